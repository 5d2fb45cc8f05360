"""Whether something was so on a day, for the since and until of actors and offices. Dates are EDTF strings."""

from __future__ import annotations

import re

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$")


def bounds(date: str) -> tuple[str, str] | None:
    """The first and last day a date of any precision may mean, None for what is not a plain EDTF date.

    >>> bounds("2012-02~")
    ('2012-02-01', '2012-02-31')
    """
    first, _, second = date.partition("/")
    found, final = _DATE.match(first), _DATE.match(second or first)
    if found is None or final is None:
        return None
    return (f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}", f"{final[1]}-{final[2] or '12'}-{final[3] or '31'}")


def holds(since: str | None, until: str | None, day: str | None) -> bool:
    """Whether a day may lie between two dates, both included; true when the day or the limits are not known."""
    asked = bounds(day) if day else None
    if asked is None:
        return True
    after = bounds(since) if since else None
    before = bounds(until) if until else None
    return (after is None or after[0] <= asked[1]) and (before is None or asked[0] <= before[1])


def overlap(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Whether two periods (since, until) share a day beyond a common limit: an office may change hands on one day."""
    def edge(date: str | None, side: int, missing: str) -> str:
        limits = bounds(date) if date else None
        return limits[side] if limits else missing

    first = max(edge(one[0], 1, "0000"), edge(other[0], 1, "0000"))
    last = min(edge(one[1], 0, "9999"), edge(other[1], 0, "9999"))
    return first < last
