"""Pages that list what many said: a name in bold or with a link, a colon, and a quote; several may share a paragraph.

    - [Foreign Minister Ali Bah](https://...): “We welcome it.” - **Chad’s army**: “We do not.”      two turns of speech
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from truceline.model.text import Span

_NAME = r"[^\[\]\n*“”]{3,240}?"
_LEAD = re.compile(
    rf"(?:^|(?<=[\s”\")]))(?:\[[*_]{{0,3}}(?P<linked>{_NAME})[*_]{{0,3}}\]\(\S*?\)[*_]{{0,3}}:|\*\*(?P<bold>{_NAME})(?::\*\*|\*\*:))"
    rf"[*_]{{0,3}}[^\S\n]*[“\"]",
    re.MULTILINE,
)
TWICE = 2
"""How many such leads make a list."""


def listed_quotes(text: str) -> tuple[tuple[Span, Span], ...]:
    """The names of a list of quotes and the words that each is quoted with, without outer marks."""
    if "](" not in text and "**" not in text:
        return ()
    found = list(_found(text))
    return tuple(found) if len(found) >= TWICE else ()


def _found(text: str) -> Iterator[tuple[Span, Span]]:
    leads = list(_LEAD.finditer(text))
    ends = [*(lead.start() for lead in leads[1:]), len(text)][: len(leads)]
    for lead, end in zip(leads, ends, strict=True):
        line = text.find("\n", lead.end())
        said = text[lead.end() : min(end, line if line >= 0 else end)]
        close = max(said.rfind(mark) for mark in ("”", '"'))
        if close > 0 and said[:close].strip():
            yield Span(*lead.span("linked" if lead.group("linked") else "bold")), Span(lead.end(), lead.end() + close)
