"""Plain text files: one article each."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.intake.decode import decode
from truceline.intake.options import IntakeOptions
from truceline.intake.page import Page, settle
from truceline.intake.source import Result, Source, whole


def read_plain(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """The article of a text file; line ends, quotes and no-break spaces stay as they are stored."""
    text = decode(whole(source, options), item=source.item, declared=source.charset)
    yield settle(Page(text=text, item=source.item, id=source.stem, url=source.url, sidecar=source.sidecar), options)
