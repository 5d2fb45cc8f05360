"""What a component of the profile is, and the frame of days in which all of them count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from truceline.ledger.book import Book
from truceline.ledger.dates import When, Window, when
from truceline.model.records import Record


@dataclass(frozen=True, slots=True)
class Component:
    """A component in one window.

    value    what it counts, by name; sign is -1, 0 or 1: how the trend rule reads it
    records  what it counts on, each thing once; undated: what would count if it had a date
    """

    id: str
    name: str
    sign: int
    sentence: str
    value: Mapping[str, Any]
    records: tuple[Record, ...]
    sources: tuple[str, ...]
    sides: tuple[str, ...] = ()
    undated: tuple[Record, ...] = ()
    apart: tuple[Record, ...] = field(default=())


@dataclass(frozen=True, eq=False)
class Frame:
    """A book seen through a window. `year` stands for the year nobody names when no text of the book is dated."""

    book: Book
    window: Window
    year: int | None

    def when(self, record: Record) -> When:
        """The date of a record inside this frame."""
        return when(self.book, record, year=self.year)

    def split(self, records: Iterable[Record]) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
        """The records inside the window, and those without a date."""
        inside, undated = [], []
        for record in records:
            moment = self.when(record)
            if not moment.dated:
                undated.append(record)
            elif self.window.holds(moment):
                inside.append(record)
        return tuple(inside), tuple(undated)

    def sources(self, records: Iterable[Record]) -> tuple[str, ...]:
        """The independent sources of some records."""
        return tuple(sorted({self.book.source_of[record.article] for record in records}))

    def once(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Records that are the same thing across articles only once: the first telling."""
        return tuple({self.book.cluster(record): record for record in reversed(records)}.values())[::-1]


def sign(number: float) -> int:
    """-1, 0 or 1."""
    return (number > 0) - (number < 0)
