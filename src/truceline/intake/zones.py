"""The zones of a pasted page: headline, caption, body and boilerplate, with exact offsets.

A text is cut into units (paragraphs or lines); each unit gets a kind by what it says (furniture.toml) and by where it
stands: before the headline, between headline and first paragraph, inside the report, after its last sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from truceline.intake.furniture import Furniture
from truceline.model.text import Zone, ZoneKind

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
BREADCRUMB = re.compile(r"\s+[/|»›>→•]\s+|\s*[»›>]\s*")
ENDS = re.compile(r"[.!?…:;]['\"”’»)\]*_]*$")
FULL_STOP = re.compile(r"[.…]['\"”’»)\]*_]*$")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
HEAD_UNITS = 15
LONG_PARAGRAPH = 40
WIDEST_WRAP = 100
LONGEST_FURNITURE = 700


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a line of its own, without white space at its ends."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """What the furniture of a page says: zones, title line, section, and the outlet that calls the page its own."""

    zones: tuple[Zone, ...]
    headline: str | None
    section: str | None
    outlet: str | None


def lay_out(text: str, furniture: Furniture, *, title: str | None = None) -> Layout:
    """The layout of `text`. With a known `title`, only a first line that equals it is a headline.

    >>> from truceline.intake.furniture import load_furniture
    >>> page = "Truce holds in the north\\n\\nThe truce held for a second day on Friday.\\n\\nShare this article"
    >>> [zone.kind for zone in lay_out(page, load_furniture()).zones]
    ['headline', 'body', 'boilerplate']
    """
    units = units_of(text)
    kinds: list[ZoneKind | None] = [None] * len(units)
    outlet = section = None
    rests: list[int] = []
    for place, unit in enumerate(units):
        if len(unit.text) > LONGEST_FURNITURE:
            continue
        if found := furniture.line(unit.text):
            piece, match = found
            if piece.where == "rest":
                rests.append(place)
            kinds[place] = piece.kind
            outlet = outlet or _outlet(match)
    first = _first_paragraph(units, kinds)
    headline = _headline(units, kinds, first, title)
    for place in range(min(first, HEAD_UNITS)):
        if kinds[place] is None and (trail := breadcrumb(units[place].text)) and (headline is None or place < headline):
            kinds[place] = "boilerplate"
            section = section or _section(trail, furniture)
    if headline is not None:
        _mark_head(units, kinds, headline, first, furniture)
    _mark_tail(units, kinds, first, rests, len(text))
    settled: list[ZoneKind] = [kind or "body" for kind in kinds]
    if units and not {"body", "headline"} & set(settled):
        settled[max(range(len(units)), key=lambda place: len(units[place].text))] = "body"
    zones = _merge(_carved(units, settled, furniture))
    return Layout(zones, units[headline].text if headline is not None else None, section, outlet)


def units_of(text: str) -> list[Unit]:
    """The paragraphs of a text: lines, with hard-wrapped lines of one paragraph joined."""
    lines = [found for found in LINE.finditer(text) if found.group().strip()]
    width = max((len(found.group().rstrip()) for found in lines), default=0)
    filled = width if len(lines) >= 4 and width <= WIDEST_WRAP else None
    units: list[Unit] = []
    for found in lines:
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip())
        end = found.start() + len(line.rstrip())
        if units and _continues(text, units[-1], start, end, filled):
            start = units.pop().start
        units.append(Unit(start, end, text[start:end]))
    return units


def _continues(text: str, before: Unit, start: int, end: int, filled: int | None) -> bool:
    """Whether a line goes on with the paragraph before it: no blank line between, and that line was broken off.

    `filled` is the width of a hard-wrapped text: there a line is broken off when the next word would not have fitted.
    """
    if text[before.end:start].replace("\r\n", "\n").count("\n") > 1:
        return False
    last_line = before.text.splitlines()[-1]
    if text[start].islower() and not ENDS.search(last_line):
        return True
    return filled is not None and len(last_line) + 1 + len(text[start:end].split()[0]) > filled


def breadcrumb(line: str) -> tuple[str, ...]:
    """The parts of a line such as "News / Africa / Sudan", nothing when it is no such line."""
    parts = tuple(part.strip() for part in BREADCRUMB.split(line))
    if len(parts) < 2 or any(not part or len(part.split()) > 4 or ENDS.search(part) for part in parts):
        return ()
    return parts


def _section(parts: tuple[str, ...], furniture: Furniture) -> str | None:
    telling = [part for part in parts if part.casefold() not in furniture.generic_sections]
    return telling[-1] if telling else None


def _outlet(match: re.Match[str]) -> str | None:
    named = match.groupdict().get("outlet")
    return named.strip(" .,") or None if named else None


def is_paragraph(text: str) -> bool:
    """Whether words read as a paragraph of a report and not as a title or a caption."""
    words = len(text.split())
    if words >= LONG_PARAGRAPH:
        return True
    return words >= 3 and bool(FULL_STOP.search(text) or (words >= 15 and ENDS.search(text)))


def _first_paragraph(units: list[Unit], kinds: list[ZoneKind | None]) -> int:
    for place, unit in enumerate(units):
        if kinds[place] == "body" or (kinds[place] is None and is_paragraph(unit.text)):
            return place
    return len(units)


def _headline(units: list[Unit], kinds: list[ZoneKind | None], first: int, title: str | None) -> int | None:
    if title is not None:
        wanted = plain_words(title)
        for place, unit in enumerate(units[:HEAD_UNITS]):
            if wanted and plain_words(unit.text) == wanted:
                return place
        return None
    if first == len(units):
        return None
    free = [place for place in range(min(first, HEAD_UNITS)) if kinds[place] is None and not breadcrumb(units[place].text)]
    free = [place for place in free if not units[place].text.endswith(":")]
    full = [place for place in free if len(units[place].text.split()) >= 4]
    return next(iter(full or free), None)


def plain_words(text: str) -> str:
    """Letters and digits of a line in lower case, to compare a title with a first line."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _mark_head(
    units: list[Unit], kinds: list[ZoneKind | None], headline: int, first: int, furniture: Furniture
) -> None:
    kinds[headline] = "headline"
    for place in range(min(headline, first)):
        kinds[place] = kinds[place] or "boilerplate"
    for place in range(headline + 1, min(first, headline + HEAD_UNITS)):
        if kinds[place] is None:
            kinds[place] = _after_headline(units[place].text, furniture)


