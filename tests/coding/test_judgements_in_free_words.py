"""Judgements in free words: what somebody calls it, how it goes in set words, how sides behave, whose opinion it is."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, assert_judged, judge, judgements
from tests.coding.reading_of import found_in


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + 'The M23 called the meeting "a marriage of two mules".', "negative", "a marriage of two mules"),
        (TALKS + "The M23 dismissed the meeting as a photograph with nothing behind it.", "negative", "a photograph"),
        (TALKS + "The M23 called the forum a waste of paper.", "negative", "a waste of paper"),
        (TALKS + 'Uganda described the week as "a big disappointment".', "negative", "a big disappointment"),
        (TALKS + "Uganda hailed the meeting as proof that old enemies can sit in one room.", "positive", "proof that"),
        (TALKS + 'Uganda called Monday "a giant stride".', "improving", "a giant stride"),
        (TALKS + "Uganda described the situation as the gravest since the war began.", "deteriorating", "the gravest since"),
        (TALKS + "Uganda left the panel on the process, which it regards as “treason by halves”.", "negative", "treason"),
        (TALKS + 'Erik Solheim said the session had been "a closed shop".', "negative", "a closed shop"),
    ],
)
def test_what_somebody_calls_it_is_his_judgement(text: str, direction: str, words: str) -> None:
    assert_judged(text, direction, words)


@pytest.mark.parametrize(
    "text",
    [
        TALKS + 'Kenya rejected the allegation and called it "a fabrication".',
        TALKS + "Kenya rejected this as untrue.",
        TALKS + "Kenya called the talks off on Friday.",
        TALKS + "Kenya called the raid a crime.",
        TALKS + "Kenya did not call the talks a failure.",
        TALKS + "Kenya calls the talks a conference.",
        TALKS + "Kenya called it federalism.",
    ],
)
def test_a_name_for_something_else_or_a_plain_name_is_no_judgement(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TRUCE + "The truce has brought a period of calm to Darfur.", "positive", "has brought a period of calm"),
        (TRUCE + "The truce failed to bring any relief.", "negative", "failed to bring"),
        (TALKS + "The talks have reached a bit of an impasse.", "stalled", "reached a bit of an impasse"),
        (TALKS + "The raids have left the fate of the talks in limbo.", "stalled", "in limbo"),
        (TRUCE + "The raid left the truce in tatters.", "deteriorating", "left the truce in tatters"),
        (TALKS + "The talks ended in disappointment.", "negative", "ended in disappointment"),
        (TALKS + "The talks led nowhere.", "stalled", "led nowhere"),
        (TALKS + "Progress has been slow.", "negative", "Progress has been slow"),
        (TALKS + "The results remain limited, Erik Solheim said.", "stalled", "results remain limited"),
        (TALKS + "The sides have yet to find common ground, Erik Solheim said.", "stalled", "yet to find"),
        (TALKS + "The sides are closer than ever, Erik Solheim said.", "improving", "closer than ever"),
        (TALKS + "We have never been closer, Erik Solheim said.", "improving", "never been closer"),
        (TALKS + "The attack calls into question the peace process, Uganda said.", "negative", "calls into question"),
        (TALKS + "Uganda said it had made a lot of progress.", "improving", "a lot of progress"),
        (TALKS + "There are modest grounds for hope.", "positive", "modest grounds for hope"),
        (TALKS + "There has been no movement since May, Uganda said.", "stalled", "no movement since"),
        (TRUCE + "The truce is not worth the paper, Uganda said.", "negative", "not worth the paper"),
    ],
)
def test_set_words_judge_how_things_go(text: str, direction: str, words: str) -> None:
    (one,) = judgements(text)
    assert one.direction == direction
    assert words in one.evidence[0].text


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "Uganda wants to ensure that the talks bring relief.",
        TALKS + "If the talks bring relief, Uganda will pay.",
        TALKS + "The sanctions have brought no results.",
        TALKS + "There is no hope of rain, Erik Solheim said.",
        TALKS + "The raid was a blow to the tea trade, Erik Solheim said.",
        TALKS + "One barrier to the talks has been removed, Erik Solheim said.",
        TALKS + "Guns belong no nearer than fifteen kilometres from the line, Erik Solheim said.",
        TALKS + "The exchange of prisoners was put on hold on Saturday.",
        TRUCE + "The army will go back to the lines it held before, Erik Solheim said.",
    ],
)
def test_wishes_and_other_things_are_no_judgement_on_a_process(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("sentence", "direction", "words"),
    [
        ("{a} does not want peace, {b} said.", "negative", "does not want peace"),
        ("{a} is not interested in peace, {b} said.", "negative", "not interested in peace"),
        ("{a} cannot be trusted, {b} said.", "negative", "cannot be trusted"),
        ("{a} is procrastinating and making excuses, {b} said.", "negative", "procrastinating and making excuses"),
        ("{a} is detached from reality, {b} said.", "negative", "detached from reality"),
        ("{a} is making unreasonable demands, {b} said.", "negative", "making unreasonable demands"),
        ("{a} has shown a new commitment to the talks, {b} said.", "positive", "shown a new commitment"),
        ("{a} has behaved with maturity, {b} said.", "positive", "behaved with maturity"),
        ("{b} accused {a} of not doing enough to help the talks.", "negative", "not doing enough"),
    ],
)
def test_how_a_side_behaves_mirrors(sentence: str, direction: str, words: str) -> None:
    for side, other in (("Kenya", "Uganda"), ("Uganda", "Kenya")):
        found = found_in("Envoys of Kenya and Uganda held peace talks in Nairobi. " + sentence.format(a=side, b=other))
        (one,) = found.assessments
        assert one.direction == direction
        assert words in one.evidence[0].text
        assert judge(found, one) == {other}
        assert [actor.name for actor in found.actors if actor.id == one.object] == [side]


@pytest.mark.parametrize(
    "text",
    [
        TALKS + "The M23 wants peace, Uganda said.",
        TALKS + "The M23 is interested in peace, Uganda said.",
        TALKS + "The M23 does not want peace.",
        TALKS + "The M23 would make unreasonable demands if it came, Uganda said.",
    ],
)
def test_an_aim_or_the_publishers_word_for_one_is_no_judgement(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("text", "direction", "who", "words"),
    [
        (TRUCE + "The truce is viewed with deep suspicion by Uganda.", "negative", "Uganda", "viewed with deep suspicion"),
        (TALKS + "Uganda put its faith in the Nairobi talks.", "positive", "Uganda", "put its faith in the Nairobi talks"),
        (TALKS + "Uganda said border posts could pose a challenge for the peace process.", "negative", "Uganda", "pose"),
        (TALKS + "Uganda gave its backing to the talks.", "positive", "Uganda", "gave its backing to the talks"),
        (TALKS + "Uganda praised Kenya's leadership.", "positive", "Uganda", "praised Kenya's leadership"),
        (TALKS + "For one Ugandan official, it is the worst crisis since May.", "negative", "one Ugandan official", "crisis"),
    ],
)
def test_who_holds_an_opinion_is_its_judge(text: str, direction: str, who: str, words: str) -> None:
    found = found_in(text)
    (one,) = found.assessments
    assert one.direction == direction
    assert judge(found, one) == {who}
    assert words in one.evidence[0].text


@pytest.mark.parametrize(
    "text",
    [TALKS + "Uganda condemned the attack.", TALKS + "Uganda gave Kenya goods.", TALKS + "Uganda scoffed at the suggestion."],
)
def test_no_opinion_on_a_process(text: str) -> None:
    assert judgements(text) == ()


def test_a_judgement_ends_before_what_is_only_told_beside_it() -> None:
    (one,) = judgements(TALKS + '"The three rounds of talks were unsuccessful because of the weather," Erik Solheim said.')
    assert "because" not in one.evidence[0].text
    (one,) = judgements(TALKS + "There are modest grounds for hope, including the release of prisoners.")
    assert one.evidence[0].text == "There are modest grounds for hope"


@pytest.mark.parametrize(("words", "direction"), [
    ("described the process as being at an impasse", "stalled"),
    ("described the process as being in a coma", "stalled"),
    ("described the process as being on its deathbed", "negative"),
    ("described the electoral process as being in a coma", ""),
    ("refused to describe the process as being in a coma", ""),
])
def test_a_state_in_which_somebody_describes_the_process_is_his_judgement(words: str, direction: str) -> None:
    found = found_in(f"Talks between Chad and the rebels opened in Doha on Monday. A diplomat {words}.")
    assert [one.direction for one in found.assessments] == ([direction] if direction else [])
