"""The place layer: names of places that do not stand for an actor, with precision and country from the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import Words, load_words
from truceline.language.datelines import written_from
from truceline.language.known.known_names import KnownNames, key_of, known_names
from truceline.language.names.metonyms import is_dateline
from truceline.model.ids import record_id
from truceline.model.layers import Name, PlaceInText, PlaceMention
from truceline.model.reading import Reading
from truceline.model.values import Precision


@dataclass
class _Draft:
    name: str
    precision: Precision
    country: str | None
    geonames_id: int | None
    mentions: list[tuple[int, int]] = field(default_factory=list)


def place_layer(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with `places` and `place_mentions`: "Geneva" a city in CHE, "Syria" a country.

    Capitals and countries that stand for governments are left out, so are adjectives and what is inside boilerplate.
    "northern Syria" is a mention of Syria and a region of its own.
    """
    index, words = known_names(knowledge), load_words()
    acting = {
        i
        for mention in reading.mentions
        if mention.form in ("name", "adjective")
        for i in range(mention.first, mention.last)
        if reading.tokens.words[i].lower() != "the" and mention.last - mention.first < 8
    }
    drafts: dict[str, _Draft] = {}
    for name in (_town_alone(reading, _with_city(reading, name, index)) for name in reading.names):
        if name.type != "LOC" or name.first in acting or reading.zone(name.first) in ("boilerplate", None):
            continue
        draft = _place_of(reading, name, index, words)
        if draft is None:
            continue
        key = " ".join(key_of(word) for word in draft.name.split())
        drafts.setdefault(key, draft).mentions.append((name.first, name.last))
        region = _region(reading, name, draft, words)
        if region is not None:
            drafts.setdefault(" ".join(key_of(word) for word in region[0].name.split()), region[0]).mentions.append(region[1])
    for country, seats, first, last in _capitals(reading, index):
        towns = [draft for draft in drafts.values() if draft.country == country and draft.precision == "city"]
        if any(draft.name.casefold() in seats for draft in towns) or (towns and not seats):
            continue
        called = " ".join(reading.words(first, last).text.split())
        drafts.setdefault(called, _Draft(called, "city", country, None)).mentions.append((first, last))
    found = sorted(drafts.values(), key=lambda draft: draft.mentions[0])
    places = tuple(_record(reading, draft) for draft in found)
    again = _taken_up(reading, found, words)
    mentions = sorted(
        again + [PlaceMention(first, last, number) for number, draft in enumerate(found) for first, last in draft.mentions],
        key=lambda mention: (mention.first, mention.last),
    )
    placed = replace(reading, places=places, place_mentions=tuple(mentions))
    return replace(placed, written_from=written_from(placed))


def _capitals(reading: Reading, index: KnownNames) -> Iterator[tuple[str, frozenset[str], int, int]]:
    """Capitals that are told by their country alone, with what the country's seat is called: "the [Qatari capital]"."""
    tokens = reading.tokens
    for name in reading.names:
        known, end = index.actors.get(name.actor) if name.actor else None, name.last
        if name.type != "NORP" or known is None or not known.country or end >= len(tokens) or name.first == 0:
            continue
        head = tokens.words[end].lower() == "capital" and tokens.tags[end] == "NOUN" and tokens.relation(end) != "compound"
        if head and tokens.words[name.first - 1].lower() == "the":
            rulers = (a for a in index.actors.values() if a.country == known.country and a.kind in ("state", "government"))
            yield known.country, frozenset(seat.casefold() for a in rulers for seat in a.seats), name.first, end + 1


def _town_alone(reading: Reading, name: Name) -> Name:
    """The name without the state behind its comma: "[DAYTON], Ohio"."""
    words = reading.tokens.words[name.first:name.last]
    if name.type != "LOC" or "," not in words[1:-1]:
        return name
    return replace(name, last=name.first + 1 + words[1:].index(","))


def _with_city(reading: Reading, name: Name, index: KnownNames) -> Name:
    """The name of a city that begins with the name of its country: "Mexico [City]", "Kuwait [City]"."""
    words = reading.tokens.words[name.first:name.last + 1]
    if name.last >= len(reading.tokens) or words[-1] not in ("City", "CITY"):
        return name
    place = index.place(words)
    return replace(name, last=name.last + 1, actor=None) if place is not None and place.precision == "city" else name


