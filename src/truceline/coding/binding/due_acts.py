"""What was due: acts that somebody is bound to, or that a deal foresees of nobody named, with the kinds of act they are.

"Under the truce the road was to open within a week" names no debtor; that it stays closed is then a claim on the truce.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Page
from truceline.coding.grammar.clauses import OWING, WILL, modals, patient
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import table
from truceline.model.speech import Demand

FAMILY = "act_families"
NAMING = ("NOUN", "PROPN")
SETTING_UP = frozenset({"set-up", "deploy", "pay", "free"})
"""What is done with a thing that a deal foresees."""
PARTICLES = frozenset({"back", "out", "down", "away", "over", "off", "in", "up"})
GOING = frozenset({"go", "come", "walk", "return", "get", "fly", "march"})


@dataclass(frozen=True, slots=True)
class Due:
    """One act owed or asked for: its word, its kinds, what it is done to; the bond, the deal or the demand it is under."""

    at: int
    word: int
    kinds: frozenset[str]
    things: frozenset[str]
    bond: Bond | None = None
    deal: int | None = None
    demand: Demand | None = None


def dues(page: Page, bonds: tuple[Bond, ...]) -> tuple[Due, ...]:
    """What is owed in an article, in text order: by those who are bound, then under deals by nobody named."""
    tokens = page.reading.tokens
    owed: list[Due] = []
    inside: set[int] = set()
    for one in bonds:
        first, last = tokens.within(one.act.start, one.act.end)
        inside |= set(range(first, last))
        word = one.act_verb if one.act_verb is not None else _head(page, first, last)
        if word is not None and one.modality != "threat_conditional":
            owed.append(Due(max(one.at, word), word, kinds_of(page, word), nouns(page, range(first, last)), bond=one))
    owed += [due for due in _foreseen(page) if due.word not in inside]
    return tuple(sorted(owed, key=lambda due: (due.at, due.bond is None)))


def asked(page: Page) -> tuple[Due, ...]:
    """What is asked for in an article: acts of demands, in text order."""
    tokens = page.reading.tokens
    found = []
    for demand in page.found.demands:
        first, last = tokens.within(demand.act.start, demand.act.end)
        word = _head(page, first, last)
        if word is not None:
            things = nouns(page, range(first, last)) - {tokens.lemmas[word]}
            found.append(Due(word, word, kinds_of(page, word), things, demand=demand))
    return tuple(sorted(found, key=lambda due: due.at))


def kinds_of(page: Page, i: int) -> frozenset[str]:
    """The kinds of act that a word may stand for; its own lemma is always one; light verbs need a particle."""
    tokens = page.reading.tokens
    lemma, words = tokens.lemmas[i].lower(), table(page.knowledge, FAMILY)
    light = ("light", lemma) in words and not _has_particle(page, i)
    return frozenset({lemma, *(() if light else words.get(("act", lemma), ())), *accompanied(page, i)})


def accompanied(page: Page, i: int) -> frozenset[str]:
    """The kinds of act that a verb of going stands for by the word beside it: "have walked [free]", "has gone [home]"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.lemmas[i] not in GOING:
        return frozenset()
    beside = (j for j in tokens.below(i, "advmod", "xcomp", "compound") if i < j <= i + 2)
    return frozenset(kind for j in beside for kind in words.get(("companion", tokens.lemmas[j].lower()), ()))


