"""What sets a deal apart in time: its day or year, its length, and whether it is told to be older or over. No records."""

from __future__ import annotations

from truceline.coding.dealing.ending import idiom
from truceline.coding.grammar.nominals import is_definite
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.marks import before_this_year
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens

REPLACES = ("replace", "supersede", "succeed", "supplant")
OVER = frozenset({"expires", "status:ended"})
"""What verbs give by which a deal is told to be over."""


def dated(reading: Reading, noun: int, first: int, last: int, words: Table) -> TimeExpression | None:
    """The day or year in the phrase of a deal, or the year in which it was made: "the pact signed in Maputo in [May 1994]"."""
    tokens = reading.tokens
    own = next((time for time in reading.times_within(tokens.span(first, last)) if time.kind != "duration"), None)
    made = [t for v in tokens.below(noun, "acl") if tokens.labels[v] == "acl" for t in reading.times
            if v < t.first <= t.last <= tokens.extent(v)[1] and (t.value or "")[:4].isdigit() and _year_said(tokens, t)]
    said = own or next(iter(made), None)
    return said or (_year_of_end(reading, noun, words) if is_definite(tokens, noun) else None)


def _year_of_end(reading: Reading, noun: int, words: Table) -> TimeExpression | None:
    """The year long past in which a clause tells that a deal ended something: "the accord that ended the war in [1992]"."""
    tokens = reading.tokens
    for verb in tokens.below(noun, "acl"):
        closes = ("closes", tokens.lemmas[verb]) in words and bool(tokens.below(verb, "obj"))
        told = closes and tokens.words[verb].endswith("ed") and tokens.labels[verb] == "acl:relcl"
        time = time_of(reading, verb) if told else None
        if time is not None and _year_said(tokens, time) and before_this_year(reading, time):
            return time
    return None


def length(reading: Reading, noun: int, first: int) -> str:
    """How long a truce is called, as unit and number: "a [72-hour] ceasefire" -> "hour 72"; empty when it is not said."""
    tokens = reading.tokens
    said = next((t for t in reading.times if t.kind == "duration" and first <= t.first < noun), None)
    parts = [word.lower() for word in tokens.words[said.first:said.last] if word.isalnum()] if said is not None else []
    return f"{parts[-1].removesuffix('s')} {parts[0]}" if len(parts) == 2 else ""


def _year_said(tokens: Tokens, time: TimeExpression) -> bool:
    return any(len(word) == 4 and word.isdigit() for word in tokens.words[time.first:time.last])


def age_of(tokens: Tokens, noun: int, given: set[str], kind: str, words: Table) -> str:
    """What sets an older deal apart: the year before it ("the 2012 truce"), or a word for it ("an earlier truce"); truces that
    are told of together ("three truces", "earlier truces") are none of those told one by one."""
    several = tokens.words[noun].lower() != tokens.lemmas[noun].lower() and tokens.words[noun].lower().endswith("s")
    pronoun = any(tokens.tags[j] == "PRON" for j in tokens.below(noun, "nmod:poss", "nmod"))
    apart = "earlier" in given or pronoun or not is_definite(tokens, noun)
    if kind == "truce" and several and tokens.tags[noun] == "NOUN" and apart:
        return "many"
    if not is_definite(tokens, noun) and (_is_over(tokens, noun, words) or _of_its_own(tokens, noun)):
        return "over" if _is_over(tokens, noun, words) else "own"
    years = [tokens.words[j] for j in tokens.below(noun, "nummod", "compound", "amod") if j < noun]
    year = next((word for word in years if len(word) == 4 and word.isdigit()), "")
    above = tokens.heads[noun]
    hung = above >= 0 and tokens.relation(noun) == "compound" and tokens.tags[above] == "VERB"  # "replaces a [truce] made by"
    above = tokens.heads[above] if hung else above
    replaced = above >= 0 and (hung or tokens.relation(noun) == "obj") and tokens.lemmas[above] in REPLACES
    return year or ("earlier" if "earlier" in given or replaced else "")


def _of_its_own(tokens: Tokens, noun: int) -> bool:
    """Whether a truce is told to be that of one side: "proclaimed a ceasefire [of its own]"."""
    above = tokens.heads[noun]
    beside = (*tokens.below(noun, "nmod"), *(tokens.below(above, "obl") if above >= 0 else ()))
    return any(tokens.lemmas[j] == "own" and cased(tokens, j, "of") for j in beside)


def _is_over(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a deal is brought up only to tell that it is over: "a five-day truce [ran out] on Sunday"."""
    verb = tokens.heads[noun]
    if verb < 0 or tokens.relation(noun) != "nsubj" or tokens.words[verb].lower() in (tokens.lemmas[verb], "ends"):
        return False
    if not tokens.below(noun, "det", "nummod", "nmod:poss"):  # "Truce collapses": a headline tells of the truce told of below
        return False
    gives = words.get(("subject", idiom(tokens, verb, words)), ())
    ran_on = tokens.lemmas[verb] == "run" and not any(tokens.lemmas[j] == "out" for j in tokens.children[verb])
    return not (OVER.isdisjoint(gives) or ran_on or tokens.below(verb, "aux"))


def year_told(reading: Reading, noun: int, when: TimeExpression | None) -> str:
    """The year long past in which another deal was made: "a truce signed in [2005]", "in [1998] they signed a truce"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    if is_definite(tokens, noun):
        return ""
    if when is None and verb >= 0 and tokens.relation(noun) == "obj":
        when = time_of(reading, verb)
    value = (when.value or "") if when is not None else ""
    past = len(value) <= len("1992-07") and value[:4].isdigit() and when is not None and _year_said(tokens, when)
    day = reading.article.published
    return value[:4] if past and (day is None or value[:4] < str(day)[:4]) else ""
