"""Who says it: several together, behind documents, and where a clause hangs on something that cannot speak."""

import pytest

from tests.coding.reading_of import reading_of
from truceline.coding.statements import code_statements
from truceline.knowledge.loader import load_knowledge
from truceline.model.findings import Findings


def speakers(text: str) -> list[tuple[set[str], str]]:
    """Names of the speakers and the words of every statement."""
    reading = reading_of(text)
    names = {entity.id: entity.name for entity in reading.entities}
    made = code_statements(reading, Findings(), load_knowledge())
    return [({names[ident] for ident in s.speakers}, s.evidence[0].text) for s in made]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A rebel official and monitors said a camp had been hit. They said two men had died.",
         {"A rebel official", "monitors"}),
        ("The president's backers Chad and Niger say the vote was fair.", {"Chad", "Niger"}),
        ("The co-chairmen of the meeting, Ann Bell and Omar Deng, left, asserting that there was no point in talking.",
         {"Ann Bell", "Omar Deng"}),
        ("“We have no consensus” on the statement, said Omar Deng. Oxfam said it left. “We need tents now,” a statement said.",
         {"Oxfam"}),
        ("Two camps are empty, according to a report the Kenyan army released on Friday.", {"Kenyan army"}),
        ("Ann Bell also condemned the raid saying those behind it would be held to account.", {"Ann Bell"}),
        ("Aides to President Omar Deng asserted that all parties had accepted the text.", None),
    ],
)  # fmt: skip
def test_the_last_statement_is_by(text: str, who: set[str] | None) -> None:
    found = speakers(text)[-1][0]
    assert found == who if who is not None else "Omar Deng" not in found


def test_who_said_goes_on_after_and_added() -> None:
    found = speakers("Oxfam said trucks had reached the camp and added that more would come.")
    assert all(who == {"Oxfam"} for who, _ in found)


def test_a_document_that_is_new_is_not_by_the_last_speaker() -> None:
    found = speakers("The central bank said prices would rise. A study found that trade would fall.")
    assert not any("trade" in text and any("bank" in name for name in who) for who, text in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Omar Deng was reported to have told his men that the road was shut.", "the road was shut"),
        ("Kenya disputes that it fired first.", "it fired first"),
        ("The M23 disclaimed the raid.", "the raid"),
    ],
)
def test_whatever_can_speak_makes_a_statement(text: str, words: str) -> None:
    assert [said for _, said in speakers(text)] == [words]


@pytest.mark.parametrize(
    "text", ["Omar Deng was expected to tell his men that the road was shut.", "The Kenyan army disputed the vote."]
)
def test_what_cannot_speak_makes_no_statement(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Kenya signed the text on Monday, the ministry said; a storm had delayed it, according to the rebels.",
            ["Kenya signed the text on Monday", "a storm had delayed it"],
        ),
        ("The rebels hold that the army fired first.", ["the army fired first"]),
        ("The rebels hold the town that the army left.", []),
        ("The envoy held talks that failed.", []),
        ("The ministry denied the rebels a seat.", []),
        ("The ministry denied the raid.", ["the raid"]),
        ("The report denied that the army had fired.", ["the army had fired"]),
    ],
)
def test_who_holds_and_who_denies_and_where_a_semicolon_parts_sources(text: str, said: list[str]) -> None:
    assert [words for _, words in speakers(text)] == said
