"""Lengths of time: "for 72 hours", "the past two weeks", "within 30 days", "in two weeks"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from truceline.language.times.drafts import Anchoring, Draft, plain_draft
from truceline.language.times.vocabulary import DASH, NUMBER, UNIT, amount, listed, one_of, words

Build = Callable[[re.Match[str]], Draft | None]

VAGUE = one_of(listed("vague_amount"))
UNITS = rf"(?P<unit>{UNIT})(?P<s>(?i:s)?)\b"
NEAR = 40
WHOLE_DAYS = 24


def length(number: int | None, unit: str) -> str | None:
    """The length of the rule grammar ("P2W"); hours only as whole days, and None for what it cannot say."""
    if number is None:
        return None
    unit = unit.lower()
    if unit == "hour":
        return f"P{number // WHOLE_DAYS}D" if number and number % WHOLE_DAYS == 0 else None
    code = words()["units"].get(unit)
    return f"P{number * words()['scale'].get(unit, 1)}{code}" if code else None


def _span(match: re.Match[str]) -> Draft | None:
    n, vague = match["n"], match["v"] is not None
    which = re.sub(r"\s+", " ", match["which"].lower())
    past = which.split()[-1] in ("past", "last", "previous", "preceding")
    if n is None and (match["s"] or vague):
        return Draft(match.start(), match.end(), "vague_past" if past else "vague_future")
    if n is None and (which in ("last", "next") or re.match(r"\s+of\b", match.string[match.end() : match.end() + NEAR])):
        return None
    size = length(1 if n is None else amount(n), match["unit"])
    if size is None:
        return Draft(match.start(), match.end(), "interval")
    anchor: Anchoring = "previous" if which.split()[-1] in ("previous", "preceding", "following") else "published"
    return plain_draft(match, "interval", f"span:{'-' if past else '+'}{size}", anchor)


def _within(match: re.Match[str]) -> Draft | None:
    size = length(amount(match["n"]), match["unit"])
    rule = None if size is None else f"span:+{size}"
    return Draft(match.start("core"), match.end(), "interval", None, rule, "published" if rule else "none", None, "not_after")


def _ahead(match: re.Match[str]) -> Draft | None:
    size = length(amount(match["n"]), match["unit"])
    if size is None:
        return Draft(match.start("core"), match.end(), "duration")
    if match["time"]:
        return Draft(match.start("core"), match.end(), "relative", None, f"offset:+{size}", "published")
    return Draft(match.start("core"), match.end(), "duration", None, f"ahead:{size}", "published")


def _duration(match: re.Match[str]) -> Draft | None:
    groups = match.groupdict()
    n = groups.get("n")
    size = None if n is None else length(amount(n), match["unit"])
    return Draft(match.start("core"), match.end(), "duration", None, None if size is None else f"length:{size}")


def _rules() -> Iterator[tuple[str, Build]]:
    yield (
        r"(?P<which>(?i:the\s+)?(?i:past|last|next|coming|following|previous|preceding|forthcoming))\s+"
        rf"(?:(?P<n>{NUMBER})\s+|(?P<v>{VAGUE})\s+)?(?:(?i:full|consecutive|straight)\s+)?{UNITS}"
    ), _span
    yield (
        r"(?i:within|inside|in\s+less\s+than|in\s+under|no\s+more\s+than)\s+(?P<core>(?:(?i:the\s+)?(?i:next)\s+)?"
        rf"(?P<n>{NUMBER})(?:\s+|{DASH}){UNITS})"
    ), _within
    yield (
        rf"(?i:in)\s+(?:(?i:about|around|just|only)\s+)?(?P<core>(?P<n>{NUMBER})\s+{UNITS}(?P<time>['’]?\s+"
        rf"(?i:time))?)(?!\s*{DASH})"
    ), _ahead
    not_age = rf"(?!\s*{DASH}?\s*(?i:old|of\s+age)\b)"
    spent = (
        r"(?i:for|over|during|lasting|lasted|lasts|last|after|about|nearly|almost|than|another|least|of|around|some"
        r"|entire|full|every)"
    )
    yield (
        rf"(?P<core>(?P<n>(?!(?i:an?)\b){NUMBER})(?:\s+|{DASH})(?:(?i:full|whole|straight|consecutive|more"
        rf"|long)\s+)?{UNITS}(?:{DASH}(?i:long)\b)?){not_age}"
    ), _duration
    yield rf"{spent}\s+(?P<core>(?P<n>(?i:an?))\s+(?:(?i:full|whole)\s+)?{UNITS}){not_age}", _duration
    yield (
        rf"(?i:for|over|after|of|in|lasting|lasted|take|taken)\s+(?P<core>(?:(?i:the\s+)?{VAGUE}\s+)?(?i:days|weeks"
        r"|months|years|decades|centuries|hours))\b(?!\s+(?i:ago|old))"
    ), _duration
    yield rf"(?P<core>{VAGUE}\s+(?i:days|weeks|months|years|decades|hours|minutes))\b(?!\s+(?i:ago|old))", lambda match: (
        Draft(match.start(), match.end(), "vague_past") if match.group().lower().startswith("recent") else _duration(match)
    )
    yield (
        r"(?i:in\s+)?(?i:the\s+)?(?i:coming|days\s+ahead|weeks\s+ahead|months\s+ahead|years\s+ahead|years\s+to\s+come"
        r"|days\s+to\s+come)(?:\s+(?i:days|weeks|months|years|quarters))?\b"
    ), lambda match: (
        None if match.group().lower().split()[-1] == "coming" else Draft(match.start(), match.end(), "vague_future")
    )


def rules() -> list[tuple[re.Pattern[str], Build]]:
    """The patterns of lengths with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
