"""Quotation marks to Quotes with exact edges. Needs the text and its paragraphs only; who speaks is not decided here.

Marks are paired by position, not by glyph: a curly mark may be closed by a straight one. Double marks (curly, straight,
doubled, low) are one family, single marks another, guillemets two more. Every step looks at each mark a fixed number of
times, so time grows with the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from truceline.language.words.sentences import paragraphs
from truceline.model.layers import Quote
from truceline.model.reading import Reading
from truceline.model.text import Span

Family = Literal["double", "single", "guillemet", "angle"]
Turn = Literal["open", "close", "either"]

MARKS = re.compile(r"''|``|[“”„‟\"＂‘’‚‛'«»‹›]")
FAMILIES: dict[str, Family] = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "＂", "''", "``"), "double"),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single"),
    **dict.fromkeys(("«", "»"), "guillemet"),
    **dict.fromkeys(("‹", "›"), "angle"),
}  # fmt: skip
LEANS: dict[str, Turn] = {**dict.fromkeys("“„‟‘‚‛«‹", "open"), "``": "open", **dict.fromkeys("”’»›", "close")}
BEFORE_OPEN = frozenset("([{—–―-/“”„‟\"＂‘’‚'«»‹›`*_…")
AFTER_CLOSE = frozenset(".,;:!?)]}—–―-/…“”\"＂‘’'«»‹›*_")
ELIDED = re.compile(r"['’‘](?:\d\ds?|em|tis|twas|cause|til|till|n|round|bout)\b", re.IGNORECASE)
FEET = re.compile(r"\d['′’]\d*\Z")
FINAL = ".,!?…;:"
TITLE_SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
SCARE_WORDS = 3
TITLE_WORDS = 8
DEEPEST = 6
"""Quotes inside quotes beyond this depth are hostile input, not speech."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    turn: Turn


@dataclass(frozen=True, slots=True)
class _Pair:
    """A quote with its marks: characters from after the opening to before the closing mark."""

    start: int
    end: int
    depth: int
    family: Family
    closed: bool
    continues: bool


def quote_layer(reading: Reading) -> Reading:
    """The reading with its quotes; a missing closing mark is put before the attribution the tagger saw, if any."""
    cues = [reading.tokens.starts[role.first] for role in reading.roles if role.role == "cue"]
    return replace(reading, quotes=find_quotes(reading.article.text, paragraphs(reading.article), cues=cues))


def find_quotes(text: str, blocks: Sequence[Span], *, cues: Sequence[int] = ()) -> tuple[Quote, ...]:
    """The quotes of `text`, in text order, an outer one before those inside it.

    `blocks` are the paragraphs in order; `cues` are offsets of words of attribution, which end a quote without closing
    mark. Spans leave out the outer marks and surrounding white space; a comma before the closing mark stays inside.

    >>> [text[q.span.start : q.span.end] for text in ['“It holds,” she said.'] for q in find_quotes(text, [Span(0, 21)])]
    ['It holds,']
    """
    pairs: list[_Pair] = []
    pending: _Pair | None = None
    for number, block in enumerate(blocks):
        found, left_open = _pairs_of(text, block, pending, sorted(cues), _opens_with(text, blocks, number + 1))
        pairs.extend(found)
        pending = left_open
    return _as_quotes(text, pairs)


def _opens_with(text: str, blocks: Sequence[Span], number: int) -> tuple[Family | None, Family | None]:
    """Family of the mark that opens a paragraph, and of a mark that closes there what was opened before."""
    if number >= len(blocks):
        return None, None
    marks = _marks(text, blocks[number])
    opens = marks[0].family if marks and marks[0].start == blocks[number].start and marks[0].turn != "close" else None
    closes = marks[0].family if marks and marks[0].turn == "close" and _ends_speech(text, marks[0]) else None
    return opens, closes


def _ends_speech(text: str, mark: _Mark) -> bool:
    """Whether a closing mark can end words opened a paragraph before; a single one only after a stop or comma."""
    return mark.family != "single" or text[mark.start - 1] in FINAL


def _marks(text: str, block: Span) -> list[_Mark]:
    """The quotation marks of a paragraph with the way each can turn; apostrophes and inches are left out."""
    return [mark for found in MARKS.finditer(text, block.start, block.end) if (mark := _mark(text, found, block)) is not None]


def _mark(text: str, found: re.Match[str], block: Span) -> _Mark | None:
    glyph, start, end = found.group(), found.start(), found.end()
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    family = FAMILIES[glyph]
    if family == "single" and ((before.isalnum() and after.isalnum()) or (before.isspace() and ELIDED.match(text, start))):
        return None
    if glyph == '"' and before.isdigit() and FEET.search(text, max(block.start, start - 6), start):
        return None
    opens = (before.isspace() or before in BEFORE_OPEN) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSE)
    if opens and not closes:
        return _Mark(start, end, family, "open")
    if closes and not opens:
        return _Mark(start, end, family, "close")
    if family == "single" and not opens:
        return None
    return _Mark(start, end, family, LEANS.get(glyph, "either"))


