"""Tables of one-word cues keyed by another field than `role`, and the spans that complements take. No records."""

from __future__ import annotations

from truceline.coding.clauses import clause
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.model.reading import Reading
from truceline.model.text import Evidence

Rows = dict[tuple[str, str], Cue]


def rows(knowledge: Knowledge, family: str, key: str) -> Rows:
    """(value of the field `key`, lemma) -> the one-word cue of a family."""
    return _rows(knowledge.family(family), key)


def _rows(cues: tuple[Cue, ...], key: str) -> Rows:
    found: Rows = {}
    for cue in cues:
        if " " not in cue.pattern:
            for lemma in cue.pattern.split("|"):
                found.setdefault((cue.fields.get(key, ""), lemma), cue)
    return found


def complement(reading: Reading, verb: int) -> Evidence:
    """What a complement clause says, without "to" or "that" at its beginning: "leave the town"."""
    tokens = reading.tokens
    first, last = clause(tokens, verb, keep=("ccomp", "xcomp", "conj"))
    while first < verb and tokens.relation(first) in ("mark", "cc", "punct") and tokens.heads[first] == verb:
        first += 1
    return reading.words(first, last)
