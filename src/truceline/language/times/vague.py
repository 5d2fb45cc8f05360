"""Expressions that give no date or none of their own: recently, soon, now, holidays that move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from truceline.language.times.drafts import Draft
from truceline.language.times.vocabulary import DASH, listed, one_of, plainly

Build = Callable[[re.Match[str]], Draft | None]



def _vague(kind: Literal["vague_past", "vague_future", "relative"]) -> Build:
    return lambda match: Draft(match.start(), match.end(), kind)


def _present(match: re.Match[str]) -> Draft | None:
    """ "Now": it counts from publication, but no rule says how exactly."""
    return Draft(match.start(), match.end(), "relative", None, None, "published")


def _holiday(match: re.Match[str]) -> Draft | None:
    return Draft(match.start(), match.end(), "relative")


def _new_year(match: re.Match[str]) -> Draft | None:
    form = "XXXX-12-31" if match["eve"] else "XXXX-01-01"
    return Draft(match.start(), match.end(), "month_day", form, "year:?", "published")


def _rules() -> Iterator[tuple[str, Build]]:
    yield rf"\b{one_of(listed('vague_past'))}\b", _vague("vague_past")
    yield rf"\b{one_of(listed('vague_future'))}\b(?!{DASH})", _vague("vague_future")
    yield rf"\b{one_of(listed('present'))}\b(?!{DASH})(?!\s+(?i:accounts?|affairs))", _present
    yield (
        rf"\b(?:{'|'.join(sorted(listed('holidays'), key=lambda term: (-len(term), term)))})\b"
        rf"(?!\s+{plainly(listed('name_tails'))}\b)(?!\s+(?i:Rising))"
    ), _holiday
    yield r"\b(?:New\s+Year['’]s(?:\s+(?:Day|(?P<eve>Eve))))\b", _new_year


def rules() -> list[tuple[re.Pattern[str], Build]]:
    """The patterns of vague expressions and holidays with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
