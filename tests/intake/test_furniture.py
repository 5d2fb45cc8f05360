"""Every pattern of page furniture matches its own examples and none of its counter-examples."""

import pytest

from truceline.intake.furniture import Furniture, Piece, load_furniture

FURNITURE = load_furniture()
LONG = ("Delegates " + "and observers of the accord " * 40 + "left the hall quietly.", "a" * 5_000, "1 " * 3_000, "(" * 3_000)


def fits(piece: Piece, line: str) -> bool:
    if piece.where == "end":
        return piece.pattern.search(line) is not None
    return piece.pattern.match(line) is not None


@pytest.mark.parametrize("piece", FURNITURE.pieces, ids=lambda piece: piece.id)
def test_pattern_fits_its_examples_and_not_its_counter_examples(piece: Piece) -> None:
    assert piece.examples
    assert piece.never
    assert [line for line in piece.examples if not fits(piece, line)] == []
    assert [line for line in piece.never if fits(piece, line)] == []


def test_ids_of_furniture_are_unique() -> None:
    assert len({piece.id for piece in FURNITURE.pieces}) == len(FURNITURE.pieces)


@pytest.mark.parametrize("line", LONG, ids=["prose", "one-letter", "digits", "brackets"])
def test_no_pattern_takes_long_over_a_long_line(line: str) -> None:
    import time

    began = time.perf_counter()
    only = Furniture(FURNITURE.pieces, frozenset(), frozenset())
    only.line(line[:700])
    only.start(line[:700])
    only.end(line[:700])
    assert time.perf_counter() - began < 0.5
