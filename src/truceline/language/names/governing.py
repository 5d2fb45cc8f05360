"""Offices of state before a name, which make the country behind it an actor: "[Foreign Minister] Lina Haddad of Kenya"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.model.reading import Tokens


def governs(tokens: Tokens, holder: int, words: Words) -> bool:
    """Whether the holder of a name, a word of which is given, is told to have an office of state before it."""
    i = holder
    while i and tokens.sentence[i - 1] == tokens.sentence[holder] and tokens.tags[i - 1] in ("PROPN", "NOUN", "ADJ"):
        i -= 1
        noun = words.nouns.get(tokens.words[i].lower()) if tokens.tags[holder] == "PROPN" else None
        if noun is not None and noun.sector == "GOV" and noun.tie == "official_of":
            return True
    return False
