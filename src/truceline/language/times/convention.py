"""Weekdays in news convention: which day is the day of the news cycle, and on which side of it the others lie.

"Monday" in a report is the publication day or the nearest Monday before it (`on_or_before`). The day most of the report is
about, or that is named first, is the day of the news cycle; another weekday of the past in the same report lies strictly
before publication (`before`). Equal words therefore get equal rules. Where the report says "today" or "yesterday" in its
own voice, these are the news cycle and every weekday of the past lies before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def news_day(weekdays: Sequence[str]) -> str | None:
    """The weekday of the news cycle among the past weekdays of a report, given as codes in text order.

    The most frequent, the first of equals: ("MO", "MO", "FR") gives "MO".
    """
    counts = Counter(weekdays)
    return max(counts, key=lambda code: (counts[code], -weekdays.index(code)), default=None)


def past_side(weekday: str, news: str | None, *, own_today: bool) -> str:
    """The side of a past weekday: "on_or_before" for the day of the news cycle, "before" for others."""
    return "on_or_before" if weekday == news and not own_today else "before"
