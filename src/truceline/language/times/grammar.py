"""All time expressions of one stretch of text: every rule is tried, the longest words win, nothing overlaps."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from truceline.language.times import dates, relatives
from truceline.language.times.drafts import Draft
from truceline.language.times.vocabulary import listed, words


def drafts_in(text: str, offset: int = 0) -> list[Draft]:
    """The expressions in `text`, in text order, as offsets that start at `offset`.

    >>> [text[d.start:d.end] for text in ("until the end of April",) for d in drafts_in(text)]
    ['the end of April']
    """
    if not _trigger().search(text):
        return []
    found: list[tuple[int, int, int, Draft]] = []
    for number, (pattern, build) in enumerate(_all_rules()):
        for match in pattern.finditer(text):
            draft = build(match)
            if draft is not None:
                found.append((draft.start - draft.end, number, draft.start, draft))
    chosen: list[Draft] = []
    for _, _, _, draft in sorted(found, key=lambda entry: entry[:3]):
        if all(draft.end <= other.start or other.end <= draft.start for other in chosen):
            chosen.append(draft)
    return [replace(d, start=d.start + offset, end=d.end + offset) for d in sorted(chosen, key=lambda d: d.start)]


@cache
def _all_rules() -> tuple[tuple[re.Pattern[str], dates.Build], ...]:
    return (*dates.rules(), *relatives.rules())


@cache
def _trigger() -> re.Pattern[str]:
    """Cheap test that most paragraphs without any time fail."""
    terms = {*words()["months"], *words()["weekdays"], *words()["units"], *words()["decades"]}
    terms |= {*listed("seasons"), *listed("present"), *listed("holidays"), *listed("triggers")}
    return re.compile("|".join([r"\d", *map(re.escape, sorted(terms))]), re.IGNORECASE)
