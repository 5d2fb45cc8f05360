from __future__ import annotations

import itertools

import numpy as np
import pytest

from truceline.language.engine.trees import tree_heads


def brute_force(scores: np.ndarray) -> float:
    """The best total over all trees with one root, by trying every assignment."""
    count = len(scores)
    best = -np.inf
    for heads in itertools.product(range(count + 1), repeat=count):
        if sum(head == 0 for head in heads) != 1 or any(head == word + 1 for word, head in enumerate(heads)):
            continue
        if all(reaches_root(heads, word) for word in range(count)):
            best = max(best, sum(scores[word, head] for word, head in enumerate(heads)))
    return float(best)


def reaches_root(heads: tuple[int, ...], word: int) -> bool:
    node, steps = word + 1, 0
    while node and steps <= len(heads):
        node, steps = heads[node - 1], steps + 1
    return node == 0


@pytest.mark.parametrize("seed", range(60))
def test_tree_is_the_best_one(seed: int) -> None:
    luck = np.random.default_rng(seed)
    count = int(luck.integers(1, 6))
    scores = luck.normal(size=(count, count + 1)).astype(np.float32)
    heads = tree_heads(scores)
    assert sum(head == -1 for head in heads) == 1
    total = sum(scores[word, head + 1] for word, head in enumerate(heads))
    assert total == pytest.approx(brute_force(scores), abs=1e-5)


def test_a_clear_tree_is_kept() -> None:
    scores = np.full((3, 4), -5.0, dtype=np.float32)
    scores[0, 2] = scores[1, 0] = scores[2, 2] = 5.0
    assert tree_heads(scores) == [1, -1, 1]


def test_two_words_that_choose_each_other() -> None:
    scores = np.array([[0, -9, 5], [1, 5, -9]], dtype=np.float32)
    assert tree_heads(scores) == [1, -1]


def test_several_roots_become_one() -> None:
    scores = np.array([[9, -9, 0], [8, 1, -9]], dtype=np.float32)
    assert tree_heads(scores) == [-1, 0]


def test_long_sentence_has_one_root_and_no_cycle() -> None:
    scores = np.random.default_rng(7).normal(size=(180, 181)).astype(np.float32)
    heads = tree_heads(scores)
    assert heads.count(-1) == 1
    assert all(reaches_root(tuple(head + 1 for head in heads), word) for word in range(180))


def test_no_words_give_no_heads() -> None:
    assert tree_heads(np.zeros((0, 1), dtype=np.float32)) == []
