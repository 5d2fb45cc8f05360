"""Scores of BIO tags to the best sequence that is valid: an I follows only B or I of its type. Loads no model."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from truceline.language.engine.trees import Scores


def spans(scores: Scores, names: list[str]) -> tuple[list[str], list[float]]:
    """Best BIO sequence (an I follows only B or I of its type) and the probability of each word's own best tag."""
    import numpy as np

    shifted = np.exp(scores - scores.max(axis=1, keepdims=True), dtype=np.float64)
    sure: list[float] = np.round(1.0 / shifted.sum(axis=1), 4).tolist()
    best = scores.argmax(axis=1).tolist()
    tags = [names[number] for number in best]
    before = "O"
    for tag in tags:
        if tag[0] == "I" and (before == "O" or before[2:] != tag[2:]):
            return [names[number] for number in _viterbi(scores.tolist(), names)], sure
        before = tag
    return tags, sure


def _viterbi(scores: list[list[float]], names: list[str]) -> list[int]:
    """The highest-scoring valid BIO sequence (Viterbi 1967), as label numbers."""
    inner = [
        (number, [before for before, name in enumerate(names) if name != "O" and name[2:] == tag[2:]])
        for number, tag in enumerate(names) if tag[0] == "I"
    ]
    total = [-math.inf if tag[0] == "I" else score for tag, score in zip(names, scores[0], strict=True)]
    trace: list[list[int]] = []
    for row in scores[1:]:
        back = [total.index(max(total))] * len(names)
        for number, choices in inner:
            back[number] = max(choices, key=total.__getitem__)
        total = [total[source] + score for source, score in zip(back, row, strict=True)]
        trace.append(back)
    best = max(range(len(names)), key=total.__getitem__)
    path = [best]
    for back in reversed(trace):
        best = back[best]
        path.append(best)
    return path[::-1]
