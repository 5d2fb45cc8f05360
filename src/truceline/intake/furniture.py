"""Furniture of pages, read from knowledge/data/intake/furniture.toml: the facts stand there, this module compiles them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from truceline.errors import KnowledgeError
from truceline.model.text import ZoneKind

Where = Literal["line", "rest", "start", "end"]
FILE = "data/intake/furniture.toml"


@dataclass(frozen=True, slots=True)
class Piece:
    """One reviewed pattern of page furniture."""

    id: str
    pattern: re.Pattern[str]
    kind: ZoneKind
    where: Where
    examples: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All patterns, the section names that say nothing, and the verbs that a caption does not have."""

    pieces: tuple[Piece, ...]
    generic_sections: frozenset[str]
    caption_verbs: frozenset[str]

    def line(self, text: str) -> tuple[Piece, re.Match[str]] | None:
        """The first pattern that fits a line, with its match; those that end the report are tried first."""
        for where in ("rest", "line"):
            for piece in self.pieces:
                if piece.where == where and (found := piece.pattern.match(text)):
                    return piece, found
        return None

    def start(self, text: str) -> int:
        """How many characters of furniture stand before the first paragraph's own words, 0 for none."""
        done = 0
        stamps = [piece.pattern for piece in self.pieces if piece.where == "start"]
        while found := next(filter(None, (stamp.match(text, done) for stamp in stamps)), None):
            done = found.end()
        return done

    def end(self, text: str) -> int:
        """Where the last paragraph's own words end and credits begin; its length when it has none."""
        done = len(text)
        while starts := [
            found.start() for piece in self.pieces if piece.where == "end" for found in piece.pattern.finditer(text, 0, done)
        ]:
            done = len(text[:min(starts)].rstrip())
        return done


@cache
def load_furniture() -> Furniture:
    """The furniture of the installed package.

    Raises KnowledgeError, naming file and entry, when an entry breaks its schema.
    """
    table = tomllib.loads(files("truceline.knowledge").joinpath(FILE).read_text(encoding="utf-8"))
    pieces = tuple(_piece(entry) for entry in table["furniture"])
    return Furniture(
        pieces=pieces,
        generic_sections=frozenset(table["generic_sections"]),
        caption_verbs=frozenset(table["caption_verbs"]),
    )


def _piece(entry: dict[str, object]) -> Piece:
    try:
        flags = re.NOFLAG if entry.get("case") else re.IGNORECASE
        return Piece(
            id=str(entry["id"]), pattern=re.compile(str(entry["pattern"]), flags), kind=entry["kind"],  # type: ignore[arg-type]
            where=entry["where"], examples=tuple(entry["examples"]), never=tuple(entry["never"]),  # type: ignore[arg-type]
        )
    except (KeyError, TypeError, re.error) as error:
        name = entry.get("id", "?")
        raise KnowledgeError(f"{FILE}, entry {name}: {error}; see the head of the file for its fields.") from None
