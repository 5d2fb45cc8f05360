"""What somebody is bent on that others do: "is adamant that X leave". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, action, asked_doer, force_of, ought
from truceline.coding.grammar.clauses import is_negated
from truceline.coding.grammar.wording import Rows
from truceline.model.reading import Reading


def minded(reading: Reading, words: Rows, adjective: int) -> Iterator[Asking]:
    """What an adjective of the mind asks of others.

    >>> # "Kenya is adamant that Chad leave" -> asked: Chad, act "leave"
    """
    tokens, cue = reading.tokens, words.get(("minded", reading.tokens.lemmas[adjective]))
    if cue is None or is_negated(tokens, adjective):
        return
    for act in tokens.below(adjective, "ccomp", "xcomp", "advcl"):
        doers = [s for s in tokens.below(act, "nsubj") if adjective < s < act]
        if not doers:
            continue
        if cue.fields.get("with") == "that" and ought(reading, act):
            yield Asking(force_of(cue), asked_doer(reading, act), action(reading, act), act)
