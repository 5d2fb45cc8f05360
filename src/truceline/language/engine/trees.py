"""Dependency trees from arc scores: one root per sentence, no cycle.

The best head of every word taken alone is a tree nine times in ten and costs nothing; only when it is not does the exact
search run: the maximum spanning arborescence of Chu and Liu (1965) and Edmonds (1967). When several words hang from its
root, each likely root is tried alone and the best tree is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

_MAX_ROOTS_TRIED = 8


def sentence_heads(arcs: Scores, ends: Sequence[bool]) -> list[int]:
    """The head of every word in a tree for each sentence, -1 for its root; a sentence that the window cuts is one as well."""
    import numpy as np

    heads: list[int] = []
    start = 0
    for stop in [place + 1 for place, is_end in enumerate(ends) if is_end] + ([] if ends[-1] else [len(ends)]):
        block = np.concatenate([arcs[start:stop, :1], arcs[start:stop, start + 1 : stop + 1]], axis=1)
        heads.extend(head + start if head >= 0 else -1 for head in tree_heads(block))
        start = stop
    return heads


def tree_heads(scores: Scores) -> list[int]:
    """Heads of one sentence of n words.

    `scores` is n rows by n + 1 columns: row i is word i, column 0 the root, column j + 1 word j as the head. The result has
    one head index per word, -1 for the root; exactly one word is the root.
    Higher scores are better; a word is never its own head.
    """
    import numpy as np

    count = scores.shape[0]
    if count == 0:
        return []
    if count == 1:
        return [-1]
    matrix = np.array(scores, dtype=np.float64)
    matrix[np.arange(count), np.arange(count) + 1] = -np.inf
    heads: list[int] = matrix.argmax(axis=1).tolist()
    roots = [word for word, head in enumerate(heads) if head == 0]
    if len(roots) == 1 and not _cycle(heads):
        return [head - 1 for head in heads]
    # The exact search works on a square matrix in which node 0 is the root.
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:, :] = matrix
    free = _arborescence(square)
    if free is not None and free[1:].count(0) == 1:
        return [head - 1 for head in free[1:]]
    order = np.argsort(-matrix[:, 0], kind="stable")[:_MAX_ROOTS_TRIED]
    best_total, best_heads = -np.inf, heads
    for root in (int(word) for word in order):
        trial = square.copy()
        trial[1:, 0] = -np.inf
        trial[root + 1, :] = -np.inf
        trial[root + 1, 0] = matrix[root, 0]
        if float(sum(trial[1:].max(axis=1).tolist())) <= best_total:
            continue  # not even with the best head of every word
        found = _arborescence(trial)
        if found is None:
            continue
        total = float(sum(trial[node, found[node]] for node in range(1, count + 1)))
        if total > best_total:
            best_total, best_heads = total, found[1:]
    return [head - 1 for head in best_heads]


def _cycle(heads: list[int]) -> list[int]:
    """Words (numbered from 1) on some cycle of `heads` (0 is the root), or an empty list."""
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for begin in range(1, len(heads) + 1):
        path: list[int] = []
        node = begin
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node - 1]
        if state[node] == 1:
            return path[path.index(node) :]
        for passed in path:
            state[passed] = 2
    return []


def _arborescence(scores: Any) -> list[int] | None:
    """Best tree over a square matrix `scores[node, head]` rooted at node 0; None when node 0 cannot reach every node."""
    import numpy as np

    size = scores.shape[0]
    best = scores.argmax(axis=1)
    if not np.isfinite(scores[np.arange(1, size), best[1:]]).all():
        return None
    heads: list[int] = [0, *best[1:].tolist()]
    cycle = _cycle(heads[1:])
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(size) if node not in inside]
    place = {node: number for number, node in enumerate(outside)}
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    smaller[:merged, :merged] = scores[np.ix_(outside, outside)]
    ring = np.array(cycle)
    kept = np.array([scores[node, heads[node]] for node in cycle])
    into = scores[np.ix_(cycle, outside)] - kept[:, None]
    entry = into.argmax(axis=0)
    smaller[merged, :merged] = into.max(axis=0) + kept.sum()
    out = scores[np.ix_(outside, cycle)]
    leave = out.argmax(axis=1)
    smaller[:merged, merged] = out.max(axis=1)
    found = _arborescence(smaller)
    if found is None:
        return None
    result = [0] * size
    for node in outside[1:]:
        head = found[place[node]]
        result[node] = int(ring[leave[place[node]]]) if head == merged else outside[head]
    for node in cycle:
        result[node] = heads[node]
    entered = int(ring[entry[found[merged]]])
    result[entered] = outside[found[merged]]
    return result
