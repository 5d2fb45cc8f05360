"""The label sets of the heads.

BIO layers are fixed here; the treebank sets are read from the treebank and saved with the weights.
"""

from __future__ import annotations

from collections.abc import Sequence

NAME_TYPES = ("PER", "ORG", "LOC", "NORP", "DATE", "MONEY", "MISC")
MENTION_TYPES = ("PER", "ORG", "LOC")
ROLES = ("source", "cue", "content")


def bio(types: Sequence[str]) -> tuple[str, ...]:
    """`("O", "B-PER", "I-PER", ...)`; for one nameless type `("O", "B", "I")`."""
    return ("O", *(f"{mark}-{name}" if name else mark for name in types for mark in "BI"))


NAMES = bio(NAME_TYPES)
MENTIONS = bio(MENTION_TYPES)
ROLE = bio([""])
UNKNOWN = -100
"""The label of a word that its set says nothing about; it adds nothing to the loss."""


def repaired(tags: Sequence[str]) -> list[str]:
    """The same spans with every span beginning with B; an I after another type starts a new span."""
    fixed: list[str] = []
    before = "O"
    for tag in tags:
        if tag[0] == "I" and (before == "O" or before[2:] != tag[2:]):
            tag = "B" + tag[1:]
        fixed.append(tag)
        before = tag
    return fixed


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """(first word, word after the last, type) of every span; type is "" for nameless layers."""
    found: set[tuple[int, int, str]] = set()
    begin: int | None = None
    kind = ""
    for place, tag in enumerate([*tags, "O"]):
        if begin is not None and (tag[0] != "I" or tag[2:] != kind):
            found.add((begin, place, kind))
            begin = None
        if tag[0] == "B" or (tag[0] == "I" and begin is None):
            begin, kind = place, tag[2:]
    return found
