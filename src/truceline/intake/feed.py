"""RSS and Atom files: one article per entry, with the text the feed itself carries; nothing is fetched."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from truceline.errors import DateError, InputError
from truceline.intake.days import day_of
from truceline.intake.failures import unreadable
from truceline.intake.html import depth_of, fragment_text
from truceline.intake.names import host_of, outlet_at
from truceline.intake.options import IntakeOptions
from truceline.intake.page import Page, settle
from truceline.intake.source import Result, Source, whole
from truceline.model.text import Article


def read_feed(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """The entries of a feed. Content comes before summary; an entry without words is listed as a failure."""
    data = whole(source, options)
    if not data.strip():
        raise unreadable(source.item, "is empty; there is nothing to read in it.")
    if depth_of(data.decode("latin-1")) > options.limits.depth:
        raise unreadable(source.item, f"nests more than {options.limits.depth:,} elements; it is no feed.")
    import feedparser

    found = feedparser.parse(io.BytesIO(data))
    if not found.entries:
        raise unreadable(source.item, "is not an RSS or Atom feed with entries; pass the file of a feed.")
    name = found.feed.get("title")
    for number, entry in enumerate(found.entries, start=1):
        item = f"{source.item} entry {number}"
        try:
            yield _article(entry, name, options, item)
        except InputError as error:
            yield error


def _article(entry: Any, feed_name: str | None, options: IntakeOptions, item: str) -> Article:
    contents = [part.get("value", "") for part in entry.get("content", ())]
    body = fragment_text(max([*contents, entry.get("summary", "")], key=len)).strip()
    title = fragment_text(entry.get("title", "")).strip() or None
    if not body and not title:
        raise unreadable(item, "has no text; feeds without text need their pages.")
    text = "\n\n".join(part for part in (title, body) if part)
    url = entry.get("link")
    outlet = outlet_at(options.outlets, host_of(url)) or (entry.get("source") or {}).get("title") or feed_name
    identifier = entry.get("id") or url
    page = Page(text=text, item=item, id=identifier, title=title, outlet=outlet, published=_day(entry), url=url)
    return settle(page, options)


def _day(entry: Any) -> str | None:
    """The entry's own day; a form that day_of cannot read is taken as feedparser reads it (UTC)."""
    written = entry.get("published")
    if not written:
        return None
    try:
        return day_of(written)
    except DateError:
        parsed = entry.get("published_parsed")
        return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else str(written)
