"""The tables, as SQLAlchemy knows them; `migrations` makes them in a database. Names are meant to be read in Datasette.

`record_revisions` only grows (purge excepted): a changed or vanished finding is a new row. `latest` marks the last row of
each uid; it, `review`, `claimed_by`, `named` and `articles.outlets` are derived columns that may be rewritten.
"""

from __future__ import annotations

import sqlalchemy as sa

METADATA = sa.MetaData()

Number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

texts = sa.Table(
    "texts", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("sha256", sa.String(64), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
)

articles = sa.Table(
    "articles", METADATA,
    sa.Column("sha256", sa.String(64), sa.ForeignKey("texts.sha256"), primary_key=True),
    sa.Column("short", sa.String(16), nullable=False, unique=True),
    sa.Column("id", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("publisher", sa.Text),
    sa.Column("outlets", sa.Text),
    sa.Column("section", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("published_basis", sa.Text, nullable=False),
    sa.Column("published_window", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("zones", sa.Text, nullable=False),
    sa.Column("coding", sa.Integer, nullable=False),
    sa.Column("knowledge", sa.Text, nullable=False),
    sa.Column("engine", sa.Text, nullable=False),
    sa.Column("coded_at", sa.Text, nullable=False),
    sa.Column("document_sha256", sa.String(64), nullable=False),
)

copies = sa.Table(
    "copies", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("sha256", sa.String(64), sa.ForeignKey("texts.sha256"), nullable=False, index=True),
    sa.Column("article_id", sa.Text, nullable=False),
    sa.Column("outlet", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("section", sa.Text),
    sa.Column("notes", sa.Text, nullable=False),
    sa.Column("added_at", sa.Text, nullable=False),
)

codings = sa.Table(
    "codings", METADATA,
    sa.Column("sha256", sa.String(64), sa.ForeignKey("texts.sha256"), primary_key=True),
    sa.Column("coding", sa.Integer, primary_key=True),
    sa.Column("published", sa.Text),
    sa.Column("knowledge", sa.Text, nullable=False),
    sa.Column("engine", sa.Text, nullable=False),
    sa.Column("coded_at", sa.Text, nullable=False),
    sa.Column("new", sa.Integer, nullable=False),
    sa.Column("changed", sa.Integer, nullable=False),
    sa.Column("gone", sa.Integer, nullable=False),
)

records = sa.Table(
    "record_revisions", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("uid", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("latest", sa.Integer, nullable=False),
    sa.Column("tombstone", sa.Integer, nullable=False),
    sa.Column("article", sa.String(64), sa.ForeignKey("texts.sha256"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("quote", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("claimed_by", sa.Text),
    sa.Column("stance", sa.Text, nullable=False),
    sa.Column("review", sa.Text, nullable=False),
    sa.Column("finding", sa.Text, nullable=False),
    sa.Column("coded", sa.Text),
    sa.Column("named", sa.Text, nullable=False),
    sa.Column("knowledge", sa.Text, nullable=False),
    sa.Column("engine", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.Text, nullable=False),
    sa.UniqueConstraint("uid", "revision", name="one_row_per_revision"),
    sa.Index("records_by_article", "article", "latest"),
    sa.Index("records_by_kind", "kind", "latest"),
    sa.Index("records_by_date", "recorded_at"),
)

reviews = sa.Table(
    "reviews", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("uid", sa.Text, nullable=False, index=True),
    sa.Column("decision", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("changes", sa.Text, nullable=False),
)

judgements = sa.Table(
    "judgements", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("link", sa.Text, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("one", sa.Text, nullable=False, index=True),
    sa.Column("other", sa.Text, nullable=False, index=True),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("score", sa.Float),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("undone_by", sa.Text),
    sa.Column("undone_at", sa.Text),
)

failures = sa.Table(
    "failures", METADATA,
    sa.Column("item", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("first_at", sa.Text, nullable=False),
    sa.Column("last_at", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
)

audit = sa.Table(
    "audit", METADATA,
    sa.Column("n", Number, primary_key=True, autoincrement=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
)

ALL = (texts, articles, copies, codings, records, reviews, judgements, failures, audit)
