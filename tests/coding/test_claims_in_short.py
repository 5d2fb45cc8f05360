"""Claims that leave out what was owed, tell an act with what makes it owed, or are told by nouns, "yet to", the deal alone."""

import pytest

from tests.coding.reading_of import found_in, named
from tests.coding.records_of import claims_in


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Chad promised to leave the port. It did not.", ("unfulfilled", [], "It did not")),
        ("Sudan promised to leave the port. It did not.", ("unfulfilled", [], "It did not")),
        (
            "The resolution obliges Beirut to police its borders and Beirut does not, Israel said.",
            ("unfulfilled", ["Israel"], "Beirut does not"),
        ),
        ("The truce began in May. Serbia was reneging, Kosovo said.", ("unfulfilled", ["Kosovo"], "Serbia was reneging")),
        ("The truce began in May. Kosovo was reneging, Serbia said.", ("unfulfilled", ["Serbia"], "Kosovo was reneging")),
        (
            "Juan Lopez accused the army of attacking the town in violation of the truce.",
            ("violated", ["Juan Lopez"], "accused the army of attacking the town in violation of the truce"),
        ),
        (
            "The accord of March obliged both sides to disarm. Rights groups say the army has dragged its feet.",
            ("unfulfilled", ["Rights groups"], "the army has dragged its feet"),
        ),
        (
            "The front promised to free the miners. It has freed only ten of the miners, the mission said.",
            ("partly", ["the mission"], "It has freed only ten of the miners"),
        ),
        (
            "Sudan pledged to open the border. The border was opened on Monday.",
            ("fulfilled", [], "The border was opened on Monday"),
        ),
        (
            "Serbia agreed to withdraw its troops from Kosovo. NATO said the troops had not been withdrawn.",
            ("unfulfilled", ["NATO"], "the troops had not been withdrawn"),
        ),
        ("Chad has delivered the trucks it promised.", ("fulfilled", [], "Chad has delivered the trucks")),
        ("South Korea has shipped the oil it owed.", ("fulfilled", [], "South Korea has shipped the oil")),
        (
            "Turkey has taken none of the steps it had promised, the PKK said.",
            ("unfulfilled", ["PKK"], "Turkey has taken none of the steps"),
        ),
        (
            "Serbia never collected the weapons, its part of the bargain, Kosovo said.",
            ("unfulfilled", ["Kosovo"], "Serbia never collected the weapons"),
        ),
        (
            "Kenya is still waiting for Sudan to keep its promise to leave the port.",
            ("unfulfilled", [], "Kenya is still waiting for Sudan to keep its promise"),
        ),
        (
            "Iran's activities are in full compliance with the treaty, its envoy said.",
            ("fulfilled", ["its envoy"], "Iran's activities are in full compliance with the treaty"),
        ),
        ("Chad's disregard for the truce angered Sudan.", ("violated", [], "Chad's disregard for the truce")),
        ("The envoy praised the broad adherence to the truce.", ("fulfilled", [], "the broad adherence to the truce")),
        ("The raids demonstrate a disregard for the ceasefire.", ("violated", [], "demonstrate a disregard for the ceasefire")),
        (
            "Both sides accuse each other of breaches of the truce.",
            ("violated", ["Both sides"], "accuse each other of breaches of the truce"),
        ),
        (
            "The two sides traded accusations over the truce.",
            ("violated", ["The two sides"], "traded accusations over the truce"),
        ),
        ("The 72-hour truce broke down within hours.", ("violated", [], "The 72-hour truce broke down within hours")),
        (
            "The truce is in force. Rockets have been fired since in violation.",
            ("violated", [], "Rockets have been fired since in violation"),
        ),
        (
            "Gas flows again into the town, as the truce required.",
            ("fulfilled", [], "Gas flows again into the town, as the truce required"),
        ),
        (
            "The truce began in May. Soldiers burned huts, truce or no truce, villagers said.",
            ("violated", ["villagers"], "Soldiers burned huts, truce or no truce"),
        ),
        ("NATO said the Serbs had not violated the truce.", ("fulfilled", ["NATO"], "the Serbs had not violated the truce")),
        ("The ceasefire has been violated by both sides.", ("violated", [], "The ceasefire has been violated by both sides")),
        ("The truce that took effect on Monday for 60 days is holding.", ("fulfilled", [], "is holding")),
        (
            "Kenya has pledged to close the camps, a promise honoured only in part, as a UN official acknowledged.",
            ("partly", ["a UN official"], "a promise honoured only in part"),
        ),
    ],
)
def test_a_claim_is_found_where_what_was_owed_is_left_out(text: str, claim: tuple[str, list[str], str]) -> None:
    assert claims_in(text) == [claim]


@pytest.mark.parametrize(("text", "debtor", "claimant"), [
    ("Under the accord Sudan was to open the roads to aid. It has yet to.", "Sudan", ""),
    ("The rebels agreed to free the prisoners, but have yet to.", "The rebels", ""),
    ("The rebels agreed to free the prisoners, but have yet to, the army said.", "The rebels", "the army"),
    ("The army agreed to free the prisoners, but has yet to, the rebels said.", "The army", "the rebels"),
])
def test_what_has_yet_to_be_done_is_claimed_undone(text: str, debtor: str, claimant: str) -> None:
    found = found_in(text)
    debtors = {one.id: one.debtor for one in found.commitments}
    told = [(one.status, named(found, [debtors[one.target]]), named(found, one.claimants)) for one in found.status_claims]
    assert told == [("unfulfilled", {debtor}, {claimant} if claimant else set())]


def test_what_may_have_yet_to_be_done_is_no_claim() -> None:
    assert not found_in("The rebels promised to leave. They may have yet to.").status_claims


def test_what_has_yet_to_be_honoured_is_no_praise() -> None:
    found = found_in("The deal has yet to be honoured, monitors said.")
    assert {one.direction for one in found.assessments} <= {"negative", "stalled"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad promised to leave the port. It was not a surprise.",
        "Chad promised to leave the port. It will not.",
        "Chad promised to leave the port. If it does not, Sudan will act.",
        "Chad wants to leave the port. It did not.",
        "Chad delivered the grain to the port.",
        "Chad will ship the oil it owes.",
        "Chad has bought the oil it needed.",
        "Chad saw the pension it was promised.",
        "Chad gave a speech in which it pledged aid.",
        "The army pledged to leave the port. The army left the talks.",
        "The army pledged to leave the port. The army will leave the port.",
        "The envoy called for full compliance with the truce.",
        "Monitors watch compliance with the truce.",
        "Chad would show a disregard for the truce.",
        "The two sides accused each other of arrogance.",
        "The truce collapsed in March.",
        "Not one of its units has broken the truce.",
    ],
)
def test_what_is_to_come_supposed_or_another_matter_claims_nothing(text: str) -> None:
    assert claims_in(text) == []
