"""What is done because somebody asked for it: "will [meet on Friday] following a request from Chad". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, force_of
from truceline.coding.demanding.noun_sides import askers
from truceline.coding.grammar.clauses import agent, is_negated, is_passive
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased, is_infinitive
from truceline.model.reading import Reading, Tokens

ANSWERED = frozenset({"call", "request", "appeal", "plea", "demand"})
"""Nouns of asking whose answer may be told beside them."""
AFTER = ("follow", "following", "after", "upon")


def brought_on(reading: Reading, words: Rows, noun: int) -> Iterator[Asking]:
    """What a clause tells that somebody does or will do following a request for nothing that is named.

    >>> # "The council will meet on Friday following calls from Chad" -> by Chad, to the council, act "meet on Friday"
    """
    tokens = reading.tokens
    cue = words.get(("noun", tokens.lemmas[noun]))
    if cue is None or tokens.lemmas[noun] not in ANSWERED or not cased(tokens, noun, *AFTER):
        return
    if tokens.words[noun].lower() == "call":  # may be made by telephone
        return
    named = any(cased(tokens, o, "for", "to", "on", "of") for o in tokens.below(noun, "nmod"))
    by = askers(reading, words, noun)
    verb, first = _main(tokens, noun), tokens.extent(noun)[0]
    if named or tokens.below(noun, "acl", "ccomp") or not by or verb is None or not verb < first:
        return
    doer = agent(tokens, verb)
    if is_negated(tokens, verb) or is_passive(tokens, verb) or doer is None or not joined(reading, [doer]):
        return
    yield Asking(force_of(cue), (doer,), reading.words(verb, first), verb, by)


def _main(tokens: Tokens, noun: int) -> int | None:
    """The finite verb over a noun, past infinitives: "[will meet] to discuss the raid following calls"."""
    for head in tokens.ancestors(noun):
        if tokens.tags[head] == "VERB" and not is_infinitive(tokens, head):
            return head if tokens.relation(head) in ("root", "ccomp", "conj") else None
        if tokens.tags[head] == "VERB" and any(tokens.lemmas[j] == "be" for j in tokens.below(head, "aux", "cop")):
            return head  # "is to meet"
    return None
