"""Findings to the interchange document truceline/1, and nothing else (INTERCHANGE.md is the definition)."""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from typing import Any

from truceline.model.finding import Finding
from truceline.model.findings import LISTS, Findings
from truceline.model.text import Article

FORMAT = "truceline/1"
LAST = ("evidence", "asserted_by", "asserted_by_alt", "confidence", "method")


def plain(value: Any) -> Any:
    """A model value as JSON values: dataclasses become objects, tuples lists, `class_` the key "class"."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return {key: plain(getattr(value, name)) for name, key in _keys(type(value))}  # type: ignore[arg-type]


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass with their keys, in the order in which they are printed."""
    names = [part.name for part in fields(kind)]
    if issubclass(kind, Finding):
        names = ["id", *(name for name in names if name not in ("id", *LAST)), *LAST]
    return tuple((name, name.rstrip("_")) for name in names)


def describe(article: Article, published_window: str | None = None) -> dict[str, Any]:
    """The `article` object: what is known of the source, without its text."""
    return {
        "id": article.id, "title": article.title, "publisher": article.publisher, "section": article.section,
        "published": article.published, "published_basis": article.published_basis, "published_window": published_window,
        "language": article.language, "text_sha256": article.sha256,
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in sorted(article.zones)],
    }


def to_document(article: Article, findings: Findings, published_window: str | None = None) -> dict[str, Any]:
    """The interchange document of one coded article, records sorted by the start of their first evidence, then id."""
    document: dict[str, Any] = {"format": FORMAT, "article": describe(article, published_window)}
    for name in LISTS:
        records = sorted(getattr(findings, name), key=lambda record: (record.evidence[0].start, record.id))
        document[name] = [plain(record) for record in records]
    return document


def to_json(document: dict[str, Any]) -> str:
    """The document as text: equal documents give equal bytes."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
