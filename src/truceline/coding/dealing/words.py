"""The words that a mention of a deal rests on: its clause, or its phrase with what is said inside it."""

from __future__ import annotations

from truceline.coding.dealing.standings import stray
from truceline.coding.grammar.clauses import clause
from truceline.coding.meeting.things import Thing
from truceline.model.reading import Tokens


def named_with(tokens: Tokens, thing: Thing, telling: list[int]) -> tuple[int, int]:
    """The phrase of a mention, with a clause in it that told something or that tells which one is meant, else bare."""
    first, last = thing.first, thing.last
    commas = (i for i in range(thing.head + 1, last) if tokens.words[i] == ",")
    asides = (
        i for i in commas
        if tokens.labels[tokens.heads[i]] == "acl:relcl" or _describes(tokens, tokens.heads[i]) or tokens.tags[i + 1] == "AUX"
    )
    last = next(asides, last)
    for below in sorted({*tokens.below(thing.head, "acl"), *stray(tokens, thing.head), *telling}):
        start, end = clause(tokens, below)
        if _names_it(tokens, below):
            end = next((i for i in range(below, end - 1) if tokens.words[i:i + 2] == (",", "which")), end)
        if below not in telling and tokens.labels[below] == "acl:relcl" and tokens.words[start - 1] == ",":
            continue
        if tokens.relation(thing.head) == "compound" and tokens.heads[thing.head] == below == thing.last:
            last = max(last, end)
        close = tokens.words[start - 1] != "," and end - start <= 12
        close &= end - start <= 6 or not (thing.age.isdigit() and tokens.labels[below] == "acl:relcl")
        if (below in telling or close or _names_it(tokens, below)) and 0 <= start - last <= 1:
            last = max(last, _before_aside(tokens, below, end))
    return first, last


def _names_it(tokens: Tokens, verb: int) -> bool:
    """Whether a participle behind a comma tells under what name a deal is known: "the 2015 deal, officially [known] as ..."."""
    named = (c for o in tokens.below(verb, "obl") for c in tokens.below(o, "case"))
    return tokens.labels[verb] == "acl" and any(tokens.lemmas[c] == "as" for c in named)


def _describes(tokens: Tokens, i: int) -> bool:
    """Whether a noun only says what the one before it is: "an accord for Casamance, [the southern province]"."""
    return tokens.relation(i) == "appos" and tokens.tags[i] == "NOUN"


def _before_aside(tokens: Tokens, verb: int, end: int) -> int:
    """The end of a clause on a noun before what the tree wrongly adds to it: "the accord that they made[, was never kept]"."""
    if tokens.relation(verb) != "acl":
        return end
    return next((i for i in range(verb + 1, end - 1) if tokens.words[i] == "," and tokens.tags[i + 1] in ("AUX", "VERB")), end)


def bare(tokens: Tokens, verb: int, thing: Thing) -> tuple[int, int]:
    """The clause of a verb without a second verb that tells of something else, and what is set before it by a comma."""
    first, last = clause(tokens, verb)
    for other in tokens.below(verb, "conj"):
        starts = min((c for c in tokens.below(other, "cc")), default=other)
        if thing.head < starts < last and tokens.tags[other] in ("VERB", "AUX"):
            last = starts
    if verb < thing.last <= last or thing.head < verb:
        last = _before_aside(tokens, verb, last)
    asides = (i for i in range(thing.last, last) if tokens.words[i] == "," and tokens.labels[tokens.heads[i]] == "acl:relcl")
    if thing.last <= first <= verb:
        first = thing.first
    if thing.head < verb and any(tokens.words[i] == "," for i in range(first, thing.first)):
        first = thing.first
    return first, next((i for i in asides if i > verb), last)
