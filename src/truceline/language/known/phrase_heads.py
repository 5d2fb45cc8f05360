"""Where the part of an actor phrase ends that holds its head: "the head of the army | in the north". Words alone."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.known.known_names import Known

CUT = frozenset(
    {"of", "in", "from", "for", "on", "at", "near", "with", "to", "inside", "within", "across", "around", "by", "against"}
    | {"under", "outside", "that", "who", "which", "whose", "including", "and", "or", ",", "(", ";", ":", "-", "–", "—"}
    | {"loyal", "fleeing", "based", "operating", "calling", "seeking", "backed", "supported", "led"}
)
"""Words that end the part of a phrase that holds its head."""


def head_end(texts: Sequence[str], hits: Sequence[Known], words: Words) -> int:
    """Where the part of the phrase ends that holds its head: before the first preposition, clause or comma.

    A hyphen ends nothing; "ministry of defence", "head of the army" and names with "of" go on past it.
    """
    inside = {i for hit in hits for i in range(hit.first + 1, hit.last)}
    for i, text in enumerate(texts):
        low = text.lower()
        if i == 0 or i in inside or low not in CUT or low == "-" or texts[i - 1] in "-‐‑":
            continue
        if low == "and" and _of_two_states(texts, hits, i):
            continue
        if low == "of":
            spelled = [t.lower() for t in texts[max(0, i - 1) : i + 2]]
            if noun_of(spelled, words) or noun_of([t.lower() for t in texts[max(0, i - 2) : i + 2]], words):
                continue
        return i
    return len(texts)


def _of_two_states(texts: Sequence[str], hits: Sequence[Known], i: int) -> bool:
    """Whether a word joins the adjectives of two states before one noun: "Indian [and] Pakistani armies"."""
    states = [hit for hit in hits if hit.sort == "adjective"]
    return any(hit.last == i for hit in states) and any(hit.first == i + 1 and hit.last < len(texts) for hit in states)
