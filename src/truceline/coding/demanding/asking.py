"""Verbs of asking as the grammar shows them: who is asked, and for what. No voices, no records."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from truceline.coding.demanding.asked import Asking
from truceline.coding.demanding.things import asked_for, assured, condition, insisted, linked, thing_asked
from truceline.coding.demanding.whom import deadline, object_asked, of_somebody, that_asked, warned_against
from truceline.coding.demanding.wishes import sought, wanted_done, wished
from truceline.coding.grammar.wording import Rows
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading

READERS: dict[str, Callable[[Reading, Cue, int], Iterator[Asking]]] = {
    "to": of_somebody,
    "object": object_asked,
    "deadline": deadline,
    "that": that_asked,
    "for": asked_for,
    "insist": insisted,
    "thing": thing_asked,
    "assured": assured,
    "done": wanted_done,
    "sought": sought,
    "condition": condition,
    "linked": linked,
    "against": warned_against,
    "wish": wished,
}
"""The reader of each frame of the cue family "demands", most telling frame first."""


def askings(reading: Reading, words: Rows, verb: int) -> Iterator[Asking]:
    """What a verb of asking asks, most telling frame first.

    >>> # "Kenya urged both sides to return" -> asked: both sides, act "return"
    """
    lemma = reading.tokens.lemmas[verb]
    for frame, reader in READERS.items():
        cue = words.get((frame, lemma))
        if cue is not None:
            yield from reader(reading, cue, verb)
