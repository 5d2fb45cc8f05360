"""The same commitment or demand in several articles: same debtor (or same asked and asking), and an act in similar words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from truceline.linking.casebook import Casebook
from truceline.linking.words import content, dice
from truceline.model.records import Judgement, LinkKind, Record

ACT = "rule:debtor-act@1"
ALIKE = 0.6
PERHAPS = 0.4


def link_commitments(book: Casebook) -> Iterator[Judgement]:
    """Pairs of commitments of one debtor that are one, and pairs that may be."""
    yield from _linked(book, "commitment", "commitments", "debtor", "creditor")


def link_demands(book: Casebook) -> Iterator[Judgement]:
    """Pairs of demands on the same actors that are one, and pairs that may be; a demand repeated is one demand."""
    yield from _linked(book, "demand", "demands", "to", "by")


def _linked(book: Casebook, kind: LinkKind, records: str, bound: str, counterpart: str) -> Iterator[Judgement]:
    blocks: dict[frozenset[str], list[Record]] = {}
    for record in book.records(records):
        if book.whole(record, bound):
            blocks.setdefault(book.parties(record, bound), []).append(record)
    acts = {record.uid: content(str(record.finding["act"]["text"])) for record in book.records(records)}
    for block in blocks.values():
        for one, other in combinations(sorted(block, key=lambda record: record.uid), 2):
            if one.article == other.article:
                continue
            score = round(dice(acts[one.uid], acts[other.uid]), 3)
            sides = book.parties(one, counterpart), book.parties(other, counterpart)
            if score < PERHAPS or (all(sides) and not sides[0] & sides[1]):
                continue
            same = score >= ALIKE and (kind == "commitment" or bool(sides[0] & sides[1]))
            who = "debtor" if kind == "commitment" else "addressee"
            reason = f"The same {who}, and the words for the act share {score:.0%} of their content."
            yield Judgement(kind, one.uid, other.uid, "same" if same else "undecided", ACT, reason, score)
