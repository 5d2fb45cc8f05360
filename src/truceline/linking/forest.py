"""From pairs to as few judgements as join the same records: a spanning forest, chosen by score, independent of order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from truceline.model.records import Judgement

MOST_PROPOSALS = 3


def fewest(found: Iterable[Judgement], apart: Sequence[Judgement] = ()) -> list[Judgement]:
    """Of judgements "same", those that join what all join, strongest first; proposals stay unless already joined.

    Of the proposals each record keeps the few strongest, so that a list of them stays readable.
    `apart` are judgements "different" in force: a pair they name is joined by no chain of others either.
    """
    ranked = sorted(found, key=lambda j: (-(1.0 if j.score is None else j.score), j.left, j.right, j.by))
    group: dict[str, set[str]] = {}
    enemies: dict[str, set[str]] = {}
    for judgement in apart:
        enemies.setdefault(judgement.left, set()).add(judgement.right)
        enemies.setdefault(judgement.right, set()).add(judgement.left)
    kept = []
    for judgement in ranked:
        if judgement.verdict != "same":
            continue
        one = group.setdefault(judgement.left, {judgement.left})
        other = group.setdefault(judgement.right, {judgement.right})
        if one is other or any(enemies.get(member, set()) & other for member in one):
            continue
        kept.append(judgement)
        small, large = sorted((one, other), key=len)
        large |= small
        for member in small:
            group[member] = large
    proposed: Counter[str] = Counter()
    for judgement in ranked:
        joined = judgement.right in group.get(judgement.left, ())
        often = max(proposed[judgement.left], proposed[judgement.right])
        if judgement.verdict != "same" and not joined and often < MOST_PROPOSALS:
            proposed.update((judgement.left, judgement.right))
            kept.append(judgement)
    return sorted(kept, key=lambda j: (j.kind, j.left, j.right, j.by))
