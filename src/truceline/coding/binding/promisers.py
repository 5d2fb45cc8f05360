"""Who made the promises that a noun takes up: "neither promise has been kept", "a pledge honoured only in part". No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.binding.owing import owed
from truceline.coding.binding.promises import promised

PAIRED = frozenset({"neither", "both"})
PAIR_NEAR = 2
"""How many sentences before "neither promise" the two promises may be told."""


def promisers_before(page: Page, noun: int) -> tuple[str, ...]:
    """Who made the last promise before a noun that takes it up, in its sentence or the one before; "neither" takes up two."""
    tokens = page.reading.tokens
    if any(tokens.lemmas[d].lower() in PAIRED for d in tokens.below(noun, "det")):
        far = (j for j in range(noun - 1, -1, -1) if tokens.sentence[noun] - tokens.sentence[j] <= PAIR_NEAR)
        two = dict.fromkeys(one.debtor for j in far for one in promised(page, j))
        return tuple(two)[:2]
    before = (j for j in range(noun - 1, -1, -1) if tokens.sentence[noun] - tokens.sentence[j] <= 1)
    made = ((*promised(page, j), *owed(page, j)) for j in before)
    return next((tuple({one.debtor: None for one in bonds}) for bonds in made if bonds), ())
