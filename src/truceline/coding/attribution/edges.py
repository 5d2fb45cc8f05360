"""The exact edges of what is said: what the tree cut short, what a cue or the next quote takes away. Ranges in, ranges out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.attribution.cutting import Clause
from truceline.coding.attribution.misplaced import CITING
from truceline.coding.attribution.pieces import CONTRAST, trim
from truceline.model.reading import Reading, Tokens


def pointing(tokens: Tokens, ranges: tuple[Range, ...], book: CueBook) -> tuple[Range, ...]:
    """Takes "that" back in where it points: "he said that demand was ignored"."""
    if not ranges or ranges[0][0] == 0 or tokens.lemmas[ranges[0][0] - 1].lower() != "that":
        return ranges
    first, last = ranges[0]
    return ((first - 1, last), *ranges[1:]) if needs_that(tokens, first, book) else ranges


def needs_that(tokens: Tokens, i: int, book: CueBook) -> bool:
    """Whether a word is a singular countable noun that cannot stand without "that"."""
    bare = tokens.tags[i] == "NOUN" and {tokens.lemmas[i].lower(), tokens.words[i].lower()} <= book.countable
    return bare and tokens.relation(i) in ("nsubj", "obl")


def before_next_speech(
    tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...], beside: Mapping[int, tuple[CueWord, list[int]]]
) -> tuple[Range, ...]:
    """A clause up to the next cue of the same speaker that brings its own quote: "promised help [and said: '...']"."""
    first, last = ranges[-1]
    for head in sorted(beside):
        if (
            first < head < last
            and head != cue.head
            and tokens.relation(head) in ("conj", "advcl")
            and not tokens.below(head, "nsubj")
        ):
            start = min([head, *(i for i in tokens.children[head] if i < head)])
            trimmed = trim(tokens, first, start) if start > first else None
            return ranges if trimmed is None else (*ranges[:-1], trimmed)
    return ranges


def completed(
    reading: Reading, cue: CueWord, ranges: tuple[Range, ...], clause: Clause, heads: frozenset[int]
) -> tuple[Range, ...]:
    """The clause with what the tagger takes for said before and after it, where the tree broke off; never over another cue."""
    tokens = reading.tokens
    if len(ranges) != 1 or clause.open:
        return ranges
    first, last = ranges[0]
    if last - first == 1 and tokens.lemmas[first].lower() in ("this", "that", "it"):
        return ranges
    for role in reading.roles:
        if role.role != "content" or min(role.last, last) - max(role.first, first) < (last - first) / 2:
            continue
        low, high = role.first, last if cue.polarity == "withheld" else max(role.last, last)
        low += tokens.lemmas[low].lower() in ("that", "whether", "if") and low < first
        low = min(low, first) if low > cue.head or high <= cue.head else first
        if {"dismissal", "refusal"} & set(cue.uses) and first > cue.head:
            low = first
        hearers = any("addressee" in use.fields for use in cue.uses.values()) and tokens.below(cue.head, "iobj")
        if first > cue.head and (tokens.words[first - 1].lower() == "that" or (hearers and hearers[0] in range(low, first))):
            low = first  # "said at the hearing that ...", "told AFP soldiers had left"
        extra = {*range(low, first), *range(last, high)}
        cited = any(tokens.relation(i) == "obj" and tokens.lemmas[tokens.heads[i]] in CITING for i in extra)
        one_sentence = tokens.sentence[high - 1] == tokens.sentence[low]
        if extra and one_sentence and not (cited or extra & heads or cue.head in extra):
            trimmed = trim(tokens, low, high)
            return ranges if trimmed is None else (trimmed,)
    return ranges


def with_subject(tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """A clause with the subject that the tree left between cue and verb: "claimed [General Aboud] ordered the raid"."""
    if not ranges or cue.word != "verb" or any("addressee" in use.fields for use in cue.uses.values()):
        return ranges
    first, last = ranges[0]
    between = range(cue.last, first)
    named = between and all(tokens.tags[i] in ("DET", "ADJ", "NOUN", "PROPN", "NUM") for i in between)
    if not named or tokens.tags[first] not in ("VERB", "AUX") or tokens.words[first].lower().endswith("ing"):
        return ranges
    verb = tokens.heads[first] if tokens.relation(first) == "aux" else first
    if tokens.below(verb, "mark", "nsubj") or tokens.relation(verb) != "ccomp":
        return ranges
    return ((cue.last, last), *ranges[1:])


def up_to_colon(tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """What is denied, up to a colon behind which the speaker says how it was: "denied having left[: he was ill]"."""
    if cue.polarity != "denied" or not ranges or ranges[0][0] < cue.head:
        return ranges
    colon = next((i for i in range(ranges[0][0] + 1, ranges[-1][1]) if tokens.words[i] == ":"), None)
    if colon is None:
        return ranges
    return tuple(r for a, b in ranges if a < colon and (r := trim(tokens, a, min(b, colon))) is not None)


def without(ranges: Sequence[Range], quoted: Sequence[Range]) -> list[Range]:
    """Ranges minus quoted ones."""
    left = list(ranges)
    for first, last in quoted:
        left = [piece for a, b in left for piece in ((a, min(b, first)), (max(a, last), b)) if piece[0] < piece[1]]
    return left


def trails(tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...], piece: Range) -> bool:
    """Whether words after the cue are not said: "The road is shut, X said, [citing a guard]", "[though few use it]"."""
    opening = tokens.words[piece[0]].lower()
    whole = any(tokens.tags[i] in ("VERB", "AUX") for i in range(*ranges[0]))
    beside = (opening.endswith("ing") and opening != "including") or (opening in CONTRAST and whole)
    return ranges[0][1] <= cue.head < piece[0] and beside
