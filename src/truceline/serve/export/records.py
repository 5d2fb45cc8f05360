"""Flat rows of records: quote, offsets, who claims it, who reports it, outlet, record id and revision in each."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from truceline.ledger import Book
from truceline.ledger.book import short
from truceline.ledger.people import actors_in, everybody
from truceline.ledger.rows import row
from truceline.ledger.wording import reporter
from truceline.model.findings import LISTS
from truceline.model.records import Record

KINDS = tuple(kind for kind in LISTS if kind not in ("times", "places"))
COLUMNS = (
    "record",
    "revision",
    "kind",
    "process",
    "says",
    "quote",
    "start",
    "end",
    "spans",
    "claimed_by",
    "stance",
    "reported_by",
    "outlet",
    "date",
    "date_basis",
    "article",
    "title",
    "published",
    "url",
    "text_sha256",
    "review",
    "confidence",
    "method",
    "knowledge",
    "engine",
    "names",
    "finding",
)
NUMBERS = {"revision": "INTEGER", "start": "INTEGER", "end": "INTEGER", "confidence": "DOUBLE"}
ACTOR_FIELDS = (
    "speakers",
    "speaks_for",
    "addressees",
    "via",
    "actors",
    "recipients",
    "mediators",
    "hosts",
    "sponsors",
    "participants",
    "actor",
    "parties",
    "brokers",
    "guarantors",
    "witnesses",
    "third_parties",
    "excluded",
    "debtor",
    "creditor",
    "by",
    "to",
    "claimants",
    "targets",
    "issuer",
    "from_actor",
    "to_actor",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an export may be narrowed to besides process and articles: kinds of records, and words in their sentence."""

    kinds: Collection[str] = KINDS
    speaker: str | None = None
    about: str | None = None


def chosen_records(book: Book, chosen: Chosen) -> tuple[Record, ...]:
    """The records of an export, in the order of the view."""
    found = [record for record in book.kept if record.kind in chosen.kinds]
    if chosen.speaker or chosen.about:
        lines = {record.uid: row(book, record) for record in found}
        found = [record for record in found if _fits(lines[record.uid].claimed_by, chosen.speaker)]
        found = [r for r in found if not chosen.about or chosen.about.casefold() in f"{lines[r.uid].says} {r.quote}".casefold()]
    return tuple(found)


def export_row(book: Book, record: Record) -> dict[str, Any]:
    """One record as a flat row, with `COLUMNS` as keys; lists joined by "; ", structures as JSON."""
    line, article = row(book, record), book.article(record)
    return {
        "record": record.uid,
        "revision": record.revision,
        "kind": record.kind,
        "process": "; ".join(short(process) for process in book.placement.of(record.uid)),
        "says": line.says,
        "quote": record.quote,
        "start": record.start,
        "end": record.end,
        "spans": as_json([list(span) for span in line.spans]),
        "claimed_by": "; ".join(line.claimed_by),
        "stance": line.stance,
        "reported_by": reporter(book, record),
        "outlet": "; ".join(article.outlets),
        "date": line.date,
        "date_basis": line.basis,
        "article": article.id,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "text_sha256": article.sha256,
        "review": record.review,
        "confidence": line.confidence,
        "method": line.method,
        "knowledge": record.knowledge,
        "engine": record.engine,
        "names": as_json(names_of(book, record)),
        "finding": as_json(record.finding),
    }


def names_of(book: Book, record: Record) -> dict[str, list[str]]:
    """The actors of each field of a record by name."""
    people = everybody(book)
    found = {}
    for name in ACTOR_FIELDS:
        if record.finding.get(name):
            actors = actors_in(book, record, name)
            if actors:
                found[name] = [people.name(actor) for actor in actors]
    return found


def as_json(value: Mapping[str, Any] | list[Any]) -> str:
    """JSON with sorted keys: equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _fits(names: Collection[str], wanted: str | None) -> bool:
    return wanted is None or any(wanted.casefold() in name.casefold() for name in names)
