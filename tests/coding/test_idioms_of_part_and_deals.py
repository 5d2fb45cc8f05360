"""Leaving, refusing and returning in idioms, those who act for a side, deals told by their year, and who is left out."""

import pytest

from tests.coding.reading_of import found_in, places_of
from tests.coding.records_of import changes_in, left_out


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The M23 slammed the door on the talks in Nairobi.", ("M23", "refusal")),
        ("The Taliban skipped the talks in Doha.", ("Taliban", "refusal")),
        ("The ELN bowed out of the negotiations in Quito.", ("ELN", "walkout")),
        ("Renamo turned its face against the talks in Maputo.", ("Renamo", "refusal")),
        ("It was the FARC that broke off the talks in Havana.", ("FARC", "walkout")),
        ("The Houthis, whose envoys had turned down an invitation to the talks in Muscat, were out.", ("Houthis", "refusal")),
        ("Renamo lifted its boycott of the talks in Maputo.", ("Renamo", "return")),
        ("The talks in Cairo broke down. Hamas called its negotiators home from Cairo.", ("Hamas", "walkout")),
    ],
)
def test_idioms_tell_a_change(text: str, change: tuple[str, str]) -> None:
    assert change in changes_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Doha went on. The Taliban may bolt from the talks, Qatar said.",
        "Kenya urged the M23 to send its negotiators back to the talks in Nairobi.",
        "The talks in Havana went on. The FARC did not pull the plug on them.",
        "The talks in Quito went on. The president had ordered his team back to Quito.",
    ],
)
def test_what_is_feared_asked_for_or_denied_is_no_change(text: str) -> None:
    assert changes_in(text) == set()


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("The Geneva discussions on security broke up, the Georgian delegation said.", "Geneva"),
        ("The Luanda process went on, the Congolese delegation said.", "Luanda"),
    ],
)
def test_meeting_called_by_its_town_is_a_round(text: str, venue: str) -> None:
    found = found_in(text)
    places = places_of(found)
    assert [places.get(talks.venue or "") for talks in found.talks] == [venue]


def test_peace_process_without_a_town_is_no_round() -> None:
    assert found_in("The peace process needs time, the Yemeni delegation said.").talks == ()


@pytest.mark.parametrize(
    "text",
    [
        "The fence is in breach of a 1949 agreement.",
        "The rebels cite the accord of March 1994.",
        "Under the plan brokered by Kofi Annan in May, troops were to go back.",
        "Sudan and the SPLM set their hand to an accord in Naivasha.",
    ],
)
def test_deal_told_by_its_year_or_making_is_an_agreement(text: str) -> None:
    assert len(found_in(text).agreements) == 1


@pytest.mark.parametrize(
    "text", ["The plan proposed by the envoy was rejected by the rebels.", "The 2015 trade deal was signed in Ottawa."]
)
def test_plan_only_proposed_and_deal_on_trade_are_none(text: str) -> None:
    assert found_in(text).agreements == ()


def test_who_is_shut_out_is_excluded() -> None:
    assert left_out("The truce, from which al-Shabaab is shut out, took effect on Monday.") == ["al-Shabaab"]


def test_negotiator_who_would_not_be_named_is_not_left_out_of_a_truce() -> None:
    found = found_in("The truce began on Monday. A government negotiator, who would not be named, welcomed it.")
    assert found.provisions == ()
