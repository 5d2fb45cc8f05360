"""Denials: who answers a claim that something was broken or left undone, and which claim it is. No claims of its own.

A denial takes up a claim told shortly before: by a noun or pronoun ("denied the charge", "refuted this"), by calling it false
("a misunderstanding"), by saying that there is no such bond ("no such paper exists"), or by naming others ("bandits, not us").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.answers import READERS, Answer, points_back
from truceline.coding.binding.bonds import Claim, Page
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.truce_time import is_fighting, is_truce
from truceline.coding.grammar.enclosing import speakers_at
from truceline.coding.grammar.referents import agreement_at

NEAR = 4
"""A denial takes up an accusation of its own sentence or of this many before it."""
NEXT = 2
"""It takes up an accusation of a side that it is not seen to belong to from no further back than this."""
DENIED = ("violated", "unfulfilled", "unmet", "partly")


@dataclass(frozen=True, slots=True)
class Accusation:
    """A claim that a denial can take up: on a bond or demand of `debtors`, or on an agreement when nobody is named."""

    target: str
    debtors: tuple[str, ...]
    claim: Claim


def denials(page: Page, accusations: list[Accusation]) -> Iterator[tuple[str, Claim]]:
    """Denials that point back ("the army denied the accusation"), each with the id of the record it is about.

    A denied charge whose claim was not found is about the agreement told of last.
    """
    if not (accusations or page.found.commitments or page.found.agreements):
        return  # nothing that a denial could be about
    for answer in (one for reader in READERS for one in reader(page)):
        target = _taken_up(page, accusations, answer) or _owed_before(page, answer)
        if target is None and ((answer.named and _blamed_over_deal(page, answer.at)) or _is_over_fighting(page, answer)):
            target = _deal_before(page, answer)
        if target is not None:
            yield target, Claim("disputed", answer.deniers, answer.words, answer.at)


def _deal_before(page: Page, answer: Answer) -> str | None:
    """The agreement that a denied charge is about: the last one told of before; what is told of later was not charged yet."""
    start = page.reading.tokens.starts[answer.at]
    told = any(words.start < start for deal in page.found.agreements for words in deal.evidence)
    return agreement_at(page.reading, page.found, answer.at) if told else None


def _blamed_over_deal(page: Page, verb: int) -> bool:
    """Whether a denied charge may be about an agreement: one told of soon before, or something owed told of just before."""
    sentence = page.reading.tokens.sentence
    beside = [j for j in range(verb) if sentence[verb] - sentence[j] <= 1 and page.is_cue("duty", j)]
    return bool(beside) or any(0 <= sentence[verb] - sentence[deal] <= NEAR for deal in page.deals)


def _is_over_fighting(page: Page, answer: Answer) -> bool:
    """Whether a denial may be of a breach of a truce told of soon before: others told of fighting or accused somebody.

    It points back ("rejected that") or speaks of fighting itself ("denied that their men had fired").
    """
    tokens = page.reading.tokens
    if not any(0 <= tokens.sentence[answer.at] - tokens.sentence[d] <= NEAR for d in page.deals if is_truce(page, d)):
        return False
    first, last = tokens.within(answer.words.start, answer.words.end)
    inside = range(first, last)
    spoken_of = [j for j in inside if j != answer.at]
    if not any(points_back(page, j) or is_fighting(page, j) or page.is_cue("involvement", j) for j in spoken_of):
        return False
    near = [i for i in range(answer.at) if tokens.sentence[answer.at] - tokens.sentence[i] <= 1 and i not in inside]
    told = [i for i in near if page.is_cue("accuse", i) or is_fighting(page, i)]
    return any(not set(speakers_at(page.found, tokens.span(i, i + 1))) & set(answer.deniers) for i in told)


def _taken_up(page: Page, accusations: list[Accusation], answer: Answer) -> str | None:
    """The target of the accusation that a denial takes up: the nearest before, of the denier rather than of others.

    It fits best (2) on the denier, well (1) on the denier's side or on nobody named, least (0) on anybody else.
    """
    tokens = page.reading.tokens
    ranked = []
    for one in accusations:
        away = tokens.sentence[answer.at] - tokens.sentence[one.claim.at]
        if one.claim.at >= answer.at or away > (NEXT if answer.fought else NEAR):
            continue
        if answer.fought and one.claim.status != "violated":
            continue
        if one.claim.status in DENIED and not set(one.claim.claimants) & set(answer.deniers):
            fits = max((_fit(page, debtor, answer.deniers) for debtor in one.debtors), default=1)
            if fits >= answer.least and (fits or away <= NEXT):
                ranked.append((fits, one.claim.at, one.target))
    return max(ranked)[2] if ranked else None


def _owed_before(page: Page, answer: Answer) -> str | None:
    """The last bond on the side of who denies, told just before: the reproach was about it, however it was worded."""
    tokens = page.reading.tokens
    if answer.least or answer.fought or tokens.labels[answer.at].startswith("acl"):
        return None
    told = [(one.evidence[0].end, one.id) for one in page.found.commitments if _fit(page, one.debtor, answer.deniers)]
    near = [
        (end, ident)
        for end, ident in told
        if end <= tokens.starts[answer.at]
        and tokens.sentence[answer.at] - tokens.sentence[tokens.within(end - 1, end)[0]] <= NEXT
    ]
    return max(near)[1] if near else None


def _fit(page: Page, debtor: str, deniers: tuple[str, ...]) -> int:
    return 2 if debtor in deniers else int(same_side(page, debtor, deniers))
