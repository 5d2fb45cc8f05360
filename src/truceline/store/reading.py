"""The reading half of a Store: fulfils `model.views.RecordView`. A query or two per call, sorted here, by no collation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from truceline.errors import DateError, StoreError
from truceline.model import edtf
from truceline.model.findings import LISTS
from truceline.model.records import Copy, Failure, Judgement, LinkKind, Record, Review, StoredArticle
from truceline.model.text import Article, Zone
from truceline.model.views import EVERYTHING, Hit, Selection
from truceline.store import fulltext
from truceline.store.opening import reading
from truceline.store.rows import to_article, to_copy, to_failure, to_judgement, to_record, to_review
from truceline.store.tables import articles, copies, failures, judgements, records, reviews, texts

MANY = 500
ORDER = {kind: i for i, kind in enumerate(LISTS)}


class Reader:
    """Fulfils `model.views.RecordView` on a database."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def articles(self) -> Sequence[StoredArticle]:
        """All texts, by publication date (undated last), then SHA-256."""
        with reading(self.engine) as connection:
            return _articles(connection)

    def article(self, sha256: str) -> StoredArticle | None:
        """One text by its full SHA-256 or the first 16 digits of it."""
        with reading(self.engine) as connection:
            row = connection.execute(sa.select(articles).where(articles.c.short == sha256[:16])).first()
            if row is None or not row.sha256.startswith(sha256):
                return None
            found = connection.execute(sa.select(copies).where(copies.c.sha256 == row.sha256))
            return to_article(row, map(to_copy, found))

    def text(self, sha256: str) -> str:
        """The exact text; StoreError when it was purged or never added."""
        with reading(self.engine) as connection:
            short = sa.select(articles.c.sha256).where(articles.c.short == sha256[:16]).scalar_subquery()
            found = connection.execute(sa.select(texts.c.text).where(texts.c.sha256 == short)).scalar()
        if found is None:
            raise StoreError(f"There is no text {sha256}; it was never added, or purged.")
        return str(found)

    def source(self, sha256: str) -> Article:
        """The article as it was or would be coded: to code it again with new knowledge or a date."""
        stored = self.article(sha256)
        text = self.text(sha256)
        if stored is None:
            raise StoreError(f"There is no text {sha256}; it was never added, or purged.")
        first: Copy = stored.copies[0]
        return Article(
            id=stored.id, text=text, title=stored.title, publisher=stored.publisher, section=stored.section,
            published=stored.published, published_basis=stored.published_basis,  # type: ignore[arg-type]
            language=stored.language, zones=tuple(Zone(**zone) for zone in stored.zones), url=first.url, notes=first.notes,
        )

    def records(self, kind: str, where: Selection = EVERYTHING) -> Sequence[Record]:
        """The records of one list of the interchange document."""
        if kind not in ORDER:
            raise StoreError(f"There are no records of kind {kind!r}; the kinds are {', '.join(LISTS)}.")
        return self._select(records.c.kind == kind, where)

    def every_record(self, where: Selection = EVERYTHING) -> Sequence[Record]:
        """The records of all lists, in one read."""
        return self._select(sa.true(), where)

    def record(self, uid: str) -> Record | None:
        """One record in its latest revision, tombstones and rejected ones too."""
        with reading(self.engine) as connection:
            row = connection.execute(sa.select(records).where(records.c.uid == uid, records.c.latest == 1)).first()
            return None if row is None else to_record(row)

    def history(self, uid: str) -> Sequence[Record]:
        """All revisions of one record, first to last."""
        return self._revisions(sa.select(records).where(records.c.uid == uid).order_by(records.c.revision))

    def changes(self, since: str) -> Sequence[Record]:
        """Every revision recorded after `since`, oldest first."""
        found = self._revisions(sa.select(records).where(records.c.recorded_at > since))
        return sorted(found, key=lambda record: (record.recorded_at, record.uid, record.revision))

    def links(self, kind: LinkKind | None = None) -> Sequence[Judgement]:
        """The judgements in force, sorted by kind and what they join."""
        standing = sa.select(judgements).where(judgements.c.undone_by.is_(None))
        if kind is not None:
            standing = standing.where(judgements.c.kind == kind)
        with reading(self.engine) as connection:
            found = [to_judgement(row) for row in connection.execute(standing)]
        decided = {judgement.id for judgement in found if judgement.by_person}
        kept = [judgement for judgement in found if judgement.by_person or judgement.id not in decided]
        return sorted(kept, key=lambda j: (j.kind, j.left, j.right, j.by))

    def judgements(self, left: str, right: str) -> Sequence[Judgement]:
        """All judgements ever made on one pair, undone ones too, oldest first."""
        pair = sa.or_(
            sa.and_(judgements.c.one == left, judgements.c.other == right),
            sa.and_(judgements.c.one == right, judgements.c.other == left),
        )
        with reading(self.engine) as connection:
            return [to_judgement(row) for row in connection.execute(sa.select(judgements).where(pair).order_by(judgements.c.n))]

    def reviews(self, uid: str | None = None) -> Sequence[Review]:
        """The review log, oldest first."""
        found = sa.select(reviews).order_by(reviews.c.n)
        if uid is not None:
            found = found.where(reviews.c.uid == uid)
        with reading(self.engine) as connection:
            return [to_review(row) for row in connection.execute(found)]

    def changed_since_review(self) -> Sequence[Record]:
        """Records that re-coding changed after a person decided on them: the decision stands, and is worth a second look."""
        last = {review.uid: review for review in self.reviews()}
        with reading(self.engine) as connection:
            decided = sa.select(records).where(records.c.latest == 1, records.c.review != "unreviewed")
            found = [to_record(row) for row in connection.execute(decided)]
        return sorted((r for r in found if r.recorded_at > last[r.uid].at), key=lambda r: r.uid)

    def failures(self) -> Sequence[Failure]:
        """Items that could not be read or coded, by name."""
        with reading(self.engine) as connection:
            return sorted(map(to_failure, connection.execute(sa.select(failures))), key=lambda failure: failure.item)

    def search(self, words: str, limit: int = 20) -> Sequence[Hit]:
        """Where words stand in texts and statements, best first."""
        with reading(self.engine) as connection:
            return fulltext.find(connection, words, limit)

    def _select(self, condition: sa.ColumnElement[bool], where: Selection) -> Sequence[Record]:
        query = sa.select(records).where(condition, records.c.latest == 1)
        if not where.tombstones:
            query = query.where(records.c.tombstone == 0)
        if not where.rejected:
            query = query.where(records.c.review != "rejected")
        with reading(self.engine) as connection:
            chosen = _chosen(_articles(connection), where)
            place = {sha256: i for i, sha256 in enumerate(chosen)}
            if where.narrows_articles and len(chosen) <= MANY:
                query = query.where(records.c.article.in_(chosen))
            rows = [row for row in connection.execute(query) if row.article in place]
        if where.containing is not None:
            wanted = where.containing.casefold()
            rows = [row for row in rows if wanted in row.quote.casefold()]
        rows.sort(key=lambda row: (place[row.article], ORDER[row.kind], row.start, row.uid))
        return [to_record(row) for row in rows]

    def _revisions(self, query: sa.Select[Any]) -> list[Record]:
        with reading(self.engine) as connection:
            return [to_record(row) for row in connection.execute(query)]


