"""Assessments: whose judgement on what, in which direction, in the judge's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.conduct import aspects, attitude, behaviour, called, doubts, harm
from truceline.coding.courses import attribute, course, steps, yields
from truceline.coding.enclosing import statement_at
from truceline.coding.judged import Ground, ground_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Assessment, Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:assessments-{}@2"


@component(needs=("actors", "statements", "talks", "agreements", "processes"), gives=("assessments",))
def code_assessments(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Assessment, ...]:
    """Judgements on talks, truces, processes and actors. A judgement on anything else (an economy, a storm) is none.

    >>> # "“The truce is unravelling,” the envoy said." -> by the envoy, deteriorating
    """
    ground = ground_of(reading, found, knowledge)
    made: list[Assessment] = []
    for i in range(len(reading.tokens)):
        for one in _at(ground, i):
            if not any(_same(one, other) for other in made):
                made.append(one)
    return tuple(made)


def _at(ground: Ground, i: int) -> Iterator[Assessment]:
    """The judgements whose word stands at a token, the surer readings first."""
    for told, aspect in attitude(ground, i):
        yield _record(ground, i, "attitude", *told, aspect)
    for name, reader in (
        ("called", called), ("doubt", doubts), ("behaviour", behaviour), ("harm", harm), ("step", steps), ("yield", yields),
        ("course", course), ("attribute", attribute), ("aspect", aspects),
    ):
        for told in reader(ground, i):
            yield _record(ground, i, name, *told, None)


def _same(one: Assessment, other: Assessment) -> bool:
    """Whether two records are one judgement told by two of its words."""
    mine, theirs = one.evidence[0], other.evidence[0]
    return one.by == other.by and one.direction == other.direction and mine.start < theirs.end and theirs.start < mine.end


def _record(
    ground: Ground, i: int, rule: str, evidence: Evidence, by: tuple[str, ...], judged: str, direction: str, aspect: str | None
) -> Assessment:
    statement = statement_at(ground.found, evidence)
    return Assessment(
        id=record_id(ground.reading.article, "assessments", (evidence,), direction, judged),
        evidence=(evidence,),
        method=METHOD.format(rule),
        by=by,
        object=judged,
        aspect=aspect,
        direction=direction,  # type: ignore[arg-type]
        intensity=_intensity(ground, i),
        continuing=_continuing(ground, i),
        self=judged in by,
        time=statement.time if statement else None,
    )


def _intensity(ground: Ground, i: int) -> Evidence | None:
    tokens = ground.reading.tokens
    for above in (i, *tokens.ancestors(i)):
        for noun in (above, *tokens.below(above, "obl", "obj")):
            if tokens.tags[noun] == "NOUN" and ground.has("intensity", noun) and tokens.below(noun, "amod"):
                return ground.reading.words(min((*tokens.below(noun, "amod"), noun)), noun + 1)
        if tokens.relation(above) in ("ccomp", "root") and tokens.lemmas[above] in ("say", "tell"):
            break
    return None


def _continuing(ground: Ground, i: int) -> Evidence | None:
    tokens = ground.reading.tokens
    for above in (i, *tokens.ancestors(i)):
        for adverb in tokens.below(above, "advmod"):
            if ground.has("continuing", adverb):
                return ground.reading.words(adverb, adverb + 1)
        if tokens.lemmas[above] in ("say", "tell"):
            break
    return None
