"""A source of articles before it is read: a name, an opener that may be called once, and what a sidecar file says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

from truceline.errors import InputError
from truceline.intake.failures import unreadable
from truceline.intake.options import IntakeOptions
from truceline.model.text import Article

Result = Article | InputError


@dataclass(frozen=True, slots=True)
class Source:
    """One file, stream or fetched page. `item` is how failures name it, `stem` the id of a single article in it."""

    item: str
    name: str
    open: Callable[[], BinaryIO]
    stem: str | None = None
    url: str | None = None
    charset: str | None = None
    sidecar: Mapping[str, str] = field(default_factory=dict)


class Readable(Protocol):
    """What bytes can be read from in pieces."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


Reader = Callable[[Source, IntakeOptions], Iterator[Result]]


def whole(source: Source, options: IntakeOptions) -> bytes:
    """All bytes of a source that holds one page, never more than the limit.

    Raises UnreadableText when it is larger.
    """
    limit = options.limits.page
    with source.open() as stream:
        data = at_most(limit, stream)
    if data is None:
        raise unreadable(source.item, f"is larger than {limit // 1_000_000} MB; split it, or pass many articles as JSONL.")
    return data


def at_most(limit: int, stream: Readable) -> bytes | None:
    """All bytes of a stream; None as soon as there are more than `limit`."""
    parts: list[bytes] = []
    size = 0
    while size <= limit and (part := stream.read(min(1 << 20, limit + 1 - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts) if size <= limit else None
