"""Records of what is said: statements and the publisher's own claims, and what is asked, claimed, judged and called in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from truceline.model.finding import Finding
from truceline.model.text import Evidence
from truceline.model.values import ClaimedStatus, Direction, Force, LabelClass, Polarity, QuoteKind, StatementMode


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """Attributed speech: who said what; `evidence` is exactly what was said."""

    list_name: ClassVar[str] = "statements"

    speakers: tuple[str, ...]
    speaks_for: str | None = None
    mode: StatementMode
    polarity: Polarity = "affirmed"
    cue: Evidence | None = None
    addressees: tuple[str, ...] = ()
    setting: Evidence | None = None
    time: str | None = None
    via: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    cameo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion(Finding):
    """A claim in the publisher's own voice."""

    list_name: ClassVar[str] = "assertions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand(Finding):
    """Something asked of others."""

    list_name: ClassVar[str] = "demands"

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    act: Evidence
    force: Force
    cue: Evidence | None = None
    repeated: bool = False
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusClaim(Finding):
    """What someone says about the state of a commitment, a demand or an agreement."""

    list_name: ClassVar[str] = "status_claims"

    target: str
    status: ClaimedStatus
    claimants: tuple[str, ...] = ()
    claim_time: str | None = None
    time_of_state: str | None = None
    level: Literal["not_initiated", "minimum", "intermediate", "complete"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Finding):
    """A judgement on the course of a process, round, agreement or actor."""

    list_name: ClassVar[str] = "assessments"

    by: tuple[str, ...] = ()
    object: str
    aspect: str | None = None
    direction: Direction
    intensity: Evidence | None = None
    continuing: Evidence | None = None
    self: bool = False
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Finding):
    """A loaded word someone applies to an actor, kept apart from identity."""

    list_name: ClassVar[str] = "labels"

    targets: tuple[str, ...] = ()
    label: str
    class_: LabelClass
    quote_kind: QuoteKind
    issuer: str | None = None
    issued: str | None = None
