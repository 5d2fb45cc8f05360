"""Full-text search over article texts and statements: FTS5 in SQLite, tsvector in PostgreSQL, one way to ask both.

The indexes are kept in step by the database itself (triggers; generated columns), inside the transaction of the write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa

from truceline.model.views import Hit

SQLITE = (
    "CREATE VIRTUAL TABLE article_search USING fts5(text, content='texts', content_rowid='n', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE VIEW statement_words AS SELECT n, quote FROM record_revisions WHERE kind = 'statements'",
    "CREATE VIRTUAL TABLE statement_search USING fts5(quote, content='statement_words', content_rowid='n', "
    "tokenize='porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER article_search_in AFTER INSERT ON texts BEGIN "
    "INSERT INTO article_search(rowid, text) VALUES (new.n, new.text); END",
    "CREATE TRIGGER article_search_out AFTER DELETE ON texts BEGIN "
    "INSERT INTO article_search(article_search, rowid, text) VALUES ('delete', old.n, old.text); END",
    "CREATE TRIGGER statement_search_in AFTER INSERT ON record_revisions WHEN new.kind = 'statements' BEGIN "
    "INSERT INTO statement_search(rowid, quote) VALUES (new.n, new.quote); END",
    "CREATE TRIGGER statement_search_out AFTER DELETE ON record_revisions WHEN old.kind = 'statements' BEGIN "
    "INSERT INTO statement_search(statement_search, rowid, quote) VALUES ('delete', old.n, old.quote); END",
)
POSTGRESQL = (
    "ALTER TABLE texts ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', left(text, 400000))) STORED",
    "CREATE INDEX article_search ON texts USING gin (words)",
    "ALTER TABLE record_revisions ADD COLUMN words tsvector GENERATED ALWAYS AS "
    "(CASE WHEN kind = 'statements' THEN to_tsvector('english', left(quote, 400000)) END) STORED",
    "CREATE INDEX statement_search ON record_revisions USING gin (words)",
)
CURRENT = "r.latest = 1 AND r.tombstone = 0 AND r.review <> 'rejected'"
IN_SQLITE = f"""
SELECT article, uid, snippet FROM (
  SELECT t.sha256 AS article, NULL AS uid, snippet(article_search, 0, '', '', ' … ', 24) AS snippet,
         bm25(article_search) AS distance
  FROM article_search JOIN texts t ON t.n = article_search.rowid WHERE article_search MATCH :asked
  UNION ALL
  SELECT r.article, r.uid, snippet(statement_search, 0, '', '', ' … ', 24), bm25(statement_search)
  FROM statement_search JOIN record_revisions r ON r.n = statement_search.rowid
  WHERE statement_search MATCH :asked AND {CURRENT}
) ORDER BY distance, article, coalesce(uid, '') LIMIT :most"""  # noqa: S608 (constants only)
IN_POSTGRESQL = f"""
SELECT article, uid, snippet FROM (
  SELECT t.sha256 AS article, NULL AS uid,
         ts_headline('english', t.text, q, 'StartSel="", StopSel="", MaxWords=24, MinWords=12') AS snippet,
         ts_rank(t.words, q) AS closeness
  FROM texts t, plainto_tsquery('english', :asked) q WHERE t.words @@ q
  UNION ALL
  SELECT r.article, r.uid, ts_headline('english', r.quote, q, 'StartSel="", StopSel="", MaxWords=24, MinWords=12'),
         ts_rank(r.words, q)
  FROM record_revisions r, plainto_tsquery('english', :asked) q WHERE r.words @@ q AND {CURRENT}
) AS hits ORDER BY closeness DESC, article, coalesce(uid, '') LIMIT :most"""  # noqa: S608 (constants only)


def index_statements(dialect: str) -> Sequence[str]:
    """The statements that make the full-text indexes of a new database."""
    return SQLITE if dialect == "sqlite" else POSTGRESQL


def find(connection: sa.Connection, words: str, limit: int) -> list[Hit]:
    """Where all the words stand. No query language: quotes, stars and brackets are only characters between words."""
    asked = re.findall(r"\w+", words)
    if not asked:
        return []
    if connection.dialect.name == "sqlite":
        query, text = IN_SQLITE, " ".join(f'"{word}"' for word in asked)
    else:
        query, text = IN_POSTGRESQL, " ".join(asked)
    rows = connection.execute(sa.text(query), {"asked": text, "most": limit})
    return [Hit(row.article, row.uid, row.snippet) for row in rows]
