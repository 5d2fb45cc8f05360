"""Rounds and deals as plain news tells them: journeys, rows of rounds, truces side by side, and what is no record."""

import pytest

from tests.coding.reading_of import found_in, times_of
from tests.coding.records_of import changes_in, deals_in, rounds_in


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("The two sides return to Lima on 11 June for talks on the border war.", ("Lima", "11 June")),
        ("A government team leaves for Tashkent on Sunday to hold talks with the rebels.", ("Tashkent", "Sunday")),
        ("Envoys signed in Accra, where peace talks opened on June 4.", ("Accra", "June 4")),
        ("The army stayed away on Monday as peace talks opened in Juba.", ("Juba", "Monday")),
        ("Talks in Tokyo in May 2003 broke down within hours.", ("Tokyo", "May 2003")),
        ("The talks moved to Maputo on Monday.", ("Maputo", "Monday")),
        ("The army and the rebels have been talking in Nairobi since May 6.", ("Nairobi", "May 6")),
        ("Peace talks between the two sides, which have been taking place in Kampala since December, are hard.",
         ("Kampala", "December")),
        ("Gunmen tried to undermine the peace process, set to resume on Monday in Belfast.", ("Belfast", "Monday")),
    ],
)
def test_a_round_is_told_by_journeys_and_clauses(text: str, round_: tuple[str | None, str | None]) -> None:
    assert rounds_in(text) == [round_]


@pytest.mark.parametrize(
    "text",
    [
        "The delegates elected a leader on the first day of the conference in Durban.",
        "The party congress opened in Durban on Monday with its delegates.",
        "The premier won the election in the January first round.",
        "The peace process began to falter in May.",
        "The army and the rebels did not talk in Nairobi on Monday.",
    ],
)
def test_congresses_elections_and_processes_are_no_rounds(text: str) -> None:
    assert not found_in(text).talks


def test_a_round_is_told_by_its_number_or_as_the_next_one() -> None:
    first = "The fifth round of talks with the rebels ended in Tehran on January 19. "
    assert rounds_in(first + "A sixth is to be convened in Moscow on February 26.")[1] == ("Moscow", "February 26")
    assert rounds_in(first + "The next will be held in Moscow in March.")[1] == ("Moscow", "March")
    assert len(rounds_in(first + "The first is that fighting must stop.")) == 1


def test_they_began_dates_the_talks_named_before() -> None:
    assert rounds_in("The peace talks in Havana go on. They started on May 6.") == [("Havana", "May 6")]


def test_leaders_of_foes_meet_and_friends_only_visit() -> None:
    assert rounds_in("Kenyan President Paul Mwangi met rebel leader Joseph Odinga in Rome on Monday. The war goes on.")
    assert not rounds_in("Kenyan President Paul Mwangi met Ghanaian President John Addo in Rome on Monday. The war goes on.")


def test_to_meet_again_is_no_agreement() -> None:
    assert not found_in("The government and the rebels agreed to meet again on April 12, their mediator said.").agreements


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The army and the rebels agreed on a truce on Monday. A five-day truce ran out on Sunday.", 2),
        ("The army and the rebels signed an accord on land. The rebels' unilateral truce ended on Sunday.", 2),
        ("The army and the rebels signed a truce on Monday. The rebels proclaimed a ceasefire of their own in May.", 2),
        ("The army extended a unilateral ceasefire. Rebels refuse to sign the Nationwide Ceasefire Agreement of 2015.", 2),
        ("Last year's nuclear deal with Iran holds. Two ministers opposed the Iran deal.", 1),
        ("The army and the rebels agreed on Monday to stop fighting, mediators said. The accord was signed in Lome.", 1),
        ("The army and the rebels agreed on Monday to cease fire. The pact was signed in Lome.", 1),
        ("The army and the rebels signed a permanent ceasefire on Friday, a deal that all called historic. The pact holds.", 1),
        ("A formal truce was not on the table. The army spoke.", 0),
    ],
)
def test_deals_are_told_apart(text: str, count: int) -> None:
    assert len(deals_in(text)) == count


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sudan's warring parties signed a truce on Saturday, mediators said, to take effect at noon on Monday.", "Monday"),
        ("Israel and Hamas agreed to a ceasefire on Tuesday. It went into effect at 7 p.m. The guns fell silent.", "7 p.m."),
    ],
)
def test_the_day_from_which_a_truce_holds(text: str, day: str) -> None:
    found = found_in(text)
    times = times_of(found)
    assert [times.get(deal.effective or "") for deal in found.agreements] == [day]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The army and the rebels agreed on Monday to cease fire and withdraw their forces. The pact holds.",
         {"cease_hostilities", "withdrawal"}),
        ("The army and the rebels signed a truce, agreeing to halt attacks and to withdraw their forces.",
         {"cease_hostilities", "withdrawal"}),
        ("The army and the rebels signed a truce. They refused to free prisoners.", set()),
        ("The truce will begin on Saturday, followed by the withdrawal of heavy weapons.", {"withdrawal"}),
        ("The truce will be watched by a monitoring mission.", {"monitoring"}),
        ("The accord commits both armies to the cantonment of their fighters.", {"separation_of_forces"}),
        ("The army and the rebels signed a deal. It provides for an interim administration.", {"political_process"}),
        ("The army and the rebels signed a deal. It cheered an interim administration.", set()),
        ("The truce holds. The two sides return to Rome on Monday for talks.", set()),
    ],
)
def test_what_sides_agreed_to_do_is_a_term(text: str, types: set[str]) -> None:
    assert {term.type for term in found_in(text).provisions} == types


def test_who_pulls_out_troops_or_mediates_changes_no_part() -> None:
    talks = "The Taliban and Kabul hold peace talks in Doha. "
    assert not changes_in(talks + "The United States is to pull out all its troops by May.")
    assert not changes_in("U.N. envoy Jan Larsen suspended peace talks on Syria on Wednesday.")
    assert changes_in("The Taliban suspended peace talks on Wednesday.") == {("Taliban", "suspension")}
    assert not changes_in("The premier snubbed the meeting of the growers.")
