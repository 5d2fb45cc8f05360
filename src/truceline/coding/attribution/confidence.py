"""How likely an attribution is right, from how far the trained tagger agrees with the rules. Weights are data.

"Right" is: the words said (Dice from .8) and the words that name the source (Dice from .5) are those that a human annotator
marked. Whom a pronoun or a description stands for is not part of it; the caller leaves those out. The weights come from
`training/calibrate_statements.py`, which fits them on one half of a development set and reports on the other.
"""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.combine import source_part
from truceline.model.layers import Role
from truceline.model.reading import Reading

WEIGHTS = Path(__file__).parents[1] / "weights" / "statement_confidence.toml"
LAYOUT = frozenset({"signed", "transcript", "colon"})
HALF = 0.5
"""Dice of the tagger's content and the rule's from which on they count as the same words."""


@dataclass(frozen=True)
class Tagged:
    """The tagger's spans by token: number of the span at each token, its length and how sure the tagger is of it."""

    at: Mapping[Role, Mapping[int, int]]
    lengths: tuple[int, ...]
    sure: tuple[float, ...]

    @classmethod
    def of(cls, reading: Reading) -> Tagged:
        """The spans of a reading."""
        at: dict[Role, dict[int, int]] = {"source": {}, "cue": {}, "content": {}}
        for number, span in enumerate(reading.roles):
            at[span.role].update(dict.fromkeys(range(span.first, span.last), number))
        return cls(at, tuple(s.last - s.first for s in reading.roles), tuple(s.confidence for s in reading.roles))

    def sure_at(self, role: Role, token: int | None) -> float:
        """How sure the tagger is of its span over a token, 0 to 1; 0 when it has none there."""
        number = None if token is None else self.at[role].get(token)
        return 0.0 if number is None else self.sure[number]


def features_of(reading: Reading, tagged: Tagged, a: Attribution) -> dict[str, float]:
    """What is known about an attribution before it is compared with anything: agreement with the tagger, and its rule."""
    part = source_part(reading, a)
    cue = tagged.sure_at("cue", None if a.cue is None else a.cue.head)
    source = tagged.sure_at("source", None if part is None else part.head)
    words = [i for first, last in a.ranges for i in range(first, last)]
    shared = Counter(number for i in words if (number := tagged.at["content"].get(i)) is not None)
    dice = max((2 * count / (len(words) + tagged.lengths[number]) for number, count in shared.items()), default=0.0)
    return {
        "bias": 1.0,
        "agreed": float(cue > 0 and source > 0 and dice >= HALF),
        "least_sure": min(cue, source),
        "dice_above_half": max(0.0, dice - HALF),
        "quote_cue": float(a.rule == "quote-cue"),
        "quoted_words": float(a.rule == "quoted-words"),
        "layout": float(a.rule in LAYOUT),
    }


def probability(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The calibrated probability (0 to 1, two digits) that an attribution with these features is right."""
    total = sum(weights[name] * value for name, value in features.items())
    return round(1 / (1 + math.exp(-total)), 2)


@cache
def weights() -> Mapping[str, float]:
    """The weights that ship with the package, one for each feature."""
    table: dict[str, float] = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return table
