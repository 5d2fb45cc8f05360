"""Demands told of somebody in passing: "[Kabila], who the rebels say must go". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, force_of
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import Rows
from truceline.model.reading import Reading


def relayed(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """What those who say so in a relative clause ask of whom it hangs on, with the word for what ought to be.

    >>> # "Kabila, who the rebels insist must go" -> by the rebels, to Kabila, act "go"
    """
    tokens = reading.tokens
    if tokens.labels[verb] != "acl:relcl":
        return
    acts = tokens.below(verb, "ccomp", "xcomp")
    hung = [s for act in acts for s in tokens.below(act, "nsubj")]  # the pronoun may hang on the act
    pronouns = [p for p in (*tokens.below(verb, "obj", "nsubj"), *hung) if tokens.lemmas[p] in RELATIVE and p < verb]
    tellers = [s for s in tokens.below(verb, "nsubj") if s not in pronouns]
    if len(pronouns) != 1 or not tellers:
        return
    for act in acts:
        told = [j for j in range(verb + 1, act) if ("subject", tokens.words[j].lower()) in words and tokens.heads[j] == act]
        if told and set(tokens.below(act, "nsubj")) <= set(pronouns):
            modal = tokens.words[told[0]].lower()
            cue = words.get(("force", modal), words["subject", modal])
            asked = (_antecedent(reading, verb, pronouns[0]),)
            whole = act_words(reading, act)
            first, last = tokens.within(whole.start, whole.end)
            alone = reading.words(max(first, told[0] + 1), last)  # without "who the rebels say must"
            yield Asking(force_of(cue), asked, alone, act, (tellers[0],)), told[0]


def _antecedent(reading: Reading, verb: int, pronoun: int) -> int:
    """Whom a relative pronoun means: the name right before it, else what the tree hangs its clause on."""
    tokens = reading.tokens
    before = pronoun - 1 - (tokens.words[pronoun - 1] == ",")
    return before if before >= 0 and joined(reading, [before]) else tokens.heads[verb]
