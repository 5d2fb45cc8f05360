"""Whether a time expression lies before or after the time of writing, from the verb that governs it.

With syntax the governing clause decides; without it, the words of the same part of the sentence. The past is the default
of news; only clear signs (will, to meet, scheduled for, the talks resume Monday) make a date future. A plan without "will"
is kept apart as `planned`, for a weekday that the report also uses for the past.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from truceline.language.times.vocabulary import listed, members, one_of
from truceline.model.reading import Reading, Tokens

Side = Literal["past", "planned", "future"]
UNTIL = frozenset({"until", "till", "through"})
TARGETS = UNTIL | {"for", "to", "by"}
NEED_TARGET = frozenset({"postpone", "extend", "delay", "defer", "adjourn", "reschedule", "set", "forecast"})
PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
PERFECT_MODALS = frozenset({"will", "wo", "'ll", "’ll", "shall"})
DENIABLE = frozenset({"could", "would", "can", "ca"})
NEGATIONS = frozenset({"not", "n't", "n’t", "neither", "never"})
CONDITIONS = frozenset({"if", "when", "once", "before", "until", "unless"})
CLOCKS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midnight", "gmt", "est", "edt", "utc"})
BREAKS = frozenset({
    ",", ";", ":", "“", "”", '"', "``", "''", "(", ")", "–", "—", "that", "who", "which", "after", "when", "while", "but",
    "because", "although", "since", "where",
})
BOUND = re.compile(
    r"\b(until|till|through|by|for|to|from)\s+(?:at\s+least\s+|the\s+)?"
    r"(?:(?:\d[\d:.]*|noon|midnight)\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{3}|local\s+time)?\s*(?:on\s+)?)?$", re.I,
)
HOPS = 6
NEAR = 80
"""Characters beside an expression that are searched for words like "until" and "deadline"."""
REACH = 40
"""Words beside an expression that are searched for a verb where there is no syntax."""


def side_of(reading: Reading, first: int, last: int) -> Side:
    """On which side of the time of writing the expression in the tokens `first` to `last` lies.

    In "Rebels who left on Friday said talks would resume on Sunday", "Friday" is past and "Sunday" future.
    """
    tokens = reading.tokens
    sentence = reading.sentences[tokens.sentence[first]]
    start, end = tokens.starts[first], tokens.ends[last - 1]
    before = reading.article.text[max(sentence.span.start, start - NEAR) : start]
    after = reading.article.text[end : min(sentence.span.end, end + NEAR)]
    if _ahead().search(before) or _deadline().match(after):
        return "future"
    bound = BOUND.search(before)
    cases = {bound[1].lower()} if bound else set()
    if tokens.heads[first] >= 0 or tokens.children[first]:
        return _by_syntax(tokens, first, last, cases)
    return _by_words(tokens, (sentence.first, sentence.last), (first, last), cases)


def _by_syntax(tokens: Tokens, first: int, last: int, cases: set[str]) -> Side:
    head = next((i for i in range(first, last) if not first <= tokens.heads[i] < last), first)
    above = tokens.heads[head]
    if above >= 0 and tokens.words[above].lower() in CLOCKS and not tokens.below(head, "case"):
        head = above
    cases = cases | {tokens.words[j].lower() for j in tokens.below(head, "case", "mark")}
    if "since" in cases:
        return "past"
    i, hops = (tokens.heads[head] if tokens.heads[head] >= 0 else head), 0
    while tokens.tags[i] not in ("VERB", "AUX") and not tokens.below(i, "cop") and tokens.heads[i] >= 0 and hops < HOPS:
        if not hops and tokens.tags[i] == "ADJ" and tokens.lemmas[i].lower() in members("date_ahead"):
            return "future"
        i, hops = tokens.heads[i], hops + 1
    return _verb_side(tokens, i, cases if not hops else cases & (UNTIL | {"by", "from"}))


def _verb_side(tokens: Tokens, verb: int, cases: set[str]) -> Side:
    lemma, word = tokens.lemmas[verb].lower(), tokens.words[verb].lower()
    helpers = {tokens.words[j].lower() for j in tokens.below(verb, "aux", "cop")}
    if lemma in members("date_ahead") and (lemma not in NEED_TARGET or cases & TARGETS):
        return "future"
    modals = helpers & members("future_auxiliaries")
    if modals:
        denied = modals <= DENIABLE and any(tokens.words[j].lower() in NEGATIONS for j in tokens.below(verb))
        return "past" if denied or ("have" in helpers and not modals & PERFECT_MODALS) else "future"
    infinitive = any(tokens.words[j].lower() == "to" for j in tokens.below(verb, "mark", "aux"))
    if "from" in cases and lemma in members("announcers"):
        return "planned"
    if cases & UNTIL:
        grants = {lemma, *(tokens.lemmas[j].lower() for j in tokens.ancestors(verb))} & members("grants")
        return "future" if infinitive or grants or not (_past(word) or "was" in helpers) else "past"
    if infinitive:
        set_ = helpers & PRESENT and not helpers & {"been", "being", "have"}  # "are to meet on 25 June"
        return "future" if "by" in cases else "planned" if set_ else _infinitive_side(tokens, verb)
    if not _past(word) and {tokens.words[j].lower() for j in tokens.below(verb, "mark", "advmod")} & CONDITIONS:
        return "planned"
    if tokens.below(verb, "cop"):
        return "future" if helpers & PRESENT and not helpers & {"been", "being"} else "past"
    if lemma in members("timetable"):
        progressive = word.endswith("ing") and helpers & PRESENT
        finite = tokens.tags[verb] == "VERB" or tokens.below(verb, "nsubj")
        simple = word in (lemma, f"{lemma}s", f"{lemma}es") and not helpers and finite
        return "planned" if progressive or simple else "past"
    return "past"


def _infinitive_side(tokens: Tokens, verb: int) -> Side:
    governor = tokens.heads[verb]
    if governor < 0 or tokens.tags[governor] in ("NOUN", "ADJ", "PROPN"):
        return "planned"
    told = tokens.lemmas[governor] in ("say", "announce", "add") and tokens.words[governor + 1:governor + 2] == (",",)
    if told and all(tokens.lemmas[j] != "have" for j in tokens.below(verb, "aux")):
        return "planned"  # "signed a truce, mediators said, to take effect on Monday"
    return "planned" if tokens.lemmas[governor].lower() in members("future_governors") else "past"


def _by_words(tokens: Tokens, sentence: tuple[int, int], place: tuple[int, int], cases: set[str]) -> Side:
    left, right = place
    while left > max(sentence[0], place[0] - REACH) and tokens.words[left - 1].lower() not in BREAKS:
        left -= 1
    while right < min(sentence[1], place[1] + REACH) and tokens.words[right].lower() not in BREAKS:
        right += 1
    before = [word.lower() for word in tokens.words[left : place[0]]]
    words = before + [word.lower() for word in tokens.words[place[1] : right]]
    if before[-1:] == ["since"]:
        return "past"
    stems = {_stem(word) for word in before if _past(word) or word.endswith("ing") or word in members("ahead")}
    if "from" in cases and stems & _stems("announcers"):
        return "planned"
    if stems & _stems("date_ahead") - {_stem(verb) for verb in NEED_TARGET} or (cases & UNTIL and stems & _stems("grants")):
        return "future"
    nearest = _nearest_verb(before) or _nearest_verb(words[len(before) :][::-1])
    if nearest in members("future_auxiliaries") and "have" not in words:
        return "future"
    for n, word in enumerate(before[1:-1], start=1):
        if word == "to" and not _past(before[n + 1]) and _stem(before[n - 1]) in _stems("future_governors"):
            return "planned"
    if not any(_past(word) for word in words) and any(
        {word, word.removesuffix("s"), word.removesuffix("es")} & members("timetable") for word in before[-5:]
    ):
        return "planned"
    return "past"


def _nearest_verb(words: list[str]) -> str:
    """The last past form or future auxiliary; a past form close after an auxiliary ("will be held") is that auxiliary's."""
    for n in range(len(words) - 1, -1, -1):
        helper = next((word for word in words[max(0, n - 3) : n + 1] if word in members("future_auxiliaries")), "")
        if helper or _past(words[n]):
            return helper or words[n]
    return ""


def _past(word: str) -> bool:
    return word in members("past_forms") or (word.endswith("ed") and len(word) > 3)


def _stem(word: str) -> str:
    return re.sub(r"(?:e|ed|ing|s)$", "", word)


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in listed(name))


@cache
def _ahead() -> re.Pattern[str]:
    ahead = one_of(listed("ahead"))
    return re.compile(rf"\b{ahead}(?:\s+(?:(?:to\s+\w+\s+)?(?:for|on|in|by|from|at)|to\s+\w+|the))?\s+$", re.IGNORECASE)


@cache
def _deadline() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s+(?:as\s+(?:the|a)\s+)?{one_of(listed('ends'))}\b", re.IGNORECASE)
