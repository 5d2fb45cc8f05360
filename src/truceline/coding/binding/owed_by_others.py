"""Whether a promise is that of another side than the one that is said to break it. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import actors
from truceline.coding.binding.duties import is_duty


def is_promise_of_others(page: Page, noun: int, debtor: str) -> bool:
    """Whether a promise is told as that of another side, so that its breach binds nobody: "Chad ignored [Mali's] pledges"."""
    whose = page.reading.tokens.below(noun, "nmod:poss") if is_duty(page, noun) else ()
    named = {entity.id for entity in page.reading.entities if entity.named}
    theirs = tuple(one for one in actors(page, *whose) if one in named)
    return bool(theirs) and debtor in named and not same_side(page, debtor, theirs)
