"""Which reader takes which source: by the end of its name, and by its first bytes when the name says nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from truceline.intake.feed import read_feed
from truceline.intake.html import read_html
from truceline.intake.jsonl import read_json, read_jsonl
from truceline.intake.options import IntakeOptions
from truceline.intake.plain import read_plain
from truceline.intake.source import Reader, Result, Source
from truceline.intake.table import read_csv, read_tsv
from truceline.intake.warc import read_warc

READERS: dict[str, Reader] = {
    ".txt": read_plain, ".text": read_plain, ".md": read_plain,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".jsonl": read_jsonl, ".ndjson": read_jsonl, ".json": read_json,
    ".csv": read_csv, ".tsv": read_tsv,
    ".rss": read_feed, ".atom": read_feed, ".xml": read_feed, ".rdf": read_feed,
    ".warc": read_warc,
}
SNIFFED = 4096
HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b", re.IGNORECASE | re.DOTALL
)
FEED_START = re.compile(rb"\s*(?:<\?xml.{0,300}?\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
XHTML_START = re.compile(rb"\s*<\?xml.{0,300}?\?>\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


def ending_of(name: str) -> str:
    """The extension that decides, without ".gz": ".txt" for "a.txt.gz"."""
    path = PurePath(name.lower())
    return path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix


def is_known(name: str, options: IntakeOptions) -> bool:
    """Whether a file of a folder is read: a known extension, or none at all."""
    ending = ending_of(name)
    return ending == "" or ending in READERS or ending in options.readers


def reader_for(source: Source, options: IntakeOptions) -> Reader:
    """The reader of a source; files without a telling name are looked into."""
    ending = ending_of(source.name)
    return options.readers.get(ending) or READERS.get(ending) or read_sniffed


def read_sniffed(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """Articles of a source whose kind only its first bytes tell: archive, feed, HTML, JSONL, else plain text."""
    with source.open() as stream:
        start = stream.read(SNIFFED)
        joined = io.BufferedReader(_Joined(start, stream))
        yield from _by_start(start)(replace(source, open=lambda: joined), options)


def _by_start(start: bytes) -> Reader:
    start = start.removeprefix(b"\xef\xbb\xbf")
    if start.startswith(b"WARC/"):
        return read_warc
    if FEED_START.match(start):
        return read_feed
    if HTML_START.match(start) or XHTML_START.match(start):
        return read_html
    if start.lstrip().startswith(b"{"):
        return _json_or_lines(start)
    return read_plain


def _json_or_lines(start: bytes) -> Reader:
    """JSONL when the first line is an object of its own or does not end within what was looked at; else one JSON object."""
    first, broken, _ = start.lstrip().partition(b"\n")
    if not broken:
        return read_jsonl
    opens_only = first.strip() == b"{" or (b'"' in first[:200] and not first.rstrip().endswith(b"}"))
    return read_json if opens_only else read_jsonl


class _Joined(io.RawIOBase):
    """The bytes that were looked at, then the rest of their stream."""

    def __init__(self, start: bytes, rest: io.BufferedIOBase | object) -> None:
        super().__init__()
        self._start = start
        self._rest = rest

    def readable(self) -> bool:
        """Always: it is there to be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`, first from what was looked at."""
        part = self._start[:len(buffer)]
        if part:
            self._start = self._start[len(part):]
        else:
            part = self._rest.read(len(buffer))  # type: ignore[union-attr]
        buffer[:len(part)] = part
        return len(part)
