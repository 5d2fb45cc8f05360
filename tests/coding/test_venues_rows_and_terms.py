"""Where talks are told to be, truces of a row, what a deal rests on, rows of the excluded, terms, and who stays away."""

import pytest

from tests.coding.reading_of import found_in, names_of, places_of, times_of
from tests.coding.records_of import changes_in
from truceline.model.dealings import Agreement


def venues(text: str) -> list[str | None]:
    """The venues of the talks that rules found."""
    found = found_in(text)
    places = places_of(found)
    return [places.get(talks.venue or "") for talks in found.talks if talks.method.startswith("rule")]


def deals(text: str) -> list[Agreement]:
    """The agreements that rules found."""
    return [deal for deal in found_in(text).agreements if deal.method.startswith("rule:agreements")]


def excluded(text: str) -> set[str | None]:
    """Whom rules found to be left out; None for a class without a name."""
    found = found_in(text)
    names = names_of(found)
    rows = [one for one in found.provisions if one.type == "exclusion" and one.method.startswith("rule")]
    return {names.get(one.excluded or "") for one in rows}


def terms(text: str) -> list[str]:
    """The types of terms that rules found."""
    return [one.type for one in found_in(text).provisions if one.method.startswith("rule")]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("The envoys flew to Naivasha, where the talks opened on Monday.", "Naivasha"),
        ("OSLO -- The envoy came late to the opening of the peace talks in the Norwegian capital on Tuesday.", "Oslo"),
        ("The rebels agreed to join the peace talks in the Red Sea resort of Sharm el-Sheikh.", "Sharm el-Sheikh"),
        ("The peace talks opened in Guatemala City on Monday.", "Guatemala City"),
        ("The two delegations had been closeted in Arusha since noon.", "Arusha"),
        ("The minister stressed the need to press ahead with Geneva peace talks.", "Geneva"),
    ],
)
def test_venue_is_told_in_many_ways(text: str, venue: str) -> None:
    assert venues(text) == [venue]


@pytest.mark.parametrize(
    "text",
    [
        "The peace talks between the government and the rebels, who were driven out of Gao in May, went on.",
    ],
)
def test_town_of_somebody_else_is_no_venue(text: str) -> None:
    assert venues(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Mortar rounds fell on Monrovia, where the delegation waited.",
        "Eleven years of negotiation lay in tatters.",
        "The minister spoke of the need for talks.",
    ],
)
def test_rounds_of_mortars_and_years_of_negotiation_are_no_talks(text: str) -> None:
    assert venues(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway is willing to step aside from the peace talks between Sudan and the SPLM-N.",
        "Sudan turned down demands made during indirect talks.",
    ],
)
def test_talks_that_are_left_or_spoken_in_are_talks(text: str) -> None:
    assert len(venues(text)) == 1


def test_day_set_to_meet_again_is_the_next_round() -> None:
    text = "The peace talks in Geneva ended on Friday. Both delegations agreed to reconvene in June."
    assert venues(text) == ["Geneva", None]
    assert venues("The peace talks in Geneva ended on Friday. The baker will open his shop again in June.") == ["Geneva"]


def test_country_and_town_in_it_are_one_venue() -> None:
    assert len(venues("The peace talks in Norway opened on Monday. The Oslo talks concern prisoners.")) == 1
    assert len(venues("The peace talks in Kenya opened on Monday. The Oslo talks concern prisoners.")) == 2


def test_truces_of_a_row_are_told_apart() -> None:
    text = "A 72-hour truce ended on Monday. The ten-day one that began on August 14 was respected."
    assert len(deals(text)) == 2
    assert len(deals("It is the third truce this year. The first collapsed in March; the second lasted a week.")) == 3


