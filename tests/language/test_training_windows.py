"""The training data's way from pieces to numbers; needs no torch and no data sets."""

from __future__ import annotations

import random

import pytest

from training.labels import MENTIONS, NAMES, UNKNOWN, repaired, spans
from training.sets import Piece
from training.windows import Numbers, batches, cut, epoch, plain
from truceline.language.engine.model import WEIGHTS
from truceline.language.engine.wordpiece import WordPiece

SPOKE = Piece(
    words=["Lavrov", "spoke", "."],
    tags=["PROPN", "VERB", "PUNCT"],
    heads=[2, 0, 2],
    labels=["nsubj", "root", "punct"],
    is_sentence=True,
)
NAMED = Piece(words=["In", "Geneva"], names=["O", "B-LOC"])


@pytest.fixture(scope="module")
def numbers() -> Numbers:
    return Numbers(("PROPN", "PUNCT", "VERB"), (), ("nsubj", "punct", "root"), WordPiece.read(WEIGHTS / "vocab.txt"))


def test_columns_of_joined_pieces(numbers: Numbers) -> None:
    (window,) = plain([[SPOKE, SPOKE, NAMED]], numbers)
    assert window.columns["head"] == [2, 0, 2, 5, 0, 5, UNKNOWN, UNKNOWN]
    assert window.columns["end"] == [0, 0, 1, 0, 0, 1, UNKNOWN, UNKNOWN]
    assert window.columns["name"][-2:] == [0, NAMES.index("B-LOC")]
    assert window.columns["name"][0] == UNKNOWN
    assert window.sentence == [0, 0, 0, 1, 1, 1, 2, 2]
    assert [window.ids[place] for place in window.first] == [
        numbers.pieces.pieces(w)[0] for w in [*SPOKE.words * 2, *NAMED.words]
    ]


def test_windows_respect_the_limit_and_lose_nothing(numbers: Numbers) -> None:
    document = [SPOKE, NAMED] * 100
    runs = list(cut(document, 50, numbers.pieces))
    assert sum(len(run) for run in runs) == len(document)
    assert all(sum(len(numbers.pieces.pieces(word)) for piece in run for word in piece.words) <= 50 for run in runs)


def test_variation_keeps_labels_with_words(numbers: Numbers) -> None:
    luck = random.Random(3)
    for _ in range(50):
        for window in epoch([[SPOKE, NAMED, SPOKE]], numbers, luck):
            count = len(window.first)
            assert all(len(column) == count for column in window.columns.values())
            assert all(head <= count for head in window.columns["head"])


def test_batches_hold_every_window_once(numbers: Numbers) -> None:
    windows = epoch([[SPOKE, NAMED] * 30], numbers, random.Random(1))
    made = batches(windows, 120, random.Random(2))
    assert sorted(id(w) for batch in made for w in batch) == sorted(id(w) for w in windows)


def test_spans_of_repaired_tags() -> None:
    assert repaired(["I-PER", "I-PER", "I-ORG", "O", "I-ORG"]) == ["B-PER", "I-PER", "B-ORG", "O", "B-ORG"]
    assert spans(["B-PER", "I-PER", "B-PER", "O", "B-LOC"]) == {(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC")}
    assert spans(["O", "B", "I"]) == {(1, 3, "")}
    assert MENTIONS[0] == NAMES[0] == "O"
