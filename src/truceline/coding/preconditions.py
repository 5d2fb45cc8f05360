"""Conditions that somebody sets for doing a thing: "will not return unless X leaves" asks X to leave. No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.asked import Asking, action, force_of
from truceline.coding.clauses import agent, is_negated, is_passive, modals
from truceline.coding.nominals import joined
from truceline.coding.wording import Rows
from truceline.model.reading import Reading

REFUSED = frozenset({"will", "would", "wo", "can", "could", "ca"})
"""Auxiliaries with which a negated verb refuses; "did not leave until" only tells of the past."""


def preconditions(reading: Reading, words: Rows, verb: int) -> Iterator[Asking]:
    """What somebody else is to do before the doer of a refused act does it.

    >>> # "Mali said it would not sign until the rebels disarmed" -> asked: the rebels, act "disarmed"
    """
    tokens = reading.tokens
    refused = (is_negated(tokens, verb) and REFUSED & set(modals(tokens, verb))) or _refuses(reading, words, verb)
    only = any(tokens.lemmas[j] == "only" for j in tokens.below(verb, "advmod"))
    for act in tokens.below(verb, "advcl"):
        marks = {tokens.lemmas[j] for j in tokens.below(act, "mark", "advmod")}
        cue = next((c for mark in sorted(marks) if (c := words.get(("term", mark))) is not None), None)
        if cue is None or not (only if cue.fields.get("needs") == "only" else refused) or is_passive(tokens, act):
            continue
        doer, own = agent(tokens, act), agent(tokens, verb)
        asked = joined(reading, [] if doer is None else [doer])
        if asked and doer is not None and own is not None and not set(asked) & set(joined(reading, [own])):
            yield Asking(force_of(cue), (doer,), action(reading, act), act, (own,))


def _refuses(reading: Reading, words: Rows, verb: int) -> bool:
    """Whether a verb refuses, or hangs on one that does: "refused to talk until"."""
    tokens = reading.tokens
    above = tokens.heads[verb]
    refusing = [verb] + ([above] if above >= 0 and tokens.relation(verb) == "xcomp" else [])
    return any(("refused", tokens.lemmas[i]) in words for i in refusing)
