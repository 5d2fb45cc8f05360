"""The name layer: what the engine tags as names, joined with what the catalogue knows. No identity, no places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import Words, load_words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.known.known_names import Known, KnownNames, known_names
from truceline.language.names.bodies_told import with_places_told
from truceline.language.names.metonyms import head_of
from truceline.language.names.speaking import as_body_that_speaks, verbs_of_saying
from truceline.language.names.tagged_names import tagged_names
from truceline.model.layers import Name, NameType
from truceline.model.reading import Reading
from truceline.model.values import GROUPS

_GENERAL = frozenset(
    {"national", "liberation", "people's", "people", "’s", "'s", "united", "revolutionary", "democratic", "resistance", "free"}
    | {"popular", "patriotic", "salvation", "unity", "independence", "peoples", "of", "for", "the", "and"}
)
"""Words of which armed movements everywhere make their names."""


def name_layer(reading: Reading, name_tags: tuple[str, ...], knowledge: Knowledge) -> Reading:
    """The reading with `names`: BIO tags of the engine, one per word, corrected by the longest matches of the catalogue.

    What the catalogue knows by a strong name keeps its type whatever the engine says (in "truce excludes Daesh" an armed
    group, not a place). Weak names count when the engine tags them or the same actor or conflict is named elsewhere.
    Titles are cut from persons, labels ("Takfiri") are no names. Names never overlap and are in text order.
    """
    words = load_words()
    index = known_names(knowledge)
    tagged = tagged_names(reading, name_tags, words)
    known = _chosen(reading, index, tagged, words)
    saying = verbs_of_saying(knowledge)
    merged = with_places_told(reading, _merged(reading, tagged, known, words), index)
    names = tuple(as_body_that_speaks(reading, name, saying) for name in merged)
    return with_joined_names(replace(reading, names=names))


def with_joined_names(reading: Reading) -> Reading:
    """The reading with names joined to each other, not to a word inside one: "Union of the North and [M8]"."""
    tokens, heads = reading.tokens, list(reading.tokens.heads)
    tops = {i: head_of(tokens, n.first, n.last) for n in reading.names if n.type == "ORG" for i in range(n.first, n.last)}
    for i, top in tops.items():
        for j in tokens.below(i, "conj"):
            if i != top and j in tops and tops[j] == j and tops[i] != j:
                heads[j] = top
    return reading if tuple(heads) == tokens.heads else replace(reading, tokens=replace(tokens, heads=tuple(heads)))


def type_of(known: Known) -> NameType:
    """The name type of a catalogue match: "Daesh" ORG, "Moscow" LOC, "Russian" NORP."""
    if known.sort in ("adjective", "people"):
        return "NORP"
    if known.actor.kind == "person":
        return "PER"
    return "LOC" if known.sort == "seat" or known.actor.kind == "state" else "ORG"


def _chosen(reading: Reading, index: KnownNames, tagged: Sequence[Name], words: Words) -> list[Known]:
    """Catalogue matches worth keeping, one actor for each place in the text."""
    sentence = reading.tokens.sentence
    found = [hit for hit in index.find(reading.tokens.words) if sentence[hit.first] == sentence[hit.last - 1]]
    found = [part for hit in found for part in _without_noun_of_another(reading, index, hit, words)]
    firm = [hit.actor for hit in found if hit.sort in ("strong", "people", "adjective")]
    actors = Counter(actor.id for actor in firm)
    support: Counter[str] = Counter(topic for actor in firm for topic in (*actor.conflicts, actor.country or "") if topic)
    tags = {i: name for name in tagged for i in range(name.first, name.last)}
    places: dict[int, list[Known]] = {}
    for hit in found:
        if hit.sort == "weak":
            name = tags.get(hit.first)
            backed = hit.actor.id in actors or any(support[topic] for topic in hit.actor.conflicts)
            if not backed and (name is None or name.type not in ("ORG", "PER", "NORP")):
                continue
        if _stray_acronym(reading, hit, support) or _stray_noun(reading, hit, words, support):
            continue
        if _stray_general(reading, hit, words, support, actors[hit.actor.id]):
            continue
        places.setdefault(hit.first, []).append(hit)
    return [_best(hits, actors, support) for _, hits in sorted(places.items())]


def _without_noun_of_another(reading: Reading, index: KnownNames, hit: Known, words: Words) -> list[Known]:
    """What is named where a known name ends in a word of another noun: "[Mali]'s military junta" does not name its army."""
    texts = reading.tokens.words
    both = [word.lower() for word in texts[hit.last - 1 : hit.last + 1]]
    noun = noun_of(both, words) if hit.actor.sector == "MIL" and hit.last - hit.first > 1 else None
    if noun is None or noun.sector in ("MIL", None) or not texts[hit.last - 1].islower():
        return [hit]
    inside = index.find(texts[hit.first : hit.last - 1])
    return [replace(part, first=part.first + hit.first, last=part.last + hit.first) for part in inside]


def _stray_acronym(reading: Reading, hit: Known, support: Counter[str]) -> bool:
    """Whether a short acronym fits an actor of a country that the rest of the text never speaks of (AFP as an army)."""
    word = reading.tokens.words[hit.first]
    if (
        hit.last - hit.first > 1
        or not (word.isupper() and word.isalpha() and 2 <= len(word) <= 5)
        or hit.sort != "strong"
        or hit.actor.kind == "state"
    ):
        return False
    longer = [name for name in hit.actor.names if " " in name]
    topics = [topic for topic in (*hit.actor.conflicts, hit.actor.country or "") if topic]
    return bool(longer and topics) and all(support[topic] <= _own(reading, hit, topic) for topic in topics)


def _stray_general(reading: Reading, hit: Known, words: Words, support: Counter[str], own: int) -> bool:
    """Whether a name of general words is known of another country than the one the text speaks of: "National Liberation Army".

    Nothing but the name itself may speak for its country or conflict.
    """
    spelled = [word.lower() for word in reading.tokens.words[hit.first : hit.last]]
    if hit.sort != "strong" or len(spelled) < 2 or hit.actor.kind not in GROUPS or not hit.actor.country:
        return False
    general = all(word in _GENERAL or word in words.nouns or word in words.qualities for word in spelled)
    topics = {*hit.actor.conflicts, hit.actor.country}
    elsewhere = any(count > own for topic, count in support.items() if topic not in topics)
    return general and elsewhere and all(support[topic] <= own for topic in topics)


def _stray_noun(reading: Reading, hit: Known, words: Words, support: Counter[str]) -> bool:
    """Whether a bare noun ("Senate") is the name of a body of a country of which nothing else in the text speaks."""
    if hit.last - hit.first > 1 or hit.sort != "strong":
        return False
    word = reading.tokens.words[hit.first]
    common = any(form in words.nouns for form in (word.lower(), word.lower().removesuffix("s")))
    if common and f"The {word}" in (hit.actor.name, *hit.actor.names):
        return hit.first == 0 or reading.tokens.words[hit.first - 1].lower() != "the"
    if not hit.actor.country:
        return False
    return word.lower() in words.nouns and support[hit.actor.country] <= _own(reading, hit, hit.actor.country)


def _own(reading: Reading, hit: Known, topic: str) -> int:
    """How often the acronym itself counted for a topic."""
    del topic
    return sum(word == reading.tokens.words[hit.first] for word in reading.tokens.words)


def _best(hits: Sequence[Known], actors: Counter[str], support: Counter[str]) -> Known:
    """Of several actors with one name, the one that the rest of the text speaks of; the more of two whose seat it is."""
    seats = all(hit.sort == "seat" for hit in hits)

    def worth(hit: Known) -> tuple[bool, int, int]:
        topics = (*hit.actor.conflicts, hit.actor.country or "")
        named = actors[hit.actor.id] if hit.sort != "strong" else 0
        if seats:
            return False, named, hit.actor.kind != "state"
        return hit.sort == "strong", min(named, 1), sum(support[t] for t in topics if t)

    return max(hits, key=worth)


def _merged(reading: Reading, tagged: Sequence[Name], known: Sequence[Known], words: Words) -> tuple[Name, ...]:
    """Engine names and catalogue matches as one row of names without overlap."""
    surnames = {reading.tokens.words[n.last - 1] for n in tagged if n.type == "PER" and n.last - n.first > 1}
    kept: list[Name] = []
    for hit in known:
        around = [n for n in tagged if n.first < hit.last and hit.first < n.last]
        if any(_engine_wins(reading, n, hit, surnames, words) for n in around):
            continue
        kept.append(Name(hit.first, hit.last, type_of(hit), 1.0 if hit.sort == "strong" else None, hit.actor.id))
    taken = {i for name in kept for i in range(name.first, name.last)}
    for name in tagged:
        if not taken.intersection(range(name.first, name.last)):
            kept.append(name)
    return _as_one_people(reading, sorted(kept, key=lambda n: n.first))


def _as_one_people(reading: Reading, names: Sequence[Name]) -> tuple[Name, ...]:
    """Names with a people of a country as one: "Bosnian Serb", "Kosovo Albanians" are not the country and not two names.

    Whom "ethnic" tells of are a people too, wherever they live: "ethnic Armenian forces" are not Armenia's.
    """
    texts, found = reading.tokens.words, list[Name]()
    for name in names:
        before = found[-1] if found and found[-1].last == name.first else None
        ethnic = name.type == "NORP" and name.first > 0 and texts[name.first - 1].lower() == "ethnic"
        if before is not None and ethnic and before.last - before.first == 1:  # "ethnic" as a name of its own
            found.pop()
        if ethnic:
            found.append(Name(name.first - 1, name.last, "NORP"))
        elif before is not None and name.type == "NORP" and _lives_in(before) and texts[before.first][0].isupper():
            found[-1] = Name(before.first, name.last, "NORP")
        else:
            found.append(name)
    return tuple(found)


def _lives_in(name: Name) -> bool:
    """Whether a name right before a people may be the country it lives in."""
    return name.actor is not None and name.type in ("NORP", "LOC")


def _engine_wins(reading: Reading, name: Name, hit: Known, surnames: Iterable[str], words: Words) -> bool:
    """Whether the engine's name stands against a catalogue match that it touches."""
    if name.first <= hit.first and hit.last <= name.last and (name.first, name.last) != (hit.first, hit.last):
        if name.type == "LOC" and hit.sort == "adjective":
            return True
        if (
            name.type == "LOC"
            and hit.sort == "strong"
            and hit.actor.kind == "state"
            and all(
                (reading.tokens.words[i].isupper() and len(reading.tokens.words[i]) > 3)
                or reading.tokens.words[i] in (*words.directions, "and")
                for i in range(name.first, hit.first)
            )
        ):
            return False
        extra = [reading.tokens.words[i].lower() for i in (*range(name.first, hit.first), *range(hit.last, name.last))]
        only_words = all(word in words.titles or word in words.nouns or word in words.modifiers for word in extra)
        joined = "-" in extra or "," in extra
        return not (hit.sort == "strong" and (only_words or joined) and name.type != "PER" and not _is_body(extra, words))
    if hit.first <= name.first and name.last <= hit.last:
        alone = hit.last - hit.first == 1 and name.type == "PER" and hit.actor.kind != "person"
        return alone and reading.tokens.words[hit.first] in surnames
    return hit.sort != "strong" and name.last - name.first > hit.last - hit.first


def _is_body(extra: Sequence[str], words: Words) -> bool:
    """Whether the words around a known name make a body of their own: "NATO Parliamentary Assembly"."""
    return any((noun := words.nouns.get(word)) is not None and noun.stands_for in ("body", "group") for word in extra)
