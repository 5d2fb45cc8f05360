"""What stands before somebody who is quoted as saying it: "The bridge is shut, [the radio quoted a driver as saying]"."""

from __future__ import annotations

from truceline.coding.attribution.asides import EDGES
from truceline.coding.attribution.attributed import Attribution, Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.sources import quoted_person, quoting_verb, relayer_of
from truceline.model.reading import Reading, Tokens

_LEAST = 3


def quoted_as(reading: Reading, cue: CueWord) -> Attribution | None:
    """The clause before a comma and a report of quoting with nothing said behind it; None where there is none."""
    tokens = reading.tokens
    quoting = quoting_verb(tokens, cue.head) if cue.word == "verb" and cue.deed == "done" else None
    source = quoted_person(tokens, cue.head) if quoting is not None else None
    if quoting is None or source is None or quoting > cue.head:
        return None
    sentence = reading.sentences[tokens.sentence[cue.head]]
    subjects = [i for i in tokens.below(quoting, "nsubj") if i < quoting]
    if not subjects or any(tokens.tags[i] in ("VERB", "AUX") for i in range(cue.last, sentence.last)):
        return None
    begins = min(tokens.extent(subjects[-1])[0], subjects[-1])
    begins = next((i + 1 for i in range(subjects[-1], begins, -1) if tokens.words[i] == ","), begins)
    words = _clause_before(tokens, sentence.first, begins)
    return None if words is None else Attribution("clause", cue, source, (words,), relayer=relayer_of(tokens, cue.head))


def _clause_before(tokens: Tokens, first: int, begins: int) -> Range | None:
    """The words up to the comma right before a report, back to a semicolon or colon, when they have a verb and its subject."""
    if begins - first < _LEAST or tokens.words[begins - 1] != ",":
        return None
    first = next((i + 1 for i in range(begins - 2, first, -1) if tokens.words[i] in EDGES), first)
    finite = any(tokens.tags[i] in ("VERB", "AUX") and _has_subject(tokens, i) for i in range(first, begins))
    opens = tokens.lemmas[first].lower() in ("as", "if", "when", "while", "although", "after", "before", "since", "because")
    return trim(tokens, first, begins - 1) if finite and not opens else None


def _has_subject(tokens: Tokens, verb: int) -> bool:
    verb = verb if tokens.relation(verb) not in ("aux", "cop") else tokens.heads[verb]
    return bool(tokens.below(verb, "nsubj", "expl"))
