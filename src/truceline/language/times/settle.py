"""Settling drafts: which side of publication, which rule of the closed grammar, and what each expression counts from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.language.times import surroundings
from truceline.language.times.convention import news_days, past_side
from truceline.language.times.drafts import Draft
from truceline.language.times.sides import Side, side_of
from truceline.model.ids import record_id
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading
from truceline.model.text import Evidence, Span
from truceline.model.values import TimeKind

DATED = frozenset({
    "date", "month_day", "month", "month_end", "fuzzy_month", "year", "weekday", "relative", "interval", "decade",
})
DAYS = frozenset({"date", "month_day", "month_end", "weekday"})
AHEAD = ("future", "planned")
NEAR_SENTENCES = 2
NEAR_DRAFTS = 12
FAR_DRAFTS = 40
PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Settled:
    """What an expression is and counts from: kind, anchor id (or "published") and rule."""

    kind: TimeKind
    anchor: str | None
    rule: str | None


@dataclass(frozen=True)
class Page:
    """The drafts of an article with what deciding about one of them needs to know of the others."""

    reading: Reading
    drafts: Sequence[Draft]
    places: Sequence[tuple[int, int]]
    ids: Sequence[str]
    sides: Sequence[Side | None]
    news: frozenset[str]

    def gap(self, n: int) -> str:
        """The text between a draft and the next one."""
        return self.reading.article.text[self.drafts[n].end : self.drafts[n + 1].start] if n + 1 < len(self.drafts) else ""

    def sentence(self, n: int) -> int:
        """The sentence a draft stands in."""
        return self.reading.tokens.sentence[self.places[n][0]]

    def is_day(self, n: int) -> bool:
        """Whether a draft names a day that a time of day can belong to."""
        draft = self.drafts[n]
        return draft.kind in DAYS or (draft.kind == "relative" and (draft.rule or "").endswith("D"))


def settled(reading: Reading, drafts: Sequence[Draft]) -> tuple[TimeExpression, ...]:
    """The expressions of an article, without values that hang on the publication date."""
    page = page_of(reading, drafts)
    found: list[TimeExpression] = []
    for n, draft in enumerate(drafts):
        decision = _decide(page, n, found)
        before, after = surroundings.around(reading.article.text, draft.start, draft.end)
        form = f"{draft.form}~" if draft.form and "/" not in draft.form and surroundings.is_approximate(before) else draft.form
        modifier = draft.modifier
        if modifier is None and decision.kind != "duration":
            modifier = surroundings.modifier(before, after)
        words = Evidence.cut(reading.article.text, draft.start, draft.end)
        found.append(TimeExpression(
            page.ids[n], words, *page.places[n], decision.kind, form, decision.anchor, decision.rule, modifier,
        ))
    return tuple(found)


def page_of(reading: Reading, drafts: Sequence[Draft]) -> Page:
    """The drafts with their tokens, ids and sides, and the weekdays of the news cycle."""
    places = [tokens_of(reading, d.start, d.end) for d in drafts]
    ids = [record_id(reading.article, "times", (Span(d.start, d.end),)) for d in drafts]
    sides: list[Side | None] = [
        d.side or (side_of(reading, *place) if _open(d) else None) for d, place in zip(drafts, places, strict=True)
    ]
    past = [_code(d) for d, side in zip(drafts, sides, strict=True) if _is_open_weekday(d) and side == "past"]
    sides = [
        "past" if side == "planned" and _is_open_weekday(d) and _code(d) in past else side
        for d, side in zip(drafts, sides, strict=True)
    ]
    return Page(reading, drafts, places, ids, sides, news_days(past))


def tokens_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The range of tokens that share characters with two offsets; at least one token."""
    first = min(bisect_right(reading.tokens.ends, start), len(reading.tokens) - 1)
    return first, max(first + 1, bisect_left(reading.tokens.starts, end))


def _decide(page: Page, n: int, found: list[TimeExpression]) -> Settled:
    draft, ahead = page.drafts[n], page.sides[n] in AHEAD
    kind, rule = draft.kind, draft.rule
    if draft.anchor == "previous":
        return _from_previous(page, n, found)
    if draft.anchor == "day":
        return Settled(kind, _day_for(page, n), rule)
    if draft.anchor == "next":
        return _from_next(page, n)
    if rule is None:
        return Settled(kind, PUBLISHED if draft.anchor == PUBLISHED else None, None)
    if rule == "year:?":
        return _in_year(page, n)
    if _is_open_weekday(draft):
        return _weekday(page, n)
    if rule == "weekend:?":
        return Settled(kind, PUBLISHED, f"calendar:weekend:{'0' if ahead else '-1'}")
    if rule.startswith("ahead:"):
        size = rule.removeprefix("ahead:")
        return Settled("relative", PUBLISHED, f"offset:+{size}") if ahead else Settled("duration", None, f"length:{size}")
    if rule.startswith("length:"):
        start = _start_of(page, n)
        return Settled(kind, None, rule) if start is None else Settled(kind, page.ids[start], f"offset:+{rule[7:]}")
    return Settled(kind, PUBLISHED if draft.anchor == PUBLISHED else None, rule)


