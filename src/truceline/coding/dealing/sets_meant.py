"""Which groups a word for a set of them takes up: "the trio", "neither group", "both movements", "the two". No records here."""

from __future__ import annotations

from collections.abc import Callable

from truceline.model.reading import Reading
from truceline.model.values import GROUPS

SIZES = {"trio": 3, "pair": 2, "duo": 2, "both": 2, "neither": 2, "two": 2, "three": 3, "four": 4, "quartet": 4}
BACK = 2
"""Sentences back to the names that are taken up."""


def set_size(reading: Reading, i: int) -> int | None:
    """How many a word for a set means; None where it is no such word: "the trio" -> 3, "neither group" -> 2."""
    tokens = reading.tokens
    own = SIZES.get(tokens.lemmas[i].lower())
    if own is not None:
        return own
    if tokens.below(i, "amod", "compound", "acl", "nmod"):
        return None
    beside = (tokens.lemmas[d].lower() for d in tokens.below(i, "det", "nummod", "cc", "predet"))
    return next((SIZES[word] for word in beside if word in SIZES), None)


def set_meant(reading: Reading, i: int, listed: Callable[[int], list[int]]) -> list[int]:
    """The names of the nearest row before `i` that has as many members as the set; `listed` gives the row at a name."""
    size = set_size(reading, i)
    if size is None:
        return []
    tokens = reading.tokens
    near = [m for m in reading.mentions if m.head < i and tokens.sentence[i] - tokens.sentence[m.head] <= BACK]
    for mention in reversed(near):
        entity = reading.entities[mention.entity] if mention.entity is not None else None
        if entity is None or not entity.named or entity.kind not in GROUPS:
            continue
        row = listed(mention.head)
        members = {id(reading.entity_at(j)) for j in row}
        if len(row) == size and len(members) == size and max(row) < i:
            return row
    return []
