"""Claims told by acts: fighting in the time of a truce, what was due and is done or not, dates that passed, denials."""

import pytest

from tests.coding.reading_of import found_in

TRUCE = "Chad and the FACT rebels signed a ceasefire in Doha on Monday. "


def statuses(text: str) -> list[str]:
    return sorted(claim.status for claim in found_in(text).status_claims)


@pytest.mark.parametrize(("text", "expected"), [
    ("The army accused the rebels of shelling two villages despite the truce.", ["violated"]),
    ("The army said the rebels had shelled two villages hours after the ceasefire took effect.", ["violated"]),
    ("The rebels said the army had shelled two villages hours after the ceasefire took effect.", ["violated"]),
    ("The army charged the rebels with having taken Faya while their truce was in force.", ["violated"]),
    ("Air strikes continued despite the truce.", ["violated"]),
    ("The army accused the rebels of using the pause to move fighters.", ["violated"]),
    ("The army said the rebels had broken it 14 times.", ["violated"]),
    ("No shots have been fired since the truce took effect, residents said.", ["fulfilled"]),
    ("The guns fell silent at midnight.", ["fulfilled"]),
    ("By Sunday evening it appeared to be holding.", ["fulfilled"]),
    ("The United Nations sent food to Faya during the truce.", []),
    ("The army attacked Faya years after the truce.", []),
    ("The army attacked Faya hours before the truce took effect.", []),
    ("The army will attack Faya despite the truce.", []),
    ("The army attacked Faya hours after the truce expired.", []),
])  # fmt: skip
def test_fighting_in_the_time_of_a_truce_claims_a_breach(text: str, expected: list[str]) -> None:
    assert statuses(TRUCE + text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Under the deal the army was to free 200 prisoners by Friday. Only 40 of them have been freed.", ["partly"]),
    ("Under the deal the army was to free 200 prisoners by Friday. None has been freed.", ["unfulfilled"]),
    ("Under the deal the army was to withdraw from Faya. The last soldiers left Faya on Sunday.", ["fulfilled"]),
    ("Under the deal all checkpoints were to be dismantled. Four of the eleven checkpoints had been taken down.", ["partly"]),
    ("Under the deal all prisoners were to be released. Some 280 prisoners are still in custody.", ["unfulfilled"]),
    ("The deal calls for a joint commission. No commission has been formed.", ["unfulfilled"]),
    ("The rebels promised to hand over a list of prisoners. They will hand over the list on Friday.", []),
])  # fmt: skip
def test_an_act_that_was_due_is_known_again_by_its_kind(text: str, expected: list[str]) -> None:
    assert statuses(TRUCE + text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("A referendum should have been held in March.", ["unfulfilled"]),
    ("The army was to have left Faya by March under the accord.", ["unfulfilled"]),
    ("The deadline passed without any release.", ["unfulfilled"]),
    ("The rebels have missed a deadline to disarm.", ["unfulfilled"]),
    ("The withdrawal is behind schedule, the UN said.", ["unfulfilled"]),
    ("The talks are behind schedule, the UN said.", []),
    ("The envoy should have told them.", []),
    ("The rebels may miss the deadline.", []),
])  # fmt: skip
def test_what_should_be_done_by_now_is_undone(text: str, expected: list[str]) -> None:
    assert statuses(TRUCE + text) == expected


ACCUSED = TRUCE + "The army said the rebels had shelled two villages despite the truce. "


@pytest.mark.parametrize(("text", "denied"), [
    ("A rebel spokesman said no shells had been fired.", True),
    ("The rebels said they had no knowledge of an attack.", True),
    ("The rebels said their men had only returned fire.", True),
    ("The rebels said they had nothing to do with it.", True),
    ("The rebels said they would not fire.", False),
])  # fmt: skip
def test_an_accused_side_denies_by_what_it_did_not_do(text: str, denied: bool) -> None:
    assert ("disputed" in statuses(ACCUSED + text)) is denied
