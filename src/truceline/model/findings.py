"""The record types of truceline/1, as coders make them: one frozen type per list of INTERCHANGE.md.

Field names, values and meanings are those of INTERCHANGE.md and CODEBOOK.md. References are ids of other findings of the
same article. `Findings` holds all records of one article; `asserted_by` is settled last, by `coding.voices`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar, Literal

from truceline.errors import EvidenceError
from truceline.model.text import Evidence

ActorKind = Literal[
    "state", "government", "organisation", "person", "armed_group", "political_group", "umbrella", "igo", "ngo",
    "state_coalition", "group_unnamed", "anonymous_source", "label_only",
]
GROUPS: tuple[ActorKind, ...] = ("armed_group", "political_group", "umbrella")
"""Kinds of actors that are no state or body of one and may fight or be bound by a truce."""
ChangeKind = Literal["walkout", "suspension", "postponement", "refusal", "return"]
ClaimedStatus = Literal[
    "fulfilled", "partly", "unfulfilled", "violated", "disputed", "outstanding_implied", "unmet", "withdrawn",
]
Direction = Literal["improving", "deteriorating", "stalled", "unchanged", "continuing", "positive", "negative"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]
FactualityClass = Literal[
    "asserted", "alleged", "denied", "self_claim", "presupposed", "future", "requested_not_actual", "hypothetical",
    "negated", "historical",
]
REAL: tuple[FactualityClass, ...] = ("asserted", "historical", "alleged", "self_claim", "presupposed")
"""The classes of what is told as real by somebody."""
FactualityValue = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]
Force = Literal["appeal", "request", "demand", "ultimatum"]
LabelClass = Literal["designation", "ideology", "backing", "conduct", "status"]
Modality = Literal["obligation", "promise", "threat_conditional"]
Polarity = Literal["affirmed", "denied", "withheld"]
Precision = Literal["site", "city", "region", "country", "unspecified"]
ProvisionType = Literal[
    "cease_hostilities", "exclusion", "withdrawal", "separation_of_forces", "access", "release", "monitoring",
    "sanction_for_violation", "political_process", "other",
]
QuoteKind = Literal["direct", "indirect", "narrator", "distancing"]
RelationType = Literal[
    "spokesperson_of", "official_of", "member_of", "part_of", "subset_of", "backed_by", "linked_to", "negotiates_for",
]
BELONGING: tuple[RelationType, ...] = ("spokesperson_of", "official_of", "member_of", "part_of", "negotiates_for")
"""Relations by which somebody answers for a side."""
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
    "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC",
]
StatementMode = Literal["direct", "indirect", "mixed", "attitude_report"]
TalksFormat = Literal["direct", "proximity", "shuttle", "indirect", "plenary", "technical"]
TimeKind = Literal[
    "date", "month_day", "month", "month_end", "fuzzy_month", "year", "decade", "weekday", "time_of_day", "relative",
    "interval", "duration", "vague_past", "vague_future",
]
TimeModifier = Literal["not_before", "not_after"]
PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What every record has: an id, the words it rests on, in whose voice they stand, and the rule that made it.

    No evidence, no record: an empty `evidence` raises EvidenceError. `confidence` is a calibrated probability or None.
    """

    list_name: ClassVar[str] = ""

    id: str
    evidence: tuple[Evidence, ...]
    asserted_by: str = PUBLISHER
    asserted_by_alt: str | None = None
    confidence: float | None = None
    method: str

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"A {self.list_name or type(self).__name__} record needs the words it rests on.")
        if list(self.evidence) != sorted(self.evidence):
            raise EvidenceError(f"The evidence of {self.id} is not in text order; sort it.")


@dataclass(frozen=True, slots=True)
class Factuality:
    """FactBank value and our class, both relative to the voice of the record (CODEBOOK section 3)."""

    value: FactualityValue
    class_: FactualityClass


@dataclass(frozen=True, slots=True)
class Participant:
    """Who sits in a round: present, invited or absent."""

    actor: str
    delegation_of: str | None = None
    status: Literal["present", "invited", "absent"] = "present"


@dataclass(frozen=True, slots=True)
class Voiced:
    """A value with the voice that claims it, for `status` of talks and agreements."""

    value: str
    asserted_by: str = PUBLISHER


@dataclass(frozen=True, slots=True)
class ExpectedUntil:
    """An announced or forecast end, with whose word it is."""

    time: str
    asserted_by: str = PUBLISHER


@dataclass(frozen=True, slots=True)
class Member:
    """A record that belongs to a process, with the reason."""

    record: str
    reason: Literal["same_venue_series", "same_mediator", "explicit_mention", "curator"] = "explicit_mention"


@dataclass(frozen=True, slots=True)
class ExternalId:
    """A link to reference data, never read from the text."""

    scheme: str
    id: str
    link_status: str = "proposed"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Finding):
    """The peace process that talks and agreements belong to."""

    list_name: ClassVar[str] = "processes"

    name: str
    conflict: str | None = None
    parties: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()


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
