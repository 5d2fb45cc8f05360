"""An actor of the article in the making, and what several stations ask of one."""

from __future__ import annotations

from dataclasses import dataclass, field

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import ActorNoun
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Reading
from truceline.model.values import ActorKind, Sector


@dataclass
class Draft:
    """An actor of the article in the making; `mentions` are indexes of phrases, in the order in which they were joined."""

    kind: ActorKind
    named: bool = field(kw_only=True)
    mentions: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    known: KnownActor | None = None
    noun: ActorNoun | None = None
    determiner: str = ""
    modifiers: frozenset[str] = frozenset()
    plural: bool = False
    gender: str | None = None
    role: str | None = None
    title: str | None = None
    country: str | None = None
    sector: Sector | None = None
    speaks: bool = False
    tied: bool = False
    person_type: bool = False

    @property
    def collective(self) -> bool:
        """Whether other groups can be parts of it: "the opposition", "the rebels"."""
        return not self.named and self.kind == "group_unnamed" and self.determiner in ("the", "bare", "all")

    @property
    def office(self) -> frozenset[str]:
        """The words of the role in lower case, parts of "vice-president" apart; empty without a role."""
        return frozenset((self.role or "").lower().replace("-", " ").split())


def spelled(reading: Reading, phrase: Phrase) -> str:
    """The words of a named phrase without article, as printed, with single spaces."""
    assert phrase.name is not None
    text = reading.words(phrase.name.first, phrase.name.last).text
    return " ".join(text.split())


def office_told(reading: Reading, phrase: Phrase) -> str | None:
    """The office that a description tells, as printed up to its noun without the article: "the [French president]"."""
    first = phrase.first + (reading.tokens.tags[phrase.first] == "DET")
    return " ".join(reading.words(first, phrase.head + 1).text.split()) if first <= phrase.head else None


def join(reading: Reading, drafts: list[Draft], of: dict[int, int], entity: int, i: int, phrase: Phrase) -> None:
    """A named phrase becomes a mention of an actor."""
    draft = drafts[entity]
    draft.mentions.append(i)
    of[i] = entity
    draft.plural = draft.plural or phrase.plural
    if phrase.form == "name":
        draft.forms.append(spelled(reading, phrase))


def clash(one: str | None, other: str | None) -> bool:
    """Whether two things told of actors, both known, show that they are two: countries, genders."""
    return bool(one and other and one != other)
