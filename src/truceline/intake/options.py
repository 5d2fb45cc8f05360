"""What a caller may set for a run of intake, and the limits that keep a hostile item from taking the run with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from truceline.intake.days import day_of
from truceline.knowledge.catalogue import KnownOutlet

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes unless said otherwise; what is larger becomes a listed failure."""

    page: int = 10 * MEGABYTE
    """One text, HTML page, feed or archive record, unpacked."""
    line: int = 10 * MEGABYTE
    """One line of JSONL."""
    unpacked: int = 4_000 * MEGABYTE
    """Everything that comes out of one compressed file."""
    ratio: int = 300
    """Unpacked to packed size, watched from the first three megabytes on."""
    characters: int = MEGABYTE
    """Code points of one article."""
    depth: int = 1_000
    """HTML elements inside each other."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page that was fetched: its bytes, the address it came from in the end, and the charset its server declared."""

    data: bytes
    url: str
    charset: str | None = None
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """Options of one run. `published` is the date a user vouches for: EDTF, and then the same for every item.

    columns  which column or key holds a field: {"text": "body", "published": "date"}; used for CSV and JSONL
    outlets  known outlets, to turn a host or a short name into the outlet's name
    fetch    how to get a URL; None (the default) means that no network is touched
    stdin    where "-" reads from; None means the process's standard input
    readers  further readers by file ending, {".docx": read_docx}, each of the type `intake.source.Reader`; they go before ours
    """

    published: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    outlets: tuple[KnownOutlet, ...] = ()
    limits: Limits = field(default_factory=Limits)
    fetch: Callable[[str], Fetched] | None = None
    stdin: BinaryIO | None = None
    readers: Mapping[str, Callable[..., Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a date that does not exist before anything is read.

        Raises DateError.
        """
        if self.published is not None:
            object.__setattr__(self, "published", day_of(self.published))
