"""How names are compared: without accents, apostrophes, dots and hyphens, "el-" as "al-", with a check on capitals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLES = frozenset(("el", "al", "ul", "ad", "an", "as", "ash", "ar", "at", "az", "ed", "en", "er", "es", "et", "ez", "uz"))
_LONE_ARTICLES = frozenset(("el", "al"))
_SPLIT = re.compile(r"[\s,/\-‐‑–]+")
_CLITIC = re.compile(r"(?<=\w)['’ʼ]s$")
_MARKS = "'’ʼ‘`´ʿʾ.·\"“”"
_REMOVE = dict.fromkeys(map(ord, _MARKS))
_WHOLE = {**_REMOVE, **dict.fromkeys(map(ord, ",/-‐‑–"), " ")}
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "&": "and"})
ACRONYM = 3
"""Acronyms up to this length must be printed in capitals ("IRA"); longer ones may be printed like words ("Nato")."""


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word as it is compared: "Sana'a" -> "sanaa", "U.S." -> "us", "el" -> "al"; "" for marks such as a hyphen."""
    plain = word.translate(_REMOVE).casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).translate(_LETTERS)
    plain = "and" if plain == "&" else plain.strip("-‐‑–")
    return "al" if plain in _LONE_ARTICLES else plain


def pieces(name: str) -> tuple[tuple[str, str], ...]:
    """The words of a name as (folded, printed) pairs, split as the tokenizer splits: "al-Nusra" -> al, Nusra."""
    printed: list[str] = []
    for chunk in name.split():
        parts = [part for part in _SPLIT.split(chunk) if part]
        for i, part in enumerate(parts):
            clitic = _CLITIC.search(part)
            body = part[: clitic.start()] if clitic else part
            article = i + 1 < len(parts) and body.lower() in _ARTICLES
            printed.append("al" if article and body.islower() else "Al" if article else body)
            if clitic:
                printed.append("s")
    return tuple((fold(part), part) for part in printed if fold(part))


def folded_name(name: str) -> str:
    """A whole name as it is compared with other names (not with words of a text): "El-Obeid" and "al Obeid" are equal."""
    plain = name.translate(_WHOLE).casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join(["al" if word in _LONE_ARTICLES else word for word in plain.split()])


def is_article(word: str) -> bool:
    """Whether a word before a hyphen is the Arabic article in one of its forms: "ash" in "ash-Sharq"."""
    return word.lower() in _ARTICLES


def same_case(known: str, printed: str) -> bool:
    """Whether a printed word may stand for a known one: capitals where the name has them, acronyms as acronyms.

    >>> same_case("WHO", "who"), same_case("NATO", "Nato"), same_case("government", "Government"), same_case("Mali", "mali")
    (False, True, True, False)
    """
    letters = known.replace(".", "")
    if not letters or letters == letters.lower():
        return True
    if letters.isupper() and 1 < len(letters) <= ACRONYM:
        return printed.replace(".", "").isupper()
    first = next((c for c in printed if c.isalpha()), "")
    return first == "" or first != first.lower() or not letters[0].isupper()
