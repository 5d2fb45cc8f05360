"""Where paragraphs end and where a sentence must end. What is left open here is decided by the engine."""

from __future__ import annotations

import re
from collections.abc import Sequence

from truceline.language.datelines import find_dateline
from truceline.language.words.tokens import Word
from truceline.language.words.turns import cut_at_turns
from truceline.model.text import Article, Span

STOPS = frozenset({".", "!", "?", "…", "...", ".."})
CLOSERS = frozenset("\"”’'»)]") | {"''"}
BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
CLOCKS = frozenset({"a.m.", "p.m."})
OPENERS = frozenset({
    "The", "A", "An", "It", "He", "She", "They", "We", "This", "These", "Those", "That", "But", "And", "In", "On", "At", "Both",
    "Under", "After", "Before", "His", "Her", "Its", "Their", "There", "When", "While", "Since", "As", "By", "Two", "Three",
})
"""Words that are printed with a capital only where they open a sentence."""
WRAPPED = range(50, 105)
"""Lengths of lines that look broken by a mail program or a terminal."""
FINAL = frozenset(".!?:…\"”’'»")
"""Marks after which a line may end a paragraph."""
SHORT_LINE = 36
"""Characters below which a line of a wrapped page is the last of its paragraph."""
LEAST_LINES = 8
"""Lines from which on a page shows whether it was wrapped."""


def paragraphs(article: Article) -> list[Span]:
    """The blocks of text that sentences cannot cross, zone by zone; boilerplate is left out.

    A line is a block of its own, unless the page separates blocks with empty lines and the line looks wrapped:
    it is of wrapping length and does not end a sentence. In a transcript turns of speech are cut apart too.
    """
    zones = [Span(zone.start, zone.end) for zone in article.zones if zone.kind != "boilerplate"]
    if not article.zones and article.text.strip():
        zones = [Span(0, len(article.text))]
    return cut_at_turns(article.text, [block for zone in zones for block in _blocks(article.text, zone)])


def _blocks(text: str, zone: Span) -> list[Span]:
    lines = _lines(text, zone)
    spaced = _is_wrapped_with_empty_lines(lines)
    separated = BLANK.search(text, zone.start, zone.end) is not None
    blocks: list[Span] = []
    open_from: int | None = None
    goes_on = False
    for start, end, bare in lines:
        if not bare:
            if open_from is not None and not (spaced and goes_on):
                blocks.append(_trimmed(text, open_from, start))
                open_from = None
            continue
        open_from = start if open_from is None else open_from
        goes_on = (separated or spaced) and bare[-1] not in FINAL and (
            len(bare) >= SHORT_LINE if spaced else len(bare) in WRAPPED)
        if not goes_on:
            blocks.append(_trimmed(text, open_from, end))
            open_from = None
    if open_from is not None:
        blocks.append(_trimmed(text, open_from, zone.end))
    return blocks


def _lines(text: str, zone: Span) -> list[tuple[int, int, str]]:
    """Start, end and bare words of each line of a zone."""
    lines, position = [], zone.start
    for line in text[zone.start : zone.end].splitlines(keepends=True):
        lines.append((position, position + len(line), line.strip()))
        position += len(line)
    return lines


def _is_wrapped_with_empty_lines(lines: list[tuple[int, int, str]]) -> bool:
    """Whether a page was wrapped and then double-spaced: an empty line after each line, few of which end a sentence."""
    full = [bare for _, _, bare in lines if bare]
    if len(full) < LEAST_LINES or len(lines) - len(full) < 0.8 * (len(full) - 1):
        return False
    usual = sum(SHORT_LINE <= len(bare) < WRAPPED.stop for bare in full)
    return usual >= 0.6 * len(full) and sum(bare[-1] in FINAL for bare in full) < 0.5 * len(full)


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def certain_ends(words: Sequence[Word]) -> list[bool]:
    """For each word, whether a sentence certainly ends after it: a stop, closing marks, and a capital that follows.

    A question or exclamation mark before a closing quote is left open ("No!" Lavrov said), so is an abbreviation, but for a
    time of day before a word that only opens a sentence: "at 7 p.m. The ...", not "at 7 p.m. Paris time".
    """
    ends = [False] * len(words)
    dateline = find_dateline(words)
    if dateline is not None and dateline.sure:
        ends[dateline.words.stop - 1] = True
    for i, word in enumerate(words):
        if word.text in CLOCKS and i + 1 < len(words):
            ends[i] = words[i + 1].text in OPENERS
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
