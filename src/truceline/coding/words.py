"""Word tables of a cue family: which lemma, standing in which role, gives what. The facts are in the data files."""

from __future__ import annotations

from functools import lru_cache

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.patterns import Match, Matcher

Table = dict[tuple[str, str], tuple[str, ...]]


def table(knowledge: Knowledge, family: str) -> Table:
    """(role, lemma) -> what the one-word cues of a family give, in the order of the file."""
    return _table(knowledge.family(family))


@lru_cache(maxsize=64)
def _table_of(key: tuple[tuple[str, str, str], ...]) -> Table:
    found: dict[tuple[str, str], list[str]] = {}
    for role, pattern, gives in key:
        for lemma in pattern.split("|"):
            found.setdefault((role, lemma), []).append(gives)
    return {word: tuple(dict.fromkeys(given)) for word, given in found.items()}


def _table(cues: tuple[object, ...]) -> Table:
    rows = tuple(
        (cue.fields.get("role", ""), cue.pattern, cue.gives)  # type: ignore[attr-defined]
        for cue in cues if " " not in cue.pattern  # type: ignore[attr-defined]
    )
    return _table_of(rows)


_MATCHERS: dict[tuple[str, str], Matcher] = {}


def matcher(knowledge: Knowledge, family: str) -> Matcher:
    """The matcher of a cue family, made once for a Knowledge."""
    key = (knowledge.digest, family)
    if key not in _MATCHERS:
        _MATCHERS[key] = Matcher(knowledge.family(family), knowledge.classes)
    return _MATCHERS[key]


__all__ = ["Match", "Table", "matcher", "table"]
