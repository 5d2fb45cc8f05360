"""Names as the engine tags them, made right by the words beside them: titles, dashes, first names, equal spellings.

Not here: what the catalogue knows (`names`), who they are (`entities`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast, get_args

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.known.known_names import key_of, keys_of
from truceline.language.names.bodies_told import with_bodies_told
from truceline.model.layers import Name, NameType
from truceline.model.reading import Reading

_STRIPPED = frozenset({"GOV", "MIL", "LEG", "JUD", None})
_FIRST_NAMES = frozenset({"gen", "don", "dean", "king", "prince", "major", "marshal", "judge", "bishop"})
"""Titles that are first names right behind another title."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "ʼs"})


def tagged_names(reading: Reading, name_tags: Sequence[str], words: Words) -> list[Name]:
    """The names of BIO tags, one tag per word, in text order; titles are cut from people, labels ("Takfiri") are no names."""
    spans = [part for name in spans_of_tags(name_tags) for part in _parted(reading, name)]
    trimmed = [_trimmed(reading, name, words) for name in spans if not _party_in_brackets(reading, name)]
    named = [name for name in trimmed if name is not None and not _is_label(reading, name, words)]
    named = _one_type(reading, _joined(reading, [n for n in named if not _is_direction(reading, n, words)], words))
    named = with_bodies_told(reading, [_whole(reading, name, words) for name in named], words)
    return sorted([*named, *_overlooked(reading, named, words)], key=lambda name: name.first)


def _parted(reading: Reading, name: Name) -> list[Name]:
    """A name on both sides of a dash as two: "Deborah Reynolds - Kane's friend"."""
    tokens = reading.tokens
    at = next((i for i in range(name.first + 1, name.last - 1) if _is_dash(reading, i)), None)
    if at is None or tokens.ends[at - 1] == tokens.starts[at]:
        return [name]
    return [replace(name, last=at), *_parted(reading, replace(name, first=at + 1))]


def _is_dash(reading: Reading, i: int) -> bool:
    tokens = reading.tokens
    return tokens.words[i] in "-‐‑–—" and tokens.ends[i - 1] < tokens.starts[i] and tokens.ends[i] < tokens.starts[i + 1]


def _party_in_brackets(reading: Reading, name: Name) -> bool:
    """Whether a name is the party and seat in brackets behind a politician: "Sen. Ann Bell (R-Fla.)"."""
    texts = reading.tokens.words
    first = name.first - 2 if texts[name.first - 1 : name.first] == ("-",) else name.first
    party = len(texts[first]) == 1 and texts[first].isupper() and texts[first + 1 : first + 2] == ("-",)
    return first > 0 and party and texts[first - 1] in "(,"


def _joined(reading: Reading, named: Sequence[Name], words: Words) -> list[Name]:
    """A first name and the name right behind it as one: "[Ted] [Cruz]"."""
    texts, found = reading.tokens.words, list[Name]()
    for name in named:
        before = found[-1] if found and found[-1].last == name.first else None
        two = before is not None and before.type == name.type == "PER" and before.last - before.first == 1
        if before is not None and two and texts[before.first].lower() in words.given_names and name.last - name.first == 1:
            found[-1] = replace(before, last=name.last)
        else:
            found.append(name)
    return found


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


def _trimmed(reading: Reading, name: Name, words: Words) -> Name | None:
    """The name without article, possessive ending and, for persons, without the titles before it."""
    texts = reading.tokens.words
    first, last = name.first, name.last
    if last - first == 1 and "-" in texts[first] and texts[first].rsplit("-")[-1].lower() in words.joined:  # "UN-backed"
        return None
    while first < last and texts[first].lower() in ("the", "“", "”", '"', "-", "(", "'", "‘", "’"):
        first += 1
    while last > first and (texts[last - 1] in _POSSESSIVE or texts[last - 1] in ("“", "”", '"', ",", "-", ")", "‘")):
        last -= 1
    if last - first > 2 and texts[last - 2] in "-‐‑" and texts[last - 1].lower() in words.joined:  # "[UN]-backed"
        last -= 2
    while name.type == "ORG" and last - first > 1 and texts[last - 1].islower() and texts[first][0].isupper():
        last -= 1
    while name.type == "PER" and last - first > 1 and not (last - first == 2 and _given(reading, name, first, words)):
        title = words.titles.get(texts[first].lower())
        noun = words.nouns.get(texts[first].lower())
        if (title is not None and not (title.gender and title.sector == "REL") and title.sector in _STRIPPED) or (
            noun is not None and noun.stands_for == "person" and title is None and noun.tie not in (None, "member_of")
        ):
            first += 1
        else:
            break
    return replace(name, first=first, last=last) if first < last else None


def _given(reading: Reading, name: Name, first: int, words: Words) -> bool:
    """Whether a title before one name is a first name here: "Amir Kamara", "Defence Minister [Gen] Nakatani"."""
    texts = reading.tokens.words
    before = words.nouns.get(texts[first - 1].lower()) if first else None
    after_office = first == name.first and before is not None and before.tie == "official_of" and texts[first - 1][0].isupper()
    return texts[first].lower() in words.given_names or (after_office and texts[first].lower() in _FIRST_NAMES)


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


def _whole(reading: Reading, name: Name, words: Words) -> Name:
    """The name of a body with the noun in capitals before "of" or "for": "the [Forces for the Defence of Democracy]"."""
    texts = reading.tokens.words
    case = name.first - (2 if texts[name.first - 1 : name.first] == ("the",) else 1)
    if name.type != "ORG" or case < 2 or texts[case] not in ("of", "for"):
        return name
    noun = noun_of([texts[case - 1].lower()], words)
    body = noun is not None and noun.stands_for in ("group", "body") and texts[case - 1][0].isupper()
    inside = body and reading.tokens.sentence[case - 2] == reading.tokens.sentence[name.first]
    return replace(name, first=case - 1) if inside else name


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
