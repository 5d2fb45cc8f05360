"""To whom, on what occasion and when something was said, read around its cue. No records."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.attribution.pieces import trim
from truceline.coding.grammar.clauses import obliques
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.time_links import time_of
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.speech import Statement
from truceline.model.text import Evidence

OCCASION = ("in", "at", "during", "on", "after", "before", "through", "via", "to", "from", "by", "into")
AUDIENCE = ("to", "with", "before", "for")
APART = frozenset({"after", "before"})
"""Prepositions of an occasion that is not the one on which something is said."""
SPEAKING = frozenset({"speak", "talk", "write"})


def addressees_of(reading: Reading, cue: CueWord, book: CueBook) -> tuple[str, ...]:
    """Ids of the actors to whom it was said: "told [reporters]", "in an interview with [a daily]", "a call with [them]"."""
    tokens = reading.tokens
    told = any("addressee" in use.fields for use in cue.uses.values())
    direct = [i for i in tokens.below(cue.head, "obj", "iobj") if told and i > cue.head]
    said_to = [
        i for verb in (cue.head, *_speaking(tokens, cue)) for i in obliques(tokens, verb, "to")
        if cue.word == "verb" and "naming-loaded" not in cue.uses
    ]
    occasion = _occasion(reading, cue, book)
    apart = occasion is not None and any(tokens.lemmas[i].lower() in APART for i in tokens.below(occasion, "case"))
    around = [] if occasion is None or apart else [*obliques(tokens, occasion, *AUDIENCE)]
    found: list[Entity] = []
    for i in (*(j for j in (*direct, *said_to) if j != occasion), *around):
        found.extend(entity for entity in reading.entities_of(i) if entity not in found)
    return tuple(entity.id for entity in found)


def setting_of(reading: Reading, cue: CueWord, book: CueBook, said: Sequence[tuple[int, int]]) -> Evidence | None:
    """The words for the occasion, as printed, without preposition and date: "a conference call with journalists"."""
    tokens = reading.tokens
    head = _occasion(reading, cue, book)
    if head is None or any(a <= head < b for a, b in said):
        return None
    tree = [i for i in tokens.subtree(head) if not (tokens.heads[i] == head and tokens.relation(i) in ("case", "punct"))]
    first, last = min(tree), max(tree) + 1
    for time in reading.times:
        if head < time.first < last:
            last = time.first
    for child in tokens.below(head, "acl", "ccomp", "parataxis", "appos"):
        if child > head:
            last = min(last, tokens.extent(child)[0])
    last = before_marks(tokens, head, last, also=("ADP", "DET", "SCONJ"))
    trimmed = trim(tokens, first, last)
    return None if trimmed is None or trimmed[1] - trimmed[0] > 15 else reading.words(*trimmed)


def _speaking(tokens: Tokens, cue: CueWord) -> tuple[int, ...]:
    """Participles beside a cue that tell how it was said: "[Speaking] to reporters in Doha, the envoy said ..."."""
    beside = tokens.below(cue.head, "advcl")
    return tuple(i for i in beside if tokens.lemmas[i].lower() in SPEAKING and tokens.words[i].lower().endswith("ing"))


def _occasion(reading: Reading, cue: CueWord, book: CueBook) -> int | None:
    """The head of the phrase for the occasion among what hangs on the cue: object of "told", or after in, at, during."""
    tokens = reading.tokens
    hanging = [*tokens.below(cue.head, "obj", "iobj"), *obliques(tokens, cue.head, *OCCASION)]
    hanging += [i for verb in _speaking(tokens, cue) for i in obliques(tokens, verb, *OCCASION)]
    for i in (j for j in hanging if tokens.tags[j] == "NOUN"):
        first, last = tokens.extent(i)
        if any(match.head == i or match.first <= i < match.last for match in book.setting.find(tokens, first, last)):
            by_object = tokens.relation(i) in ("obj", "iobj")
            if not by_object or any("addressee" in use.fields for use in cue.uses.values()):
                return i
    return None


def time_said(
    reading: Reading,
    cue: CueWord | None,
    said: Sequence[tuple[int, int]],
    speakers: Sequence[str],
    earlier: Sequence[Statement],
) -> str | None:
    """Id of the time it was said: of the cue's clause, else of the last statement by the same speakers (same news cycle)."""
    if cue is not None and cue.word != "noun":
        time = time_of(reading, cue.head)
        if time is not None and not any(a <= time.first < b for a, b in said):
            return time.id
    for statement in reversed(earlier):
        if tuple(statement.speakers) == tuple(speakers):
            return statement.time
    return None
