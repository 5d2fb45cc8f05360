"""Pronouns by person, as readers ask whom they mean: those who speak, or somebody told of. No reading, no records."""

from __future__ import annotations

FIRST = frozenset({"we", "i"})
"""Lemmas by which those who speak name themselves."""

THIRD = frozenset({"it", "they", "he", "she"})
"""Lemmas that mean somebody told of, as subjects."""
