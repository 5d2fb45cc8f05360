"""Commas before a speaker, put back where a text lost all its commas and apostrophes."""

import pytest

from tests.coding.records_of import statements_in
from truceline.language.mending.lost_commas import is_bare

FILLER = (
    "The convoy left the port at noon and reached the hills before dark. Its trucks carried flour and tents for three towns. "
    "The drivers had waited for nine days at the last bridge. Guards from both camps counted the sacks and let them pass. "
    "Nobody was hurt on the way and the road stayed open until the evening. A second convoy is due to leave at the end of the "
    "week. "
)


def said(text: str) -> set[tuple[str, str]]:
    """Statements as (name of the speaker, words)."""
    return {(speaker, words) for speaker, _, words in statements_in(FILLER + text)}


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Gunmen jumping from two boats stormed the customs house in broad daylight leaving its guards behind villagers and "
            "sailors said.",
            "villagers and sailors",
            "Gunmen jumping from two boats stormed the customs house in broad daylight leaving its guards behind",
        ),
        (
            "The election is forcing Peru and Chile to decide whether they need more time The Washington Post "
            "reported on Tuesday.",
            "Washington Post",
            "The election is forcing Peru and Chile to decide whether they need more time",
        ),
        (
            "Mortars hit the only road into the port on Sunday in the heaviest fire since February a rebel commander said "
            "jeopardising access to an area where 9000 people live.",
            "a rebel commander",
            "Mortars hit the only road into the port on Sunday in the heaviest fire since February",
        ),
    ],
)
def test_the_last_words_of_a_sentence_tell_who_speaks(text: str, speaker: str, words: str) -> None:
    assert (speaker, words) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mediator met both chiefs and left them with the map that the army said.",
        "The troops will leave the valley as the commander said.",
    ],
)
def test_no_comma_where_the_subject_opens_a_clause_of_its_own(text: str) -> None:
    assert not any(words.startswith("The mediator met both chiefs and left them with the map that") for _, words in said(text))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (FILLER, True),
        (FILLER + "The army, too, left.", False),
        (FILLER + "The army didn't leave.", False),
        ("A short note.", False),
    ],
)
def test_a_text_without_commas_and_apostrophes_is_bare(text: str, *, bare: bool) -> None:
    assert is_bare(text) is bare
