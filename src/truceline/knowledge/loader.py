"""Reads the data files and gives a frozen Knowledge, named by the digest of what it read.

    actors/*.toml    [[actor]], and [[body]]: bodies that every state has (see `bodies`)
    offices/*.toml   [[office]]
    cues/*.toml      [[cue]]; cues/classes.toml: word classes, one `name = [lemmas]` a line
    places/*.csv     name,names,precision,country,geonames_id,weight
    outlets/*.toml   [[outlet]]
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from truceline.errors import KnowledgeError
from truceline.knowledge.bodies import expand, media_of
from truceline.knowledge.catalogue import Cue, Knowledge, KnownPlace
from truceline.knowledge.entries import Entry, actor_of, cue_of, office_of, outlet_of, place_of
from truceline.knowledge.plain_toml import parse_toml

DATA = Path(__file__).with_name("data")
_STATIONS = ("actors", "cues", "offices", "outlets", "places")
_T = TypeVar("_T")


@cache
def load_knowledge(*extra_folders: str | Path) -> Knowledge:
    """All facts of the built-in data and of the given packs (folders of the same layout), loaded once per process.

    A pack adds entries; it cannot replace built-in ones. Raises KnowledgeError, naming file and entry, when a file breaks
    the schema. Rules across entries are not checked here but by `checks.problems_of`.
    """
    folders = (DATA, *map(Path, extra_folders))
    for folder in folders:
        if not folder.is_dir():
            raise KnowledgeError(f"{folder} is not a folder; name one that holds actors, cues, offices, outlets or places.")
    files = {station: [file for folder in folders for file in files_of(folder, station)] for station in _STATIONS}
    tables = [(file.name, name, entry) for file in files["actors"] for name, entry in _tables(file, "actor", "body")]
    actors = [actor_of(entry, where) for where, name, entry in tables if name == "actor"]
    bodies = [(entry, where) for where, name, entry in tables if name == "body"]
    outlets = tuple(_entries(files["outlets"], "outlet", outlet_of))
    return Knowledge(
        actors=(*expand(actors, bodies), *media_of(outlets)),
        offices=tuple(_entries(files["offices"], "office", office_of)),
        cues=tuple(chain.from_iterable(map(cues_of, files["cues"]))),
        places=tuple(chain.from_iterable(map(places_of, files["places"]))),
        outlets=outlets,
        classes=_classes(files["cues"]),
        digest=_digest(folders),
    )


def files_of(folder: Path, station: str) -> list[Path]:
    """The data files of one kind under a folder, sorted by path."""
    suffix = "*.csv" if station == "places" else "*.toml"
    return sorted((folder / station).rglob(suffix))


def cues_of(file: Path) -> list[Cue]:
    """The cues of one file; its name without extension is their family."""
    return [cue_of(entry, file.stem, file.name) for _, entry in _tables(file, "cue")] if file.name != "classes.toml" else []


def places_of(file: Path) -> list[KnownPlace]:
    """The places of one CSV file, whose first line names the columns."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        next(rows, None)
        return [place_of(row, file.name) for row in rows if row]


def content_of(file: Path) -> dict[str, Any]:
    """A TOML file as plain values; KnowledgeError when it is not TOML."""
    try:
        return parse_toml(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{file.name} is not valid TOML ({error}); repair that place.") from error


def _tables(file: Path, *names: str) -> Iterator[tuple[str, Entry]]:
    """The entries of a file with the name of their table; KnowledgeError for tables of other names."""
    for name, entries in content_of(file).items():
        if name not in names:
            known = " or ".join(f"[[{table}]]" for table in names)
            raise KnowledgeError(f"{file.name}: unknown table {name!r}; write {known}.")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise KnowledgeError(f"{file.name}: {name!r} must be written as [[{name}]].")
        yield from ((name, entry) for entry in entries)


def _entries(files: list[Path], name: str, make: Callable[[Entry, str], _T]) -> Iterator[_T]:
    for file in files:
        for _, entry in _tables(file, name):
            yield make(entry, file.name)


def _classes(files: list[Path]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for file in files:
        if file.name != "classes.toml":
            continue
        for name, words in content_of(file).items():
            if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
                raise KnowledgeError(f"{file.name}: class {name!r} must be a list of words that is not empty.")
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *words)))
    return found


def _digest(folders: tuple[Path, ...]) -> str:
    """SHA-256 over name and bytes of every data file, sorted within each folder; equal data give equal digests anywhere."""
    digest = hashlib.sha256()
    for folder in folders:
        files = (file for file in folder.rglob("*") if file.suffix in (".toml", ".csv"))
        for name, file in sorted((file.relative_to(folder).as_posix(), file) for file in files):
            digest.update(f"{name}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
