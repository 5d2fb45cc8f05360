"""What the ledger counts with, as data: quad and score of PLOVER types and modes, and who may verify.

Lives here: reading `data/ledger/*.toml` into frozen types. Not here: any counting (`ledger`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from truceline.errors import KnowledgeError

DATA = Path(__file__).with_name("data") / "ledger"


@dataclass(frozen=True, slots=True)
class Scale:
    """Quad and score of one PLOVER type; `modes` are the scores of its modes."""

    quad: str
    score: float
    modes: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Scores:
    """The scale of each event type, and the named monitors."""

    scales: Mapping[str, Scale]
    monitors: frozenset[str]
    monitor_words: tuple[str, ...]
    source: str

    def quad(self, event_type: str) -> str:
        """The quad of a PLOVER type: "verbal conflict"."""
        return self.scales[event_type].quad

    def score(self, event_type: str, mode: str | None) -> float:
        """The score of a type and mode, -10 to 10; the type's own where the mode has none.

        >>> load_scores().score("SANCTION", "withdraw")
        -6.0
        """
        scale = self.scales[event_type]
        return scale.modes.get(mode or "", scale.score)


@cache
def load_scores() -> Scores:
    """The built-in tables. Raises KnowledgeError when a file is damaged."""
    plover, monitors = (_content(DATA / name) for name in ("plover.toml", "monitors.toml"))
    scales = {
        name: Scale(str(entry["quad"]), float(entry["score"]), {k: float(v) for k, v in entry.get("modes", {}).items()})
        for name, entry in plover.items()
        if isinstance(entry, dict)
    }
    return Scores(scales, frozenset(monitors["ids"]), tuple(monitors["words"]), str(plover["source"]))


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{file.name} cannot be read ({error}); reinstall Truceline or repair that place.") from error
