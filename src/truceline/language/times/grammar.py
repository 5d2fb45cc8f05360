"""All time expressions of one stretch of text: every rule is tried, the longest words win, nothing overlaps."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import replace
from functools import cache
from typing import Literal

from truceline.language.times import dates, day_parts, lengths, relatives, vague
from truceline.language.times.drafts import Draft
from truceline.language.times.vocabulary import FULL_MONTH, UNIT, WEEKDAY, YEAR, listed, words

Gate = Literal["month", "unit", "weekday", "century", "quarter", "figure", "any"]
LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
MARGIN = 64
"""Characters around a word of time in which the rules that need this word are tried."""


def drafts_in(text: str, offset: int = 0) -> list[Draft]:
    """The expressions in `text`, in text order, as offsets that start at `offset`.

    >>> [text[d.start:d.end] for text in ("until the end of April",) for d in drafts_in(text)]
    ['the end of April']
    """
    plain = text.translate(LOWER)
    windows = {gate: _windows(pattern, plain) for gate, pattern in _gates().items()}
    found: list[tuple[int, int, int, Draft]] = []
    for number, (pattern, build, gate) in enumerate(_rules()):
        for start, end in windows[gate]:
            for match in pattern.finditer(text, start, end):
                draft = build(match)
                if draft is not None:
                    found.append((draft.start - draft.end, number, draft.start, draft))
    chosen = _longest([draft for _, _, _, draft in sorted(found, key=lambda entry: entry[:3])])
    return [replace(d, start=d.start + offset, end=d.end + offset) for d in chosen]


def _longest(ranked: list[Draft]) -> list[Draft]:
    """The drafts that overlap no better one, in text order."""
    taken: list[tuple[int, int]] = []
    chosen: list[Draft] = []
    for draft in ranked:
        at = bisect_left(taken, (draft.start, draft.end))
        if (at and taken[at - 1][1] > draft.start) or (at < len(taken) and taken[at][0] < draft.end):
            continue
        insort(taken, (draft.start, draft.end))
        chosen.append(draft)
    return sorted(chosen, key=lambda draft: draft.start)


def _windows(gate: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Stretches around the hits of a gate, whole words only, joined where they meet."""
    joined: list[tuple[int, int]] = []
    for hit in gate.finditer(text):
        start, end = max(0, hit.start() - MARGIN), min(len(text), hit.end() + MARGIN)
        while start and not text[start - 1].isspace() and hit.start() - start < 2 * MARGIN:
            start -= 1
        while end < len(text) and not text[end].isspace() and end - hit.end() < 2 * MARGIN:
            end += 1
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


@cache
def _rules() -> tuple[tuple[re.Pattern[str], dates.Build, Gate], ...]:
    rules = (*dates.rules(), *relatives.rules(), *lengths.rules(), *vague.rules(), *day_parts.rules())
    return tuple((pattern, build, _gate(pattern.pattern)) for pattern, build in rules)


def _gate(pattern: str) -> Gate:
    """What a rule cannot do without: the name of a month, a unit, a weekday, figures, or any word of time or figure."""
    needs: tuple[tuple[Gate, str], ...] = (
        ("month", FULL_MONTH), ("unit", UNIT), ("weekday", WEEKDAY),
        ("century", "(?i:century)"), ("quarter", r"(?i:quarter)\b"), ("figure", f"(?P<y>{YEAR})"), ("figure", r"(?P<a>\d"),
    )
    return next((gate for gate, piece in needs if piece in pattern), "any")


@cache
def _gates() -> dict[Gate, re.Pattern[str]]:
    units = {*words()["units"]}
    months = {*words()["months"], *words()["short_months"]}
    other = {*units, *words()["decades"], *listed("seasons"), *listed("present"), *listed("holidays"), *listed("triggers")}
    days = {*words()["weekdays"]}
    return {
        "month": _any_of(months), "unit": _any_of(units), "weekday": _any_of(days),
        "century": re.compile("century"), "quarter": re.compile("quarter"), "figure": re.compile(r"\d"),
        "any": re.compile(rf"[0-9]|{_any_of(other).pattern}"),
    }


def _any_of(terms: set[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(term.lower()) for term in sorted(terms, key=lambda term: (-len(term), term))))
