"""What every record has, and the small parts that fields of records are made of; record types stand with what they tell of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from truceline.errors import EvidenceError
from truceline.model.text import Evidence
from truceline.model.values import PUBLISHER, FactualityClass, FactualityValue


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
