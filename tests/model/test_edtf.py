"""What an EDTF string may say, and what two of them say about each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import DateError
from truceline.model import edtf

DAYS = st.dates(min_value=date(1, 1, 1))


@pytest.mark.parametrize(
    "value",
    [
        "2016", "2016-04", "2016-04-25", "XXXX-04-13", "XXXX-02-29", "198X", "20XX", "2016-XX-13", "2016-04-XX",
        "2016-04-09~", "2016-02-21/2016-02-29", "XXXX-02-21/XXXX-02-29", "2016-04-30/..", "../2016-04-30",
        "1984/1986", "2016?/2017%", "-0044-03-15", "XXXX-12-20/XXXX-01-05", "2000-02-29", "19XX-02-29", "XXXX-05",
    ],
)
def test_valid_values_read_and_write_the_same(value: str) -> None:
    assert str(edtf.parse(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        "", "..", "../..", "2016-13", "2016-00", "2016-04-31", "2015-02-29", "1900-02-29", "XXXX-02-30", "2016-02-3X",
        "2016/04/25", "25.04.2016", "2016-4-5", "2016-04-25T10:00", "2016-04-30/2016-04-01", "April", "2016-04-25/", "/2016",
        "16-04-25", "2016-1X-32", "201X-00",
    ],
)
def test_what_is_no_date_or_no_such_day_is_refused(value: str) -> None:
    assert not edtf.is_edtf(value)
    with pytest.raises(DateError):
        edtf.parse(value)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("1984/1986", date(1984, 1, 1), date(1986, 12, 31)),
        ("2016-04-30/..", date(2016, 4, 30), None),
        ("../2016-04-30", None, date(2016, 4, 30)),
        ("XXXX-04-13", None, None),
        ("2016-XX-31", date(2016, 1, 31), date(2016, 12, 31)),
        ("201X-02-29", date(2012, 2, 29), date(2016, 2, 29)),
        ("-0044-03-15", None, None),
    ],
)
def test_a_value_is_bounded_by_its_first_and_last_day(value: str, first: date | None, last: date | None) -> None:
    assert edtf.bounds(value) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2016-02", "2016-04-13", "before"),
        ("2016-04-13", "2016-02", "after"),
        ("2016-04", "2016-04-13", "overlaps"),
        ("2016-04-13", "2016-04-13~", "same"),
        ("XXXX-04-13", "XXXX-04-30", "unknown"),
        ("2016-04-30/..", "2016-04-01", "after"),
        ("2016-04-30/..", "2017-01-01", "overlaps"),
        ("../2016-04-30", "2016-05-01", "before"),
        ("2016-04-30/..", "XXXX-05-01", "unknown"),
    ],
)
def test_compare_says_before_only_when_certain(one: str, other: str, order: str) -> None:
    assert edtf.compare(one, other) == order


@given(DAYS, DAYS)
def test_comparison_mirrors_and_agrees_with_the_calendar(one: date, other: date) -> None:
    mirror = {"before": "after", "after": "before", "same": "same"}
    assert edtf.compare(edtf.day(one), edtf.day(other)) == ("before" if one < other else "after" if one > other else "same")
    assert edtf.compare(edtf.day(other), edtf.day(one)) == mirror[edtf.compare(edtf.day(one), edtf.day(other))]


@given(DAYS)
def test_day_of_gives_the_day_written(one: date) -> None:
    assert edtf.day_of(edtf.day(one)) == one
    assert edtf.day_of(edtf.day(one)[:7]) is None
    assert edtf.day_of(edtf.approximate(edtf.day(one))) == one


@given(st.from_regex(edtf.DATE, fullmatch=True))
def test_every_accepted_string_has_bounds_in_order(value: str) -> None:
    if edtf.is_edtf(value):
        first, last = edtf.bounds(value)
        assert (first is None) == (last is None)
        assert first is None or last is None or first <= last


def test_intervals_take_the_outer_dates() -> None:
    assert edtf.interval("2016-04-01/2016-04-10", "2016-05") == "2016-04-01/2016-05"
    assert edtf.interval("2016-04-30", None) == "2016-04-30/.."
    assert edtf.day_of(None) is None
    assert edtf.approximate("1984/1986") == "1984/1986"
    assert not edtf.year_is_known("2016/XXXX-04-13")
    assert edtf.month_length("XXXX", 2) == 29
    assert edtf.month_length("2015", 2) == 28