def test_one_that_is_no_truce_is_none() -> None:
    assert len(deals("The truce took effect on Monday. The first to greet it was a baker, and the other one laughed.")) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shells fell on the road after the August 23 ceasefire collapsed.", "August 23"),
        ("The April 26 truce agreement was signed by both armies.", None),
        ("A 72-hour truce ended early.", None),
    ],
)
def test_truce_called_by_its_day_has_that_day(text: str, day: str | None) -> None:
    found = found_in(text)
    times = times_of(found)
    assert [times.get(deal.effective or "") for deal in deals(text)] == [day]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was done in disregard of the October ceasefire brokered by Qatar.", "the October ceasefire brokered by Qatar"),
        ("Peace was firmer than under the 2014 truce, which crumbled.", "the 2014 truce"),
        ("Kenya welcomed the two-week extension of the truce in Kivu.", "the two-week extension of the truce in Kivu"),
        (
            "The raid was a breach of the truce, signed in Kigali on 1 August by Rwanda and the M23.",
            "the truce, signed in Kigali on 1 August by Rwanda and the M23",
        ),
    ],
)
def test_deal_rests_on_the_words_that_name_it(text: str, words: str) -> None:
    assert [deal.evidence[0].text for deal in deals(text)] == [words]


def test_who_is_named_behind_a_participle_made_the_deal_and_who_is_over_it_did_not() -> None:
    text = "Renamo portrayed it as a breach of the truce, signed in Gorongosa on 1 August by Rwanda and the M23."
    names = names_of(found_in(text))
    assert [[names[party] for party in deal.parties] for deal in deals(text)] == [["Rwanda", "M23"]]


def test_who_announces_with_the_united_nations_is_no_party() -> None:
    assert [deal.parties for deal in deals("A 72-hour truce announced by Qatar and the United Nations broke down.")] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "The conference closed without an agreement being reached.",
        "A peace deal remains elusive.",
        "The pause is less binding than a formal ceasefire.",
        "The ceasefire that the envoy hopes to reach is broader.",
        "The envoy's communique was read out in Doha.",
    ],
)
def test_deal_missed_hoped_for_or_compared_is_none(text: str) -> None:
    assert deals(text) == []


def test_truce_that_was_negotiated_is_one_and_one_that_is_being_negotiated_is_not() -> None:
    assert len(deals("The envoy said that Kenya had negotiated a ceasefire with the M23.")) == 1
    assert deals("The envoy said that Kenya is negotiating a ceasefire.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The truce does not apply to al-Shabaab, the Islamic State and the M23.", {"al-Shabaab", "Islamic State", "M23"}),
        ("Neither the M23 nor the ADF is covered by the ceasefire clause.", {"M23", "ADF"}),
        ("Neither the M23 nor the ADF is covered by the insurance clause.", set()),
    ],
)
def test_every_group_of_a_row_is_left_out(text: str, names: set[str]) -> None:
    assert excluded(text) == names


def test_under_the_terms_of_a_truce_is_under_the_truce() -> None:
    assert terms("Under the terms of the truce, Ethiopian forces withdrew from Mekelle.") == ["withdrawal"]
    assert terms("The truce held. Under the eyes of the monitors of the truce, forces withdrew from Mekelle.") == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The talks in Doha went on. The Taliban failed to show up at the talks.", ("Taliban", "refusal")),
        ("The talks in Goma stalled. The M23 did not turn up for the session.", ("M23", "refusal")),
        ("The talks in Manila went on. The MILF dissolved its panel in the talks.", ("MILF", "walkout")),
    ],
)
def test_who_does_not_come_or_has_no_team_changes_its_part(text: str, change: tuple[str, str]) -> None:
    assert change in changes_in(text)


@pytest.mark.parametrize(
    "text",
    ["The talks in Doha went on. The Taliban turned up for the talks.", "The M23 failed to turn up evidence of the raid."],
)
def test_who_comes_changes_nothing(text: str) -> None:
    assert changes_in(text) == set()


def test_a_capital_of_another_country_is_its_own_venue() -> None:
    text = "NAIROBI -- Kenya sent an envoy to the opening of the peace talks in the Norwegian capital."
    assert venues(text) == ["Norwegian capital"]
