"""When something was said or happened, as far as the texts tell, and what a window of days takes in.

Lives here: the date of a record with where it comes from, windows, and the order of rows. Not here: finding dates in
words (`language.times`). Nothing is filled in: what has no date stays undated, is counted and listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from truceline.errors import DateError
from truceline.ledger.book import Book
from truceline.model import edtf
from truceline.model.records import Record

Basis = Literal["text", "statement", "agreement", "publication"]
TIME_FIELDS: Mapping[str, tuple[str, ...]] = {
    "statements": ("time",),
    "events": ("time",),
    "participation_changes": ("time",),
    "demands": ("time",),
    "status_claims": ("claim_time",),
    "assessments": ("time",),
    "talks": ("start", "end"),
    "agreements": ("effective", "signed", "declared"),
    "labels": ("issued",),
    "commitments": (),
}
SPOKEN = ("statements", "status_claims", "assessments", "labels", "demands", "commitments")
SETTLED_BY_AGREEMENT = ("AGREE", "SUPPORT", "RETREAT", "CONCEDE")
ANY_YEAR = 2000
"""A leap year that stands for the year nobody names, so that days and months of one undated report can be compared."""


@dataclass(frozen=True, slots=True)
class When:
    """The days of a record (None: unknown) as EDTF, and what says so.

    text         a date in the words of the record
    statement    the date of the statement it stands in
    agreement    the date of the agreement it is about
    publication  the day of the report, for speech and for what the publisher tells as current
    """

    value: str | None = None
    basis: Basis | None = None
    first: date | None = None
    last: date | None = None

    @property
    def dated(self) -> bool:
        """Whether both ends are known."""
        return self.first is not None and self.last is not None


UNDATED = When()


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, when: When) -> bool:
        """Whether something certainly lies in the window as a whole."""
        return when.first is not None and when.last is not None and self.first <= when.first and when.last <= self.last

    @property
    def before(self) -> Window:
        """The window of the same length just before."""
        length = (self.last - self.first).days + 1
        return Window(self.first - timedelta(length), self.last - timedelta(length))


def window(last: date, days: int) -> Window:
    """The window of so many days that ends on a day."""
    return Window(last - timedelta(days - 1), last)


def when(book: Book, record: Record, *, year: int | None = None) -> When:
    """The date of a record and where it comes from. `year` stands for a year that is not known (see `ANY_YEAR`)."""
    fields = TIME_FIELDS.get(record.kind, ())
    own = _of_fields(book, record, fields, year)
    if own is not None:
        return own
    if _says_when(book, record, fields):
        return _published(book, record, year) if _anchored(book, record, fields) else UNDATED
    voice = book.voice(record)
    if voice is not None and record.kind in SPOKEN:
        said = _of_fields(book, voice, ("time",), year)
        if said is not None:
            return When(said.value, "statement", said.first, said.last)
    if record.kind == "events" and record.finding["type"] in SETTLED_BY_AGREEMENT:
        settled = _by_agreement(book, record, year)
        if settled is not None:
            return settled
    if record.kind in SPOKEN or (voice is None and record.kind in ("events", "participation_changes")):
        return _published(book, record, year)
    return UNDATED


def time_of(book: Book, record: Record, *fields: str) -> str | None:
    """What is known of a date field: its EDTF value, or its words in quotation marks; None when the field is empty."""
    for name in fields:
        time = book.first(record, name)
        if time is not None:
            return str(time.finding["value"] or f"“{time.quote}”")
    return None


@lru_cache(maxsize=65536)
def days(value: str | None, year: int | None = None) -> tuple[date | None, date | None]:
    """First and last day of an EDTF value; with `year`, an unknown year counts as that one."""
    if value is None:
        return None, None
    if year is not None:
        value = re.sub(r"(^|/)XXXX", rf"\g<1>{year:04d}", value)
    try:
        return edtf.bounds(value)
    except DateError:
        return None, None


def order_of(book: Book, record: Record, moment: When | None = None) -> tuple[bool, str, str, str, int, str]:
    """A sort key: by date, undated last, then by publication and place in the text."""
    moment = moment or when(book, record)
    published = book.article(record).published or "~"
    day = moment.first.isoformat() if moment.first else "~"
    return (not moment.dated, day, published, record.article, record.start, record.uid)


def _of_fields(book: Book, record: Record, fields: tuple[str, ...], year: int | None) -> When | None:
    for name in fields:
        time = book.first(record, name)
        if time is None or time.finding["value"] is None:
            continue
        first, last = days(time.finding["value"], year)
        if first is not None or last is not None:
            return When(str(time.finding["value"]), "text", first, last)
    return None


def _says_when(book: Book, record: Record, fields: tuple[str, ...]) -> bool:
    """Whether the text gives a time that could not be turned into days."""
    return any(book.first(record, name) is not None for name in fields)


def _anchored(book: Book, record: Record, fields: tuple[str, ...]) -> bool:
    """Whether the time is a day near publication ("on Monday"), which an undated report leaves open."""
    times = [time for name in fields if (time := book.first(record, name)) is not None]
    return any(
        time.finding["anchor"] == "published"
        and str(time.finding["rule"]).startswith(("weekday:", "offset:+P0D", "offset:-P1D"))
        for time in times
    )


def _by_agreement(book: Book, record: Record, year: int | None) -> When | None:
    for agreement in book.named(record, "about"):
        if agreement.kind == "agreements":
            found = _of_fields(book, agreement, TIME_FIELDS["agreements"], year)
            if found is not None:
                return When(found.value, "agreement", found.first, found.last)
    return None


def _published(book: Book, record: Record, year: int | None) -> When:
    article = book.article(record)
    value = article.published
    if value is None and year is not None:
        value = article.published_window
        first, last = days(value, year)
        return When(None, "publication", last, last) if last is not None and first is not None else UNDATED
    first, last = days(value)
    return When(value, "publication", first, last) if first is not None else UNDATED
