"""Whose view a sentence gives, by a clause beside it: "As the rebels see it, ...", "To hear the army tell it, ...".

Also "The way the governor tells it", "If the front is to be believed", "As far as Kigali is concerned".
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.attribution.around import words_around
from truceline.coding.attribution.asides import Aside, clause_around, is_edge
from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.called_by import VIEWING
from truceline.coding.attribution.cues import UNREAL, CueWord
from truceline.coding.attribution.unsaid import NEGATIONS
from truceline.knowledge.catalogue import Cue
from truceline.model.layers import Sentence
from truceline.model.reading import Reading

_VIEW = {"speech": Cue("frame:view", "attribution", "", "speech", {"word": "verb"})}
_TELLING = frozenset({
    "see", "put", "tell", "have", "view", "describe", "explain", "remember", "recall", "understand", "express", "phrase",
    "say", "present", "read", "portray",
})
_IT = frozenset({"it", "things", "matters", "this", "that"})
_TRUSTED = frozenset({"believe", "trust", "credit"})
_LONGEST = 16
_SURE = 0.85
_OPENINGS = (("as", "far", "as"), ("so", "far", "as"), ("as",), ("the", "way"), ("to", "hear"), ("if",))


def views(reading: Reading, quoted: set[int]) -> Iterator[Attribution]:
    """The sentences beside such clauses, said by whose view it is."""
    tokens = reading.tokens
    for sentence in reading.sentences:
        if (made := _held_by(reading, sentence)) is not None and not quoted.intersection(range(*made.clause[0])):
            yield made
        for i in range(sentence.first, sentence.last):
            opens = i == sentence.first or (is_edge(tokens, i - 1) and tokens.words[i - 1] not in (".", "!", "?"))
            aside = _view_at(reading, sentence, i) if opens and i not in quoted else None
            words = words_around(reading, aside[0]) if aside is not None else ()
            if aside is not None and words:
                yield Attribution("clause", CueWord(aside[1], aside[1], aside[1] + 1, "verb", _VIEW), aside[0].source, words)


def _view_at(reading: Reading, sentence: Sentence, first: int) -> tuple[Aside, int] | None:
    """The view that begins at a word, with its verb."""
    tokens = reading.tokens
    small = [word.lower() for word in tokens.words[first : first + 3]]
    opening = next((o for o in _OPENINGS if tuple(small[: len(o)]) == o), None)
    if opening is None:
        return None
    last = next((i for i in range(first, min(sentence.last, first + _LONGEST)) if is_edge(tokens, i)), None)
    begins = first + len(opening)
    if last is None or last - begins < 3 or any(tokens.lemmas[i].lower() in (*NEGATIONS, *UNREAL) for i in range(begins, last)):
        return None
    verb = last - 2 if tokens.words[last - 1].lower() in _IT else last - 1
    lemma = tokens.lemmas[verb].lower()
    if opening == ("if",):
        fits = lemma in _TRUSTED and [tokens.lemmas[i] for i in range(verb - 3, verb)] == ["be", "to", "be"]
    elif opening[-1] == "as" and len(opening) == 3:
        fits = lemma == "concern" or tokens.words[verb].lower() == "concerned"
    else:
        fits = verb == last - 2 and lemma in _TELLING
    if not fits:
        return None
    found = (i for i in range(begins, verb) if tokens.tags[i] in ("NOUN", "PROPN", "PRON"))
    owner = next((i for i in found if _is_somebody(reading, i)), None)
    return None if owner is None else (Aside(first, last, owner, clause_around(tokens, first, last, sentence)), verb)


def _is_somebody(reading: Reading, i: int) -> bool:
    return reading.entity_at(i) is not None or reading.tokens.lemmas[i].lower() in ("he", "she", "they")


def _held_by(reading: Reading, sentence: Sentence) -> Attribution | None:
    """A sentence that the tagger gives to nobody, with "For" or "To" somebody before it: "To the rebels, [it is a trap]"."""
    tokens, low = reading.tokens, sentence.first
    if tokens.words[low].lower() not in VIEWING:
        return None
    said = (r for r in reading.roles if r.role == "content" and r.confidence >= _SURE and low < r.first < sentence.last)
    content = next((r for r in said if tokens.words[r.first - 1] == "," and r.last >= sentence.last - 2), None)
    if content is None:
        return None
    viewer = tokens.heads[low]
    above = tokens.heads[viewer]
    stands = tokens.relation(viewer) in ("obl", "nmod", "dep") and low < viewer < content.first <= above < content.last
    whole = above >= 0 and bool(tokens.below(above, "cop")) and bool(tokens.below(above, "nsubj"))
    if not stands or not whole or reading.entity_at(viewer) is None:
        return None
    cue = CueWord(low, low, low + 1, "preposition", _VIEW)
    return Attribution("according-to", cue, viewer, ((content.first, content.last),))
