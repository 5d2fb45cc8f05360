"""Demands: who asks whom to do what, and how strongly, in the text's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.clauses import agent, clause, is_negated, is_passive, modals, patient
from truceline.coding.enclosing import side_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined, phrase
from truceline.coding.time_links import time_of
from truceline.coding.wording import Rows, complement, rows
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Demand, Findings, Force
from truceline.model.ids import record_id
from truceline.model.reading import Entity, Reading
from truceline.model.text import Evidence

METHOD = "rule:demands@1"
TOLD = ("asserted", "historical", "alleged", "self_claim")
STRENGTH: tuple[Force, ...] = ("appeal", "request", "demand", "ultimatum")


@dataclass(frozen=True, slots=True)
class Asking:
    """One act of asking as the grammar shows it: the cue word, who is asked, and what for."""

    verb: int
    force: Force
    asked: tuple[Entity, ...]
    act: Evidence
    act_verb: int | None


@component(needs=("actors", "times", "statements"), gives=("demands",))
def code_demands(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Demand, ...]:
    """What is asked of others, told by the publisher or by a speaker; "should" and "must" only in a speaker's own words.

    >>> # "Kenya urged both sides to return to the table." -> by Kenya, to both sides, act "return to the table"
    """
    words = rows(knowledge, "demands", "frame")
    demands: dict[str, Demand] = {}
    for i in range(len(reading.tokens)):
        for demand in (*_reported(reading, found, knowledge, words, i), *_spoken(reading, found, words, i)):
            demands.setdefault(demand.id, demand)
    return tuple(demands.values())


def _reported(reading: Reading, found: Findings, knowledge: Knowledge, words: Rows, verb: int) -> Iterator[Demand]:
    tokens = reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return
    asking = next(_askings(reading, words, verb), None)
    if asking is None or factuality(tokens, verb, knowledge).class_ not in TOLD:
        return
    by = _askers(reading, found, verb)
    if not by:
        return
    repeated = any(("repeated", tokens.lemmas[j]) in words for j in tokens.below(verb, "advmod", "amod"))
    first, last = clause(tokens, verb, keep=("ccomp", "xcomp"))
    begin, end = tokens.within(asking.act.start, asking.act.end)
    evidence = (words_of(reading, found, min(first, begin), max(last, end), verb),)
    time = time_of(reading, verb)
    yield Demand(
        id=record_id(reading.article, "demands", evidence, str(verb)), evidence=evidence, method=METHOD, by=by,
        to=tuple(entity.id for entity in asking.asked), act=asking.act, force=asking.force,
        cue=reading.words(verb, verb + 1), repeated=repeated, time=time.id if time else None,
    )


def _askers(reading: Reading, found: Findings, verb: int) -> tuple[str, ...]:
    tokens = reading.tokens
    doer = agent(tokens, verb)
    if doer is None:
        return ()
    if tokens.lemmas[doer] in ("we", "i"):
        statement = statement_at(found, tokens.span(verb, verb + 1))
        return statement.speakers if statement else ()
    return tuple(entity.id for entity in joined(reading, [doer]))


def _askings(reading: Reading, words: Rows, verb: int) -> Iterator[Asking]:
    """The frames a verb of asking can stand in, most telling first."""
    tokens, lemma = reading.tokens, reading.tokens.lemmas[verb]
    acts = tokens.below(verb, "xcomp", "ccomp") or tuple(
        j for j in tokens.below(verb, "advcl") if any(tokens.lemmas[m] == "to" for m in tokens.below(j, "mark"))
    )
    for frame, prepositions in (("on", ("on", "upon")), ("to", ("to", "with"))):
        cue = words.get((frame, lemma))
        asked = [o for o in tokens.below(verb, "obl", "nmod") if _case(reading, o, *prepositions)]
        if cue and asked:
            inner = acts or tuple(j for o in asked for j in tokens.below(o, "acl"))
            if inner:
                yield Asking(verb, cue.gives, joined(reading, asked), complement(reading, inner[0]), inner[0])  # type: ignore[arg-type]
    cue = words.get(("object", lemma))
    objects = tokens.below(verb, "obj", "iobj") or ((patient(tokens, verb),) if is_passive(tokens, verb) else ())
    if cue and acts:
        asked_heads = [o for o in objects if o is not None] or list(tokens.below(acts[0], "nsubj"))
        if cue.fields.get("needs") == "actor" and not joined(reading, asked_heads):
            return
        inner = tuple(j for j in acts if _infinitive(reading, j)) or ()
        inner = inner or _astray(reading, [j for j in acts if _relative(reading, j)])
        if asked_heads and inner:
            yield Asking(verb, cue.gives, joined(reading, asked_heads), complement(reading, inner[0]), inner[0])  # type: ignore[arg-type]
    if cue and not acts and objects:
        inner = _astray(reading, [o for o in objects if o is not None])
        if inner:
            yield Asking(verb, cue.gives, joined(reading, [o for o in objects if o is not None]), complement(reading, inner[0]), inner[0])  # type: ignore[arg-type]
    cue = words.get(("none", lemma))
    if cue:
        for act in tokens.below(verb, "ccomp"):
            if cue.fields.get("mood") == "subjunctive" and not _subjunctive(reading, act):
                continue
            doers = [agent(tokens, act)] if agent(tokens, act) is not None else []
            yield Asking(verb, cue.gives, joined(reading, [d for d in doers if d is not None]), complement(reading, act), act)  # type: ignore[arg-type]
        for noun in tokens.below(verb, "obj"):
            if reading.entity_at(noun) is None and tokens.tags[noun] == "NOUN":
                yield Asking(verb, cue.gives, _asked_of(reading, verb, noun), reading.words(*phrase(tokens, noun)), None)  # type: ignore[arg-type]
    cue = words.get(("for", lemma))
    if cue:
        for noun in tokens.below(verb, "obl"):
            if _case(reading, noun, "for") and reading.entity_at(noun) is None:
                yield Asking(verb, cue.gives, _asked_of(reading, verb, noun), reading.words(*_trimmed(reading, noun)), None)  # type: ignore[arg-type]


def _relative(reading: Reading, verb: int) -> bool:
    """Whether a clause that looks like a complement is a relative one: its subject is "that", "who" or "which"."""
    subjects = reading.tokens.below(verb, "nsubj")
    return any(reading.tokens.lemmas[j] in ("that", "who", "which") and reading.tokens.tags[j] == "PRON" for j in subjects)


def _subjunctive(reading: Reading, verb: int) -> bool:
    """Whether a clause says what ought to be: "insists that the army leave", "... must leave"."""
    tokens = reading.tokens
    told = modals(tokens, verb)
    if told:
        return bool({"should", "must", "be"} & set(told)) and "will" not in told and "would" not in told
    return tokens.words[verb].lower() == tokens.lemmas[verb]


def _astray(reading: Reading, objects: list[int]) -> tuple[int, ...]:
    """The last infinitive inside the phrase of whom is asked: "asked [governments that back them to withdraw]"."""
    found = [j for o in objects for j in reading.tokens.subtree(o) if reading.tokens.tags[j] == "VERB" and _infinitive(reading, j)]
    return tuple(found[-1:])


def _asked_of(reading: Reading, verb: int, noun: int) -> tuple[Entity, ...]:
    """Who is asked for a thing: "from X", "by X" at the noun or the verb."""
    tokens = reading.tokens
    heads = [o for o in (*tokens.below(noun, "nmod"), *tokens.below(verb, "obl")) if o != noun and _case(reading, o, "from", "by", "of")]
    return joined(reading, [o for o in heads if _case(reading, o, "from", "by")])


def _trimmed(reading: Reading, noun: int) -> tuple[int, int]:
    first, last = phrase(reading.tokens, noun)
    while first < noun and reading.tokens.relation(first) == "case":
        first += 1
    return first, last


def _infinitive(reading: Reading, verb: int) -> bool:
    return any(reading.tokens.lemmas[m] == "to" for m in reading.tokens.below(verb, "mark"))


def _spoken(reading: Reading, found: Findings, words: Rows, verb: int) -> Iterator[Demand]:
    """A speaker's "X should leave": the speaker asks X, when X is not the speaker's own side."""
    tokens = reading.tokens
    told = [m for m in modals(tokens, verb) if ("subject", m) in words]
    if not told or tokens.tags[verb] != "VERB" or is_negated(tokens, verb) or is_passive(tokens, verb):
        return
    if not any(tokens.lemmas[j] == told[0] for j in tokens.below(verb, "aux")):
        return
    if tokens.relation(verb) in ("acl", "advcl"):
        return
    first, last = clause(tokens, verb, keep=("conj", "xcomp", "ccomp"))
    span = tokens.span(first, last)
    statement = statement_at(found, span)
    doer = agent(tokens, verb)
    if statement is None or doer is None or _within_agreed(reading, verb):
        return
    asked = joined(reading, [doer])
    own = {*statement.speakers, *side_at(found, span)}
    if not asked or any(entity.id in own for entity in asked):
        return
    modal = next(j for j in tokens.below(verb, "aux") if tokens.lemmas[j] == told[0])
    force = words.get(("force", told[0]), words[("subject", told[0])]).gives
    words = words_of(reading, found, first, last, verb)
    first, last = tokens.within(words.start, words.end)
    evidence = (reading.words(first, _closed(reading, last)),)
    yield Demand(
        id=record_id(reading.article, "demands", evidence, str(verb)), evidence=evidence, method="rule:demands-spoken@1",
        by=statement.speakers, to=tuple(entity.id for entity in asked), act=_act(reading, modal + 1, last),
        force=force, cue=reading.words(modal, modal + 1), time=statement.time,  # type: ignore[arg-type]
    )


def _closed(reading: Reading, last: int) -> int:
    """The range with the full stop that ends the sentence inside a quote."""
    tokens = reading.tokens
    if last < len(tokens) and tokens.words[last] == "." and any(q.span.end == tokens.ends[last] for q in reading.quotes):
        return last + 1
    return last


def _act(reading: Reading, first: int, last: int) -> Evidence:
    return reading.words(min(first, last - 1), last)


def _within_agreed(reading: Reading, verb: int) -> bool:
    """Whether the clause is what was agreed ("We agreed that they should leave"): then it is a commitment."""
    tokens = reading.tokens
    return any(tokens.lemmas[a] in ("agree", "promise", "pledge", "decide") for a in tokens.ancestors(verb))


def _case(reading: Reading, i: int, *wanted: str) -> bool:
    return any(reading.tokens.lemmas[c] in wanted for c in reading.tokens.below(i, "case"))
