"""What official statements, readouts and communiques ask, promise and praise, in their own voice and at second hand."""

import pytest

from tests.coding.judgements_of import TRUCE, judgements
from tests.coding.reading_of import found_in, named
from tests.coding.records_of import claims_in, commitments_in, deals_in, demands_in, rounds_in

COMMUNIQUE = (
    "We, the foreign ministers of Kenya and Uganda, met in Arusha on Tuesday. We are committed to the ceasefire in Sudan. "
    "We reiterate our commitment to the unity of Sudan. We will continue to support the mediators."
)


@pytest.mark.parametrize(
    ("text", "by", "to"),
    [
        ("The council calls upon both parties to refrain from violence.", {"The council"}, {"both parties"}),
        ("Norway called upon Moscow to withdraw its troops.", {"Norway"}, {"Russia"}),
        ("Chad and Niger agreed that Libya should free the drivers.", {"Chad", "Niger"}, {"Libya"}),
        ("Libya and Niger agreed that Chad must free the drivers.", {"Libya", "Niger"}, {"Chad"}),
        ("The envoy made clear the need for Chad to open the road.", {"The envoy"}, {"Chad"}),
        ("The envoy raised the need to remove the mines.", {"The envoy"}, set()),
        ('"The siege has lasted a year. It must end," the envoy said.', {"the envoy"}, set()),
    ],
)
def test_who_asks_whom(text: str, by: set[str], to: set[str]) -> None:
    assert [(who, whom) for who, whom, _ in demands_in(text)] == [(by, to)]


def test_a_row_of_musts_asks_the_same_side() -> None:
    text = (
        "We mourn the dead of the siege. The truce must hold. The Chadian government must do more to help. "
        "They must open the border. They must not block aid."
    )
    assert [(whom, act) for _, whom, act in demands_in(text)][1:] == [
        ({"Chadian government"}, "do more to help"),
        ({"Chadian government"}, "open the border"),
        ({"Chadian government"}, "not block aid"),
    ]


def test_a_row_of_musts_without_end_is_read() -> None:
    text = "We mourn the dead of the siege. The Chadian government must do more. " + "They must not arm rebels. " * 1100
    assert ({"Chadian government"}, "not arm rebels") in [(whom, act) for _, whom, act in demands_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers discussed the need to remove the mines.",
        "The raid raised the need for a truce.",
        "It must be true. The library is closed. We are sorry.",
    ],
)
def test_what_is_only_discussed_is_asked_of_nobody(text: str) -> None:
    assert demands_in(text) == []


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("The two sides agreed that the army should leave the airport.", "the army"),
        ("Chad and Niger agreed that Chadian troops should leave the town.", "Chadian troops"),
    ],
)
def test_what_sides_settle_for_themselves_binds(text: str, debtor: str) -> None:
    assert [who for who, _ in commitments_in(text)] == [debtor]
    assert demands_in(text) == []


def test_those_who_name_themselves_are_bound() -> None:
    debtors = [debtor for debtor, _ in commitments_in(COMMUNIQUE)]
    assert sorted(debtors) == ["Kenya"] * 3 + ["Uganda"] * 3


def test_nobody_is_bound_where_we_are_not_named() -> None:
    assert commitments_in("We are committed to the ceasefire in Sudan. We will continue to support the mediators.") == []


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("Chad is committed to the ceasefire.", [("Chad", "the ceasefire")]),
        ('"We are committed to the talks," the rebels said.', [("the rebels", "the talks")]),
        ("Chad recommitted to supporting the mission.", [("Chad", "supporting the mission")]),
        ("Chad is not committed to the ceasefire.", []),
        ("Crimes were committed to the north of the city.", []),
        ("The agreement has made both countries safer.", []),
    ],
)
def test_who_is_committed_to_a_thing_is_bound(text: str, bonds: list[tuple[str, str]]) -> None:
    assert commitments_in(text) == bonds


def test_staying_in_contact_is_no_round_of_talks() -> None:
    text = "President Ruto spoke with Amir Tamim. The two leaders and their teams agreed to stay in close contact this week."
    assert rounds_in(text) == []
    assert [debtor for debtor, _ in commitments_in(text)] == ["Ruto", "Amir Tamim", "their teams"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Chad and Niger will work to ensure the truce is implemented and enforced.", []),
        ("Chad vowed to see that the truce was kept and honoured.", []),
        ("We will begin implementing the accord on Monday, the minister said.", []),
        ("The army should start respecting the truce, the envoy said.", []),
        ("The truce was kept and honoured, the mission said.", ["fulfilled"]),
        ("The army has begun implementing the accord, the envoy said.", ["fulfilled"]),
    ],
)
def test_what_is_still_to_be_done_is_not_claimed_as_kept(text: str, statuses: list[str]) -> None:
    assert [status for status, _, _ in claims_in(text)] == statuses


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        (TRUCE + "We commend the leadership of Kenya for this initiative.", "Kenya"),
        (TRUCE + "I want to recognize the hard work of the Kenyan envoy.", "the Kenyan envoy"),
        (TRUCE + "We acknowledge the role of the African Union in this truce.", "African Union"),
        (TRUCE + "Kenya commended Uganda for its leadership.", "Uganda"),
        (TRUCE + "Uganda commended Kenya for its leadership.", "Kenya"),
    ],
)
def test_who_is_commended_for_a_merit_is_judged(text: str, judged: str) -> None:
    (one,) = judgements(text)
    assert one.direction == "positive"
    assert named(found_in(text), (one.object,)) == {judged}


@pytest.mark.parametrize(
    "text",
    [
        TRUCE + "Kenya recognised the government of Somalia.",
        TRUCE + "Kenya acknowledged the role of the army in the killings.",
        TRUCE + "We are grateful for your letters.",
        TRUCE + "Kenya thanked Uganda for its leadership.",
        TRUCE + "We recognize the difficult work ahead.",
        TRUCE + "Kenya thanked Uganda for the grain.",
        TRUCE + "Kenya wants to thank the army for its restraint.",
        TRUCE + "The envoy said it was critical that the army lift the siege.",
        TRUCE + '"First, let us take a step back," the envoy said.',
    ],
)
def test_thanks_and_forms_of_speech_are_no_judgements(text: str) -> None:
    assert judgements(text) == ()


def test_a_critical_step_is_a_good_one() -> None:
    text = TRUCE + '"Today\'s announcement is a critical step in advancing that vision," the envoy said.'
    assert [one.direction for one in judgements(text)] == ["positive"]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders said that the comprehensive ceasefire and hostage release deal now on the table offers a road to peace.",
        "They discussed the negotiation of a broader framework agreement between Kenya and Uganda.",
    ],
)
def test_a_deal_in_the_making_is_none(text: str) -> None:
    assert deals_in(text) == []
