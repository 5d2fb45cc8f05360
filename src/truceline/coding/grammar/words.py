"""Word tables of a cue family: which lemma, standing in which role, gives what. The facts are in the data files."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.patterns import Match, Matcher

Table = dict[tuple[str, str], tuple[str, ...]]


_TABLES: dict[tuple[str, str], Table] = {}


def table(knowledge: Knowledge, family: str) -> Table:
    """(role, lemma) -> what the one-word cues of a family give, in the order of the file; made once for a Knowledge."""
    key = (knowledge.digest, family)
    if key not in _TABLES:
        found: dict[tuple[str, str], list[str]] = {}
        for cue in knowledge.family(family):
            for lemma in cue.pattern.split("|") if " " not in cue.pattern else ():
                found.setdefault((cue.fields.get("role", ""), lemma), []).append(cue.gives)
        _TABLES[key] = {word: tuple(dict.fromkeys(given)) for word, given in found.items()}
    return _TABLES[key]


_MATCHERS: dict[tuple[str, str], Matcher] = {}


def matcher(knowledge: Knowledge, family: str) -> Matcher:
    """The matcher of a cue family, made once for a Knowledge."""
    key = (knowledge.digest, family)
    if key not in _MATCHERS:
        _MATCHERS[key] = Matcher(knowledge.family(family), knowledge.classes)
    return _MATCHERS[key]


__all__ = ["Match", "Table", "matcher", "table"]
