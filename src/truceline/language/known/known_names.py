"""Finds the names of the catalogue in a row of words: longest match first. No engine, no context."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from truceline.knowledge.catalogue import Knowledge, KnownActor, KnownPlace
from truceline.language.words.tokens import tokenize

Sort = Literal["strong", "weak", "adjective", "people", "seat"]
_RANK: dict[Sort, int] = {"strong": 0, "seat": 1, "people": 2, "adjective": 3, "weak": 4}
_ARTICLES = frozenset({"al", "el", "ash", "an", "as", "ar", "at", "az"})
_SILENT = frozenset("'’ʼ`‘-‐‑")


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the catalogue in a text: words `first` to `last`, and the actor it may stand for."""

    first: int
    last: int
    sort: Sort
    actor: KnownActor


_OF = frozenset({"for", "of", "on", "to", "in"})
"""Words behind the noun of a title: "special envoy [for] Yemen"."""


class KnownNames:
    """The names of one Knowledge, ready for look-up."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.actors = {actor.id: actor for actor in knowledge.actors}
        self.states = {a.country: a for a in reversed(knowledge.actors) if a.kind == "state" and a.country}
        self.offices: dict[str, list[tuple[str, str | None, str | None]]] = {}
        self.titles: dict[str, set[tuple[str, str | None]]] = {}
        for office in knowledge.offices:
            body = self.actors.get(office.for_actor)
            title = office.title.lower().replace("-", " ").split()
            held = self.titles.setdefault(office.holder, set())
            country = body.country if body and (body.kind in ("state", "government") or body.parent) else None
            end = next((k for k, word in enumerate(title) if k and word in _OF), len(title))
            held |= {(name, country) for name in (" ".join(title), title[end - 1] if title else "")}
            self.offices.setdefault(office.holder, []).append((office.for_actor, office.since, office.until))
        self._starts: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Sort, KnownActor]]]] = {}
        for actor in knowledge.actors:
            sorts: tuple[tuple[Sort, tuple[str, ...]], ...] = (
                ("strong", actor.names),
                ("weak", actor.weak),
                ("adjective", actor.adjectives),
                ("people", actor.people),
                ("seat", actor.seats),
            )
            for sort, names in sorts:
                for name in names:
                    self._add(name, sort, actor)
        for entries in (entries for further in self._starts.values() for entries in further.values()):
            entries.sort(key=lambda entry: (-len(entry[0]), _RANK[entry[2]], entry[3].id))
        self._gazetteer = knowledge.places

    @cached_property
    def _places(self) -> tuple[dict[tuple[str, ...], KnownPlace], dict[str, int]]:
        """Places by the words of their names, and the most words of a name with a given first word; made when first asked."""
        places: dict[tuple[str, ...], KnownPlace] = {}
        longest: dict[str, int] = {}
        for place in self._gazetteer:
            for name in place.names or (place.name,):
                key = keys_of(words_of(name))
                if not key:
                    continue
                best = places.get(key)
                if best is None or place.weight > best.weight:
                    places[key] = place
                longest[key[0]] = max(len(key), longest.get(key[0], 0))
        return places, longest

    def _add(self, name: str, sort: Sort, actor: KnownActor) -> None:
        words = words_of(name)
        while words and words[0].lower() == "the" and len(words) > 1:
            words = words[1:]
        for form in _variants(words):
            key = keys_of(form)
            if key:
                further = self._starts.setdefault(key[0], {})  # by the second word, "" for none
                further.setdefault("".join(key[1:2]), []).append((key, tuple(form), sort, actor))

    def find(self, words: Sequence[str]) -> Iterator[Known]:
        """Every longest name, left to right, without overlap; equal spellings of several actors are all given."""
        keys = [key_of(word) for word in words]
        i = 0
        while i < len(keys):
            found = self._at(words, keys, i)
            yield from found
            i = found[0].last if found else i + 1

    def _at(self, words: Sequence[str], keys: Sequence[str], i: int) -> list[Known]:
        found: list[Known] = []
        further = self._starts.get(keys[i])
        if further is None:
            return found
        length = 0
        for second in (*keys[i + 1 : i + 2], ""):
            for key, spelled, sort, actor in further.get(second, ()):
                if found and len(key) < length:
                    return found
                if tuple(keys[i : i + len(key)]) == key and _cased(words[i : i + len(key)], spelled):
                    length = len(key)
                    found.append(Known(i, i + length, sort, actor))
        return found

    def place(self, words: Sequence[str]) -> KnownPlace | None:
        """The place that these words name, the heaviest when several do."""
        return self._places[0].get(keys_of(words))

    def place_at(self, words: Sequence[str], i: int) -> tuple[int, KnownPlace] | None:
        """The longest place name that begins at word `i`, with the word after its end."""
        places, most = self._places
        longest = most.get(key_of(words[i]), 0)
        for length in range(min(longest, len(words) - i), 0, -1):
            place = places.get(keys_of(words[i : i + length]))
            if place is not None and words[i][:1].isupper():
                return i + length, place
        return None


def _variants(words: list[str]) -> list[list[str]]:
    """Spellings of a name with and without the hyphen of its article: "al-Shabaab", "al Shabaab"."""
    found = [words]
    if "-" in words and words[0].lower() in _ARTICLES:
        found.append([word for i, word in enumerate(words) if i != 1 or word != "-"])
    elif len(words) > 1 and words[0].lower() in _ARTICLES:
        found.append([words[0], "-", *words[1:]])
    return found


def words_of(name: str) -> list[str]:
    """A name as words, cut as texts are."""
    parts = name.split()
    if all(part.isalpha() and part.isascii() for part in parts):
        return parts
    return [word.text for word in tokenize(name)]


def keys_of(words: Sequence[str]) -> tuple[str, ...]:
    """Words in the form in which names are compared."""
    return tuple(map(key_of, words))


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    """A word without case, accents, apostrophes and stops: "Sana’a" and "Sanaa" are equal, so are "U.S." and "US"."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in _SILENT and c != ".")
    return (kept or ("-" if word in "-‐‑" else word)).casefold()


def _cased(words: Sequence[str], spelled: Sequence[str]) -> bool:
    """Whether capitals fit: a capital in the name asks for one in the text, all capitals for all capitals if it is short.

    A capital inside a short name must stand there too: "Let them talk" does not name a movement called LeT.
    """
    for word, form in zip(words, spelled, strict=True):
        if form[0].isupper() and not word[0].isupper():
            return False
        if len(form) > 1 and form.isupper() and len(form) <= 3 and not word.isupper():
            return False
        if len(form) <= 3 and any(c.isupper() for c in form[1:]) and not any(c.isupper() for c in word[1:]):
            return False
    return any(word[0].isupper() or word[0].isdigit() for word in words)


_recent: list[tuple[Knowledge, KnownNames]] = []


def known_names(knowledge: Knowledge) -> KnownNames:
    """The look-up of a Knowledge, made once for each of the last four."""
    for held, made in _recent:
        if held is knowledge:
            return made
    made = KnownNames(knowledge)
    _recent.insert(0, (knowledge, made))
    del _recent[4:]
    return made
