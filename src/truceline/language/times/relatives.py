"""Expressions that count from somewhere: weekdays, "two weeks ago", "next month", lengths, parts of a day, vague ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from truceline.language.times.drafts import Anchoring, Draft
from truceline.language.times.vocabulary import (
    DASH,
    NUMBER,
    UNIT,
    WEEKDAY,
    amount,
    code_of,
    listed,
    number_of,
    one_of,
    plainly,
    words,
)
from truceline.model.findings import TimeKind, TimeModifier

Build = Callable[[re.Match[str]], Draft | None]

VAGUE = one_of(listed("vague_amount"))
UNITS = rf"(?P<unit>{UNIT})(?P<s>(?i:s)?)\b"
BLOCK = r"(?P<block>(?i:week|month|year|weekend|decade))\b"
SEASON = one_of(listed("seasons"))
DAY_PART = r"(?i:morning|afternoon|evening|night)"
NEAR = 40
WHOLE_DAYS = 24
SAME_DAY_HOURS = 12


def length(number: int | None, unit: str) -> str | None:
    """The length of the rule grammar ("P2W"); hours only as whole days, and None for what it cannot say."""
    if number is None:
        return None
    unit = unit.lower()
    if unit == "hour":
        return f"P{number // WHOLE_DAYS}D" if number and number % WHOLE_DAYS == 0 else None
    code = words()["units"].get(unit)
    return f"P{number * words()['scale'].get(unit, 1)}{code}" if code else None


def _plain(match: re.Match[str], kind: TimeKind, rule: str | None, anchor: Anchoring = "published", **more: int) -> Draft:
    return Draft(more.get("start", match.start()), match.end(), kind, None, rule, anchor if rule else "none")


def _weekday(match: re.Match[str]) -> Draft | None:
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
        return _plain(match, "time_of_day", "offset:+P0D")
    size = length(number, unit)
    rule = None if size is None else f"offset:-{size}"
    return Draft(match.start(), match.end(), "relative", None, rule, "published" if rule else "none", None, bound)


def _shifted(match: re.Match[str]) -> Draft | None:
    size, where = length(amount(match["n"]), match["unit"]), match["where"].lower()
    if size is None:
        return None
    sign = "-" if where in ("earlier", "before", "previously", "prior") else "+"
    event = re.match(r"\s+(?!(?i:and|when|but|as|while|who|which|that,)\b)[\w“\"‘]", match.string[match.end() : match.end() + NEAR])
    if where in ("before", "after", "from", "prior") and event is not None:
        return Draft(match.start(), match.end() - len(match["where"]) - 1, "relative", None, f"offset:{sign}{size}", "next")
    if where == "from":
        return None
    return Draft(match.start(), match.end(), "relative", None, f"offset:{sign}{size}", "previous")


def _named_day(match: re.Match[str]) -> Draft | None:
    days = {"today": "+P0D", "yesterday": "-P1D", "tomorrow": "+P1D"}
    phrase = re.sub(r"\s+", " ", match["d"].lower())
    step = "-P2D" if phrase.endswith("before yesterday") else "+P2D" if phrase.endswith("after tomorrow") else days[phrase]
    return _plain(match, "relative", f"offset:{step}")


def _this_part(match: re.Match[str]) -> Draft | None:
    last = match.group().lower().startswith("last")
    return _plain(match, "time_of_day", "offset:-P1D" if last else "offset:+P0D")


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
    return _plain(match, "relative", f"calendar:{block}:{count}", anchored)


def _day_near(match: re.Match[str]) -> Draft | None:
    which = re.sub(r"\s+", " ", match["which"].lower())
    step = "-P1D" if "previous" in which or "preceding" in which or "prior" in which else "+P1D"
    step = "+P0D" if "same" in which or which.startswith("that") else step
    return _plain(match, "relative", f"offset:{step}", "previous")


def _weekend(match: re.Match[str]) -> Draft | None:
    return _plain(match, "relative", "weekend:?")


def _rest_of_block(match: re.Match[str]) -> Draft | None:
    return _plain(match, "relative", f"calendar:{match['block'].lower()}:0")


def _season(match: re.Match[str]) -> Draft | None:
    this = match["which"].lower() in ("this", "the current")
    return _plain(match, "interval", "calendar:year:0" if this else None)


def _quarter(match: re.Match[str]) -> Draft | None:
    return _plain(match, "interval", None)


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
    return _plain(match, "interval", f"span:{'-' if past else '+'}{size}", anchor)


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


def _vague(kind: Literal["vague_past", "vague_future", "relative"]) -> Build:
    return lambda match: Draft(match.start(), match.end(), kind)


def _present(match: re.Match[str]) -> Draft | None:
    """ "Now": it counts from publication, but no rule says how exactly."""
    return Draft(match.start(), match.end(), "relative", None, None, "published")


def _clock(match: re.Match[str]) -> Draft | None:
    return Draft(match.start("t"), match.end("t"), "time_of_day", None, "offset:+P0D", "day")


def _day_of_month(match: re.Match[str]) -> Draft | None:
    form = f"XXXX-XX-{number_of('ordinals', match['d']):02d}"
    return Draft(match.start("core"), match.end(), "month_day", form, "within:month", "previous")


def _holiday(match: re.Match[str]) -> Draft | None:
    return Draft(match.start(), match.end(), "relative")


def _new_year(match: re.Match[str]) -> Draft | None:
    form = "XXXX-12-31" if match["eve"] else "XXXX-01-01"
    return Draft(match.start(), match.end(), "month_day", form, "year:?", "published")


def _rules() -> Iterator[tuple[str, Build]]:
    loosely = (
        r"(?:(?i:earlier|later|early|late|sometime|mid)(?:\s+(?i:in|on))?\s+|(?i:the\s+)?(?i:end|start|beginning"
        r"|middle|rest|remainder|close)\s+(?i:of)\s+)?"
    )
    heads = plainly(listed("name_heads"))
    yield (
        r"(?:(?P<which>(?i:this\s+past|this\s+coming|the\s+(?:previous|preceding|following|next)|last|next|past|coming|this))\s+)?"
        rf"(?<!{DASH})(?<!\bof\s[A-Z])(?P<w>{WEEKDAY})(?!{DASH}[A-Z])(?!\s+{plainly(listed('name_tails'))}\b)"
    ), lambda match: None if re.search(rf"\b{heads}\s+$", match.string[max(0, match.start("w") - NEAR) : match.start("w")]) else _weekday(match)
    yield (
        r"(?:(?P<more>(?i:more\s+than|over|at\s+least|less\s+than|nearly|almost|about|around|some|just|roughly))\s+)?"
        rf"(?P<n>{NUMBER})(?:\s+|{DASH}){UNITS}(?:\s+(?i:or\s+so))?\s+(?i:ago|back)\b"
    ), _ago
    yield (
        rf"(?:{VAGUE}\s+)?(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\s+(?i:ago)\b"
    ), _vague("vague_past")
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
    ), lambda match: _plain(match, "relative", "offset:-P1D", "previous")
    yield (
        r"\b(?i:the\s+day\s+(?:after|afterwards|later))(?=\s*[,.;])"
    ), lambda match: _plain(match, "relative", "offset:+P1D", "previous")
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
        _vague("vague_past")(match) if match.group().lower().startswith("recent") else _duration(match)
    )
    yield (
        r"(?i:in\s+)?(?i:the\s+)?(?i:coming|days\s+ahead|weeks\s+ahead|months\s+ahead|years\s+ahead|years\s+to\s+come"
        r"|days\s+to\s+come)(?:\s+(?i:days|weeks|months|years|quarters))?\b"
    ), lambda match: (
        None if match.group().lower().split()[-1] == "coming" else _vague("vague_future")(match)
    )
    yield rf"\b{one_of(listed('vague_past'))}\b", _vague("vague_past")
    yield rf"\b{one_of(listed('vague_future'))}\b(?!{DASH})", _vague("vague_future")
    yield rf"\b{one_of(listed('present'))}\b(?!{DASH})(?!\s+(?i:accounts?|affairs))", _present
    yield (
        rf"\b(?:{'|'.join(sorted(listed('holidays'), key=lambda term: (-len(term), term)))})\b"
        rf"(?!\s+{plainly(listed('name_tails'))}\b)(?!\s+(?i:Rising))"
    ), _holiday
    yield r"\b(?:New\s+Year['’]s(?:\s+(?:Day|(?P<eve>Eve))))\b", _new_year
    zone = (
        r"(?:\s*(?i:GMT|UTC|EST|EDT|CET|CEST|PST|PDT|BST|MSK|EAT|local(?:\s+time)?|hours|hrs|o['’]?clock)\b(?:\s+"
        r"(?i:time)\b)?)"
    )
    half = r"(?:\s*(?i:a\.m\.|p\.m\.|am\b|pm\b|a\.m\b|p\.m\b))"
    yield rf"(?P<t>(?<![\d.:,/-])[0-2]?\d(?:[:.][0-5]\d)?{half}{zone}?)", _clock
    yield rf"(?P<t>(?<![\d.:,/-])[0-2]?\d:[0-5]\d(?!\d|:\d){zone}?)", _clock
    yield rf"(?P<t>(?<![\d.:,/-])(?:[01]\d|2[0-3])[0-5]\d{zone})", _clock
    yield (
        r"(?i:at|from|by|since|until|before|after)\s+(?P<t>(?:0\d|1\d|2[0-3])(?:00|15|30|45))(?=\s*(?:[,.;)]|(?i:on"
        r"|to|and|until)\b|[A-Z]))"
    ), _clock
    yield (
        rf"(?P<t>(?<![\d.:,/-])(?:\d{{1,2}}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?:\s+"
        rf"(?i:o['’]?clock)|\s+in\s+the\s+{DAY_PART}))"
    ), _clock
    yield (
        r"(?i:at|by|before|after|since|until|around|about|from)\s+(?P<t>(?i:noon|midnight|midday|dawn|dusk|sunrise"
        r"|sunset|nightfall|daybreak|first\s+light))\b"
    ), _clock
    yield r"(?P<t>\b(?:(?i:noon|midnight|midday))\b)", _clock
    yield (
        r"(?P<t>\b(?:(?i:earlier|later|early|late)\s+(?i:in|that|the\s+same|on\s+the\s+same)\s+(?:(?i:the)\s+)?"
        rf"(?i:day|{DAY_PART})|(?i:overnight)))\b"
    ), _clock
    yield (
        rf"(?i:in|during|by)\s+(?P<t>(?i:the\s+)(?:(?i:early|late)\s+)?(?:(?i:hours\s+of\s+)(?i:the\s+)?)?{DAY_PART})"
        r"(?!\s+(?i:of)\b)\b"
    ), _clock
    yield (
        r"(?i:on|by|until|since|before|from)\s+(?P<core>(?i:the\s+)(?P<d>(?:3[01]|[12]\d|[1-9])(?i:st|nd|rd|th)"
        rf"|{one_of(n for n in listed('ordinals') if n not in ('first', 'second', 'third', 'fourth'))}))(?=\s*(?:[,.;]"
        r"|$|(?i:and|of\s+the\s+month|of\s+that\s+month)\b))"
    ), _day_of_month


def rules() -> list[tuple[re.Pattern[str], Build]]:
    """The patterns of relative expressions with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
