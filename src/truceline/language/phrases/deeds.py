"""Nouns of bodies in their sense of a deed: "any movement of troops" is nobody, "a movement of teachers" is a body."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.model.reading import Tokens

_MOVEMENT = "movement"


def is_deed(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a movement is that of what is moved: "movement [of] weapons", "[troop] movements"; not one that has a name."""
    if tokens.lemmas[i].lower() != _MOVEMENT:
        return False
    of = (j for j in tokens.below(i, "nmod") if any(tokens.words[k].lower() == "of" for k in tokens.below(j, "case")))
    rows = (k for j in of for k in (j, *tokens.below(j, "conj", "compound")))
    moved = (*rows, *tokens.below(i, "compound"))
    return any(tokens.tags[j] == "NOUN" and {tokens.lemmas[j].lower(), tokens.words[j].lower()} & words.moved for j in moved)
