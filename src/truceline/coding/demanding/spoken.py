"""Demands in somebody's own words: a speaker's or the publisher's "X must leave", "Stop the bombing"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.demanding.asked import Asking, others_asked
from truceline.coding.demanding.commands import commands, lettings
from truceline.coding.demanding.dues import dues
from truceline.coding.demanding.oughts import oughts
from truceline.coding.demanding.page import SPOKEN, Page, demand_of, is_civil
from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.enclosing import side_at, statement_at, words_of
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.pointing import asked_meant
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.speech import Demand, Statement
from truceline.model.text import Evidence

PAST = frozenset({"had", "needed"})
"""What tells of the past in a speaker's own words; reported, "had to leave" was "have to leave"."""


def spoken(page: Page, verb: int) -> Iterator[Demand]:
    """A speaker's "X should leave", "X has to leave": the speaker asks X, when X is not the speaker's own side."""
    reading, words = page.reading, page.words
    for asking, cue in (*oughts(reading, words, verb), *dues(reading, words, verb), *lettings(reading, words, verb)):
        yield from _by_speaker(page, asking, cue, verb)
        for other in others_asked(page.reading, asking):
            yield from _by_speaker(page, other, cue, verb if other.act_verb is None else other.act_verb)


def commanded(page: Page, verb: int) -> Iterator[Demand]:
    """A speaker's "Stop the bombing": the speaker asks those who are spoken to."""
    for asking, cue in commands(page.reading, page.words, verb):
        yield from _by_speaker(page, asking, cue, verb, spoken_to=True)


def _by_speaker(page: Page, asking: Asking, cue: int, verb: int, *, spoken_to: bool = False) -> Iterator[Demand]:
    reading, tokens, found = page.reading, page.reading.tokens, page.found
    first, last = clause(tokens, verb, keep=("conj", "xcomp", "ccomp"))
    span = tokens.span(first, last)
    statement = statement_at(found, tokens.span(verb, verb + 1))
    if statement is None:
        yield from _by_publisher(page, asking, cue, verb)
        return
    if not statement.speakers or (spoken_to and statement.mode not in ("direct", "mixed")):
        return
    if statement.mode == "direct" and reading.tokens.words[cue].lower() in PAST:
        return
    weak = ("duty", tokens.lemmas[cue]) in page.words or not asking.asked
    if weak and (is_civil(page, statement.speakers) or _only_watch(page, statement.speakers)):
        return  # "analysts say both sides need to"
    own = {*statement.speakers, *side_at(found, span)}
    asked = asked_meant(page.pointing, asking.asked, statement.speakers)
    if any(ident in own for ident in asked) or (asking.asked and not asked) or _is_own_state(page, statement.speakers, asked):
        return
    begin, end = tokens.within(asking.act.start, asking.act.end)
    whole = words_of(reading, found, min(first, begin), max(last, end), verb)
    first, last = tokens.within(whole.start, whole.end)
    evidence = (reading.words(first, _closed(reading, last)),)
    yield Demand(
        id=record_id(reading.article, "demands", evidence, str(verb)),
        evidence=evidence,
        method=SPOKEN,
        by=statement.speakers,
        to=tuple(i for i in _spoken_to(page, statement) if i not in own) if spoken_to and not asked else asked,
        act=_inside(reading, whole, begin, end),
        force=asking.force,
        cue=reading.words(cue, cue + 1),
        time=statement.time,
    )


def _only_watch(page: Page, idents: tuple[str, ...]) -> bool:
    """Whether all who speak are called people who watch and judge: "the analyst Mary Smith"."""
    roles = [set((e.role or "").lower().split()) for e in page.reading.entities if e.id in idents]
    return bool(roles) and all(role & set(page.knowledge.classes["watcher"]) for role in roles)


def _is_own_state(page: Page, by: tuple[str, ...], to: tuple[str, ...]) -> bool:
    """Whether people only say what their own state should do: "a senator said the United States should close its border"."""
    speakers = [entity for entity in page.reading.entities if entity.id in by]
    states = [entity for entity in page.reading.entities if entity.id in to]
    people = all(e.kind == "person" and e.country and e.sector not in ("REB", "OPP") for e in speakers)
    own = {entity.country for entity in speakers}
    return bool(speakers and states) and people and all(e.kind == "state" and {e.country} == own for e in states)


def _by_publisher(page: Page, asking: Asking, cue: int, verb: int) -> Iterator[Demand]:
    """What those who publish the text ask in their own voice, as an editorial or an official statement does.

    What somebody "has to" or "needs to" do is only how they see it: "the island will have to import sugar".
    """
    asked = asked_meant(page.pointing, asking.asked, ())
    seen = ("duty", page.reading.tokens.lemmas[cue]) in page.words
    if page.own and not seen and (asked or not asking.asked) and page.reading.tokens.words[cue].lower() not in PAST:
        first, last = clause(page.reading.tokens, verb, keep=("conj", "xcomp", "ccomp"))
        yield replace(demand_of(page, asking, (), asked, cue, first, last), method=SPOKEN)


def _spoken_to(page: Page, statement: Statement) -> tuple[str, ...]:
    """To whom somebody speaks: the addressees, else the object of the verb of speech ("admonished the rebels")."""
    if statement.addressees or statement.cue is None:
        return statement.addressees
    tokens = page.reading.tokens
    first, last = tokens.within(statement.cue.start, statement.cue.end)
    objects = [o for verb in range(first, last) for o in tokens.below(verb, "obj", "iobj")]
    return tuple(entity.id for entity in joined(page.reading, objects))


def _inside(reading: Reading, whole: Evidence, first: int, last: int) -> Evidence:
    """The part of an act that lies inside the words of its speaker."""
    begin, end = reading.tokens.within(whole.start, whole.end)
    first, last = max(first, begin), min(last, end)
    return reading.words(first, last) if first < last else whole


def _closed(reading: Reading, last: int) -> int:
    """The range with the full stop that ends the sentence inside a quote."""
    tokens = reading.tokens
    if last < len(tokens) and tokens.words[last] == "." and any(q.span.end == tokens.ends[last] for q in reading.quotes):
        return last + 1
    return last
