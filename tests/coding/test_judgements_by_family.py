"""Judgements by family: names of all kinds, what is spoken of, hopes and risks, standstill and nearness, blame for failure."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, judgements
from tests.coding.reading_of import found_in, names_of


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + "Uganda called the arrangement a craven act of appeasement.", "negative", "act of appeasement"),
        (TALKS + "Uganda called the Kenyan promises hollow.", "negative", "hollow"),
        (TALKS + "Uganda welcomed what Kenya called a courageous gesture.", "positive", "a courageous gesture"),
        (TALKS + "Uganda regretted what it termed an unhelpful step.", "negative", "an unhelpful step"),
        (TALKS + "The seals are a demand that Kenya called laughable.", "negative", "laughable"),
        (TALKS + "Erik Solheim spoke of a constructive conversation.", "positive", "a constructive conversation"),
        (TALKS + 'Erik Solheim said: "It was a frank and useful exchange."', "positive", "a frank and useful exchange"),
    ],
)
def test_deeds_and_names_of_all_kinds_are_judged(text: str, direction: str, words: str) -> None:
    assert any(one.direction == direction and words in one.evidence[0].text for one in judgements(text))


@pytest.mark.parametrize(
    "text",
    [
        TALKS + 'Uganda called the session "technical".',
        TALKS + 'Uganda described the text as "a framework".',
        TALKS + 'Uganda called the session "a moment of truth".',
        TALKS + "Erik Solheim spoke of the road to the airport.",
        TALKS + 'Erik Solheim said of the earthquake: "It was a miracle."',
        TALKS + "Erik Solheim said his children were better off in May.",
    ],
)
def test_plain_names_and_things_apart_are_not_judged(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + "Hopes of a deal are fading.", "negative", "fading"),
        (TALKS + "Hopes are rising for a truce.", "positive", "rising"),
        (TALKS + "Erik Solheim said mistrust was deepening.", "negative", "mistrust was deepening"),
        (TRUCE + "Erik Solheim warned that the truce could collapse.", "deteriorating", "could collapse"),
        (TALKS + "The peace process risks unravelling, the envoy warned.", "deteriorating", "process risks unravelling"),
        (TALKS + "The dispute threatens to derail the talks.", "negative", "derail the talks"),
        (TRUCE + "The truce exists only on paper, Erik Solheim said.", "negative", "only on paper"),
        (TRUCE + "Erik Solheim said the truce was unlikely to last.", "negative", "unlikely to last"),
        (TALKS + "Few expect the talks to succeed.", "negative", "Few expect"),
        (TALKS + "The talks have produced little, Erik Solheim said.", "stalled", "produced little"),
        (TALKS + "The sides remain far apart, Erik Solheim said.", "stalled", "far apart"),
        (TALKS + "The talks hit a snag, Erik Solheim said.", "stalled", "hit a snag"),
        (TALKS + "The sides have found common ground, Erik Solheim said.", "improving", "common ground"),
        (TALKS + "The talks are alive, Erik Solheim said.", "continuing", "alive"),
    ],
)
def test_hopes_risks_standstill_and_nearness(text: str, direction: str, words: str) -> None:
    assert any(one.direction == direction and words in one.evidence[0].text for one in judgements(text))


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Hopes of rain are fading.",
        TRUCE + "If the truce could collapse, Erik Solheim said, he would stay.",
        TALKS + "There is little hope for rain.",
        TALKS + "It is important that the talks make progress, Erik Solheim said.",
        TALKS + "The dispute does not threaten to derail the talks.",
    ],
)
def test_what_is_wished_denied_or_of_something_else_is_no_judgement(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Kenya blamed the M23 for the impasse.",
        TALKS + "Kenya held the M23 responsible for the collapse of the talks.",
        TALKS + "Kenya put the blame on the M23 for the deadlock.",
        TALKS + "Kenya said the M23 had shown no willingness to compromise.",
    ],
)
def test_blame_for_failure_is_a_judgement_on_the_side_blamed(text: str) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [one.direction for one in found.assessments if "M23" in names.get(one.object, "")] == ["negative"]


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Kenya blamed the M23 for the bombing of a market.",
        TALKS + "Kenya did not blame the M23 for the impasse.",
        TALKS + "Kenya put the blame on the M23.",
    ],
)
def test_blame_for_other_things_is_none(text: str) -> None:
    assert not [one for one in judgements(text) if one.direction == "negative" and "blame" in one.evidence[0].text]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (TRUCE + "The ambush dealt a heavy blow to the truce.", "negative"),
        (TRUCE + "The ambush put the truce at risk.", "negative"),
        (TRUCE + "The truce falls short of what the camps need, Chad said.", "negative"),
        (TRUCE + "The truce does not go far enough, Chad said.", "negative"),
        (TALKS + "The peace talks have been stalled since May.", "stalled"),
        (TRUCE + "Hopes for the truce faded on Friday.", "negative"),
        (TRUCE + "The drought dealt a heavy blow to the millet harvest.", None),
        (TRUCE + "The drought put the millet harvest at risk.", None),
        (TRUCE + "Parliament passed a bill on forests, and Chad said it did not go far enough.", None),
    ],
)
def test_blows_risks_and_shortfalls_strike_a_process(text: str, direction: str | None) -> None:
    assert {one.direction for one in judgements(text)} == ({direction} if direction else set())


def test_an_adjective_behind_its_noun_is_read_with_its_verb() -> None:
    assert judgements("The opposition finds the Sochi talks unacceptable.") is not None
