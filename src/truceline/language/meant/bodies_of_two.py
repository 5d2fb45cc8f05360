"""The two states whose bodies one noun names together: "Indian and Pakistani armies agreed". Finished reading only.

The armies, forces or governments of two states are two parties, so each of the two stands for its own. People in office of
two states stay one group, as "American and British envoys" do.
"""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.model.entities import Pair
from truceline.model.reading import Reading

_STATES = ("state", "government")
_SECTORS = ("MIL", "GOV")


def bodies_of_two(reading: Reading, i: int, words: Words) -> Pair | None:
    """The states of the two adjectives before a noun for many bodies, where the article makes actors of both."""
    tokens = reading.tokens
    word = tokens.words[i].lower()
    if tokens.tags[i] != "NOUN" or word == tokens.lemmas[i].lower():
        return None
    noun = noun_of([word], words)
    if noun is None or noun.stands_for == "person" or noun.sector not in _SECTORS:
        return None
    first = next((j for j in tokens.below(i, "amod", "compound") if tokens.below(j, "conj")), None)
    if first is None:
        return None
    row = [first, *tokens.below(first, "conj")]
    states = {name.first: name.actor for name in reading.names if name.type == "NORP" and name.actor is not None}
    two = [e for j in row for e in range(len(reading.entities)) if _is_of(reading, e, states.get(j))]
    apart = tokens.words[first + 1].lower() == "and" or any(tokens.words[j].lower() == "both" for j in tokens.children[i])
    return Pair(i, (two[0], two[1])) if len(row) == 2 == len(two) and two[0] != two[1] and apart else None


def _is_of(reading: Reading, e: int, state: str | None) -> bool:
    """Whether an actor is a state, or the government that the article names for it."""
    one = reading.entities[e]
    adjectives = (m for m in one.mentions if reading.mentions[m].form == "adjective")
    told = any(name.actor == state for m in adjectives for name in reading.names if name.first == reading.mentions[m].head)
    return state is not None and one.kind in _STATES and (one.catalogue == state or told)
