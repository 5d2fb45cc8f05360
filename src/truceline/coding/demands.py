"""Demands: who asks whom to do what, and how strongly, in the text's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from truceline.coding.demanding.asked import Asking, others_asked
from truceline.coding.demanding.asking import askings
from truceline.coding.demanding.bodies import with_bodies_wanted
from truceline.coding.demanding.brought_on import brought_on
from truceline.coding.demanding.complied import complied
from truceline.coding.demanding.minded import minded
from truceline.coding.demanding.needs import needs
from truceline.coding.demanding.nouns import noun_askings
from truceline.coding.demanding.own_people import is_own_command
from truceline.coding.demanding.page import (
    SPOKEN,
    TRADES,
    Page,
    asker_of,
    demand_of,
    is_civil,
    is_of_press,
    is_own,
    is_told,
    sides_of,
    speaks,
)
from truceline.coding.demanding.preconditions import preconditions
from truceline.coding.demanding.relayed import relayed
from truceline.coding.demanding.spoken import commanded, spoken
from truceline.coding.grammar.clauses import agent, clause, is_negated, is_passive
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.home_affairs import is_home_affair
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.pointing import Pointing, askers_meant
from truceline.coding.grammar.wording import cased, rows
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Demand


@component(needs=("actors", "times", "statements"), gives=("demands",))
def code_demands(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Demand, ...]:
    """What is asked of others, told by the publisher or by a speaker; "should" and "must" only in a speaker's own words.

    >>> # "Kenya urged both sides to return to the table." -> by Kenya, to both sides, act "return to the table"
    """
    pointing = Pointing(reading, found, frozenset(knowledge.classes["document"]))
    page = Page(reading, found, knowledge, rows(knowledge, "demands", "frame"), pointing, speaks(reading, found))
    demands: dict[str, Demand] = {}
    for i in range(len(reading.tokens)):
        for reader in READERS.get(reading.tokens.tags[i], ()):
            for demand in reader(page, i):
                if is_home_affair(reading, knowledge, demand.evidence[0], (*demand.by, *demand.to)):
                    continue
                if _is_same(demand, demands):
                    continue
                if demand.by or demand.method == SPOKEN or not _known(demand, demands):
                    demands.setdefault(demand.id, demand)
    return tuple(demands.values())


def _is_same(demand: Demand, before: dict[str, Demand]) -> bool:
    """Whether the same words tell the same demand already: by the noun and the "must" in its clause, or as a further act of
    a row that was told as one: "must leave [and must free them]".
    """
    alike = (one for one in before.values() if (one.by, one.to) == (demand.by, demand.to))
    spoken_again = (one for one in alike if demand.method == SPOKEN or one.act == demand.act)
    return any(one.act.covers(demand.act) for one in spoken_again)


def _known(demand: Demand, before: dict[str, Demand]) -> bool:
    """Whether a demand that names nobody who asks only takes up an earlier one on the same actors."""
    return any(set(demand.to) & set(other.to) for other in before.values())


def _reported(page: Page, verb: int) -> Iterator[Demand]:
    """ "X urged Y to leave", "X called for a truce", "Y was told to leave"."""
    tokens = page.reading.tokens
    if is_negated(tokens, verb):
        return
    nearest = next((with_bodies_wanted(page.reading, one) for one in askings(page.reading, page.words, verb)), None)
    answered = any(tokens.lemmas[j] in ("guilty", "innocent") for j in tokens.below(verb, "xcomp", "advmod", "amod"))
    if nearest is None or answered or _is_asked_itself(page, verb) or not is_told(page, verb):
        return
    if nearest.thing is not None and ("idle-thing", tokens.lemmas[nearest.thing]) in page.words:
        return
    guest = nearest.act_verb is not None and ("courtesy", tokens.lemmas[nearest.act_verb]) in page.words
    if guest and tokens.lemmas[verb] == "invite":
        return
    others = tuple(others_asked(page.reading, nearest))
    apart = {ident for other in others for ident in sides_of(page, other, asker_of(page, verb))[1]}
    for asking in (nearest, *others):
        by, to = sides_of(page, asking, asker_of(page, verb))
        if asking is nearest and not set(to) <= apart:  # the tree joins those who are asked in their turn
            to = tuple(ident for ident in to if ident not in apart)
        if (asking.asked and not to and joined(page.reading, asking.asked)) or is_of_press(page, to) or is_of_press(page, by):
            continue
        if is_own_command(page, verb, asking):
            continue
        if asking.thing is not None and by and not to and is_civil(page, by, TRADES):  # "farmers demand higher prices"
            continue
        silent = is_passive(tokens, verb) and agent(tokens, verb) is None
        silent = silent and not is_civil(page, to) and _may_be_silent(page, verb)
        if by or silent or is_own(page, asker_of(page, verb)):
            first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
            found = demand_of(page, asking, by, to, verb, first, last)
            yield found if by or silent else replace(found, method=SPOKEN)


def _is_asked_itself(page: Page, verb: int) -> bool:
    """Whether a bare participle tells what somebody was asked: "[Asked] for a date, he laughed"."""
    tokens = page.reading.tokens
    bare = not tokens.below(verb, "nsubj", "aux", "obj", "mark", "xcomp", "ccomp")
    bare = bare and not any(cased(tokens, o, "by") for o in tokens.below(verb, "obl"))  # "when asked by Chad to leave"
    return tokens.relation(verb) == "advcl" and bare and tokens.words[verb].lower().endswith("ed")


def _may_be_silent(page: Page, verb: int) -> bool:
    """Whether a passive tells an act of asking though it names nobody who asks: "was told to", not "is expected to"."""
    lemma = page.reading.tokens.lemmas[verb]
    cues = [page.words[frame, lemma] for frame in ("to", "object", "deadline") if (frame, lemma) in page.words]
    return any(cue.fields.get("silent") != "no" for cue in cues)


def _nominal(page: Page, noun: int) -> Iterator[Demand]:
    """ "the movement's demand that the army leave", "rebuffed demands he halt the works"."""
    for asking in (with_bodies_wanted(page.reading, one) for one in noun_askings(page.reading, page.words, noun)):
        if asking.thing is not None and ("idle-thing", page.reading.tokens.lemmas[asking.thing]) in page.words:
            continue
        by, to = sides_of(page, asking, asking.askers)
        own = not by and is_own(page, asking.askers)
        if (by or to or own) and not _is_still_to_ask(page, noun, asking):
            first = min((j for j in page.reading.tokens.children[noun] if j < noun), default=noun)
            found = demand_of(page, asking, by, to, noun, first, noun + 1)
            yield replace(found, method=SPOKEN) if own else found


def _is_still_to_ask(page: Page, noun: int, asking: Asking) -> bool:
    """Whether whoever asks by a noun and a verb has not done so: "must put pressure on X to leave"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    made = verb >= 0 and tokens.relation(noun) == "obj" and ("made", tokens.lemmas[verb]) in page.words
    doer = agent(tokens, verb) if made else None
    return doer is not None and asking.askers == (doer,) and not is_told(page, verb)


