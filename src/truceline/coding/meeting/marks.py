"""What tells a mention of talks from others: its number in a row, whether it is older or newer, and its day. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import governors
from truceline.coding.grammar.nominals import is_definite, phrase
from truceline.coding.grammar.time_links import head_token, time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.scene import Time

PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime"})
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)


def day_of(reading: Reading, words: Table, i: int, first: int, last: int) -> TimeExpression | None:
    """The day named in the phrase: "Friday's talks", "the February meeting", "the talks in Doha on Monday"; for a second or
    third day of talks it is not the first one."""
    tokens, head = reading.tokens, reading.tokens.heads[i]
    if head >= 0 and ("measure", tokens.lemmas[head]) in words and ordinal(tokens, head) > 1:
        return None
    for time in reading.times_within(tokens.span(first, last)):
        inside = range(time.first, time.last)
        before = [j for j in tokens.below(i, "nmod:poss", "compound", "amod", "nmod") if j in inside]
        if time.last <= i and before and time.kind != "duration":
            return time
        heads = [j for j in tokens.below(i, "nmod", "obl") if j in inside]
        heads += [j for place in tokens.below(i, "nmod") for j in tokens.below(place, "nmod") if j in inside]
        dated = time.first > i and time.kind != "duration" and (time.value or time.rule)
        bare = time.kind == "weekday" and bool(heads)
        if dated and (bare or any(cased(tokens, j, "on", "in") for j in heads)) and not left_or_joined(tokens, words, i):
            return time
    if left_or_joined(tokens, words, i):
        return None
    ends = [m.last for m in reading.place_mentions if i < m.first <= last < m.last + 4]
    behind = ends[0] if ends else last if tokens.lemmas[last - 1] == "capital" else -1
    if 0 < behind < len(tokens) and tokens.lemmas[behind] in ("in", "on"):
        behind += 1
    return next((t for t in reading.times if t.first == behind and t.kind != "duration"), None)


def left_or_joined(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether somebody leaves, ends, stops or rejoins the talks, so that a day named behind them is the day of that."""
    verb = next((up for up, _ in governors(tokens, i) if tokens.tags[up] == "VERB"), None)
    if verb is None:
        return False
    ended = verb < i and any("end" in words.get((role, tokens.lemmas[verb]), ()) for role in ("subject", "object"))
    broken = tokens.relation(i) == "nsubj" and tokens.heads[i] == verb  # "talks broke down" leaves nobody's day
    return ended or (("left", tokens.lemmas[verb]) in words and not broken)


def ordinal(tokens: Tokens, i: int) -> int:
    """Which one in a row a noun names: 2 for "the second day"; 0 when it does not say."""
    words = [tokens.words[j].lower() for j in tokens.below(i, "amod", "nummod")]
    named = next((ORDINALS.index(word) + 1 for word in words if word in ORDINALS), 0)
    return named or next((int(word[:-2]) for word in words if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit()), 0)


def ordinal_word(tokens: Tokens, i: int) -> int:
    """The number that an ordinal names by itself: 6 for "sixth"; 0 for another word."""
    word = tokens.words[i].lower()
    return ORDINALS.index(word) + 1 if word in ORDINALS else 0


def number_of(reading: Reading, i: int) -> int | None:
    """The number of the round, only when the text states one ("the third round")."""
    tokens = reading.tokens
    for j in (*tokens.below(i, "amod", "nummod"), *(k for m in tokens.below(i, "nmod") for k in tokens.below(m, "amod"))):
        word = tokens.words[j].lower()
        if word in ORDINALS and tokens.lemmas[i] in ("round", "session", "cycle", "phase"):
            return ORDINALS.index(word) + 1
        digits = word.rstrip("stndrh")
        if digits.isdigit() and word != digits and 0 < int(digits) < 100:
            return int(digits)
    return None


def _is_meeting(tokens: Tokens, words: Table, i: int) -> bool:
    return "talks-if-peace" in words.get(("name", tokens.lemmas[i]), ())


def before_this_year(reading: Reading, time: TimeExpression) -> bool:
    """Whether a time names a year before that of the report: "in 2003", "in June last year"; not "on December 12"."""
    day, words = reading.article.published, reading.tokens.words[time.first:time.last]
    named = any(word.lower() in ("year", year_of(time)) for word in words)
    return bool(day and year_of(time)) and named and year_of(time) < str(day)[:4]


