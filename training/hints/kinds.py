"""What the hint head tells apart: kinds of records, the values of each, and the roles of actors beside it."""

from __future__ import annotations

KINDS = ("commitment", "demand", "status", "assessment", "label", "talks", "agreement", "change", "provision", "statement")
LISTS = {
    "commitments": "commitment", "demands": "demand", "status_claims": "status", "assessments": "assessment", "labels": "label",
    "talks": "talks", "agreements": "agreement", "participation_changes": "change", "provisions": "provision",
    "statements": "statement",
}
"""List of a gold document -> kind."""
VALUES = {
    "commitment": ("promise", "obligation", "threat_conditional"),
    "demand": ("appeal", "request", "demand", "ultimatum"),
    "status": (
        "violated", "unfulfilled", "fulfilled", "partly", "unmet", "disputed", "outstanding_implied", "withdrawn",
    ),
    "assessment": ("improving", "deteriorating", "stalled", "unchanged", "continuing", "positive", "negative"),
    "label": ("conduct", "ideology", "backing", "designation", "status"),
    "talks": (), "agreement": (),
    "change": ("walkout", "suspension", "postponement", "refusal", "return"),
    "provision": (
        "cease_hostilities", "exclusion", "withdrawal", "separation_of_forces", "access", "release", "monitoring",
        "sanction_for_violation", "political_process", "other",
    ),
    "statement": ("affirmed", "denied", "withheld"),
}
FIELDS = {
    "commitment": "modality", "demand": "force", "status": "status", "assessment": "direction", "label": "class",
    "change": "kind", "provision": "type", "statement": "polarity",
}
"""The field of a record whose value a hint gives."""
ROLES = (
    "commitment.debtor", "demand.by", "demand.to", "status.claimant", "status.who", "assessment.by", "assessment.object",
    "label.target", "label.by", "talks.party", "agreement.party", "change.actor", "provision.excluded", "statement.speaker",
)
