"""How somebody is told to take a thing: "viewed the accord with suspicion", "gave its backing to the talks"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, is_passive, patient
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.attitudes import actor_in, turn_judged
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import denied
from truceline.model.values import REAL


def regard(ground: Ground, i: int) -> Iterator[Told]:
    """How somebody takes a thing: "viewed the accord with suspicion", "gave its backing to the talks", "put faith in them"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    told = _taken(ground, i) if ground.has("regard", i) else _given(ground, i) if ground.has("give", i) else None
    if told is not None:
        feeling, judged, judge = told
        by = ground.judges(judge)
        direction = ground.direction("feeling", feeling) or ground.direction("backing", feeling)
        if by and direction and judged not in by:
            yield words_of(ground.reading, ground.found, i, clause(tokens, i)[1], i), by, judged, direction


def _taken(ground: Ground, i: int) -> tuple[int, str, int | None] | None:
    """The feeling with which a thing is met, the thing and who feels so: "is viewed with [suspicion] by the army"."""
    tokens = ground.reading.tokens
    feeling = next((j for j in tokens.below(i, "obl") if cased(tokens, j, "with") and ground.has("feeling", j)), None)
    done_to = patient(tokens, i)
    if done_to is None and tokens.relation(i) == "conj" and is_passive(tokens, i):
        above = tokens.heads[i]  # "is opposed by many and [viewed] with suspicion by the rest"
        done_to = patient(tokens, above) if is_passive(tokens, above) else agent(tokens, above)
    if feeling is None or done_to is None:
        return None
    judged = turn_judged(ground, done_to)
    judge = agent(tokens, i)
    if judge is None and is_passive(tokens, i):
        judge = next((j for j in tokens.below(feeling, "nmod") if cased(tokens, j, "by")), None)
    return (feeling, judged[0], judge) if judged else None


def _given(ground: Ground, i: int) -> tuple[int, str, int | None] | None:
    """The feeling given to a thing, the thing and the giver: "gave strong [backing] to his efforts"."""
    tokens = ground.reading.tokens
    feeling = next((j for j in tokens.below(i, "obj") if ground.has("backing", j)), None)
    if feeling is None:
        return None
    for noun in (*tokens.below(i, "obl", "iobj"), *tokens.below(feeling, "nmod")):
        if cased(tokens, noun, "to", "in", "behind", "for"):
            judged = turn_judged(ground, noun)
            actor, aspect = actor_in(ground, noun)
            if judged is None and actor is not None and aspect:
                judged = actor, aspect  # "gave its backing to [his efforts]"
            if judged is not None:
                return feeling, judged[0], agent(tokens, i)
    return None
