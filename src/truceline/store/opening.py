"""Opening a database: SQLite by path, PostgreSQL by URL; making it, checking its version, and bringing an older one up to date.

Lives here: connections and migrations. Not here: what is read and written (`reading`, `writing`).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from truceline.errors import StoreError

HEAD = "0001"
KNOWN = ("0001",)
WAIT_MS = 60_000
LOCK = 0x7472756365  # "truce": one writer at a time in PostgreSQL, as SQLite has it


def engine_for(place: str | os.PathLike[str]) -> sa.Engine:
    """An engine for a path (SQLite) or a URL (`postgresql://user@host/name`), with the database made or migrated.

    Raises StoreError when the file is no Truceline database, was made by a newer version, or the server cannot be reached.
    """
    name = os.fspath(place)
    url = _url(name)
    engine = sa.create_engine(url, **_options(url))
    if url.get_backend_name() == "sqlite":
        _prepare_sqlite(engine)
    try:
        _bring_up_to_date(engine, url)
    except sa.exc.DBAPIError as error:
        engine.dispose()
        raise StoreError(f"{_shown(url)} cannot be opened ({_cause(error)}); check the path or address.") from error
    except StoreError:
        engine.dispose()
        raise
    return engine


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A write transaction: all of it is kept or nothing; one writer at a time."""
    options: dict[str, Any] = {"truceline_writes": True}
    if engine.dialect.name == "postgresql":
        options["isolation_level"] = "READ COMMITTED"  # the lock below must be held before anything is seen
    with engine.connect().execution_options(**options) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        yield connection


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A read transaction: one state of the database throughout."""
    with engine.connect() as connection, connection.begin():
        yield connection


def version(connection: sa.Connection) -> str | None:
    """The version of an open database; None when it is empty."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _url(name: str) -> sa.URL:
    if "://" not in name:
        path = Path(name).expanduser()
        if path.is_dir():
            raise StoreError(f"{name} is a folder; name a file in it, such as {name.rstrip('/')}/truceline.db.")
        path.parent.mkdir(parents=True, exist_ok=True)
        return sa.URL.create("sqlite", database=str(path))
    try:
        url = sa.make_url(name)
    except sa.exc.ArgumentError as error:
        raise StoreError(f"{name!r} is not a database address; write postgresql://user@host/name or a path.") from error
    if url.get_backend_name() == "postgres":
        url = url.set(drivername="postgresql")
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"Databases of kind {url.get_backend_name()!r} are not supported; use SQLite or PostgreSQL.")
    return url


def _options(url: sa.URL) -> dict[str, Any]:
    if url.get_backend_name() != "sqlite":
        try:
            import psycopg  # noqa: F401
        except ImportError as error:
            raise StoreError("PostgreSQL needs one more package: pip install 'truceline[postgres]'.") from error
        return {"pool_pre_ping": True, "isolation_level": "REPEATABLE READ"}
    if url.database in (None, "", ":memory:"):
        return {"poolclass": sa.pool.StaticPool, "connect_args": {"check_same_thread": False}}
    return {"connect_args": {"timeout": WAIT_MS / 1000}}


def _prepare_sqlite(engine: sa.Engine) -> None:
    @sa.event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if not _readable(connection):
                raise
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("truceline_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _readable(connection: sqlite3.Connection) -> bool:
    """Whether the file can at least be read (a read-only disk)."""
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error:
        return False
    return True


def _bring_up_to_date(engine: sa.Engine, url: sa.URL) -> None:
    with reading(engine) as connection:
        found = version(connection)
        strangers = set(sa.inspect(connection).get_table_names()) if found is None else set()
    if found == HEAD:
        return
    if found is not None and found not in KNOWN:
        raise StoreError(f"{_shown(url)} was made by a newer Truceline (version {found}); upgrade Truceline to open it.")
    if strangers and engine.dialect.name == "sqlite":
        raise StoreError(f"{_shown(url)} is a database of another program; choose another file.")
    if found is not None and url.get_backend_name() == "sqlite" and url.database:
        _copy_before_migration(url.database, found)
    with writing(engine) as connection:
        if version(connection) != HEAD:
            _migrate(connection)


def _copy_before_migration(path: str, found: str) -> None:
    kept = f"{path}.before-{found}"
    if not Path(kept).exists():
        with sqlite3.connect(path) as source, sqlite3.connect(kept) as target:
            source.backup(target)


def _migrate(connection: sa.Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _shown(url: sa.URL) -> str:
    return url.database or "in memory" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def _cause(error: sa.exc.DBAPIError) -> str:
    return str(error.orig).strip().split("\n")[0].rstrip(".") if error.orig else type(error).__name__
