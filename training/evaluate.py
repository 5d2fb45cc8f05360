"""Measures the package on an annotated set: `python -m training.evaluate KIND GOLD [--out PRED] [--raw]`.

KIND is the last part of a module `training.evaluate_<kind>` with `evaluate(gold, out) -> dict`; those in this folder are listed
by `--help`. Predictions go to PRED in the format of the set's scorer; the last line printed is one JSON object of figures.
"""

from __future__ import annotations

import argparse
import importlib
import json
from pathlib import Path


def kinds() -> list[str]:
    """Names of the evaluations present in this folder."""
    return sorted(path.stem.removeprefix("evaluate_") for path in Path(__file__).parent.glob("evaluate_*.py"))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=kinds())
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--raw", action="store_true", help="treebank only: from raw text, own words and sentences")
    options = parser.parse_args()
    if not options.gold.exists():
        raise SystemExit(f"{options.gold} does not exist")
    evaluate = importlib.import_module(f"training.evaluate_{options.kind}").evaluate
    figures: dict[str, float] = (
        evaluate(options.gold, options.out, raw=True) if options.raw else evaluate(options.gold, options.out)
    )
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
