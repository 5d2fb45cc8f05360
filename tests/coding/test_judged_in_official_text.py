"""Judgements as official statements word them: who is commended, what is a start or an obstacle; rules judge nobody."""

import pytest

from tests.coding.judgements_of import TRUCE, judge, judgements
from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("I commend President Museveni and his government's steady leadership throughout the crisis.", "Museveni"),
        ("We want to recognize the hard work of envoy Lynn Pascoe.", "Lynn Pascoe"),
        ("We commend the leadership of Uganda for this initiative.", "Uganda"),
        ("President Ruto commended President Museveni for his personal commitment to the talks.", "Museveni"),
        ("Kenya commended Oman for helping to end the war.", "Oman"),
        ("“I must commend Oman for its role in the talks,” the envoy said.", "Oman"),
        ("The text stressed the need for peace, recognizing the Kingdom of Lesotho's crucial role as mediator.", "Lesotho"),
    ],
)
def test_who_is_commended_for_what_helps_is_judged(text: str, on: str) -> None:
    found = found_in(TRUCE + text)
    assert [(one.direction, named(found, (one.object or "",))) for one in found.assessments] == [("positive", {on})]


@pytest.mark.parametrize(
    "text",
    [
        "President Zuma commended President Museveni for his support for the budget.",
        "Kenya refused to commend Oman for its role in the talks.",
        "“I do not want to commend Oman for its role in the talks,” the envoy said.",
        "“We must not praise Oman for its role in the talks,” the envoy said.",
        "If Oman helps, Kenya will commend Oman for its role in the talks.",
        "President Ruto thanked Oman for its role in the talks.",
        "President Ruto expressed his gratitude to Oman for its efforts to free the hostages.",
        "The order targets those responsible for obstructing the peace process.",
        "Sanctions may be imposed on any person determined to have obstructed the truce.",
        "If Chad breaks it and its law undermines the truce, Kenya will leave.",
        "But first, let us take a step back.",
        "I have a question about when the truce will be signed again.",
        "Sources said the delay in reaching a deal was due to the general.",
        "Kenya is the main obstacle to growth, the envoy said.",
        "The river has a solid foundation for bridges.",
    ],
)
def test_thanks_rules_and_other_things_judge_nobody(text: str) -> None:
    assert judgements(TRUCE + text) == ()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The deal is the necessary starting point, the envoy said.", "positive"),
        ("The envoy said the truce offers a concrete roadmap for ending the crisis.", "positive"),
        ("The truce is a much-needed respite for the people.", "positive"),
        ("The truce has brought a measure of peace to the people.", "positive"),
        ("We are encouraged by the progress in the talks.", "positive"),
    ],
)
def test_what_a_deal_is_said_to_be(text: str, direction: str) -> None:
    assert [one.direction for one in judgements(TRUCE + text)] == [direction]


def test_an_obstacle_is_the_actor_that_is_called_so() -> None:
    found = found_in(TRUCE + "The minister affirmed that the M23 is now the only obstacle to a complete ceasefire.")
    (one,) = found.assessments
    assert (one.direction, named(found, (one.object or "",)), judge(found, one)) == ("negative", {"M23"}, {"The minister"})


@pytest.mark.parametrize(
    "text",
    [
        "Kiir said Congress would never pass a pact that it felt could imperil the truce.",
        "If Chad violates it, there will be no chance of a new truce, Kiir said.",
    ],
)
def test_what_would_never_be_or_only_under_an_if_is_no_judgement(text: str) -> None:
    assert judgements(TRUCE + text) == ()


def test_what_somebody_says_could_happen_is_one() -> None:
    assert [one.direction for one in judgements(TRUCE + "Kiir said the pact could imperil the truce.")] == ["negative"]


def test_a_critical_step_is_praise() -> None:
    text = TRUCE + "Today's announcement is a critical step in advancing that vision, the president said."
    assert [one.direction for one in judgements(text)] == ["positive"]
