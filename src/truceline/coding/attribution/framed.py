"""What is said by way of a noun: "The army's version is that ...", "Not so," came [the reply], "Chad's answer: ...".

Nouns of saying and of the mind (classes `told_noun`, `mind_noun`) with an owner tell whose words they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.attribution.asides import EDGES
from truceline.coding.attribution.attributed import Attribution, Range
from truceline.coding.attribution.cues import UNREAL, CueBook, CueWord
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.quoting import Utterance
from truceline.coding.attribution.unsaid import NEGATIONS
from truceline.coding.grammar.clauses import agent, obliques
from truceline.knowledge.catalogue import Cue
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens

_SAID = {"speech": Cue("frame:told-noun", "attribution", "", "speech", {"word": "noun"})}
_HELD = {"attitude": Cue("frame:mind-noun", "attribution", "", "attitude", {"word": "noun"})}
_OWNING = ("by", "from", "of", "among", "for")
_STOPS = frozenset({";", "—", "–", "--"})
_COMING = frozenset({"be", "come", "go", "run"})
_AFTER_QUOTE = 10
_PLACES = frozenset({"in", "within"})


def framed(reading: Reading, book: CueBook, quoted: set[int]) -> Iterator[Attribution]:
    """The clauses that such a noun makes somebody's words, by "is that"."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        if i in quoted or not is_told(tokens, i, book):
            continue
        sentence = reading.sentences[tokens.sentence[i]]
        words = _after_copula(tokens, i, sentence)
        owner = owner_of(reading, i) if words is not None else None
        if words is not None and owner is not None and not quoted.intersection(words):
            yield Attribution("clause", told_cue(tokens, i, book), owner, (words,))


def is_told(tokens: Tokens, i: int, book: CueBook) -> bool:
    """Whether a word is a noun of saying or of the mind."""
    whole = tokens.tags[i] == "NOUN" and tokens.relation(i) not in ("compound", "amod")
    lemma = tokens.lemmas[i].lower()
    return whole and (lemma in book.told or lemma in book.minds)


def told_cue(tokens: Tokens, i: int, book: CueBook) -> CueWord:
    """The noun as the cue of what is said by it."""
    return CueWord(i, i, i + 1, "noun", _HELD if tokens.lemmas[i].lower() in book.minds else _SAID)


def owner_of(reading: Reading, noun: int) -> int | None:
    """Whose version, answer or hope it is: possessor, "of", "from" or "among" somebody, a name or adjective before it."""
    tokens = reading.tokens
    owned = [*tokens.below(noun, "nmod:poss"), *obliques(tokens, noun, *_OWNING)]
    owned += [i for i in tokens.below(noun, "compound", "amod", "nmod") if i < noun]
    if noun + 1 < len(tokens) and tokens.words[noun + 1].lower() in _OWNING:
        owned += tokens.below(noun, "nmod")  # "the reply from [government spokesman Ahmed Karim]"
    owned += [i for i in obliques(tokens, noun, *_PLACES) if tokens.tags[i] == "PROPN"]
    pronouns = ("their", "his", "her", "its", "he", "she", "they", "it")
    return next((i for i in owned if reading.entity_at(i) is not None or tokens.lemmas[i].lower() in pronouns), None)


def reply_behind(reading: Reading, book: CueBook, u: Utterance) -> Attribution | None:
    """A quote with a noun of saying behind it: "Not so," came [the reply] from [the army]."""
    tokens = reading.tokens
    begin = next((i for i in range(u.last, min(u.last + 3, len(tokens))) if tokens.words[i][0].isalpha()), None)
    if begin is None or tokens.lemmas[begin] not in _COMING or tokens.sentence[begin] > tokens.sentence[u.last - 1] + 1:
        return None
    noun = next((i for i in range(begin + 1, min(begin + _AFTER_QUOTE, len(tokens))) if is_told(tokens, i, book)), None)
    if noun is None or any(tokens.lemmas[i] in NEGATIONS for i in range(begin, noun)):
        return None
    owner = owner_of(reading, noun)
    if owner is None:
        owner = next((i for i in obliques(tokens, begin, "from", "by") if reading.entity_at(i) is not None), None)
    return None if owner is None else Attribution("quote-cue", told_cue(tokens, noun, book), owner, (), u.ranges)


def noun_before_colon(reading: Reading, book: CueBook, first: int, colon: int) -> tuple[CueWord, int] | None:
    """The noun of saying that leads up to a colon, with whose it is: "[The mediator]'s [verdict]:", "sent a message:"."""
    tokens = reading.tokens
    for i in range(first, colon):
        if not is_told(tokens, i, book) or _unreal(tokens, i) or _unreal(tokens, tokens.heads[i]):
            continue
        owner, verb = owner_of(reading, i), tokens.heads[i]
        if owner is not None and (tokens.labels[i] in ("nsubj", "root", "parataxis") or tokens.relation(i) == "root"):
            return told_cue(tokens, i, book), owner
        giver = agent(tokens, verb) if tokens.relation(i) == "obj" and tokens.tags[verb] == "VERB" else None
        if giver is not None and tokens.lemmas[verb] in book.giving and reading.entity_at(giver) is not None:
            return told_cue(tokens, i, book), giver
    return None


def _after_copula(tokens: Tokens, noun: int, sentence: Sentence) -> Range | None:
    """The words behind "is that" with the noun as subject, an aside between commas left out."""
    if tokens.labels[noun] not in ("nsubj", "nsubj:outer"):
        return None
    apart = False
    for i in range(noun + 1, sentence.last - 1):
        if tokens.words[i] == ",":
            apart = not apart
        elif not apart and tokens.lemmas[i] == "be" and tokens.relation(tokens.heads[noun]) in ("root", "ccomp", "conj"):
            unreal = tokens.lemmas[i - 1].lower() in UNREAL or tokens.tags[i] != "AUX"
            return None if unreal else _said_behind(tokens, i, sentence)
        elif not apart and tokens.words[i] in EDGES:
            return None
    return None


def _said_behind(tokens: Tokens, i: int, sentence: Sentence) -> Range | None:
    """The words from a "that" right behind word `i` to the end of its sentence, semicolon or dash."""
    that = next((j for j in range(i + 1, min(i + 4, sentence.last)) if tokens.words[j].lower() == "that"), None)
    if that is None or any(tokens.tags[j] not in ("ADV", "PUNCT", "ADJ") for j in range(i + 1, that)):
        return None
    if any(tokens.lemmas[j] in NEGATIONS for j in range(i + 1, that)) or tokens.tags[that] == "PRON":
        return None
    end = next((j for j in range(that + 1, sentence.last) if tokens.words[j] in _STOPS), sentence.last)
    return trim(tokens, that + 1, end)


def _unreal(tokens: Tokens, i: int) -> bool:
    """Whether a word is negated, or only may or will be so."""
    words = tokens.below(i, "aux", "advmod", "mark") if i >= 0 else ()
    return any(tokens.lemmas[j].lower() in (*UNREAL, *NEGATIONS, "if") for j in words)
