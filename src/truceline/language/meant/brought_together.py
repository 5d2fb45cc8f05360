"""Two whom a clause brings together: "[A] met [B]", "[A] and [B] came", "[A] sat down with [B]". Not whom words stand for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.model.entities import Mention
from truceline.model.reading import Reading, Tokens

_BACK = 3
"""Sentences back in which two are looked for."""


def joined(reading: Reading, mentions: Sequence[Mention]) -> list[int]:
    """The two of several whom one clause brings together, when no other two are: "[A] met [B]", "[A] and [B] saw C"."""
    found = {
        (min(a.entity, b.entity), max(a.entity, b.entity))
        for a, b in combinations(mentions, 2)
        if a.entity is not None and b.entity is not None and a.entity != b.entity
        if _side_by_side(reading.tokens, a.head, b.head)
    }
    return list(found.pop()) if len(found) == 1 else []


def brought_together(reading: Reading, two: Sequence[int], i: int) -> bool:
    """Whether a clause shortly before joins those whom a count may mean: "[A] and [B] came", "[A] called [B]"."""
    sentence = reading.tokens.sentence
    heads = [[reading.mentions[m].head for m in reading.entities[e].mentions] for e in two]
    near = [[h for h in some if h < i and sentence[i] - sentence[h] <= _BACK] for some in heads]
    return any(_side_by_side(reading.tokens, a, b) for some, others in combinations(near, 2) for a in some for b in others)


def _side_by_side(tokens: Tokens, a: int, b: int) -> bool:
    """Whether two words are joined, or one is the subject and the other the object, or the company, of one verb."""
    first, second = leading_conjunct(tokens, a), leading_conjunct(tokens, b)
    if first == second:
        return True
    relations = {tokens.relation(first), tokens.relation(second)}
    if "nsubj" not in relations or len(relations) != 2:
        return False
    doer, other = (first, second) if tokens.relation(first) == "nsubj" else (second, first)
    beside = tokens.relation(other) in ("obj", "iobj") or case_of(tokens, other) == "with"
    return beside and tokens.heads[doer] in tokens.ancestors(other)
