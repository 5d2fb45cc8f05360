"""PLOVER 0.8 JSONL: asserted events of any voice, and dated historical ones, each with who claims it (CODEBOOK section 3).

Future CONSULT, SUPPORT, COOPERATE and AID go out as AGREE, future RETREAT as CONCEDE: the manual's rule. Types inside
Truceline stay as they are. Quad and score follow the tables in `knowledge/data/ledger/plover.toml`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from truceline.ledger import Book
from truceline.ledger.people import actors_in, everybody
from truceline.ledger.rows import row
from truceline.model.records import Record

AHEAD = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}


def as_plover(book: Book, records: Iterable[Record]) -> bytes:
    """One event a line; no record is left out for want of a date, except historical ones."""
    lines = [json.dumps(found, ensure_ascii=False) for record in records if (found := plover_event(book, record)) is not None]
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def plover_event(book: Book, record: Record) -> dict[str, Any] | None:
    """A record as a PLOVER event, or None where the export rule leaves it out."""
    if record.kind != "events":
        return None
    finding, line = record.finding, row(book, record)
    factuality, kind, mode = finding["factuality"]["class"], finding["type"], finding["mode"]
    if factuality == "future" and kind in AHEAD:
        kind, mode = AHEAD[kind], None
    elif factuality not in ("asserted", "historical") or (factuality == "historical" and line.basis != "text"):
        return None
    article, scores = book.article(record), book.scores
    return {
        "id": record.uid,
        "date": line.date,
        "date_basis": line.basis,
        "event": kind,
        "mode": mode,
        "actor": _actors(book, record, "actors"),
        "recipient": _actors(book, record, "recipients"),
        "context": list(finding["contexts"]),
        "quad": scores.quad(kind),
        "score": scores.score(kind, mode),
        "factuality": factuality,
        "claimed_by": _actors(book, book.voice(record), "speakers"),
        "stance": line.stance,
        "reported_by": list(line.reported_by),
        "text": record.quote,
        "start": record.start,
        "end": record.end,
        "location": _place(book, record),
        "cameo": list(finding["cameo"]),
        "revision": record.revision,
        "cite_info": {
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published,
            "url": article.url,
            "text_sha256": article.sha256,
        },
    }


def _actors(book: Book, record: Record | None, field: str) -> list[dict[str, Any]]:
    if record is None:
        return []
    people = everybody(book)
    return [
        {"name": people.name(actor), "country": actor.finding["country"], "sector": actor.finding["sector"]}
        for actor in actors_in(book, record, field)
    ]


def _place(book: Book, record: Record) -> dict[str, Any] | None:
    place = book.first(record, "place")
    if place is None:
        return None
    return {name: place.finding[name] for name in ("name", "precision", "country", "geonames_id")}
