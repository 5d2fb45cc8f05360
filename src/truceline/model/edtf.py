"""Dates of unknown precision: the part of EDTF (ISO 8601-2) that truceline/1 uses. Standard library only, no calendar guesses.

Lives here: reading, checking, comparing and writing EDTF strings. Not here: how words become dates (`language.times`).

A value is a date or an interval of two dates. A date is a year, a month or a day; `X` stands for an unknown digit
(`XXXX-04-13` is an April 13 of an unknown year, `198X` a decade), `..` for an open end, and `~`, `?`, `%` mark an
approximate or uncertain date without moving its bounds.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from truceline.errors import DateError

Order = Literal["before", "after", "same", "overlaps", "unknown"]
UNKNOWN_YEAR = "XXXX"
OPEN = ".."
DATE = re.compile(r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?P<mark>[~?%]?)")


@dataclass(frozen=True, slots=True)
class Date:
    """One EDTF date: a year, month or day, any digit of which may be unknown; `mark` is "", "~", "?" or "%".

    Made with `parse`, which refuses days that do not exist. 29 February is a day of an unknown year.
    """

    year: str
    month: str | None = None
    day: str | None = None
    mark: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part is not None) + self.mark

    @property
    def year_known(self) -> bool:
        """Whether at least one digit of the year is known."""
        return self.year != UNKNOWN_YEAR

    def days(self) -> tuple[date | None, date | None]:
        """First and last day it may be; (None, None) when the year is unknown or outside 1 to 9999."""
        low, high = _years(self.year)
        if not self.year_known or low < 1:
            return None, None
        months = _fitting(self.month, 1, 12)
        first = next(d for y in range(low, high + 1) if _fits(self.year, y) for d in self._days_of(y, months))
        last = next(
            d for y in range(high, low - 1, -1) if _fits(self.year, y) for d in reversed(self._days_of(y, months))
        )
        return first, last

    def _days_of(self, year: int, months: list[int]) -> list[date]:
        found = []
        for month in months:
            length = monthrange(year, month)[1]
            fitting = [d for d in _fitting(self.day, 1, 31) if d <= length]
            found += [date(year, month, d) for d in (fitting[:1] + fitting[-1:])]
        return found


@dataclass(frozen=True, slots=True)
class Interval:
    """Two EDTF dates with everything between them; None is an open end."""

    start: Date | None
    end: Date | None

    def __str__(self) -> str:
        return f"{OPEN if self.start is None else self.start}/{OPEN if self.end is None else self.end}"


Edtf = Date | Interval


@lru_cache(maxsize=4096)
def parse(value: str) -> Edtf:
    """The date or interval an EDTF string stands for.

    Raises DateError for other text, for days that do not exist and for intervals that end before they start.

    >>> str(parse("XXXX-02-21/XXXX-02-29"))
    'XXXX-02-21/XXXX-02-29'
    """
    first, slash, second = value.partition("/")
    if not slash:
        if value == OPEN:
            raise DateError("'..' alone says nothing; write null for an unknown date.")
        return _date(first, value)
    interval = Interval(*(None if part == OPEN else _date(part, value) for part in (first, second)))
    if interval.start is None and interval.end is None:
        raise DateError(f"{value!r} is open at both ends and says nothing; write null for an unknown date.")
    start, end = _outer(interval.start)[0], _outer(interval.end)[1]
    if start is not None and end is not None and end < start:
        raise DateError(f"{value!r} ends before it starts; write the earlier date first.")
    return interval


def is_edtf(value: str) -> bool:
    """Whether `parse` takes the string."""
    try:
        parse(value)
    except DateError:
        return False
    return True


def bounds(value: str) -> tuple[date | None, date | None]:
    """Earliest and latest day of a value; None where it is open or its year unknown.

    >>> bounds("2016-02")
    (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
    """
    edtf = parse(value)
    if isinstance(edtf, Date):
        return edtf.days()
    return _outer(edtf.start)[0], _outer(edtf.end)[1]


def day_of(value: str | None) -> date | None:
    """The one day a value names; None for months, intervals, unknown years and None.

    >>> day_of("2016-04-25~")
    datetime.date(2016, 4, 25)
    """
    if value is None:
        return None
    first, last = bounds(value)
    return first if first is not None and first == last else None


def year_is_known(value: str) -> bool:
    """Whether every date of the value has a year with at least one known digit."""
    edtf = parse(value)
    dates = (edtf,) if isinstance(edtf, Date) else (edtf.start, edtf.end)
    return all(part is None or part.year_known for part in dates)


def compare(one: str, other: str) -> Order:
    """How two values lie in time: `before` and `after` only when certain, `unknown` when a year or end is missing.

    >>> compare("2016-02", "2016-04-13")
    'before'
    """
    (first, last), (other_first, other_last) = bounds(one), bounds(other)
    if last is not None and other_first is not None and last < other_first:
        return "before"
    if first is not None and other_last is not None and other_last < first:
        return "after"
    if None in (first, last, other_first, other_last):
        return "overlaps" if _certainly_share(parse(one), parse(other)) else "unknown"
    return "same" if (first, last) == (other_first, other_last) else "overlaps"


def plain(value: str) -> str:
    """The value without marks of approximation, as two values are compared."""
    return re.sub(r"[~?%]", "", value)


def approximate(value: str) -> str:
    """The value marked as approximate: "around April 9"; intervals stay as they are.

    >>> approximate("2016-04-09")
    '2016-04-09~'
    """
    edtf = parse(value)
    return f"{plain(value)}~" if isinstance(edtf, Date) else value


def day(value: date) -> str:
    """A calendar day as EDTF."""
    return value.isoformat()


def month(year: int, number: int) -> str:
    """A month of a known year as EDTF."""
    return f"{year:04d}-{number:02d}"


def interval(start: str | None, end: str | None) -> str:
    """The interval of two values, None for an open end; the outer dates count when they are intervals themselves.

    >>> interval("2016-04-30", None)
    '2016-04-30/..'
    """
    first = None if start is None else parse(start)
    second = None if end is None else parse(end)
    first = first.start if isinstance(first, Interval) else first
    second = second.end if isinstance(second, Interval) else second
    return str(parse(str(Interval(first, second))))


def month_length(year: str, number: int) -> int:
    """Days of a month; of February 29 when the year is unknown or a leap year."""
    if "X" in year:
        return 29 if number == 2 and _may_leap(year) else monthrange(2001, number)[1]
    return monthrange(int(year), number)[1]


def _date(text: str, whole: str) -> Date:
    match = DATE.fullmatch(text)
    if match is None:
        raise DateError(f"{whole!r} is not an EDTF date; write 2016-04-25, XXXX-04-13, 198X or 2016-04-13/2016-04-30.")
    found = Date(match["year"], match["month"], match["day"], match["mark"])
    months = _fitting(found.month, 1, 12)
    longest = max((_longest(found.year, number) for number in months), default=0)
    if not any(number <= longest for number in _fitting(found.day, 1, 31)):
        raise DateError(f"{whole!r} names a day that does not exist; check month and day.")
    return found


def _longest(year: str, number: int) -> int:
    if number == 2:
        return 29 if _may_leap(year) else 28
    return monthrange(2001, number)[1]


def _may_leap(year: str) -> bool:
    if "X" not in year:
        return isleap(int(year))
    low, high = _years(year)
    return any(isleap(y) and _fits(year, y) for y in range(low, min(high, low + 400) + 1))


def _years(year: str) -> tuple[int, int]:
    ends = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(ends), max(ends)


def _fits(pattern: str, number: int) -> bool:
    return all(p in ("X", d) for p, d in zip(pattern, f"{number:0{len(pattern)}d}", strict=True))


def _fitting(pattern: str | None, low: int, high: int) -> list[int]:
    if pattern is None:
        return list(range(low, high + 1))
    if "X" not in pattern:
        return [int(pattern)] if low <= int(pattern) <= high else []
    return [number for number in range(low, high + 1) if _fits(pattern, number)]


def _outer(part: Date | None) -> tuple[date | None, date | None]:
    return (None, None) if part is None else part.days()


def _certainly_share(one: Edtf, other: Edtf) -> bool:
    """Whether two values share a day although an end is open; never for unknown years."""
    ends = []
    for edtf in (one, other):
        start, end = (edtf, edtf) if isinstance(edtf, Date) else (edtf.start, edtf.end)
        low, high = _outer(start)[0], _outer(end)[1]
        if (start is not None and low is None) or (end is not None and high is None):
            return False
        ends.append((low or date.min, high or date.max))
    return ends[0][0] <= ends[1][1] and ends[1][0] <= ends[0][1]
