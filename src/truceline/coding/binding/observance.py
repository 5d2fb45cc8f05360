"""Nouns for keeping and for scorning what binds: "in full compliance with the treaty", "shows a disregard for the truce"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Page, Told
from truceline.coding.binding.claimants import claimed
from truceline.coding.binding.doing import actors
from truceline.coding.binding.duties import binds, claimed_bond, owners
from truceline.coding.binding.keeping import breaking
from truceline.coding.grammar.clauses import agent, is_negated
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.model.values import REAL


def observed(page: Page, noun: int) -> Iterator[Bond]:
    """What is said by such nouns of what somebody named keeps or scorns: one bond for each thing and debtor."""
    for status, thing, first, last in observances(page, noun):
        words = words_of(page.reading, page.found, first, last, max(first, min(noun, last - 1)))
        for debtor, claim in claimed(page, noun, observers(page, noun, thing), status, words):
            yield claimed_bond(page, thing, debtor, words, noun, claim)


def observances(page: Page, noun: int) -> Iterator[Told]:
    """What a noun for keeping or scorning tells of each thing behind it; nothing of what is only asked for or watched."""
    tokens = page.reading.tokens
    kept, scorned = page.is_cue("observance", noun), page.is_cue("contempt", noun)
    if tokens.tags[noun] != "NOUN" or not (kept or scorned) or telling(page, noun) not in REAL:
        return
    verb = tokens.heads[noun]
    shown = verb >= 0 and tokens.relation(noun) == "obj" and page.is_cue("shows", verb) and telling(page, verb) in REAL
    state = cased(tokens, noun, "in") and _is_predicate(page, noun)
    seen = any(page.is_cue("extent", j) for j in tokens.below(noun, "amod"))
    if (shown and is_negated(tokens, verb)) or is_negated(tokens, noun):
        return
    if not (shown or state or (kept and seen) or (scorned and tokens.below(noun, "nmod:poss"))):
        return
    behind = [o for o in tokens.below(noun, "nmod", "obl") if cased(tokens, o, "with", "to", "of", "for")]
    things = [t for o in behind for t in (o, *tokens.below(o, "conj")) if binds(page, t) or _of_treaty(page, t)]
    cases = () if state else tokens.below(noun, "case")
    first = verb if shown else min(j for j in tokens.subtree(noun) if j <= noun and j not in cases)
    for thing in things:
        last = phrase(tokens, thing)[1]
        yield ("fulfilled" if kept else "violated"), thing, first, last
        first = last


def observers(page: Page, noun: int, thing: int) -> tuple[str, ...]:
    """Who keeps or scorns: the owner of the noun, the subject or its owner ("Iran's activities"), whose the thing is."""
    tokens = page.reading.tokens
    verb = tokens.heads[noun]
    if owned := owners(page, noun):
        return owned
    if tokens.relation(noun) == "obj" and page.is_cue("shows", verb):
        return breaking(page, verb) or actors(page, *tokens.below(thing, "nmod:poss"))
    subject = agent(tokens, noun) if _is_predicate(page, noun) else None
    if subject is None:
        return ()
    return actors(page, subject) or owners(page, subject)


def _is_predicate(page: Page, noun: int) -> bool:
    tokens = page.reading.tokens
    if tokens.below(noun, "cop"):
        return True
    return tokens.relation(noun) == "conj" and bool(tokens.below(tokens.heads[noun], "cop"))


def _of_treaty(page: Page, noun: int) -> bool:
    """Whether a noun names terms of something by name, no agreement of the article: "the provisions of the NPT"."""
    tokens = page.reading.tokens
    return page.is_cue("terms", noun) and any(
        tokens.words[o].isupper() or tokens.tags[o] == "PROPN" for o in tokens.below(noun, "nmod") if cased(tokens, o, "of")
    )
