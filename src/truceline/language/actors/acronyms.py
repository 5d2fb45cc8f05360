"""The letters that stand for the name of a body, in its own order or in that of another language."""

from __future__ import annotations

from collections.abc import Mapping

_SKIPPED = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "del", "la", "al", "el"])


def initials(form: str, *, of: bool = False) -> str | None:
    """The acronym of a name of several words: "High Negotiations Committee" -> "HNC"; with `of`, "Bank of Korea" -> "BOK"."""
    skipped = _SKIPPED - ({"of"} if of else set())
    parts = [part for part in form.replace("-", " ").split() if part.lower() not in skipped]
    return "".join(part[0] for part in parts).upper() if len(parts) > 1 and all(part[0].isalnum() for part in parts) else None


def in_other_order(form: str, shorts: Mapping[str, int]) -> int | None:
    """The one body whose initials are the letters of an acronym from another language: "FLDN" for "National Front for ..."."""
    fitting = {entity for short, entity in shorts.items() if len(short) == len(form) and sorted(short) == sorted(form)}
    return fitting.pop() if len(fitting) == 1 else None
