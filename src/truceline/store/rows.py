"""Rows of the database to model types and back. JSON columns hold compact UTF-8 with keys in the order of the format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from truceline.model.records import Copy, Failure, Judgement, Record, Review, StoredArticle

Row = sa.Row[Any]
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def pack(value: Any) -> str:
    """A JSON column: equal values give equal text."""
    return COMPACT.encode(value)


def to_copy(row: Row) -> Copy:
    """A copy of a text."""
    return Copy(row.article_id, row.outlet, row.url, row.published, row.title, row.section, tuple(json.loads(row.notes)))


def copy_order(copy: Copy) -> tuple[Any, ...]:
    """The order of copies: the earliest dated first; the first one is the copy a text is coded from."""
    return (
        copy.published is None, copy.published or "", copy.outlet is None, copy.outlet or "", copy.article_id, copy.url or "",
    )


def to_article(row: Row, copies: Iterable[Copy]) -> StoredArticle:
    """A text with its copies."""
    return StoredArticle(
        sha256=row.sha256, id=row.id, title=row.title, publisher=row.publisher, section=row.section,
        published=row.published, published_basis=row.published_basis, published_window=row.published_window,
        language=row.language, zones=tuple(json.loads(row.zones)), copies=tuple(sorted(copies, key=copy_order)),
        coding=row.coding, knowledge=row.knowledge, engine=row.engine, coded_at=row.coded_at,
    )


def to_record(row: Row) -> Record:
    """A revision of a record."""
    return Record(
        uid=row.uid, article=row.article, kind=row.kind, finding=json.loads(row.finding), revision=row.revision,
        tombstone=bool(row.tombstone), knowledge=row.knowledge, engine=row.engine, recorded_at=row.recorded_at,
        review=row.review, coded=None if row.coded is None else json.loads(row.coded),
    )


def to_review(row: Row) -> Review:
    """A line of the review log."""
    return Review(row.uid, row.decision, row.by, row.at, row.reason, json.loads(row.changes))


def to_judgement(row: Row) -> Judgement:
    """A judgement, undone or not."""
    return Judgement(
        kind=row.kind, left=row.one, right=row.other, verdict=row.verdict, by=row.by, reason=row.reason, score=row.score,
        at=row.at, undone_by=row.undone_by, undone_at=row.undone_at,
    )


def to_failure(row: Row) -> Failure:
    """A note of something that failed."""
    return Failure(row.item, row.reason, row.first_at, row.last_at, row.attempts)


def in_force(log: Iterable[Review]) -> tuple[str, Mapping[str, Any]]:
    """The decision in force and the fields that edits set, from one record's reviews in order."""
    decision, changes = "unreviewed", dict[str, Any]()
    for review in log:
        decision = review.decision
        if decision == "unreviewed":
            changes = {}
        changes |= review.changes
    return decision, changes
