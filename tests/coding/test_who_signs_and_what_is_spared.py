"""For whom somebody signs, whom a deal spares in few words, old deals and rounds beside those a report is about."""

import pytest

from tests.coding.reading_of import found_in, named, times_of
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.model.findings import Findings
from truceline.model.text import Article, Zone
from truceline.pipeline import code


def found_on(text: str, day: str) -> Findings:
    """All records of a text of a known day."""
    article = Article("test", text, language="en", published=day, zones=(Zone(0, len(text), "body"),))
    return code(read(article, load_knowledge()), load_knowledge())


@pytest.mark.parametrize(("text", "makers"), [
    ("Foreign Minister Lamine Sako, who signed the pact for the government in Lome, said it would hold.", {"the government"}),
    ("The peace accord was signed on behalf of the FNL by its chairman, Agathon Rwasa.", {"FNL"}),
    ("Raza Khan signed the ceasefire on behalf of the Baloch Liberation Army.", {"Baloch Liberation Army"}),
    ("Senator Ali Bello signed the accord for peace in Jos.", {"Ali Bello"}),
    ('The army broke off the talks. Its spokesman called the ceasefire "a trap for our soldiers".', set()),
    ("The rebels left the talks in August 2003, ending a seven-month truce.", set()),
])
def test_who_signs_for_a_side_makes_the_side_a_party(text: str, makers: set[str]) -> None:
    found = found_in(text)
    assert {name for deal in found.agreements for name in named(found, deal.parties)} == makers


@pytest.mark.parametrize(("text", "excluded"), [
    ("The army was told. The truce, the third in two years, provides for a halt to the shelling. It does not apply to "
     "smugglers, whom both sides say they will pursue.", ["smugglers"]),
    ("The truce was signed on Friday. It does not bind Hamas, nor does it cover the gangs.", ["Hamas", "the gangs"]),
    ("The accord was signed on Friday. The text leaves out the gangs. Nor does it protect deserters.",
     ["deserters", "the gangs"]),
    ("Nothing in the truce protects smugglers.", ["smugglers"]),
    ("The ceasefire applies to all parties except the Nusra Front.", ["Nusra Front"]),
    ("The ceasefire applies to all parties but Hamas.", ["Hamas"]),
    ("The ceasefire binds everyone save the Nusra Front.", ["Nusra Front"]),
    ("The ceasefire covers all groups, excluding the Nusra Front.", ["Nusra Front"]),
    ("The ceasefire covers all groups barring Hamas.", ["Hamas"]),
    ("The ceasefire binds all groups, but Hamas rejected it.", []),
    ("The truce holds in all areas but Gaza.", []),
    ("The truce should not cover smugglers, the mayor said.", []),
])
def test_whom_a_deal_spares(text: str, excluded: list[str]) -> None:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    told = [one for one in found.provisions if one.type == "exclusion"]
    assert sorted(names[p.excluded] if p.excluded else p.excluded_class.text for p in told if p.excluded or p.excluded_class
                  ) == sorted(excluded)


def test_whom_a_deal_was_signed_for_is_no_term_of_it() -> None:
    assert found_in("Foreign Minister Lamine Sako, who signed the pact for the government in Lome, left.").provisions == ()


def test_rows_behind_a_halt_are_terms_of_their_own() -> None:
    found = found_in("The accord provides for a halt to all offensive operations, the opening of the Osk road to relief "
                     "convoys and the release of detained teachers.")
    assert sorted(term.type for term in found.provisions) == ["access", "cease_hostilities", "release"]


@pytest.mark.parametrize("text", [
    "Colombia and the ELN signed a truce in Quito on Friday. The deal that ended the war with the FARC in 2016 is fraying.",
    "Chad and Sudan signed an accord in Dakar on Friday. The armistice that ended the first war in 1987 remains in force.",
])
def test_a_deal_that_ended_a_war_long_ago_is_another(text: str) -> None:
    found = found_on(text, "2021-06-01")
    assert [len(deal.parties) for deal in found.agreements] == [2, 0]


@pytest.mark.parametrize("text", [
    "Ethiopia and the TPLF signed a deal in Pretoria in 2020. The accord that ended the war in 2020 is fraying.",
    "Chad and Sudan signed a non-aggression pact in Dakar on Thursday. The Dakar agreement, as it is known, is the fifth.",
    "Sudan and the SPLM signed the Comprehensive Peace Agreement in 2005. Khartoum has broken the CPA, the SPLM said.",
    "The government and the rebels signed a truce on Friday. It is the third nationwide truce this year.",
])
def test_one_deal_under_two_names_is_one(text: str) -> None:
    assert len(found_on(text, "2021-06-01").agreements) == 1


