"""The first version: texts, copies, codings, records with revisions, reviews, judgements, failures, audit, search, views."""

import sqlalchemy as sa
from alembic import op

from truceline.store.fulltext import index_statements
from truceline.store.readable import view_statements

revision = "0001"
down_revision = None
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Makes everything in an empty database."""
    op.create_table(
        "audit",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "failures",
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("first_at", sa.Text(), nullable=False),
        sa.Column("last_at", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("item"),
    )
    op.create_table(
        "judgements",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("ix_judgements_link", "judgements", ["link"], unique=False)
    op.create_index("ix_judgements_one", "judgements", ["one"], unique=False)
    op.create_index("ix_judgements_other", "judgements", ["other"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("ix_reviews_uid", "reviews", ["uid"], unique=False)
    op.create_table(
        "texts",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_table(
        "articles",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("short", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("outlets", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("published_basis", sa.Text(), nullable=False),
        sa.Column("published_window", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("zones", sa.Text(), nullable=False),
        sa.Column("coding", sa.Integer(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("coded_at", sa.Text(), nullable=False),
        sa.Column("document_sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["texts.sha256"]),
        sa.PrimaryKeyConstraint("sha256"),
        sa.UniqueConstraint("short"),
    )
    op.create_table(
        "codings",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("coding", sa.Integer(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("coded_at", sa.Text(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["texts.sha256"]),
        sa.PrimaryKeyConstraint("sha256", "coding"),
    )
    op.create_table(
        "copies",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["texts.sha256"]),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("ix_copies_sha256", "copies", ["sha256"], unique=False)
    op.create_table(
        "record_revisions",
        sa.Column("n", NUMBER, autoincrement=True, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("latest", sa.Integer(), nullable=False),
        sa.Column("tombstone", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=True),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("coded", sa.Text(), nullable=True),
        sa.Column("named", sa.Text(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["texts.sha256"]),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("uid", "revision", name="one_row_per_revision"),
    )
    op.create_index("records_by_article", "record_revisions", ["article", "latest"], unique=False)
    op.create_index("records_by_date", "record_revisions", ["recorded_at"], unique=False)
    op.create_index("records_by_kind", "record_revisions", ["kind", "latest"], unique=False)
    dialect = op.get_bind().dialect.name
    for statement in (*index_statements(dialect), *view_statements(dialect)):
        op.execute(sa.text(statement.replace(":", "\\:")))
