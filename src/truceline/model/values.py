"""The values that fields of records may have: the closed lists of INTERCHANGE.md, and groups of them often asked for.

Lists of values only, by the name of what they say; a list that only one record type knows stands in its field.
"""

from __future__ import annotations

from typing import Literal

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
