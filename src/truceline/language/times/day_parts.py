"""Parts of a day and days of a month: 11pm, "at dawn", "later in the day", "on the 20th"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from truceline.language.times.drafts import Draft
from truceline.language.times.vocabulary import listed, number_of, one_of

Build = Callable[[re.Match[str]], Draft | None]

DAY_PART = r"(?i:morning|afternoon|evening|night)"


def _clock(match: re.Match[str]) -> Draft | None:
    return Draft(match.start("t"), match.end("t"), "time_of_day", None, "offset:+P0D", "day")


def _day_of_month(match: re.Match[str]) -> Draft | None:
    form = f"XXXX-XX-{number_of('ordinals', match['d']):02d}"
    return Draft(match.start("core"), match.end(), "month_day", form, "within:month", "previous")


def _rules() -> Iterator[tuple[str, Build]]:
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
    """The patterns of times of day with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
