"""Demands: who asks whom to do what, and how strongly, in the text's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.asking import Asking, askings, noun_askings
from truceline.coding.clauses import agent, clause, governors, is_negated, is_passive, modals
from truceline.coding.enclosing import side_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined
from truceline.coding.time_links import time_of
from truceline.coding.wording import Rows, rows
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Demand, Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading

METHOD = "rule:demands@1"
SPOKEN = "rule:demands-spoken@1"
TOLD = ("asserted", "historical", "alleged", "self_claim")


@dataclass(frozen=True, slots=True)
class _Page:
    """What all readers of demands need."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Rows


@component(needs=("actors", "times", "statements"), gives=("demands",))
def code_demands(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Demand, ...]:
    """What is asked of others, told by the publisher or by a speaker; "should" and "must" only in a speaker's own words.

    >>> # "Kenya urged both sides to return to the table." -> by Kenya, to both sides, act "return to the table"
    """
    page = _Page(reading, found, knowledge, rows(knowledge, "demands", "frame"))
    readers = {"VERB": (_reported, _spoken), "NOUN": (_nominal,)}
    demands: dict[str, Demand] = {}
    for i in range(len(reading.tokens)):
        for reader in readers.get(reading.tokens.tags[i], ()):
            for demand in reader(page, i):
                if demand.by or not _known(demand, demands):
                    demands.setdefault(demand.id, demand)
    return tuple(demands.values())


def _known(demand: Demand, before: dict[str, Demand]) -> bool:
    """Whether a demand that names nobody who asks only takes up an earlier one on the same actors."""
    return any(set(demand.to) & set(other.to) for other in before.values())


def _reported(page: _Page, verb: int) -> Iterator[Demand]:
    """ "X urged Y to leave", "X called for a truce"."""
    tokens = page.reading.tokens
    if is_negated(tokens, verb):
        return
    asking = next(askings(page.reading, page.words, verb), None)
    if asking is None or factuality(tokens, verb, page.knowledge).class_ not in TOLD:
        return
    by = _askers(page, verb)
    if by:
        first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
        yield _demand(page, asking, by, verb, first, last)


def _nominal(page: _Page, noun: int) -> Iterator[Demand]:
    """ "the movement's demand that the army leave", "rebuffed demands he halt the works"."""
    for asking in noun_askings(page.reading, page.words, noun):
        by = tuple(entity.id for entity in asking.asker)
        if by or asking.asked:
            first = min((j for j in page.reading.tokens.children[noun] if j < noun), default=noun)
            yield _demand(page, asking, by, noun, first, noun + 1)


def _demand(page: _Page, asking: Asking, by: tuple[str, ...], cue: int, first: int, last: int) -> Demand:
    reading, tokens = page.reading, page.reading.tokens
    begin, end = tokens.within(asking.act.start, asking.act.end)
    evidence = (words_of(reading, page.found, min(first, begin), max(last, end), cue),)
    above = [head for head, _ in governors(tokens, cue)][:1] if tokens.tags[cue] == "NOUN" else []
    said = [j for head in (cue, *above) for j in (head, *tokens.below(head, "advmod", "amod"))]
    time = time_of(reading, cue)
    return Demand(
        id=record_id(reading.article, "demands", evidence, str(cue)),
        evidence=evidence,
        method=METHOD,
        by=by,
        to=tuple(entity.id for entity in asking.asked if entity.id not in by),
        act=asking.act,
        force=asking.force,
        cue=reading.words(cue, cue + 1),
        repeated=any(("repeated", tokens.lemmas[j]) in page.words for j in said),
        time=time.id if time else None,
    )


def _askers(page: _Page, verb: int) -> tuple[str, ...]:
    tokens = page.reading.tokens
    doer = agent(tokens, verb)
    if doer is None and not tokens.below(verb, "aux:pass"):
        doer = next(iter(tokens.below(verb, "nsubj:pass")), None)
    if doer is None:
        return ()
    if tokens.lemmas[doer] in ("we", "i"):
        statement = statement_at(page.found, tokens.span(verb, verb + 1))
        return statement.speakers if statement else ()
    return tuple(entity.id for entity in joined(page.reading, [doer]))


def _spoken(page: _Page, verb: int) -> Iterator[Demand]:
    """A speaker's "X should leave": the speaker asks X, when X is not the speaker's own side."""
    reading, tokens, found = page.reading, page.reading.tokens, page.found
    modal = next((j for j in tokens.below(verb, "aux") if ("subject", tokens.lemmas[j]) in page.words), None)
    if modal is None or tokens.lemmas[modal] != next(iter(modals(tokens, verb))) or tokens.relation(verb) in ("acl", "advcl"):
        return
    if is_negated(tokens, verb) or is_passive(tokens, verb) or _within_agreed(page, verb):
        return
    first, last = clause(tokens, verb, keep=("conj", "xcomp", "ccomp"))
    span = tokens.span(first, last)
    statement, doer = statement_at(found, span), agent(tokens, verb)
    if statement is None or doer is None:
        return
    asked = joined(reading, [doer])
    own = {*statement.speakers, *side_at(found, span)}
    if not asked or any(entity.id in own for entity in asked):
        return
    whole = words_of(reading, found, first, last, verb)
    first, last = tokens.within(whole.start, whole.end)
    evidence = (reading.words(first, _closed(reading, last)),)
    lemma = tokens.lemmas[modal]
    yield Demand(
        id=record_id(reading.article, "demands", evidence, str(verb)),
        evidence=evidence,
        method=SPOKEN,
        by=statement.speakers,
        to=tuple(entity.id for entity in asked),
        act=reading.words(min(modal + 1, last - 1), last),
        force=page.words.get(("force", lemma), page.words[("subject", lemma)]).gives,  # type: ignore[arg-type]
        cue=reading.words(modal, modal + 1),
        time=statement.time,
    )


def _closed(reading: Reading, last: int) -> int:
    """The range with the full stop that ends the sentence inside a quote."""
    tokens = reading.tokens
    if last < len(tokens) and tokens.words[last] == "." and any(q.span.end == tokens.ends[last] for q in reading.quotes):
        return last + 1
    return last


def _within_agreed(page: _Page, verb: int) -> bool:
    """Whether the clause is what was agreed ("We agreed that they should leave"): then it is a commitment."""
    tokens = page.reading.tokens
    return any(("agreed", tokens.lemmas[above]) in page.words for above in tokens.ancestors(verb))
