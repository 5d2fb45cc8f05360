"""The layer of times: expressions found in each paragraph, their side, rule and anchor settled, their values computed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from truceline.language.times.convention import news_days, past_side
from truceline.language.times.drafts import Draft
from truceline.language.times.grammar import drafts_in
from truceline.language.times.sides import side_of
from truceline.model.dating import Dating, resolve_values
from truceline.model.findings import TimeModifier
from truceline.model.ids import record_id
from truceline.model.reading import Reading, TimeExpression
from truceline.model.text import Evidence, Span

AHEAD = ("future", "planned")
DATED = frozenset({"date", "month_day", "month", "month_end", "fuzzy_month", "year", "weekday", "relative", "interval", "decade"})
DAYS = frozenset({"date", "month_day", "month_end", "weekday"})
BETWEEN, FROM = re.compile(r"(?i)\bbetween\s+$"), re.compile(r"(?i)\bfrom\s+$")
RANGE = re.compile(r"(?i)\s+(?:to|until|till|through)\s+")
IN_WEEK = re.compile(r"(?:\s+and\s+\w+day)?,?(?:\s+of)?\s+$")
NOT_BEFORE = re.compile(r"(?i)\b(?:at\s+least|no\s+earlier\s+than|not\s+before|at\s+the\s+earliest|no\s+sooner\s+than|after)\s+(?:in\s+|on\s+|until\s+)?$")
NOT_AFTER = re.compile(
    r"(?i)(?:\bby|\bbefore|\bno\s+later\s+than|\bnot\s+later\s+than|\bat\s+the\s+latest|\bup\s+to|\bno\s+longer\s+than|\bprior\s+to|\bat\s+most)\s+(?:on\s+)?$"
)
OPEN_START = re.compile(r"(?i)^\s+(?:onwards?|at\s+the\s+earliest|or\s+later)\b")
OPEN_END = re.compile(r"(?i)^\s+(?:at\s+the\s+latest|or\s+earlier)\b")
LENGTH_BEFORE = re.compile(r"(?i)\b(?:days?|weeks?|months?|years?|hours?|minutes?|the\s+night|shortly|just|soon)\s+(?:before|after)\s+$")
AROUND = re.compile(r"(?i)\b(?:around|about|circa|approximately|roughly|on\s+or\s+about)\s+$")
YEAR_FOLLOWS = re.compile(r"(?:,|\s+(?:of|in))?\s+$")
STARTS = re.compile(
    r"(?i)^(?:\W*[\w’'-]+){0,5}?\W+(?:from|starting|beginning|effective|commencing|as\s+of|that\s+(?:began|started|begins|starts))"
    r"(?:\s+(?:on|at|from|late|early|midnight|noon|the))*\s+$"
)
LASTS = re.compile(r"(?i)^,?\s+(?:and\s+)?(?:for|lasting|to\s+last)\s+(?:a\s+)?(?:period\s+of\s+)?$")
SHIFT = re.compile(r"(?i)^\s+(?:after|before|from|prior\s+to)\s+(?:the\s+)?$")


def time_layer(reading: Reading) -> Reading:
    """The reading with every time expression of its headline, captions and body.

    Words decide kind, anchor and rule, never the publication date, which only gives values: a reading of the same text
    under another date differs in `value` alone. Works from words; syntax, names and quotes are used where present.
    """
    drafts = [d for d in _drafts(reading) if not _inside_name(reading, d)]
    if not drafts:
        return replace(reading, times=())
    return replace(reading, times=resolve(_settled(reading, drafts), reading.article.published))


def resolve(times: tuple[TimeExpression, ...], published: str | None) -> tuple[TimeExpression, ...]:
    """The expressions dated anew under a publication date (EDTF or None); only values change.

    With "2016-04-25", "Friday" under `weekday:FR:before` becomes 2016-04-22.
    """
    values = resolve_values({t.id: Dating(t.kind, t.value, t.anchor, t.rule) for t in times}, published)
    return tuple(replace(time, value=values[time.id]) for time in times)


def _drafts(reading: Reading) -> list[Draft]:
    found: list[Draft] = []
    text, sentences, i = reading.article.text, reading.sentences, 0
    while i < len(sentences):
        j = i
        while j + 1 < len(sentences) and sentences[j + 1].paragraph == sentences[i].paragraph:
            j += 1
        start, end = sentences[i].span.start, sentences[j].span.end
        if reading.article.zone_at(start) != "boilerplate":
            found += drafts_in(text[start:end], start)
        i = j + 1
    return found


def _inside_name(reading: Reading, draft: Draft) -> bool:
    """Whether the words are part of a longer name of a person or body ("Theresa May", "Sunday Times")."""
    first, last = tokens_of(reading, draft.start, draft.end)
    return any(
        name.type in ("PER", "ORG") and name.first < last and first < name.last and (name.first < first or last < name.last)
        for name in reading.names
    )


def tokens_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The range of tokens that share characters with two offsets; at least one token."""
    first = min(bisect_right(reading.tokens.ends, start), len(reading.tokens) - 1)
    return first, max(first + 1, bisect_left(reading.tokens.starts, end))


