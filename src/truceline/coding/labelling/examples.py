"""The named groups given as examples of those who are called something: under their noun, or behind a clause on them."""

from __future__ import annotations

from truceline.model.entities import Entity
from truceline.model.reading import Reading
from truceline.model.values import GROUPS

DESCRIBED = (*GROUPS, "organisation")
"""Kinds of actor that a common noun with their name only describes: "the Kurdish YPG militia"."""
_JOINTS = frozenset({"such", "like", "include", "including", "namely", "from"})
OPENERS = (("such", "as"), ("including",), ("like",), ("among", "them"), ("namely",))


def examples_behind(reading: Reading, verb: int, whom: list[int]) -> tuple[Entity, ...]:
    """The names behind a clause on unnamed groups: "groups that Chad lists as terrorist, such as [A] and [B], left"."""
    tokens = reading.tokens
    meant = reading.entity_at(whom[0]) if whom else None
    if meant is None or meant.named or whom[0] > verb or not tokens.labels[verb].startswith("acl"):
        return ()
    for i in range(verb + 1, len(tokens) - 2):
        if tokens.sentence[i] != tokens.sentence[verb] or tokens.tags[i] == "VERB":
            break
        ahead = tuple(word.lower() for word in tokens.words[i + 1 : i + 3])
        opener = next((one for one in OPENERS if ahead[: len(one)] == one), None)
        if tokens.words[i] == "," and opener is not None:
            return _row(reading, i + 1 + len(opener))
    return ()


def examples_below(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """The named groups given as those who are meant: "terrorist groups such as [A] and [B]", "extremists from [A] or [B]".

    Nouns in a row share what stands behind the last: "terrorist proxies and armed groups, including [A]".
    """
    tokens = reading.tokens
    top = noun
    while tokens.relation(top) == "conj":
        top = tokens.heads[top]
    alike = [j for j in tokens.below(top, "conj") if j > noun and tokens.tags[j] == "NOUN"]
    for one in (noun, *alike):
        for child in tokens.below(one, "nmod", "obl", "appos"):
            joints = {tokens.lemmas[c].lower() for c in tokens.subtree(child) if one < c < child}
            if child > one and joints & (_JOINTS if one == noun else _JOINTS - {"from"}):
                named = tuple(e for e in reading.entities_of(child) if e.named and e.kind in DESCRIBED)
                if named:
                    return named
    return ()


def named_after(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """The group whose name between commas closes a clause on it: "the terrorist group he led, [Boko Haram], was ..."."""
    tokens = reading.tokens
    for verb in tokens.below(noun, "acl"):
        if tokens.labels[verb] != "acl:relcl" or verb + 2 >= len(tokens) or tokens.words[verb + 1] != ",":
            continue
        for name in reading.mentions:
            after = tokens.words[name.last] if name.last < len(tokens) else "."
            if name.form != "name" or name.entity is None or name.first != verb + 2 or after not in (",", "."):
                continue
            if name.last + 1 >= len(tokens) or tokens.tags[name.last + 1] != "CCONJ":
                return tuple(e for e in (reading.entities[name.entity],) if e.kind in DESCRIBED)
    return ()


def _row(reading: Reading, first: int) -> tuple[Entity, ...]:
    """The named actors of a row that begins at a token."""
    tokens = reading.tokens
    named = [m for m in reading.mentions if m.form == "name" and m.entity is not None]
    found: list[Entity] = []
    while first < len(tokens):
        while first < len(tokens) and tokens.words[first].lower() in ("the", ",", "and", "or"):
            first += 1
        here = max((m for m in named if m.first in (first, first - 1) and first < m.last), key=lambda m: m.last, default=None)
        if here is None or reading.entities[here.entity or 0].kind in ("person", "state"):
            break
        found.append(reading.entities[here.entity or 0])
        first = here.last
    return tuple(dict.fromkeys(found))
