"""Whom "they" means as the subject of a sentence that goes on about two: "Kiir and Machar met. They agreed to return".

Only where the clause or sentence right before has the two as its main subject, joined or counted, and no other subject of many
stands between. Not here: "the two men" (`pairs`), "they" for groups (`pronouns`).
"""

from __future__ import annotations

from collections.abc import Mapping

from truceline.model.entities import Pair
from truceline.model.reading import Reading

_MAIN = ("root", "parataxis")


def they_two(reading: Reading, i: int, found: Mapping[int, Pair]) -> tuple[int, ...] | None:
    """The two entities that "they" at token `i` goes on about, None when it may be anybody else."""
    tokens = reading.tokens
    verb = tokens.heads[i]
    if tokens.relation(i) != "nsubj" or verb < 0 or tokens.relation(verb) not in _MAIN:
        return None
    here = reading.sentences[tokens.sentence[i]]
    inside = [k for k in range(here.first, i) if tokens.relation(k) == "nsubj" and tokens.relation(tokens.heads[k]) in _MAIN]
    if inside:
        return _two_at(reading, inside[-1], found)
    if tokens.sentence[i] == 0 or any(tokens.relation(k) == "nsubj" for k in range(here.first, i)):
        return None
    before = reading.sentences[tokens.sentence[i] - 1]
    if reading.zone(before.first) != reading.zone(i):
        return None
    subjects = (k for k in range(before.first, before.last) if tokens.relation(k) == "nsubj")
    main = next((k for k in subjects if tokens.relation(tokens.heads[k]) == "root"), None)
    return None if main is None else _two_at(reading, main, found)


def _two_at(reading: Reading, subject: int, found: Mapping[int, Pair]) -> tuple[int, ...] | None:
    if subject in found:
        return found[subject].entities
    tokens = reading.tokens
    two = reading.entities_of(subject)
    joined = [k for k in tokens.below(subject, "conj") if k > subject]
    if len(two) != 2 or len(joined) != 1 or any(one.plural or not one.named for one in two):
        return None
    return reading.entities.index(two[0]), reading.entities.index(two[1])
