"""What somebody is bent on that others do: "is adamant that X leave", "is keen for the talks to resume". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, asked_doer, force_of, in_whole, ought
from truceline.coding.grammar.clauses import is_negated, is_passive
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, follows, is_infinitive
from truceline.model.reading import Reading


def minded(reading: Reading, words: Rows, adjective: int) -> Iterator[Asking]:
    """What an adjective of the mind asks of others.

    >>> # "Kenya is adamant that Chad leave" -> asked: Chad, act "leave"
    """
    tokens, cue = reading.tokens, words.get(("minded", reading.tokens.lemmas[adjective]))
    if cue is None or is_negated(tokens, adjective):
        return
    for act in tokens.below(adjective, "ccomp", "xcomp", "advcl"):
        doers = [s for s in tokens.below(act, "nsubj", "nsubj:pass") if adjective < s < act]
        if not doers:
            continue
        if is_infinitive(tokens, act) and follows(tokens, doers[0], "for"):
            if joined(reading, doers) and not is_passive(tokens, act):
                yield Asking(force_of(cue), (doers[0],), act_words(reading, act), act)
            else:
                yield Asking(force_of(cue), (), in_whole(reading, doers[0], act), act)
        elif cue.fields.get("with") == "that" and ought(reading, act):
            yield Asking(force_of(cue), asked_doer(reading, act), action(reading, act), act)