def _settled(reading: Reading, drafts: list[Draft]) -> tuple[TimeExpression, ...]:
    text, article = reading.article.text, reading.article
    places = [tokens_of(reading, d.start, d.end) for d in drafts]
    ids = [record_id(article, "times", (Span(d.start, d.end),)) for d in drafts]
    sides = [d.side or (side_of(reading, *place) if d.rule and d.rule.endswith("?") or (d.rule or "").startswith("ahead")
                        else None) for d, place in zip(drafts, places, strict=True)]
    past = [d.rule.split(":")[1] for d, side in zip(drafts, sides, strict=True)
            if d.rule and d.rule.startswith("weekday") and d.rule.endswith("?") and side == "past"]
    news = news_days(past)
    sides = ["past" if side == "planned" and d.kind == "weekday" and (d.rule or "::").split(":")[1] in past else side
             for d, side in zip(drafts, sides, strict=True)]
    found: list[TimeExpression] = []
    for n, draft in enumerate(drafts):
        side, first, last = sides[n], *places[n]
        kind, rule, anchor = draft.kind, draft.rule, draft.anchor
        following = n + 1 if n + 1 < len(drafts) else None
        gap = text[draft.end : drafts[n + 1].start] if following is not None else ""
        target: str | None = "published" if anchor == "published" else None
        if rule is None:
            pass
        elif rule == "year:?":
            rule = f"year:on_or_{'after' if side in AHEAD else 'before'}"
            if following is not None and YEAR_FOLLOWS.fullmatch(gap) and (drafts[following].rule or "").startswith("calendar:year"):
                rule, target = "within:year", ids[following]
        elif rule.startswith("weekday") and rule.endswith("?"):
            code, week = rule.split(":")[1], _week_of(text, drafts, n)
            if week is not None:
                side, target = "future", ids[week]
            partner = _partner(text, drafts, n)
            if partner is not None and side in AHEAD and partner < n:
                target, rule = ids[partner], f"weekday:{code}:after"
            elif partner is not None and side not in AHEAD and partner > n:
                target, rule = ids[partner], f"weekday:{code}:before"
            else:
                rule = f"weekday:{code}:on_or_after" if week is not None else (
                f"weekday:{code}:{'after' if side in AHEAD else past_side(code, news)}")
        elif rule == "weekend:?":
            rule = f"calendar:weekend:{'0' if side in AHEAD else '-1'}"
        elif rule.startswith("ahead:"):
            kind, rule, target = ("relative", f"offset:+{rule[6:]}", "published") if side in AHEAD else ("duration", f"length:{rule[6:]}", None)
        if anchor == "previous":
            target = _previous(found, rule or "", ids[n])
            if target is None and (rule == "within:month" or kind == "weekday"):
                target = "published"
            elif target is None:
                rule = None
        elif anchor == "day":
            target = _day_for(reading, drafts, ids, found, n)
        elif anchor == "next":
            target = ids[following] if following is not None and SHIFT.fullmatch(gap) and drafts[following].kind in DATED else None
            if target is None:
                kind, rule = ("duration", f"length:{rule[8:]}") if rule and text.startswith(" from", draft.end) else (kind, None)
        if kind == "duration" and rule and rule.startswith("length:"):
            start = _start_of(text, drafts, n)
            if start is not None:
                rule, target = f"offset:+{rule[7:]}", ids[start]
        form = draft.form
        before = text[max(0, draft.start - 40) : draft.start]
        if form and "/" not in form and AROUND.search(before):
            form += "~"
        words = Evidence.cut(text, draft.start, draft.end)
        modifier = draft.modifier if kind == "duration" else draft.modifier or _modifier(before, text[draft.end : draft.end + 24])
        found.append(TimeExpression(ids[n], words, first, last, kind, form, target, rule, modifier))
    return tuple(found)


