"""Interviews of papers and lists of quotes: who asks, whose words an answer is, what is no interview."""

import pytest

from tests.coding.reading_of import found_in, names_of
from truceline.language.words.interviews import initials_named, who_asks
from truceline.language.words.turns import turns_of

LEDE = "An interview with Ana Belo\n\nAna Belo, deputy leader of the Coastal Front, spoke to the Post on Tuesday.\n\n"
ASKED = ("Why did your delegation leave?", "The army says that you fired first. Did you?", "What now?")
SAID = ("The army broke the ceasefire in March.", "That is a lie. We kept the truce.", "We promise to free all prisoners.")


def speakers(text: str) -> list[tuple[list[str], str]]:
    """Who says what, statement by statement: names and the first word."""
    found = found_in(text)
    names = names_of(found)
    return [([names[one] for one in said.speakers], said.evidence[0].text.split()[0]) for said in found.statements]


def page(asks: str, answers: str, between: str = "\n\n") -> str:
    """An interview in which both sides have a lead."""
    return LEDE + "\n\n".join(f"{asks}{one}{between}{answers}{other}" for one, other in zip(ASKED, SAID, strict=True))


@pytest.mark.parametrize("asks", ["Post: ", "The Post: ", "DW: ", "Al Jazeera: ", "**Gulf Daily:** ", "JS: ", "Q: "])
@pytest.mark.parametrize("answers", ["AB: ", "A.B.: ", "Belo: ", "Ana Belo: ", "**Belo:** "])
def test_who_asks_is_known_by_asking_and_initials_by_the_name(asks: str, answers: str) -> None:
    assert speakers(page(asks, answers)) == [(["Ana Belo"], "The"), (["Ana Belo"], "That"), (["Ana Belo"], "We")]


@pytest.mark.parametrize(("opens", "closes"), [("**", "**"), ("*", "*"), ("_", "_"), ("### ", ""), ("", "")])
def test_questions_without_leads_are_asked_of_whom_the_opening_names(opens: str, closes: str) -> None:
    answers = (SAID[1], SAID[2], SAID[2])
    text = LEDE + "\n\n".join(f"{opens}{one}{closes}\n\n{other}" for one, other in zip(ASKED, answers, strict=True))
    assert speakers(text)[:2] == [(["Ana Belo"], "That"), (["Ana Belo"], "We")]


@pytest.mark.parametrize(
    "text",
    [
        "Five questions on the truce\n\n**Will it hold?**\n\nWe do not know.\n\n**What comes next?**\n\nWe expect talks.",
        LEDE + "**Will it hold?**\n\nNobody knows, the army says.\n\n**What comes next?**\n\nTalks resume in Juba.",
        LEDE + "**Will it hold?**\n\nWe think that it will.",
        "Why it matters: Will it hold?\n\nThe bottom line: Nobody knows.\n\nWhat next: Will talks resume?",
    ],
)
def test_a_page_that_answers_its_own_questions_is_no_interview(text: str) -> None:
    assert turns_of(text) == ()


def test_what_follows_the_last_answer_is_the_papers() -> None:
    after = "\n\nAna Belo spoke before the army left Bor.\n\nThe interview was edited for length."
    found = found_in(page("Post: ", "Belo: ") + after)
    assert found.statements[-1].evidence[-1].text == SAID[-1]


def test_nobody_asks_where_all_who_speak_ask() -> None:
    assert who_asks([("deng", "Why?"), ("bah", "Why not?"), ("deng", "When?"), ("bah", "Where?")]) == frozenset()
    assert who_asks([("deng", "Why?"), ("bah", "Because."), ("deng", "When?"), ("bah", "Now.")]) == {"deng"}
    assert who_asks([("deng", "Why?"), ("bah", "Because."), ("deng", "Never.")]) == frozenset()


def test_initials_are_those_of_a_name_in_the_text() -> None:
    assert initials_named("AB", LEDE)
    assert initials_named("A.B.", LEDE)
    assert not initials_named("AC", LEDE)
    assert not initials_named("DENG", LEDE)


def test_initials_tell_two_who_answer_apart() -> None:
    text = (
        "Ruth Deng and Omar Bah spoke to the Post.\n\nPost: Who broke it?\n\nRD: The army broke the truce.\n\n"
        "OB: The rebels did.\n\nPost: And now?\n\nOB: We will see."
    )
    assert speakers(text) == [(["Ruth Deng"], "The"), (["Omar Bah"], "The"), (["Omar Bah"], "We")]


@pytest.mark.parametrize(
    "lead", ["[{}](https://example.org/a_(b))", "[**{}**](https://example.org/1)**", "- **{}**", "- [{}](https://e.org)"]
)
@pytest.mark.parametrize("between", ["\n\n", " "])
def test_a_list_of_quotes_is_said_by_the_name_before_each(lead: str, between: str) -> None:
    names = ("Kenyan Foreign Minister Ruth Deng", "Chairman of the Peace Council Omar Bah", "Chad", "Gen. Ali Maro (ret.)")
    lines = [f"{lead.format(name)}: “We welcome the truce.”" for name in names]
    expected = [["Ruth Deng"], ["Omar Bah"], ["Chad"], ["Ali Maro"]]
    assert [who for who, _ in speakers("What they say:\n\n" + between.join(lines))] == expected


def test_bold_words_before_one_quote_are_no_list() -> None:
    assert turns_of("**Ruth Deng**: “We welcome the truce.” It was signed on Monday.") == ()
