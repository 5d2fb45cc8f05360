"""What the words around an expression say of it: bounds, approximation, ranges, starts. No decisions on rules."""

from __future__ import annotations

import re

from truceline.model.values import TimeModifier

WINDOW = 40
NOT_BEFORE = re.compile(
    r"(?i)\b(?:at\s+least|no\s+earlier\s+than|not\s+before|at\s+the\s+earliest|no\s+sooner\s+than|after)"
    r"\s+(?:in\s+|on\s+|until\s+|till\s+)?$"
)
NOT_AFTER = re.compile(
    r"(?i)(?:\bby|\bbefore|\bno\s+later\s+than|\bnot\s+later\s+than|\bat\s+the\s+latest|\bup\s+to|\bno\s+longer\s+than"
    r"|\bprior\s+to|\bat\s+most)\s+(?:on\s+)?$"
)
OPEN_START = re.compile(r"(?i)^\s+(?:onwards?|at\s+the\s+earliest|or\s+later)\b")
OPEN_END = re.compile(r"(?i)^\s+(?:at\s+the\s+latest|or\s+earlier)\b")
LENGTH_BEFORE = re.compile(
    r"(?i)\b(?:days?|weeks?|months?|years?|hours?|minutes?|the\s+night|shortly|just|soon)\s+(?:before|after)\s+$"
)
AROUND = re.compile(r"(?i)\b(?:around|about|circa|approximately|roughly|on\s+or\s+about)\s+$")
YEAR_FOLLOWS = re.compile(r"(?:,|\s+(?:of|in))?\s+$")
BETWEEN, FROM = re.compile(r"(?i)\bbetween\s+$"), re.compile(r"(?i)\bfrom\s+$")
RANGE = re.compile(r"(?i)\s+(?:to|until|till|through)\s+")
IN_WEEK = re.compile(r"(?:\s+and\s+\w+day)?,?(?:\s+of)?\s+$")
DAY_FOLLOWS = re.compile(r"(?i),?\s+(?:on\s+|late\s+|early\s+|\([^)]*\)\s*)*")
SHIFT = re.compile(r"(?i)^\s+(?:after|before|from|prior\s+to)\s+(?:the\s+)?$")
STARTS = re.compile(
    r"(?i)^(?:\W*[\w’'-]+){0,5}?\W+(?:from|starting|beginning|effective|commencing|as\s+of|that\s+(?:began|started|begins|starts))"
    r"(?:\s+(?:on|at|from|late|early|midnight|noon|the))*\s+$"
)
LASTS = re.compile(r"(?i)^,?\s+(?:and\s+)?(?:for|lasting|to\s+last)\s+(?:a\s+)?(?:period\s+of\s+)?$")
OPENS = re.compile(
    r"(?i)\b(?:from|starting|beginning|starts?|begins?|started|began|effective)(?:\s+(?:on|at|from))*\s+$"
)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after an expression."""
    return text[max(0, start - WINDOW) : start], text[end : end + WINDOW]


def modifier(before: str, after: str) -> TimeModifier | None:
    """The bound that the words around put on a date: "until at least", "no later than"; "days before" is none."""
    if LENGTH_BEFORE.search(before):
        return None
    if NOT_BEFORE.search(before) or OPEN_START.match(after):
        return "not_before"
    return "not_after" if NOT_AFTER.search(before) or OPEN_END.match(after) else None


def is_approximate(before: str) -> bool:
    """Whether a date is only about right: "around April 9"."""
    return AROUND.search(before) is not None


def is_range(before: str, between: str) -> bool:
    """Whether two expressions are the ends of one range: "between A and B", "from A to B"."""
    return (BETWEEN.search(before) is not None and between.strip() == "and") or (
        FROM.search(before) is not None and RANGE.fullmatch(between) is not None
    )
