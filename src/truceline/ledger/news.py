"""What changed since a last look, what could not be dated, and which days are due to be checked: question 12."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from truceline.ledger.book import Book
from truceline.ledger.dates import days, order_of, when
from truceline.ledger.rows import Answer, Row, row
from truceline.ledger.wording import quoted, reporter
from truceline.model.records import Record

DATED_KINDS = (
    "statements",
    "events",
    "talks",
    "participation_changes",
    "agreements",
    "demands",
    "status_claims",
    "assessments",
)
SHOWN = (*DATED_KINDS, "provisions", "commitments", "labels")


def changed_since(book: Book, changes: Iterable[Record], *, since: str | None = None, now: date | None = None) -> Answer:
    """Question 12. `changes` are what `RecordView.changes(since)` gives; without `since`, everything is new.

    Below the new, changed and withdrawn records stand those without a date, and days ahead that become dates to check.
    """
    told = [record for record in changes if record.kind in SHOWN]
    latest = {record.uid: record for record in told}
    rows = [_changed(book, record) for record in latest.values() if record.uid in book.by_uid and _kept(book, record)]
    gone = [record for record in latest.values() if record.tombstone and record.article in book.articles]
    rows += [_gone(book, record) for record in gone]
    undated = [record for kind in DATED_KINDS for record in book.records(kind) if not when(book, record).dated]
    undated.sort(key=lambda record: order_of(book, record))
    checks = due(book, now=now)
    facts = {
        "new": sum(1 for line in rows if line.facts["change"] == "new"),
        "changed": sum(1 for line in rows if line.facts["change"] == "changed"),
        "gone": len(gone),
        "since": since,
        "undated": len(undated),
        "to_check": len(checks),
    }
    lines = (*rows, *(row(book, record, facts={"change": "undated"}) for record in undated), *checks)
    note = f"{len(undated)} records could not be dated; they are listed below the changes, never dropped."
    return Answer("changed-since", "What changed, what could not be dated, what is due", lines, (note,), facts)


def due(book: Book, *, now: date | None = None) -> tuple[Row, ...]:
    """Days that somebody named as a deadline, an expiry or an expected end: dates to check, passed ones marked."""
    found = []
    for kind, fields in (("commitments", ("deadline",)), ("agreements", ("expires",)), ("talks", ("expected_until",))):
        for record in book.records(kind):
            for name in fields:
                value = record.finding[name]
                time = book.get(record.ref(str(value["time"] if isinstance(value, dict) else value))) if value else None
                if time is not None:
                    found.append((record, name, time))
    rows = []
    for record, name, time in found:
        known = time.finding["value"]
        last = days(known)[1]
        passed = now is not None and last is not None and last < now
        line = (
            f"Date to check: {known or quoted(time.quote)}, the {name.replace('_', ' ')} of {quoted(record.quote)} "
            f"as reported by {reporter(book, record)}{' (passed)' if passed else ''}."
        )
        rows.append(row(book, record, line=line, facts={"change": "to check", "date": known or time.quote, "passed": passed}))
    return tuple(rows)


def _kept(book: Book, record: Record) -> bool:
    return book.process is None or book.in_process(book.by_uid[record.uid], book.process)


def _changed(book: Book, record: Record) -> Row:
    kind = "new" if record.revision == 1 else "changed"
    return row(book, book.by_uid[record.uid], facts={"change": kind, "recorded_at": record.recorded_at})


def _gone(book: Book, record: Record) -> Row:
    article = book.articles[record.article]
    line = f"No longer found by the coder in a text of {', '.join(article.outlets) or article.id}: {quoted(record.quote)}."
    return row(book, record, line=line, facts={"change": "gone", "recorded_at": record.recorded_at})
