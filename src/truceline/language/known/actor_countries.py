"""The country of an actor phrase: of a state or body named in it, of a place, of whom a known person serves."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.known.actor_sectors import INTERNATIONAL
from truceline.language.known.known_names import Known, KnownNames

PLACING = frozenset({"in", "from", "of", "near", "at", "around", "outside", "inside", "across"})
"""Words that put people somewhere."""
_KNOWN_TOWN = 300_000
"""Inhabitants from which a place name right before a noun is taken for a place, not a person ("Karen guerrilla")."""


def country_of(
    texts: Sequence[str],
    hits: Sequence[Known],
    cut: int,
    index: KnownNames,
    date: str | None,
    words: Words,
) -> str | None:
    """The country of the head part, else of what follows: "police in Mali" -> MLI."""
    for first, last in ((0, cut), (cut, len(texts))):
        inside = [hit for hit in hits if first <= hit.first < last]
        skip = {hit.first for hit in inside if hit.first and texts[hit.first - 1].lower() == "to"}
        backed = {hit.first for hit in inside if _adverbial(texts, hit, words)}
        states = [h for h in inside if h.actor.country and h.first not in skip | backed and h.actor.kind != "person"]
        others = [h for h in inside if h.actor.kind == "person"]
        beside = {h: (*texts[h.last : h.last + 1], *texts[max(h.first - 1, 0) : h.first]) for h in states}
        joined = {h.actor.country for h in states if "and" in beside[h]}
        if len(joined) > 1:  # of two states
            return None
        for hit in (*sorted(states, key=lambda h: h.actor.sector in INTERNATIONAL), *others):
            country = _holder_country(hit.actor, date, index) if hit.actor.kind == "person" else hit.actor.country
            if country:
                return country
        taken = {j for hit in inside for j in range(hit.first, hit.last)}
        i = first
        while i < last:
            found = index.place_at(texts, i) if i not in taken else None
            if found is not None and found[1].country and _stands_as_place(texts, i, found[0], found[1].weight, words):
                return found[1].country
            i = found[0] if found else i + 1
    return None


def _stands_as_place(texts: Sequence[str], first: int, last: int, weight: int, words: Words) -> bool:
    """Whether a place name stands where places do: after a preposition, before a noun, alone; not after a title."""
    before = texts[first - 1].lower() if first else ""
    after = texts[last].lower() if last < len(texts) else ""
    if before in ("the", "southern", "northern", "eastern", "western", "central"):
        before = texts[first - 2].lower() if first > 1 else ""
    if before in PLACING or (not before and not after):
        return True
    return not before and weight >= _KNOWN_TOWN and (after in ("'s", "’s", "-based") or noun_of([after], words) is not None)


def _adverbial(texts: Sequence[str], hit: Known, words: Words) -> bool:
    """Whether a name stands in "Saudi-backed", "US-led": it tells of the backer, not of the one who is backed."""
    after = [text.lower() for text in texts[hit.last : hit.last + 2]]
    return len(after) == 2 and after[0] in "-‐‑" and after[1] in words.joined


def _holder_country(actor: KnownActor, date: str | None, index: KnownNames) -> str | None:
    office = office_held(actor, date, index)
    return office[0].country if office else actor.country


def office_held(actor: KnownActor, date: str | None, index: KnownNames) -> tuple[KnownActor, bool] | None:
    """For whom a person holds an office at a date, and whether it is held then; the last one before it if none is."""
    offices = [(index.actors.get(body), since, until) for body, since, until in index.offices.get(actor.id, ())]
    known = [(body, since or "", until) for body, since, until in offices if body is not None]
    if not known:
        return None
    day = (date or "")[:10]
    for body, since, until in sorted(known, key=lambda entry: entry[1], reverse=True):
        if day and since <= day and (until is None or day <= until):
            return body, True
    past = [entry for entry in known if day and entry[2] and entry[2] < day]
    if past:
        return max(past, key=lambda entry: entry[2] or "")[0], False
    return max(known, key=lambda entry: entry[1])[0], True
