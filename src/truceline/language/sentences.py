"""Where paragraphs end and where a sentence must end. What is left open here is decided by the engine."""

from __future__ import annotations

import re
from collections.abc import Sequence

from truceline.language.tokens import Word
from truceline.model.text import Article, Span

STOPS = frozenset({".", "!", "?", "…", "...", ".."})
CLOSERS = frozenset("\"”’'»)]") | {"''"}
BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
WRAPPED = range(50, 105)
"""Lengths of lines that look broken by a mail program or a terminal."""


def paragraphs(article: Article) -> list[Span]:
    """The blocks of text that sentences cannot cross, zone by zone; boilerplate is left out.

    A line is a block of its own, unless the page separates blocks with empty lines and the line looks wrapped:
    it is of wrapping length and does not end a sentence.
    """
    zones = [Span(zone.start, zone.end) for zone in article.zones if zone.kind != "boilerplate"]
    if not article.zones and article.text.strip():
        zones = [Span(0, len(article.text))]
    return [block for zone in zones for block in _blocks(article.text, zone)]


def _blocks(text: str, zone: Span) -> list[Span]:
    separated = BLANK.search(text, zone.start, zone.end) is not None
    blocks: list[Span] = []
    open_from: int | None = None
    position = zone.start
    for line in text[zone.start : zone.end].splitlines(keepends=True):
        start, end = position, position + len(line)
        position = end
        bare = line.strip()
        if not bare:
            if open_from is not None:
                blocks.append(_trimmed(text, open_from, start))
            open_from = None
            continue
        open_from = start if open_from is None else open_from
        if not (separated and len(bare) in WRAPPED and bare[-1] not in ".!?:…\"”’'»"):
            blocks.append(_trimmed(text, open_from, end))
            open_from = None
    if open_from is not None:
        blocks.append(_trimmed(text, open_from, zone.end))
    return blocks


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def certain_ends(words: Sequence[Word]) -> list[bool]:
    """For each word, whether a sentence certainly ends after it: a stop, closing marks, and a capital that follows.

    A question or exclamation mark before a closing quote is left open ("No!" Lavrov said), so is an abbreviation.
    """
    ends = [False] * len(words)
    for i, word in enumerate(words):
        if word.text not in STOPS:
            continue
        j = i
        while j + 1 < len(words) and words[j + 1].text in CLOSERS and words[j + 1].start == words[j].end:
            j += 1
        if j + 1 == len(words):
            ends[j] = True
            continue
        after = words[j + 1].text
        quoted = j > i and words[j].text not in ")]"
        if word.text == "." or not quoted:
            ends[j] = after[0].isupper() or after[0] in "“‘\"«(•" or after[0].isdigit()
    return ends
