"""Relation records: the ties that the words of the article show between two of its actors."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.scene import Relation

METHOD = "rule:ties@1"


@component(needs=("actors",), gives=("relations",))
def code_relations(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Relation, ...]:
    """How actors are connected: "Kremlin spokesman Dmitry Peskov" -> spokesperson_of. Both ends are actors of `found`."""
    del knowledge
    actors = {actor.id for actor in found.actors}
    relations: list[Relation] = []
    for tie in reading.ties:
        left, right = reading.entities[tie.from_entity].id, reading.entities[tie.to_entity].id
        if left not in actors or right not in actors:
            continue
        relations.append(
            Relation(
                id=record_id(reading.article, "relations", [tie.span], tie.type, left, right),
                evidence=(reading.article.evidence(tie.span.start, tie.span.end),),
                method=METHOD,
                type=tie.type,
                from_actor=left,
                to_actor=right,
            )
        )
    return tuple(sorted(relations, key=lambda relation: (relation.evidence[0], relation.id)))
