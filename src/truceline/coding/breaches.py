"""Breaches told as nouns: "violations of the truce by X", "X is in breach of the accord"; who commits them, what they break."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import REAL, Bond, Page, actors, bond, doers
from truceline.coding.claimants import claimed, is_denied
from truceline.coding.enclosing import words_of
from truceline.coding.factuality import factuality
from truceline.coding.referents import agreement_at
from truceline.coding.wording import cased, is_infinitive, thing
from truceline.model.findings import ClaimedStatus
from truceline.model.text import Evidence


def breach(page: Page, noun: int) -> Iterator[Bond]:
    """ "violations of the truce by X", "breaches by both sides", "X is in breach of the accord", "blamed X for breaches"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not page.is_cue("breach-noun", noun) or not is_told(page, noun):
        return
    deal = broken_deal(page, noun)
    act: Evidence = thing(page.reading, deal if deal is not None else noun)
    origin = agreement_at(page.reading, page.found, deal if deal is not None else noun)
    if deal is None and not _deal_near(page, noun):
        return
    words = words_of(page.reading, page.found, *_noun_reach(page, noun), noun)
    status: ClaimedStatus = "disputed" if is_denied(page, noun) else "violated"
    for debtor, claim in claimed(page, noun, breakers(page, noun), status, words):
        yield bond(page, debtor, act, words, "obligation", noun, origin=origin, claims=(claim,))


def _deal_near(page: Page, noun: int) -> bool:
    """Whether bare "breaches" can only mean those of a truce told of in the same sentence or the one before."""
    tokens = page.reading.tokens
    own = [j for j in tokens.below(noun, "nmod", "compound") if not cased(tokens, j, "by", "on", "in", "over")]
    return not own and any(0 <= tokens.sentence[noun] - tokens.sentence[deal] <= 1 for deal in page.deals)


def is_told(page: Page, noun: int) -> bool:
    """Whether a breach is told as having happened; "committed violations" is no promise of any."""
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    carried = tokens.relation(noun) == "obj" and ("commit", tokens.lemmas[head]) in page.words
    return factuality(tokens, head if carried else noun, page.knowledge).class_ in (*REAL, "denied")


def broken_deal(page: Page, noun: int) -> int | None:
    """The noun for what a breach breaks, if it is an agreement: "violations [of the truce]", "[ceasefire] breaches"."""
    tokens = page.reading.tokens
    below = [*tokens.below(noun, "compound"), *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of", "to"))]
    return next((o for o in below if o in page.deals or ("truce-word", tokens.lemmas[o]) in page.words), None)


def breakers(page: Page, noun: int) -> tuple[str, ...]:
    """Who is said to commit a breach: "by X", "on both sides", "X's violations", "X committed violations", "X is in breach"."""
    tokens = page.reading.tokens
    named = [*tokens.below(noun, "nmod:poss"), *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "on"))]
    found = actors(page, *named)
    head = tokens.heads[noun]
    if not found and tokens.relation(noun) == "obj" and ("commit", tokens.lemmas[head]) in page.words:
        found = doers(page, head)
    if not found and cased(tokens, noun, "in") and tokens.below(noun, "cop"):
        found = actors(page, *tokens.below(noun, "nsubj"))
    if not found and cased(tokens, noun, "for") and ("answerable", tokens.lemmas[head]) in page.words:
        found = doers(page, head)
    return found


def _noun_reach(page: Page, noun: int) -> tuple[int, int]:
    """A breach with its verb when it is the object or complement of one: "committed violations of the truce"."""
    tokens = page.reading.tokens
    if is_infinitive(tokens, noun):
        return noun, noun + 1
    first = min(
        (j for j in tokens.subtree(noun) if j <= noun and tokens.relation(j) not in ("case", "punct", "nsubj", "cop")),
        default=noun,
    )
    ends = [tokens.extent(j)[1] for j in tokens.below(noun, "nmod")]
    return first, max([noun + 1, *ends])
