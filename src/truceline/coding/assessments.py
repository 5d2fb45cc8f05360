"""Assessments: whose judgement on what, in which direction, in the judge's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.home_affairs import is_home_affair
from truceline.coding.judging.attitudes import attitude
from truceline.coding.judging.attributes import attribute
from truceline.coding.judging.conduct import aspects, behaviour, blame, doubts, harm
from truceline.coding.judging.courses import course
from truceline.coding.judging.deeds import dispositions, helping, makings
from truceline.coding.judging.grounds import ground_of
from truceline.coding.judging.hopes import hopes
from truceline.coding.judging.judged import Ground
from truceline.coding.judging.merits import merits
from truceline.coding.judging.naming import called, predicate, spoken_of
from truceline.coding.judging.progress import yields
from truceline.coding.judging.regards import regard
from truceline.coding.judging.standing import fears, gaps, tones
from truceline.coding.judging.turns import steps
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.speech import Assessment
from truceline.model.text import Evidence

BYSTANDERS = ("CVL", "EDU", "ELI", "BUS", "LAB", "MED", "JRN")
"""Sectors of unnamed people who are no side of talks."""
GOOD = ("improving", "positive", "continuing")
METHOD = "rule:assessments-{}@2"

READERS = (
    ("called", called), ("spoken-of", spoken_of), ("regard", regard), ("doubt", doubts), ("behaviour", behaviour),
    ("blame", blame), ("harm", harm), ("step", steps), ("hope", hopes), ("yield", yields), ("course", course),
    ("attribute", attribute), ("aspect", aspects), ("predicate", predicate), ("gap", gaps), ("tone", tones), ("fear", fears),
    ("making", makings), ("help", helping), ("disposition", dispositions),
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement as it is read: at which word, by which rule, in which words, whose, on what, in which direction."""

    at: int
    rule: str
    evidence: Evidence
    by: tuple[str, ...]
    judged: str
    direction: str
    aspect: str | None


@component(needs=("actors", "statements", "talks", "agreements", "processes"), gives=("assessments",))
def code_assessments(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Assessment, ...]:
    """Judgements on talks, truces, processes and actors. A judgement on anything else (an economy, a storm) is none.

    >>> # "“The truce is unravelling,” the envoy said." -> by the envoy, deteriorating
    """
    ground = ground_of(reading, found, knowledge)
    made: list[Judgement] = []
    for i in range(len(reading.tokens)):
        for one in _at(ground, i):
            if not _in_field(ground, one):
                continue
            before = next((k for k, other in enumerate(made) if _goes_on(ground, other, one)), None)
            if before is not None:
                made[before] = _both(ground, made[before], one)
            elif not any(_same(one, other) or _beside(ground, other, one) for other in made):
                made.append(one)
    return tuple(_record(ground, one) for one in made)


def _at(ground: Ground, i: int) -> Iterator[Judgement]:
    """The judgements whose word stands at a token, the surer readings first."""
    for told in merits(ground, i):
        yield Judgement(i, "merit", *told, None)
    for told, aspect in attitude(ground, i):
        yield Judgement(i, "attitude", *told, aspect)
    for name, reader in READERS:
        for told in reader(ground, i):
            yield Judgement(i, name, *told, None)


def _in_field(ground: Ground, one: Judgement) -> bool:
    """Whether a judgement is on a process or on a side of one; words on home affairs judge only what they name.

    Bystanders are no side: what pupils, women or shops are like is no judgement on a process.
    """
    tokens = ground.reading.tokens
    if any(ground.heads.get(j) == one.judged for j in range(*tokens.within(one.evidence.start, one.evidence.end))):
        return True
    judged = next((entity for entity in ground.reading.entities if entity.id == one.judged), None)
    if judged is None or not ground.grave:
        return ground.grave
    bystander = judged.kind == "group_unnamed" and judged.sector in BYSTANDERS
    return not bystander and not is_home_affair(ground.reading, ground.knowledge, one.evidence, (one.judged,))


def _same(one: Judgement, other: Judgement) -> bool:
    """Whether two are one judgement told by two of its words: "[welcomed] the remarkable [progress]"."""
    mine, theirs = one.evidence, other.evidence
    return one.by == other.by and _alike(one, other) and mine.start < theirs.end and theirs.start < mine.end


def _alike(one: Judgement, other: Judgement) -> bool:
    return one.direction == other.direction or (one.direction in GOOD) == (other.direction in GOOD)


def _goes_on(ground: Ground, before: Judgement, one: Judgement) -> bool:
    """Whether a judgement only goes on with the predicate before it: "is stalling [and making excuses]"."""
    tokens, i = ground.reading.tokens, one.at
    joined = tokens.relation(i) == "conj" and tokens.heads[i] == before.at and not tokens.below(i, "nsubj", "nsubj:pass")
    same = one.by == before.by and one.judged == before.judged
    return joined and tokens.tags[i] in ("VERB", "ADJ") and same and _alike(one, before)


def _beside(ground: Ground, before: Judgement, one: Judgement) -> bool:
    """Whether a judgement only spells out the one above it: "has brought calm, [bringing relief]"."""
    tokens, i = ground.reading.tokens, one.at
    if one.by != before.by or one.judged != before.judged or one.direction != before.direction:
        return False
    if one.rule == "called" and before.rule == "attitude" and before.at in tokens.ancestors(i):
        return True  # "rebuked them for what he called their [failure]"
    while tokens.relation(i) in ("conj", "advcl") and not tokens.below(i, "nsubj", "nsubj:pass", "mark"):
        i = tokens.heads[i]
        if i == before.at:
            return tokens.relation(one.at) == "advcl" or tokens.heads[one.at] != i
    return False


def _both(ground: Ground, before: Judgement, one: Judgement) -> Judgement:
    tokens = ground.reading.tokens
    first, last = tokens.within(min(before.evidence.start, one.evidence.start), max(before.evidence.end, one.evidence.end))
    return replace(before, evidence=ground.reading.words(first, last))


def _record(ground: Ground, one: Judgement) -> Assessment:
    statement = statement_at(ground.found, one.evidence)
    return Assessment(
        id=record_id(ground.reading.article, "assessments", (one.evidence,), one.direction, one.judged),
        evidence=(one.evidence,),
        method=METHOD.format(one.rule),
        by=one.by,
        object=one.judged,
        aspect=one.aspect,
        direction=one.direction,  # type: ignore[arg-type]
        intensity=_intensity(ground, one.at),
        continuing=_continuing(ground, one.at),
        self=one.judged in one.by,
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