def _place_of(reading: Reading, name: Name, index: KnownNames, words: Words) -> _Draft | None:
    """A place draft from catalogue, gazetteer or, for names that neither knows, from the noun beside the name."""
    tokens = reading.tokens
    texts = tokens.words[name.first : name.last]
    spelled = " ".join(reading.words(name.first, name.last).text.split())
    known = index.actors.get(name.actor) if name.actor else None
    if known is not None and known.kind == "state" and spelled.casefold() not in {seat.casefold() for seat in known.seats}:
        entry = index.place(texts) or index.place(known.name.split())
        return _Draft(
            known.name, "country", known.country, entry.geonames_id if entry and entry.precision == "country" else None
        )
    if is_dateline(reading, name):
        spelled = spelled.title() if spelled.isupper() else spelled
    place = index.place(texts)
    noun = words.place_nouns.get(texts[-1].lower()) if len(texts) > 1 else None
    if place is None and noun is not None and (inner := index.place(texts[:-1])) is not None:
        keep = spelled if texts[-1][:1].isupper() else " ".join(spelled.split()[:-1])
        return _Draft(
            keep,
            inner.precision if noun == "site" else noun,
            inner.country,
            inner.geonames_id if noun == inner.precision else None,
        )
    if place is not None:
        return _Draft(
            spelled.title() if spelled.isupper() and len(spelled) > 4 else spelled,
            place.precision,
            place.country,
            place.geonames_id,
        )
    precision, country = _described(reading, name, index, words)
    return _Draft(spelled, precision, known.country if known else country, None)


def _described(reading: Reading, name: Name, index: KnownNames, words: Words) -> tuple[Precision, str | None]:
    """Precision and country from the words around: "the Gulu district", "the town of X", "X, Syria"."""
    tokens = reading.tokens
    around = [
        tokens.lemmas[i].lower()
        for i in range(max(0, name.first - 2), min(len(tokens), name.last + 1))
        if not name.first <= i < name.last - 1
    ]
    precision: Precision = next((words.place_nouns[word] for word in around if word in words.place_nouns), "unspecified")
    if precision == "unspecified" and any(word.lower() in words.directions for word in tokens.words[name.first : name.last]):
        precision = "region"
    country = None
    for other in reading.names:
        if other.first == name.last + 1 and tokens.words[name.last] in (",", "in") and other.actor:
            known = index.actors.get(other.actor)
            country = known.country if known is not None and known.kind == "state" else None
    inside = next((hit for hit in index.find(tokens.words[name.first : name.last]) if hit.actor.kind == "state"), None)
    return precision, country or (inside.actor.country if inside else None)


def _region(reading: Reading, name: Name, draft: _Draft, words: Words) -> tuple[_Draft, tuple[int, int]] | None:
    """The region that directions before a country name: "northern and eastern Syria"."""
    tokens = reading.tokens
    first = name.first
    while first and (
        tokens.words[first - 1].lower() in words.directions
        or (
            tokens.words[first - 1].lower() in ("and", ",", "or", "-")
            and first > 1
            and tokens.words[first - 2].lower() in words.directions
        )
    ):
        first -= 1
    if first == name.first or draft.precision != "country":
        return None
    text = " ".join(reading.words(first, name.last).text.split())
    return _Draft(text, "region", draft.country, None), (first, name.last)


def _taken_up(reading: Reading, found: list[_Draft], words: Words) -> list[PlaceMention]:
    """Descriptions that take up the last place of their kind: "the city" after "Mosul". They are no evidence of the place."""
    tokens = reading.tokens
    named = sorted((first, number) for number, draft in enumerate(found) for first, _ in draft.mentions)
    last: dict[str, int] = {}
    taken: list[PlaceMention] = []
    k = 0
    for i in range(1, len(tokens)):
        while k < len(named) and named[k][0] < i:
            last[found[named[k][1]].precision] = named[k][1]
            k += 1
        definite = tokens.words[i - 1].lower() in ("the", "this", "that")
        if not definite or tokens.tags[i] != "NOUN" or tokens.relation(i) == "compound":
            continue
        precision = words.place_nouns.get(tokens.words[i].lower())
        if precision in ("city", "region", "country") and precision in last:
            taken.append(PlaceMention(i - 1, i + 1, last[precision]))
    return taken


def _record(reading: Reading, draft: _Draft) -> PlaceInText:
    evidence = tuple(reading.words(first, last) for first, last in sorted(set(draft.mentions)))
    identity = record_id(reading.article, "places", evidence[:1], draft.name)
    return PlaceInText(identity, draft.name, draft.precision, draft.country, evidence, draft.geonames_id)
