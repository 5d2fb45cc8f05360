"""TimelineJS 3 JSON: dated rounds, agreements, changes of participation, events and claims. Texts are escaped for HTML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Any

from truceline.ledger import Book
from truceline.ledger.dates import order_of, when
from truceline.ledger.rows import row
from truceline.model.records import Record

GROUPS = {
    "talks": "Talks",
    "participation_changes": "Who left and returned",
    "agreements": "Agreements",
    "events": "Events",
    "status_claims": "Claims",
    "demands": "Demands",
    "assessments": "Assessments",
    "statements": "Statements",
}


def as_timeline(book: Book, records: Iterable[Record]) -> bytes:
    """Slides in order of their days; what has no date cannot stand on a line and is counted in the title."""
    shown = [record for record in records if record.kind in GROUPS]
    dated = sorted((record for record in shown if when(book, record).dated), key=lambda record: order_of(book, record))
    note = f"{len(shown) - len(dated)} of {len(shown)} records have no date and are not on this line."
    found = {
        "title": {"text": {"headline": escape(book.process or "Truceline"), "text": escape(note)}},
        "events": [_slide(book, record) for record in dated],
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _slide(book: Book, record: Record) -> dict[str, Any]:
    moment, line = when(book, record), row(book, record)
    slide: dict[str, Any] = {"start_date": _date(moment.first)} if moment.first is not None else {}
    if moment.last is not None and moment.last != moment.first:
        slide["end_date"] = _date(moment.last)
    outlets = escape(", ".join(line.reported_by) or line.article_id)
    source = f"{outlets}, {escape(line.published or 'date unknown')}, {record.uid}"
    body = f"<blockquote>{escape(record.quote)}</blockquote><p>{source}</p>"
    return slide | {
        "display_date": f"{moment.value} ({moment.basis})",
        "group": GROUPS[record.kind],
        "unique_id": record.uid.replace("/", "-"),
        "text": {"headline": escape(line.says), "text": body},
    }


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