def _articles(connection: sa.Connection) -> list[StoredArticle]:
    found: dict[str, list[Copy]] = {}
    for row in connection.execute(sa.select(copies)):
        found.setdefault(row.sha256, []).append(to_copy(row))
    rows = connection.execute(sa.select(articles))
    stored = [to_article(row, found.get(row.sha256, ())) for row in rows]
    return sorted(stored, key=lambda article: (article.published is None, article.published or "", article.sha256))


def _chosen(stored: Iterable[StoredArticle], where: Selection) -> list[str]:
    """The SHA-256 of the texts that a selection takes, in their order."""
    chosen = list(stored)
    if where.articles is not None:
        wanted = {sha256[:16] for sha256 in where.articles}
        chosen = [article for article in chosen if article.sha256[:16] in wanted]
    if where.outlets is not None:
        chosen = [article for article in chosen if set(article.outlets) & set(where.outlets)]
    if where.published_from is not None or where.published_until is not None:
        chosen = [article for article in chosen if _within(article.published, where)]
    return [article.sha256 for article in chosen]


def _within(published: str | None, where: Selection) -> bool:
    """Whether the whole of a publication date lies in the selected days."""
    try:
        first, last = edtf.bounds(published) if published else (None, None)
    except DateError:
        return False
    if first is None or last is None:
        return False
    after = where.published_from is None or first.isoformat() >= where.published_from
    return after and (where.published_until is None or last.isoformat() <= where.published_until)

