"""Quotes inside what is said, made whole: they run on over sentences, and a joining "that" may stand before their cue's words.

"He told them that “if the guns stay silent we sign. If not, we leave.”" is said to its last word, and so is
"said in an interview that in the valleys, “there is anger”" from "in the valleys".
"""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.pieces import trim
from truceline.model.reading import Reading

_LEAD = 18
"""How many words stand at most between "that" and the quote it leads up to."""


def whole_quotes(reading: Reading, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Ranges whose last one is taken to the end of the quote in which it breaks off."""
    if not ranges:
        return ranges
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
