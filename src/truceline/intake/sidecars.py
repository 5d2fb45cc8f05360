"""Sidecar files: what a user wrote beside a text about its date, title, outlet and address ("report.txt.json")."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from truceline.intake.failures import unreadable

ENDINGS = (".json", ".toml")
FIELDS = ("id", "title", "published", "outlet", "url")
LARGEST = 100_000
CARRIERS = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".txt.gz", ".html.gz")


def sidecar_of(path: Path) -> dict[str, str]:
    """What the sidecar of a file says, nothing when there is none.

    Raises UnreadableText, naming the sidecar, when it cannot be read as an object of strings.
    """
    if not path.name.lower().endswith(CARRIERS):
        return {}
    for candidate in _candidates(path):
        if candidate.is_file() and (found := _read(candidate)) is not None:
            return {name: str(found[name]) for name in FIELDS if found.get(name) is not None}
    return {}


def is_sidecar(path: Path) -> bool:
    """Whether a file only describes another one beside it."""
    carrier = path.with_suffix("")
    return path.suffix.lower() in ENDINGS and carrier.name.lower().endswith(CARRIERS) and carrier.is_file()


def _candidates(path: Path) -> list[Path]:
    """Only the full name of the text with an ending: "report.json" may well be what was coded from "report.txt"."""
    return [path.with_name(path.name + ending) for ending in ENDINGS]


def _read(path: Path) -> dict[str, Any] | None:
    """The object of a sidecar; None when the file is an article of its own (it holds a text)."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        content = path.read_text(encoding="utf-8-sig")
        found = json.loads(content) if path.suffix.lower() == ".json" else tomllib.loads(content)
    except (OSError, ValueError, RecursionError):
        raise unreadable(path, "describes a text beside it but cannot be read; write it as JSON or TOML.") from None
    return found if isinstance(found, dict) and "text" not in found else None