def test_the_accord_is_not_the_one_named_once_by_its_year() -> None:
    found = found_on("The army and the ELN signed an accord on Friday. It followed the 1992 Lima pact. The accord binds both. "
                     "Peru broke the accord on Sunday.", "2021-06-01")
    assert [len(deal.evidence) for deal in found.agreements] == [3, 1]


@pytest.mark.parametrize("text", ["Earlier truces in 1993 and 1999 broke down within months.", "An earlier truce fell apart.",
                                  "An earlier truce came to nothing."])
def test_truces_that_are_told_to_be_over(text: str) -> None:
    assert [status.value for deal in found_in(text).agreements for status in deal.status] == ["ended"]


@pytest.mark.parametrize(("text", "brokers", "guarantors"), [
    ("Cuba and Norway, guarantors of the accord, urged calm.", set(), {"Cuba", "Norway"}),
    ("Russia, which is a guarantor of the truce, urged calm.", set(), {"Russia"}),
    ("Qatar, the broker of the truce, denied it.", {"Qatar"}, set()),
    ("Turkey is no guarantor of the truce.", set(), set()),
])
def test_third_parties_named_by_a_noun(text: str, brokers: set[str], guarantors: set[str]) -> None:
    found = found_in(text)
    assert {n for deal in found.agreements for n in named(found, deal.brokers)} == brokers
    assert {n for deal in found.agreements for n in named(found, deal.guarantors)} == guarantors


def test_rounds_that_a_host_held_before_are_others() -> None:
    found = found_on("The talks between Chad and the rebels open in Doha on Monday. Gambia, which hosted talks in 1999 and "
                     "2001, has not been invited.", "2005-01-15")
    now, then = found.talks
    assert named(found, then.hosts) == {"Gambia"}
    assert times_of(found)[then.start or ""] == "1999"
    assert named(found, (seat.actor for seat in now.participants if seat.status == "absent")) == {"Gambia"}


@pytest.mark.parametrize(("text", "rounds"), [
    ("The security cabinet held talks on the truce late on Sunday.", 0),
    ("The council of clerics held talks on the ceasefire in Qom.", 0),
    ("The Presidential Council held talks with the rebels in Tunis on Monday.", 1),
])
def test_what_one_body_talks_over_is_no_round(text: str, rounds: int) -> None:
    assert len(found_in(text).talks) == rounds


def test_mediators_at_talks_are_no_sides() -> None:
    found = found_in("The government and the ELN will hold talks with church mediators in Caracas on Monday.")
    (talks,) = found.talks
    assert named(found, talks.mediators) == {"church mediators"}
    assert named(found, (seat.actor for seat in talks.participants)) == {"The government", "ELN"}
    assert [status.value for status in talks.status] == ["announced"]


def test_delegations_of_two_sides_are_the_sides() -> None:
    found = found_in("Delegations of the Taliban and of the Northern Alliance met in Doha on Monday.")
    (talks,) = found.talks
    assert named(found, (seat.actor for seat in talks.participants)) == {"Taliban", "Northern Alliance"}


def test_who_is_not_asked_to_a_ceremony_may_still_sit_at_the_talks() -> None:
    found = found_in("The rebels were not invited to the ceremony in Juba. The government and the SPLM-IO opened talks in Juba "
                     "on Monday.")
    assert all(seat.status != "absent" for talks in found.talks for seat in talks.participants)


@pytest.mark.parametrize(("text", "actors"), [
    ("The peace talks in Oslo opened on Monday. A minister criticised the decision to suspend the negotiations.", set()),
    ("The peace talks in Oslo opened on Monday. The ELN announced a decision to suspend its part in the talks.", {"ELN"}),
    ("The peace talks in Oslo opened on Monday. The ELN turned down an invitation.", {"ELN"}),
    ("The peace talks in Oslo opened on Monday. Chad turned down an invitation to a wedding.", set()),
])
def test_whose_decision_a_change_is(text: str, actors: set[str]) -> None:
    found = found_in(text)
    assert {name for change in found.participation_changes for name in named(found, (change.actor,))} == actors


def test_the_accord_is_that_of_last_month_and_no_ceasefire_named_on_the_way() -> None:
    found = found_on("Chad signed last month's accord with Mali in Lome. Rebels shelled Osk in violation of the ceasefire. The "
                     "accord provides for elections.", "2005-01-15")
    assert [deal.name for deal in found.agreements if len(deal.evidence) > 1] == ["last month's accord"]


@pytest.mark.parametrize("over", ["fell apart", "failed", "came to nothing", "crumbled"])
def test_a_truce_that_is_over_is_not_the_new_one(over: str) -> None:
    text = f"A truce {over} on Sunday in Chad. The army and the rebels signed a truce on Monday."
    assert [[one.value for one in deal.status] for deal in found_in(text).agreements] == [["ended"], []]
