"""Claims that do not say again what was owed: "it never did", "has still not done so", "Freetown is reneging".

Each takes up a bond or a demand told beside it, on the same side; which record that is, `taken_up` and `demand_claims` say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.bonds import REAL, Bond, Claim, Page, doers, telling
from truceline.coding.claimants import claimed, same_side
from truceline.coding.clauses import does_so, is_negated, is_passive, modals, said_of
from truceline.coding.enclosing import words_of
from truceline.coding.keeping import WILL, kept_or_not
from truceline.coding.wording import is_infinitive
from truceline.model.findings import ClaimedStatus

NEAR = 1
"""What is left out was told in the same sentence or so many before."""
POINTERS = frozenset({"it", "they", "he", "she", "neither", "none", "this", "that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Short:
    """A claim without its act: the status, the word that carries it, whom it is said of, its range of tokens.

    `who` is None when only a pronoun tells it. `ahead` lets the bond follow: "never delivered: it had agreed to".
    """

    status: ClaimedStatus
    at: int
    who: tuple[str, ...] | None
    reach: tuple[int, int]
    ahead: bool = False


def shorts(page: Page) -> Iterator[Short]:
    """All claims of an article that leave out their act."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        found = None
        if tokens.tags[i] == "VERB":
            found = _does_so(page, i) or _bare(page, i)
        elif tokens.tags[i] == "AUX" and _stands_alone(page, i):
            found = Short("unfulfilled", i, _who(page, i), said_of(tokens, i))
        if found is not None:
            yield found


def _does_so(page: Page, verb: int) -> Short | None:
    """ "Was doing so", "has still not done so", "did nothing of the kind"."""
    tokens = page.reading.tokens
    nothing = tokens.lemmas[verb] == "do" and any(
        tokens.lemmas[o] in ("nothing", "neither") and (tokens.lemmas[o] == "neither" or _of_the_kind(page, o))
        for o in tokens.below(verb, "obj")
    )
    if not (does_so(tokens, verb) or nothing):
        return None
    status, head = kept_or_not(page, verb)
    if status is None or WILL & set(modals(tokens, verb)) or (head == verb and is_infinitive(tokens, verb)):
        return None
    return Short("unfulfilled" if nothing else status, head, _who(page, verb), said_of(tokens, head, keep=("xcomp",)))


def _of_the_kind(page: Page, noun: int) -> bool:
    return any(page.is_cue("sort", j) for j in page.reading.tokens.below(noun, "nmod"))


def _bare(page: Page, verb: int) -> Short | None:
    """ "Freetown was reneging", "the army has dragged its feet", "Kinshasa has never delivered": with nothing behind."""
    tokens = page.reading.tokens
    said = page.is_cue("bare", verb) or (page.is_cue("drags", verb) and any(page.is_cue("foot", o) for o in tokens.below(verb, "obj")))
    further = [o for o in tokens.below(verb, "obj", "xcomp", "ccomp", "obl") if not page.is_cue("foot", o)]
    if not said or [o for o in further if o > verb and not tokens.labels[o].endswith("unmarked")] or is_infinitive(tokens, verb):
        return None
    if is_passive(tokens, verb):
        return None
    told = telling(page, verb)
    if told == "negated" and page.words.get(("bare", tokens.lemmas[verb])) is not None:
        return Short("unfulfilled", verb, _who(page, verb), said_of(tokens, verb), ahead=True) if _keeps(page, verb) else None
    if told not in REAL or _keeps(page, verb):
        return None
    return Short("unfulfilled", verb, _who(page, verb), said_of(tokens, verb), ahead=True)


def _keeps(page: Page, verb: int) -> bool:
    """Whether a bare verb is one of keeping ("deliver"), so that only its negation claims something."""
    cue = page.words.get(("bare", page.reading.tokens.lemmas[verb]))
    return cue is not None and cue.gives == "fulfilled"


def _stands_alone(page: Page, aux: int) -> bool:
    """Whether a negated auxiliary has no predicate: "it never was", "Beirut does not"."""
    tokens = page.reading.tokens
    if not tokens.below(aux, "nsubj") or not is_negated(tokens, aux) or WILL & set(modals(tokens, aux)):
        return False
    if tokens.lemmas[aux] not in ("do", "have", "be"):
        return False
    last = max([aux, *tokens.below(aux, "advmod")]) + 1
    return last >= len(tokens) or tokens.tags[last] == "PUNCT" or tokens.sentence[last] != tokens.sentence[aux]


def _who(page: Page, verb: int) -> tuple[str, ...] | None:
    tokens = page.reading.tokens
    found = doers(page, verb)
    subject = [s for s in tokens.below(verb, "nsubj") if tokens.lemmas[s].lower() not in POINTERS]
    return found if found or subject else None


def taken_up(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims on the last bond of the same debtor told just before, or just after where the words look ahead."""
    tokens = page.reading.tokens
    for one in shorts(page):
        here = tokens.sentence[one.at]
        near = [
            bond for bond in bonds
            if (one.who is None or any(same_side(page, bond.debtor, (who,)) for who in one.who))
            and (bond.at < one.at or one.ahead) and abs(here - tokens.sentence[bond.at]) <= NEAR and not bond.points_back
        ]  # fmt: skip
        owed = min(near, key=lambda bond: (bond.at > one.at, abs(one.at - bond.at)), default=None)
        if owed is None or _asked_since(page, owed, one):
            continue
        words = words_of(page.reading, page.found, *one.reach, one.at)
        for debtor, claim in claimed(page, one.at, (owed.debtor,), one.status, words):
            if debtor == owed.debtor:
                yield owed.id, claim


def _asked_since(page: Page, owed: Bond, one: Short) -> bool:
    """Whether a demand was told between a bond and the words that take up what was told last."""
    start = page.reading.tokens.starts[one.at]
    return any(owed.evidence.end <= demand.evidence[0].start and demand.evidence[0].end <= start for demand in page.found.demands)
