"""How a long text is cut into windows that the network reads one by one, and how what was cut is joined. No network here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

MOST_PIECES = 500


def window_end(
    numbers: Sequence[tuple[int, ...]], must: Sequence[bool], begin: int, limit: int, *, fixed: bool
) -> tuple[int, bool]:
    """Where the window that begins at a word ends, and whether that end is known to be a sentence's end.

    `numbers` are the word pieces of each word, `limit` how many pieces fit. As many stretches between breaks as fit; when the
    first does not fit, as many words as fit.
    """
    size = 0
    last = begin
    for place in range(begin, len(numbers)):
        size += len(numbers[place])
        if size > limit and (last > begin or not fixed or size > MOST_PIECES):
            return (last, True) if last > begin else (max(place, begin + 1), False)
        if must[place]:
            last = place + 1
    return len(numbers), True


def join_cut_sentences(columns: dict[str, list[Any]], must: Sequence[bool]) -> None:
    """Hangs the later pieces of a gold sentence too long for one window on its first root, as parataxis."""
    columns["sentence_ends"] = list(must)
    root: int | None = None
    for place, head in enumerate(columns["heads"]):
        if head < 0:
            if root is None:
                root = place
            else:
                columns["heads"][place], columns["labels"][place] = root, "parataxis"
        if must[place]:
            root = None
