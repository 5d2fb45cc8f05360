"""Claims that do not say again what was owed: "it never did", "has still not done so", "Freetown is reneging".

Each takes up a bond told beside it, on the same side; the words are found by `shorts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.bonds import Bond, Claim, Page, bond
from truceline.coding.binding.claimants import claimed, same_side
from truceline.coding.binding.duties import deal_words
from truceline.coding.binding.shorts import Short, shorts
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.referents import agreement_at

NEAR = 1
"""What is left out was told in the same sentence or so many before."""


def reneged(page: Page, bonds: tuple[Bond, ...]) -> Iterator[Bond]:
    """Bonds under the agreement told beside a claim that says nothing else: "the accord of May ... the army drags its feet"."""
    tokens = page.reading.tokens
    for one in shorts(page):
        who = one.who or ()
        if not (one.ahead and who):
            continue
        here = tokens.sentence[one.at]
        deals = [deal for deal in page.deals if abs(here - tokens.sentence[deal]) <= NEAR]
        near = [b for b in bonds if abs(here - tokens.sentence[b.at]) <= NEAR]
        known = [b for b in near if any(same_side(page, b.debtor, (w,)) for w in who)]
        if not deals or known:
            continue
        deal = min(deals, key=lambda i: (i > one.at, abs(one.at - i)))
        words = words_of(page.reading, page.found, *one.reach, one.at)
        origin = agreement_at(page.reading, page.found, deal)
        for debtor, claim in claimed(page, one.at, who, one.status, words):
            yield bond(page, debtor, deal_words(page, deal), words, "obligation", one.at, origin=origin, claims=(claim,))


def taken_up(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims on the last bond of the same debtor told just before, or just after where the words look ahead."""
    tokens = page.reading.tokens
    for one in shorts(page):
        here = tokens.sentence[one.at]
        near = [
            bond for bond in bonds
            if (bond.at < one.at or one.ahead) and abs(here - tokens.sentence[bond.at]) <= NEAR and not bond.points_back
            and (one.who is None or any(same_side(page, bond.debtor, (who,)) for who in one.who))
        ]  # fmt: skip
        last = min(near, key=lambda bond: (bond.at > one.at, abs(one.at - bond.at)), default=None)
        if last is None or _asked_since(page, last, one):
            continue
        words = words_of(page.reading, page.found, *one.reach, one.at)
        for owed in near if one.who is None else (last,):
            for debtor, claim in claimed(page, one.at, (owed.debtor,), one.status, words) if owed.at == last.at else ():
                if debtor == owed.debtor:
                    yield owed.id, claim


def _asked_since(page: Page, owed: Bond, one: Short) -> bool:
    """Whether a demand was told between a bond and the words that take up what was told last."""
    start = page.reading.tokens.starts[one.at]
    asked = [demand.evidence[0] for demand in page.found.demands]
    return any(owed.evidence.end <= words.start and words.end <= start for words in asked)
