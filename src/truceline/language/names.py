"""The name layer: what the engine tags as names, joined with what the catalogue knows. No identity, no places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast, get_args

from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.knowledge.words import Words, load_words
from truceline.language.known_names import Known, KnownNames, key_of, keys_of, known_names
from truceline.language.metonyms import head_of
from truceline.language.speaking import as_body_that_speaks, verbs_of_saying
from truceline.model.reading import Name, NameType, Reading

_STRIPPED = frozenset({"GOV", "MIL", "LEG", "JUD", None})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "ʼs"})


def name_layer(reading: Reading, name_tags: tuple[str, ...], knowledge: Knowledge) -> Reading:
    """The reading with `names`: BIO tags of the engine, one per word, corrected by the longest matches of the catalogue.

    What the catalogue knows by a strong name keeps its type whatever the engine says (in "truce excludes Daesh" an armed
    group, not a place). Weak names count when the engine tags them or the same actor or conflict is named elsewhere.
    Titles are cut from persons, labels ("Takfiri") are no names. Names never overlap and are in text order.
    """
    words = load_words()
    index = known_names(knowledge)
    trimmed = [_trimmed(reading, name, words) for name in spans_of_tags(name_tags)]
    tagged = [name for name in trimmed if name is not None and not _is_label(reading, name, words)]
    tagged = _one_type(reading, [name for name in tagged if not _is_direction(reading, name, words)])
    tagged = sorted([*tagged, *_overlooked(reading, tagged, words)], key=lambda name: name.first)
    known = _chosen(reading, index, tagged, words)
    saying = verbs_of_saying(knowledge)
    names = tuple(as_body_that_speaks(reading, name, saying) for name in _merged(reading, tagged, known, words))
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


def spans_of_tags(tags: Sequence[str]) -> list[Name]:
    """BIO tags with types as names: ("O", "B-PER", "I-PER") -> one PER name of two words."""
    found: list[Name] = []
    before = "O"
    for i, tag in enumerate(tags):
        kind = tag[2:]
        if tag[0] in "BI" and kind in get_args(NameType):
            if tag[0] == "I" and before[0] in "BI" and before[2:] == kind:
                found[-1] = replace(found[-1], last=i + 1)
            else:
                found.append(Name(i, i + 1, cast(NameType, kind)))
        before = tag
    return found


def type_of(known: Known) -> NameType:
    """The name type of a catalogue match: "Daesh" ORG, "Moscow" LOC, "Russian" NORP."""
    if known.sort in ("adjective", "people"):
        return "NORP"
    if known.actor.kind == "person":
        return "PER"
    return "LOC" if known.sort == "seat" or known.actor.kind == "state" else "ORG"


def _trimmed(reading: Reading, name: Name, words: Words) -> Name | None:
    """The name without article, possessive ending and, for persons, without the titles before it."""
    texts = reading.tokens.words
    first, last = name.first, name.last
    while first < last and texts[first].lower() in ("the", "“", "”", '"', "-", "(", "'", "‘", "’"):
        first += 1
    while last > first and (texts[last - 1] in _POSSESSIVE or texts[last - 1] in ("“", "”", '"', ",", "-", ")", "‘")):
        last -= 1
    while name.type == "ORG" and last - first > 1 and texts[last - 1].islower() and texts[first][0].isupper():
        last -= 1
    while name.type == "PER" and last - first > 1:
        title = words.titles.get(texts[first].lower())
        noun = words.nouns.get(texts[first].lower())
        if (title is not None and not (title.gender and title.sector == "REL") and title.sector in _STRIPPED) or (
            noun is not None and noun.stands_for == "person" and title is None and noun.tie not in (None, "member_of")
        ):
            first += 1
        else:
            break
    return replace(name, first=first, last=last) if first < last else None


def _one_type(reading: Reading, tagged: Sequence[Name]) -> list[Name]:
    """Names with equal words get the type most of them have; a surname of a person is a person."""
    texts = reading.tokens.words
    surnames = {key_of(texts[name.last - 1]) for name in tagged if name.type == "PER" and name.last - name.first > 1}
    votes: dict[tuple[str, ...], Counter[NameType]] = {}
    for name in tagged:
        votes.setdefault(keys_of(texts[name.first : name.last]), Counter())[name.type] += 1
    fixed: list[Name] = []
    for name in tagged:
        key = keys_of(texts[name.first : name.last])
        if name.type in ("ORG", "LOC", "PER"):
            best, count = votes[key].most_common(1)[0]
            if len(key) == 1 and key[0] in surnames:
                name = replace(name, type="PER")
            elif best in ("ORG", "LOC", "PER") and count > votes[key][name.type]:
                name = replace(name, type=best)
            elif len(key) == 1 and name.type == "PER" and votes[key]["LOC"] == count:
                name = replace(name, type="LOC")
        fixed.append(name)
    return [_listed(reading, fixed, k, surnames) for k in range(len(fixed))]


def _overlooked(reading: Reading, tagged: Sequence[Name], words: Words) -> list[Name]:
    """People whom the engine did not see here: a surname that it saw elsewhere, and what follows "Mr" or "Ms"."""
    tokens = reading.tokens
    taken = {i for name in tagged for i in range(name.first, name.last)}
    surnames = {key_of(tokens.words[name.last - 1]) for name in tagged if name.type == "PER" and name.last - name.first > 1}
    found: list[Name] = []
    for i, word in enumerate(tokens.words):
        if i in taken or tokens.tags[i] != "PROPN" or not word[0].isupper() or tokens.relation(i) in ("compound", "flat"):
            continue
        title = words.titles.get(tokens.words[i - 1].lower()) if i else None
        titled = title is not None and title.gender is not None and title.sector is None and tokens.words[i - 1][0].isupper()
        if len(word) > 2 and (titled or key_of(word) in surnames):
            found.append(Name(i, i + 1, "PER"))
    return found


def _listed(reading: Reading, names: Sequence[Name], k: int, surnames: Iterable[str]) -> Name:
    """A name between places of one list is a place: "Tripoli, Sirte and Jufra"."""
    name, texts = names[k], reading.tokens.words
    if name.type != "PER" or name.last - name.first > 1 or key_of(texts[name.first]) in surnames or not 0 < k < len(names) - 1:
        return name
    before, after = names[k - 1], names[k + 1]
    joined = texts[before.last : name.first] == (",",) and texts[name.last : after.first] in (("and",), (",",), (",", "and"))
    return replace(name, type="LOC") if joined and before.type == after.type == "LOC" else name


def _is_direction(reading: Reading, name: Name, words: Words) -> bool:
    return all(reading.tokens.words[i].lower() in words.directions for i in range(name.first, name.last))


def _is_label(reading: Reading, name: Name, words: Words) -> bool:
    """Whether all words of a name are labels: "Takfiri", "Terrorists"; or one tells the kind of a group: "Islamist group"."""
    after = reading.tokens.words[name.last : name.last + 1]
    kind = name.last - name.first == 1 and reading.tokens.words[name.first].lower() in words.qualities
    if kind and after and after[0].islower() and after[0] in words.nouns:
        return True
    lemmas = [reading.tokens.lemmas[i].lower() for i in range(name.first, name.last)]
    forms = [reading.tokens.words[i].lower() for i in range(name.first, name.last)]
    return all(
        (noun := words.nouns.get(lemma) or words.nouns.get(form)) is not None and noun.stands_for == "label"
        for lemma, form in zip(lemmas, forms, strict=True)
    )


def _chosen(reading: Reading, index: KnownNames, tagged: Sequence[Name], words: Words) -> list[Known]:
    """Catalogue matches worth keeping, one actor for each place in the text."""
    sentence = reading.tokens.sentence
    found = [hit for hit in index.find(reading.tokens.words) if sentence[hit.first] == sentence[hit.last - 1]]
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
        places.setdefault(hit.first, []).append(hit)
    return [_best(hits, actors, support) for _, hits in sorted(places.items())]


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
    """Names with a people of a country as one: "Bosnian Serb", "Iraqi Kurds" are not the country and not two names."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found and found[-1].last == name.first else None
        people = name.type == "NORP" and name.actor is None and before is not None and before.type == "NORP"
        if people and before is not None and before.actor is not None and reading.tokens.words[before.first][0].isupper():
            found[-1] = Name(before.first, name.last, "NORP")
        else:
            found.append(name)
    return tuple(found)


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


def actor_of(name: Name, index: KnownNames) -> KnownActor | None:
    """The catalogue entry a name may stand for."""
    return index.actors.get(name.actor) if name.actor else None
