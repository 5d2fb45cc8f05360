"""Comparing words: names as keys, and how alike two pieces of text are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")
ENDINGS = ("ing", "ed", "s")
LIGHT = frozenset((
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "their", "they", "this",
    "to", "was", "we", "were", "will", "with", "would",
))


def name_key(name: str) -> str:
    """A name without case, accents, articles, punctuation and doubled blanks.

    >>> name_key("the  Al-Nusra Front")
    'al nusra front'
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    words = WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).replace("'s ", " ").replace("'", ""))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(maxsize=1 << 16)
def content(text: str) -> frozenset[str]:
    """The content words of a text with their endings cut: enough to compare, not to read."""
    return frozenset(_stem(word) for word in name_key(text).split() if word not in LIGHT)


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice the shared words by all words, 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word.removesuffix("e")
