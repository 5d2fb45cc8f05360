"""The store as the rest of the program sees it: `open_store` and the Store it gives."""

from __future__ import annotations

import os
from types import TracebackType

from truceline.store import doctor, upkeep
from truceline.store.doctor import Complaint
from truceline.store.opening import engine_for
from truceline.store.reading import Reader
from truceline.store.writing import Writer


class Store(Reader, Writer):
    """Records of many articles in one database; fulfils RecordView and RecordWriter. Close it, or use it in a with."""

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Write everything into a new SQLite file, also from PostgreSQL, while others go on working."""
        upkeep.backup(self.engine, path)

    def restore(self, path: str | os.PathLike[str], *, by: str, now: str) -> None:
        """Replace everything here by what a backup holds, all or nothing; what was purged since does not come back."""
        upkeep.restore(self.engine, path, by=by, now=now)

    def purge(self, sha256: str, *, by: str, reason: str, now: str) -> int:
        """Remove a text with all its records, reviews and links for good; an audit line stays. The records removed."""
        return upkeep.purge(self.engine, sha256, by=by, reason=reason, now=now)

    def doctor(self) -> list[Complaint]:
        """What is wrong with the database, each with advice; empty when nothing is."""
        return doctor.doctor(self.engine)

    def audit(self) -> list[dict[str, str | None]]:
        """What was purged or restored: at, by, action, subject, reason; oldest first."""
        return upkeep.audit_lines(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_store(place: str | os.PathLike[str]) -> Store:
    """The store at a path (SQLite, made when missing) or a URL (`postgresql://user@host/name`, `sqlite://` in memory).

    An older database is brought up to date, a SQLite file after a copy of it is kept beside it. Raises StoreError with advice.

    >>> with open_store("sqlite://") as store:
    ...     len(store.articles())
    0
    """
    return Store(engine_for(place))
