"""The comma before who speaks, put back for the parser where a text lost all commas: "The road is shut[,] a driver said."

The words are read twice: once as they stand, and again with a comma before the speaker of every sentence that ends with its
cue. The second reading counts, without the commas.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from truceline.language.words.tokens import Word

if TYPE_CHECKING:
    from truceline.language.engine.analysis import Analysis

_MARKED = re.compile(r",|\w['’ʼ]\w")
_FEWEST = 60
"""Words of the shortest text whose lack of commas and apostrophes is no chance."""
_SAID = frozenset({
    "said", "says", "say", "added", "adds", "reported", "reports", "told", "explained", "noted", "stated", "claimed", "warned",
    "announced", "stressed", "confirmed", "recalled", "declared", "complained", "remarked", "quoted",
})
_AFTER = frozenset({
    "on", "in", "at", "to", "by", "from", "during", "late", "early", "earlier", "later", "after", "today", "yesterday",
    "citing", "referring", "adding", "reporters", "journalists", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "last", "this", "as", "without", "speaking",
})
"""What may open the words between the cue and the end of its sentence."""
_OPENING = frozenset({
    "as", "what", "which", "that", "who", "where", "when", "because", "after", "before", "since", "while", "if", "but", "and",
    "than", "although", "though", "whether", "how", "why", "until", "like", "or",
})
"""Words after which a subject opens a clause of its own: "as [officials] said"."""
_DATES = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PHRASE = _NOUNS | {"ADJ"}
_LEAST = 4


def is_bare(text: str) -> bool:
    """Whether a text of some length has neither a comma nor an apostrophe in any word."""
    return not _MARKED.search(text) and len(text.split(None, _FEWEST)) > _FEWEST


def with_commas(analysis: Analysis, words: Sequence[Word], again: Callable[[list[Word]], Analysis]) -> Analysis:
    """The analysis of words that lost their commas, read `again` with those that come before a speaker at the end."""
    places = comma_places(analysis, [word.text for word in words])
    if not places:
        return analysis
    given: list[Word] = []
    kept: list[int] = []
    for i, word in enumerate(words):
        if i in places:
            given.append(Word(words[i - 1].end, words[i - 1].end, ","))
        kept.append(len(given))
        given.append(word)
    found = again(given)
    commas = sorted(set(range(len(given))) - set(kept))
    if any(found.heads[i] < 0 or found.sentence_ends[i] for i in commas):
        return analysis
    at = {old: new for new, old in enumerate(kept)}
    columns = {column.name: tuple(getattr(found, column.name)[i] for i in kept) for column in fields(found)}
    heads = (found.heads[h] if h in commas else h for h in columns["heads"])
    return replace(found, **{**columns, "heads": tuple(at.get(h, -1) for h in heads)})


def comma_places(analysis: Analysis, words: Sequence[str]) -> frozenset[int]:
    """Before which words a comma is missing: those of a speaker whose cue ends the sentence."""
    places, first = set[int](), 0
    for i, ends in enumerate(analysis.sentence_ends):
        if ends:
            for verb in range(i, first + _LEAST, -1):
                if words[verb].lower() in _SAID and analysis.tags[verb] == "VERB":
                    start = _speaker_start(analysis, words, first, verb)
                    if start is not None and _ends_with(analysis, words, verb, i):
                        places |= {start, verb + 1} if _does(analysis, words, verb + 1, i) else {start}
                    break
            first = i + 1
    return frozenset(places)


def _ends_with(analysis: Analysis, words: Sequence[str], verb: int, last: int) -> bool:
    """Whether nothing said follows a cue: the end, a day, a place, an addressee, what the speaker did meanwhile."""
    rest = [i for i in range(verb + 1, last + 1) if analysis.tags[i] != "PUNCT"]
    if words[verb].lower() == "quoted":
        return [words[i].lower() for i in rest[-2:]] == ["as", "saying"]
    if words[verb].lower() == "told":
        return bool(rest) and not any(analysis.tags[i] in ("VERB", "AUX") for i in rest)
    if not rest:
        return True
    if words[rest[0]].lower() not in _AFTER and not _does(analysis, words, rest[0], last):
        return False
    return not any(analysis.tags[i] in ("VERB", "AUX") and analysis.labels[i] in ("root", "ccomp") for i in rest)


def _does(analysis: Analysis, words: Sequence[str], i: int, last: int) -> bool:
    """Whether a word tells what the speaker did meanwhile, with its object or place: "said [jeopardising] the deal"."""
    return i < last and words[i].lower().endswith("ing") and analysis.tags[i + 1] in ("NOUN", "DET", "ADP", "PRON")


def _speaker_start(analysis: Analysis, words: Sequence[str], first: int, verb: int) -> int | None:
    """The first word of the phrase right before a cue, when a clause stands before it."""
    i = verb - 1
    while i > first and analysis.tags[i] in ("AUX", "ADV"):
        i -= 1
    if analysis.tags[i] == "PRON":
        start = i if words[i].lower() in ("he", "she", "it", "they") else None
    else:
        start = _phrase_start(analysis, words, first, i)
        seen = (j for j in range(i, first if start is None else start, -1) if analysis.sources[j] == "B")
        start = start if start is None else next(seen, start)
    if start is None or start < first + _LEAST or words[start - 1].lower() in _OPENING:
        return None
    if analysis.tags[start - 1] == "PUNCT" or not any(analysis.tags[j] in ("VERB", "AUX") for j in range(first, start)):
        return None
    return start


def _phrase_start(analysis: Analysis, words: Sequence[str], first: int, head: int) -> int | None:
    """Where the phrase of a noun begins: before its article, else before the words that can stand in it."""
    if analysis.tags[head] not in _NOUNS:
        return None
    i = head
    while i > first:
        tag, word = analysis.tags[i - 1], words[i - 1].lower()
        if tag == "DET":
            return i - 1
        joint = word in ("and", "of", "for") and i - 2 > first and analysis.tags[i] in _NOUNS and analysis.tags[i - 2] in _NOUNS
        within = analysis.labels[i - 1] in ("amod", "compound") and i <= analysis.heads[i - 1] <= head
        if word in _DATES or not (tag in _PHRASE or word in ("-", "'s") or joint or within):
            break
        i -= 1
    if analysis.tags[i - 1] == "ADP":
        while i < head and analysis.tags[i] == "PROPN" and analysis.tags[head] == "NOUN":
            i += 1
    return i
