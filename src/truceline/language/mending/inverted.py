"""Subjects behind a verb of saying that the parser took for its object: `“Never,” confided [one mediator]`. Labels only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.language.known.cue_verbs import cue_verbs
from truceline.language.mending.set_apart import with_speakers_set_apart
from truceline.model.reading import Tokens

_SAYING = frozenset({"speech", "assertion", "attitude", "aside"})
_CLOSING = frozenset({'"', "”", "''", "’", "»", "'"})
_BEFORE = _CLOSING | {",", "?", "!"}
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET"})


def with_inverted_subjects(tokens: Tokens, knowledge: Knowledge) -> Tokens:
    """The tokens with such objects labelled as subjects, and speakers between commas too."""
    verbs, addressing = _verbs(knowledge)
    tokens, saying = with_speakers_set_apart(tokens, verbs), verbs | addressing
    found = {subject for v in range(len(tokens)) if (subject := _subject_behind(tokens, v, verbs)) is not None}
    found |= {subject for v in range(len(tokens)) if (subject := _many_behind(tokens, v, saying)) is not None}
    told = {i for v in range(len(tokens)) if tokens.lemmas[v].lower() in addressing for i in _told_behind(tokens, v)}
    if not (found or told):
        return tokens
    labels = ("nsubj" if i in found else "iobj" if i in told else label for i, label in enumerate(tokens.labels))
    return replace(tokens, labels=tuple(labels))


def _verbs(knowledge: Knowledge) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of saying that take no addressee as their object, and those that do."""
    cues = [cue for cue in knowledge.family("attribution") if cue.fields.get("word") == "verb" and " " not in cue.pattern]
    told = frozenset(lemma for cue in cues if "addressee" in cue.fields for lemma in cue.pattern.split("|"))
    return cue_verbs(knowledge, _SAYING) - told, told


def _told_behind(tokens: Tokens, v: int) -> tuple[int, ...]:
    """Who is told, where the parser made a second subject of it: "“Never,” the envoy told [Reuters]"."""
    subjects = tokens.below(v, "nsubj")
    if tokens.tags[v] != "VERB" or not any(i < v for i in subjects):
        return ()
    return tuple(i for i in subjects if tokens.extent(i)[0] == v + 1)


def _many_behind(tokens: Tokens, v: int, verbs: frozenset[str]) -> int | None:
    """Several who say what stands before a comma, at the end of a clause: "The road is mined, warn [local drivers]."."""
    bare = tokens.words[v].lower() == tokens.lemmas[v].lower() and tokens.tags[v] == "VERB" and v > 1
    if not bare or tokens.lemmas[v].lower() not in verbs or tokens.words[v - 1] != "," or tokens.relation(v) == "root":
        return None
    if tokens.below(v, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cc", "xcomp", "ccomp", "advcl"):
        return None
    above = tokens.heads[v]
    if above > v or not tokens.below(above, "nsubj", "nsubj:pass") or tokens.relation(above) not in ("root", "parataxis"):
        return None
    for i in tokens.below(v, "obj", "iobj"):
        low, high = tokens.extent(i)
        many = tokens.tags[i] == "NOUN" and tokens.words[i].lower() != tokens.lemmas[i].lower()
        if low == v + 1 and many and (high >= len(tokens) or tokens.words[high] in (".", ",", ";", ":", "!", "?", '"', "”")):
            return i
    return None


def _subject_behind(tokens: Tokens, v: int, verbs: frozenset[str]) -> int | None:
    if tokens.tags[v] != "VERB" or tokens.lemmas[v].lower() not in verbs or v == 0 or tokens.words[v].lower().endswith("ing"):
        return None
    before = tokens.words[v - 1]
    if before not in _BEFORE or tokens.below(v, "nsubj", "nsubj:pass", "csubj", "aux", "aux:pass", "mark"):
        return None
    if tokens.relation(v) in ("conj", "acl") and before not in _CLOSING:
        return None
    objects = [i for i in tokens.below(v, "obj") if i > v and tokens.extent(i)[0] == v + 1 and tokens.tags[i] in _NOMINAL]
    return objects[0] if len(objects) == 1 and not _clause_behind(tokens, v, objects[0]) else None


def _clause_behind(tokens: Tokens, v: int, subject: int) -> bool:
    """Whether a clause follows the object that only a verb with an object of its own has: "reported the road to be shut"."""
    others: Sequence[int] = tokens.below(v, "xcomp")
    return any(i > subject for i in others)
