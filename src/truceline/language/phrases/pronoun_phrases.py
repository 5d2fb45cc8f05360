"""Pronouns that may stand for an actor, with gender and number. Whom they mean: `meant.pronouns`."""

from __future__ import annotations

from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Tokens

_PERSONAL: dict[str, tuple[str | None, bool]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves"), (None, True)),
    **dict.fromkeys(("it", "its", "itself"), ("n", False)),
    **dict.fromkeys(("i", "me", "my", "myself"), (None, False)),
}
"""Gender of a personal pronoun and whether it stands for several."""
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves"})
OF_TWO = frozenset({"latter", "former"})
"""What stands for the second or the first of two just named."""
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def pronoun_phrase(tokens: Tokens, i: int) -> Phrase | None:
    """A pronoun as a candidate; None for any other word.

    >>> # "She said the latter had signed it." -> "She", "the latter", "it"
    """
    word = tokens.words[i].lower()
    if word in OF_TWO and i and tokens.words[i - 1].lower() == "the" and tokens.relation(i) not in ("amod", "compound", "cop"):
        return Phrase(i - 1, i + 1, i, "pronoun")
    if tokens.tags[i] not in ("PRON", "DET"):
        return None
    if word in _PERSONAL and tokens.relation(i) != "expl":
        if tokens.words[i].isupper() and len(word) == 2 and word == "us":
            return None
        gender, plural = _PERSONAL[word]
        return Phrase(i, i + 1, i, "pronoun", plural=plural, gender=gender)
    if word in RELATIVE and tokens.tags[i] == "PRON" and tokens.relation(i) in ("nsubj", "obj", "obl", "nmod", "iobj"):
        return Phrase(i, i + 1, i, "pronoun")
    return None
