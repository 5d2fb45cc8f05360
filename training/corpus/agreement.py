"""How far two independent passes over the same articles agree, per list of records: the share of core records that both have.

For each list 2 * both / (one + other): the F1 of either pass against the other. A record that one pass has as optional
counts as had, and is not asked of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from training.corpus.comparing import CODED, compare

Document = dict[str, Any]


def agreement(pairs: Iterable[tuple[Document, Document]]) -> dict[str, dict[str, float]]:
    """Per list: `f1`, the core records of one pass and of the other, and how many of each the other pass has too."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in CODED}
    for one, other in pairs:
        for direction, outcome in (("one", compare(one, other)), ("other", compare(other, one))):
            for name in CODED:
                part = outcome[name]
                counts[name][direction] += len(part.found) + len(part.missed)
                counts[name][f"{direction}_shared"] += len(part.found)
    return {
        name: {**part, "f1": round((part["one_shared"] + part["other_shared"]) / (part["one"] + part["other"]), 3)}
        for name, part in counts.items() if part["one"] + part["other"]
    }
