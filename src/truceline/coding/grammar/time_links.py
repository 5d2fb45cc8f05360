"""Which time expression says when something happened: by attachment first, then by nearness inside the clause.

Lives here: `time_of`, used by coders of statements, events, talks and the rest. Not here: what the expression means
(`language.times`) and the Time records (`coding.times`).
"""

from __future__ import annotations

from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Span

BORDERS = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "dislocated", "discourse"})
"""Relations that open a clause of its own; a time inside does not tell when the outer predicate happened."""
NOMINAL_STEPS = frozenset({"nmod", "compound", "amod", "flat", "fixed", "nummod", "det", "case", "advmod", "appos", "conj"})
WITHOUT_DATE = frozenset({"duration"})
DAYS = frozenset({"date", "month_day", "weekday", "relative"})
BESIDE_CLOCK = frozenset({"on", "of", "at", "the", "local", "time", "gmt", "utc", ",", "(", ")", "from", "to"})
"""Words that may stand between a time of day and the day it belongs to."""
PREDICATES = frozenset({"VERB", "AUX"})


def time_of(reading: Reading, where: int | Span) -> TimeExpression | None:
    """The time expression that modifies a predicate: the token `where`, or the head of the words in the span `where`.

    Attached expressions win ("met [on Monday]"), then the nearest one in the same clause, then the one of the verb it is
    joined to ("On Monday they [met] and [agreed]"). Nothing is taken from inside what someone says for the act of saying,
    nor the other way round, nor over the border of a quotation. Lengths without an end ("for five days") tell no date.
    None when no expression qualifies.

    In "Sources said Friday that the talks will continue until the end of April", `said` gets "Friday" and `continue`
    "the end of April".
    """
    token = where if isinstance(where, int) else _head_of(reading.tokens, where)
    if token is None:
        return None
    tokens = reading.tokens
    candidates = [
        time for time in reading.times
        if time.first < len(tokens) and tokens.sentence[time.first] == tokens.sentence[token]
        and not (time.kind in WITHOUT_DATE and time.anchor is None)
        and not (time.kind == "relative" and time.anchor is not None and time.rule is None)
        and not time.first <= token < time.last
        and _quote(reading, tokens.starts[time.first]) == _quote(reading, tokens.starts[token])
    ]
    if not candidates:
        return None
    nearest = min(candidates, key=lambda time: _gap(time, token))
    return with_its_day(tokens, candidates, _by_attachment(tokens, candidates, token) if _parsed(tokens, token) else nearest)


def with_its_day(tokens: Tokens, times: list[TimeExpression], found: TimeExpression | None) -> TimeExpression | None:
    """The day that a time of day belongs to: "at dawn [on Friday]", "[Friday] at noon", "6 a.m. local time [on May 3]"."""
    if found is None or found.kind != "time_of_day":
        return found

    def apart(time: TimeExpression) -> range:
        return range(found.last, time.first) if time.first >= found.last else range(time.last, found.first)

    here = (time for time in times if time.kind in DAYS and tokens.sentence[time.first] == tokens.sentence[found.first])
    dated = (time for time in here if all(tokens.lemmas[i].lower() in BESIDE_CLOCK for i in apart(time)))
    return min(dated, key=lambda time: len(apart(time)), default=found)


def head_token(tokens: Tokens, first: int, last: int) -> int:
    """The token of a range whose syntactic head lies outside it (the first such token)."""
    return next((i for i in range(first, last) if not first <= tokens.heads[i] < last), first)


def _by_attachment(tokens: Tokens, candidates: list[TimeExpression], token: int) -> TimeExpression | None:
    for predicate in (token, *_joined_before(tokens, token)):
        home = clause_of(tokens, predicate)
        ranked = []
        for time in candidates:
            head = head_token(tokens, time.first, time.last)
            steps = _steps_up(tokens, head, predicate)
            if steps is not None:
                ranked.append((0, steps, _gap(time, predicate), time.first, time))
            elif clause_of(tokens, head) == home:
                ranked.append((1, 0, _gap(time, predicate), time.first, time))
        if predicate != token:
            ranked = [entry for entry in ranked if entry[4].first < token]
        if ranked:
            return min(ranked, key=lambda entry: entry[:4])[4]
    return None


def clause_of(tokens: Tokens, i: int) -> int:
    """The token that heads the clause of token `i`: itself or the nearest ancestor that opens a clause."""
    seen = set()
    while tokens.heads[i] >= 0 and i not in seen:
        seen.add(i)
        if tokens.relation(i) in BORDERS or (tokens.relation(i) == "conj" and tokens.tags[i] in PREDICATES):
            return i
        i = tokens.heads[i]
    return i


def _steps_up(tokens: Tokens, head: int, predicate: int) -> int | None:
    """How many nominal steps lead from a time's head up to the predicate; None when the way crosses another clause."""
    steps, i = 0, head
    while i >= 0 and steps < 12:
        if i == predicate:
            return steps
        relation = tokens.relation(i)
        if relation in BORDERS or (relation == "conj" and tokens.tags[i] in PREDICATES):
            return None
        if steps and relation not in NOMINAL_STEPS and tokens.heads[i] != predicate:
            return None
        i, steps = tokens.heads[i], steps + 1
    return None


def _joined_before(tokens: Tokens, token: int) -> tuple[int, ...]:
    found: list[int] = []
    i = token
    while tokens.relation(i) == "conj" and tokens.heads[i] >= 0 and len(found) < 6:
        i = tokens.heads[i]
        found.append(i)
    return tuple(found)


def _head_of(tokens: Tokens, span: Span) -> int | None:
    first, last = tokens.within(span.start, span.end)
    if first >= last:
        return None
    heads = [i for i in range(first, last) if not first <= tokens.heads[i] < last]
    return next((i for i in heads if tokens.tags[i] in PREDICATES), heads[0] if heads else first)


def _parsed(tokens: Tokens, token: int) -> bool:
    return any(head >= 0 for head, s in zip(tokens.heads, tokens.sentence, strict=True) if s == tokens.sentence[token])


def _gap(time: TimeExpression, token: int) -> int:
    return time.first - token if time.first > token else token - (time.last - 1)


def _quote(reading: Reading, offset: int) -> int | None:
    inside = [
        (quote.span.end - quote.span.start, i) for i, quote in enumerate(reading.quotes)
        if not quote.scare and quote.span.start <= offset < quote.span.end
    ]
    return min(inside)[1] if inside else None


def is_time(reading: Reading, i: int) -> bool:
    """Whether a word stands in an expression of time."""
    return any(time.first <= i < time.last for time in reading.times)
