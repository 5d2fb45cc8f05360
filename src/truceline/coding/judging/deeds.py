"""Judgements on actors by what they do to a process or are like: "has made talks impossible", "does not help the process"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.told_of import told_of
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import denied, short, turned
from truceline.model.values import REAL


def makings(ground: Ground, i: int) -> Iterator[Told]:
    """What talks are made by somebody: "has rendered the talks impossible", "is making it harder to reach a deal"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or not ground.has("make", i) or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    for word in tokens.below(i, "xcomp", "advcl"):
        given = ground.quality(word) or ground.direction("unlikely", word) or ground.direction("easier", word)
        if tokens.tags[word] not in ("ADJ", "ADV") or given not in ("positive", "negative"):
            continue
        aims = [j for j in (*tokens.below(i, "obj"), *tokens.below(word, "nsubj")) if tokens.lemmas[j] != "it"]
        clauses = ("xcomp", "ccomp", "csubj", "advcl", "acl")
        aims = aims or [j for top in (i, word) for j in tokens.below(top, *clauses) if j > word]
        if any(_of_process(ground, j) or ground.has("dealing", j) for j in aims):
            yield from _on_doer(ground, i, given)


def helping(ground: Ground, i: int) -> Iterator[Told]:
    """What helps a process or does not: "such statements will not help the talks", "did not contribute to a settlement"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or not ground.has("help", i):
        return
    aims = [*tokens.below(i, "obj", "xcomp"), *(j for j in tokens.below(i, "obl") if cased(tokens, j, "to", "in"))]
    told = ground.told(i)
    if not any(_of_process(ground, j) for j in aims) or told not in (*REAL, "negated") or ground.wished(i):
        return
    if told == "negated" or denied(ground.reading, i):
        yield from _on_doer(ground, i, "negative")


def dispositions(ground: Ground, i: int) -> Iterator[Told]:
    """What a speaker says another side is like: "the army is not trustworthy", "they are unreliable, he said of the rebels"."""
    tokens = ground.reading.tokens
    given = ground.direction("character", i) if tokens.tags[i] == "ADJ" and tokens.relation(i) != "amod" else None
    subject = agent(tokens, i) if given else None
    if given is None or subject is None or not tokens.below(i, "cop") or not ground.speakers(i):
        return
    told, by = ground.told(i), ground.speakers(i)
    if told not in (*REAL, "negated"):
        return
    direction = turned(given) if told == "negated" or denied(ground.reading, i) else given
    meant = told_of(ground.reading, ground.found, i) if tokens.tags[subject] == "PRON" else None
    actors = (meant.id,) if meant is not None else ground.judges(subject)
    if direction is not None and actors and actors[0] not in by:
        yield short(ground, i), by, actors[0], direction


def _on_doer(ground: Ground, i: int, given: str) -> Iterator[Told]:
    """A judgement on who does it, or on the process where no actor does; nobody judges himself so."""
    subject, by = agent(ground.reading.tokens, i), ground.speakers(i)
    if given == "positive" and not by:
        return
    actors = ground.judges(subject)
    if not actors and subject is not None:
        inside = (ground.reading.entity_at(j) for j in ground.reading.tokens.subtree(subject))
        actors = tuple(entity.id for entity in inside if entity is not None)
    judged = actors[0] if actors else ground.within(i)
    if judged is not None and judged not in by:
        yield short(ground, i), by, judged, given


def _of_process(ground: Ground, aim: int) -> bool:
    """Whether what is done to is a process or what one is for: talks, "a settlement", "to end the war"."""
    tokens = ground.reading.tokens
    for j in tokens.subtree(aim):
        sided = ground.has("process", j) and any(ground.has("of-peace", k) for k in tokens.below(j, "compound", "amod"))
        if j in ground.heads or sided or ground.has("goal", j):
            return True
    return False
