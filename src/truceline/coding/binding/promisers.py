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
    paired = any(tokens.lemmas[d].lower() in PAIRED for d in tokens.below(noun, "det"))
    before = [j for j in reversed(page.reading.sentence_of(noun, back=PAIR_NEAR if paired else 1)) if j < noun]
    if paired:
        return tuple(dict.fromkeys(one.debtor for j in before for one in promised(page, j)))[:2]
    made = ((*promised(page, j), *owed(page, j)) for j in before)
    return next((tuple({one.debtor: None for one in bonds}) for bonds in made if bonds), ())
