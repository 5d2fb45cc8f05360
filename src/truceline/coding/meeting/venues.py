"""Where talks are held, read off the words around a noun or verb. No cues, no records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from truceline.coding.grammar.nominals import phrase, place_called, place_of
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.words import Table
from truceline.knowledge.words import load_words
from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading, Tokens

AT = ("in", "at", "near", "outside")
TOWARDS = (*AT, "to", "into", "for")
_NEARER = defaultdict(int, {"region": 1, "city": 2, "site": 2})
TOWNS = ("city", "site")


def venue_of(reading: Reading, noun: int, sides: tuple[Entity, ...], words: Table) -> PlaceInText | None:
    """Where talks are by their own phrase: "talks in Doha", "talks held in Doha", "the Doha talks", "with A in Norway".

    A country counts, but not the home of a side and not behind other words ("rebels in Colombia").
    """
    tokens = reading.tokens
    told = [v for v in tokens.below(noun, "acl") if tokens.labels[v] != "acl:relcl" or _of_holding(tokens, words, v)]
    told += [later for verb in told for later in tokens.below(verb, "xcomp")]
    held = next((place for verb in told if (place := place_under(reading, verb))), None)
    topics = [j for j in tokens.below(noun, "nmod") if _cased(tokens, j, ("of",))]
    of_topic = next((p for j in topics if (p := place_under(reading, j) or venue_before(reading, j))), None)
    return (
        venue_before(reading, noun) or _where(reading, noun) or _town_in(reading, noun, sides) or place_under(reading, noun)
        or held or of_topic or _country_at_end(reading, noun, sides) or _behind(reading, noun, sides)
    )


def _of_holding(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether a relative clause tells where talks are held: "talks that [open] in Oslo", "that the UN [called] there"."""
    given = {g for role in ("subject", "object", "calls") for g in words.get((role, tokens.lemmas[verb]), ())}
    later = [v for v in tokens.below(verb, "xcomp") if "start" in words.get(("subject", tokens.lemmas[v]), ())]
    return bool(given & {"start", "start:announced"} or later) and not tokens.below(verb, "obj")


