"""Publication dates as sources write them, cut to the day. Nothing here is ever guessed, and no file time is looked at."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from truceline.errors import DateError

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\s*\d{1,2}:.*)?\Z", re.DOTALL)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?\Z", re.DOTALL)


def day_of(written: str) -> str:
    """The EDTF day, month or year of a written date; a time of day is cut off, the zone is the source's own.

    Reads ISO 8601 and the e-mail form of feeds. Raises DateError for anything else and for days that do not exist.

    >>> day_of("2025-02-23 15:00:35-05:00")
    '2025-02-23'
    """
    text = written.strip()
    found = ISO.match(text) or COMPACT.match(text)
    if found is None:
        return _email_day(text)
    year, month, day = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise DateError(f"The date {written!r:.60} does not exist; write an existing day as YYYY-MM-DD.") from None
    return "-".join(part for part in (year, month, day) if part)


def _email_day(text: str) -> str:
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        raise DateError(f"{text!r:.60} is not a date that can be read; write it as YYYY-MM-DD.") from None
