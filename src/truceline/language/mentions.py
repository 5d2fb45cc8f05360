"""The words that stand for actors."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading


def who_is_who(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with `mentions`, `entities` and `ties`."""
    return reading