def _in_year(page: Page, n: int) -> Settled:
    kind = page.drafts[n].kind
    if surroundings.YEAR_FOLLOWS.fullmatch(page.gap(n)) and (page.drafts[n + 1].rule or "").startswith("calendar:year"):
        return Settled(kind, page.ids[n + 1], "within:year")
    return Settled(kind, PUBLISHED, f"year:on_or_{'after' if page.sides[n] in AHEAD else 'before'}")


def _weekday(page: Page, n: int) -> Settled:
    code, ahead = _code(page.drafts[n]), page.sides[n] in AHEAD
    week = _week_of(page, n)
    if week is not None:
        return Settled("weekday", page.ids[week], f"weekday:{code}:on_or_after")
    partner = _partner(page, n)
    if partner is not None and ahead == (partner < n):
        return Settled("weekday", page.ids[partner], f"weekday:{code}:{'after' if ahead else 'before'}")
    return Settled("weekday", PUBLISHED, f"weekday:{code}:{'after' if ahead else past_side(code, page.news)}")


def _from_previous(page: Page, n: int, found: list[TimeExpression]) -> Settled:
    """Counting from an expression before: "two days later", "that year"; the same step again counts from the same one."""
    draft = page.drafts[n]
    rule = draft.rule or ""
    for time in reversed(found[-FAR_DRAFTS:]):
        if time.kind not in DATED or time.anchor == page.ids[n] or not (time.value or time.rule):
            continue
        if rule == "within:month" and time.kind == "year":
            continue
        anchor = time.anchor if rule.startswith("offset:-") and time.rule == rule else time.id
        return Settled(draft.kind, anchor, draft.rule)
    if rule == "within:month" or draft.kind == "weekday":
        return Settled(draft.kind, PUBLISHED, draft.rule)
    return Settled(draft.kind, None, None)


def _from_next(page: Page, n: int) -> Settled:
    draft = page.drafts[n]
    if surroundings.SHIFT.fullmatch(page.gap(n)) and page.drafts[n + 1].kind in DATED:
        return Settled(draft.kind, page.ids[n + 1], draft.rule)
    if draft.rule and page.reading.article.text.startswith(" from", draft.end):
        return Settled("duration", None, f"length:{draft.rule[8:]}")
    return Settled(draft.kind, None, None)


def _day_for(page: Page, n: int) -> str:
    """The day of a time of day: one right after it, else the last one named nearby, else a later one of the sentence."""
    later = next((i for i in range(n + 1, min(n + NEAR_DRAFTS, len(page.drafts))) if page.is_day(i)), None)
    if later == n + 1 and surroundings.DAY_FOLLOWS.fullmatch(page.gap(n)):
        return page.ids[later]
    earlier = next((i for i in range(n - 1, max(-1, n - NEAR_DRAFTS), -1) if page.is_day(i)), None)
    if earlier is not None and page.sentence(n) - page.sentence(earlier) <= NEAR_SENTENCES:
        return page.ids[earlier]
    return page.ids[later] if later is not None and page.sentence(later) == page.sentence(n) else PUBLISHED


def _partner(page: Page, n: int) -> int | None:
    """The other weekday of a range ("between Monday and Wednesday", "from Friday to Sunday")."""
    for first, other in ((n, n + 1), (n - 1, n - 1)):
        if first >= 0 and [draft.kind for draft in page.drafts[first : first + 2]] == ["weekday", "weekday"]:
            start = page.drafts[first].start
            if surroundings.is_range(page.reading.article.text[max(0, start - 9) : start], page.gap(first)):
                return other
    return None


def _week_of(page: Page, n: int) -> int | None:
    """The week right after a weekday ("Thursday and Friday next week", "Monday of last week")."""
    for i in (n + 1, n + 2):
        if i < len(page.drafts) and (page.drafts[i].rule or "").startswith("calendar:week:"):
            between = page.reading.article.text[page.drafts[n].end : page.drafts[i].start]
            return i if surroundings.IN_WEEK.fullmatch(between) else None
        if i >= len(page.drafts) or page.drafts[i].kind != "weekday":
            return None
    return None


def _start_of(page: Page, n: int) -> int | None:
    """The expression a length starts from: "a five-day truce from Tuesday", "from Tuesday for five days"."""
    text, drafts = page.reading.article.text, page.drafts
    after = next((i for i in (n + 1, n + 2) if i < len(drafts) and drafts[i].kind in DATED - {"interval"}), None)
    if after is not None and surroundings.STARTS.fullmatch(text[drafts[n].end : drafts[after].start]):
        return after
    if n and drafts[n - 1].kind in DATED and surroundings.LASTS.fullmatch(page.gap(n - 1)):
        opening = text[max(0, drafts[n - 1].start - 40) : drafts[n - 1].start]
        return n - 1 if surroundings.OPENS.search(opening) else None
    return None


def _open(draft: Draft) -> bool:
    return draft.rule is not None and (draft.rule.endswith("?") or draft.rule.startswith("ahead:"))


def _is_open_weekday(draft: Draft) -> bool:
    return draft.rule is not None and draft.rule.startswith("weekday:") and draft.rule.endswith("?")


def _code(draft: Draft) -> str:
    return (draft.rule or "::").split(":")[1]
