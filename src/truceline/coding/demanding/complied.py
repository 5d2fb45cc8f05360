"""What is done because somebody asks for it: "left the town at the envoy's request", "will talk as requested by Chad"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, force_of
from truceline.coding.grammar.clauses import agent, is_negated, obliques
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased
from truceline.model.reading import Reading
from truceline.model.text import Evidence


def complied(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """What those ask at whose request something is done, with the word that tells of the request.

    >>> # "Chad freed him at Mali's request" -> by Mali, to Chad, act "freed him"
    """
    tokens = reading.tokens
    told = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "at", "upon")]
    told += [j for j in tokens.below(verb, "advcl") if cased(tokens, j, "as") and obliques(tokens, j, "by")]
    for word in told:
        cue = words.get(("request", tokens.lemmas[word]))
        by = [o for o in tokens.below(word, "nmod", "obl") if cased(tokens, o, "of", "by") or tokens.labels[o] == "nmod:poss"]
        if cue is not None and joined(reading, by) and not is_negated(tokens, verb):
            doer = agent(tokens, verb)
            yield Asking(force_of(cue), () if doer is None else (doer,), _done(reading, verb, word), verb, tuple(by)), word


def _done(reading: Reading, verb: int, word: int) -> Evidence:
    """The words of what is done, without who does it and at whose request."""
    tokens = reading.tokens
    words = act_words(reading, verb)
    last = tokens.within(words.start, words.end)[1]
    begin = tokens.extent(word)[0]
    last = min(last, begin) if begin > verb else last
    last = before_marks(tokens, verb, last)
    return reading.words(verb, max(verb + 1, last))
