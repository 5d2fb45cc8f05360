"""Of what kind a statement is: its polarity, its mode and its CAMEO code."""

from __future__ import annotations

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.cues import CueBook
from truceline.model.reading import Reading
from truceline.model.values import Polarity, StatementMode

STATEMENT = "010"
"""The CAMEO code of a statement whose tone tells nothing."""


def polarity_of(a: Attribution) -> Polarity:
    """Whether the words are told as said, as denied, or as kept back."""
    if a.cue is None or a.rule == "after-colon":
        return "affirmed"
    if a.cue.deed == "withheld":
        return "denied" if set(a.cue.uses) == {"attitude"} else "withheld"
    cue = a.cue.polarity
    if set(a.cue.uses) >= {"judgement", "dismissal"} and a.rule == "quoted-words":
        return "affirmed"
    if set(a.cue.uses) >= {"judgement", "refusal"} and a.rule != "clause":
        return "affirmed"
    return "denied" if cue == "denied" and not a.quoted else "withheld" if cue == "withheld" else "affirmed"


def mode_of(reading: Reading, a: Attribution) -> StatementMode:
    """Whether the words stand in quotes (direct), partly so (mixed), in the writer's words (indirect), or tell a mind only."""
    if a.quoted and not a.clause:
        return "direct"
    if a.quoted:
        return "mixed"
    quoted = _quoted_tokens(reading)
    words = [i for first, last in a.clause for i in range(first, last) if reading.tokens.tags[i] != "PUNCT"]
    if words and all(i in quoted for i in words) and not a.inner:
        return "direct"
    if any(i in quoted for i in words) and not a.inner:
        return "mixed"
    attitude = a.cue is not None and bool(a.cue.uses) and set(a.cue.uses) <= {"attitude", "judgement"}
    verbless = not any(reading.tokens.tags[i] in ("VERB", "AUX") for i in words)
    return "attitude_report" if attitude or (verbless and a.cue is not None and a.cue.word == "verb") else "indirect"


def _quoted_tokens(reading: Reading) -> frozenset[int]:
    """The tokens in quotes that nobody set off as mere terms inside other quotes."""
    return frozenset(
        i
        for quote in reading.quotes
        if quote.depth == 0
        for i in range(*reading.tokens.within(quote.span.start, quote.span.end))
    )


def cameo_of(reading: Reading, book: CueBook, a: Attribution, polarity: Polarity) -> str:
    """The CAMEO 1.1b3 statement code: of the cue, else of the tone of what is said."""
    if polarity != "affirmed":
        return "016" if polarity == "denied" else "011"
    of_cue = [use.fields["cameo"] for use in a.cue.uses.values() if "cameo" in use.fields] if a.cue is not None else []
    if of_cue and of_cue[0] not in ("016", "011"):
        return of_cue[0]
    tones = {match.cue.gives for first, last in a.ranges for match in book.tone.find(reading.tokens, first, last)}
    return tones.pop() if len(tones) == 1 else STATEMENT
