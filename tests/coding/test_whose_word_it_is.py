"""Whose word something is, and what nobody says: accusations, joint statements, open questions, what is called false."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import claims_in, statements_in


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("According to Chad, Niger broke the truce.", ["Chad"]),
        ("According to Niger, Chad broke the truce.", ["Niger"]),
        ("New Zealand's foreign minister, Don McKinnon, told reporters that the mood was good.", ["Don McKinnon"]),
        ("A joint statement by Chad and Niger said the border would open.", ["Chad", "Niger"]),
        ("A joint statement by Niger and Chad said the border would open.", ["Niger", "Chad"]),
    ],
)
def test_according_to_and_joint_words_are_by_those_named(text: str, speakers: list[str]) -> None:
    assert (" and ".join(speakers), "affirmed") in [one[:2] for one in statements_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The letter, dismissed by Chad, said that Niger had armed the rebels.",
        "The report, rejected by Niger, said the army had shelled a school.",
    ],
)
def test_a_document_is_not_by_who_rejects_it(text: str) -> None:
    assert all(who.startswith("The ") for who, _, words in statements_in(text) if "had" in words)


def test_what_neither_confirmed_is_affirmed_by_nobody() -> None:
    assert all(polarity != "affirmed" for _, polarity, _ in statements_in("Neither Chad nor Niger confirmed the report."))


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately clear who violated the ceasefire, the UN said.",
        "The UN is investigating which side violated the truce.",
        "Had Chad kept the ceasefire, the aid would have come, Niger said.",
        "Had Niger not violated the truce, there would be peace, Chad said.",
    ],
)
def test_open_and_supposed_breaches_are_no_claims(text: str) -> None:
    assert claims_in(text) == []


def test_what_is_called_false_is_not_claimed() -> None:
    found = claims_in("It is false that Chad violated the ceasefire, Chad said.")
    assert ("violated", ["Chad"]) not in [claim[:2] for claim in found]


def test_an_enemy_of_a_government_does_not_answer_for_it() -> None:
    assert claims_in("The Colombian government promised to suspend air strikes. The ELN did not.") == []


def test_a_claim_on_an_agreement_alone_is_kept() -> None:
    text = "The deal signed in May calls for a joint commission. No commission has been formed."
    assert [status for status, _, _ in claims_in(text)] == ["unfulfilled"]


@pytest.mark.parametrize(
    "text",
    [
        "The truce took effect on Monday. A day after the truce took effect, an earthquake struck the town.",
        "Despite the truce between Chad and Niger, cholera killed ten people.",
        "The ceasefire was to last until Friday.",
        "The ceasefire is due to hold for a week.",
    ],
)
def test_mishaps_and_what_is_to_last_are_no_claims(text: str) -> None:
    assert claims_in(text) == []


def test_a_question_that_stays_open_is_nobodys_word() -> None:
    assert all(polarity != "affirmed" for _, polarity, _ in statements_in("Will the truce hold? Chad did not say."))


@pytest.mark.parametrize("verb", ["have failed", "have stalled", "are dead"])
def test_who_does_not_think_that_talks_failed_does_not_judge_them(verb: str) -> None:
    assert found_in(f"The peace talks opened on Monday. The UN does not believe the talks {verb}.").assessments == ()


@pytest.mark.parametrize(
    ("denied", "disputed"),
    [
        ("denied that its troops had fired", True),
        ("denied that any of its men had been involved", True),
        ("denied it", True),
        ("denied that its athletes had taken drugs", False),
        ("denied that its president was ill", False),
    ],
)
def test_a_denial_of_other_things_answers_no_accusation(denied: str, disputed: bool) -> None:
    found = claims_in(f"Ukraine accused Russia of breaking the truce. Russia {denied}.")
    assert (("disputed", ["Russia"]) in [claim[:2] for claim in found]) is disputed
