"""A small linear model that says how well each PLOVER type fits what one actor did to another in a sentence.

Features are the acts the rules found, words, lemmas and letter groups, and what stands between and above the two actors; they
are hashed into a fixed number of columns. Weights come from `training/train_event_ranker.py`; the model card lies beside them.
The coder of events works without them: `EventRanker.load` gives None when the file is not there.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from truceline.coding.eventing.acts import Act
from truceline.model.reading import Reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "weights" / "event_ranker.npz"
COLUMNS = 1 << 15
KEPT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX", "PART", "ADP", "SCONJ"})
Range = tuple[int, int]


@dataclass(frozen=True)
class EventRanker:
    """Types and their weights, one row a type; the last column is the bias."""

    types: tuple[str, ...]
    weights: NDArray[np.float32]

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> EventRanker | None:
        """The ranker that ships with the package, read once; None when its weights are not installed."""
        return _loaded(path)

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """How well each type fits, as shares that sum to 1 (not calibrated)."""
        import numpy as np

        columns, values = hashed(features)
        raw = self.weights[:, columns] @ np.asarray(values, dtype=np.float32) + self.weights[:, -1]
        grown = np.exp(raw - raw.max())
        return dict(zip(self.types, (float(x) for x in grown / grown.sum()), strict=True))


@cache
def _loaded(path: Path) -> EventRanker | None:
    if not path.exists():
        return None
    import numpy as np

    with np.load(path, allow_pickle=False) as file:
        scale = file["scale"].astype(np.float32)
        return EventRanker(tuple(str(name) for name in file["types"]), file["weights"].astype(np.float32) * scale[:, None])


def hashed(features: Mapping[str, float]) -> tuple[list[int], list[float]]:
    """Columns and values of named features, values scaled to length 1."""
    length = sum(value * value for value in features.values()) ** 0.5 or 1.0
    return [zlib.crc32(name.encode()) % COLUMNS for name in features], [value / length for value in features.values()]


def features(reading: Reading, told: Sequence[tuple[Act, str]], source: Range | None, target: Range | None) -> dict[str, float]:
    """Named features of a sentence; with the places of both actors, also of what stands between and above them.

    `told` are the acts of the rules with the type each would leave the package under, best first.
    """
    found: dict[str, float] = {}
    for rank, (act, kind) in enumerate(told):
        lemma = reading.tokens.lemmas[act.predicate]
        found[f"act:{kind}"] = 1.8
        found[f"lemma-type:{lemma}:{kind}"] = 1.0
        if rank == 0:
            found[f"top:{kind}"] = 3.0
            found[f"top-word:{lemma}"] = 1.5
            found[f"top-told:{act.type}:{act.role}"] = 1.0
        if source and _inside(act.doers, source):
            found[f"by-source:{kind}"] = 1.8
        if target and _inside(act.receivers, target):
            found[f"to-target:{kind}"] = 1.8
    for name in _wording(reading, source, target):
        found[name] = max(found.get(name, 0.0), 0.8)
    for name in _letters(reading):
        found[name] = 0.35
    for name in _around(reading, source, target):
        found[name] = 1.5
    return found


def _inside(heads: Iterable[int], where: Range) -> bool:
    return any(where[0] <= head < where[1] for head in heads)


def _wording(reading: Reading, *actors: Range | None) -> Iterator[str]:
    tokens = reading.tokens
    covered = {i for actor in actors if actor for i in range(*actor)}
    row = [i for i in range(len(tokens)) if tokens.tags[i] in KEPT and i not in covered]
    for i in row:
        yield f"w:{tokens.lemmas[i].lower()}"
    for i, j in pairwise(row):
        yield f"ww:{tokens.lemmas[i].lower()}_{tokens.lemmas[j].lower()}"
    for i in row:
        if tokens.heads[i] >= 0:
            yield f"arc:{tokens.lemmas[tokens.heads[i]].lower()}>{tokens.relation(i)}>{tokens.lemmas[i].lower()}"


def _letters(reading: Reading) -> Iterator[str]:
    for lemma, tag in zip(reading.tokens.lemmas, reading.tokens.tags, strict=True):
        if tag in ("VERB", "NOUN", "ADJ"):
            word = f"<{lemma.lower()}>"
            for size in (4, 5):
                for i in range(len(word) - size + 1):
                    yield f"c:{word[i:i + size]}"


def _around(reading: Reading, source: Range | None, target: Range | None) -> Iterator[str]:
    tokens = reading.tokens
    if source and target:
        first, last = (source[1], target[0]) if source[1] <= target[0] else (target[1], source[0])
        order = "forward" if source[1] <= target[0] else "back"
        for i in range(first, max(first, last)):
            if tokens.tags[i] in KEPT:
                yield f"mid:{order}:{tokens.lemmas[i].lower()}"
    for name, actor in (("source", source), ("target", target)):
        if actor is None:
            continue
        head = next((i for i in range(*actor) if not actor[0] <= tokens.heads[i] < actor[1]), actor[0])
        chain = [head, *tokens.ancestors(head)][1:4]
        for step, above in enumerate(chain):
            yield f"{name}-up{step}:{tokens.lemmas[above].lower()}"
        yield f"{name}-rel:{tokens.labels[head]}:{tokens.lemmas[chain[0]].lower() if chain else ''}"
        for case in tokens.below(head, "case"):
            yield f"{name}-case:{tokens.lemmas[case].lower()}"


def range_of(reading: Reading, text: str) -> Range | None:
    """The tokens in which a text stands for the first time; None when it does not stand there word by word."""
    start = reading.article.text.find(text.strip())
    if start < 0 or not text.strip():
        return None
    first, last = reading.tokens.within(start, start + len(text.strip()))
    return (first, last) if first < last else None
