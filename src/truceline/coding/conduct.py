"""Judgements on conduct and on turns of events: "praised the army's restraint", "welcomed the extension of the truce"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, clause
from truceline.coding.enclosing import side_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined, phrase
from truceline.coding.wording import cased
from truceline.coding.words import Table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Assessment, Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading

UNREAL = ("hypothetical", "future", "requested_not_actual", "denied")
NEAR = 3
"""A turn that stands alone is looked up in its own sentence and this many before it."""


def conduct(
    reading: Reading, found: Findings, knowledge: Knowledge, words: Table, heads: dict[int, str | None], i: int
) -> Iterator[Assessment]:
    """ "critical of the way the council acts", "praised the army's restraint", "welcomed the extension of the truce"."""
    tokens, lemma = reading.tokens, reading.tokens.lemmas[i]
    adjective = words.get(("actor", lemma)) if tokens.tags[i] == "ADJ" else None
    verb = words.get(("actor-verb", lemma)) or words.get(("turn-verb", lemma)) if tokens.tags[i] == "VERB" else None
    given = adjective or verb
    told = factuality(tokens, i, knowledge).class_
    direction = turned(given[0]) if given and adjective and told == "negated" else given[0] if given else None
    if direction is None or (told not in ("asserted", "historical", "alleged") and not adjective) or told in UNREAL:
        return
    cases = ("of", "with", "by", "about", "at", "over") if adjective else ("to", "at")
    objects = [] if adjective else [*tokens.below(i, "obj"), *tokens.below(i, "nsubj:pass")]
    objects += [o for o in tokens.below(i, "obl") if cased(tokens, o, *cases)] if adjective or not objects else []
    judge = agent(tokens, i)
    if not objects or judge is None:
        return
    if tokens.lemmas[judge] in ("we", "i"):
        by = side_at(found, tokens.span(i, i + 1))
    else:
        by = tuple(entity.id for entity in joined(reading, [judge]))
    last = max(clause(tokens, i)[1], tokens.extent(objects[0])[1])
    evidence = (words_of(reading, found, min((i, *negations(reading, i))), last, i),)
    for noun in (objects[0], *tokens.below(objects[0], "conj")):
        judged, aspect = _turn(reading, words, heads, noun)
        if judged is None:
            judged, aspect = _actor_in(reading, noun)
            judged = judged if aspect or ("actor-verb", lemma) in words or adjective else None
        if by and judged is not None and judged not in by:
            yield Assessment(
                id=record_id(reading.article, "assessments", evidence, direction, judged),
                evidence=evidence,
                aspect=aspect,
                method="rule:assessments-conduct@1",
                by=by,
                object=judged,
                direction=direction,  # type: ignore[arg-type]
            )


def _turn(reading: Reading, words: Table, heads: dict[int, str | None], noun: int) -> tuple[str | None, str | None]:
    """The talks, agreement or process that a noun means, or whose turn it names: "the extension [of the truce]".

    A turn that stands alone ("welcomed the extension") is one of what was told of last before it.
    """
    tokens = reading.tokens
    if heads.get(noun):
        return heads[noun], None
    if ("turn", tokens.lemmas[noun]) not in words or tokens.below(noun, "nmod:poss"):
        return None, None
    aspect = tokens.words[noun]
    named = [heads[j] for j in tokens.subtree(noun) if heads.get(j)]
    before = [
        head
        for head, record in heads.items()
        if record and head < noun and tokens.sentence[noun] - tokens.sentence[head] <= NEAR
    ]
    return (named[0] if named else heads[max(before)] if before and not tokens.below(noun, "nmod") else None), aspect


def _actor_in(reading: Reading, noun: int) -> tuple[str | None, str | None]:
    """The actor judged in a phrase, and the side of it that is judged: "the army's restraint" -> army, "restraint"."""
    tokens = reading.tokens
    direct = reading.entity_at(noun)
    if direct is not None:
        return direct.id, None
    for child in tokens.subtree(noun):
        if tokens.labels[child] == "nmod:poss" or tokens.relation(child) == "nsubj":
            entity = reading.entity_at(child)
            if entity is not None:
                return entity.id, reading.words(*phrase(tokens, noun)).text
    return None, None


def turned(direction: str) -> str | None:
    """The direction of a judgement that is denied: not improving is stalled; None where nothing is told."""
    return {"improving": "stalled", "positive": "negative", "continuing": None}.get(direction)


def negations(reading: Reading, i: int) -> list[int]:
    """Words before a predicate that turn it: "[not] yielding", "[failed] to achieve"."""
    tokens = reading.tokens
    found = [j for j in tokens.below(i, "advmod") if tokens.lemmas[j] == "not" and j < i]
    return found + ([tokens.heads[i]] if tokens.labels[i] == "xcomp" and tokens.lemmas[tokens.heads[i]] == "fail" else [])
