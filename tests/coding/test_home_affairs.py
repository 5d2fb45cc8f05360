"""What is asked and promised at home, at work or in court is no matter of a conflict; what is only thought of is not told."""

import pytest

from tests.coding.reading_of import found_in, names_of

NONE = (
    # courts, elections, trade, sport, illness
    "The magistrate ordered the brewer to repay its customers.",
    "The premier urged lawmakers to pass the pension bill before the summer.",
    "The governor of the island asked the central bank to lower the tax on fuel.",
    "Officials ordered motorists to leave the ring road during the marathon.",
    "The senator promised cheaper vaccines by the autumn.",
    "The challenger vowed to cut the budget by a tenth.",
    "The minister broke his promise to raise pensions and wages.",
    "A Maltese court rejected the union's request for a new verdict in the case.",
    # things asked for by people who report
    "The ministry did not answer requests for comment.",
    "The embassy turned down a request for an interview.",
    # what is only weighed, left or to come
    "The bloc considered calling for a ceasefire in Kivu.",
    "Sweden weighed asking both sides to return to Geneva.",
    "Rather than urging the rebels to disarm, the envoy went home.",
    "The patriarch is to appeal for a truce at Easter.",
    # one's own people
    "The colonel ordered his men to open fire on the convoy.",
    "The prince commanded his guards to storm the palace.",
    # ambassadors who are called in
    "Ankara summoned the Dutch ambassador to protest against the ban.",
    # nobody is asked
    "“Let us hope that the rains hold off,” the bishop said.",
    "“The world must never forget Halabja,” the survivor said.",
    "Chad dared Sudan to attack again.",
)
KEPT = (
    ("The president urged parliament to ratify the peace accord and to raise the budget for former fighters.", 1),
    ("The judge ordered the army to release the captured rebels.", 1),
    ("The rebels demanded that the tax on their villages be lifted and the siege ended.", 1),
    ("The commander told his men to lay down their arms.", 1),
    ("Chad summoned the ambassador to explain.", 1),
    ("The council called for a ceasefire.", 1),
)


@pytest.mark.parametrize("text", NONE)
def test_no_demand_and_no_bond(text: str) -> None:
    found = found_in(text)
    assert [demand.act.text for demand in found.demands] == []
    assert [bond.act.text for bond in found.commitments] == []
    assert [claim.status for claim in found.status_claims] == []


@pytest.mark.parametrize(("text", "least"), KEPT)
def test_conflict_in_the_same_sentence_keeps_the_demand(text: str, least: int) -> None:
    assert len(found_in(text).demands) >= least


def test_what_is_only_believed_or_foreseen_is_no_duty() -> None:
    assert found_in("The guerrillas are supposed to be hiding near the lake.").commitments == ()
    assert found_in("The plan's authors were bound to fail, the paper wrote.").commitments == ()
    assert found_in("The guerrillas are supposed to leave the lake.").commitments != ()


def test_a_breach_that_is_forbidden_or_thought_of_is_no_claim() -> None:
    assert found_in("“Neither army must violate the ceasefire,” the monitor said.").status_claims == ()
    assert found_in("A violation of the accord would cost the rebels dearly, the envoy said.").status_claims == ()
    assert found_in("The rebels did not violate the ceasefire, the monitor said.").status_claims != ()


def test_a_part_of_an_act_is_no_second_promise() -> None:
    acts = [bond.act.text for bond in found_in("Chad promised to open the border and feed the displaced.").commitments]
    assert not any(one != other and one in other for one in acts for other in acts)


def test_a_capital_inside_a_short_name_must_stand_in_the_text() -> None:
    assert not any(actor.name == "Let" for actor in found_in("“Let them talk,” the minister said.").actors)
    assert found_in("India blamed LeT for the attack.").actors


@pytest.mark.parametrize(
    "text",
    [
        "President Macron and King Felipe agreed that Hezbollah should release the sailors.",
        "The senator questioned Serbia's commitment to peace.",
        "The envoy thanked Oman for its commitment to those efforts.",
        "Norway is engaged in an effort to broker a truce.",
        "“Had they signed, I would have stayed in Juba,” the commander said.",
        "No serious state violated the charter.",
    ],
)
def test_praise_doubt_and_counsel_bind_nobody(text: str) -> None:
    assert found_in(text).commitments == ()


def test_what_two_sides_agree_that_one_should_do_binds_it() -> None:
    assert found_in('"We agreed that the rebels should leave the valley," Lavrov said.').commitments != ()
    assert found_in("The two sides agreed that Eritrea should withdraw from the town.").commitments != ()


@pytest.mark.parametrize(
    "text",
    [
        "The patrols will stay until Libya complies with the ceasefire agreement.",
        "France will work with both armies to ensure the truce is respected.",
        "Kenya's promise to send police was met with relief.",
    ],
)
def test_what_is_awaited_or_ensured_is_not_claimed(text: str) -> None:
    assert found_in(text).status_claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "“Why have a war?” asked a customs officer in Aswan.",
        "“The jihadists must be defeated,” the minister said.",
        "The bill makes sure that parliament has to approve any deal, the speaker said.",
        "The retreat created the conditions for the militants to rise.",
        "The clerk pleaded innocent to charges of a plan to kill the premier.",
    ],
)
def test_questions_war_aims_and_rules_ask_nobody(text: str) -> None:
    assert found_in(text).demands == ()


def test_all_states_are_not_one_state() -> None:
    found = found_in("The council condemned the attack on the U.S. embassies and called on all states to cooperate.")
    names = names_of(found)
    assert [[names[one] for one in demand.to] for demand in found.demands] == [["all states"]]
