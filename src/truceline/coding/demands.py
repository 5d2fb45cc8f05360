"""Demands: who asks whom to do what, and how strongly, in the text's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from truceline.coding.asked import Asking, others_asked
from truceline.coding.asking import askings
from truceline.coding.asking_nouns import noun_askings
from truceline.coding.clauses import agent, clause, governors, is_negated, is_passive
from truceline.coding.complied import complied
from truceline.coding.enclosing import side_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.needs import needs
from truceline.coding.nominals import joined
from truceline.coding.oughts import commands, oughts
from truceline.coding.owned import doers_of
from truceline.coding.pointing import FIRST, Pointing, asked_meant, askers_meant
from truceline.coding.preconditions import preconditions
from truceline.coding.relayed import relayed
from truceline.coding.time_links import time_of
from truceline.coding.wording import Rows, rows
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Demand, Findings, Statement
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:demands@1"
SPOKEN = "rule:demands-spoken@1"
TOLD = ("asserted", "historical", "alleged", "self_claim")
PAST = frozenset({"had", "needed"})
"""What tells of the past in a speaker's own words; reported, "had to leave" was "have to leave"."""


OWN = FIRST | {"us", "our", "my"}


@dataclass(frozen=True, slots=True)
class _Page:
    """What all readers of demands need."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Rows
    pointing: Pointing
    own: bool
    """Whether those who publish the text speak of themselves in it, as an editorial or an official statement does."""


@component(needs=("actors", "times", "statements"), gives=("demands",))
def code_demands(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Demand, ...]:
    """What is asked of others, told by the publisher or by a speaker; "should" and "must" only in a speaker's own words.

    >>> # "Kenya urged both sides to return to the table." -> by Kenya, to both sides, act "return to the table"
    """
    pointing = Pointing(reading, found, frozenset(knowledge.classes["document"]))
    page = _Page(reading, found, knowledge, rows(knowledge, "demands", "frame"), pointing, _speaks(reading, found))
    demands: dict[str, Demand] = {}
    for i in range(len(reading.tokens)):
        for reader in READERS.get(reading.tokens.tags[i], ()):
            for demand in reader(page, i):
                if demand.by or demand.method == SPOKEN or not _known(demand, demands):
                    demands.setdefault(demand.id, demand)
    return tuple(demands.values())


def _speaks(reading: Reading, found: Findings) -> bool:
    """Whether a text has a "we" or "I" that no speaker in it says."""
    tokens = reading.tokens
    firsts = (tokens.span(i, i + 1) for i in range(len(tokens)) if tokens.words[i].lower() in OWN and tokens.words[i] != "US")
    return any(statement_at(found, at) is None and not any(q.span.covers(at) for q in reading.quotes) for at in firsts)


def _known(demand: Demand, before: dict[str, Demand]) -> bool:
    """Whether a demand that names nobody who asks only takes up an earlier one on the same actors."""
    return any(set(demand.to) & set(other.to) for other in before.values())


def _reported(page: _Page, verb: int) -> Iterator[Demand]:
    """ "X urged Y to leave", "X called for a truce", "Y was told to leave"."""
    tokens = page.reading.tokens
    if is_negated(tokens, verb):
        return
    nearest = next(askings(page.reading, page.words, verb), None)
    if nearest is None or _is_asked_itself(page, verb) or not _is_told(page, verb):
        return
    for asking in (nearest, *others_asked(page.reading, nearest)):
        by, to = _sides(page, asking, _asker_of(page, verb))
        if asking.asked and not to and joined(page.reading, asking.asked):
            continue
        silent = is_passive(tokens, verb) and agent(tokens, verb) is None and bool(to) and _may_be_silent(page, verb)
        if by or silent or _is_own(page, _asker_of(page, verb)):
            first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
            found = _demand(page, asking, by, to, verb, first, last)
            yield found if by or silent else replace(found, method=SPOKEN)


def _is_asked_itself(page: _Page, verb: int) -> bool:
    """Whether a bare participle tells what somebody was asked: "[Asked] for a date, he laughed"."""
    tokens = page.reading.tokens
    bare = not tokens.below(verb, "nsubj", "nsubj:pass", "aux", "obj", "mark", "aux:pass", "xcomp", "ccomp")
    return tokens.relation(verb) == "advcl" and bare and tokens.words[verb].lower().endswith("ed")


def _is_own(page: _Page, askers: tuple[int, ...]) -> bool:
    """Whether those who publish the text ask themselves, as an office does in its own statement: "We urge both sides to"."""
    tokens = page.reading.tokens
    first = bool(askers) and tokens.lemmas[askers[0]] in FIRST
    return first and statement_at(page.found, tokens.span(askers[0], askers[0] + 1)) is None


def _is_told(page: _Page, verb: int) -> bool:
    """Whether an act of asking is told as having happened, in the voice in which it stands, and not denied by it."""
    tokens = page.reading.tokens
    here = statement_at(page.found, tokens.span(verb, verb + 1))
    if (here is not None and here.polarity != "affirmed") or _had_it(page, verb):
        return False
    around = next((e.span for e in here.evidence if e.span.covers(tokens.span(verb, verb + 1))), None) if here else None
    if ("wish", tokens.lemmas[verb]) in page.words:  # its "would" is one of manners
        return True
    if tokens.labels[verb] == "acl:relcl":
        around = tokens.span(*tokens.extent(verb))
    return factuality(tokens, verb, page.knowledge, around).class_ in TOLD


def _may_be_silent(page: _Page, verb: int) -> bool:
    """Whether a passive tells an act of asking though it names nobody who asks: "was told to", not "is expected to"."""
    lemma = page.reading.tokens.lemmas[verb]
    cues = [page.words[frame, lemma] for frame in ("to", "object", "deadline") if (frame, lemma) in page.words]
    return any(cue.fields.get("silent") != "no" for cue in cues)


def _had_it(page: _Page, verb: int) -> bool:
    """Whether the clause only supposes: "Had Kenya asked Sudan to leave"."""
    tokens = page.reading.tokens
    if tokens.relation(verb) != "advcl":
        return False
    first = tokens.extent(verb)[0]
    return tokens.tags[first] == "AUX" and bool(tokens.below(verb, "nsubj")) and min(tokens.below(verb, "nsubj")) > first


def _nominal(page: _Page, noun: int) -> Iterator[Demand]:
    """ "the movement's demand that the army leave", "rebuffed demands he halt the works"."""
    for asking in noun_askings(page.reading, page.words, noun):
        by, to = _sides(page, asking, asking.askers)
        own = not by and _is_own(page, asking.askers)
        if (by or to or own) and not _is_still_to_ask(page, noun, asking):
            first = min((j for j in page.reading.tokens.children[noun] if j < noun), default=noun)
            found = _demand(page, asking, by, to, noun, first, noun + 1)
            yield replace(found, method=SPOKEN) if own else found


def _is_still_to_ask(page: _Page, noun: int, asking: Asking) -> bool:
    """Whether whoever asks by a noun and a verb has not done so: "must put pressure on X to leave"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    made = verb >= 0 and tokens.relation(noun) == "obj" and ("made", tokens.lemmas[verb]) in page.words
    doer = agent(tokens, verb) if made else None
    return doer is not None and asking.askers == (doer,) and not _is_told(page, verb)


