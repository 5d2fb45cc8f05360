"""The frozen types of what the data files say: actors, offices, cues, places, outlets, and the Knowledge that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from truceline.model.values import ActorKind, Precision, Sector


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the catalogue. Labels ("terrorist") never stand here; dates are EDTF, both ends included.

    names       strong names, each enough alone ("Jabhat al-Nusra"); `name` is one of them
    weak        names that count only beside a strong one, or in the same conflict ("Nusra")
    adjectives  "Russian"; people: "Russians", "Americans" (used with or without "the")
    seats       places and buildings that may stand for it: "Moscow", "the Kremlin" (when not an actor of its own)
    parent      id of the actor it is part of (a ministry of its state)
    conflicts   ids of conflicts or processes it belongs to ("syria")
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    country: str | None = None
    sector: Sector | None = None
    parent: str | None = None
    conflicts: tuple[str, ...] = ()
    gender: str | None = None
    since: str | None = None
    until: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office held by a person of the catalogue for an actor, between two EDTF dates."""

    holder: str
    title: str
    for_actor: str
    since: str | None = None
    until: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reviewed pattern over lemmas and what it gives; `fields` are further facts about it ("polarity": "denied").

    The pattern language is that of `knowledge.patterns`. `family` is the name of its file without extension.
    """

    id: str
    family: str
    pattern: str
    gives: str
    fields: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the gazetteer; `weight` (population) decides between equal names."""

    name: str
    precision: Precision
    country: str | None
    names: tuple[str, ...] = ()
    geonames_id: int | None = None
    weight: int = 0


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """A news outlet: names, hosts, country, kind (CODEBOOK 2.1) and stated affiliation.

    weak names are words that mean something else more often ("Time"); they count for the outlet only where nothing else fits.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    country: str | None = None
    kind: str | None = None
    affiliation: str | None = None
    source: str = ""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All facts the program may use, frozen and named by the digest of the files they come from.

    Compared by identity, so that indexes over it (`knowledge.lookup`) can be made once and kept.
    """

    actors: tuple[KnownActor, ...]
    offices: tuple[KnownOffice, ...]
    cues: tuple[Cue, ...]
    places: tuple[KnownPlace, ...]
    outlets: tuple[KnownOutlet, ...]
    classes: Mapping[str, tuple[str, ...]]
    digest: str

    def family(self, name: str) -> tuple[Cue, ...]:
        """The cues of one file."""
        return tuple(cue for cue in self.cues if cue.family == name)
