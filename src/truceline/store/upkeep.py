"""What an owner does with a database as a whole: back it up, restore it, purge a text from it, read the audit log."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import sqlalchemy as sa

from truceline.errors import StoreError
from truceline.store.doctor import damaged_file
from truceline.store.opening import engine_for, reading, writing
from truceline.store.tables import ALL, articles, audit, codings, copies, failures, judgements, records, reviews, texts

CHUNK = 500
AUDIT = (audit.c.at, audit.c.by, audit.c.action, audit.c.subject, audit.c.reason)


def backup(engine: sa.Engine, path: str | os.PathLike[str]) -> None:
    """A complete SQLite copy of the database; it appears under its name only when it is whole."""
    target = Path(path)
    if target.exists():
        raise StoreError(f"{target} exists; name a new file for the backup.")
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    for leftover in (partial, *_siblings(partial)):
        leftover.unlink(missing_ok=True)
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection, sqlite3.connect(partial) as copy:
            _driver(connection).backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.close()
    else:
        fresh = engine_for(partial)
        with reading(engine) as source, writing(fresh) as copied:
            _copy_rows(source, copied)
        with fresh.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
            connection.exec_driver_sql("BEGIN")
        fresh.dispose()
    for leftover in _siblings(partial):
        leftover.unlink(missing_ok=True)
    partial.replace(target)


def restore(engine: sa.Engine, path: str | os.PathLike[str], *, by: str, now: str) -> None:
    """Everything from a backup in place of what is here, in one transaction; what was purged since does not come back."""
    if not Path(path).is_file():
        raise StoreError(f"There is no backup {path}; name a file that backup wrote.")
    source = engine_for(path)
    try:
        with reading(source) as saved, writing(engine) as connection:
            damage = list(damaged_file(saved))
            if damage:
                raise StoreError(f"{path} is damaged ({damage[0].what}); use an older backup.")
            lines = [dict(row) for row in connection.execute(sa.select(*AUDIT)).mappings()]
            for table in reversed(ALL):
                connection.execute(table.delete())
            _copy_rows(saved, connection)
            _reset_sequences(connection)
            before = [dict(row) for row in connection.execute(sa.select(*AUDIT)).mappings()]
            since = [line for line in lines if line not in before]
            for line in since:
                if line["action"] == "purge":
                    _remove(connection, str(line["subject"]))
            since.append({"at": now, "by": by, "action": "restore", "subject": Path(path).name, "reason": None})
            connection.execute(audit.insert(), since)
    finally:
        source.dispose()


def purge(engine: sa.Engine, sha256: str, *, by: str, reason: str, now: str) -> int:
    """Remove a text for good, also from search and from the free pages of a SQLite file."""
    with writing(engine) as connection:
        found = connection.execute(sa.select(articles.c.sha256).where(articles.c.short == sha256[:16])).scalar()
        if found is None or not found.startswith(sha256):
            raise StoreError(f"There is no text {sha256}; it was never added, or already purged.")
        gone = _remove(connection, found)
        connection.execute(audit.insert().values(at=now, by=by, action="purge", subject=found, reason=reason))
    if engine.dialect.name == "sqlite":
        _forget_free_pages(engine)
    return gone


def audit_lines(engine: sa.Engine) -> list[dict[str, str | None]]:
    """The audit log, oldest first."""
    with reading(engine) as connection:
        return [dict(row) for row in connection.execute(sa.select(*AUDIT).order_by(audit.c.n)).mappings()]


def _remove(connection: sa.Connection, sha256: str) -> int:
    """Takes out everything that belongs to a text; how many records that were."""
    mine = f"{sha256[:16]}/"
    items = connection.execute(sa.select(copies.c.article_id, copies.c.url).where(copies.c.sha256 == sha256)).all()
    current = sa.select(sa.func.count()).where(records.c.article == sha256, records.c.latest == 1, records.c.tombstone == 0)
    gone = connection.execute(current).scalar_one()
    connection.execute(records.delete().where(records.c.article == sha256))
    connection.execute(reviews.delete().where(reviews.c.uid.startswith(mine, autoescape=True)))
    touching = judgements.c.one.startswith(mine, autoescape=True) | judgements.c.other.startswith(mine, autoescape=True)
    connection.execute(judgements.delete().where(touching))
    connection.execute(failures.delete().where(failures.c.item.in_([part for item in items for part in item if part])))
    for table in (copies, codings, articles, texts):
        connection.execute(table.delete().where(table.c.sha256 == sha256))
    return int(gone)


def _driver(connection: sa.Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _siblings(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


def _copy_rows(source: sa.Connection, target: sa.Connection) -> None:
    for table in ALL:
        rows = source.execute(sa.select(table)).mappings()
        for chunk in rows.partitions(CHUNK):
            target.execute(table.insert(), [dict(row) for row in chunk])


def _reset_sequences(connection: sa.Connection) -> None:
    """PostgreSQL counts on from the rows just copied."""
    if connection.dialect.name != "postgresql":
        return
    for table in ALL:
        if "n" in table.c:
            last = sa.select(sa.func.coalesce(sa.func.max(table.c.n), 1)).scalar_subquery()
            connection.execute(sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(table.name, "n"), last)))


def _forget_free_pages(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        driver = _driver(connection)
        driver.execute("INSERT INTO article_search(article_search) VALUES ('rebuild')")
        driver.execute("INSERT INTO statement_search(statement_search) VALUES ('rebuild')")
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
