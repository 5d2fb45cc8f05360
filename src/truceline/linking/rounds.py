"""The same round of talks in several articles: same venue, dates that meet, and a participant or the conflict in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from truceline.linking.casebook import UNKNOWN, Casebook, Days, gap
from truceline.linking.pairing import Pair, between, echoes, grouped
from truceline.model.records import Judgement, Record

VENUE = "rule:venue-dates@1"
SLACK = 3
REPORTED = timedelta(days=2)


def link_rounds(book: Casebook, conflicts: Mapping[str, frozenset[str]]) -> Iterator[Judgement]:
    """Pairs of rounds that are one, and pairs that may be. `conflicts` gives the processes of each article."""
    venues: dict[str, list[Record]] = {}
    for record in book.records("talks"):
        venue = book.place(record, "venue")
        if venue is not None:
            venues.setdefault(venue, []).append(record)
    for venue, rounds in sorted(venues.items()):
        groups = grouped(rounds, lambda record: _particulars(book, record, conflicts))
        pairs = [pair for group in groups for pair in echoes(group)]
        for one, other in [*pairs, *_near(book, groups)]:
            yield from _judged(book, one, other, venue, conflicts)


def held(book: Casebook, record: Record) -> Days:
    """The days on which a round is known to have gone on: its own dates, else the days around the report."""
    start, end = book.days(record, "start"), book.days(record, "end")
    published = book.published(record)
    if start != UNKNOWN:
        going = {entry["value"] for entry in record.finding["status"]} & {"ongoing", "paused"}
        last = end[1] or (published[1] if going else None) or start[1]
        return start[0], last if last is None or start[0] is None else max(last, start[0])
    if end != UNKNOWN:
        return end
    if published[0] is None or published[1] is None:
        return UNKNOWN
    return published[0] - REPORTED, published[1]


def _particulars(book: Casebook, record: Record, conflicts: Mapping[str, frozenset[str]]) -> tuple[object, ...]:
    """What two rounds at one venue may differ in."""
    conflict = conflicts.get(record.article, frozenset())
    return held(book, record), book.parties(record, "participants"), conflict, record.finding["round_number"]


def _near(book: Casebook, groups: list[list[Record]]) -> Iterator[Pair]:
    """Pairs from different groups whose days meet or nearly do; rounds without any known day are in none."""
    dated = [(first, last, group) for group in groups for first, last in [held(book, group[0])] if first and last]
    dated.sort(key=lambda entry: (entry[0], entry[1], entry[2][0].uid))
    for i, (_, last, some) in enumerate(dated):
        for first, _, others in dated[i + 1 :]:
            if (first - last).days > SLACK:
                break
            pair = between(some, others)
            if pair is not None:
                yield pair


def _judged(
    book: Casebook, one: Record, other: Record, venue: str, conflicts: Mapping[str, frozenset[str]]
) -> Iterator[Judgement]:
    numbers = {one.finding["round_number"], other.finding["round_number"]} - {None}
    apart = gap(held(book, one), held(book, other))
    if len(numbers) > 1 or apart is None or apart > SLACK:
        return
    shared = book.parties(one, "participants") & book.parties(other, "participants")
    conflict = conflicts.get(one.article, frozenset()) & conflicts.get(other.article, frozenset())
    where = f"Both are held in {venue.title()} on days that meet"
    if shared or conflict:
        common = "a participant" if shared else "the conflict"
        score = 1.0 if shared and not apart else 0.8
        yield Judgement("talks", one.uid, other.uid, "same", VENUE, f"{where}, and have {common} in common.", score)
    else:
        reason = f"{where}, but no named participant or conflict is common to them."
        yield Judgement("talks", one.uid, other.uid, "undecided", VENUE, reason, 0.5)
