"""Where the database is when nobody says so, and what time it is: the two things that only `serve` may know."""

from __future__ import annotations

import os
from datetime import UTC, datetime

VARIABLE = "TRUCELINE_DB"


def database(given: str | None = None) -> str:
    """The path or URL of the database: as given, else `TRUCELINE_DB`, else a file in the user's data directory."""
    if given or os.environ.get(VARIABLE):
        return given or os.environ[VARIABLE]
    from platformdirs import user_data_path

    return str(user_data_path("truceline", appauthor=False) / "truceline.db")


def now() -> str:
    """The time as the store wants it: ISO 8601 in UTC, to the microsecond, so that later is greater."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def person() -> str:
    """Who decides, when nobody says so: the name of the account."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
