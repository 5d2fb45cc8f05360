"""Records of what happens: who appears and how they are connected, when, where, and who did what to whom.

Field names, values and meanings are those of INTERCHANGE.md and CODEBOOK.md, here and in `speech` and `dealings`.
References are ids of other findings of the same article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from truceline.model.finding import ExternalId, Factuality, Finding
from truceline.model.values import ActorKind, EventType, Precision, RelationType, Sector, TimeKind, TimeModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Finding):
    """Who appears: people, governments, groups named or not; `evidence` is every mention."""

    list_name: ClassVar[str] = "actors"

    name: str
    kind: ActorKind
    named: bool
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: Sector | None = None
    role: str | None = None
    external_ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Finding):
    """How two actors are connected, always attributed."""

    list_name: ClassVar[str] = "relations"

    type: RelationType
    from_actor: str
    to_actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Finding):
    """A time expression, with what is known of its date."""

    list_name: ClassVar[str] = "times"

    kind: TimeKind
    value: str | None = None
    anchor: str | None = None
    rule: str | None = None
    modifier: TimeModifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Finding):
    """Where things happen; never a capital that stands for its government."""

    list_name: ClassVar[str] = "places"

    name: str
    precision: Precision
    country: str | None = None
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """Who did what to whom, in PLOVER 0.8 terms, with FactBank factuality."""

    list_name: ClassVar[str] = "events"

    type: EventType
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    factuality: Factuality
    time: str | None = None
    place: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
