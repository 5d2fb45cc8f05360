"""Deals called by their initials: "the Comprehensive Peace Agreement ... [the CPA]". No records are made here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.meeting.things import Thing
from truceline.model.reading import Reading

SHORTEST = 3
"""Letters from which on initials are taken for a name."""


def by_initials(reading: Reading, named: list[Thing]) -> Iterator[Thing]:
    """Mentions of a deal by the initials of its full name, behind that name; the one in brackets right behind it is none.

    >>> # "They signed the Nationwide Ceasefire Agreement. The [NCA] binds ten groups." -> one more mention of it
    """
    tokens = reading.tokens
    full = {letters: thing for thing in reversed(named) if (letters := _initials(thing.name))}
    if not full:
        return
    for i, word in enumerate(tokens.words):
        thing = full.get(word) if word.isupper() else None
        if thing is None or i <= thing.head or tokens.words[i - 1] == "(" or tokens.relation(i) in ("compound", "flat"):
            continue
        first = i - 1 if tokens.words[i - 1].lower() == "the" else i
        yield Thing(i, first, i + 1, thing.kind, definite=True, name=word, sides=thing.sides, age=thing.age, marks=thing.marks)


def _initials(name: str) -> str:
    """The first letters of the words of a name written with capitals; "" where it is none."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    letters = "".join(word[0] for word in words)
    return letters if len(letters) >= SHORTEST and name[:1].isupper() else ""
