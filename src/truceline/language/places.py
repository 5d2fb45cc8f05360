"""The place layer."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading


def place_layer(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with `places` and `place_mentions`: names of places that do not stand for an actor."""
    return reading
