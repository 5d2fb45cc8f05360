"""Whom the words of a deal name as its sides, from which day it holds, what it is called, and what is no deal or no talks."""

import pytest

from tests.coding.reading_of import found_in, named, places_of


def only_deal(text: str) -> tuple[str, set[str], str | None]:
    """(name, parties, day from which it holds) of the one agreement in a text."""
    found = found_in(text)
    days = {time.id: time.value or time.rule for time in found.times}
    (deal,) = found.agreements
    return deal.name or "", named(found, deal.parties), days.get(deal.effective or "")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Fighters went home under a peace pact concluded in 2003 with the government.", {"the government"}),
        ("The truce, thrashed out in Lusaka by phone between Frolinat and the army, is holding.", {"Frolinat", "the army"}),
        ("Karen rebels broke a ceasefire with the army on Monday.", {"the army"}),
        ("Renamo and the Mozambican government will abide by their 1992 accord.", {"Renamo", "Mozambican government"}),
        ("Six of the rebel factions signed a ceasefire on Friday.", {"the rebel factions"}),
        ("President Andres Pastrana called off a unilateral ceasefire on Monday.", {"Andres Pastrana"}),
        ("Burundi's ceasefire has been violated repeatedly, observers said.", set()),
        ("Liberia's truce with the LURD was violated on Monday.", {"Liberia", "LURD"}),
        ("The Norwegian parliament ratified the peace treaty on Tuesday.", set()),
        ("Norway and Chad ratified the peace treaty on Tuesday.", {"Norway", "Chad"}),
    ],
)
def test_sides_are_read_from_participles_rows_and_counted_groups(text: str, parties: set[str]) -> None:
    assert only_deal(text)[1] == parties


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ceasefire came into force at dawn on Friday.", "weekday:FR:on_or_before"),
        ("The truce took effect on Tuesday at noon.", "weekday:TU:on_or_before"),
        ("The army and the rebels agreed on a truce from midnight on Sunday.", "weekday:SU:after"),
        ("The army announced a ceasefire starting on 3 May.", "XXXX-05-03"),
        ("The truce between the army and the rebels, which took hold at noon on Monday, is shaky.", "weekday:MO:on_or_before"),
        ("The truce in Sirte, which began on Monday, is shaky.", "weekday:MO:on_or_before"),
        ("The truce between the army and the rebels, which took the port on Monday, is shaky.", None),
        ("The truce ended at dusk on Friday.", None),
    ],
)
def test_a_time_of_day_is_told_by_its_day(text: str, day: str | None) -> None:
    assert only_deal(text)[2] == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At least seven truces have been declared in Grozny.", "seven truces"),
        ("Renamo and Frelimo signed a \"lasting\" ceasefire on Monday.", "\"lasting\" ceasefire"),
        ("Weeks after the Lome accord the rebels balked.", "Lome accord"),
    ],
)
def test_deals_are_called_by_a_whole_phrase(text: str, name: str) -> None:
    assert only_deal(text)[0] == name


def test_a_bare_noun_is_no_other_name() -> None:
    (deal,) = found_in("The Lome accord was signed in July. The accord frees captives. The deal also covers arms.").agreements
    assert deal.aliases == ()


@pytest.mark.parametrize(
    "text",
    [
        "The leaders welcomed the negotiations on the ceasefire and discussed the talks about the prisoner deal.",
        "France backs all efforts to conclude an agreement between Chad and Libya by May.",
        "A businessman negotiated a deal to buy the site of a hotel.",
        "Nearly 190 countries signed the climate accord.",
        "Under the UN charter, members may defend themselves.",
    ],
)
def test_deals_still_sought_or_of_other_matters_are_none(text: str) -> None:
    assert not found_in(text).agreements


def test_a_paper_of_a_year_binds_where_something_is_measured_by_it() -> None:
    text = "The transfer must be in accordance with the Nairobi Declaration of 1999."
    assert only_deal(text)[0] == "Nairobi Declaration of 1999"
    assert not found_in("The transfer must be in accordance with the declaration.").agreements


@pytest.mark.parametrize(
    "text",
    [
        "The list was drafted in consultation with Malian officers.",
        "Sanctions stay until the junta engages in meaningful negotiations with the rebels.",
        "The siege is a breach of the Geneva Convention.",
        "The ministry held talks on oil exploration with two companies.",
    ],
)
def test_talks_only_wished_for_or_of_other_matters_are_none(text: str) -> None:
    assert not found_in(text).talks


@pytest.mark.parametrize(
    ("text", "venue", "start"),
    [
        ("Talks between Mali and the rebels, which opened in Abuja on Sunday, go on.", "Abuja", "weekday:SU:on_or_before"),
        ("Rebels and government envoys wrapped up two days of talks in Addis Ababa on Friday.", "Addis Ababa", None),
        ("Army and rebel leaders met for a third day in Lome on Friday for peace talks.", "Lome", None),
        ("The army and the rebels held talks in Lome on Friday.", "Lome", "weekday:FR:on_or_before"),
    ],
)
def test_where_and_when_talks_opened(text: str, venue: str, start: str | None) -> None:
    found = found_in(text)
    (talks,) = found.talks
    assert places_of(found).get(talks.venue or "") == venue
    assert {time.id: time.value or time.rule for time in found.times}.get(talks.start or "") == start


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The African Union hopes to convene peace talks in Lome in May.", 0),
        ("Norway is trying to hold talks with the rebels in Oslo.", 0),
        ("The African Union plans to convene peace talks in Lome in May.", 1),
        ("Norway is working to revive the Oslo talks, which broke down in May.", 1),
    ],
)
def test_talks_that_somebody_only_aims_at_are_none(text: str, told: int) -> None:
    assert len(found_in(text).talks) == told
