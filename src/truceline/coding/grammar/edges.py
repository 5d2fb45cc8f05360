"""Where the words around a head begin and end once what only joins, opens or closes them is left out. No cues, no records."""

from __future__ import annotations

from truceline.model.reading import Tokens


def before_marks(tokens: Tokens, head: int, last: int, *, also: tuple[str, ...] = ()) -> int:
    """The end of the words behind a head without the marks that close them, nor words of the tags in `also`."""
    while last - 1 > head and (tokens.tags[last - 1] == "PUNCT" or tokens.tags[last - 1] in also):
        last -= 1
    return last


def behind_marks(tokens: Tokens, first: int, head: int, *, also: tuple[str, ...] = ()) -> int:
    """The beginning of the words before a head without the marks that open them, nor words of the tags in `also`."""
    while first < head and (tokens.tags[first] == "PUNCT" or tokens.tags[first] in also):
        first += 1
    return first


def behind_joints(tokens: Tokens, first: int, head: int, *relations: str) -> int:
    """The beginning of the words before a head without those in some relations: "[major cities]" of "in major cities"."""
    while first < head and tokens.relation(first) in relations:
        first += 1
    return first
