"""One entry of a data file to its frozen type; refuses what the schema does not know, naming file and entry.

Rules that need more than one entry (unique ids, references, equal names) live in `checks`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast, get_args

from truceline.errors import KnowledgeError
from truceline.knowledge.catalogue import Cue, KnownActor, KnownOffice, KnownOutlet, KnownPlace
from truceline.model.values import ActorKind, Precision, Sector

Entry = Mapping[str, Any]
_KINDS, _SECTORS, _PRECISIONS = get_args(ActorKind), get_args(Sector), get_args(Precision)
_ACTOR: dict[str, type] = {
    **dict.fromkeys(("id", "name", "kind", "country", "sector", "parent", "gender", "since", "until", "source"), str),
    **dict.fromkeys(("names", "weak", "adjectives", "people", "seats", "conflicts"), list),
}
_OFFICE: dict[str, type] = dict.fromkeys(("holder", "title", "for_actor", "since", "until", "source"), str)
_OUTLET: dict[str, type] = {
    **dict.fromkeys(("id", "name", "country", "kind", "affiliation", "source"), str),
    "names": list, "weak": list, "hosts": list,
}
_CUE: dict[str, type] = {"examples": list, "never": list}
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def actor_of(entry: Entry, where: str) -> KnownActor:
    """A catalogue actor. `name` need not be repeated in `names`; it is put first."""
    _check(entry, _ACTOR, ("id", "name", "kind"), where)
    _among(entry, "kind", _KINDS, where)
    _among(entry, "sector", _SECTORS, where)
    get = entry.get
    return KnownActor(
        id=entry["id"], name=entry["name"], kind=cast(ActorKind, entry["kind"]),
        names=tuple(dict.fromkeys((entry["name"], *get("names", ())))),
        weak=tuple(get("weak", ())), adjectives=tuple(get("adjectives", ())), people=tuple(get("people", ())),
        seats=tuple(get("seats", ())), country=get("country"), sector=get("sector"), parent=get("parent"),
        conflicts=tuple(get("conflicts", ())), gender=get("gender"), since=get("since"), until=get("until"),
        source=get("source", ""),
    )


def office_of(entry: Entry, where: str) -> KnownOffice:
    """Who held which office for whom, from when to when."""
    _check(entry, _OFFICE, ("holder", "title", "for_actor"), where)
    return KnownOffice(
        holder=entry["holder"], title=entry["title"], for_actor=entry["for_actor"], since=entry.get("since"),
        until=entry.get("until"), source=entry.get("source", ""),
    )


def cue_of(entry: Entry, family: str, where: str) -> Cue:
    """A cue; every key beyond id, pattern, gives, examples, never and source must be a string and goes to `fields`."""
    known: dict[str, type] = {**dict.fromkeys(entry, str), **_CUE}
    _check(entry, known, ("pattern", "gives"), where)
    own = ("id", "pattern", "gives", "examples", "never", "source")
    return Cue(
        id=entry.get("id") or f"{family}:{slug(entry['pattern'])}:{slug(entry['gives'])}", family=family,
        pattern=entry["pattern"], gives=entry["gives"],
        fields={key: value for key, value in entry.items() if key not in own},
        examples=tuple(entry.get("examples", ())), never=tuple(entry.get("never", ())), source=entry.get("source", ""),
    )


def outlet_of(entry: Entry, where: str) -> KnownOutlet:
    """A news outlet; `name` is put first among its names unless it is a weak one."""
    _check(entry, _OUTLET, ("id", "name"), where)
    weak = tuple(entry.get("weak", ()))
    names = dict.fromkeys((entry["name"], *entry.get("names", ())))
    return KnownOutlet(
        id=entry["id"], name=entry["name"], names=tuple(name for name in names if name not in weak), weak=weak,
        hosts=tuple(entry.get("hosts", ())), country=entry.get("country"), kind=entry.get("kind"),
        affiliation=entry.get("affiliation"), source=entry.get("source", ""),
    )


def place_of(row: list[str], where: str) -> KnownPlace:
    """A row `name,names,precision,country,geonames_id,weight`; further names are separated by `|`."""
    try:
        name, names, precision, country, geonames_id, weight = row
        if precision not in _PRECISIONS or not name:
            raise ValueError(precision)
        others = (name, *names.split("|")) if names else (name,)
        return KnownPlace(name, cast(Precision, precision), country or None, others,
                          int(geonames_id) if geonames_id else None, int(weight or 0))
    except ValueError as error:
        raise KnowledgeError(
            f"{where}: {','.join(row)!r} is not a place; write name,names,precision,country,geonames_id,weight "
            f"with a precision of {', '.join(_PRECISIONS)}."
        ) from error


def slug(text: str) -> str:
    """A text as part of an id: "walk out of {talks}" -> "walk-out-of-talks"."""
    return _NOT_SLUG.sub("-", text.lower()).strip("-")


def _check(entry: Entry, known: Mapping[str, type], required: tuple[str, ...], where: str) -> None:
    name = entry.get("id") or entry.get("name") or entry.get("pattern") or entry.get("holder") or "an entry without id"
    for key in required:
        if not entry.get(key):
            raise KnowledgeError(f"{where}: {name!r} has no {key!r}; add it.")
    for key, value in entry.items():
        wanted = known.get(key)
        if wanted is None:
            raise KnowledgeError(f"{where}: {name!r} has the unknown key {key!r}; known are {', '.join(sorted(known))}.")
        texts = value if wanted is list and isinstance(value, list) else [value]
        if isinstance(value, list) is not (wanted is list) or not all(isinstance(text, str) for text in texts):
            shape = "a list of strings" if wanted is list else "a string"
            raise KnowledgeError(f"{where}: {key!r} of {name!r} must be {shape}, not {value!r:.60}.")


def _among(entry: Entry, key: str, allowed: tuple[str, ...], where: str) -> None:
    if entry.get(key) is not None and entry[key] not in allowed:
        raise KnowledgeError(f"{where}: {key!r} of {entry['id']!r} is {entry[key]!r}; use one of {', '.join(allowed)}.")
