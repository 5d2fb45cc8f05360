"""All records of one article, list by list as in the interchange document.

No record types: they stand in `scene`, `speech` and `dealings`. `asserted_by` of a record is settled last, by `coding.voices`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from truceline.model.dealings import Agreement, Commitment, ParticipationChange, Process, Provision, Talks
from truceline.model.scene import Actor, Event, Place, Relation, Time
from truceline.model.speech import Assertion, Assessment, Demand, Label, Statement, StatusClaim


@dataclass(frozen=True, slots=True)
class Findings:
    """All records of one article, in the order of the interchange document."""

    actors: tuple[Actor, ...] = ()
    relations: tuple[Relation, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Statement, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    events: tuple[Event, ...] = ()
    talks: tuple[Talks, ...] = ()
    participation_changes: tuple[ParticipationChange, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    provisions: tuple[Provision, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    demands: tuple[Demand, ...] = ()
    status_claims: tuple[StatusClaim, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    labels: tuple[Label, ...] = ()
    processes: tuple[Process, ...] = ()

    def __iter__(self) -> Any:
        """Every record, list by list."""
        for part in fields(self):
            yield from getattr(self, part.name)


LISTS: tuple[str, ...] = tuple(part.name for part in fields(Findings))
