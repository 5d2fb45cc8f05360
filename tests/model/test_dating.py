"""What each rule of the closed grammar gives, and stored records dated anew."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import DateError
from truceline.model import edtf
from truceline.model.dating import WEEKDAYS, Dating, apply, nearest_weekday, resolve_records, resolve_values

MONDAY = "2016-04-25"


@pytest.mark.parametrize(
    ("rule", "form", "anchor", "value"),
    [
        ("weekday:MO:on_or_before", None, MONDAY, "2016-04-25"),
        ("weekday:MO:before", None, MONDAY, "2016-04-18"),
        ("weekday:MO:after", None, MONDAY, "2016-05-02"),
        ("weekday:MO:on_or_after", None, MONDAY, "2016-04-25"),
        ("weekday:MO:on_or_before", None, "2016-04", "2016-03-28/2016-04-25"),
        ("weekday:MO:on_or_before", None, "XXXX-04-25", None),
        ("year:on_or_before", "XXXX-12-30", "2016-01-05", "2015-12-30"),
        ("year:on_or_after", "XXXX-01-05", "2015-12-30", "2016-01-05"),
        ("year:on_or_before", "XXXX-12-20/XXXX-01-05", "2016-01-03", "2015-12-20/2016-01-05"),
        ("year:on_or_before", "XXXX-04-13", "2016", "XXXX-04-13"),
        ("year:on_or_before", "XXXX-04-13", "2016-05", "2016-04-13"),
        ("offset:-P2D", None, "2016-03-01", "2016-02-28"),
        ("offset:-P1W", None, MONDAY, "2016-04-18"),
        ("offset:-P1M", None, "2016-03-31", "2016-02"),
        ("offset:-P1Y", None, "2016-02-29", "2015"),
        ("offset:+P2D", None, "XXXX-04-13", "XXXX-04-15"),
        ("offset:+P2D", None, "XXXX-02-27", None),
        ("offset:+P1D", None, "XXXX-12-31", "XXXX-01-01"),
        ("offset:+P5D", None, "2016-02-21/2016-02-29", "2016-02-26/2016-03-05"),
        ("span:-P1D", None, MONDAY, "2016-04-24/2016-04-25"),
        ("span:+P3M", None, "2016-11-30", "2016-11-30/2017-02-28"),
        ("calendar:week:-1", None, MONDAY, "2016-04-18/2016-04-24"),
        ("calendar:weekend:-1", None, MONDAY, "2016-04-23/2016-04-24"),
        ("calendar:month:+1", None, "2016-12-25", "2017-01"),
        ("calendar:year:0", None, MONDAY, "2016"),
        ("calendar:decade:-1", None, MONDAY, "200X"),
        ("within:month", "XXXX-XX-09", MONDAY, "2016-04-09"),
        ("within:month", "XXXX-XX-31", MONDAY, "XXXX-XX-31"),
        ("within:year", "XXXX-05", "1998", "1998-05"),
        ("length:P5D", None, MONDAY, None),
    ],
)
def test_each_rule_gives_its_day_from_the_anchor(rule: str, form: str | None, anchor: str, value: str | None) -> None:
    assert apply(rule, form, anchor) == value


@pytest.mark.parametrize("rule", ["weekday:XX:before", "offset:P2D", "span:-P1H", "calendar:day:0", "year:before", ""])
def test_a_rule_outside_the_grammar_is_refused(rule: str) -> None:
    with pytest.raises(DateError):
        apply(rule, None, MONDAY)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1)), st.sampled_from(WEEKDAYS))
def test_weekdays_are_nearest_on_their_side(day: date, weekday: str) -> None:
    before, on, after = (nearest_weekday(day, weekday, side) for side in ("before", "on_or_before", "after"))
    assert before < day < after
    assert (after - before).days in (7, 14)
    assert on == (day if WEEKDAYS[day.weekday()] == weekday else before)


@given(st.dates(min_value=date(100, 1, 1), max_value=date(9800, 1, 1)), st.dates(), st.sampled_from(["before", "after"]))
def test_a_day_without_year_lands_on_its_side(published: date, shown: date, side: str) -> None:
    value = apply(f"year:on_or_{side}", f"XXXX{shown.isoformat()[4:]}", published.isoformat())
    found = edtf.day_of(value)
    assert found is not None
    assert found <= published if side == "before" else found >= published
    assert (found.month, found.day) == (shown.month, shown.day)


def test_anchors_are_followed_and_circles_end() -> None:
    times = {
        "a": Dating("weekday", None, "published", "weekday:FR:before"),
        "b": Dating("relative", None, "a", "offset:+P2D"),
        "c": Dating("relative", None, "d", "offset:+P1D"),
        "d": Dating("relative", None, "c", "offset:+P1D"),
        "e": Dating("relative", None, "gone", "offset:+P1D"),
    }
    assert resolve_values(times, MONDAY) == {"a": "2016-04-22", "b": "2016-04-24", "c": None, "d": None, "e": None}


def test_stored_records_change_in_value_only_and_forget_the_old_date() -> None:
    stored = [
        {
            "id": "t1", "kind": "fuzzy_month", "value": "2015-02-21/2015-02-28", "anchor": "published",
            "rule": "year:on_or_before", "x": 1,
        },
        {"id": "t2", "kind": "date", "value": "2011-03-15", "anchor": None, "rule": None},
        {"id": "t3", "kind": "vague_past", "value": None, "anchor": None, "rule": None},
        {"id": "t4", "kind": "month_end", "value": "2015-02-28", "anchor": "published", "rule": "year:on_or_before"},
    ]
    dated = resolve_records(stored, MONDAY)
    assert [r["value"] for r in dated] == ["2016-02-21/2016-02-29", "2011-03-15", None, "2016-02-29"]
    assert [{**r, "value": None} for r in dated] == [{**r, "value": None} for r in stored]
    assert [r["value"] for r in resolve_records(dated, None)] == ["XXXX-02-21/XXXX-02-29", "2011-03-15", None, "XXXX-02-29"]
    assert stored[0]["value"] == "2015-02-21/2015-02-28"


def test_a_bad_publication_date_is_refused() -> None:
    with pytest.raises(DateError):
        resolve_records([], "25.04.2016")
