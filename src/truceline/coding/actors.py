"""Actor records: one for each entity of the reading, with every mention as evidence."""

from __future__ import annotations

from typing import cast

from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.entities import Entity, Mention
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.scene import Actor
from truceline.model.text import Evidence, Span
from truceline.model.values import Sector

METHOD = "rule:who-is-who@1"
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


@component(gives=("actors",))
def code_actors(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Actor, ...]:
    """Who appears, in text order: "Sergei Lavrov", person, RUS GOV, "Russian Foreign Minister". Nothing from boilerplate.

    The record has the id of its entity. Pronouns are cut to the pronoun; relative pronouns are no evidence.
    """
    del found, knowledge
    actors = [_actor(reading, entity) for entity in reading.entities]
    return tuple(sorted((actor for actor in actors if actor is not None), key=lambda actor: (actor.evidence[0], actor.id)))


def _actor(reading: Reading, entity: Entity) -> Actor | None:
    evidence = _evidence(reading, entity)
    if not evidence:
        return None
    return Actor(
        id=entity.id,
        evidence=evidence,
        method=METHOD,
        name=entity.name,
        kind=entity.kind,
        named=entity.named,
        aliases=entity.aliases,
        country=entity.country,
        sector=cast("Sector | None", entity.sector),
        role=entity.role,
    )


def _evidence(reading: Reading, entity: Entity) -> tuple[Evidence, ...]:
    spans: set[Span] = set()
    names = [reading.mentions[i] for i in entity.mentions if reading.mentions[i].form == "name"]
    for i in entity.mentions:
        mention = reading.mentions[i]
        if mention.form == "pronoun" and reading.tokens.words[mention.head].lower() in _RELATIVE:
            continue
        if mention.form == "nominal" and any(_beside(reading, mention, other) for other in names):
            continue
        if reading.zone(mention.first) != "boilerplate":
            spans.add(mention.span)
    return tuple(reading.article.evidence(span.start, span.end) for span in sorted(spans))


def _beside(reading: Reading, description: Mention, name: Mention) -> bool:
    """Whether a description stands next to the name it belongs to ("the president, William Ruto")."""
    between = (description.last, name.first) if description.last <= name.first else (name.last, description.first)
    return (
        between[0] <= between[1]
        and between[1] - between[0] <= 1
        and all(reading.tokens.words[i] in (",", "(") for i in range(*between))
    )
