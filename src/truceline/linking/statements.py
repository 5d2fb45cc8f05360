"""The same statement in several outlets: same speakers, same stance, same day, mostly the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from truceline.linking.casebook import Casebook, one_day
from truceline.linking.pairing import between, echoes, grouped
from truceline.linking.words import content, dice
from truceline.model.records import Judgement, Record

SAME_WORDS = "rule:same-words@1"
HEADLINE = "rule:headline-summary@1"
ALIKE = 0.6
PERHAPS = 0.45
SUMMARY = 0.5
FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What is compared of a statement; `told` is whether the text itself dates it."""

    record: Record
    words: frozenset[str]
    day: date
    told: bool


def link_statements(book: Casebook) -> Iterator[Judgement]:
    """Pairs of statements that are one, and pairs that may be; without named speakers and a day none is judged."""
    blocks: dict[tuple[frozenset[str], str], list[Said]] = {}
    headlines: dict[tuple[str, frozenset[str], str], list[Record]] = {}
    for record in book.records("statements"):
        if not book.whole(record, "speakers"):
            continue
        speakers, polarity = book.parties(record, "speakers"), str(record.finding["polarity"])
        headlines.setdefault((record.article, speakers, polarity), []).append(record)
        told = one_day(book.days(record, "time"))
        day = told or one_day(book.published(record))
        words = content(record.quote)
        if day is not None and len(words) >= FEWEST_WORDS:
            blocks.setdefault((speakers, polarity), []).append(Said(record, words, day, told is not None))
    for block in blocks.values():
        yield from _alike(block)
    for group in headlines.values():
        yield from _summaries(book, group)


def _alike(block: list[Said]) -> Iterator[Judgement]:
    said = {one.record.uid: one for one in block}
    groups = grouped([one.record for one in block], lambda r: (said[r.uid].words, said[r.uid].day, said[r.uid].told))
    groups.sort(key=lambda group: (said[group[0].uid].day, group[0].uid))
    for i, group in enumerate(groups):
        for one, other in echoes(group):
            yield _judged(one, other, 1.0)
        first = said[group[0].uid]
        for others in groups[i + 1 :]:
            second = said[others[0].uid]
            apart = (second.day - first.day).days
            if apart > 1:
                break
            pair = None if apart and first.told and second.told else between(group, others)
            score = round(dice(first.words, second.words), 3)
            if pair is not None and score >= PERHAPS:
                yield _judged(*pair, score)


def _judged(one: Record, other: Record, score: float) -> Judgement:
    same = score >= ALIKE
    what = "share" if same else "share only"
    reason = f"The same speaker on the same day; the words {what} {score:.0%} of their content."
    return Judgement("statement", one.uid, other.uid, "same" if same else "undecided", SAME_WORDS, reason, score)


def _summaries(book: Casebook, group: list[Record]) -> Iterator[Judgement]:
    """A headline that sums up a statement of the body is that statement, counted once."""
    for one, other in combinations(group, 2):
        if book.in_headline(one) == book.in_headline(other):
            continue
        score = round(dice(content(one.quote), content(other.quote)), 3)
        if score >= SUMMARY:
            left, right = sorted((one.uid, other.uid))
            reason = "The headline sums up what the same speaker says in the article."
            yield Judgement("statement", left, right, "same", HEADLINE, reason, score)
