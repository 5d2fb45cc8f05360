"""Judgements beside a noun, in no clause of their own: "the fragile truce", "the impasse in the talks"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import predicate_of, without_asides
from truceline.model.values import REAL


def attribute(ground: Ground, noun: int) -> Iterator[Told]:
    """A judgement beside the noun: "the fragile truce", "the stalled peace process", "the impasse in the talks"."""
    tokens, reading = ground.reading.tokens, ground.reading
    judged = ground.heads.get(noun) or (ground.near(noun) if _held(ground, noun) else None)
    if judged:
        one = any(tokens.lemmas[d] in ("a", "any", "no") for d in tokens.below(noun, "det")) or not tokens.below(noun, "det")
        general = one and (tokens.relation(noun) == "nsubj" or _sought(ground, noun))
        real = not general and ground.told(predicate_of(ground, noun)) in REAL
        for i in (j for j in tokens.below(noun, "amod") if j < noun):
            given = ground.direction("modifier", i)
            if tokens.tags[i] == "VERB" or tokens.words[i].endswith(("ed", "ing")):
                given = given or ground.direction("verb", i)
            by = ground.speakers(i)
            stalled = given == "stalled" and not _of_all_times(ground, noun)
            if given and given not in ("continuing", "improving") and ((by and real) or stalled):
                yield words_of(reading, ground.found, i, noun + 1, noun), by, judged, given
    if tokens.tags[noun] == "NOUN" and not tokens.below(noun, "cop"):
        given = ground.direction("state-of", noun)
        named = [j for j in tokens.below(noun, "nmod") if j in ground.heads]
        if given and named and ground.told(predicate_of(ground, noun)) in REAL:
            first, last = phrase(tokens, noun)
            evidence = words_of(reading, ground.found, first, without_asides(ground, noun, noun, last), noun)
            yield evidence, ground.speakers(noun), ground.heads[named[0]], given


def _of_all_times(ground: Ground, noun: int) -> bool:
    """Whether a bare plural tells what is so whenever there are such: "stalled negotiations [lead] to war"."""
    tokens, verb = ground.reading.tokens, ground.reading.tokens.heads[noun]
    bare = not tokens.below(noun, "det", "nmod", "nmod:poss", "compound", "nummod", "acl")
    if not bare or tokens.lemmas[noun] == tokens.words[noun].lower() or tokens.relation(noun) != "nsubj":
        return False
    return tokens.words[verb].lower() == tokens.lemmas[verb] and not tokens.below(verb, "aux", "cop")


def _held(ground: Ground, noun: int) -> bool:
    """Whether a speaker tells what kind of exchange was had, where no word for talks stands: "had [a frank exchange]"."""
    tokens, above = ground.reading.tokens, ground.reading.tokens.heads[noun]
    had = above >= 0 and tokens.relation(noun) == "obj" and tokens.lemmas[above] in ("have", "hold")
    if not had or not (ground.has("text", noun) or ground.has("about", noun)) or not ground.speakers(noun):
        return False
    return ground.near(noun) in {one.id for one in (*ground.found.talks, *ground.found.processes)}


def _sought(ground: Ground, noun: int) -> bool:
    """Whether talks or a deal are only what somebody means to have: "is to forge [a truce]", "committed to reaching [one]"."""
    tokens = ground.reading.tokens
    at = predicate_of(ground, noun)
    infinitive = any(tokens.lemmas[m] == "to" for m in tokens.below(at, "mark"))
    gerund = tokens.words[at].endswith("ing") and bool(tokens.below(at, "mark", "case")) and not tokens.below(at, "aux")
    return tokens.relation(noun) in ("obj", "obl", "nmod") and (infinitive or gerund)
