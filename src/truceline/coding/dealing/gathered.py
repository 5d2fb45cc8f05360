"""One agreement while its mentions are read: what is known of it so far. What clauses tell of it is read elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText, TimeExpression
from truceline.model.text import Evidence


@dataclass
class Deal:
    """One agreement while its mentions are read."""

    kind: str
    evidence: set[Evidence] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    parties: list[Entity] = field(default_factory=list)
    thirds: dict[str, list[Entity]] = field(default_factory=dict)
    dates: dict[str, TimeExpression] = field(default_factory=dict)
    status: dict[str, Evidence] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    place: PlaceInText | None = None
    definite: bool = False
    marked: bool = False

    def size(self) -> tuple[int, ...]:
        """How much is known, to see whether a clause added something."""
        return (len(self.parties), len(self.dates), len(self.status), sum(map(len, self.thirds.values())))

    def join(self, entities: tuple[Entity, ...]) -> None:
        """Add makers, each once."""
        self.parties += [one for one in dict.fromkeys(entities) if one not in self.parties]
