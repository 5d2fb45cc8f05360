"""Offers and readiness of a side's own: "offered to free the miners", "is prepared to send 300 peacekeepers", it said.

Only acts that sides owe each other count; to be ready to talk, to walk away or to fight binds nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, affirmed, around, condition_of, deadline_of
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import doers
from truceline.coding.grammar.clauses import is_passive
from truceline.coding.grammar.enclosing import side_at, speakers_at
from truceline.coding.grammar.wording import is_infinitive


def offered(page: Page, i: int) -> Iterator[Bond]:
    """ "Chad offered to free the miners"; "Chad is ready to pull back its guns" where its own side says so."""
    tokens = page.reading.tokens
    offers = page.is_cue("offers", i) and tokens.tags[i] == "VERB" and not is_passive(tokens, i)
    ready = page.is_cue("ready", i) and bool(tokens.below(i, "cop", "aux"))
    if not (offers or ready) or not affirmed(page, i) or tokens.below(i, "obj", "iobj"):  # "offered Chad a week to leave"
        return
    acts = [j for j in tokens.below(i, "xcomp", "advcl", "ccomp") if is_infinitive(tokens, j) and not tokens.below(j, "nsubj")]
    due = [j for j in acts[:1] if any(page.is_cue(role, j) for role in ("due", "due-stop", "due-give"))]
    due = [j for j in due if not page.is_cue("helping", j)]
    span = tokens.span(i, i + 1)
    ours = (*speakers_at(page.found, span), *side_at(page.found, span))
    for act in due:
        words = act_words(page, act)
        for debtor in doers(page, i):
            if offers or any(same_side(page, debtor, (one,)) for one in ours):
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, i, words, keep=("xcomp",)),
                    "promise",
                    i,
                    condition=condition_of(page, act, i),
                    deadline=deadline_of(page, act),
                    act_verb=act,
                )
