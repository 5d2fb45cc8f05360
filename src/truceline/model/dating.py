"""From anchor, rule and form to a date: the closed rule grammar of INTERCHANGE `times` as pure calendar arithmetic.

Lives here: what each rule gives, and `resolve_records`, which dates stored records anew when a publication date is
supplied or changed, without the text. Not here: finding expressions and choosing their rule (`language.times`).
A value never says more than the rule and the anchor allow: two possible days give an interval, an unknown year stays X.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from truceline.errors import DateError
from truceline.model import edtf

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PUBLISHED = "published"
SAMPLE_YEARS = (2001, 2004, 2010, 2015, 2016)
"""Leap and common years that start on different weekdays: what holds in all of them holds in an unknown year."""
RULE = re.compile(
    r"(?P<name>weekday):(?P<weekday>MO|TU|WE|TH|FR|SA|SU):(?P<side>before|on_or_before|after|on_or_after)"
    r"|(?P<year>year):(?P<year_side>on_or_before|on_or_after)"
    r"|(?P<step>offset|span):(?P<sign>[+-])P(?P<n>[0-9]+)(?P<unit>[DWMY])"
    r"|(?P<length>length):P[0-9]+[DWMY]"
    r"|(?P<calendar>calendar):(?P<block>week|weekend|month|year|decade):(?P<count>0|[+-][1-9][0-9]*)"
    r"|(?P<within>within):(?P<frame>month|year)"
)


@dataclass(frozen=True, slots=True)
class Dating:
    """What dates an expression: the four fields of a time record that decide its value."""

    kind: str
    value: str | None
    anchor: str | None
    rule: str | None


def resolve_values(times: Mapping[str, Dating], published: str | None) -> dict[str, str | None]:
    """The value of each expression under a publication date (EDTF; None: unknown), by id.

    Values that hang on nothing stay. Raises DateError when `published` is no EDTF date or a rule is not in the grammar.

    >>> resolve_values({"t1": Dating("weekday", None, "published", "weekday:FR:before")}, "2016-04-25")
    {'t1': '2016-04-22'}
    """
    if published is not None:
        edtf.parse(published)
    found: dict[str, str | None] = {}
    for key in times:
        for link in reversed(_chain(times, key, found)):
            found[link] = _value(times, link, found, published)
    return {key: found[key] for key in times}


def _chain(times: Mapping[str, Dating], key: str, found: Mapping[str, str | None]) -> list[str]:
    """An expression and those it counts from that are not dated yet, up to the first that hangs on nothing or on itself."""
    chain: list[str] = []
    step: str | None = key
    seen: set[str] = set()
    while step is not None and step in times and step not in found and step not in seen:
        seen.add(step)
        chain.append(step)
        step = times[step].anchor if times[step].rule is not None else None
    return chain


def _value(times: Mapping[str, Dating], key: str, found: Mapping[str, str | None], published: str | None) -> str | None:
    time = times[key]
    if time.anchor is None or time.rule is None:
        return time.value
    anchor = published if time.anchor == PUBLISHED else found.get(time.anchor)
    if anchor and time.anchor in times and time.rule.startswith("weekday:") and _is_week(times[time.anchor]):
        anchor = anchor.partition("/")[0]
    return apply(time.rule, form_of(time), anchor, kind=time.kind)


def resolve_records(times: Iterable[Mapping[str, Any]], published: str | None) -> list[dict[str, Any]]:
    """Stored `times` records dated anew under a publication date; only `value` changes, and nothing is re-read."""
    records = [dict(time) for time in times]
    datings = {r["id"]: Dating(r["kind"], r["value"], r["anchor"], r["rule"]) for r in records}
    values = resolve_values(datings, published)
    return [{**record, "value": values[record["id"]]} for record in records]


def _is_week(time: Dating) -> bool:
    """Whether a time is a whole week, whose days are counted from its Monday ("Thursday next week")."""
    return (time.rule or "").startswith("calendar:week:")


def form_of(time: Dating) -> str | None:
    """What the words alone say of the date ("XXXX-04-13"), taken back from a value that was already resolved."""
    if time.value is None or time.rule is None:
        return time.value
    if time.rule.startswith("year:") or time.rule == "within:year":
        form = re.sub(r"(^|/)-?[0-9X]{4}", r"\1XXXX", time.value)
    elif time.rule == "within:month":
        return re.sub(r"(^|/)-?[0-9X]{4}-[0-9X]{2}", r"\1XXXX-XX", time.value)
    else:
        return None
    if time.kind in ("fuzzy_month", "month_end"):
        form = re.sub(r"-02-28([~?%]?)$", r"-02-29\1", form)
    return form


def apply(rule: str, form: str | None, anchor: str | None, *, kind: str = "") -> str | None:
    """The value a rule gives for a form and an anchor (EDTF or None); the form itself when the anchor cannot decide.

    A form of kind `month_end` moves with the length of February.

    >>> apply("year:on_or_before", "XXXX-12-30", "2016-01-05")
    '2015-12-30'
    >>> apply("offset:+P2D", None, "XXXX-04-13")
    'XXXX-04-15'
    """
    parts = RULE.fullmatch(rule)
    if parts is None:
        raise DateError(f"{rule!r} is not a rule of the grammar; see `times` in INTERCHANGE.md.")
    if parts["length"] or anchor is None:
        return form
    if parts["year"] or parts["within"]:
        if form is None:
            return None
        return _placed(parts, form, anchor, kind) or form
    if not edtf.year_is_known(anchor):
        return _in_any_year(rule, anchor) if parts["unit"] != "Y" else None
    first, last = edtf.bounds(anchor)
    step = _step(parts)
    try:
        return _joined(None if first is None else step(first), None if last is None else step(last))
    except (OverflowError, ValueError):
        return None


def _joined(early: str | None, late: str | None) -> str | None:
    if early == late or late is None or early is None:
        return early if early == late else edtf.interval(early, late)
    return edtf.interval(early, late)


def _step(parts: re.Match[str]) -> Callable[[date], str]:
    if parts["name"]:
        return lambda day: edtf.day(nearest_weekday(day, parts["weekday"], parts["side"]))
    if parts["calendar"]:
        return lambda day: _block(day, parts["block"], int(parts["count"]))
    sign = -1 if parts["sign"] == "-" else 1
    number, unit = sign * int(parts["n"]), parts["unit"]
    if parts["step"] == "span":
        return lambda day: edtf.interval(*sorted((edtf.day(day), edtf.day(_moved(day, number, unit)))))
    if unit == "M":
        return lambda day: edtf.day(_moved(day, number, unit))[:7]
    if unit == "Y":
        return lambda day: edtf.day(_moved(day, number, unit))[:4]
    return lambda day: edtf.day(_moved(day, number, unit))


def nearest_weekday(day: date, weekday: str, side: str) -> date:
    """The nearest such weekday on one side of a day; `on_or_` lets the day itself count."""
    ahead = (WEEKDAYS.index(weekday) - day.weekday()) % 7
    if side.endswith("after"):
        return day + timedelta(ahead if ahead or side.startswith("on") else 7)
    back = (7 - ahead) % 7
    return day - timedelta(back if back or side.startswith("on") else 7)


def _moved(day: date, number: int, unit: str) -> date:
    if unit in "DW":
        return day + timedelta(number * (7 if unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "Y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, edtf.month_length(str(year), month + 1)))


def _block(day: date, block: str, count: int) -> str:
    monday = day - timedelta(day.weekday()) + timedelta(7 * count) if block.startswith("week") else day
    if block == "week":
        return edtf.interval(edtf.day(monday), edtf.day(monday + timedelta(6)))
    if block == "weekend":
        return edtf.interval(edtf.day(monday + timedelta(5)), edtf.day(monday + timedelta(6)))
    if block == "month":
        return edtf.day(_moved(day.replace(day=1), count, "M"))[:7]
    if block == "year":
        return f"{day.year + count:04d}"
    return f"{day.year // 10 + count:03d}X"


def _in_any_year(rule: str, anchor: str) -> str | None:
    """What a rule gives when the year of its anchor is unknown: something only if all years agree."""
    found = set()
    for year in SAMPLE_YEARS:
        try:
            value = apply(rule, None, re.sub(r"X{4}", str(year), anchor))
        except DateError:
            continue
        found.add(None if value is None else re.sub(r"(^|/)[0-9]{4}", r"\1XXXX", value))
    return found.pop() if len(found) == 1 else None


def _placed(parts: re.Match[str], form: str, anchor: str, kind: str) -> str | None:
    """A form in the year or month that the anchor picks; None when different days of the anchor pick different ones."""
    first, last = edtf.bounds(anchor)
    if first is None or last is None:
        return None
    if parts["within"]:
        frame = 4 if parts["frame"] == "year" else 7
        early, late = edtf.day(first)[:frame], edtf.day(last)[:frame]
        return _filled(form, early, kind) if early == late else None
    picks = {_in_year(form, day, parts["year_side"], kind) for day in (first, last)}
    return picks.pop() if len(picks) == 1 else None


def _in_year(form: str, day: date, side: str, kind: str) -> str | None:
    years = range(day.year, day.year - 9, -1) if side == "on_or_before" else range(day.year - 1, day.year + 9)
    for year in years:
        if not 1 < year < 9999:
            continue
        value = _filled(form, f"{year:04d}", kind)
        if value is None:
            continue
        first, last = edtf.bounds(value)
        if side == "on_or_before" and first is not None and first <= day:
            return value
        if side == "on_or_after" and last is not None and last >= day:
            return value
    return None


def _filled(form: str, known: str, kind: str) -> str | None:
    """The form with its unknown year (or year and month) replaced; the end of February moves with the year."""
    unknown = "XXXX" if len(known) == 4 else "XXXX-XX"
    start, slash, end = (part.replace(unknown, known) for part in form.partition("/"))
    if slash and edtf.is_edtf(start) and end and end[5:] < start[5:] and len(known) == 4:
        end = f"{int(known) + 1:04d}{end[4:]}"
    value = start + slash + end
    if not edtf.is_edtf(value) and edtf.plain(value).endswith("-02-29") and (slash or kind == "month_end"):
        value = value.replace("-02-29", "-02-28")
    return value if edtf.is_edtf(value) else None
