"""How intake says that an item failed: its name first, then what is wrong, then what to do."""

from __future__ import annotations

from pathlib import Path

from truceline.errors import UnknownFormat, UnreadableText


def unreadable(item: str | Path, says: str) -> UnreadableText:
    """The failure of an item that cannot be read: "report.txt is empty; there is nothing to read in it."."""
    return UnreadableText(f"{item} {says}", item=str(item))


def unknown_format(item: str | Path, says: str) -> UnknownFormat:
    """The failure of an item that no reader takes."""
    return UnknownFormat(f"{item} {says}", item=str(item))
