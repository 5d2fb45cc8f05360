"""Stretches of text: each from where one thing begins to where the next one does."""

from __future__ import annotations

from collections.abc import Sequence


def up_to_next(starts: Sequence[int], text: str) -> list[int]:
    """Where each stretch ends: at the next start, the last at the end of the text.

    >>> up_to_next([0, 4], "abcdefg")
    [4, 7]
    """
    return [*starts[1:], len(text)] if starts else []
