from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.language.engine.model import WEIGHTS
from truceline.language.engine.wordpiece import MAX_PIECES, SHAPES, WordPiece, shape

PIECES = ["[CLS]", "[SEP]", "[UNK]", "cease", "##fire", "s", "##s", "'", "’", "un", "damascus", "-", "erdogan"]


@pytest.fixture(scope="module")
def small() -> WordPiece:
    return WordPiece(PIECES)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("ceasefire", ["cease", "##fire"]),
        ("Ceasefires", ["cease", "##fire", "##s"]),
        ("'s", ["'", "s"]),
        ("’s", ["’", "s"]),
        ("cease-fire", ["cease", "-", "[UNK]"]),
        ("Erdoğan", ["erdogan"]),
        ("UN", ["un"]),
        ("", ["[UNK]"]),
        ("\x00", ["[UNK]"]),
        ("停火", ["[UNK]", "[UNK]"]),
    ],
)
def test_a_word_is_cut_into_its_longest_pieces(small: WordPiece, word: str, pieces: list[str]) -> None:
    assert [PIECES[number] for number in small.pieces(word)] == pieces


def test_a_vocabulary_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[SEP\]"):
        WordPiece(["[CLS]", "[UNK]", "a"])


@given(st.text(max_size=400))
def test_any_word_gets_a_few_pieces(word: str) -> None:
    pieces = WordPiece(PIECES).pieces(word)
    assert 1 <= len(pieces) <= MAX_PIECES
    assert 0 <= shape(word) < SHAPES


@pytest.mark.parametrize(
    ("word", "number"),
    [("talks", 1), ("Talks", 2), ("A", 2), ("UN", 3), ("McCain", 4), ("2016", 5), ("3rd", 1), (",", 0), ("iPhone", 0)],
)
def test_the_shape_of_a_word_is_its_capitals_and_digits(word: str, number: int) -> None:
    assert shape(word) == number


def test_the_shipped_vocabulary_is_the_uncased_one_of_bert() -> None:
    wordpiece = WordPiece.read(WEIGHTS / "vocab.txt")
    assert (wordpiece.start, wordpiece.stop, wordpiece.unknown) == (101, 102, 100)
    assert wordpiece.pieces("ceasefire") == (26277,)
    assert wordpiece.pieces("Lavrov") == (2474, 19716, 4492)
