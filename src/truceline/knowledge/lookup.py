"""Indexes over a Knowledge, each made on first use and kept: actors by the names in a text, outlets, places, offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from truceline.knowledge.catalogue import Knowledge, KnownActor, KnownOffice, KnownOutlet, KnownPlace
from truceline.knowledge.folding import fold, folded_name, is_article, pieces, same_case
from truceline.knowledge.validity import holds

Strength = Literal["strong", "seat", "people", "adjective", "weak"]
_ANY_CASE = frozenset(("al", "the"))
_ORDER: tuple[Strength, ...] = ("strong", "seat", "people", "adjective", "weak")


@dataclass(frozen=True, slots=True)
class NameRef:
    """An actor that a name may stand for, and how: "Moscow" is a seat of Russia."""

    actor: KnownActor
    strength: Strength


@dataclass(frozen=True, slots=True)
class NameHit:
    """A known name at the words `first` to `last` (end excluded), with all actors it may stand for, strongest first."""

    first: int
    last: int
    refs: tuple[NameRef, ...]

    def valid(self, day: str | None) -> tuple[NameRef, ...]:
        """The references whose actor existed on a day (EDTF); all when the day is not known."""
        return tuple(ref for ref in self.refs if holds(ref.actor.since, ref.actor.until, day))


class NameIndex:
    """Names of the catalogue by their first word. Matching looks at words only; it does not need syntax.

    Words in `small` may be printed small after the first word of a name: "Russian foreign ministry".
    """

    def __init__(self, actors: Iterable[KnownActor], small: Iterable[str] = ()) -> None:
        self._small = frozenset(small)
        found: dict[tuple[tuple[str, str], ...], dict[str, NameRef]] = {}
        for actor in actors:
            rows: tuple[tuple[Strength, tuple[str, ...]], ...] = (
                ("strong", actor.names), ("seat", actor.seats), ("people", actor.people),
                ("adjective", actor.adjectives), ("weak", actor.weak),
            )
            for strength, names in rows:
                for name in names:
                    found.setdefault(pieces(name), {}).setdefault(actor.id, NameRef(actor, strength))
        self._by_first: dict[str, list[tuple[tuple[tuple[str, str], ...], tuple[NameRef, ...]]]] = {}
        for row, refs in found.items():
            if row:
                ordered = tuple(sorted(refs.values(), key=lambda ref: _ORDER.index(ref.strength)))
                self._by_first.setdefault(row[0][0], []).append((row, ordered))
        for rows_ in self._by_first.values():
            rows_.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], i: int, last: int | None = None) -> tuple[NameHit, ...]:
        """All names that begin at word `i`, longest first; none when the word itself is a mark."""
        end = len(words) if last is None else last
        hits: dict[int, list[NameRef]] = {}
        for row, refs in self._by_first.get(_key(words, i, end), ()):
            stop = _follows(row, words, i, end, self._small)
            if stop is not None:
                known = hits.setdefault(stop, [])
                known.extend(ref for ref in refs if all(ref.actor is not other.actor for other in known))
        return tuple(
            NameHit(i, stop, tuple(sorted(hits[stop], key=lambda ref: _ORDER.index(ref.strength))))
            for stop in sorted(hits, reverse=True)
        )

    def find(self, words: Sequence[str], first: int = 0, last: int | None = None) -> Iterator[NameHit]:
        """The longest names in a range of words, from left to right, none overlapping."""
        i, end = first, len(words) if last is None else last
        while i < end:
            hits = self.at(words, i, end)
            if hits:
                yield hits[0]
            i = hits[0].last if hits else i + 1


@lru_cache(maxsize=4)
def names_index(knowledge: Knowledge) -> NameIndex:
    """The index of all actor names.

    >>> hit = next(names_index(load_knowledge()).find(["The", "Kremlin", "denied", "it"]))   # doctest: +SKIP
    """
    return NameIndex(knowledge.actors, knowledge.classes.get("body_word", ()))


@lru_cache(maxsize=4)
def actors_by_id(knowledge: Knowledge) -> dict[str, KnownActor]:
    """Catalogue actors by id."""
    return {actor.id: actor for actor in knowledge.actors}


@lru_cache(maxsize=4)
def _places(knowledge: Knowledge) -> dict[str, tuple[KnownPlace, ...]]:
    found: dict[str, list[KnownPlace]] = {}
    states = {actor.country: actor.names for actor in knowledge.actors if actor.kind == "state" and actor.country}
    for place in knowledge.places:
        more = states.get(place.country, ()) if place.precision == "country" and place.country else ()
        for key in {folded_name(name) for name in (place.name, *place.names, *more)}:
            found.setdefault(key, []).append(place)
    return {key: tuple(sorted(places, key=lambda p: (-p.weight, p.name, p.country or ""))) for key, places in found.items()}


def places_named(knowledge: Knowledge, name: str, country: str | None = None) -> tuple[KnownPlace, ...]:
    """Places of a name, likeliest first: those of `country` (ISO 3166-1 alpha-3) when given, then by weight.

    "Tripoli" gives the Libyan city before the Lebanese one; with country "LBN" the other way round. Countries are also found
    by the names of their states ("Britain").
    """
    found = _places(knowledge).get(folded_name(name), ())
    return tuple(sorted(found, key=lambda place: place.country != country)) if country else found


@lru_cache(maxsize=4)
def _outlets(knowledge: Knowledge) -> tuple[dict[str, KnownOutlet], dict[str, KnownOutlet]]:
    hosts = {host.lower(): outlet for outlet in knowledge.outlets for host in outlet.hosts}
    names: dict[str, KnownOutlet] = {}
    for outlet in knowledge.outlets:
        for name in (*outlet.names, *outlet.weak):
            names.setdefault(folded_name(name), outlet)
    return hosts, names


def outlet_by_host(knowledge: Knowledge, host: str) -> KnownOutlet | None:
    """The outlet of a host name or of the nearest domain above it: "www.presstv.ir" -> Press TV."""
    hosts, _ = _outlets(knowledge)
    parts = host.lower().partition(":")[0].split(".")
    return next((hosts[tail] for i in range(len(parts)) if (tail := ".".join(parts[i:])) in hosts), None)


def outlet_by_name(knowledge: Knowledge, name: str) -> KnownOutlet | None:
    """The outlet with a name, also without its article: "The Guardian" and "Guardian"."""
    _, names = _outlets(knowledge)
    key = folded_name(name)
    return names.get(key) or names.get(key.removeprefix("the ")) or names.get(f"the {key}")


@lru_cache(maxsize=4)
def _offices(knowledge: Knowledge) -> dict[tuple[str, str], tuple[KnownOffice, ...]]:
    found: dict[tuple[str, str], list[KnownOffice]] = {}
    for office in knowledge.offices:
        found.setdefault((folded_name(office.title), office.for_actor), []).append(office)
    return {key: tuple(offices) for key, offices in found.items()}


def holders(knowledge: Knowledge, title: str, for_actor: str, day: str | None) -> tuple[KnownOffice, ...]:
    """Who held an office of an actor (catalogue id) on a day (EDTF); everybody who ever did when the day is not known."""
    found = _offices(knowledge).get((folded_name(title), for_actor), ())
    return tuple(office for office in found if holds(office.since, office.until, day))


@lru_cache(maxsize=4)
def _by_holder(knowledge: Knowledge) -> dict[str, tuple[KnownOffice, ...]]:
    found: dict[str, list[KnownOffice]] = {}
    for office in knowledge.offices:
        found.setdefault(office.holder, []).append(office)
    return {holder: tuple(offices) for holder, offices in found.items()}


def offices_of(knowledge: Knowledge, holder: str, day: str | None) -> tuple[KnownOffice, ...]:
    """The offices a person (catalogue id) held on a day (EDTF); all when the day is not known."""
    return tuple(office for office in _by_holder(knowledge).get(holder, ()) if holds(office.since, office.until, day))


def _key(words: Sequence[str], i: int, end: int) -> str:
    """The folded word; the Arabic article in any form before a hyphen counts as "al"."""
    if i + 1 < end and words[i + 1] in "-‐‑–" and is_article(words[i]):
        return "al"
    return fold(words[i])


def _follows(
    row: tuple[tuple[str, str], ...], words: Sequence[str], i: int, end: int, small: frozenset[str]
) -> int | None:
    """Where a name that begins at word `i` ends, or None; hyphens and apostrophes between its words are passed over."""
    at = i
    for number, (folded, known) in enumerate(row):
        while number and at < end and not fold(words[at]):
            at += 1
        if at >= end or _key(words, at, end) != folded:
            return None
        if not (same_case(known, words[at]) or folded in _ANY_CASE or (number and folded in small)):
            return None
        at += 1
    return at
