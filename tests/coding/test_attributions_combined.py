"""The layer that attribution figures measure: spans of the tagger, with quoted words where the layout puts them."""

import pytest

from tests.coding.reading_of import syntax_of
from truceline.coding.attribution.combine import combined
from truceline.coding.attribution.cues import cue_book
from truceline.coding.attribution.link import Part
from truceline.knowledge.loader import load_knowledge
from truceline.language.words.quotes import quote_layer
from truceline.model.reading import Reading


def attributions(text: str) -> list[tuple[str, str, str]]:
    """(source, cue, pieces of content with " | " between them)."""
    reading = quote_layer(syntax_of(text))
    return [
        (_words(reading, one.source), _words(reading, one.cue), " | ".join(_words(reading, part) for part in one.contents))
        for one in combined(reading, cue_book(load_knowledge()))
    ]


def _words(reading: Reading, part: Part | None) -> str:
    return "" if part is None else reading.words(part.first, part.last).text


@pytest.mark.parametrize(("text", "told"), [
    ("Joyce Banda said the truce held.", ("Joyce Banda", "said", "the truce held")),
    ('"The truce holds," Joyce Banda said. "We are glad."', ("Joyce Banda", "said", '"The truce holds," | "We are glad."')),
    ("Joyce Banda believes that the truce will hold.", ("Joyce Banda", "believes", "that the truce will hold")),
    ('Joyce Banda: "The truce holds. We will stay."', ("Joyce Banda", "", "The truce holds. We will stay.")),
])
def test_who_says_what(text: str, told: tuple[str, str, str]) -> None:
    assert attributions(text) == [told]