def _needed(page: Page, noun: int) -> Iterator[Demand]:
    """ "stressed the need for X to leave"; what happened ("the raid underscored the need") speaks for the speaker."""
    tokens = page.reading.tokens
    for asking, verb in needs(page.reading, page.words, noun):
        by, to = sides_of(page, asking, asking.askers)
        statement = statement_at(page.found, tokens.span(verb, verb + 1))
        by = by or (statement.speakers if statement else ())
        own = not by and is_own(page, asking.askers)
        if (by or own) and is_told(page, verb):
            first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
            found = demand_of(page, asking, by, tuple(ident for ident in to if ident not in by), noun, first, last)
            yield replace(found, method=SPOKEN) if own else found


def _minded(page: Page, adjective: int) -> Iterator[Demand]:
    """ "is adamant that X leave"."""
    tokens = page.reading.tokens
    for asking in minded(page.reading, page.words, adjective):
        by, to = sides_of(page, asking, asker_of(page, adjective))
        if by and (to or not asking.asked) and is_told(page, adjective):
            yield demand_of(page, asking, by, to, adjective, *clause(tokens, adjective, keep=("ccomp", "xcomp")))


def _done_for(page: Page, verb: int) -> Iterator[Demand]:
    """ "left the town at the envoy's request", whether it was done or will be."""
    for asking, cue in complied(page.reading, page.words, verb):
        by, to = sides_of(page, asking, asking.askers)
        first, last = clause(page.reading.tokens, verb, keep=("advcl", "xcomp"))
        yield demand_of(page, asking, by, to, cue, first, last)


def _brought_on(page: Page, noun: int) -> Iterator[Demand]:
    """ "will meet on Friday following calls from Chad"."""
    for asking in brought_on(page.reading, page.words, noun):
        by, to = sides_of(page, asking, asking.askers)
        if by and to and not is_civil(page, by):
            reach = clause(page.reading.tokens, asking.act_verb or noun, keep=("advcl", "xcomp"))
            yield demand_of(page, asking, by, to, noun, *reach)


def _relayed(page: Page, verb: int) -> Iterator[Demand]:
    """ "Kabila, who the rebels say must go"."""
    for asking, cue in relayed(page.reading, page.words, verb):
        by, to = sides_of(page, asking, asking.askers)
        if by and to:
            yield demand_of(page, asking, by, to, cue, *clause(page.reading.tokens, verb, keep=("ccomp", "xcomp")))


def _conditional(page: Page, act: int) -> Iterator[Demand]:
    """ "would not return unless X left"; where nobody is named who refuses, whoever says so asks: "no talks until X leaves"."""
    tokens = page.reading.tokens
    for asking in preconditions(page.reading, page.words, act):
        by, to = sides_of(page, asking, asking.askers)
        statement = statement_at(page.found, tokens.span(act, act + 1))
        if not by and not asking.askers and statement is not None and statement.polarity == "affirmed":
            by = () if is_civil(page, statement.speakers) else statement.speakers
        told = statement is not None and statement.polarity == "affirmed"
        if told and statement is not None and _is_own_group(page, asking.askers, statement.speakers):
            by = statement.speakers  # "Abdi said his group would go provided"
        to = tuple(ident for ident in to if ident not in by)
        if by and (to or not asking.asked):
            yield demand_of(page, asking, by, to, act, *clause(tokens, act, keep=("ccomp", "xcomp")))


def _is_own_group(page: Page, askers: tuple[int, ...], speakers: tuple[str, ...]) -> bool:
    """Whether those who set a condition are called the speaker's own: "said [his group] would"."""
    tokens = page.reading.tokens
    owners = [o for head in askers for o in tokens.below(head, "nmod:poss") if tokens.tags[o] == "PRON"]
    return bool(owners) and set(askers_meant(page.pointing, owners[:1])) <= set(speakers)


READERS: dict[str, tuple[Callable[[Page, int], Iterator[Demand]], ...]] = {
    "VERB": (_reported, _relayed, _done_for, _conditional, spoken, commanded),
    "NOUN": (_nominal, _brought_on, _needed, _conditional, spoken),
    "ADJ": (_minded, _conditional, spoken),
    "AUX": (_conditional, spoken),
}
