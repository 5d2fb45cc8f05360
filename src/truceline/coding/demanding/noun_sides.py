"""Who asks by a noun of asking, and who is asked, beside the act: "Chad renewed its call", "wrote to X with a request"."""

from __future__ import annotations

from truceline.coding.grammar.clauses import SUPPOSED, agent, is_negated, is_passive, modals
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased
from truceline.model.reading import Reading, Tokens

IMPOSED = frozenset({"imposed", "set", "issued", "ordered", "decreed", "mandated"})
"""Participles that close a compound which tells who asks: "a rebel-imposed deadline"."""


def askers(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Who asks: the owner, "by X", "from X", else the one who makes the appeal: "Chad renewed its call"."""
    tokens = reading.tokens
    verb = tokens.heads[_listed(tokens, words, noun)]
    owners = [o for o in tokens.below(noun, "nmod:poss", "compound", "amod") if joined(reading, [o])]
    owners += [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "from", "of") and joined(reading, [o])]
    owners = owners or list(_imposers(reading, noun))
    if owners:
        return tuple(owners)
    wanted = [w for w in tokens.below(noun, "nmod") if cased(tokens, w, "for")]
    beside = [o for w in wanted for o in tokens.below(w, "nmod") if cased(tokens, o, "from", "by") and joined(reading, [o])]
    if verb < 0 or tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return tuple(beside)
    role = tokens.relation(_listed(tokens, words, noun))
    if role in ("obj", "nsubj") and ("drawn", tokens.lemmas[verb]) in words:
        beside += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "from", "by") and joined(reading, [o])]
    if beside:
        return tuple(beside)
    made = ("made", tokens.lemmas[verb]) in words and (
        role == "obj"
        or (role == "obl" and not tokens.below(noun, "case") and noun > verb)
        or (role == "nsubj" and is_passive(tokens, verb))
        or _added(reading, noun)
    )
    made = made or (_brought(reading, noun) and ("approached", tokens.lemmas[verb]) in words)
    doer = agent(tokens, verb) if made else None
    return () if doer is None else (doer,)


def _imposers(reading: Reading, noun: int) -> tuple[int, ...]:
    """Who set what a compound says somebody set: "a [rebel]-imposed deadline", "the [UN]-set ultimatum"."""
    tokens = reading.tokens
    made = [j for j in tokens.below(noun, "amod", "compound") if tokens.words[j].lower().rpartition("-")[2] in IMPOSED]
    setters = [k for j in made for k in tokens.children[j] if k < j and tokens.words[j - 1] == "-"]
    return tuple(k for k in setters if joined(reading, [k]))


def _listed(tokens: Tokens, words: Rows, noun: int) -> int:
    """The list that a noun of asking stands in: "handed over a [list] of demands", else the noun."""
    head = tokens.heads[noun]
    listed = head >= 0 and ("list", tokens.lemmas[head]) in words and cased(tokens, noun, "of")
    return head if listed else noun


def _brought(reading: Reading, noun: int) -> bool:
    """Whether a noun is what somebody comes with: "turned to X with a request", "wrote to X with an appeal"."""
    return reading.tokens.relation(noun) == "obl" and cased(reading.tokens, noun, "with")


def addressed(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Whom somebody turns to with a request: "wrote [to Chad] with a request to", "approached [Chad] with a plea"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    if verb < 0 or not _brought(reading, noun) or ("approached", tokens.lemmas[verb]) not in words:
        return ()
    near = (*tokens.below(verb, "obl", "obj", "iobj"), *(o for j in tokens.below(verb, "obj") for o in tokens.below(j, "nmod")))
    return tuple(o for o in near if o < noun and cased(tokens, o, "to")) or tuple(
        o for o in tokens.below(verb, "obj", "iobj") if joined(reading, [o])
    )


def _added(reading: Reading, noun: int) -> bool:
    """Whether a noun is what somebody joins in: "joined in the call"."""
    return reading.tokens.relation(noun) == "obl" and cased(reading.tokens, noun, "in")


def answering(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Who is asked when only the answer tells it: "[The junta] ignored Togo's call to disarm"."""
    tokens = reading.tokens
    verb = tokens.heads[noun]
    if verb >= 0 and tokens.relation(verb) == "xcomp" and tokens.words[verb].endswith("ing"):  # "resisted mounting pressure"
        verb = tokens.heads[verb]
    if verb < 0 or ("answered", tokens.lemmas[verb]) not in words or tokens.relation(noun) not in ("obj", "nsubj", "obl"):
        return ()
    doer = agent(tokens, verb)
    return () if doer is None or doer == noun else (doer,)


def pressed(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """Who stands under a pressure: "[the junta] came under pressure to leave", "[Chad], under pressure to leave,"."""
    if not cased(tokens, noun, "under"):
        return ()
    head = noun if tokens.below(noun, "cop") else tokens.heads[noun]
    if head < 0 or SUPPOSED & set(modals(tokens, head)):
        return ()
    if tokens.tags[head] in ("VERB", "AUX"):
        doer = agent(tokens, head)
        return () if doer is None else (doer,)
    return tokens.below(head, "nsubj") if head == noun else (head,)
