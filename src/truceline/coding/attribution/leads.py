"""Speakers that the layout names before a colon: headlines ("Maro: talks are dying") and transcripts ("DENG: We stay.")."""

from __future__ import annotations

from truceline.coding.attribution.quoting import named_lead
from truceline.model.reading import Reading

Range = tuple[int, int]
TURNS = 2
"""How many paragraphs must begin with a name in capitals before a text counts as a transcript."""


def headline_lead(reading: Reading) -> tuple[Range, Range] | None:
    """The name and the words of a headline of the form "Name: words", when the tagger too takes the name for a source."""
    for sentence in reading.sentences:
        if reading.zone(sentence.first) != "headline":
            continue
        name = named_lead(reading, sentence.first, sentence.last)
        if name is None or name[1] + 3 > sentence.last:
            continue
        if any(role.role == "source" and role.first < name[1] and name[0] < role.last for role in reading.roles):
            return name, (name[1] + 1, sentence.last)
    return None


def turns(reading: Reading) -> list[tuple[Range, list[Range]]]:
    """The turns of a transcript: the name in capitals, and the words of each paragraph up to the next name."""
    blocks: dict[int, Range] = {}
    for sentence in reading.sentences:
        known = blocks.get(sentence.paragraph)
        blocks[sentence.paragraph] = (known[0] if known else sentence.first, sentence.last)
    found: list[tuple[Range, list[Range]]] = []
    for number in sorted(blocks):
        first, last = blocks[number]
        name = _capitals_lead(reading, first, last)
        if name is not None:
            found.append((name, [(name[1] + 1, last)] if name[1] + 1 < last else []))
        elif found:
            found[-1][1].append((first, last))
    return found if len(found) >= TURNS else []


def _capitals_lead(reading: Reading, first: int, last: int) -> Range | None:
    """The words in capitals with which a paragraph begins, when a colon follows them."""
    words = reading.tokens.words
    for i in range(first, min(last, first + 9)):
        if words[i] == ":":
            named = [word for word in words[first:i] if word.isalpha()]
            return (first, i) if sum(map(len, named)) > 1 and all(word.isupper() for word in named) else None
    return None
