"""Words of time, read once from words.toml, and the pieces of regular expressions made of them. No rules here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

DASH = "[-‐‑–—]"


@cache
def words() -> dict[str, Any]:
    """The tables of words.toml."""
    with (files("truceline.language.times") / "words.toml").open("rb") as source:
        return tomllib.load(source)


def listed(name: str) -> tuple[str, ...]:
    """A list of words.toml."""
    return tuple(words()["lists"][name]) if name in words()["lists"] else tuple(words()[name])


@cache
def members(name: str) -> frozenset[str]:
    """A list of words.toml for quick tests."""
    return frozenset(listed(name))


def number_of(name: str, text: str) -> int:
    """The number a word of a table stands for, or its digits ("4th": 4)."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else int(words()[name][_key(text)])


def code_of(name: str, text: str) -> str:
    """The code a word of a table stands for ("Monday": MO)."""
    return str(words()[name][_key(text)])


def month_of(text: str) -> int:
    """The number of a month's name, full or short ("Sept.": 9)."""
    key = _key(text)
    return int({**words()["months"], **words()["short_months"]}[key])


def amount(text: str) -> int | None:
    """A small whole number in digits or words ("seventy-two"); None for fractions and what is no number."""
    if re.fullmatch(r"\d{1,4}", text):
        return int(text)
    total = 0
    for part in re.split(r"[\s-]+", text.lower()):
        value = words()["numbers"].get(part)
        if value is None:
            return None
        total = max(total, 1) * 100 if value == 100 else total + value
    return total


def one_of(terms: Iterable[str]) -> str:
    """A group that matches any of the terms in any case, longest first; blanks match any white space."""
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    return "(?i:" + "|".join(re.sub(r" ", r"\\s+", term) for term in ordered) + ")"


def plainly(terms: Iterable[str]) -> str:
    """A group that matches any of the terms exactly as written, longest first."""
    return "(?:" + "|".join(sorted(terms, key=lambda term: (-len(term), term))) + ")"


def written(terms: Iterable[str]) -> str:
    """A group that matches any of the terms with a capital or in capitals only, longest first."""
    ordered = sorted(terms, key=lambda term: (-len(term), term))
    return "(?:" + "|".join(form for term in ordered for form in (term.capitalize(), term.upper())) + ")"


def _key(text: str) -> str:
    return re.sub(r"\s+", "-", text.strip().rstrip(".").lower())


MONTH = f"(?:{written(listed('months'))}\\b|{written(listed('short_months'))}\\b\\.?)"
FULL_MONTH = f"{written(listed('months'))}\\b"
WEEKDAY = f"{written(listed('weekdays'))}\\b"
SOME_WEEKDAY = f"(?:{WEEKDAY}|{written(listed('short_weekdays'))}\\b\\.?)"
YEAR = r"(?<![\d.,$€£#/])(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,/:]\d)\b"
NUMERAL_DAY = r"(?<![\d.,:/])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:.,]\d|%)"
DAY = f"(?:{NUMERAL_DAY}|{one_of(listed('ordinals'))}\\b)"
NUMBER = (
    r"(?:(?<![\d.,$€£:/])\d{1,3}(?![\d%]|[.,:/]\d)|"
    r"(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?\b|"
    + "|".join(sorted((n for n in listed("numbers") if n not in ("a", "an")), key=lambda n: (-len(n), n)))
    + r"|an?)\b)"
)
UNIT = one_of(listed("units"))
