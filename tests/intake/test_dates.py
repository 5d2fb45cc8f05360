"""Days of publication as users, sidecars and metadata write them, and which of them goes first."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.conftest import PAGE
from truceline.errors import DateError
from truceline.intake import read_paths
from truceline.intake.days import day_of


def test_date_of_the_user_goes_before_sidecar_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    (tmp_path / "page.html.toml").write_text('published = 2016-07-03\noutlet = "Example Radio"\n')
    assert [(entry.published, entry.published_basis, entry.publisher) for entry in read_paths([tmp_path])] == [
        ("2016-07-03", "user", "Example Radio")
    ]
    assert [(entry.published, entry.published_basis) for entry in read_paths([path], "2016-07-04")] == [("2016-07-04", "user")]


def test_a_user_date_that_does_not_exist_is_refused_before_anything_is_read() -> None:
    with pytest.raises(DateError, match="does not exist"):
        read_paths(["absent.txt"], "2016-02-30")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2016", "2016"),
        ("2016-07", "2016-07"),
        ("2016-07-02T23:59:59Z", "2016-07-02"),
        ("20160702", "2016-07-02"),
        ("Sat, 02 Jul 2016 10:00:00 GMT", "2016-07-02"),
    ],
)
def test_days_are_read_as_written(written: str, day: str) -> None:
    assert day_of(written) == day


@given(st.text(max_size=40))
def test_any_other_date_is_refused_with_a_sentence(written: str) -> None:
    try:
        day = day_of(written)
    except DateError as error:
        said = str(error)
    else:
        said = f"{day} for YYYY-MM-DD"
    assert "YYYY-MM-DD" in said
