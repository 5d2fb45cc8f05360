"""Records of how sides deal with each other: rounds of talks, agreements and their terms, who is bound to what, the process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from truceline.model.finding import ExpectedUntil, ExternalId, Finding, Member, Participant, Voiced
from truceline.model.text import Evidence
from truceline.model.values import ChangeKind, EventType, Modality, ProvisionType, TalksFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks(Finding):
    """One round of talks."""

    list_name: ClassVar[str] = "talks"

    name: str | None = None
    round_label: str | None = None
    round_number: int | None = None
    venue: str | None = None
    format: TalksFormat | None = None
    track: Literal["1", "1.5", "2", "3"] | None = None
    mediators: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    start: str | None = None
    end: str | None = None
    expected_until: ExpectedUntil | None = None
    status: tuple[Voiced, ...] = ()
    agenda: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationChange(Finding):
    """One actor leaving, suspending, postponing, refusing or resuming its part in talks."""

    list_name: ClassVar[str] = "participation_changes"

    talks: str | None = None
    actor: str
    kind: ChangeKind
    cue: Evidence
    reason: Evidence | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Finding):
    """A truce, accord or understanding, written or only claimed (PA-X, ETH/PRIO, Clayton & Sticher)."""

    list_name: ClassVar[str] = "agreements"

    name: str
    aliases: tuple[str, ...] = ()
    pax_stage: Literal["Pre", "Cea", "SubPar", "SubComp", "Imp", "Ren", "Oth"] | None = None
    pax_type: Literal["Inter", "InterIntra", "Intra", "IntraLocal"] | None = None
    pax_status: Literal[
        "Multiparty signed/agreed", "Unilateral document", "Status unclear", "Agreement with subsequent status"
    ] | None = None
    form: Literal["written", "verbal"] | None = None
    ceasefire_side: Literal["unilateral", "bilateral", "multilateral"] | None = None
    ceasefire_class: Literal["cessation_of_hostilities", "preliminary", "definitive"] | None = None
    purpose: Literal["peace_process", "humanitarian", "holiday", "election", "other"] | None = None
    coverage: Literal["nationwide", "local"] | None = None
    place: str | None = None
    parties: tuple[str, ...] = ()
    unnamed_parties: bool = False
    brokers: tuple[str, ...] = ()
    guarantors: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    third_parties: tuple[str, ...] = ()
    declared: str | None = None
    signed: str | None = None
    effective: str | None = None
    expires: str | None = None
    ended: str | None = None
    status: tuple[Voiced, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Finding):
    """One term of an agreement."""

    list_name: ClassVar[str] = "provisions"

    agreement: str
    type: ProvisionType
    excluded: str | None = None
    excluded_class: Evidence | None = None
    basis: Evidence | None = None
    category_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Finding):
    """Something one actor is said to be bound to do."""

    list_name: ClassVar[str] = "commitments"

    debtor: str
    act: Evidence
    act_type: EventType | None = None
    creditor: str | None = None
    origin: str | None = None
    modality: Modality
    condition: Evidence | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Finding):
    """The peace process that talks and agreements belong to."""

    list_name: ClassVar[str] = "processes"

    name: str
    conflict: str | None = None
    parties: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
