"""Trains `truceline.coding.event_ranker` and prints figures: `python -m training.train_event_ranker PLV GSR [--write]`.

Figures: (a) PLV, 5 folds, with the given actors; (b) the same without them; (c) GSR only in training, measured on PLV; (d) PLV
only, measured on GSR (15 types). `--write` stores weights trained on both sets, 8 bits each, and needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from training.evaluate_events import PLV, _predicted, _ranked, classes, sentences
from truceline.coding.event_ranker import COLUMNS, WEIGHTS, features, hashed, range_of
from truceline.knowledge.loader import load_knowledge

STRENGTH = 8.0


def rows_of(gold: Path, *, given: bool) -> tuple[csr_matrix, list[str]]:
    """Hashed features and the fifteen types of a set."""
    knowledge = load_knowledge()
    columns: list[int] = []
    values: list[float] = []
    ends, types = [0], []
    for row in sentences(gold):
        reading, told = _predicted(row, knowledge)
        source = range_of(reading, row["source"][0]) if given and row["source"] else None
        target = range_of(reading, row["target"][0]) if given and row["target"] else None
        ranked = _ranked(reading, told, row if given else None)
        found_columns, found_values = hashed(features(reading, ranked, source, target))
        columns += found_columns
        values += found_values
        ends.append(len(columns))
        types.append(PLV.get(row["type"], row["type"]))
    return csr_matrix((values, columns, ends), shape=(len(types), COLUMNS)), types


def fitted(x: csr_matrix, types: list[str]) -> Any:
    """A linear model, one type against the rest; rare features count more, which is folded into the weights."""
    rarity = np.log(x.shape[0] / np.maximum(1, np.asarray((x > 0).sum(axis=0)).ravel())) / 4
    model = LinearSVC(C=STRENGTH).fit(x @ diags(rarity), types)
    model.coef_ = model.coef_ * rarity
    return model


def crossed(x: csr_matrix, types: list[str], seed: int = 0) -> list[str]:
    """Types predicted in 5 folds."""
    got = [""] * len(types)
    for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(x, types):
        model = fitted(x[train], [types[i] for i in train])
        for i, kind in zip(test, model.predict(x[test]), strict=True):
            got[i] = str(kind)
    return got


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plv", type=Path)
    parser.add_argument("gsr", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    x, types = rows_of(options.plv, given=True)
    bare, _ = rows_of(options.plv, given=False)
    other, other_types = rows_of(options.gsr, given=True)
    free, _ = rows_of(options.gsr, given=False)
    figures = {
        "plv_5fold_given": classes(types, crossed(x, types), plv=True),
        "plv_5fold_bare": classes(types, crossed(bare, types), plv=True),
        "gsr_only_on_plv_given": classes(types, [str(k) for k in fitted(other, other_types).predict(x)], plv=True),
        "plv_only_on_gsr_bare": classes(other_types, [str(k) for k in fitted(bare, types).predict(free)], plv=True),
    }
    for name, values in figures.items():
        print(name, json.dumps({key: round(value, 4) for key, value in values.items()}))
    if options.write:
        from scipy.sparse import vstack

        _write(fitted(vstack([x, other, bare, free]), types + other_types + types + other_types))


def _write(model: Any) -> None:
    whole: NDArray[np.float64] = np.hstack([model.coef_, model.intercept_[:, None]])
    scale = np.abs(whole).max(axis=1) / 127
    WEIGHTS.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        WEIGHTS, types=np.asarray(model.classes_, dtype="U12"), weights=np.rint(whole / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
    )


if __name__ == "__main__":
    main()
