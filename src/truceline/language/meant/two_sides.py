"""Who "both sides", "the two parties", "each side" are: the two that the text has named together as sides. Whole reading only.

    Chad and the FACT signed a truce in Doha. Both sides ...        the two that made it
    talks between Chad and the FACT ... each side                   the two of "between"
    The FACT held talks with Chad. The two sides ...                the two of "with"
    Chad and Sudan signed it; Chad and Libya fought ...             two pairs fit: left open
    Chad, the FACT and the UFDD signed it. Both sides ...           three made it: left open
    Qatar and Egypt said both sides ...                             who speaks of them is none of them
    Chad and the FACT throughout, Qatar once: both sides ...        the two of whom the article tells
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.knowledge.words import Words
from truceline.language.names.metonyms import case_of
from truceline.model.entities import Entity
from truceline.model.reading import Reading

_SIDES = ("state", "government", "armed_group", "umbrella", "political_group", "group_unnamed")
_BODIES = ("MIL", "REB", "PTY", "OPP", "UAF", "SPY", None)
_AGAINST = ("with", "against")
Two = tuple[int, int]
Named = tuple[tuple[int, Two | None], ...]
OFTEN = 4
"""Mentions from which on an article tells of a side throughout."""
FAR = 3
"""How many times as often as any third the two sides of an article are told of."""


def all_named_together(reading: Reading, words: Words) -> Named:
    """Every two that the text names together as sides, by the word that tells so, in text order; None where they are more."""
    told = (k for k in range(len(reading.tokens)) if reading.zone(k) != "boilerplate")
    return tuple((k, two) for k in told for two in _named_together(reading, k, words))


def two_sides(reading: Reading, i: int, tellers: frozenset[int], named: Named, kinds: tuple[str, ...] = ()) -> Two | None:
    """The two entities that a count of sides at token `i` takes up; None where not exactly one two were named together.

    `kinds` leaves only pairs of those kinds: "both countries".
    """
    told = [two for k, two in named if k < i]
    told = [two for two in told if two is None or not kinds or all(reading.entities[e].kind in kinds for e in two)]
    known = {_key(reading, two): two for two in reversed(told) if two is not None}
    two = next(iter(known.values())) if len(known) == 1 and None not in told else _foremost(reading, i, kinds)
    if two is None:
        return None
    speaking = {reading.entity_at(k) for k in tellers}
    return None if any(reading.entities[e] in speaking for e in two) else two


def _foremost(reading: Reading, i: int, kinds: tuple[str, ...]) -> Two | None:
    """The two sides of whom an article tells throughout, each far more often than of any third, and once in one breath.

    >>> # Armenia 20 times, Azerbaijan 18, Russia 3 -> the first two; Armenia 9, Azerbaijan 8, Russia 6 -> left open
    """
    before = {reading.tokens.words[j].lower() for j in reading.tokens.children[i] if j < i}
    if before == {"the"} or "political" in before:  # "the parties are split over the bill", "both political parties"
        return None
    told = sorted(((len(side.mentions), e) for e, side in enumerate(reading.entities) if _may_be_side(side)), reverse=True)
    if len(told) < 2 or told[1][0] < OFTEN or (len(told) > 2 and told[2][0] * FAR > told[1][0]):
        return None
    two = told[0][1], told[1][1]
    if kinds and any(reading.entities[e].kind not in kinds for e in two):
        return None
    rows = [{reading.tokens.sentence[reading.mentions[m].head] for m in reading.entities[e].mentions
             if reading.mentions[m].head < i} for e in two]
    return two if rows[0] & rows[1] else None


def _key(reading: Reading, two: Two) -> frozenset[str]:
    """What makes two pairs the same: a state and its government are one side."""
    sides = [reading.entities[e] for e in two]
    return frozenset((s.country or s.id) if s.kind in ("state", "government") else s.id for s in sides)


def _named_together(reading: Reading, k: int, words: Words) -> Iterator[Two | None]:
    """The two sides that the words at `k` tell as parties to something; None where they tell of more than two."""
    tokens = reading.tokens
    if tokens.relation(k) == "nsubj" and tokens.heads[k] >= 0 and tokens.lemmas[tokens.heads[k]] in words.party_verbs:
        if _row(reading, k):
            yield from _joined(reading, k)
            return
        verb = tokens.heads[k]
        facing = [o for j in (verb, *tokens.below(verb, "obj")) for o in tokens.below(j, "obl", "nmod") if o > k]
        with_whom = [o for o in facing if case_of(tokens, o) in _AGAINST]
        if len(with_whom) == 1 and not tokens.below(with_whom[0], "conj"):
            one, other = _side(reading, k), _side(reading, with_whom[0])
            if one is not None and other is not None and one != other:
                yield one, other
    elif tokens.relation(k) in ("nmod", "obl") and case_of(tokens, k) == "between" and _row(reading, k):
        yield from _joined(reading, k)


def _joined(reading: Reading, k: int) -> Iterator[Two | None]:
    """The sides of "A and B", None for "A, B and C"; nothing where others than sides are among them."""
    heads = (k, *_row(reading, k))
    sides = [_side(reading, h) for h in heads]
    found = [side for side in dict.fromkeys(sides) if side is not None]
    if len(found) == len(heads) == 2:
        yield found[0], found[1]
    elif len(found) > 2:
        yield None


def _row(reading: Reading, k: int) -> tuple[int, ...]:
    """What is joined to a side; to what the parser joined it behind a country: "the army of Mali and [the CMA]"."""
    tokens = reading.tokens
    return tokens.below(k, "conj") or tuple(j for o in tokens.below(k, "nmod") if o > k for j in tokens.below(o, "conj"))


def _side(reading: Reading, k: int) -> int | None:
    """The entity at a token if it may be a side: a state, a government, a group, an army."""
    entity = reading.entity_at(k)
    return reading.entities.index(entity) if entity is not None and _may_be_side(entity) else None


def _may_be_side(entity: Entity) -> bool:
    return entity.kind in _SIDES or (entity.kind == "organisation" and entity.sector in _BODIES)
