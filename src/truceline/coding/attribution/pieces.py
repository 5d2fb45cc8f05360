"""Token ranges of what is said: a set of words as runs, marks and the joining "that" cut at their ends."""

from __future__ import annotations

from collections.abc import Iterable

from truceline.model.reading import Tokens

CONTRAST = frozenset({"but", "although", "though", "while", "whereas"})
"""Words by which a report goes on in its own voice behind who said something: "X won, he said, [though he had no proof]"."""


def runs(tokens: Tokens, inside: Iterable[int]) -> list[tuple[int, int]]:
    """Token ranges of a set, from word to word: broken where other words stand between, marks cut at both ends."""
    found: list[tuple[int, int]] = []
    for i in sorted(inside):
        if found and all(tokens.tags[j] == "PUNCT" for j in range(found[-1][1], i)):
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    kept = [trimmed for first, last in found if (trimmed := trim(tokens, first, last)) is not None]
    if kept:
        kept[0] = without_that(tokens, kept[0])
    return kept


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether a word is the "that" which joins a clause to its cue."""
    joining = tokens.tags[i] == "SCONJ" or tokens.labels[i] == "mark" or tokens.tags[i + 1] in ("PRON", "DET", "PROPN")
    return tokens.words[i].lower() == "that" and joining


def without_that(tokens: Tokens, words: tuple[int, int]) -> tuple[int, int]:
    """A range without the "that" which joins it to its cue."""
    first, last = words
    return (first + 1, last) if last - first > 1 and _joins(tokens, first) else words


def trim(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """A range without marks at its ends, or None when only marks are left."""
    while first < last and _is_mark(tokens, first):
        first += 1
    while first < last and (_is_mark(tokens, last - 1) or tokens.tags[last - 1] == "CCONJ"):
        last -= 1
    return (first, last) if first < last else None


def _is_mark(tokens: Tokens, i: int) -> bool:
    return not any(letter.isalnum() for letter in tokens.words[i]) and tokens.tags[i] != "SYM"
