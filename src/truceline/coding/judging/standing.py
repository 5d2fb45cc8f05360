"""Judgements in what lies between the sides, in the tone of a judge and in fears: "the gap is wide", "struck a gloomy note"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.courses import course
from truceline.coding.judging.judged import Ground, Told
from truceline.coding.judging.predicates import denied, short, turned, without_asides
from truceline.coding.judging.progress import yields
from truceline.model.values import REAL

SIDED = ("side", "text", "about", "deed", "aspect")
"""The words by which a gap is one between the sides of a process."""


def gaps(ground: Ground, i: int) -> Iterator[Told]:
    """What lies between the sides told to be great or small: "the gap is widening", "their differences were minor"."""
    tokens = ground.reading.tokens
    given = ground.direction("gap-is", i)
    subject = agent(tokens, i) if given is not None else None
    seen = tokens.tags[i] == "VERB" or tokens.below(i, "cop") or tokens.relation(i) == "xcomp"
    if given is None or subject is None or not seen or tokens.relation(i) == "amod" or tokens.below(i, "obj"):
        return
    if not ground.has("gap", subject) or ground.told(i) not in (*REAL, "negated"):
        return
    by = ground.speakers(i)
    between = [k for j in tokens.below(subject, "nmod") for k in tokens.subtree(j)]
    sided = any(
        k in ground.heads or ground.reading.entity_at(k) or any(ground.has(role, k) for role in SIDED)
        or tokens.tags[k] == "PRON" for k in between
    )
    direction = turned(given) if denied(ground.reading, i) else given
    judged = ground.within(subject) or ground.near(i)
    if judged is not None and direction is not None and (sided or (by and not between)):
        yield short(ground, i), by, judged, direction


def tones(ground: Ground, i: int) -> Iterator[Told]:
    """The tone in which somebody speaks of a process: "painted a gloomy picture of the talks", "struck a hopeful note"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] == "NOUN" and ground.has("temper", i) and tokens.below(i, "cop") and cased(tokens, i, "in"):
        yield from _in_mood(ground, i)
    if tokens.tags[i] != "VERB" or not ground.has("strike", i) or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    for noun in tokens.below(i, "obj"):
        adjectives = tokens.below(noun, "amod", "compound") if ground.has("tone-noun", noun) else []
        given = next((d for j in adjectives for role in ("tone-adjective", "actor", "modifier")
                      if (d := ground.direction(role, j))), None)
        by = ground.judges(agent(tokens, i)) or ground.speakers(i)
        ends = [j for top in (noun, i) for j in tokens.below(top, "nmod", "obl") if j > noun]
        inside = [k for j in ends for k in tokens.subtree(j)]
        field = [ground.heads[k] for k in inside if k in ground.heads]
        named = any(ground.has(role, k) for k in inside for role in ("about", "turn", "text", "hope", "goal", "side"))
        judged = field[0] if field else (ground.about(i) if named or not tokens.below(noun, "nmod") else None)
        if given is not None and by and judged is not None:
            last = without_asides(ground, i, noun, clause(tokens, i)[1])
            yield words_of(ground.reading, ground.found, i, last, i), by, judged, given


def _in_mood(ground: Ground, i: int) -> Iterator[Told]:
    """Who is in which mood: "the delegation was in buoyant mood"."""
    tokens = ground.reading.tokens
    given = next((d for j in tokens.below(i, "amod", "compound") if (d := ground.direction("tone-adjective", j))), None)
    by, judged = ground.judges(agent(tokens, i)), ground.near(i)
    if given is not None and by and judged is not None and ground.told(i) in REAL and not denied(ground.reading, i):
        yield short(ground, i), by, judged, given


def fears(ground: Ground, i: int) -> Iterator[Told]:
    """What somebody fears of a process itself: "fears that the talks will only buy time"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or not ground.has("dread", i) or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    doer = agent(tokens, i)
    by = ground.judges(doer)
    if doer is None or not (by or ground.has("crowd", doer)):
        return
    for content in tokens.below(i, "ccomp"):
        subject = agent(tokens, content)
        judged = any(course(ground, content)) or any(yields(ground, content))  # "worried that the talks are [failing]"
        if subject is not None and subject in ground.heads and not judged:
            yield words_of(ground.reading, ground.found, i, clause(tokens, i)[1], i), by, ground.heads[subject], "negative"