def of_a_year(time: TimeExpression | Time | None) -> bool:
    """Whether a time is a year or a month of one, by which a deal of the past is called: "the 1960 treaty", "of July 1992"."""
    return time is not None and bool(year_of(time)) and len(time.value or "") <= len("1992-07")


def year_of(time: TimeExpression | Time | None) -> str:
    """The year that a time lies in; "" where there is no time or its year is not known."""
    year = ((time.value if time is not None else None) or "")[:4]
    return year if year.isdigit() else ""


def age_of(reading: Reading, i: int, words: Table) -> str:
    """What sets a mention apart in time: "earlier", "next", "new", the year of talks that somebody left, or nothing."""
    tokens = reading.tokens
    if tokens.lemmas[i] == "round" and tokens.words[i].lower() != "round" and tokens.below(i, "nummod"):
        return "earlier"
    for j in tokens.below(i, "amod"):
        given = words.get(("modifier", tokens.lemmas[j]), ()) or words.get(("modifier", tokens.words[j].lower()), ())
        if "earlier" in given:
            return "earlier"
        if "status:announced" in given:
            return "next"
        if "new" in given and (tokens.lemmas[i] == "round" or _is_meeting(tokens, words, i)):
            return "new"
    if tokens.lemmas[i] == "round" and number_of(reading, i) and not is_definite(tokens, i):
        return "new"
    if _is_meeting(tokens, words, i) and ordinal(tokens, i) and not is_definite(tokens, i):
        return "new"
    times = [*reading.times_within(tokens.span(*phrase(tokens, i)))]
    if times and (left_or_joined(tokens, words, i) or before_this_year(reading, times[0])) and year_of(times[0]):
        return year_of(times[0])
    done, relation = next((up for up in governors(tokens, i) if tokens.tags[up[0]] == "VERB"), (-1, ""))
    opened = relation.startswith("nsubj") and "start" in words.get(("subject", tokens.lemmas[done]), ())  # may go on still
    roles = ("subject", "object", "third", "attended", "left")
    of_talks = done >= 0 and any((role, tokens.lemmas[done]) in words for role in roles)
    day = time_of(reading, done) if of_talks and not opened else None
    if day is not None and before_this_year(reading, day):  # "in 2003 they walked out of the talks"
        return year_of(day)
    verb = tokens.heads[i]
    if verb >= 0 and number_of(reading, i) and any(tokens.words[j].lower() == "had" for j in tokens.below(verb, "aux")):
        return "earlier"
    return ""


def own_time(tokens: Tokens, time: TimeExpression | None) -> TimeExpression | None:
    """The time unless it only tells one thing from another, like the year in "the 2015 deal"."""
    if time is None:
        return None
    head = head_token(tokens, time.first, time.last)
    of_day = tokens.heads[head] >= 0 and tokens.lemmas[tokens.heads[head]] in PARTS_OF_DAY
    return None if tokens.relation(head) in ("compound", "nummod", "amod") and not of_day else time


def on_a_further_day(tokens: Tokens, verb: int) -> bool:
    """Whether it is told of a second or later day, which is not the one the talks opened: "met [for a third day]"."""
    days = (o for o in tokens.below(verb, "obl") if tokens.lemmas[o] in ("day", "week"))
    return any(ordinal(tokens, day) > 1 and cased(tokens, day, "for", "into", "on") for day in days)


def since(tokens: Tokens, time: TimeExpression) -> bool:
    """Whether a time stands with "since"."""
    return cased(tokens, head_token(tokens, time.first, time.last), "since")


def opening(tokens: Tokens, time: TimeExpression | None, verb: int) -> TimeExpression | None:
    """The time unless it tells until when, or since when something is the first: "have been meeting [since Monday]" is one."""
    if time is None or time.kind == "time_of_day":
        return None
    if since(tokens, time) and any(tokens.lemmas[j] == "have" for j in tokens.below(verb, "aux")):
        return time
    if time.modifier in ("not_before", "not_after"):
        return None
    head = head_token(tokens, time.first, time.last)
    other = cased(tokens, head, "since", "until", "till", "by", "before", "after", "for") and not fixed(tokens, head)
    return None if other else time


def fixed(tokens: Tokens, time_head: int) -> bool:
    """Whether "for" names the day that was set: "scheduled for Monday"."""
    return cased(tokens, time_head, "for") and tokens.tags[tokens.heads[time_head]] in ("VERB", "ADJ")
