"""Demands in turns of phrase, and where the tree hangs asked, askers and acts elsewhere: sentences from many conflicts."""

import pytest

from tests.coding.records_of import demands_in


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ('"Let the displaced go home," said Joyce Banda.', {"Joyce Banda"}, set(), "the displaced go home"),
        ('"Let Sudan first open the border," Joyce Banda said.', {"Joyce Banda"}, {"Sudan"}, "first open the border"),
        ('"Let nobody touch the border," Joyce Banda said.', {"Joyce Banda"}, set(), "nobody touch the border"),
        ('"The rebels cannot go on shelling Goma," Joyce Banda said.', {"Joyce Banda"}, {"The rebels"}, "go on shelling Goma"),
        ('"Chad has a duty to free them," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "free them"),
        ("Joyce Banda said the onus was on Chad to open the border.", {"Joyce Banda"}, {"Chad"}, "open the border"),
        ("Joyce Banda said it was up to Chad to open the border.", {"Joyce Banda"}, {"Chad"}, "open the border"),
        ("Joyce Banda said it was for Chad to open the border.", {"Joyce Banda"}, {"Chad"}, "open the border"),
        ('"It is high time that Chad left the town," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "left the town"),
        ('"It is time Chad left the town," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "left the town"),
        ('"Chad had better leave the town," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "leave the town"),
        ('"Chad would do well to leave the town," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "leave the town"),
        ('"Chad would be well advised to leave," Joyce Banda said.', {"Joyce Banda"}, {"Chad"}, "leave"),
        ("Chad has until Friday to leave the town, Sudan said.", {"Sudan"}, {"Chad"}, "leave the town"),
        ('"There has to be a ceasefire," David Cameron said.', {"David Cameron"}, set(), "There has to be a ceasefire"),
        ("Mali said there could be no talks without a truce.", {"Mali"}, set(), "a truce"),
        ("Mali said there could be no talks without Algeria's withdrawal.", {"Mali"}, {"Algeria"}, "Algeria's withdrawal"),
        ('"We say to the Ethiopians: leave the town," Joyce Banda said.', {"Joyce Banda"}, {"Ethiopia"}, "leave the town"),
    ],
)
def test_turns_of_phrase_ask(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Sudan is adamant that Chad leave the town.", {"Sudan"}, {"Chad"}, "leave the town"),
        ("Sudan's precondition is that Chad free the pilots.", {"Sudan"}, {"Chad"}, "free the pilots"),
        ("Sudan set two conditions: the release of its men and rice.", {"Sudan"}, set(), "the release of its men and rice"),
        ("Sudan handed over a list of demands, among them that Chad free the pilots.", {"Sudan"}, {"Chad"}, "free the pilots"),
        ("Sudan conditions its return on the release of the pilots.", {"Sudan"}, set(), "the release of the pilots"),
        ("Sudan has written to Chad with a request to free the pilots.", {"Sudan"}, {"Chad"}, "free the pilots"),
        ("Sudan's insistence on a referendum held up the talks.", {"Sudan"}, set(), "a referendum"),
        ("Sudan used its speech to plead once more for a truce.", {"Sudan"}, set(), "a truce"),
        ("Sudan suggested to Chad that it free the pilots.", {"Sudan"}, {"Chad"}, "free the pilots"),
        ("Sudan issued an ultimatum on Monday for Chad to leave the town.", {"Sudan"}, {"Chad"}, "leave the town"),
        ("There were calls for Chad to allow in aid.", set(), {"Chad"}, "allow in aid"),
        ("Calls are growing for Chad to allow in aid.", set(), {"Chad"}, "allow in aid"),
    ],
)
def test_minds_and_nouns_ask(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("The envoy begged outside powers to leave Libya alone.", {"The envoy"}, {"outside powers"}, "leave Libya alone"),
        ("Togo urged the parties to the conflict to work with it.", {"Togo"}, {"the parties"}, "work with it"),
        ("Both sides were encouraged by the mediators to show restraint.", {"the mediators"}, {"Both sides"}, "show restraint"),
        ("Togo's envoy has demanded the disbanding of militias.", {"Togo's envoy"}, set(), "the disbanding of militias"),
        ("Togo insists on the fulfilment of the accord by Chad.", {"Togo"}, {"Chad"}, "the fulfilment of the accord by Chad"),
        ("Hamas will not return until Israel's tanks leave Rafah.", {"Hamas"}, {"Israel"}, "Israel's tanks leave Rafah"),
    ],
)
def test_who_asks_and_is_asked_wherever_the_tree_hangs_them(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


def test_a_verb_of_asking_is_not_part_of_what_was_asked_before_it() -> None:
    text = "The council demands that all parties put down their arms and requests the Secretary-General to report."
    assert [by for by, _, _ in demands_in(text)] == [{"The council"}, {"The council"}]
    assert [act for _, _, act in demands_in(text)] == ["put down their arms", "report"]


@pytest.mark.parametrize(
    "text",
    [
        "Residents were told to boil their water.",
        "The mayor said traders were being told to pay.",
        "Togo invited the president to visit the camp.",
        "Analysts say the two sides need to find a formula.",
        '"It should be noted that Chad left the town," Joyce Banda said.',
        '"Wider fighting has to be avoided," Joyce Banda said.',
        '"The Syrians themselves must decide," Joyce Banda said.',
        '"Chad ought to have left by then," Joyce Banda said.',
        "There were accusations that Togo wants Chad to yield the town.",
        '"Chad is demanding impossible things," Joyce Banda said.',
        '"There is no peace without risk," Joyce Banda said.',
        '"Chad cannot go on," Joyce Banda said.',
        '"You people must understand us," Joyce Banda told reporters.',
        "Joyce Banda told reporters to be patient.",
        "Sudan is keen for the talks to resume.",
        "Farmers in Togo demanded higher prices.",
        '"There is no peace without justice," Joyce Banda said.',
        "Togo was not adamant that Chad leave.",
        "The call came too late for Chad to turn back.",
        "There was no peace without a truce in those years.",
    ],
)
def test_advice_courtesy_and_necessity_ask_nothing(text: str) -> None:
    assert demands_in(text) == []
