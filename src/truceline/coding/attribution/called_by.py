"""What somebody is called in another's eyes, without a verb of calling: "A, known to B as [thugs]", "for B [a gang]".

Only loaded words make it somebody's word: "for B a partner" may well be so.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.attribution.attributed import Attribution, Range
from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.grammar.clauses import is_negated
from truceline.coding.grammar.wording import cased
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens

_VIEW = {"speech": Cue("frame:called-by", "attribution", "", "speech", {"word": "preposition"})}
VIEWING = frozenset({"for", "to"})
"""Words before whose view something is: "to the rebels, it is a trap"."""
_EYES = frozenset({"eye", "view", "opinion", "judgement", "judgment", "mind", "book", "word", "parlance", "term"})
_STOPS = frozenset({",", ".", ";", "—", "–", "--", ")", "!", "?"})
_ARTICLES = frozenset({"a", "an", "the", "nothing", "no", "mere", "just", "simply", "merely", "little", "only"})
_LONGEST = 12


def called_by(reading: Reading, book: CueBook, quoted: set[int]) -> Iterator[Attribution]:
    """What is called so, said by the one in whose eyes it is."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        if i in quoted:
            continue
        viewed = _known_as(reading, book, i) if tokens.lemmas[i] == "know" else _in_eyes(reading, book, i)
        if viewed is not None:
            owner, words = viewed
            yield Attribution("name-given", CueWord(i, i, i + 1, "preposition", _VIEW), owner, (words,))


def _known_as(reading: Reading, book: CueBook, verb: int) -> tuple[int, Range] | None:
    """ "Known to [critics] as [a terrorist group]"."""
    tokens = reading.tokens
    to = next((j for j in tokens.below(verb, "obl") if cased(tokens, j, "to") and _is_somebody(reading, j)), None)
    if to is None or is_negated(tokens, verb):
        return None
    end = _stop(reading, tokens.extent(to)[1])
    at = next((j for j in range(to + 1, end) if tokens.lemmas[j] == "as"), None)
    return None if at is None or not _is_loaded(tokens, book, at + 1, end) else (to, (at + 1, end))


def _in_eyes(reading: Reading, book: CueBook, i: int) -> tuple[int, Range] | None:
    """ "For [Ankara] [a terrorist group]", "in [Israel]'s eyes [thugs]", between marks; "For Ankara, [the YPG is a gang]"."""
    tokens = reading.tokens
    sentence = reading.sentences[tokens.sentence[i]]
    opens = i == sentence.first
    if not (opens or tokens.words[i - 1] in (",", "—", "–", "--", "(")):
        return None
    if tokens.lemmas[i].lower() in VIEWING:
        owner = next((j for j in range(i + 1, min(i + _LONGEST, sentence.last)) if _is_somebody(reading, j)), None)
        if owner is not None and any(tokens.tags[j] in ("DET", "PUNCT", "ADP") for j in range(i + 2, owner)):
            return None  # "for years the YPG was ..."
        last = None if owner is None else max([owner, *(m.last - 1 for m in reading.mentions if m.first <= owner < m.last)]) + 1
    elif tokens.lemmas[i].lower() == "in":
        eyes = next((j for j in range(i + 1, min(i + 8, sentence.last)) if tokens.lemmas[j] in _EYES), None)
        inside = (j for j in tokens.below(eyes, "nmod") if _is_somebody(reading, j)) if eyes is not None else ()
        owner = next(iter(inside), None)
        last = None if owner is None or eyes is None else max(eyes, tokens.extent(owner)[1] - 1) + 1
    else:
        return None
    if owner is None or last is None or any(tokens.tags[j] in ("VERB", "AUX") for j in range(i, last)):
        return None
    comma = last < sentence.last and tokens.words[last] == ","
    first, end = last + comma, _stop(reading, last + comma)
    finite = any(tokens.tags[j] in ("VERB", "AUX") and tokens.relation(j) not in ("amod", "acl") for j in range(first, end))
    if opens or finite:
        return (owner, (first, end)) if opens and finite and _is_said_loaded(tokens, book, first, end) else None
    named = tokens.words[first].lower() in _ARTICLES if first < end else False
    return (owner, (first, end)) if named and _is_loaded(tokens, book, first, end) else None


def _is_said_loaded(tokens: Tokens, book: CueBook, first: int, end: int) -> bool:
    """Whether a clause says of somebody what a loaded noun says: "the YPG is [a terrorist group]"."""
    said = (j for j in range(first, end) if tokens.below(j, "cop") and tokens.below(j, "nsubj") and not is_negated(tokens, j))
    return any(_is_loaded(tokens, book, max(tokens.below(j, "cop")), j + 1) for j in said)


def _is_loaded(tokens: Tokens, book: CueBook, first: int, end: int) -> bool:
    words = range(first, end)
    return any({tokens.lemmas[j].lower(), tokens.words[j].lower()} & book.loaded for j in words)


def _stop(reading: Reading, first: int) -> int:
    tokens = reading.tokens
    last = reading.sentences[tokens.sentence[min(first, len(tokens) - 1)]].last
    return next((j for j in range(first, last) if tokens.words[j] in _STOPS), last)


def _is_somebody(reading: Reading, i: int) -> bool:
    entity = reading.entity_at(i)
    return entity is not None and (reading.tokens.tags[i] != "PRON" or entity.named)
