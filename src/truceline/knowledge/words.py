"""Flat word lists for actor phrases: nouns that stand for people and groups, modifiers, titles, and how seats are used.

    words/actor_nouns.csv      word, what it stands for, PLOVER sector, actor kind, tie to its principal
    words/actor_modifiers.csv  word, use (sector, former), PLOVER sector
    words/titles.csv           word before a name, gender it shows, PLOVER sector
    words/given_names.csv      first name that mostly one gender bears, for "he" and "she" only; it is no finding
    words/seats.csv            word, slot, reading: does a state or capital in that slot stand for an actor or a place
    words/place_nouns.csv      word, precision of the place it names
    words/bylines.csv          words that open a line naming those who wrote, not those written about
    words/taken_up.csv         nouns by which texts take up a named group again ("the group")
    words/qualities.csv        what kind a group is said to be, by whoever takes it up again ("the radical movement")
    words/whole_sides.csv      nouns that with "the" mean a whole armed side ("the rebels")
    words/governments.csv      nouns for the government of a state, whatever those who use them think of it
    words/documents.csv        nouns for texts that may speak ("draft")
    words/issuing.csv          what is done with documents: who "issues" them, what "carries" them, on which "channel", to whom
                               one "credits" them, and what "takes-up" those of others
    words/views.csv            nouns for how somebody sees or tells a thing: "in the view of medics"
    words/tales.csv            works in which people who are made up speak ("novel")
    words/directions.csv       words that make a part of a country ("northern")
    words/asking.csv           verb or noun of asking, what joins those asked ("" for its object, "that" for a clause of
                               their own, "thing" where it asks for things), and "actor" when only people and bodies can be
                               asked so
    words/covering.csv         nouns and pronouns for what may bind or leave out somebody ("truce"), verbs of covering, binding
                               and leaving out: those that have whom as "object", or after a preposition
    words/anonymous.csv        words by which a source asks not to be named
    words/standing.csv         general word for a person in office ("diplomat"), last words of the offices it may mean
    words/counted_two.csv      nouns that "the two" counts ("the two men"), with what is counted; and qualities before them
    words/party_verbs.csv      what two do as parties: "A and B [signed] a truce", so that "both sides" are A and B
    words/epithets.csv         noun that takes up a person just spoken of, with "any" office, a like "office", the same "trade"
    words/styles.csv           words before a name that belong to it ("Lord")
    words/general_bodies.csv   general word for a body ("watchdog"), kinds of named actors that it may mean
    words/peoples.csv          people or community with no state of that name ("Tuareg"): nobody's own name
    words/states.csv           general word for a state ("kingdom")
    words/stand_ins.csv        family and form of a name, and the names that stand in for it before the network
    words/joined.csv           word after a name and a hyphen ("Saudi-backed"), relation it shows, if any

Contains no facts in Python and no names of anybody; names are in the catalogue.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from truceline.errors import KnowledgeError
from truceline.model.values import ActorKind, Precision, RelationType, Sector

FOLDER = Path(__file__).with_name("data") / "words"
Stands = Literal["person", "group", "body", "source", "label", "side"]


@dataclass(frozen=True, slots=True)
class ActorNoun:
    """A noun that stands for an actor: "spokesman" is a person, spokesperson_of its principal, without a sector of its own."""

    word: str
    stands_for: Stands
    sector: Sector | None
    kind: ActorKind
    tie: RelationType | None


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word before a noun that shows a sector, or that an office is over ("former")."""

    word: str
    use: str
    sector: Sector | None


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a person's name, with the gender ("f", "m", None) and sector it shows."""

    word: str
    gender: str | None
    sector: Sector | None


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun that "the two" counts: people or states, of "any" office or of an "office" that it can mean, and their gender."""

    of: str
    fits: str
    gender: str | None


@dataclass(frozen=True)
class Words:
    """The word lists by lower-case word; `seats` by slot and word gives "actor" or "place", `stand_ins` by family and form."""

    nouns: Mapping[str, ActorNoun]
    modifiers: Mapping[str, Modifier]
    titles: Mapping[str, Title]
    seats: Mapping[tuple[str, str], str]
    place_nouns: Mapping[str, Precision]
    joined: Mapping[str, RelationType | None]
    bylines: frozenset[str]
    anonymous: frozenset[str]
    asking: Mapping[tuple[str, str], bool]
    covering: frozenset[tuple[str, str]]
    directions: frozenset[str]
    issuing: frozenset[tuple[str, str]]
    taken_up: frozenset[str]
    qualities: frozenset[str]
    whole_sides: frozenset[str]
    documents: frozenset[str]
    views: frozenset[str]
    tales: frozenset[str]
    governments: frozenset[str]
    stand_ins: Mapping[tuple[str, str], tuple[str, ...]]
    standing: Mapping[str, frozenset[str]]
    epithets: Mapping[str, str]
    peoples: frozenset[str]
    states: frozenset[str]
    general_bodies: Mapping[str, frozenset[str]]
    styles: frozenset[str]
    given_names: Mapping[str, str]
    counted: Mapping[str, Counted]
    counted_qualities: frozenset[str]
    party_verbs: frozenset[str]
    moved: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a lower-case word is a title, with or without its full stop: "mr", "mr."."""
        return word in self.titles or f"{word}." in self.titles