def is_act(page: Page, i: int) -> bool:
    """Whether a word stands for an act that sides owe each other."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    lemma = tokens.lemmas[i].lower()
    return ("act", lemma) in words and not (("light", lemma) in words and not _has_particle(page, i))


def _has_particle(page: Page, i: int) -> bool:
    """Whether a light verb is more than itself: "took [down]", "let [go]", "pull their guns [back]"."""
    tokens = page.reading.tokens
    beside = any(tokens.lemmas[j] in PARTICLES for j in tokens.below(i, "advmod"))
    return beside or bool(tokens.below(i, "compound", "xcomp", "ccomp"))


def nouns(page: Page, where: range | list[int]) -> frozenset[str]:
    """The lemmas of the nouns in some words, and the kinds of thing they name: soldiers are troops."""
    tokens = page.reading.tokens
    words = table(page.knowledge, FAMILY)
    named = {tokens.lemmas[i].lower() for i in where if _is_named_thing(page, i)}
    return frozenset(named | {kind for lemma in named for kind in words.get(("thing", lemma), ())})


def _is_named_thing(page: Page, i: int) -> bool:
    return (page.reading.tokens.tags[i] in NAMING or is_sum(page, i)) and not is_time(page.reading, i)


def is_sum(page: Page, i: int) -> bool:
    """Whether a word heads a sum of money: "[$] 40 million"."""
    return page.reading.tokens.words[i] in ("$", "€", "£", "US$")


def _head(page: Page, first: int, last: int) -> int | None:
    tokens = page.reading.tokens
    inside = range(first, last)
    return next((i for i in inside if tokens.heads[i] not in inside and tokens.tags[i] != "PUNCT"), None)


def _foreseen(page: Page) -> Iterator[Due]:
    """Acts told as due beside a deal: "the road [was to] open", "provides for the [release] of prisoners"."""
    tokens = page.reading.tokens
    words = table(page.knowledge, FAMILY)
    for i in range(len(tokens)):
        act = ("act", tokens.lemmas[i].lower()) in words
        deal = _deal_at(page, i) if act or (tokens.tags[i] == "NOUN" and _is_named(page, i)) else None
        if deal is None:
            continue
        if not act:
            if i not in page.deals:  # "calls for a joint commission"
                yield Due(i, i, SETTING_UP, frozenset({tokens.lemmas[i].lower()}), deal=deal)
            continue
        if tokens.tags[i] == "VERB" and _is_due(page, i, deal):
            done_to = patient(tokens, i)
            what = [*tokens.subtree(i)] if done_to is None else [*tokens.subtree(done_to)]
            yield Due(i, i, kinds_of(page, i), nouns(page, what), deal=deal)
        elif tokens.tags[i] == "NOUN" and _is_named(page, i):
            yield Due(i, i, kinds_of(page, i), nouns(page, [*tokens.subtree(i)]) - {tokens.lemmas[i]}, deal=deal)


def _is_due(page: Page, verb: int, deal: int) -> bool:
    """Whether an act is told as due: "was to", "must"; what "will" or "would" be done only where the deal says so."""
    tokens = page.reading.tokens
    be_to = any(tokens.lemmas[j] == "be" for j in tokens.below(verb, "aux")) and any(
        tokens.lemmas[j] == "to" for j in tokens.below(verb, "mark")
    )
    helped = set(modals(tokens, verb))
    if telling(page, verb) == "negated":
        return False
    under = cased(tokens, deal, "under", "by") and tokens.sentence[deal] == tokens.sentence[verb]
    return be_to or bool(OWING & helped) or (under and bool(WILL & helped))


def _is_named(page: Page, noun: int) -> bool:
    """Whether a deal names an act by this noun: "provides for the [release]", "called for [disarmament]"."""
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    while head >= 0 and tokens.relation(noun) == "conj":
        noun, head = head, tokens.heads[head]
    if head < 0 or ("foresees", tokens.lemmas[head]) not in table(page.knowledge, FAMILY):
        return False
    return tokens.relation(noun) == "obj" or cased(tokens, noun, "for")


def _deal_at(page: Page, i: int) -> int | None:
    """The deal told of in the sentence of a word or in the one before it."""
    tokens = page.reading.tokens
    near = [d for d in page.deals if 0 <= tokens.sentence[i] - tokens.sentence[d] <= 1]
    return max(near, key=lambda d: (tokens.sentence[d], d < i, d), default=None)
