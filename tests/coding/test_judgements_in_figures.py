"""Judgements in figures of speech: states, gaps, tones, fears, idioms that only a speaker uses; who put it so."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, judgements
from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TRUCE + "The truce stands on wobbly ground, Erik Solheim said.", "negative", "stands on wobbly ground"),
        (TRUCE + "The truce lies in shreds, Erik Solheim said.", "negative", "lies in shreds"),
        (TALKS + "The talks have been treading water, Erik Solheim said.", "stalled", "treading water"),
        (TALKS + "The talks are moving in circles, Erik Solheim said.", "stalled", "in circles"),
        (TALKS + "The mood at the talks is growing more hostile, Erik Solheim said.", "deteriorating", "more hostile"),
        (TALKS + "Erik Solheim said the gulf between the delegations was vast.", "negative", "was vast"),
        (TALKS + "Erik Solheim said the differences between the sides were shrinking.", "improving", "were shrinking"),
        (TALKS + "Erik Solheim painted a bleak picture of the talks.", "negative", "a bleak picture"),
        (TALKS + "Erik Solheim offered an upbeat assessment of the talks.", "positive", "an upbeat assessment"),
        (TALKS + "Uganda fears that the talks will only feed the war.", "negative", "fears that the talks"),
        (TALKS + "Uganda is critical of the way the rebels are treating the talks.", "negative", "critical of the way"),
        (TALKS + "Uganda fears that the talks are declining in importance.", "deteriorating", "declining"),
        (TALKS + "Erik Solheim said there was a glimmer of light at last.", "positive", "glimmer of light"),
        (TALKS + "Erik Solheim said the sides were back to square one.", "stalled", "back to square one"),
        (TALKS + "Uganda declared the round a resounding failure.", "negative", "failure"),
        (TALKS + "Uganda called the deal a stitch-up.", "negative", "a stitch-up"),
        (TALKS + "Erik Solheim applauded the patience of the two sides.", "positive", "the patience"),
        (TRUCE + "The raid has plunged the truce into its worst crisis since May.", "negative", "has plunged the truce"),
    ],
)
def test_figures_tell_how_it_goes(text: str, direction: str, words: str) -> None:
    assert any(one.direction == direction and words in one.evidence[0].text for one in judgements(text))


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "The house stands on wobbly ground, Erik Solheim said.",
        TALKS + "Erik Solheim said the gap between rich and poor was vast.",
        TALKS + "Erik Solheim painted a bleak picture of the harvest.",
        TALKS + "Uganda fears that the drought will only feed the war.",
        TALKS + "There is light at the end of the tunnel under the hill.",
        TALKS + "The shop is closing.",
        TALKS + "Nobody will leave until the guns fall silent, Erik Solheim said.",
        TALKS + "Uganda denounced the fighters as bandits.",
        TALKS + "The M23 has fighters in the hills. Uganda calls them a disgrace.",
    ],
)
def test_other_matters_and_mere_conditions_are_not_judged(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("text", "judge"),
    [
        (TALKS + "Erik Solheim cast doubt on the future of the talks.", "Erik Solheim"),
        (TALKS + 'Uganda left. "A great chance for peace," was how Erik Solheim put it.', "Erik Solheim"),
        (TALKS + 'Uganda left. "A great chance for peace," as Erik Solheim put it.', "Erik Solheim"),
    ],
)
def test_a_judgement_is_by_whoever_put_it_so(text: str, judge: str) -> None:
    assert judge in named(found_in(text), [one for told in judgements(text) for one in told.by])


def test_a_process_that_is_only_spoken_of_can_be_judged() -> None:
    found = found_in("The peace process lies in tatters.")
    assert [one.object for one in found.assessments] == [found.processes[0].id]
