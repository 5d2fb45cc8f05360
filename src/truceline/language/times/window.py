"""The days on which an article may have been published, from what its text says of past and coming dates."""

from __future__ import annotations

import re
from datetime import date, timedelta

from truceline.model import edtf
from truceline.model.dating import Dating, form_of
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading

LEAP = 2016
"""A leap year in which days of an unknown year are compared."""
HEAD = 400
"""Characters in which a report shows its own date."""
PUBLISHED_LINE = re.compile(r"\s*(?:(?i:published|posted|updated|date|issued)(?:\s+(?:on|at))?:?)?\s*")
PRECISE = frozenset({"date", "month_day", "month", "month_end", "fuzzy_month", "interval"})


def published_window(reading: Reading) -> str | None:
    """The days the text alone allows for publication: after what has happened, not after what is announced.

    Years come from the text or stay unknown ("XXXX-04-14/XXXX-04-30": the talks started on April 13 and shall go on until
    the end of April). Where the report calls its own day by a weekday or "today", a plain past date lies before it; else
    the date may be the day itself. A date line is the first possible day. Bounds of lone years and decades are too wide to
    help and are left out. None without a bound.
    """
    known_after: list[date] = []
    known_until: list[date] = []
    after: list[date] = []
    until: list[date] = []
    own_day = any(t.anchor == "published" and (t.rule or "").endswith((":on_or_before", "P0D")) for t in reading.times
                  if t.kind in ("weekday", "relative"))
    step = timedelta(1) if own_day else timedelta(0)
    for time in reading.times:
        if _heads_report(reading, time):
            shown = form_of(Dating(time.kind, time.value, time.anchor, time.rule))
            return None if shown is None else edtf.interval(shown, None)
        if time.kind not in PRECISE or _quoted(reading, time):
            continue
        if time.anchor is None and time.value and edtf.year_is_known(time.value):
            first, last = edtf.bounds(time.value)
            if first is None or last is None:
                continue
            if _ahead(reading, time):
                known_until.append(last)
            else:
                known_after.append(first + (step if first == last else timedelta(0)))
        elif time.anchor == "published" and time.rule in ("year:on_or_before", "year:on_or_after"):
            form = form_of(Dating(time.kind, time.value, time.anchor, time.rule))
            first, last = edtf.bounds(form.replace("XXXX", str(LEAP))) if form and "/" not in form else _ends(form)
            if first is None or last is None:
                continue
            if time.rule.endswith("after"):
                until.append(last)
            else:
                after.append(first + (step if first == last else timedelta(0)))
    lower, upper = _around(after, until)
    if lower is not None and upper is not None:
        return edtf.interval(_unknown(lower), _unknown(upper))
    if known_after or known_until:
        start = edtf.day(max(known_after)) if known_after else None
        end = edtf.day(min(known_until)) if known_until and (not known_after or min(known_until) >= max(known_after)) else None
        return edtf.interval(start, end)
    if lower is None and upper is None:
        return None
    return edtf.interval(None if lower is None else _unknown(lower), None if upper is None else _unknown(upper))


def _heads_report(reading: Reading, time: TimeExpression) -> bool:
    """Whether a day is the report's own: alone in one of its first lines, or in the dateline ("JUBA, 5 May (Agency)")."""
    if time.kind not in ("date", "month_day") or time.evidence.start > HEAD:
        return False
    text = reading.article.text
    line = text[text.rfind("\n", 0, time.evidence.start) + 1 : time.evidence.start]
    rest = text[time.evidence.end :].partition("\n")[0]
    if PUBLISHED_LINE.fullmatch(line) is not None and not rest.strip():
        return True
    from truceline.language.datelines import dateline_of

    written = dateline_of(reading, time.first)
    return written is not None and time.first in written.day


def _ends(form: str | None) -> tuple[date | None, date | None]:
    if form is None:
        return None, None
    start, _, end = form.replace("XXXX", str(LEAP)).partition("/")
    return edtf.bounds(start)[0], edtf.bounds(end)[1]


def _around(after: list[date], until: list[date]) -> tuple[date | None, date | None]:
    """The latest past day and the first coming day on the circle of the year; None where the circle leaves it open."""
    if not after:
        return None, (min(until) if len(set(until)) == 1 else None)
    if until:
        gap, lower, upper = min(((u - a).days % 366, a, u) for a in after for u in until)
        return (lower, upper) if 0 <= gap < 183 else (None, None)
    days = sorted(set(after))
    gaps = [((days[(i + 1) % len(days)] - day).days % 366 or 366, day) for i, day in enumerate(days)]
    widest, latest = max(gaps)
    return (latest, None) if widest > 183 else (None, None)


def _ahead(reading: Reading, time: TimeExpression) -> bool:
    from truceline.language.times.sides import side_of

    return side_of(reading, time.first, time.last) != "past"


def _quoted(reading: Reading, time: TimeExpression) -> bool:
    return any(not q.scare and q.span.start <= time.evidence.start < q.span.end for q in reading.quotes)


def _unknown(day: date) -> str:
    return f"XXXX{edtf.day(day)[4:]}"
