"""Whether a time expression lies before or after the time of writing, from the verb that governs it.

With syntax the governing clause decides; without it, the words of the same part of the sentence. The past is the default
of news; only clear signs (will, to meet, scheduled for, the talks resume Monday) make a date future.
"""

from __future__ import annotations

import re
from typing import Literal

from truceline.language.times.vocabulary import listed
from truceline.model.reading import Reading, Tokens

Side = Literal["past", "future"]
NEED_TARGET = frozenset({"postpone", "extend", "delay", "defer", "adjourn", "reschedule", "set", "forecast", "plan"})
TARGET_CASES = frozenset({"for", "until", "till", "to", "through", "by"})
PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "be"})
BREAKS = frozenset({
    ",", ";", ":", "“", "”", '"', "``", "''", "(", ")", "-", "–", "—", "that", "who", "which", "after", "when", "while", "but",
    "because", "although", "since", "where",
})
AHEAD = re.compile(r"(?i)\b(?:ahead\s+of|upcoming|in\s+time\s+for|in\s+the\s+run-up\s+to|deadline(?:\s+of)?|no\s+later\s+than|starting|from\s+next)\s+$")
DEADLINE = re.compile(r"^['’]?s?\s+(?:deadline|expiry|expiration|cutoff|cut-off)\b", re.I)


def side_of(reading: Reading, first: int, last: int) -> Side:
    """On which side of the time of writing the expression in the tokens `first` to `last` lies."""
    tokens = reading.tokens
    sentence = reading.sentences[tokens.sentence[first]]
    before = reading.article.text[sentence.span.start : tokens.starts[first]]
    after = reading.article.text[tokens.ends[last - 1] : sentence.span.end]
    if AHEAD.search(before) or DEADLINE.match(after):
        return "future"
    if any(tokens.heads[i] >= 0 for i in range(sentence.first, sentence.last)):
        return _by_syntax(tokens, first, last)
    return _by_words(tokens, sentence.first, sentence.last, first, last)


def _by_syntax(tokens: Tokens, first: int, last: int) -> Side:
    head = next((i for i in range(first, last) if not first <= tokens.heads[i] < last), first)
    cases = {tokens.words[j].lower() for j in (*tokens.below(head, "case", "mark"), *(i - 1 for i in (first,) if i))}
    i, steps = tokens.heads[head], 0
    if i < 0:
        i = head
    while tokens.tags[i] not in ("VERB", "AUX") and not tokens.below(i, "cop") and steps < 6:
        if tokens.lemmas[i].lower() in listed("date_ahead") and steps == 0:
            return "future"
        if tokens.heads[i] < 0:
            break
        i, steps = tokens.heads[i], steps + 1
    return _verb_side(tokens, i, cases)


def _verb_side(tokens: Tokens, verb: int, cases: set[str]) -> Side:
    lemma, word = tokens.lemmas[verb].lower(), tokens.words[verb].lower()
    helpers = {tokens.words[j].lower() for j in tokens.below(verb, "aux", "cop")}
    if lemma in listed("date_ahead") and (lemma not in NEED_TARGET or cases & TARGET_CASES):
        return "future"
    modal = helpers & set(listed("future_auxiliaries"))
    if modal and not ("have" in helpers and not modal & {"will", "wo", "'ll", "’ll"}):
        return "future"
    if modal:
        return "past"
    if any(tokens.words[j].lower() == "to" for j in tokens.below(verb, "mark", "aux")):
        return _infinitive_side(tokens, verb)
    if tokens.below(verb, "cop"):
        return "future" if helpers & PRESENT and not helpers & {"been", "being"} and not cases & {"since"} else "past"
    if lemma in listed("timetable"):
        if word.endswith("ing") and helpers & PRESENT and not cases & {"since"}:
            return "future"
        if word in (lemma, f"{lemma}s", f"{lemma}es") and not helpers and tokens.tags[verb] == "VERB" and not cases & {"since"}:
            return "future"
    return "past"


def _infinitive_side(tokens: Tokens, verb: int) -> Side:
    governor = tokens.heads[verb]
    if governor < 0 or tokens.tags[governor] in ("NOUN", "ADJ", "PROPN"):
        return "future"
    return "future" if tokens.lemmas[governor].lower() in listed("future_governors") else "past"


def _by_words(tokens: Tokens, start: int, end: int, first: int, last: int) -> Side:
    left, right = first, last
    while left > start and tokens.words[left - 1].lower() not in BREAKS:
        left -= 1
    while right < end and tokens.words[right].lower() not in BREAKS:
        right += 1
    words = [word.lower() for word in tokens.words[left:first]] + [word.lower() for word in tokens.words[last:right]]
    before = [word.lower() for word in tokens.words[left:first]]
    if any(word in listed("future_auxiliaries") for word in words) and "have" not in words:
        return "future"
    nearest = before[-4:]
    if any(re.sub(r"(?:e?d|ing)$", "", word) in _stems() for word in nearest):
        return "future"
    for n, word in enumerate(before[:-1]):
        if word == "to" and before[n + 1] not in ("the", "a", "an", "its", "their", "this") and not _past(before[n + 1]):
            governor = before[n - 1] if n else ""
            if re.sub(r"(?:e?d|ing|s)$", "", governor) in _governor_stems():
                return "future"
    if not any(_past(word) for word in words) and any(
        re.sub(r"(?:es|s)$", "", word) in listed("timetable") or word in listed("timetable") for word in before[-5:]
    ):
        return "future"
    return "past"


def _past(word: str) -> bool:
    return word in listed("past_forms") or (word.endswith("ed") and len(word) > 3)


def _stems() -> set[str]:
    return {re.sub(r"e$", "", term) for term in listed("date_ahead") if term not in NEED_TARGET}


def _governor_stems() -> set[str]:
    return {re.sub(r"e$", "", term) for term in listed("future_governors")} | {"plann", "set", "committ"}
