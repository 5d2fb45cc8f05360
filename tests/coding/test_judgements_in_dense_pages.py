"""Judgements where a page tells of several talks and deals: on which of them, whose they are, and what is none."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, assert_judged, judge, judgements
from tests.coding.reading_of import found_in, named


def _object(text: str, words: str) -> str:
    found = found_in(text)
    one = next(one for one in found.assessments if words in one.evidence[0].text)
    records = {thing.id: thing.name or "" for thing in (*found.talks, *found.agreements)}
    return records.get(one.object) or next(iter(named(found, (one.object,))), "process")


@pytest.mark.parametrize(
    ("text", "words", "thing"),
    [
        ("The FARC and Colombia wound up talks in Havana on Monday. The next round will be held in Oslo in May. "
         "Norway welcomed the outcome.", "welcomed the outcome", "talks"),
        ("Kenya and the M23 held peace talks in Nairobi on Monday. A 2013 accord signed in Addis Ababa failed. "
         "A Ugandan envoy called the results encouraging.", "encouraging", "peace talks"),
        ("Moldova and Transnistria signed a truce on Friday after five days of talks in Vienna, a step that the OSCE hailed as "
         "a historic turning point.", "turning point", "truce"),
    ],
)
def test_what_is_past_or_to_come_is_not_judged(text: str, words: str, thing: str) -> None:
    assert _object(text, words) == thing


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (TRUCE + "The army accused the rebels of shelling a suburb to wreck the truce.", {"The army"}, "rebels"),
        (TALKS + "The M23 accused Rwanda of bombing a market to derail the talks.", {"M23"}, "Rwanda"),
        (TRUCE + "The rebels accused the army of bombing a market to derail the truce.", {"the Darfur rebels"}, "army"),
        (TALKS + "Kinshasa accused the M23 of bringing nothing to the table.", {"Congolese government"}, "M23"),
        (TALKS + "The M23 said it would not come to Luanda next week, dashing hopes of a quick deal.", set(), "M23"),
    ],
)
def test_whose_judgement_it_is(text: str, who: set[str], whom: str) -> None:
    found = found_in(text)
    (one,) = (one for one in found.assessments if one.direction == "negative")
    assert judge(found, one) == who
    assert whom in next(iter(named(found, (one.object,))), "")


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + '"There is a signature, but there isn\'t a peace," a diplomat said.', "negative", "there isn't a peace"),
        (TALKS + "There cannot be peace without the Banyamulenge, a bishop said.", "negative", "cannot be peace"),
        (TRUCE + "Without the generals this truce is a piece of paper, Hamdok said.", "negative", "piece of paper"),
        (TALKS + "Every week the process loses a little more of its credibility, Mukwege said.", "deteriorating", "loses"),
        (TALKS + "Ruto insisted it was the most advanced process ever held with the M23.", "positive", "most advanced"),
        (TALKS + "The crisis was of the M23's own making, Tshisekedi said.", "negative", "own making"),
        (TALKS + '"They never had any intention of making peace," Tshisekedi said of the M23.', "negative", "never had any"),
        (TALKS + "The M23 never intended to honour its word, Tshisekedi said.", "negative", "never intended"),
        (TALKS + "The talks had been conducted in good faith, Ruto said.", "positive", "in good faith"),
        (TRUCE + "Hemedti attacked the truce as a sell-out.", "negative", "a sell-out"),
        (TRUCE + "Hemedti brushed off the truce as a publicity stunt.", "negative", "stunt"),
        (TALKS + "The raid was meant to sabotage the talks, Ruto said.", "negative", "meant to sabotage"),
        (TALKS + "It was a missed opportunity, Ruto said.", "negative", "missed opportunity"),
    ],
)
def test_free_wordings_are_judgements(text: str, direction: str, words: str) -> None:
    assert_judged(text, direction, words)


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Ruto said Uganda would play a leading role in the border town.",
        TALKS + '"If you let this moment slip away, it will be too late," Ruto said.',
        TALKS + "Rwanda refused to give up that right.",
        TRUCE + '"If the militias are not disarmed, the truce is dead," Hamdok said.',
        TRUCE + "Burhan said the truce had to hold before aid could flow.",
        TRUCE + "Previous deals fell apart within weeks.",
        TALKS + "They insisted that the talks be constructive.",
    ],
)
def test_what_is_no_judgement(text: str) -> None:
    assert not judgements(text)


def test_a_rebuke_is_one_judgement() -> None:
    text = TALKS + "Six small Tutsi parties refused to sign. "
    text += "Mandela, the mediator, rebuked them for what he called their failure to think."
    assert len({one.object for one in judgements(text)}) == len(judgements(text)) == 1


@pytest.mark.parametrize(("words", "direction"), [("less hopeful", "negative"), ("more hopeful", "positive")])
def test_less_turns_a_word_of_judgement(words: str, direction: str) -> None:
    found = found_in(f"The M23 and Congo hold talks in Doha. The envoy was {words} about the talks.")
    assert [one.direction for one in found.assessments] == [direction]
