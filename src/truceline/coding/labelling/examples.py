"""The named groups given as examples of those who are called something: under their noun, or behind a clause on them."""

from __future__ import annotations

from truceline.model.reading import Entity, Reading

GROUPS = ("armed_group", "political_group", "umbrella", "organisation")
"""Kinds of actor that a common noun with their name only describes: "the Kurdish YPG militia"."""
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
    """The named groups given as those who are meant: "terrorist groups such as [A] and [B]", "extremists from [A] or [B]"."""
    tokens = reading.tokens
    for child in tokens.below(noun, "nmod", "obl", "appos"):
        joints = {tokens.lemmas[c].lower() for c in tokens.below(child, "case", "mark", "cc", "advmod")}
        if child > noun and joints & {"such", "like", "include", "including", "namely", "from"}:
            named = tuple(e for e in reading.entities_of(child) if e.named and e.kind in GROUPS)
            if named:
                return named
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
