"""What a bond is: one debtor bound to one act, with what the same words claim about it; and the page read for bonds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from truceline.coding.grammar.once import once
from truceline.coding.grammar.wording import Rows
from truceline.coding.grammar.words import matcher
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.knowledge.patterns import Match
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence
from truceline.model.values import ClaimedStatus, FactualityClass, Modality


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim on a bond: the status, who claims it (nobody: the voice), its words, and the word that carries it."""

    status: ClaimedStatus
    claimants: tuple[str, ...]
    words: Evidence
    at: int


@dataclass(frozen=True, slots=True)
class Bond:
    """One debtor bound to one act; `id` is the id of its Commitment. `at` is the word that tells of the bond.

    `points_back` marks words that only take up an earlier bond: "has not kept its promise".
    """

    id: str
    debtor: str
    act: Evidence
    evidence: Evidence
    modality: Modality
    at: int
    creditor: str | None = None
    origin: str | None = None
    condition: Evidence | None = None
    deadline: str | None = None
    act_verb: int | None = None
    claims: tuple[Claim, ...] = ()
    points_back: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What all readers of bonds need; `deals` are the heads of nouns that name an agreement or a truce.

    `words` are the cues of one word, `cues` those of each token by role.
    `phrases` are the cues of several words ("live up to"), by role and verb; `told` keeps what `telling` found of words,
    `acts` what they tell of acts done or left undone.
    """

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Rows
    cues: tuple[Mapping[str, Cue], ...]
    deals: frozenset[int]
    phrases: Mapping[tuple[str, int], Match] = field(default_factory=dict)
    told: dict[int, FactualityClass] = field(default_factory=dict, compare=False)
    acts: dict[int, tuple[ClaimedStatus, int] | None] = field(default_factory=dict, compare=False)

    def is_cue(self, role: str, i: int) -> bool:
        """Whether the word at `i` is a cue of that role; a cue with a particle ("carry out") needs the particle."""
        if (role, i) in self.phrases:
            return True
        cue = self.cues[i].get(role)
        if cue is None or (particle := cue.fields.get("particle")) is None:
            return cue is not None
        tokens = self.reading.tokens
        beside = (*tokens.children[i], *(k for j in tokens.below(i, "obl") for k in tokens.below(j, "case")))
        return any(tokens.lemmas[j] == particle for j in beside)

    def deals_by(self, i: int) -> list[int]:
        """The nouns of agreements told of before the word at `i`, or in its sentence."""
        sentence = self.reading.tokens.sentence
        return [deal for deal in self.deals if deal < i or sentence[deal] == sentence[i]]

    def phrase_noun(self, role: str, verb: int) -> int | None:
        """The noun behind the last word of a cue of several words: "lived up to [the accord]"."""
        match, tokens = self.phrases.get((role, verb)), self.reading.tokens
        if match is None:
            return None
        head = tokens.heads[match.last - 1]
        if tokens.relation(match.last - 1) in ("case", "mark") and tokens.tags[head] in ("NOUN", "PROPN", "PRON"):
            whole = [o for o in tokens.below(head, "nmod") if self.is_cue("letter", head) and o in self.deals]
            return whole[0] if whole else head  # "the letter of [the truce]"
        after = (i for i in self.reading.sentence_of(verb) if i >= match.last)
        begun = (i for i in after if tokens.extent(i)[0] <= match.last)
        return next((i for i in begun if tokens.tags[i] in ("NOUN", "PROPN", "VERB")), None)


Told = tuple[ClaimedStatus, int, int, int]
"""What a claim on a deal tells: its status, the noun for what is kept or broken, the range of its tokens."""


def bond(
    page: Page,
    debtor: str,
    act: Evidence,
    evidence: Evidence,
    modality: Modality,
    at: int,
    *,
    creditor: str | None = None,
    origin: str | None = None,
    condition: Evidence | None = None,
    deadline: str | None = None,
    act_verb: int | None = None,
    claims: tuple[Claim, ...] = (),
    points_back: bool = False,
) -> Bond:
    """A bond with its id, which depends on debtor, act and modality alone, so that a claim meets its bond."""
    ident = record_id(page.reading.article, "commitments", (act,), debtor, modality)
    return Bond(
        ident, debtor, act, evidence, modality, at, creditor, origin, condition, deadline, act_verb, claims, points_back
    )


def for_debtor(page: Page, one: Bond, debtor: str) -> Bond:
    """The same bond on another debtor."""
    ident = record_id(page.reading.article, "commitments", (one.act,), debtor, one.modality)
    return replace(one, id=ident, debtor=debtor)


@once
def matches(reading: Reading, knowledge: Knowledge) -> tuple[Match, ...]:
    """The cues of obligations found in an article."""
    return tuple(matcher(knowledge, "obligations").find(reading.tokens))


