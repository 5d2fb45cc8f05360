"""The days that the words of a deal and its predicates tell. No records are made here."""

from __future__ import annotations

from truceline.coding.grammar.clauses import is_past, modals
from truceline.coding.grammar.time_links import head_token, time_of, with_its_day
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.things import Thing
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens

DONE = frozenset({"have", "be", "do"})
FROM = ("since", "from", "as", "starting", "beginning", "effective")


def time_told(reading: Reading, verb: int) -> TimeExpression | None:
    """The time of a predicate; in "since Friday, when it took effect" the day before the clause."""
    tokens = reading.tokens
    own = time_of(reading, verb)
    if own is None and tokens.relation(verb) == "advcl" and cased(tokens, verb, "as", "when") and tokens.below(verb, "nsubj"):
        own = time_of(reading, tokens.heads[verb])  # "guns fell silent on Monday as a truce took effect"
    if own is None and tokens.labels[verb] == "acl:relcl" and any(tokens.lemmas[a] == "when" for a in tokens.children[verb]):
        head = tokens.heads[verb]
        first = tokens.extent(verb)[0] - 1  # the comma before "when"
        return next((t for t in reading.times if t.first <= head < t.last or t.last in (first, first + 1)), None)
    return own


def made_on(reading: Reading, noun: int, words: Table) -> TimeExpression | None:
    """The day of the verb that is told to have made a deal: "signed an agreement on [Friday]", "the pact reached in [May]"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    told = [verb] if verb >= 0 and tokens.relation(noun) in ("obj", "nsubj") else []
    told += [v for v in tokens.below(noun, "acl") if tokens.labels[v] == "acl"]
    done = (v for v in told if ("object", tokens.lemmas[v]) in words and is_past(tokens, v) and set(modals(tokens, v)) <= DONE)
    return next((time for v in done if (time := time_of(reading, v)) is not None and time.kind != "duration"), None)


def reached_from(tokens: Tokens, time: TimeExpression) -> bool:
    """Whether a time is the first of a span: "since 9 December", "from Monday on", "since early May"."""
    before = [tokens.lemmas[i] for i in range(max(time.first - 3, 0), time.last) if tokens.tags[i] in ("ADP", "SCONJ", "ADV")]
    return bool(set(before) & {"since", "from"})


def set_day(reading: Reading, thing: Thing, words: Table, kind: str, dates: dict[str, TimeExpression]) -> None:
    """A day in the phrase itself from which a truce holds: "a truce [from Monday]", "an eight-hour truce [on Thursday]"."""
    tokens = reading.tokens
    if kind != "truce" or "effective" in dates:
        return
    set_for = next((t for t in reading.times if t.first > thing.head and _effective(tokens, thing.head, t)), None)
    if set_for is not None:
        dates["effective"] = set_for
        return
    behind = _set_behind(reading, thing)
    if behind is not None:
        dates["effective"] = behind
        if dates.get("declared") is behind:
            del dates["declared"]
        return
    above = tokens.heads[thing.head]
    made = above >= 0 and ("object", tokens.lemmas[above]) in words
    for time in reading.times:
        head = head_token(tokens, time.first, time.last)
        if _called_by_its_day(tokens, thing, time, words):
            dates["effective"] = time
            return
        if tokens.heads[head] == thing.head and time.kind != "duration" and tokens.relation(head) in ("nmod", "obl"):
            case = tuple(tokens.lemmas[c] for c in tokens.below(head, "case"))
            if set(case) & set(FROM) or ("on" in case and not made):
                dates["effective"] = time
                return


def _set_behind(reading: Reading, thing: Thing) -> TimeExpression | None:
    """The day right behind a truce from which it holds, wherever the tree hangs it: "agreed on a truce [from midnight on
    Sunday]", "announced a ceasefire [starting Friday]"."""
    tokens, at = reading.tokens, thing.last
    if at >= len(tokens) or tokens.words[at].lower() not in ("from", "starting", "beginning"):
        return None
    near = (t for t in reading.times if at < t.first <= at + 3 and t.kind != "duration")
    found = next((t for t in near if tokens.sentence[t.first] == tokens.sentence[at]), None)
    return with_its_day(tokens, list(reading.times), found)


def _effective(tokens: Tokens, noun: int, time: TimeExpression) -> bool:
    """Whether a time is set behind "effective": "announced a truce, [effective] from Monday"."""
    before = [tokens.lemmas[i] for i in range(max(noun, time.first - 3), time.first)]
    near = tokens.sentence[noun] == tokens.sentence[time.first] and time.first - noun <= 12
    return near and "effective" in before and time.kind != "duration"


def _called_by_its_day(tokens: Tokens, thing: Thing, time: TimeExpression, words: Table) -> bool:
    """Whether a truce is called by the day before its noun: "the [August 23] pause"; an agreement on one is called by its
    signing."""
    lemma = tokens.lemmas[thing.head]
    if "truce" not in (*words.get(("name", lemma), ()), *words.get(("halt", lemma), ())):
        return False
    before = thing.first <= time.first and time.last <= thing.head
    day = any(word.isdigit() and len(word) < 3 for word in tokens.words[time.first:time.last])
    return before and day and time.kind != "duration"
