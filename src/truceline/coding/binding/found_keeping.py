"""Verdicts on a side: "the mission found the army in breach of the truce", "declared the front compliant with the accord"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Claim, Page
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import binds, claimed_bond
from truceline.coding.grammar.clauses import clause, is_negated, is_passive
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.coding.grammar.wording import cased
from truceline.model.values import REAL, ClaimedStatus


def found_keeping(page: Page, i: int) -> Iterator[Bond]:
    """ "Found the army compliant with the accord": the accord binds the army, and who finds claims that it keeps it."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[i]
    status = _verdict(page, i)
    if (
        status is None
        or verb < 0
        or not page.is_cue("finds", verb)
        or telling(page, verb) not in REAL
        or is_negated(tokens, verb)
    ):
        return
    passive = is_passive(tokens, verb)
    judged = tokens.below(verb, "nsubj:pass") if passive else tuple(o for o in tokens.below(verb, "obj") if o < i)
    behind = [o for o in tokens.below(i, "nmod", "obl") if cased(tokens, o, "with", "of", "to", "on")]
    words = words_of(page.reading, page.found, *clause(tokens, verb, keep=("xcomp",)), verb)
    for thing in (t for t in behind if binds(page, t) or page.is_cue("instrument", t)):
        by = doers(page, verb) or speakers_at(page.found, words)
        for debtor in actors(page, *judged):
            yield claimed_bond(page, thing, debtor, words, i, Claim(status, by, words, i))


def _verdict(page: Page, i: int) -> ClaimedStatus | None:
    """What a word says a side to be: compliant, in compliance; non-compliant, in breach, in default."""
    tokens = page.reading.tokens
    if page.is_cue("keeping-state", i):
        return "fulfilled"
    if page.is_cue("breaking-state", i):
        return "violated"
    if not cased(tokens, i, "in"):
        return None
    return "fulfilled" if page.is_cue("observance", i) else "violated" if page.is_cue("breach-noun", i) else None
