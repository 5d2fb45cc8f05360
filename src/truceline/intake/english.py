"""Whether a text is in English, by py3langid; short texts are given the benefit of the doubt."""

from __future__ import annotations

import re

from truceline.intake.failures import unreadable

ENOUGH_LETTERS = 200
SAMPLE = 4_000
LETTERS = re.compile(r"[^\W\d_]")


def language_of(text: str, *, item: str) -> str | None:
    """"en", or None for a text too short to tell.

    Raises UnreadableText, naming `item` and the language it is in, for a text that holds no words or is not in English.
    """
    letters = sum(1 for _ in LETTERS.finditer(text))
    if not letters:
        raise unreadable(item, "holds no words; there is nothing to read in it.")
    import py3langid

    language, _ = py3langid.classify(_sample(text))
    if language == "en":
        return "en"
    if letters < ENOUGH_LETTERS and text.isascii():
        return None
    if letters < ENOUGH_LETTERS and all(sign.isascii() for sign in text if sign.isalpha()):
        return None
    raise unreadable(item, f"is not in English (it looks like {language!r}); only English is read so far.")


def _sample(text: str) -> str:
    """Beginning and middle of a long text, so that a foreign menu or footer does not decide."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return text[:SAMPLE] + " " + text[middle:middle + SAMPLE]
