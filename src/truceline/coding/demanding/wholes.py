"""The words of clauses that say themselves what ought to be. No records."""

from __future__ import annotations

from truceline.coding.demanding.endings import before_long_tail, before_loose_end
from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.wording import is_infinitive
from truceline.model.reading import Reading
from truceline.model.text import Evidence

MEANWHILE = frozenset({"also", "now", "still"})
"""Adverbs before an act that are no part of it: "must [now] leave"."""


def words_from(reading: Reading, verb: int, first: int) -> Evidence:
    """The words of a clause from a word on."""
    tokens = reading.tokens
    begin, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    more = [j for j in tokens.below(verb, "conj") if not tokens.below(j, "nsubj") and tokens.extent(j)[0] >= last]
    last = max((tokens.extent(j)[1] for j in more), default=last)
    aims = [tokens.extent(j) for j in tokens.below(verb, "advcl") if is_infinitive(tokens, j)]
    last = next((end for begin, end in aims if begin == last), last)
    last = before_marks(tokens, verb, last)
    first = max(first, begin)
    while first < verb and (tokens.tags[first] in ("PUNCT", "SCONJ", "CCONJ") or tokens.lemmas[first] in MEANWHILE):
        first += 1
    first, last = min(first, verb), before_loose_end(tokens, verb, last)
    return reading.words(first, before_long_tail(tokens, verb, first, last))


def whole_clause(reading: Reading, verb: int) -> Evidence:
    """The words of a clause with what it is said of."""
    return words_from(reading, verb, clause(reading.tokens, verb, keep=("conj", "xcomp", "ccomp"))[0])
