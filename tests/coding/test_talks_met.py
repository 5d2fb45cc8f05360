"""Meetings that a verb tells: which are rounds of their own, which belong to talks named nearby, and which are none."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import rounds_in


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("The Taliban met on Monday with Zalmay Khalilzad in Qatar.", ("Qatar", "Monday")),
        ("Envoys of Armenia and Azerbaijan were to meet on Wednesday in Geneva.", ("Geneva", "Wednesday")),
        ("Russian and Ukrainian officials met in Istanbul on Friday.", ("Istanbul", "Friday")),
        ("The two delegations have been closeted in Mexico City since Sunday.", ("Mexico City", "Sunday")),
        ("Georgian and Abkhaz officials sat down in Gali on Tuesday.", ("Gali", "Tuesday")),
    ],
)
def test_sides_that_meet_are_a_round(text: str, round_: tuple[str | None, str | None]) -> None:
    assert rounds_in(text) == [round_]


@pytest.mark.parametrize(
    "text",
    [
        "President Vladimir Putin met President Emmanuel Macron in Moscow on Monday.",
        "The leaders of the African Union met in Niamey on Sunday.",
        "The prime minister met soldiers in Basra on Sunday.",
        "The rebels should meet the government in Oslo on Monday.",
        "The Taliban have not met with the government since May.",
        "Reports that envoys of Armenia and Azerbaijan had met in Abu Dhabi on Monday were without foundation.",
        "Had the Taliban met the government in Doha in May, the war might have ended.",
        "The plan met with criticism in Geneva on Monday.",
        "Negotiators of the front flew home to Kampala on Friday.",
    ],
)
def test_visits_wishes_and_rumours_are_no_round(text: str) -> None:
    assert not found_in(text).talks


def test_a_meeting_told_by_its_town_is_the_round_of_that_town() -> None:
    text = (
        "Envoys of Armenia and Azerbaijan will meet in Sochi on Wednesday. "
        "Reporters were kept away from the airport. Police closed the road. Both teams arrived late. "
        "The Sochi talks are mediated by Russia."
    )
    assert rounds_in(text) == [("Sochi", "Wednesday")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty rebel groups gathered in Riyadh for three days of talks. UN peace talks resume in Geneva on 28 November.",
         [("Riyadh", None), ("Geneva", "28 November")]),
        ("The deal followed four rounds of talks mediated by Oman since 12 April.", [(None, "12 April")]),
        ("The envoy resigned over the failure of peace talks.", [(None, None)]),
        ("Diplomats spoke of an impasse in negotiations over the prisoners.", [(None, None)]),
        ("The army called a halt to six months of negotiations.", [(None, None)]),
        ("The army called for six months of negotiations.", []),
    ],
)
def test_rounds_that_other_words_tell_of(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert rounds_in(text) == expected
