"""Expressions that count from somewhere by name or step: weekdays, "two weeks ago", "next month", "that year"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from truceline.language.times.drafts import Anchoring, Draft, plain_draft
from truceline.language.times.lengths import length
from truceline.language.times.vocabulary import DASH, NUMBER, UNIT, WEEKDAY, amount, code_of, listed, one_of, plainly
from truceline.model.values import TimeModifier

Build = Callable[[re.Match[str]], Draft | None]

VAGUE = one_of(listed("vague_amount"))
UNITS = rf"(?P<unit>{UNIT})(?P<s>(?i:s)?)\b"
BLOCK = r"(?P<block>(?i:week|month|year|weekend|decade))\b"
SEASON = one_of(listed("seasons"))
DAY_PART = r"(?i:morning|afternoon|evening|night)"
NEAR = 40
SAME_DAY_HOURS = 12


def _weekday(match: re.Match[str]) -> Draft | None:
    if re.search(rf"\b{plainly(listed('name_heads'))}\s+$", match.string[max(0, match.start("w") - NEAR) : match.start("w")]):
        return None
    which = re.sub(r"\s+", " ", (match["which"] or "").lower())
    rule, start, end = f"weekday:{code_of('weekdays', match['w'])}:", match.start("w"), match.end("w")
    if which in ("the previous", "the preceding"):
        return Draft(start, end, "weekday", None, rule + "before", "previous")
    if which in ("the following", "the next"):
        return Draft(start, end, "weekday", None, rule + "after", "previous")
    if which in ("last", "this past", "past"):
        return Draft(start, end, "weekday", None, rule + "before", "published", "past")
    if which in ("next", "this coming", "coming"):
        return Draft(start, end, "weekday", None, rule + "after", "published", "future")
    return Draft(start, end, "weekday", None, rule + "?", "published")


def _ago(match: re.Match[str]) -> Draft | None:
    number, unit = amount(match["n"]), match["unit"].lower()
    more = re.sub(r"\s+", " ", (match["more"] or "").lower())
    bound: TimeModifier | None = "not_after" if more in ("more than", "over", "at least") else None
    if unit in ("minute", "second") or (unit == "hour" and number is not None and number < SAME_DAY_HOURS):
        return plain_draft(match, "time_of_day", "offset:+P0D")
    size = length(number, unit)
    rule = None if size is None else f"offset:-{size}"
    return Draft(match.start(), match.end(), "relative", None, rule, "published" if rule else "none", None, bound)


def _shifted(match: re.Match[str]) -> Draft | None:
    size, where = length(amount(match["n"]), match["unit"]), match["where"].lower()
    if size is None:
        return None
    sign = "-" if where in ("earlier", "before", "previously", "prior") else "+"
    following = match.string[match.end() : match.end() + NEAR]
    event = re.match(r"\s+(?!(?i:and|when|but|as|while|who|which|that,)\b)[\w“\"‘]", following) is not None
    if where in ("before", "after", "from", "prior") and event:
        return Draft(match.start(), match.end() - len(match["where"]) - 1, "relative", None, f"offset:{sign}{size}", "next")
    if where == "from":
        return None
    return Draft(match.start(), match.end(), "relative", None, f"offset:{sign}{size}", "previous")


def _named_day(match: re.Match[str]) -> Draft | None:
    days = {"today": "+P0D", "yesterday": "-P1D", "tomorrow": "+P1D"}
    phrase = re.sub(r"\s+", " ", match["d"].lower())
    step = "-P2D" if phrase.endswith("before yesterday") else "+P2D" if phrase.endswith("after tomorrow") else days[phrase]
    return plain_draft(match, "relative", f"offset:{step}")


def _this_part(match: re.Match[str]) -> Draft | None:
    last = match.group().lower().startswith("last")
    return plain_draft(match, "time_of_day", "offset:-P1D" if last else "offset:+P0D")


def _block(match: re.Match[str]) -> Draft | None:
    which, block = re.sub(r"\s+", " ", match["which"].lower()), match["block"].lower()
    if match["block"].istitle() and match["which"].istitle():
        return None
    before: tuple[str, ...] = ("the previous", "the preceding", "the prior")
    anchored: Anchoring = "published"
    if which in ("this", "the current", "current", "this very"):
        count = "0"
    elif which in ("that", "that same", "the same"):
        count, anchored = "0", "previous"
    elif which in before or which in ("the following",) or (which == "the next" and block != "weekend"):
        count, anchored = "-1" if which in before else "+1", "previous"
    else:
        count = "-1" if which.removeprefix("the ").removeprefix("this ") in ("last", "past", "latest") else "+1"
    if which == "this past" and block == "weekend":
        count = "-1"
    return plain_draft(match, "relative", f"calendar:{block}:{count}", anchored)


def _day_near(match: re.Match[str]) -> Draft | None:
    which = re.sub(r"\s+", " ", match["which"].lower())
    step = "-P1D" if "previous" in which or "preceding" in which or "prior" in which else "+P1D"
    step = "+P0D" if "same" in which or which.startswith("that") else step
    return plain_draft(match, "relative", f"offset:{step}", "previous")


def _weekend(match: re.Match[str]) -> Draft | None:
    return plain_draft(match, "relative", "weekend:?")


def _rest_of_block(match: re.Match[str]) -> Draft | None:
    return plain_draft(match, "relative", f"calendar:{match['block'].lower()}:0")


def _season(match: re.Match[str]) -> Draft | None:
    this = match["which"].lower() in ("this", "the current")
    return plain_draft(match, "interval", "calendar:year:0" if this else None)


def _quarter(match: re.Match[str]) -> Draft | None:
    return plain_draft(match, "interval", None)


def _rules() -> Iterator[tuple[str, Build]]:
    loosely = (
        r"(?:(?i:earlier|later|early|late|sometime|mid)(?:\s+(?i:in|on))?\s+|(?i:the\s+)?(?i:end|start|beginning"
        r"|middle|rest|remainder|close)\s+(?i:of)\s+)?"
    )
    yield (
        r"(?:(?P<which>(?i:this\s+past|this\s+coming|the\s+(?:previous|preceding|following|next)|last|next|past|coming|this))\s+)?"
        rf"(?<!{DASH})(?<!\bof\s[A-Z])(?P<w>{WEEKDAY})(?!{DASH}[A-Z])(?!\s+{plainly(listed('name_tails'))}\b)"
    ), _weekday
    yield (
        r"(?:(?P<more>(?i:more\s+than|over|at\s+least|less\s+than|nearly|almost|about|around|some|just|roughly))\s+)?"
        rf"(?P<n>{NUMBER})(?:\s+|{DASH}){UNITS}(?:\s+(?i:or\s+so))?\s+(?i:ago|back)\b"
    ), _ago
    yield (
        rf"(?:{VAGUE}\s+)?(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\s+(?i:ago)\b"
    ), lambda match: Draft(match.start(), match.end(), "vague_past")
    yield (
        rf"(?P<n>{NUMBER})(?:\s+|{DASH}){UNITS}\s+(?P<where>(?i:earlier|later|before|after|afterwards?|previously|from"
        r"|prior))\b"
    ), _shifted
    yield rf"(?P<n>{NUMBER})-{UNITS}-(?P<where>(?i:earlier))\b", _shifted
    yield (
        r"(?P<d>(?i:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|today|yesterday|tomorrow))\b"
        r"(?!['’]s\s+(?i:world))"
    ), _named_day
    yield rf"\b(?i:tonight|this\s+{DAY_PART}|last\s+(?:night|evening))\b", _this_part
    which = (
        r"(?P<which>(?i:this\s+past|this\s+coming|this\s+very|this|last|next|coming|the\s+current|current|the\s+coming|that\s+same|that|the\s+same|"
        r"the\s+previous|the\s+preceding|the\s+prior|the\s+following|the\s+next))"
    )
    yield rf"\b{loosely}{which}\s+(?:(?i:fiscal|calendar|full)\s+)?{BLOCK}", _block
    yield (
        r"(?i:\b(?:earlier|later|early|late)\s+)?(?P<which>(?i:that\s+same|that|the\s+same|the\s+very\s+same|the\s+previous|the\s+preceding|"
        r"the\s+following|the\s+next))\s+(?i:day|night|evening|morning|afternoon)\b"
    ), _day_near
    yield (
        r"\b(?P<which>(?i:the))\s+(?i:day\s+(?:before|earlier))(?=\s*[,.;])"
    ), lambda match: plain_draft(match, "relative", "offset:-P1D", "previous")
    yield (
        r"\b(?i:the\s+day\s+(?:after|afterwards|later))(?=\s*[,.;])"
    ), lambda match: plain_draft(match, "relative", "offset:+P1D", "previous")
    yield r"\b(?i:the\s+weekend)\b", _weekend
    yield (
        r"\b(?:(?i:earlier|later|early|late|mid)\s+(?i:in)\s+(?i:the)|(?i:the\s+)?(?i:end|start|beginning|middle|rest|remainder|course)\s+(?i:of)\s+(?i:the))\s+"
        r"(?P<block>(?i:week|month|year|decade|weekend))\b"
    ), _rest_of_block
    yield (
        r"\b(?i:the\s+)?(?P<block>(?i:year|month|week))(?:{d}(?i:end)|['’]s\s+(?i:end|start))\b"
    ).replace("{d}", f"(?:{DASH}|\\s+)"), _rest_of_block
    yield rf"\b(?:(?i:the)\s+)?(?P<which>(?i:last|next|this|this\s+past|this\s+coming|past|coming))\s+{SEASON}\b", _season
    yield (
        r"\b(?:(?P<which>(?i:last|next|this|the\s+latest|the\s+current|the\s+previous|the\s+year{d}(?:ago|earlier)"
        r"|year{d}(?:ago|earlier)))\s+(?i:quarter|period))\b"
    ).replace("{d}", DASH), _quarter


def rules() -> list[tuple[re.Pattern[str], Build]]:
    """The patterns of expressions that count from a day, week, month or year with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
