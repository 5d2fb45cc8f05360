"""Who is who inside one article: mentions, the entities they stand for, and what the words show of two entities at once.

Token positions are indexes into `Tokens`; ranges of tokens are half-open like offsets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from truceline.model.text import Span
from truceline.model.values import ActorKind, RelationType

MentionForm = Literal["name", "nominal", "pronoun", "adjective"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor; `head` is the syntactic head, `entity` indexes `Reading.entities` (None: left open)."""

    first: int
    last: int
    head: int
    form: MentionForm
    span: Span
    entity: int | None


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor inside this article: all mentions that are the same. `id` is the id of its Actor record.

    `catalogue` is the id of the knowledge entry whose name stands in the text, if any. `plural` and `gender` ("f", "m",
    "n" or None) are what the words show; they serve pronouns and are never printed.
    """

    id: str
    name: str
    kind: ActorKind
    named: bool
    aliases: tuple[str, ...]
    country: str | None
    sector: str | None
    role: str | None
    mentions: tuple[int, ...]
    catalogue: str | None = None
    plural: bool = False
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two entities that the words of a phrase show: "Kremlin spokesman Dmitry Peskov"."""

    type: RelationType
    from_entity: int
    to_entity: int
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Words that count actors told of before, mostly two, by their head: "the two men", "both countries", "they"."""

    head: int
    entities: tuple[int, ...]
