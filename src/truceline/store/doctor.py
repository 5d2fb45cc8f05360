"""What can be wrong in a database, and what to do about it: nothing is repaired here."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from truceline.store import naming
from truceline.store.opening import HEAD, version, writing
from truceline.store.tables import articles, judgements, records, reviews, texts

SEARCHES = {
    "article_search": (
        "INSERT INTO article_search(article_search, rank) VALUES ('integrity-check', 1)",
        "INSERT INTO article_search(article_search) VALUES ('rebuild')",
    ),
    "statement_search": (
        "INSERT INTO statement_search(statement_search, rank) VALUES ('integrity-check', 1)",
        "INSERT INTO statement_search(statement_search) VALUES ('rebuild')",
    ),
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something wrong in the database: what, where, and what to do."""

    what: str
    where: str
    advice: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.advice}."


def doctor(engine: sa.Engine) -> list[Complaint]:
    """Every fault found: damaged file, search out of step, wrong words, broken references, doubled revisions, version."""
    with writing(engine) as connection:
        found = version(connection)
        if found != HEAD:
            return [Complaint(f"version {found} instead of {HEAD}", "the database", "open it with this Truceline to migrate")]
        complaints = [*damaged_file(connection), *_search_out_of_step(connection)]
        complaints += [*_revisions(connection), *_wrong_contents(connection), *_lost_subjects(connection)]
    return complaints


def damaged_file(connection: sa.Connection) -> Iterator[Complaint]:
    """Faults of a SQLite file itself, and rows without the text they belong to."""
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield Complaint(str(line), "the file", "restore a backup")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Complaint(f"row {row[1]} belongs to a text that is not there", str(row[0]), "restore a backup")


def _search_out_of_step(connection: sa.Connection) -> Iterator[Complaint]:
    if connection.dialect.name != "sqlite":
        return
    for name, (check, repair) in SEARCHES.items():
        try:
            connection.exec_driver_sql(check)
        except sa.exc.DatabaseError:
            yield Complaint("the search index does not match the texts", name, f"run: {repair}")


def _revisions(connection: sa.Connection) -> Iterator[Complaint]:
    counted = sa.select(
        records.c.uid, sa.func.sum(records.c.latest).label("latest"), sa.func.count().label("rows"),
        sa.func.max(records.c.revision).label("highest"),
        sa.func.max(records.c.revision * records.c.latest).label("current"),
    ).group_by(records.c.uid)
    for row in connection.execute(counted):
        if row.latest != 1 or row.highest != row.rows or row.current != row.highest:
            what = f"{row.rows} revisions up to {row.highest}, {row.latest} of them latest"
            yield Complaint(what, row.uid, "restore a backup")


def _wrong_contents(connection: sa.Connection) -> Iterator[Complaint]:
    """Texts that are not what their SHA-256 says, quotes that are not in their text, references to nothing."""
    known = set(connection.execute(sa.select(articles.c.sha256)).scalars())
    for row in connection.execute(sa.select(texts.c.sha256, texts.c.text).order_by(texts.c.n)):
        if row.sha256 not in known:
            yield Complaint("a text without an article", row.sha256, "purge it or add it again")
        if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest() != row.sha256:
            yield Complaint("the text was changed", row.sha256, "restore a backup")
        current = sa.select(records.c.kind, records.c.finding, records.c.uid, records.c.tombstone).where(
            records.c.article == row.sha256, records.c.latest == 1
        )
        yield from _wrong_findings(row.text, connection.execute(current).all())


def _wrong_findings(text: str, rows: Iterable[Any]) -> Iterator[Complaint]:
    found = [(row, json.loads(row.finding)) for row in rows]
    ids = {str(finding["id"]) for row, finding in found if not row.tombstone}
    for row, finding in found:
        if any(text[span["start"] : span["end"]] != span["text"] for span in finding["evidence"]):
            yield Complaint("its words are not in the text", row.uid, "code the article again")
        lost = set() if row.tombstone else naming.references(row.kind, finding) - ids
        if lost:
            yield Complaint(f"it refers to {', '.join(sorted(lost))}, which is not there", row.uid, "code the article again")


def _lost_subjects(connection: sa.Connection) -> Iterator[Complaint]:
    """Reviews and judgements about records that the database does not have."""
    known = set(connection.execute(sa.select(records.c.uid).distinct()).scalars())
    for row in connection.execute(sa.select(reviews.c.uid, reviews.c.by).order_by(reviews.c.n)):
        if row.uid not in known:
            yield Complaint(f"{row.by} reviewed a record that is not there", row.uid, "restore a backup")
    standing = sa.select(judgements).where(judgements.c.undone_by.is_(None)).order_by(judgements.c.n)
    for row in connection.execute(standing):
        for uid in (row.one, row.other):
            if "/" in uid[:17] and uid not in known:
                yield Complaint(f"{row.link} joins a record that is not there", uid, "run linking again")
