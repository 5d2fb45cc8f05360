"""Pages that list what many said: a name in bold or with a link, a colon, and a quote; or names as headings, quotes below.

    - [Foreign Minister Ali Bah](https://...): “We welcome it.” - **Chad’s army**: “We do not.”      two turns of speech
    **Foreign Minister Ali Bah on Radio Sahel**
    - [On the truce](https://...): “It holds.” - “We have kept our word.”                            two turns of his

A link that only says what a quote is on is no name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from truceline.language.words.stretches import up_to_next
from truceline.model.text import Span

_NAME = r"[^\[\]\n*“”]{3,240}?"
_LEAD = re.compile(
    rf"(?:^|(?<=[\s”\")]))(?:\[[*_]{{0,3}}(?P<linked>{_NAME})[*_]{{0,3}}\]\(\S{{0,2000}}?\)[*_]{{0,3}}:|\*\*(?P<bold>{_NAME})(?::\*\*|\*\*:)"
    rf"|[-•](?=[^\S\n]+[“\"]))[*_]{{0,3}}[^\S\n]*[“\"]",
    re.MULTILINE,
)
_TOPIC = re.compile(r"(?:about|after|ahead|as|asked|before|for|how|in|on|regarding|to|what|whether|why|with)\b", re.IGNORECASE)
"""How a link begins that only says what a quote is on: "On the truce", "Why we left"."""
_WORD = r"[A-Z][\w.'’-]*"
_HEADING = re.compile(
    rf"^[^\S\n]*(?:#{{1,4}}[^\S\n]*[*_]{{0,3}}|[*_]{{2,3}})(?:[^\n:*]{{1,60}}:[^\S\n])?"
    rf"(?P<name>{_WORD}(?:[ ](?:of|the|and|de|al|bin|{_WORD})){{1,9}})(?:[ ](?:on|at|to|with|in)[ ][^\n*]{{2,80}})?"
    r"[*_]{0,3}[^\S\n]*$",
    re.MULTILINE,
)
TWICE = 2
"""How many quotes make a list."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One quote of a list: the name it is under, the text that leads to it, and its words without outer marks."""

    name: Span
    lead: Span
    words: Span


def listed_quotes(text: str) -> tuple[Listed, ...]:
    """The quotes of a list with the names of who is quoted; none where fewer than two stand so."""
    if "](" not in text and "**" not in text:
        return ()
    found = list(_found(text))
    return tuple(found) if len(found) >= TWICE else ()


def _found(text: str) -> Iterator[Listed]:
    leads = list(_LEAD.finditer(text))
    headings = list(_HEADING.finditer(text)) if leads else []
    starts = [heading.start() for heading in headings]
    ends = up_to_next([lead.start() for lead in leads], text)
    used: set[int] = set()
    for lead, end in zip(leads, ends, strict=True):
        line = text.find("\n", lead.end())
        said = text[lead.end() : min(end, line if line >= 0 else end)]
        close = max(said.rfind(mark) for mark in ("”", '"'))
        if close <= 0 or not said[:close].strip():
            continue
        words = Span(lead.end(), lead.end() + close)
        group = "linked" if lead.group("linked") else "bold"
        if lead.group(group) and not _TOPIC.match(lead.group(group)):
            yield Listed(Span(*lead.span(group)), Span(lead.start(group), words.start), words)
            continue
        over = bisect_right(starts, lead.start()) - 1
        if over >= 0:
            name = Span(*headings[over].span("name"))
            first = name.start if over not in used else lead.start()
            used.add(over)
            yield Listed(name, Span(first, words.start), words)
