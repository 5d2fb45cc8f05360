"""Weights for `coding.attribution.confidence`: `python -m training.calibrate_statements DEV.jsonl [OUT.toml]`.

Articles fall into two halves by the hash of their id. A logistic model is fitted on the first half; the table printed is
about the second, which it has not seen: predicted and measured share of right attributions in ten bins of probability. The
same is done the other way round as a check. With OUT the weights of the first fit are written.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.evaluate_attribution import ROLES, Words, dice
from truceline.coding.attribution.combine import source_part
from truceline.coding.attribution.confidence import Tagged, features_of
from truceline.coding.attribution.cues import cue_book
from truceline.coding.attribution.rules import attribute
from truceline.coding.statements import is_statement
from truceline.knowledge.loader import load_knowledge
from truceline.language.read import analyse
from truceline.language.words.quotes import quote_layer
from truceline.model.text import Article

RIDGE = 1.0
ROUNDS = 50
BINS = 10
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One attribution that would become a statement: its features, whether it is right, and in which half it stands."""

    features: dict[str, float]
    right: bool
    half: int
    pronoun: bool


def cases(gold: Path) -> list[Case]:
    """The attributions of a JSONL set that have a source; those inside somebody's quote are left out, as annotators did."""
    knowledge = load_knowledge()
    book = cue_book(knowledge)
    found = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        reading = quote_layer(analyse(Article(id=article["id"], text=article["text"]), knowledge)[0])
        words, tokens, tagged = Words(reading), reading.tokens, Tagged.of(reading)
        wanted = [{role: words.of(one[role]) for role in ROLES} for one in article["attributions"]]
        half = int(hashlib.sha256(article["id"].encode()).hexdigest(), 16) % 2
        for a in attribute(reading, book):
            part = source_part(reading, a)
            if a.inner or part is None or not is_statement(a, tokens, book.mute):
                continue
            source = words.of([[tokens.starts[part.first], tokens.ends[part.last - 1]]])
            said = words.of([[tokens.starts[first], tokens.ends[last - 1]] for first, last in a.ranges])
            right = any(dice(w["content"], said) >= 0.8 and dice(w["source"], source) >= 0.5 for w in wanted)
            found.append(Case(features_of(reading, tagged, a), right, half, tokens.tags[part.head] == "PRON"))
    return found


def fitted(rows: Numbers, right: Numbers) -> Numbers:
    """Weights of a logistic model with a ridge on all but the first column."""
    weights = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(ROUNDS):
        p = predicted(rows, weights)
        slope = rows.T @ (p - right) + ridge @ weights
        weights = weights - np.linalg.solve((rows.T * (p * (1 - p))) @ rows + ridge, slope)
    return weights


def predicted(rows: Numbers, weights: Numbers) -> Numbers:
    """Probabilities of rows."""
    return np.asarray(1 / (1 + np.exp(-rows @ weights)))


def bins(p: Numbers, right: Numbers) -> list[tuple[float, int, float, float]]:
    """Lower edge, number, mean prediction and share of right ones, for each bin that holds any."""
    number = np.minimum((p * BINS).astype(int), BINS - 1)
    return [
        (i / BINS, int((number == i).sum()), float(p[number == i].mean()), float(right[number == i].mean()))
        for i in range(BINS)
        if (number == i).any()
    ]


def error(p: Numbers, right: Numbers) -> float:
    """Expected calibration error: mean distance of prediction and share over the bins, weighted by their numbers."""
    return sum(n * abs(mean - share) for _, n, mean, share in bins(p, right)) / len(p)


def main(gold: Path, out: Path | None) -> None:
    """Prints the reliability of both folds and writes the weights of the first."""
    found = cases(gold)
    names = list(found[0].features)
    rows = np.array([[case.features[name] for name in names] for case in found])
    right = np.array([float(case.right) for case in found])
    half = np.array([case.half for case in found])
    pronoun = np.array([case.pronoun for case in found])
    for seen in (0, 1):
        weights = fitted(rows[half == seen], right[half == seen])
        for name, chosen in (("all sources", half != seen), ("no pronouns", (half != seen) & ~pronoun)):
            p, r = predicted(rows[chosen], weights), right[chosen]
            print(f"fit on half {seen}, {name}: n {len(p)}, error {error(p, r):.3f}, Brier {((p - r) ** 2).mean():.3f}")
            for low, n, mean, share in bins(p, r):
                print(f"  {low:.1f} {n:4d} {mean:.3f} {share:.3f}")
        if seen == 0 and out is not None:
            lines = [f"{name} = {weight:.4f}" for name, weight in zip(names, weights, strict=True)]
            head = "# Written by training/calibrate_statements.py; reliability: docs/reference/statements.md.\n"
            out.write_text(head + "[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
