"""Whether a text is in English, by py3langid; short texts are given the benefit of the doubt."""

from __future__ import annotations

import re

from truceline.intake.failures import unreadable

ENOUGH_LETTERS = 200
SAMPLE = 4_000
LETTERS = re.compile(r"[^\W\d_]")
WORDS = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset((
    "the", "of", "and", "to", "that", "was", "were", "has", "have", "with", "from",
    "said", "their", "this", "which", "would", "been", "they",
))
"""Words that are frequent in English and are no frequent words of any other language written in Latin letters."""
PLAIN = 0.12
"""Share of such words from which a text is English beyond doubt; running English has .15 to .25, other languages below .05."""


def language_of(text: str, *, item: str) -> str | None:
    """"en", or None for a text too short to tell.

    Raises UnreadableText, naming `item` and the language it is in, for a text that holds no words or is not in English.
    """
    letters = sum(1 for _ in LETTERS.finditer(text))
    if not letters:
        raise unreadable(item, "holds no words; there is nothing to read in it.")
    if _plainly_english(_sample(text)):
        return "en"
    import py3langid

    language, _ = py3langid.classify(_sample(text))
    if language == "en":
        return "en"
    if letters < ENOUGH_LETTERS and text.isascii():
        return None
    if letters < ENOUGH_LETTERS and all(sign.isascii() for sign in text if sign.isalpha()):
        return None
    raise unreadable(item, f"is not in English (it looks like {language!r}); only English is read so far.")


def _plainly_english(text: str) -> bool:
    """Whether counting a few words settles it, so that the language identifier (0.8 s to load) is not needed."""
    words = [word.lower() for word in WORDS.findall(text)]
    return len(words) >= 8 and sum(word in ENGLISH for word in words) >= PLAIN * len(words)


def _sample(text: str) -> str:
    """Beginning and middle of a long text, so that a foreign menu or footer does not decide."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + " " + text[middle:middle + SAMPLE]