def _pairs_of(
    text: str, block: Span, pending: _Pair | None, cues: Sequence[int], following: tuple[Family | None, Family | None]
) -> tuple[list[_Pair], _Pair | None]:
    """The quotes of one paragraph, and the one that runs on into the next."""
    marks = _marks(text, block)
    closers_left = _closers_after(text, marks)
    nests = _nests(marks)
    stack: list[tuple[_Mark | None, bool]] = []
    families: list[Family] = []
    found: list[_Pair] = []
    if pending is not None and not (marks and marks[0].start == block.start and marks[0].family == pending.family):
        stack.append((None, True))
        families.append(pending.family)
    for number, mark in enumerate(marks):
        turn = mark.turn
        if turn == "either":
            turn = "close" if mark.family in families else "open"
        if turn == "open" and len(stack) < DEEPEST:
            if mark.family in families and mark.family != "single" and not nests[number]:
                _end_at_cue(text, families, stack, found, mark.start, cues)
            goes_on = pending is not None and mark.start == block.start and mark.family == pending.family
            stack.append((mark, goes_on))
            families.append(mark.family)
        elif (
            turn == "close"
            and mark.family in families
            and not _possessive(text, mark, closers_left["single"][number] + ("single" in following))
        ):
            while families[-1] != mark.family:
                families.pop(), stack.pop()
            opening, goes_on = stack.pop()
            families.pop()
            start = opening.end if opening else block.start
            found.append(_Pair(start, mark.start, len(stack), mark.family, closed=True, continues=goes_on))
    if not stack:
        return found, None
    opening, goes_on = stack[0]
    family = families[0]
    start = opening.end if opening else block.start
    led = opening is not None and text[block.start : opening.start].rstrip()[-1:] in ("", ":", ",")
    runs_on = family in following and (family != "single" or led or opening is None)
    if runs_on:
        left = _Pair(start, block.end, 0, family, closed=True, continues=goes_on)
        return [*found, left], left
    if family != "single":
        _end_at_cue(text, families[:1], stack[:1], found, block.end, cues)
    return found, None


def _nests(marks: Sequence[_Mark]) -> list[bool]:
    """For each mark, whether the next two of its family both close, so that it can open a quote inside another."""
    coming: dict[Family, tuple[Turn | None, Turn | None]] = dict.fromkeys(FAMILIES.values(), (None, None))
    found = [False] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        found[number] = coming[mark.family] == ("close", "close")
        coming[mark.family] = (mark.turn, coming[mark.family][0])
    return found


def _closers_after(text: str, marks: Sequence[_Mark]) -> dict[Family, list[int]]:
    """For each mark, how many of its paragraph's marks after it can close a quote of a family."""
    counts: dict[Family, list[int]] = {family: [0] * len(marks) for family in set(FAMILIES.values())}
    totals: dict[Family, int] = dict.fromkeys(counts, 0)
    for number in range(len(marks) - 1, -1, -1):
        for family in counts:
            counts[family][number] = totals[family]
        mark = marks[number]
        if mark.turn == "close" and (mark.family != "single" or text[mark.start - 1] in FINAL):
            totals[mark.family] += 1
    return counts


def _possessive(text: str, mark: _Mark, closers_left: int) -> bool:
    """Whether a single mark is the apostrophe of a plural ("the leaders' map") inside a quote that closes later."""
    return mark.family == "single" and text[mark.start - 1] in "sS" and closers_left > 0


def _end_at_cue(
    text: str,
    families: list[Family],
    stack: list[tuple[_Mark | None, bool]],
    found: list[_Pair],
    limit: int,
    cues: Sequence[int],
) -> None:
    """Ends the quote on top of the stack, whose closing mark is missing: before its cue, or at `limit`."""
    opening, goes_on = stack.pop()
    family = families.pop()
    if opening is None:
        return
    end = limit
    for cue in cues[bisect_right(cues, opening.end) : bisect_right(cues, limit)]:
        comma = max(text.rfind(mark, opening.end, cue) for mark in ",?!")
        if comma > opening.end:
            end = comma + 1
            break
    if text[opening.end : end].strip():
        found.append(_Pair(opening.end, end, len(stack), family, closed=False, continues=goes_on))


def _as_quotes(text: str, pairs: Sequence[_Pair]) -> tuple[Quote, ...]:
    """Pairs in text order as Quotes: white space cut, links by index, short ones and titles flagged."""
    trimmed: list[tuple[Span, _Pair]] = []
    for pair in pairs:
        words = text[pair.start : pair.end]
        if any(letter.isalnum() for letter in words):
            start = pair.start + len(words) - len(words.lstrip())
            trimmed.append((Span(start, pair.end - len(words) + len(words.rstrip())), pair))
    trimmed.sort(key=lambda item: (item[0].start, -item[0].end, item[1].depth))
    quotes: list[Quote] = []
    last_outer: int | None = None
    for span, pair in trimmed:
        continues = last_outer if pair.continues else None
        scare = continues is None and pair.closed and is_scare(text[span.start : span.end])
        if pair.depth == 0:
            last_outer = len(quotes)
        quotes.append(Quote(span, pair.depth, pair.closed, continues, scare))
    return tuple(quotes)


def stands_alone(text: str, block: Span, words: Span) -> bool:
    """Whether quoted words are set apart from the sentence around them: after a mark, or large and closed by a mark.

    False for words the writer builds into his own sentence: vowed to "fight to the last man".
    """
    before = text[block.start : words.start].rstrip("\"“”„‟＂‘’'«»‹›` \u00a0")
    large, final = not text[words.start].islower(), text[words.end - 1] in FINAL
    return ((large or final) and (not before or before[-1] in ",:.!?)—–-")) or (large and final)


def is_scare(words: str) -> bool:
    """Whether quoted words look like a single term or a title rather than speech: "good fighters", "The Long Road".

    Only the words are looked at; a coder that sees a cue beside them may know better.
    """
    if words[-1] in FINAL:
        return False
    pieces = words.split()
    if len(pieces) <= SCARE_WORDS:
        return True
    return len(pieces) <= TITLE_WORDS and all(piece[0].isupper() or piece in TITLE_SMALL for piece in pieces)
