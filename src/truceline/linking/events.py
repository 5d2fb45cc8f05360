"""The same event in several articles: same type, same actors, same day, told in the same voice.

What one side claims about another is never joined with what a publisher or another side tells (CODEBOOK section 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from truceline.linking.casebook import Casebook, one_day
from truceline.linking.pairing import between, echoes, grouped
from truceline.model.records import Judgement, Record
from truceline.model.values import REAL

EVENT = "rule:type-actors-day@1"


def link_events(book: Casebook) -> Iterator[Judgement]:
    """Pairs of events that are one, and pairs that may be; without a day or named actors none is judged."""
    blocks: dict[tuple[Any, ...], list[Record]] = {}
    for record in book.records("events"):
        voice = book.voice(record)
        day = one_day(book.days(record, "time"))
        if day is None or voice is None or not book.whole(record, "actors"):
            continue
        factuality = record.finding["factuality"]["class"]
        kind = "real" if factuality in REAL else factuality
        key = (record.finding["type"], kind, day, sorted(book.parties(record, "actors")), sorted(voice))
        blocks.setdefault(tuple(map(str, key)), []).append(record)
    for block in blocks.values():
        groups = grouped(block, lambda record: _particulars(book, record))
        for group in groups:
            for one, other in echoes(group):
                yield from _judged(book, one, other)
        for some, others in combinations(groups, 2):
            pair = between(some, others)
            if pair is not None:
                yield from _judged(book, *pair)


def _particulars(book: Casebook, record: Record) -> tuple[frozenset[str], str | None, str | None]:
    """What two events of one type, day and actors may still differ in."""
    return book.parties(record, "recipients"), book.place(record, "place"), record.finding["mode"]


def _judged(book: Casebook, one: Record, other: Record) -> Iterator[Judgement]:
    (to_one, place_one, mode_one), (to_other, place_other, mode_other) = _particulars(book, one), _particulars(book, other)
    recipients, places, modes = (to_one, to_other), (place_one, place_other), (mode_one, mode_other)
    if all(recipients) and not recipients[0] & recipients[1]:
        return
    if all(places) and places[0] != places[1]:
        return
    alike = modes[0] == modes[1] and recipients[0] == recipients[1]
    if alike or (None in modes and all(recipients)) or any(places):
        if all(modes) and modes[0] != modes[1]:
            return
        sure = alike and (bool(recipients[0]) or all(places))
        reason = f"Both tell of {one.finding['type']} by the same actors on the same day, in the same voice."
        yield Judgement(
            "event", one.uid, other.uid, "same" if sure else "undecided", EVENT, reason, 1.0 if sure else 0.5,
        )
