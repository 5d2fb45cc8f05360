"""Corrects the content spans of the tagger where quotation marks show exactly what is said."""

from __future__ import annotations

from truceline.model.layers import Quote
from truceline.model.reading import Reading, Tokens

SHARE = 0.5
"""How much of a quote the tagger must have seen as content before the whole quote is taken."""
SPEECH_WORDS = 5
"""Quotes of at least so many words are speech even where the tagger saw nothing."""

Range = tuple[int, int]


def outer_quotes(reading: Reading) -> list[tuple[Range, Quote]]:
    """The quotes that stand in no other, with their token ranges, marks left out."""
    found = []
    for quote in reading.quotes:
        if quote.depth == 0:
            first, last = reading.tokens.within(quote.span.start, quote.span.end)
            if first < last:
                found.append(((first, last), quote))
    return found


def mended(reading: Reading, contents: list[Range]) -> list[Range]:
    """Content spans in tokens with quotes made whole: cut ones extended, torn ones joined, overlooked ones added."""
    spans = sorted(contents)
    for (first, last), quote in outer_quotes(reading):
        touching = [span for span in spans if span[0] < last and first < span[1]]
        covered = sum(min(last, b) - max(first, a) for a, b in touching)
        if touching and covered >= SHARE * (last - first):
            low, high = min(first, touching[0][0]), max(last, touching[-1][1])
            spans = sorted([span for span in spans if span not in touching] + [(low, high)])
        elif not touching and not quote.scare and _is_speech(reading.tokens, first, last):
            spans = sorted([*spans, (first, last)])
    return spans


def _is_speech(tokens: Tokens, first: int, last: int) -> bool:
    verbs = any(tokens.tags[i] in ("VERB", "AUX") for i in range(first, last))
    return verbs and last - first >= SPEECH_WORDS
