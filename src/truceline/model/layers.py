"""What the language station finds on the tokens of an article, layer by layer: plain spans, no engine objects.

No actors: who is who stands in `entities`. Token positions are indexes into `Tokens`; ranges of tokens are half-open like
offsets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from truceline.model.text import Evidence, Span
from truceline.model.values import Precision, TimeKind, TimeModifier

NameType = Literal["PER", "ORG", "LOC", "NORP", "DATE", "MONEY", "MISC"]
Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: token range, characters, and the paragraph (block of lines) it stands in."""

    first: int
    last: int
    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing found by the model or the catalogue; `actor` is a catalogue id when the catalogue knows it."""

    first: int
    last: int
    type: NameType
    confidence: float | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words. `span` is without the outer marks; `depth` 0 is outermost; `closed` False when a mark is missing.

    `continues` is the index of the quote that this one continues over a paragraph break, `scare` marks single quoted
    words and titles that nobody is shown to say.
    """

    span: Span
    depth: int = 0
    closed: bool = True
    continues: int | None = None
    scare: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression. Fields as in INTERCHANGE `times`; `anchor` is "published", or the id of another one."""

    id: str
    evidence: Evidence
    first: int
    last: int
    kind: TimeKind
    value: str | None
    anchor: str | None
    rule: str | None
    modifier: TimeModifier | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A mention of a place that does not stand for an actor; `place` indexes `Reading.places`."""

    first: int
    last: int
    place: int


@dataclass(frozen=True, slots=True)
class PlaceInText:
    """A place as the article shows it; `evidence` is every mention."""

    id: str
    name: str
    precision: Precision
    country: str | None
    evidence: tuple[Evidence, ...]
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of speech in a transcript: tokens of the lead that names the speaker ("MS. DENG"), and of what is said.

    `leads` says that the speaker leads the conversation ("MODERATOR"), `answers` that the lead names nobody ("A"), or
    that there is none and `named` is empty; `listed` that it is one of a list of quotes, printed as in prose.
    """

    named: tuple[int, int]
    said: tuple[int, int]
    leads: bool = False
    answers: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """Tokens that the trained tagger takes for source, cue or content of an attribution."""

    role: Role
    first: int
    last: int
    confidence: float
