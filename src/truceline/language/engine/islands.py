"""Arc scores under which quotations hang together: no word outside one depends on a word inside. Loads no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from truceline.language.engine.trees import Scores

_LEAVING = 6.0
"""What an arc out of an island must be better by (logits) than the best one inside."""


def island_arcs(arcs: Scores, islands: Sequence[tuple[int, int]]) -> Scores:
    """Arc scores under which islands hang together; row i is word i, column 0 the root, column j + 1 word j as head."""
    if not islands:
        return arcs
    scores = arcs.copy()
    for begin, end in islands:
        scores[:begin, begin + 1 : end + 1] -= 4 * _LEAVING
        scores[end:, begin + 1 : end + 1] -= 4 * _LEAVING
        scores[begin:end, : begin + 1] -= _LEAVING
        scores[begin:end, end + 1 :] -= _LEAVING
    return scores
