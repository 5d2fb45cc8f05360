"""Judgements on what talks yield: progress or none, a result or none. How they are going otherwise is read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase, place_of
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import denied, short
from truceline.model.values import REAL


def yields(ground: Ground, i: int) -> Iterator[Told]:
    """Progress or none: "the talks made no progress", "there was little progress", "ended without a clear result"."""
    tokens = ground.reading.tokens
    if not ground.has("yield", i) or tokens.tags[i] != "NOUN":
        return
    without = any(tokens.lemmas[c] == "without" for c in tokens.below(i, "case"))
    top = _measured(ground, i)
    verb, relation = tokens.heads[top], tokens.labels[top]
    there = verb >= 0 and relation == "nsubj" and (tokens.lemmas[verb] == "be" or bool(tokens.below(verb, "expl")))
    made = verb >= 0 and ground.has("result", verb) and relation in ("obj", "nsubj:pass", "xcomp", "acl", "acl:relcl")
    reported = verb >= 0 and ground.has("report", verb) and relation in ("obj", "nsubj:pass")
    made = made or reported
    passing = next((j for j in tokens.below(i, "acl") if ground.has("result", j)), None)
    if passing is not None and relation in ("obj", "nsubj", "nsubj:pass", "root") and verb >= 0:
        made = made or ground.has("report", verb)
    if not (made or without or there or (relation == "root" and tokens.below(top, "expl"))):
        return
    few = [d for j in dict.fromkeys((i, top)) for d in (j, *tokens.below(j, "det", "amod", "advmod", "nummod"))]
    none = without or any(ground.has("few", d) for d in few) or (
        made and denied(ground.reading, verb)
    )
    at = verb if (made or there or without) and verb >= 0 else i
    told = ground.told(at)
    if told not in (*REAL, "negated") or (told == "negated" and not none):
        return
    subject = agent(tokens, at)
    judged = (ground.heads.get(subject) if subject is not None else None) or ground.within(at)
    judged = judged or (None if made and not reported and _foreign(ground, subject) else ground.near(i))
    told_of = any(ground.within(top) is not None for top in tokens.below(at, "nsubj", "nsubj:pass"))
    if judged is None or (not told_of and on_the_ground(ground, i, at)):
        return
    evidence = short(ground, at)
    if without:
        evidence = words_of(ground.reading, ground.found, min(tokens.below(i, "case")), phrase(tokens, i)[1], i)
    by = ground.speakers(i) or (ground.judges(subject) if reported else ())
    yield evidence, by, judged, "stalled" if none else "improving"


def _measured(ground: Ground, i: int) -> int:
    """The word of measure that a noun stands under, or the noun itself: "a [lot] of progress", "a [bit] of an impasse"."""
    tokens = ground.reading.tokens
    above = tokens.heads[i]
    under = above >= 0 and tokens.relation(i) == "nmod" and cased(tokens, i, "of") and ground.has("measure", above)
    return above if under else i


def _foreign(ground: Ground, subject: int | None) -> bool:
    """Whether what yields no result is none of talks, a side, or a field of theirs: "the [sanctions] bring no results"."""
    if subject is None or ground.reading.tokens.tags[subject] != "NOUN" or ground.reading.entity_at(subject):
        return False
    return not any(ground.has(role, subject) for role in ("about", "turn", "text", "aspect", "process", "side"))


def on_the_ground(ground: Ground, i: int, verb: int) -> bool:
    """Whether progress is that of an army: "made progress in the north"."""
    tokens = ground.reading.tokens
    where = [j for top in (i, verb) for j in tokens.below(top, "obl", "nmod") if tokens.below(j, "case")]
    return any((ground.has("terrain", j) or place_of(ground.reading, [j])) and not ground.within(j) for j in where)