def _needed(page: _Page, noun: int) -> Iterator[Demand]:
    """ "stressed the need for X to leave"; what happened ("the raid underscored the need") speaks for the speaker."""
    tokens = page.reading.tokens
    for asking, verb in needs(page.reading, page.words, noun):
        by, to = _sides(page, asking, asking.askers)
        statement = statement_at(page.found, tokens.span(verb, verb + 1))
        by = by or (statement.speakers if statement else ())
        own = not by and _is_own(page, asking.askers)
        if (by or own) and _is_told(page, verb):
            first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
            found = _demand(page, asking, by, tuple(ident for ident in to if ident not in by), noun, first, last)
            yield replace(found, method=SPOKEN) if own else found


def _done_for(page: _Page, verb: int) -> Iterator[Demand]:
    """ "left the town at the envoy's request", whether it was done or will be."""
    for asking, cue in complied(page.reading, page.words, verb):
        by, to = _sides(page, asking, asking.askers)
        first, last = clause(page.reading.tokens, verb, keep=("advcl", "xcomp"))
        yield _demand(page, asking, by, to, cue, first, last)


def _relayed(page: _Page, verb: int) -> Iterator[Demand]:
    """ "Kabila, who the rebels say must go"."""
    for asking, cue in relayed(page.reading, page.words, verb):
        by, to = _sides(page, asking, asking.askers)
        if by and to:
            yield _demand(page, asking, by, to, cue, *clause(page.reading.tokens, verb, keep=("ccomp", "xcomp")))


