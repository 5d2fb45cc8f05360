"""What every line for a terminal goes through. Imports nothing, so that `truceline code` starts without the ledger."""

from __future__ import annotations


def safe(line: str) -> str:
    """A line without anything that could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in line)
