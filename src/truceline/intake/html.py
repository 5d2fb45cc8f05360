"""HTML pages: trafilatura takes the report out, htmldate finds its date; the taken text is what offsets refer to."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

from truceline.intake.decode import decode
from truceline.intake.failures import unreadable
from truceline.intake.options import IntakeOptions
from truceline.intake.page import Page, settle
from truceline.intake.source import Result, Source, whole
from truceline.intake.zones import plain_words
from truceline.model.text import Article

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")
FLAT = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot",
})
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
STATED_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01", "outputformat": "%Y-%m-%d"}
"""Only the day a page states in its metadata or markup: the clock is not asked and the text is not searched."""


def read_html(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """The article of an HTML file."""
    yield article_of(
        whole(source, options), options, item=source.item, identifier=source.stem, url=source.url, charset=source.charset,
        sidecar=source.sidecar,
    )


def article_of(
    data: bytes, options: IntakeOptions, *, item: str, identifier: str | None, url: str | None = None,
    charset: str | None = None, sidecar: Mapping[str, str] | None = None,
) -> Article:
    """The article of a page's bytes. The text is the title, when the page states one, and the paragraphs of the report.

    Raises UnreadableText when the page holds no report, or nests deeper than the limit.
    """
    declared = CHARSET.search(data[:4096])
    html = decode(data, item=item, declared=charset or (declared.group(1).decode("ascii") if declared else None))
    if depth_of(html) > options.limits.depth:
        raise unreadable(item, f"nests more than {options.limits.depth:,} HTML elements; pass its text.")
    found = _extract(html, url, item)
    text = _joined(found.get("title"), found.get("text") or "")
    categories = found.get("categories") or [None]
    page = Page(
        text=text, item=item, id=identifier, title=found.get("title"), outlet=found.get("sitename"), section=categories[0],
        published=found.get("date"), url=url or found.get("url"), sidecar=sidecar or {},
    )
    return settle(page, options)


def depth_of(html: str) -> int:
    """How many elements stand inside each other at the deepest point, in one pass; elements that close themselves aside."""
    depth = deepest = 0
    for closing, name, rest in TAG.findall(html):
        if name.lower() in FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def fragment_text(html: str) -> str:
    """The words of a piece of HTML (a feed's summary), one paragraph per block."""
    if "<" not in html and "&" not in html:
        return html
    if depth_of(html) > 200:
        return ""
    from trafilatura import html2txt

    return str(html2txt(f"<html><body>{html}</body></html>") or "").strip()


def _extract(html: str, url: str | None, item: str) -> dict[str, Any]:
    from trafilatura import bare_extraction, html2txt

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=STATED_DATES
        )
        found: dict[str, Any] = document.as_dict() if document is not None else {}
        if not (found.get("text") or "").strip():
            found["text"] = str(html2txt(html) or "")
    except Exception as error:
        kind = type(error).__name__
        raise unreadable(item, f"cannot be taken apart as HTML ({kind}); pass the text of the article.") from error
    if not found["text"].strip():
        raise unreadable(item, "is an HTML page without a report in it; pass the page of one article, or its text.")
    return found


def _joined(title: str | None, text: str) -> str:
    """Paragraphs set apart by an empty line, with the title first unless the text opens with it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and (not lines or plain_words(lines[0]) != plain_words(title)):
        lines.insert(0, " ".join(title.split()))
    return "\n\n".join(lines)

