"""Attributions around others: an agency that only carries what somebody else said. Ranges are compared, no records made."""

from __future__ import annotations

from truceline.coding.attribution.attributed import Attribution
from truceline.model.reading import Reading, Tokens


def carries(reading: Reading, outer: Attribution, inner: Attribution) -> bool:
    """Whether the words of one attribution are just another attribution, cue and all."""
    if inner is outer or inner.cue is None or outer.cue is None:
        return False
    if inner.source is not None and outer.clause and _only_says(reading.tokens, outer, inner):
        return True
    return any(a <= inner.cue.head < b and all(a <= x and y <= b for x, y in inner.clause) for a, b in outer.clause) and (
        inner.source is not None and any(a <= inner.source < b for a, b in outer.clause)
    )


def _only_says(tokens: Tokens, outer: Attribution, inner: Attribution) -> bool:
    """Whether the words of one attribution only tell who said those of another: "[a guard said], Interfax wrote"."""
    if inner.cue is None or inner.source is None or not inner.cue.uses:
        return False
    told = {*range(inner.cue.first, inner.cue.last), *range(*tokens.extent(inner.source))}
    words = {i for first, last in outer.ranges for i in range(first, last) if tokens.tags[i] != "PUNCT"}
    around = {i for i in words - told if i > inner.cue.head and tokens.tags[i] not in ("VERB", "AUX")}
    beside = set(tokens.subtree(inner.cue.head)) - {i for first, last in inner.ranges for i in range(first, last)}
    if words and words <= told and inner.quoted and outer.cue is not None and max(words) < outer.cue.first:
        return True  # "“Never,” said Okello, [who leads the front], according to Radio Lira"
    return inner.cue.head in words and words - around <= told and around <= beside
