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
        ("“It will hold,” said Jeff Okello, Republican of Ohio and one of the few backers of the deal.", {"Jeff Okello"}),
        ("Jeff Okello, the mayor of Juba, and two aides said the road was shut.", {"Jeff Okello", "two aides"}),
        ("The president and prime minister said the talks had stalled.", {"The president", "prime minister"}),
        ("Prime Minister Jens Bildt met minister Ole Arvo. Arvo left. The PM said it would hold.", {"Jens Bildt"}),
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
        ("Assemblyman Ronny Okello got a warning. “It is wrong,” the legislator said.", {"Ronny Okello"}),
        # who is cited adds; an agency signs a dateline; who is named behind a pronoun is somebody else
        (
            "According to the ministry, Chad launched an air strike, adding that its air defence had hit a drone.",
            {"the ministry"},
        ),
        ("GOMA (AFP) The government cancelled ten permits, saying the groups were armed.", {"The government"}),
        ("Ronen Bar met Naftali Okello. Bar was ill. He decided in Bar's favour and said it would wait.", {"Naftali Okello"}),
        ("Carl Arvo met Omar Okello. Arvo was ill. He thanked Arvo and said it would hold.", {"Omar Okello"}),
        (
            "President Juan Arvo met Omar Okello. Arvo was ill. He thanked the president and said it would hold.",
            {"Omar Okello"},
        ),
        ("He built a lot, according to the book “Moguls of Land,” by Manoj Okello.", {"Manoj Okello"}),
    ],
)
def test_who_speaks(text: str, who: set[str]) -> None:
    assert speakers(text) == who


def test_a_subordinate_report_keeps_its_quote_before_another_report() -> None:
    text = "Even as Arvo claimed that “the general got off for less,” one of the lawyers said the cases were different."
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


@pytest.mark.parametrize(
    "text",
    [
        "Okello's people asked the office. They were told that the talks had been arranged.",
        "Alone, the front, dubbed the “Black Army”, took the town.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The army left the valley. Its spokesman said the rebels had lost.", "The army"),
        ("The army left the valley. Its spokesman, Omar Deng, said the rebels had lost.", "The army"),
        ("Gambia sent a team to Dakar. Its foreign minister said the deal would hold.", "Gambia"),
        ("The rebels left. Their political leader Omar Deng said it was over.", "The rebels"),
    ],
)
def test_for_whom_a_speaker_speaks_is_told_by_a_pronoun(text: str, whom: str) -> None:
    found = found_in(text)
    assert named(found, [found.statements[-1].speaks_for or ""]) == {whom}
