"""Deals under rarer names (standstill, letter of intent, exchange of letters) and the end that somebody puts to one."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.test_sides_and_days_of_deals import only_deal


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The standstill between the Yemeni army and the Houthis took effect on Friday.", {"Yemeni army", "Houthis"}),
        ("A lull agreed by Israel and Hamas collapsed on Saturday.", {"Israel", "Hamas"}),
        ("Chad and Sudan signed a letter of intent in Tripoli on Tuesday.", {"Chad", "Sudan"}),
        ("An exchange of letters between Chad and Sudan on 4 February opened the border.", {"Chad", "Sudan"}),
        ("The cessation of hostilities agreement signed by Angola and UNITA in May has held.", {"Angola", "UNITA"}),
        ("ETA announced a standstill of three months on Monday.", {"ETA"}),
    ],
)
def test_a_deal_under_a_rarer_name_is_one(text: str, parties: set[str]) -> None:
    assert only_deal(text)[1] == parties


@pytest.mark.parametrize(
    "text",
    [
        "Villagers used a lull in the fighting between the army and the rebels to fetch water.",
        "The market came to a standstill on Friday.",
        "Two universities signed a letter of intent in Nairobi on Tuesday.",
        "The airline and Boeing signed a letter of intent in Dubai on Monday.",
        "The standstill on wages took effect on Friday.",
        "The exchange of letters between the two poets was published on Friday.",
    ],
)
def test_other_lulls_and_letters_are_no_deal(text: str) -> None:
    assert not found_in(text).agreements


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ETA called off its ceasefire on 5 June.", "XXXX-06-05"),
        ("The FARC lifted its unilateral truce on 5 June.", "XXXX-06-05"),
        ("The ceasefire between the army and the Kachin Independence Army was scrapped on 5 June.", "XXXX-06-05"),
        ("The FARC threatened to call off its ceasefire on 5 June.", None),
        ("The FARC did not call off its ceasefire on 5 June.", None),
        ("The FARC broke its ceasefire on 5 June.", None),
    ],
)
def test_who_calls_a_truce_off_ends_it(text: str, day: str | None) -> None:
    found = found_in(text)
    days = {time.id: time.value or time.rule for time in found.times}
    assert {days.get(deal.ended or "") for deal in found.agreements} <= {day}
    assert day is None or found.agreements
