"""The same commitment or demand in several articles: same debtor (or same asked and asking), and an act in similar words."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.linking.casebook import Casebook, gap
from truceline.linking.pairing import between, echoes, grouped, similar
from truceline.linking.words import content, dice
from truceline.model.records import Judgement, LinkKind, Record, Verdict

ACT = "rule:debtor-act@1"
ALIKE = 0.6
PERHAPS = 0.4
WINDOW = 90


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
    sides = {record.uid: book.parties(record, counterpart) for record in book.records(records)}
    for block in blocks.values():
        groups = grouped(block, lambda record: (acts[record.uid], sides[record.uid]))
        pairs = [pair for group in groups for pair in echoes(group)]
        words = {i: acts[group[0].uid] for i, group in enumerate(groups)}
        found = (between(groups[i], groups[j]) for i, j in similar(words, PERHAPS))
        for one, other in [*pairs, *(pair for pair in found if pair is not None)]:
            score = round(dice(acts[one.uid], acts[other.uid]), 3)
            both = sides[one.uid], sides[other.uid]
            if score >= PERHAPS and not (all(both) and not both[0] & both[1]):
                late = (gap(book.published(one), book.published(other)) or 0) > WINDOW
                sure = score >= ALIKE and not late and (kind == "commitment" or bool(both[0] & both[1]))
                yield _judged(kind, one, other, score, "same" if sure else "undecided")


def _judged(kind: LinkKind, one: Record, other: Record, score: float, verdict: Verdict) -> Judgement:
    who = "debtor" if kind == "commitment" else "addressee"
    reason = f"The same {who}, and the words for the act share {score:.0%} of their content."
    return Judgement(kind, one.uid, other.uid, verdict, ACT, reason, score)
