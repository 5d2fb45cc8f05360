"""How hopes for a process fare: "hopes of a deal are fading", "mistrust between the sides is deepening"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import SEEMING, denied, short
from truceline.model.values import REAL

GLOOM = {"improving": "deteriorating", "positive": "negative", "deteriorating": "improving", "negative": "positive"}
"""What the growth of a fear tells, by what the growth of a hope would: "mistrust is deepening"."""


def hopes(ground: Ground, i: int) -> Iterator[Told]:
    """Hopes or doubts said to grow, fade, be high or dim: "confidence is growing", "prospects look bleak"."""
    tokens = ground.reading.tokens
    given = ground.direction("fare", i)
    placed = tokens.tags[i] in ("VERB", "ADJ", "ADV") and tokens.relation(i) not in ("amod", "advmod")
    if given is None or not placed or denied(ground.reading, i):
        return
    subject = agent(tokens, i)
    if subject is None or tokens.below(i, "obj") or ground.told(i) not in REAL:
        return
    seen = tokens.tags[i] == "VERB" or tokens.below(i, "cop") or tokens.lemmas[tokens.heads[i]] in SEEMING
    gloom = ground.has("gloom", subject)
    if not seen or not (gloom or ground.has("trust", subject)):
        return
    judged = _hoped_for(ground, subject, i)
    if judged is not None:
        yield short(ground, i), ground.speakers(i), judged, GLOOM[given] if gloom else given


def _hoped_for(ground: Ground, hope: int, i: int) -> str | None:
    """The process that a hope is one for; one that names something else is none of it: "hopes of rain"."""
    tokens = ground.reading.tokens
    own = ground.within(hope) or ground.within(i)
    ends = [j for j in tokens.below(hope, "nmod", "acl") if tokens.tags[j] != "PRON"]
    inside = [k for j in ends for k in tokens.subtree(j)]
    goal = any(ground.has("goal", k) or ground.has("side", k) or ground.reading.entity_at(k) for k in inside)
    spoken = bool(ground.speakers(i)) and not ends
    return own or (ground.near(i) if goal or spoken else None)