def _previous(found: list[TimeExpression], rule: str, own: str) -> str | None:
    for time in reversed(found):
        if time.anchor != own and time.kind in DATED and (time.value or time.rule) and (not rule.startswith("within:month") or time.kind != "year"):
            if rule.startswith("offset:-") and time.rule == rule:
                return time.anchor
            return time.id
    return None


def _day_for(reading: Reading, drafts: list[Draft], ids: list[str], found: list[TimeExpression], n: int) -> str:
    """The day a time of day belongs to: one named in the same sentence (right after, else before), else the last one."""
    text, sentence = reading.article.text, reading.tokens.sentence
    here = sentence[tokens_of(reading, drafts[n].start, drafts[n].end)[0]]

    def is_day(i: int) -> bool:
        return drafts[i].kind in DAYS or (drafts[i].kind == "relative" and (drafts[i].rule or "").endswith("D"))

    later = next((i for i in range(n + 1, len(drafts)) if is_day(i)), None)
    if later is not None and re.fullmatch(r",?\s+(?:on\s+|late\s+|early\s+|\([^)]*\)\s*)*", text[drafts[n].end : drafts[later].start]):
        return ids[later]
    for i in range(n - 1, -1, -1):
        if is_day(i):
            near = sentence[tokens_of(reading, drafts[i].start, drafts[i].end)[0]]
            if near == here or here - near <= 2:
                return ids[i]
            break
    if later is not None and sentence[tokens_of(reading, drafts[later].start, drafts[later].end)[0]] == here:
        return ids[later]
    return "published"


def _partner(text: str, drafts: list[Draft], n: int) -> int | None:
    """The other weekday of a range ("between Monday and Wednesday", "from Friday to Sunday")."""
    for first, other in ((n, n + 1), (n - 1, n - 1)):
        if first < 0 or first + 1 >= len(drafts) or {drafts[first].kind, drafts[first + 1].kind} != {"weekday"}:
            continue
        opening, gap = text[max(0, drafts[first].start - 9) : drafts[first].start], text[drafts[first].end : drafts[first + 1].start]
        if (BETWEEN.search(opening) and gap.strip() == "and") or (FROM.search(opening) and RANGE.fullmatch(gap)):
            return other
    return None


def _week_of(text: str, drafts: list[Draft], n: int) -> int | None:
    """The week right after a weekday ("Thursday and Friday next week", "Monday of last week")."""
    for i in (n + 1, n + 2):
        if i >= len(drafts) or not IN_WEEK.fullmatch(text[drafts[n].end : drafts[i].start]):
            if i < len(drafts) and drafts[i].kind == "weekday":
                continue
            return None
        if (drafts[i].rule or "").startswith("calendar:week:"):
            return i
    return None


def _start_of(text: str, drafts: list[Draft], n: int) -> int | None:
    """The expression that a length starts from: "a five-day truce from Tuesday", "from Tuesday for five days"."""
    for i in (n + 1, n + 2):
        if i < len(drafts) and drafts[i].kind in DATED and drafts[i].kind != "interval":
            if STARTS.fullmatch(text[drafts[n].end : drafts[i].start]) and drafts[i].start - drafts[n].end < 60:
                return i
            break
    before = n - 1
    if before >= 0 and drafts[before].kind in DATED and LASTS.fullmatch(text[drafts[before].end : drafts[n].start]) and re.search(
        r"(?i)\b(?:from|starting|beginning|start|begin|starts|begins|started|began|effective)(?:\s+(?:on|at|from))*\s+$", text[: drafts[before].start][-40:]
    ):
        return before
    return None


def _modifier(before: str, after: str) -> TimeModifier | None:
    if (NOT_BEFORE.search(before) and not LENGTH_BEFORE.search(before)) or OPEN_START.match(after):
        return "not_before"
    if (NOT_AFTER.search(before) and not LENGTH_BEFORE.search(before)) or OPEN_END.match(after):
        return "not_after"
    if re.search(r"(?i)\bat\s+least\s+(?:until\s+|till\s+)?$|until\s+at\s+least\s+$", before):
        return "not_before"
    return None
