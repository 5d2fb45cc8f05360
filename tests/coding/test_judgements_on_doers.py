"""Judgements on who helps or hinders a process, on what sides are like, and what is an event or a fact and no judgement."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, assert_judged, judge, judgements
from tests.coding.reading_of import found_in


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + "Rwanda has made a settlement impossible, Tshisekedi said.", "negative", "made a settlement impossible"),
        (TALKS + "Rwanda is making it harder to reach an agreement, Tshisekedi said.", "negative", "making it harder"),
        (TALKS + "Remarks by Rwandan officials will not help the talks, Tshisekedi said.", "negative", "not help the talks"),
        (TALKS + "The M23 is unreliable, Tshisekedi said.", "negative", "unreliable"),
        (TALKS + "Rwanda is a reliable partner, Ruto said.", "positive", "a reliable partner"),
        (TALKS + "Uganda and Angola have done a remarkable job, Ruto said.", "positive", "a remarkable job"),
        (TALKS + "There was little hope of a settlement in the talks, Ruto said.", "stalled", "little hope"),
    ],
)
def test_who_helps_or_hinders_is_judged(text: str, direction: str, words: str) -> None:
    assert_judged(text, direction, words)


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Uganda wants to make a settlement easier.",
        TALKS + "The M23 said it would not help the wounded.",
        TALKS + "Kenya condemned the raid by the M23 on the market.",
        TALKS + "Kenya thanked Uganda.",
        TALKS + "Kenya was worried about Tshisekedi's health.",
        TALKS + "Thirty groups opposed to Tshisekedi met in Kampala.",
        TALKS + "The M23 was responsible for the raid, Tshisekedi said.",
        TRUCE + "A number of violations have threatened the truce.",
    ],
)
def test_events_wishes_and_facts_are_no_judgements(text: str) -> None:
    assert judgements(text) == ()


def test_they_are_those_of_whom_somebody_speaks() -> None:
    found = found_in(TALKS + '"They are not serious about peace," Tshisekedi said of the M23.')
    (one,) = found.assessments
    assert judge(found, one) == {"Tshisekedi"}
    assert {actor.name for actor in found.actors if actor.id == one.object} == {"M23"}


def test_the_sides_of_talks_judge_together() -> None:
    talks = "Talks between Kenya and Sudan in Nairobi, which were described as useful by the two sides, ended on Monday."
    found = found_in(talks)
    assert [judge(found, one) for one in found.assessments] == [{"Kenya", "Sudan"}]


def test_a_date_in_another_clause_does_not_make_a_failure_an_event() -> None:
    text = TALKS + "Several rounds of talks to end the war have failed, but Ruto said on Tuesday that he would try again."
    assert [one.direction for one in judgements(text)] == ["negative"]


def test_what_a_speaker_adds_of_a_truce_is_the_writers() -> None:
    assert judgements(TRUCE + "Khartoum said the raid was aimed at the truce, which is holding in most towns.") == ()
