"""What somebody stresses that is needed: "underlined the importance of a truce", "stressed the need for X to leave"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.demanding.asked import Asking, act_words, force_of, in_whole, things
from truceline.coding.grammar.clauses import agent, is_negated, is_passive
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased, follows, is_infinitive
from truceline.model.reading import Reading, Tokens
from truceline.model.values import Force


def needs(reading: Reading, words: Rows, noun: int) -> Iterator[tuple[Asking, int]]:
    """What is asked by a noun of need that somebody stresses, with the verb of stressing.

    >>> # "Kenya stressed the need for Chad to withdraw" -> asked: Chad, act "withdraw"
    """
    tokens = reading.tokens
    cue, verb = words.get(("need", tokens.lemmas[noun])), _stressing(tokens, words, noun)
    if cue is None or verb is None or is_negated(tokens, verb) or is_passive(tokens, verb):
        return
    doer = agent(tokens, verb)
    for asking in _needed(reading, force_of(cue), noun):
        yield replace(asking, askers=() if doer is None else (doer,)), verb
        return


def _stressing(tokens: Tokens, words: Rows, noun: int) -> int | None:
    """The verb that stresses a need: as its object, or with "on" ("agreed on the need for"); also "made clear the need for"."""
    verb = tokens.heads[noun]
    role = tokens.relation(noun)
    if role == "conj" and verb >= 0:
        verb, role = tokens.heads[verb], tokens.relation(verb)
    on = role == "obl" and cased(tokens, noun, "on")
    if verb < 0 or tokens.tags[verb] != "VERB" or not (role == "obj" or on):
        return None
    clear = tokens.lemmas[verb] == "make" and any(tokens.lemmas[j] == "clear" for j in tokens.children[verb])
    return verb if clear or ("stressed", tokens.lemmas[verb]) in words else None


def _needed(reading: Reading, force: Force, noun: int) -> Iterator[Asking]:
    """ "the need [for X] to leave", "the importance of [leaving]", "the need for [a truce]".

    "The importance of the truce" asks for nothing.
    """
    tokens = reading.tokens
    deep = [
        j
        for o in tokens.below(noun, "nmod")
        for j in tokens.subtree(o)
        if cased(tokens, o, "for") and tokens.relation(j) == "acl" and is_infinitive(tokens, j) and is_passive(tokens, j)
    ]  # "the need for [those responsible for it] to be tried"
    for act in (*tokens.below(noun, "acl"), *deep):
        if is_infinitive(tokens, act):
            before = (*tokens.below(act, "nsubj", "obj"), *tokens.below(noun, "nmod"))
            doers = [s for s in before if s < act and follows(tokens, s, "for")][:1]
            if doers and (is_passive(tokens, act) or not joined(reading, doers)):
                yield Asking(force, (), in_whole(reading, doers[0], act), act)
            else:
                yield Asking(force, tuple(doers), act_words(reading, act), act)
        elif tokens.words[act].endswith("ing") and cased(tokens, act, "of", "for"):
            yield Asking(force, tokens.below(act, "nsubj"), act_words(reading, act), act)
    for thing in tokens.below(noun, "nmod"):
        if cased(tokens, thing, "for") and reading.entity_at(thing) is None and tokens.tags[thing] == "NOUN":
            yield Asking(force, (), things(reading, thing), thing=thing)