def _where(reading: Reading, noun: int) -> PlaceInText | None:
    """The place that a clause with "where" hangs on: "Naivasha, where the talks [opened]"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    if tokens.below(noun, "nummod") or verb < 0 or tokens.relation(noun) not in ("nsubj", "obj"):
        return None
    place = where_of(reading, verb)
    return place if place is not None and place.precision in TOWNS else None


def where_of(reading: Reading, verb: int) -> PlaceInText | None:
    """The place that a clause with "where" hangs on: "at the palace, the king's seat, where they [met]"."""
    tokens = reading.tokens
    if tokens.labels[verb] != "acl:relcl" or all(tokens.lemmas[j] != "where" for j in tokens.below(verb, "advmod")):
        return None
    noun = tokens.heads[verb]
    above = tokens.heads[noun] if tokens.relation(noun) == "appos" else None
    place = place_of(reading, [noun, *((above,) if above is not None else ())]) or _place(reading, [noun])
    before = tokens.extent(verb)[0] - 1  # the comma before "where"
    return place or next((
        reading.places[m.place] for m in reading.place_mentions if m.last in (before, before + 1) and m.first > noun), None)


def place_under(reading: Reading, head: int, prepositions: tuple[str, ...] = AT) -> PlaceInText | None:
    """The place in a phrase that hangs on a noun or verb: "in Doha", "in the Kenyan town of Naivasha"."""
    tokens = reading.tokens
    near = tokens.below(head, "nmod", "obl")
    near = (*near, *(k for child in near if is_time(reading, child) for k in tokens.below(child, "nmod")))
    below = [child for child in near if _cased(tokens, child, prepositions)]
    here = any(tokens.lemmas[j] == "here" for j in tokens.below(head, "advmod"))
    return _place(reading, below) or (reading.written_from if here else None)


def _place(reading: Reading, heads: Iterable[int]) -> PlaceInText | None:
    """The place that nouns name, themselves or by what they are called: "the town of Naivasha", "a hotel in Doha"."""
    for head in heads:
        place = place_called(reading, head) or _capital(reading, head) or _this_one(reading, head)
        if place is not None:
            return place
    return None


def _this_one(reading: Reading, head: int) -> PlaceInText | None:
    """The dateline that a noun for a place points at: "in [this seaside resort]"."""
    tokens = reading.tokens
    this = any(tokens.lemmas[j] == "this" for j in tokens.below(head, "det"))
    return reading.written_from if this and tokens.lemmas[head].lower() in load_words().place_nouns else None


def _capital(reading: Reading, head: int) -> PlaceInText | None:
    """The town that "the Venezuelan capital" means: the only one of that country that the article names.

    Where nobody of that country acts in the article it is the dateline, if nobody of that town's country acts in it either.
    """
    tokens = reading.tokens
    if tokens.lemmas[head] != "capital":
        return None
    countries = {e.country for j in tokens.below(head, "amod") if (e := reading.entity_at(j)) is not None and e.country}
    towns = [place for place in reading.places if place.precision == "city" and place.country in countries]
    if countries:
        return towns[0] if len(towns) == 1 else None
    from_ = reading.written_from
    foreign = any(tokens.words[j][:1].isupper() for j in tokens.below(head, "amod"))
    acting = from_ is not None and from_.country in {entity.country for entity in reading.entities}
    return from_ if foreign and from_ is not None and from_.precision in TOWNS and not acting else None


def _end(tokens: Tokens, noun: int, sides: tuple[Entity, ...]) -> int:
    """The end of the phrase; with the whole row of sides where it names them ("between A and B")."""
    return phrase(tokens, noun, keep=("conj", "cc") if sides else ())[1]


def _town_in(reading: Reading, noun: int, sides: tuple[Entity, ...]) -> PlaceInText | None:
    """The town or site anywhere in the bare phrase of a noun: "talks between A and B in Doha"."""
    tokens, last = reading.tokens, _end(reading.tokens, noun, sides)
    aside = {k for i in range(noun, last) if tokens.labels[i] == "acl:relcl" for k in tokens.subtree(i)}
    places = [_place(reading, [i]) for i in range(noun, last) if _cased(tokens, i, AT) and i not in aside]
    return next((place for place in places if place is not None and place.precision in TOWNS), None)


def _country_at_end(reading: Reading, noun: int, sides: tuple[Entity, ...]) -> PlaceInText | None:
    """A country or region that closes the phrase behind a name: "talks with the National Democratic Front in Norway"."""
    tokens = reading.tokens
    last = _end(tokens, noun, sides)
    for i in range(last - 1, noun, -1):
        head = tokens.heads[i]
        if _cased(tokens, i, AT) and tokens.extent(i)[1] == last and tokens.tags[head] == "PROPN":
            place = place_of(reading, [i])
            home = {side.country for side in sides if side.country}
            return place if place is not None and place.country not in home else None
    return None


def _behind(reading: Reading, noun: int, sides: tuple[Entity, ...]) -> PlaceInText | None:
    """The place right behind the phrase, for sentences in which the parser hung it elsewhere: "left [the talks] in Oslo"."""
    tokens = reading.tokens
    last = _end(tokens, noun, sides)
    if last + 1 >= len(tokens) or tokens.lemmas[last] not in AT[:2]:
        return None
    near = next((reading.places[m.place] for m in reading.place_mentions if 0 <= m.first - last - 1 <= 1), None)
    place = (place_called(reading, tokens.heads[last]) or near) if tokens.heads[last] > last else near
    home = {side.country for side in sides if side.country}
    return place if place is not None and (place.precision in TOWNS or place.country not in home) else None


def venue_before(reading: Reading, noun: int) -> PlaceInText | None:
    """A venue named before the noun: "the Geneva talks"."""
    venue = place_of(reading, [j for j in reading.tokens.below(noun, "compound", "nmod") if j < noun])
    return venue if venue and venue.precision in TOWNS else None


def _cased(tokens: Tokens, i: int, prepositions: tuple[str, ...]) -> bool:
    return any(tokens.lemmas[case] in prepositions for case in tokens.below(i, "case"))


def finer(told: PlaceInText | None, other: PlaceInText | None) -> PlaceInText | None:
    """The nearer of two places that are told for one round: "talks in Qatar ... [in Doha]", whatever stands first."""
    if told is None or other is None or told.country != other.country:
        return told or other
    return other if _NEARER[other.precision] > _NEARER[told.precision] else told


def here_of(reading: Reading, heads: set[int]) -> PlaceInText | None:
    """The dateline where the sentence that tells of the talks says "here", whatever the tree hangs it on."""
    tokens = reading.tokens
    sentences = {tokens.sentence[head] for head in heads}
    told = any(tokens.words[i] == "here" and tokens.sentence[i] in sentences for i in range(len(tokens)))
    return reading.written_from if told else None
