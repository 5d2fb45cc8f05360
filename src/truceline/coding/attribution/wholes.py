"""Quotes inside what is said, made whole: they run on over sentences, and a joining "that" may stand before their cue's words.

"He told them that “if the guns stay silent we sign. If not, we leave.”" is said to its last word, and so is
"said in an interview that in the valleys, “there is anger”" from "in the valleys".
"""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.quoting import CLOSED
from truceline.model.reading import Reading, Tokens

_LEAD = 18
"""How many words stand at most between "that" and the quote it leads up to."""


def whole_quotes(reading: Reading, cue: CueWord, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Ranges whose last one is taken to the end of the quote in which it breaks off.

    One before the cue is taken back to where the sentence with its quote begins: "[They “want it. They want it now],” he said".
    """
    if not ranges:
        return ranges
    tokens, (first, last) = reading.tokens, ranges[0]
    for quote in reading.quotes if last <= cue.head else ():
        begin, end = tokens.within(quote.span.start, quote.span.end)
        home = tokens.sentence[begin] if begin < end else -1
        if quote.depth == 0 and quote.closed and begin < first < end <= cue.head and home < tokens.sentence[first]:
            colons = [i for i in range(reading.sentences[home].first, begin) if tokens.words[i] == ":"]
            ranges = ((colons[-1] + 1 if colons else reading.sentences[home].first, last), *ranges[1:])
    first, last = ranges[-1]
    for quote in reading.quotes:
        begin, end = reading.tokens.within(quote.span.start, quote.span.end)
        if quote.depth == 0 and quote.closed and first <= begin < last < end:
            trimmed = trim(reading.tokens, first, end)
            return ranges if trimmed is None else (*ranges[:-1], trimmed)
    return ranges


def led_up_to(reading: Reading, cue: CueWord, quoted: Sequence[Range], heads: frozenset[int]) -> tuple[Range, ...]:
    """The words between a joining "that" behind the cue and the quote: "said that [in the valleys,] “there is anger”"."""
    tokens = reading.tokens
    begin = quoted[0][0]
    if begin <= cue.last or tokens.sentence[begin] != tokens.sentence[cue.head] or begin - cue.last > _LEAD:
        return ()
    that = next((i for i in range(cue.last, begin) if tokens.words[i].lower() == "that"), None)
    if that is None or not (tokens.tags[that] == "SCONJ" or tokens.labels[that] == "mark"):
        return ()
    if heads.intersection(range(that, begin)) or any(tokens.words[i] in (":", ";") for i in range(that, begin)):
        return ()
    trimmed = trim(tokens, that + 1, begin) if begin > that + 1 else None
    return () if trimmed is None else (trimmed,)


def goes_on(tokens: Tokens, quoted: tuple[Range, ...], ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Quotes, none where the writer's words take all of them further: "“[Boots on the ground]” would be best, he said"."""
    return () if ranges and all(_is_taken_further(tokens, *quote, ranges) for quote in quoted) else quoted


def _is_taken_further(tokens: Tokens, first: int, last: int, ranges: Sequence[Range]) -> bool:
    if tokens.words[last - 1] in CLOSED or last + 1 >= len(tokens) or tokens.words[last + 1] == ",":
        return False
    return any(low <= first and any(tokens.tags[i] in ("VERB", "AUX") for i in range(last, high)) for low, high in ranges)


def paraphrases(tokens: Tokens, pieces: Sequence[Range], cue: CueWord, quoted: Sequence[Range]) -> tuple[Range, ...]:
    """The words beside quotes that are told as said too, without marks at their ends."""
    trimmed = (r for piece in pieces if (r := trim(tokens, *piece)) is not None)
    return tuple(r for r in trimmed if _is_paraphrase(tokens, r, cue, quoted))


def _is_paraphrase(tokens: Tokens, piece: Range, cue: CueWord, quoted: Sequence[Range]) -> bool:
    """Whether words are a clause with a subject and no leftover of the parse.

    It stands behind the cue, or before it as its complement: "[The road is shut], she said: “We wait.”".
    """
    if piece[1] - piece[0] < 4:
        return False
    leads = quoted[0][0] > cue.head and any(i in range(*piece) for i in tokens.below(cue.head, "ccomp"))
    if piece[0] <= cue.head and not leads:
        return False
    subject = any(tokens.relation(i) in ("nsubj", "expl") for i in range(*piece))
    return subject and not tokens.words[piece[0]].lower().endswith("ing")