@cache
def load_words(folder: Path = FOLDER) -> Words:
    """The word lists, read once per process. Raises KnowledgeError, naming file and line, when a line breaks the schema.

    >>> load_words().nouns["foreign minister"].sector
    'GOV'
    """
    return Words(
        nouns={row["word"]: _noun(row) for row in _rows(folder / "actor_nouns.csv")},
        modifiers={
            row["word"]: Modifier(row["word"], row["use"], _sector(row)) for row in _rows(folder / "actor_modifiers.csv")
        },
        titles={row["word"]: Title(row["word"], row["gender"] or None, _sector(row)) for row in _rows(folder / "titles.csv")},
        seats={(row["slot"], row["word"]): row["reading"] for row in _rows(folder / "seats.csv")},
        place_nouns={
            row["word"]: cast(Precision, _among(row, "precision", get_args(Precision)))
            for row in _rows(folder / "place_nouns.csv")
        },
        joined={row["word"]: _relation(row, "relation") for row in _rows(folder / "joined.csv")},
        directions=frozenset(row["word"] for row in _rows(folder / "directions.csv")),
        asking={(row["word"], row["case"]): row["asked"] == "actor" for row in _rows(folder / "asking.csv")},
        issuing=frozenset((row["word"], row["use"]) for row in _rows(folder / "issuing.csv")),
        covering=frozenset((row["word"], row["use"]) for row in _rows(folder / "covering.csv")),
        anonymous=frozenset(row["word"] for row in _rows(folder / "anonymous.csv")),
        taken_up=frozenset(row["word"] for row in _rows(folder / "taken_up.csv")),
        qualities=frozenset(row["word"] for row in _rows(folder / "qualities.csv")),
        whole_sides=frozenset(row["word"] for row in _rows(folder / "whole_sides.csv")),
        governments=frozenset(row["word"] for row in _rows(folder / "governments.csv")),
        documents=frozenset(row["word"] for row in _rows(folder / "documents.csv")),
        views=frozenset(row["word"] for row in _rows(folder / "views.csv")),
        tales=frozenset(row["word"] for row in _rows(folder / "tales.csv")),
        bylines=frozenset(row["word"] for row in _rows(folder / "bylines.csv")),
        stand_ins=_stand_ins(folder / "stand_ins.csv"),
        standing={row["word"]: frozenset(row["offices"].split("|")) for row in _rows(folder / "standing.csv")},
        epithets={row["word"]: _among(row, "use", ("any", "office", "trade")) for row in _rows(folder / "epithets.csv")},
        peoples=frozenset(row["word"] for row in _rows(folder / "peoples.csv")),
        states=frozenset(row["word"] for row in _rows(folder / "states.csv")),
        styles=frozenset(row["word"] for row in _rows(folder / "styles.csv")),
        given_names={row["name"]: row["gender"] for row in _rows(folder / "given_names.csv")},
        counted={
            row["word"]: Counted(
                _among(row, "of", ("person", "state", "group", "side")), _among(row, "fits", ("any", "office")),
                row["gender"] or None,
            )
            for row in _rows(folder / "counted_two.csv")
            if row["of"] != "quality"
        },
        counted_qualities=frozenset(row["word"] for row in _rows(folder / "counted_two.csv") if row["of"] == "quality"),
        party_verbs=frozenset(row["word"] for row in _rows(folder / "party_verbs.csv")),
        moved=frozenset(row["word"] for row in _rows(folder / "moved.csv")),
        general_bodies={
            row["word"]: frozenset(
                _among({**row, "kind": kind}, "kind", get_args(ActorKind)) for kind in row["kinds"].split("|")
            )
            for row in _rows(folder / "general_bodies.csv")
        },
    )


def _stand_ins(file: Path) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in _rows(file):
        key = row["family"], row["form"]
        length = next((part for part in row["form"].split("-") if part.isdigit()), "1")
        if len(row["name"].split()) != int(length):
            raise KnowledgeError(f"words: the stand-in {row['name']!r} has not {length} words; give one of that length.")
        found[key] = (*found.get(key, ()), row["name"])
    return found


def _noun(row: dict[str, str]) -> ActorNoun:
    return ActorNoun(
        row["word"],
        cast(Stands, _among(row, "stands_for", get_args(Stands))),
        _sector(row),
        cast(ActorKind, _among(row, "kind", get_args(ActorKind))),
        _relation(row, "tie"),
    )


def _relation(row: dict[str, str], column: str) -> RelationType | None:
    return cast(RelationType, _among(row, column, get_args(RelationType))) if row[column] else None


def _sector(row: dict[str, str]) -> Sector | None:
    return cast(Sector, _among(row, "sector", get_args(Sector))) if row["sector"] else None


def _among(row: dict[str, str], column: str, allowed: tuple[str, ...]) -> str:
    if row[column] not in allowed:
        raise KnowledgeError(f"words: {row['word']!r} has {column} {row[column]!r}; use one of {', '.join(allowed)}.")
    return row[column]


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
