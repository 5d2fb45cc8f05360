"""An article's text and exact places in it. Offsets count Unicode code points, zero-based, end excluded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from truceline.errors import EvidenceError

ZoneKind = Literal["headline", "caption", "body", "boilerplate"]
PublishedBasis = Literal["metadata", "user", "text", "inferred", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of one article."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"A span must hold at least one character, not [{self.start}, {self.end}).")

    def covers(self, other: Span | Evidence) -> bool:
        """Whether `other` lies inside this span or equals it."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The exact words a record rests on. Made with `Evidence.cut`, so that wrong words cannot occur.

    >>> Evidence.cut("The truce holds.", 4, 9)
    Evidence(start=4, end=9, text='truce')
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise EvidenceError(f"Evidence [{self.start}, {self.end}) cannot hold {self.text!r:.60}.")

    @classmethod
    def cut(cls, source: str, start: int, end: int) -> Evidence:
        """The words of `source` between two offsets."""
        if not 0 <= start < end <= len(source):
            raise EvidenceError(f"[{start}, {end}) is not inside a text of {len(source)} characters.")
        return cls(start, end, source[start:end])

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)

    def covers(self, other: Span | Evidence) -> bool:
        """Whether `other` lies inside these words or equals them."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A part of a page: headline, caption, body or boilerplate. White space between zones belongs to none."""

    start: int
    end: int
    kind: ZoneKind


@dataclass(frozen=True)
class Article:
    """A decoded text with what is known of where it comes from; the text is never changed after decoding.

    `text` is the canonical text all offsets refer to. `published` is EDTF or None, never a guess.
    `url` and `notes` (what intake skipped and why) are kept for the store, not for the interchange document.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    section: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    url: str | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text encoded as UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def evidence(self, start: int, end: int) -> Evidence:
        """The words between two offsets, as evidence."""
        return Evidence.cut(self.text, start, end)

    def zone_at(self, offset: int) -> ZoneKind | None:
        """The kind of zone an offset lies in, None between zones."""
        return next((zone.kind for zone in self.zones if zone.start <= offset < zone.end), None)
