"""Speakers and words said in press copy: two descriptions of one person, documents by platform, clauses around asides."""

import pytest

from tests.coding.reading_of import found_in, named, words_of


def told(text: str) -> list[tuple[set[str], str]]:
    """Who says which words, statement by statement."""
    found = found_in(text)
    return [(named(found, s.speakers), words_of(text, s)) for s in found.statements]


def speakers(text: str) -> set[str]:
    """Who makes the last statement of a text."""
    return told(text)[-1][0]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A lawyer and human rights activist said the talks had stalled.", {"A lawyer"}),
        ("The group's founder and leader said the road was shut.", {"The group's founder"}),
        ("The laureate and former president said the talks had stalled.", {"The laureate"}),
        ("“It will hold,” said Jeff Okello, Republican of Alabama and one of the few supporters of the deal.", {"Jeff Okello"}),
        ("Jeff Okello, the mayor of Juba, and two aides said the road was shut.", {"Jeff Okello", "two aides"}),
        ("The president and prime minister said the talks had stalled.", {"The president", "prime minister"}),
        ("Prime Minister Jens Bildt met foreign minister Ole Arvo. Arvo urged calm. The PM said it would hold.", {"Jens Bildt"}),
        ("Juan Santos's speech suggested that the army would leave the valley.", {"Juan Santos"}),
        ("The army said it had won. Two tanks were lost, according to its website.", {"The army"}),
        ("Two tanks were lost, a Telegram post by the army said.", {"the army"}),
        ("Two tanks were lost, according to a Facebook post.", {"a Facebook post"}),
        ("Telegram said it had blocked the channel.", {"Telegram"}),
        ("Two tanks were lost, according to a book by Paul Okello.", {"Paul Okello"}),
        (
            "The Malian Defence Ministry said it had shot down drones. Airports were shut, the Malian aviation authority said.",
            {"the Malian aviation authority"},
        ),
    ],
)
def test_who_speaks(text: str, who: set[str]) -> None:
    assert speakers(text) == who


def test_a_subordinate_report_keeps_its_quote_before_another_report() -> None:
    text = "Even as Arvo claimed on Tuesday that “the general got off for less,” one of the lawyers said the cases were different."
    assert [who for who, _ in told(text)] == [{"Arvo"}, {"one of the lawyers"}]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "While some could be punished, Maria Okello added, sending them to jail would be harsh.",
            "While some could be punished, Maria Okello added, sending them to jail would be harsh",
        ),
        ("The army left, the rebels said, leaving two tanks behind.", "The army left"),
        ("The talks will settle details that Chad insists must wait for the army.", "must wait for the army"),
        ("The minister said the rebels were laying mines and vowed to go on.", "the rebels were laying mines"),
    ],
)
def test_what_is_said(text: str, words: str) -> None:
    assert told(text)[0][1] == words


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The envoy was not surprised that the army withdrew.", "affirmed"),
        ("The envoy was surprised that the army withdrew.", "affirmed"),
        ("The envoy does not believe that the army withdrew.", "denied"),
    ],
)
def test_a_feeling_not_had_denies_nothing(text: str, polarity: str) -> None:
    assert found_in(text).statements[0].polarity == polarity
