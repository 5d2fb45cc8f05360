"""Floors of the golden articles: recall, precision and the share kept in mirrors may only rise, trap records may only fall.

    python -m tests.articles.floors [--update]
"""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import Any

from training.corpus.cases import OWN, case_of, own_article, slugs
from training.corpus.comparing import KEYS, compare
from training.corpus.labelling import gold_of
from truceline.pipeline import code_article

FLOORS = OWN / "floors.json"


@cache
def coded(slug: str) -> dict[str, Any]:
    """The document the program makes of a golden article."""
    return code_article(own_article(slug))


@cache
def totals() -> dict[str, dict[str, int]]:
    """Found, missed and extra records per list over all golden articles."""
    sums = {name: {"found": 0, "missed": 0, "extra": 0} for name in KEYS}
    for slug in slugs():
        for name, one in compare(gold_of(case_of(slug)), coded(slug)).items():
            if name == "events" and name not in case_of(slug).expected:
                continue  # most reports were coded without events
            for key, records in (("found", one.found), ("missed", one.missed), ("extra", one.extra)):
                sums[name][key] += len(records)
    return sums


def shares() -> dict[str, dict[str, float]]:
    """Recall and precision per list, in thousandths rounded down; a list without records has none."""
    def share(part: int, whole: int) -> float:
        return int(1000 * part / whole) / 1000 if whole else 0.0

    return {
        name: {
            "recall": share(one["found"], one["found"] + one["missed"]),
            "precision": share(one["found"], one["found"] + one["extra"]),
        }
        for name, one in totals().items()
    }


def forbidden(slug: str) -> list[str]:
    """The words of records that a text that is about no conflict must not give, by its list `nothing`."""
    return [
        f"{name}: {record['evidence'][0]['text']}"
        for name in case_of(slug).expected.get("nothing", ()) for record in coded(slug)[name]
    ]


def floors() -> dict[str, dict[str, float]]:
    """The floors on file; a list without one starts at nothing."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raise_floors() -> None:
    """Writes what is reached where it is better than the floor on file; a floor is never lowered here."""
    from tests.articles.mirroring import kept, mirrored_slugs

    old = floors()
    reached = shares() | {"mirrors": {slug: kept(slug)[0] for slug in mirrored_slugs()}}
    new = {
        name: {key: max(value, old.get(name, {}).get(key, 0.0)) for key, value in part.items()}
        for name, part in reached.items()
    }
    traps = {slug: len(forbidden(slug)) for slug in slugs() if case_of(slug).expected.get("nothing")}
    new["traps"] = {slug: min(count, old.get("traps", {}).get(slug, count)) for slug, count in traps.items()}
    FLOORS.write_text(json.dumps(new, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for name, one in totals().items():
        reached = shares()[name]
        print(f"{name:22} {one['found']:4} found {one['missed']:4} missed {one['extra']:4} extra"
              f"   recall {reached['recall']:.3f} precision {reached['precision']:.3f}")
    if "--update" in sys.argv[1:]:
        raise_floors()
