"""Calendar dates in words and figures: days, months, years, decades, their parts and ranges. No relative expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from truceline.language.times.drafts import Draft
from truceline.language.times.vocabulary import (
    DASH,
    DAY,
    FULL_MONTH,
    MONTH,
    SOME_WEEKDAY,
    YEAR,
    listed,
    month_of,
    number_of,
    one_of,
    plainly,
)
from truceline.model import edtf
from truceline.model.values import TimeKind

Build = Callable[[re.Match[str]], Draft | None]

OF = r"(?:\s+(?i:of))?\s+"
IN_YEAR = rf"(?:(?:,|\s+(?i:of|in))?\s+(?:the\s+(?i:year)\s+)?(?P<y>{YEAR}|['’‘]\d\d\b(?!s)))?"
BEFORE_DAY = rf"(?:{SOME_WEEKDAY}(?:,|,?\s+(?i:the))?\s+)?"
TO = rf"\s*(?:{DASH}|(?i:to|until|till|through|thru))\s*"
AND = rf"(?:{TO}|\s+(?i:and)\s+)"
DAY_MONTH = r"(?i:the\s+)?{d}" + OF + "{m}"
PART = r"\b(?i:early|mid|late|end)(?:{dash}|\s+(?:in\s+|(?:in\s+)?the\s+month\s+of\s+)?)".replace("{dash}", DASH)
PORTION = (
    r"(?i:the\s+)?(?P<portion>(?i:beginning|start|middle|end|close|first\s+half|second\s+half|latter\s+half|latter\s+part|"
    r"first\s+days|first\s+week|last\s+days))\s+(?i:of)\s+"
)
NEAR = 40
THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
YEAR_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
PORTIONS = {
    "beginning": "early", "start": "early", "first days": "early", "middle": "mid", "last days": "late", "latter part": "late",
}
HALVES = {"first half": (1, 15), "second half": (16, 31), "latter half": (16, 31), "first week": (1, 7)}
YEAR_HALVES = {"first half": (1, 6), "second half": (7, 12), "latter half": (7, 12), "first week": (1, 1)}
NAMES_MORE = rf"(?!\s+{plainly(listed('name_tails'))}\b)"


def _year_of(match: re.Match[str]) -> str:
    """The year beside a date, "’22" read as 2022, XXXX when there is none."""
    year: str = match["y"] or edtf.UNKNOWN_YEAR
    return year if len(year) == 4 else f"{'20' if year[1:] < '50' else '19'}{year[1:]}"


def _day(year: str, month: int, day: int) -> str | None:
    value = f"{year}-{month:02d}-{day:02d}"
    return value if edtf.is_edtf(value) else None


def _draft(match: re.Match[str], kind: TimeKind, form: str | None, *, dated: bool, start: int | None = None) -> Draft | None:
    if form is None or not edtf.is_edtf(form):
        return None
    begin = match.start() if start is None else start
    if dated:
        return Draft(begin, match.end(), kind, form)
    return Draft(begin, match.end(), kind, form, "year:?", "published")


def _full_day(match: re.Match[str]) -> Draft | None:
    form = _day(_year_of(match), month_of(match["m"]), number_of("ordinals", match["d"]))
    return _draft(match, "date" if match["y"] else "month_day", form, dated=bool(match["y"]))


def _day_range(match: re.Match[str]) -> Draft | None:
    year, months = _year_of(match), match.groupdict()
    first_month, last_month = month_of(months.get("m1") or match["m"]), month_of(match["m"])
    first_year = months.get("y1") or year
    start = _day(first_year, first_month, number_of("ordinals", match["d1"]))
    end = _day(year, last_month, number_of("ordinals", match["d2"]))
    if start is None or end is None or (first_month == last_month and start >= end):
        return None
    return _draft(match, "interval", f"{start}/{end}", dated=bool(match["y"]), start=match.start("core"))


def _month_range(match: re.Match[str]) -> Draft | None:
    year = _year_of(match)
    first, last = month_of(match["m1"]), month_of(match["m"])
    first_year = match["y1"] or (f"{int(year) - 1}" if match["y"] and first > last else year)
    form = f"{first_year}-{first:02d}/{year}-{last:02d}"
    return _draft(match, "interval", form, dated=bool(match["y"]), start=match.start("core"))


def _year_range(match: re.Match[str]) -> Draft | None:
    last = match["y2"] if len(match["y2"]) == 4 else match["y1"][:2] + match["y2"]
    if not match["y1"] < last:
        return None
    return _draft(match, "interval", f"{match['y1']}/{last}", dated=True, start=match.start("core"))


def _part_of_month(match: re.Match[str]) -> Draft | None:
    year, month = _year_of(match), month_of(match["m"])
    length = edtf.month_length(year, month)
    word = re.split(r"[^a-z]", match.group("part").lower())[0] if match.groupdict().get("part") else ""
    portion = re.sub(r"\s+", " ", (match.groupdict().get("portion") or "").lower())
    word = word or PORTIONS.get(portion, "")
    if word == "end" or portion in ("end", "close"):
        return _draft(match, "month_end", f"{year}-{month:02d}-{length:02d}", dated=bool(match["y"]))
    first, last = THIRDS[word] if word else HALVES[portion]
    form = f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{min(last, length):02d}"
    return _draft(match, "fuzzy_month", form, dated=bool(match["y"]))


def _part_of_year(match: re.Match[str]) -> Draft | None:
    word = re.split(r"[^a-z]", (match.groupdict().get("part") or "").lower())[0]
    portion = re.sub(r"\s+", " ", (match.groupdict().get("portion") or "").lower())
    word = word or PORTIONS.get(portion, "")
    if word == "end" or portion in ("end", "close"):
        return _draft(match, "year", f"{match['y']}-12-31", dated=True)
    first, last = YEAR_THIRDS[word] if word else YEAR_HALVES[portion]
    return _draft(match, "year", f"{match['y']}-{first:02d}/{match['y']}-{last:02d}", dated=True)


def _month_and_year(match: re.Match[str]) -> Draft | None:
    return _draft(match, "month", f"{_year_of(match)}-{month_of(match['m']):02d}", dated=True)


def _month(match: re.Match[str]) -> Draft | None:
    deictic = re.sub(r"\s+", " ", (match["which"] or "").lower())
    form = f"XXXX-{month_of(match['m']):02d}"
    if not deictic and match["m"] in ("May", "March", "MAY", "MARCH") and not match["prep"]:
        return None
    start = match.start("which") if match["which"] else match.start("m")
    if deictic == "this":
        return Draft(start, match.end(), "month", form, "within:year", "published")
    side = {"last": "past", "this past": "past", "next": "future", "this coming": "future", "coming": "future"}.get(deictic)
    return Draft(start, match.end(), "month", form, "year:?", "published", side)  # type: ignore[arg-type]


def _year(match: re.Match[str]) -> Draft | None:
    before = re.search(r"([\w.]+-?)\.?\s*$", match.string[max(0, match.start("y") - NEAR) : match.start("y")])
    after = re.match(r"\s+([\w]+)", match.string[match.end() : match.end() + NEAR])
    previous, following = before[1].lower().rstrip(".") if before else "", after[1].lower() if after else ""
    dated = previous in listed("before_year")
    if (previous in listed("not_year_before") and not dated) or (following in listed("amounts") and previous != "since"):
        return None
    joined = match.string.startswith(("-", "–"), max(0, match.start("y") - 1)) or match.string.startswith("-", match.end())
    if joined and not dated:
        return None
    return _draft(match, "year", match["y"], dated=True, start=match.start("y"))


def _spoken_year(match: re.Match[str]) -> Draft | None:
    parts = re.split(r"[\s-]+", match["spoken"].lower())
    tens = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
    ones = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    if parts[0] == "two":
        rest = [part for part in parts[2:] if part != "and"]
        return _draft(match, "year", f"{2000 + (ones.index(rest[0]) if rest else 0)}", dated=True, start=match.start("spoken"))
    return _draft(match, "year", f"{1900 + tens[parts[1]] + (ones.index(parts[2]) if len(parts) > 2 else 0)}", dated=True)


def _decade(match: re.Match[str]) -> Draft | None:
    if match["word"]:
        decade = f"19{number_of('decades', match['word'])}"
    else:
        decade = match["y"][:3] if match["y"] else f"{'19' if match['yy'] > '2' else '20'}{match['yy'][0]}"
    if match["part"]:
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[match["part"].lower()]
        return _draft(match, "decade", f"{decade}{first}/{decade}{last}", dated=True)
    return _draft(match, "decade", f"{decade}X", dated=True)


def _century(match: re.Match[str]) -> Draft | None:
    number = number_of("ordinals", match["n"])
    return _draft(match, "interval", f"{number - 1:02d}XX", dated=True)


def _season(match: re.Match[str]) -> Draft | None:
    return _draft(match, "interval", match["y"], dated=True)


def _quarter(match: re.Match[str]) -> Draft | None:
    number = number_of("ordinals", match["n"])
    year = _year_of(match)
    form = f"{year}-{number * 3 - 2:02d}/{year}-{number * 3:02d}"
    return _draft(match, "interval", form, dated=bool(match["y"]))


def _iso(match: re.Match[str]) -> Draft | None:
    return _draft(match, "date", _day(match["y"], int(match["m"]), int(match["d"])), dated=True)


def _figures(match: re.Match[str]) -> Draft | None:
    """Day, month and year in figures; which comes first is open unless a number above 12 or full stops decide it."""
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if len(year) == 2:
        year = ("20" if year < "50" else "19") + year
    if match["mark"] == "." or first > 12 or first == second:
        return _draft(match, "date", _day(year, second, first), dated=True)
    if second > 12:
        return _draft(match, "date", _day(year, first, second), dated=True)
    return _draft(match, "date", year, dated=True) if max(first, second) <= 12 else None


def _figures_without_year(match: re.Match[str]) -> Draft | None:
    first, second = int(match["a"]), int(match["b"])
    if first > 12 >= second:
        first, second = second, first
    elif second <= 12:
        return None
    return _draft(match, "month_day", _day(edtf.UNKNOWN_YEAR, first, second), dated=False, start=match.start("a"))


def _rules() -> Iterator[tuple[str, Build]]:
    named = {"m": f"(?P<m>{MONTH})", "d": f"(?P<d>{DAY})"}
    yield BEFORE_DAY + DAY_MONTH.format(**named) + IN_YEAR, _full_day
    yield BEFORE_DAY + rf"{named['m']}\s+(?i:the\s+)?{named['d']}{IN_YEAR}" + NAMES_MORE, _full_day
    opening = r"(?:(?P<between>(?i:between))\s+|(?i:from)\s+)?(?P<core>"
    yield (
        rf"{opening}(?i:the\s+)?(?P<d1>{DAY})(?:{TO}|(?(between)\s+(?i:and)\s+|(?!)))(?i:the\s+)?"
        rf"(?P<d2>{DAY}){OF}{named['m']}{IN_YEAR})"
    ), _day_range
    yield (
        rf"{opening}(?P<m>{MONTH})\s+(?P<d1>{DAY})(?:{TO}|(?(between)\s+(?i:and)\s+|(?!)))(?P<d2>{DAY}){IN_YEAR})"
    ), _day_range
    one, two = (f"(?P<d{n}>{DAY})" for n in (1, 2))
    first_year = rf"(?:,?\s+(?P<y1>{YEAR}))?"
    joint = rf"(?:{TO}|(?(between)\s+(?i:and)\s+|(?!)))"
    yield rf"{opening}{one}{OF}(?P<m1>{MONTH}){first_year}{joint}{two}{OF}(?P<m>{MONTH}){IN_YEAR})", _day_range
    yield rf"{opening}(?P<m1>{MONTH})\s+{one}{first_year},?{joint}(?P<m>{MONTH})\s+{two}{IN_YEAR})", _day_range
    yield rf"{opening}(?P<m1>{MONTH}){first_year}{joint}(?P<m>{MONTH}){IN_YEAR})", _month_range
    yield rf"(?P<core>(?P<y1>{YEAR}){DASH}(?P<y2>{YEAR}|\d\d(?![\d-])))", _year_range
    yield rf"(?P<part>{PART}){named['m']}{IN_YEAR}", _part_of_month
    yield rf"{PORTION}{named['m']}{IN_YEAR}", _part_of_month
    yield rf"(?P<part>(?i:early|mid|late){DASH}?\s*(?:(?i:in)\s+)?)(?P<y>{YEAR})", _part_of_year
    yield rf"{PORTION}(?P<y>{YEAR})", _part_of_year
    yield rf"{named['m']}(?:,|\s+(?i:of))?\s+(?P<y>{YEAR}|['’‘]\d\d\b(?!s))", _month_and_year
    yield (
        r"(?:(?P<which>(?i:last|next|this\s+past|this\s+coming|this|coming))\s+"
        r"|(?P<prep>(?i:in|since|until|till|by|during|through|of|for|early|late|mid|before|after)\s+(?:(?i:late|early)\s+)?))?"
        rf"(?P<m>{FULL_MONTH}){NAMES_MORE}(?!\s+\d)"
    ), _month
    yield rf"(?P<y>{YEAR}){NAMES_MORE}(?!{DASH}?(?i:s\b|'s\s+(?:was|is)))", _year
    yield (
        r"\b(?:(?i:the)\s+(?i:year)\s+|(?<=\bin\s)|(?<=\bof\s)|(?<=\by\s))?(?P<spoken>(?i:nineteen[\s-](?:twenty"
        r"|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight"
        r"|nine))?))\b"
    ), _spoken_year
    yield (
        r"\b(?i:the\s+year)\s+(?P<spoken>(?i:two\s+thousand(?:\s+and)?(?:\s+(?:one|two|three|four|five|six|seven"
        r"|eight|nine))?))\b"
    ), _spoken_year
    yield (
        rf"(?i:the\s+)?(?:(?P<part>(?i:early|mid|late))(?:{DASH}|\s+))?"
        rf"(?:(?P<y>(?:1[5-9]|20)\d0)['’]?s\b|(?<!\w)['’‘](?P<yy>\d0)s\b|(?<=(?i:the)\s)(?P<word>{one_of(listed('decades'))})\b)"
    ), _decade
    yield rf"(?i:the\s+)?(?P<n>{DAY})(?:{DASH}|\s+)(?i:century)\b", _century
    yield rf"(?i:the\s+)?{one_of(listed('seasons'))}\b,?(?:\s+(?i:of))?(?:\s+(?P<y>{YEAR}))", _season
    yield rf"(?i:the\s+)?(?P<n>(?i:first|second|third|fourth|1st|2nd|3rd|4th))(?:{DASH}|\s+)(?i:quarter)\b{IN_YEAR}", _quarter
    yield r"(?<![\d/-])(?P<y>(?:19|20)\d\d)(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?![\d/-])", _iso
    yield (
        r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)"
    ), _figures
    yield r"(?i:on|since|until|from|by)\s+(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/])", _figures_without_year


def rules() -> list[tuple[re.Pattern[str], Build]]:
    """The patterns of calendar dates with what each builds."""
    return [(re.compile(pattern), build) for pattern, build in _rules()]
