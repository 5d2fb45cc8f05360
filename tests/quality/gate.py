"""The quality gate: figures on the development sets against floors that only rise.

    python -m tests.quality.gate [--update] [NAME ...]

Floors stand in `floors.json`: for each measure the command's figure and its floor. `--update` raises a floor to what
was measured, rounded down, and never lowers one. Without ../shared the gate says so and fails under CI.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
NOISE = 0.002
"""Share of a figure by which other processors may differ: 8-bit models round in the last place by kind of machine."""
FEW = 0.01
"""The same for the hand-coded corpora, where one record of a part is up to .3 % of a figure."""
FLOORS = Path(__file__).with_name("floors.json")


def run(*command: str) -> str:
    """Standard output of a command run in the checkout; its failure stops the gate with what it said."""
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"quality: {' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def seed() -> dict[str, float]:
    """The seed article: core F1, traps, required records not found, inexact evidence."""
    with tempfile.TemporaryDirectory() as folder:
        article = SHARED / "gold/seed/article.txt"
        document, figures = Path(folder) / "seed.json", Path(folder) / "score.json"
        document.write_text(run(sys.executable, "-m", "truceline", "code", str(article), "--format", "json"), encoding="utf-8")
        run(sys.executable, str(SHARED / "score/score_records.py"), str(SHARED / "gold/seed/gold.json"), str(document),
            "--text", str(article), "--json", str(figures))
        result = json.loads(figures.read_text(encoding="utf-8"))
    return {
        "core_f1": result["total"]["f1"], "first_tier_f1": result["first_tier"]["f1"],
        "no_traps": float(not result["traps"]), "must_find": float(not result["missing"]),
        "exact": float(not result["evidence"]["inexact"] and not result["format_errors"]),
    }


def evaluate(kind: str, gold: str, *options: str, figures: str) -> Callable[[], dict[str, float]]:
    """A measure taken by `python -m training.evaluate`; `figures` names those that have a floor."""

    def measure() -> dict[str, float]:
        lines = run(sys.executable, "-m", "training.evaluate", kind, str(SHARED / "data" / gold), *options).splitlines()
        measured = json.loads(lines[-1])
        return {name: measured[name] for name in figures.split()}

    return measure


def records(part: str) -> Callable[[], dict[str, float]]:
    """A measure over a part of the hand-coded corpora ("own-held"): F1 of all lists and of statements; exactness and traps."""

    def measure() -> dict[str, float]:
        with tempfile.TemporaryDirectory() as folder:
            run(sys.executable, "-m", "training.corpus", "restore", part, folder)
            measured = json.loads(run(sys.executable, "-m", "training.evaluate", "records", folder).splitlines()[-1])
        sound = float(not any(measured[name] for name in ("inexact", "traps", "errors")))
        return {"f1": measured["f1"], "statements": measured["statements"], "sound": sound}

    return measure


MEASURES: dict[str, Callable[[], dict[str, float]]] = {
    "seed": seed,
    **{f"records_{part.replace('-', '_')}": records(part) for part in ("own-train", "own-held", "real-train", "real-held")},
    "ewt_test": evaluate("treebank", "treebanks/ewt-test.conllu", figures="uas las upos lemmas"),
    "gum_test": evaluate("treebank", "treebanks/gum-test.conllu", figures="uas las upos lemmas"),
    "gum_test_raw": evaluate("treebank", "treebanks/gum-test.conllu", "--raw", figures="tokens sentences las"),
    "names_worldwide": evaluate("names", "names/worldwide/dev", figures="f1 per org loc"),
    "times": evaluate("times", "dates/timebank_aquaint.jsonl", figures="f1 value_f1 untouched_f1 untouched_value_f1"),
    "attribution": evaluate("attribution", "attribution/dev.jsonl", figures="who_said_what who_said_what_speech"),
    "events_gsr": evaluate("events", "events/gsr_dev.json", figures="accuracy macro_f1 quad_f1 source target record"),
    "events_plv": evaluate("events", "events/plv_train.tsv", figures="macro_f1 quad_f1"),
}


def main() -> int:
    """Measure, compare, print one line per figure; 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[*MEASURES, []], help="measures to take; all without any")
    parser.add_argument("--update", action="store_true", help="raise floors to what was measured")
    options = parser.parse_args()
    if not SHARED.exists():
        print(f"quality: {SHARED} is not there, so nothing was measured; put the development sets beside the checkout.")
        return int(os.environ.get("CI") == "true")
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    for name in options.names or [name for name in MEASURES if name in floors or options.update]:
        for figure, value in MEASURES[name]().items():
            floor = floors.get(name, {}).get(figure)
            low = floor is not None and value < floor * (1 - (FEW if name.startswith("records_") else NOISE))
            below += low
            if floor is not None or options.update:
                verdict = " BELOW" if low else ""
                print(f"{name}.{figure}: {value:.4f} (floor {'none' if floor is None else floor}){verdict}", flush=True)
            if options.update:
                kept = math.floor(value * 1000) / 1000
                floors.setdefault(name, {})[figure] = kept if floor is None else max(floor, kept)
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"quality: {below} figures below their floor" if below else "quality: all figures at or above their floors")
    return int(below > 0)


if __name__ == "__main__":
    sys.exit(main())