def _after_headline(line: str, furniture: Furniture) -> ZoneKind:
    """A verbless line that names somebody is a caption, any other line before the report is a deck of the headline."""
    words = WORD.findall(line)
    if (line.isupper() and len(words) <= 4) or line.endswith(":"):
        return "body"
    named = sum(1 for word in words if word[0].isupper())
    verbless = not {word.casefold() for word in words} & furniture.caption_verbs
    return "caption" if words and len(words) <= 16 and named * 2 >= len(words) and verbless else "headline"


def _mark_tail(units: list[Unit], kinds: list[ZoneKind | None], first: int, rests: list[int], length: int) -> None:
    for place in rests:
        if place > first and units[place].start * 2 >= length:
            for later in range(place, len(units)):
                kinds[later] = "boilerplate"
            break
    last = max((place for place, unit in enumerate(units) if kinds[place] is None and is_paragraph(unit.text)), default=first)
    closing = next((place for place in range(last + 1, len(units)) if kinds[place] == "boilerplate"), len(units))
    for place in range(closing, len(units)):
        kinds[place] = kinds[place] or "boilerplate"


def _carved(units: list[Unit], kinds: list[ZoneKind], furniture: Furniture) -> list[tuple[Unit, ZoneKind]]:
    """Units with their kinds; a stamp before the first paragraph and credits after the last become boilerplate of their own."""
    parts = list(zip(units, kinds, strict=True))
    bodies = [place for place, kind in enumerate(kinds) if kind == "body"]
    for place in reversed(bodies):
        unit = units[place]
        first = furniture.start(unit.text[:LONGEST_FURNITURE]) if place == bodies[0] else 0
        offset = max(first, len(unit.text) - LONGEST_FURNITURE)
        last = offset + furniture.end(unit.text[offset:]) if place in bodies[-2:] else len(unit.text)
        parts[place:place + 1] = [
            (Unit(unit.start + start, unit.start + end, unit.text[start:end]), kind)
            for start, end, kind in _trimmed(unit.text, first, last)
        ]
    return parts if any(kind in ("body", "headline") for _, kind in parts) else list(zip(units, kinds, strict=True))


def _trimmed(text: str, first: int, last: int) -> Iterator[tuple[int, int, ZoneKind]]:
    """The parts of a paragraph before `first`, up to `last`, and after it, without white space at their ends, none empty."""
    pieces: list[tuple[int, int, ZoneKind]] = [
        (0, first, "boilerplate"), (first, last, "body"), (last, len(text), "boilerplate"),
    ]
    for start, end, kind in pieces:
        words = text[start:end]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip()), kind


def _merge(parts: list[tuple[Unit, ZoneKind]]) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    for unit, kind in parts:
        if zones and zones[-1].kind == kind and kind != "headline":
            zones[-1] = Zone(zones[-1].start, unit.end, kind)
        else:
            zones.append(Zone(unit.start, unit.end, kind))
    return tuple(zones)
