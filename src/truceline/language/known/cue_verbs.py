"""Verbs of attribution by what they give, from the cues of the catalogue; asked of every article, made once for a Knowledge."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge

_VERBS: dict[tuple[str, frozenset[str], bool], frozenset[str]] = {}


def cue_verbs(knowledge: Knowledge, gives: frozenset[str], *, in_phrases: bool = False) -> frozenset[str]:
    """The lemmas of the verbs that give one of these; `in_phrases` adds the first verbs of cues of several words."""
    key = (knowledge.digest, gives, in_phrases)
    if key not in _VERBS:
        cues = (cue for cue in knowledge.family("attribution") if cue.fields.get("word") == "verb" and cue.gives in gives)
        first = (cue.pattern.split(" ")[0] for cue in cues if in_phrases or " " not in cue.pattern)
        _VERBS[key] = frozenset(lemma for pattern in first for lemma in pattern.split("|"))
    return _VERBS[key]