def _conditional(page: _Page, verb: int) -> Iterator[Demand]:
    """ "would not return unless X left"."""
    tokens = page.reading.tokens
    for asking in preconditions(page.reading, page.words, verb):
        by, to = _sides(page, asking, asking.askers)
        if by and to and asking.act_verb is not None:
            first, last = clause(tokens, asking.act_verb, keep=("ccomp", "xcomp"))
            yield _demand(page, asking, by, to, asking.act_verb, first, last)


def _sides(page: _Page, asking: Asking, askers: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    by = askers_meant(page.pointing, askers)
    to = asked_meant(page.pointing, asking.asked, by)
    if not to and asking.thing is not None:
        to = asked_meant(page.pointing, doers_of(page.reading, page.words, asking.thing), by)
    return by, tuple(ident for ident in to if ident not in by)


def _demand(
    page: _Page, asking: Asking, by: tuple[str, ...], to: tuple[str, ...], cue: int, first: int, last: int
) -> Demand:
    reading, tokens = page.reading, page.reading.tokens
    begin, end = tokens.within(asking.act.start, asking.act.end)
    evidence = (words_of(reading, page.found, min(first, begin), max(last, end), cue),)
    above = [head for head, _ in governors(tokens, cue)][:1] if tokens.tags[cue] == "NOUN" else []
    said = [j for head in (cue, *above) for j in (head, *tokens.below(head, "advmod", "amod"))]
    time = time_of(reading, cue)
    return Demand(
        id=record_id(reading.article, "demands", evidence, f"{cue} {asking.act.start}"),
        evidence=evidence,
        method=METHOD,
        by=by,
        to=to,
        act=asking.act,
        force=asking.force,
        cue=reading.words(cue, cue + 1),
        repeated=any(("repeated", tokens.lemmas[j]) in page.words for j in said),
        time=time.id if time else None,
    )


def _asker_of(page: _Page, verb: int) -> tuple[int, ...]:
    tokens = page.reading.tokens
    doer = agent(tokens, verb)
    if doer is None and not tokens.below(verb, "aux:pass"):
        doer = next(iter(tokens.below(verb, "nsubj:pass")), None)
    return () if doer is None else (doer,)


def _spoken(page: _Page, verb: int) -> Iterator[Demand]:
    """A speaker's "X should leave", "X has to leave": the speaker asks X, when X is not the speaker's own side."""
    for asking, cue in oughts(page.reading, page.words, verb):
        yield from _by_speaker(page, asking, cue, verb)
        for other in others_asked(page.reading, asking):
            yield from _by_speaker(page, other, cue, verb if other.act_verb is None else other.act_verb)


def _commanded(page: _Page, verb: int) -> Iterator[Demand]:
    """A speaker's "Stop the bombing": the speaker asks those who are spoken to."""
    for asking, cue in commands(page.reading, page.words, verb):
        yield from _by_speaker(page, asking, cue, verb, spoken_to=True)


def _by_speaker(page: _Page, asking: Asking, cue: int, verb: int, *, spoken_to: bool = False) -> Iterator[Demand]:
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
    own = {*statement.speakers, *side_at(found, span)}
    asked = asked_meant(page.pointing, asking.asked, statement.speakers)
    if any(ident in own for ident in asked) or (asking.asked and not asked):
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


def _by_publisher(page: _Page, asking: Asking, cue: int, verb: int) -> Iterator[Demand]:
    """What those who publish the text ask in their own voice, as an editorial or an official statement does."""
    asked = asked_meant(page.pointing, asking.asked, ())
    if page.own and (asked or not asking.asked) and page.reading.tokens.words[cue].lower() not in PAST:
        first, last = clause(page.reading.tokens, verb, keep=("conj", "xcomp", "ccomp"))
        yield replace(_demand(page, asking, (), asked, cue, first, last), method=SPOKEN)


def _spoken_to(page: _Page, statement: Statement) -> tuple[str, ...]:
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


READERS: dict[str, tuple[Callable[[_Page, int], Iterator[Demand]], ...]] = {
    "VERB": (_reported, _relayed, _done_for, _conditional, _spoken, _commanded),
    "NOUN": (_nominal, _needed, _spoken),
    "ADJ": (_spoken,),
    "AUX": (_spoken,),
}
