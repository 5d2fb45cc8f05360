"""Whether a claim stands only if a report of it is true: "which, if confirmed, would be a breach". No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.grammar.wording import cased

PROVEN = frozenset({"confirm", "verify", "prove", "substantiate", "corroborate", "true", "correct", "accurate", "founded"})
"""What a report has yet to be."""


def is_doubted(page: Page, at: int) -> bool:
    """Whether the sentence of a claim leaves open whether it is so: "if confirmed, ...", "if the reports are true, ..." """
    tokens = page.reading.tokens
    for j in page.reading.sentence_of(at):
        if tokens.lemmas[j] not in PROVEN or not cased(tokens, j, "if"):
            continue
        subjects = tokens.below(j, "nsubj", "nsubj:pass")
        if not tokens.below(j, "obj", "xcomp") and all(page.reading.entity_at(s) is None for s in subjects):
            return True
    return False
