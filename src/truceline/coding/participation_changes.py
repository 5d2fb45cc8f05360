"""Participation changes: who left, suspended, postponed, refused or resumed its part in talks, in the source's own word."""

from __future__ import annotations

from truceline.coding.clauses import agent, clause, is_negated, modals
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined
from truceline.coding.referents import talks_at
from truceline.coding.time_links import time_of
from truceline.coding.words import Match, matcher
from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.patterns import outermost
from truceline.model.component import component
from truceline.model.findings import Findings, ParticipationChange
from truceline.model.ids import record_id
from truceline.model.reading import Entity, Reading, Tokens
from truceline.model.text import Evidence

METHOD = "rule:participation@1"
TOLD = ("asserted", "historical", "alleged")


@component(needs=("actors", "times", "talks", "statements"), gives=("participation_changes",))
def code_participation_changes(
    reading: Reading, found: Findings, knowledge: Knowledge
) -> tuple[ParticipationChange, ...]:
    """One record per actor and change that is told as having happened, with the source's own word in `cue`.

    What is threatened, asked for, denied or only expected is no change. "Will not attend" is a refusal.

    >>> # "The movement walked out of the talks over the shelling." -> walkout, reason "over the shelling"
    """
    changes: dict[str, ParticipationChange] = {}
    for match in outermost(matcher(knowledge, "participation").find(reading.tokens)):
        for change in _changes(reading, found, knowledge, match):
            changes.setdefault(change.id, change)
    return tuple(changes.values())


def _changes(reading: Reading, found: Findings, knowledge: Knowledge, match: Match) -> list[ParticipationChange]:
    tokens, verb = reading.tokens, match.head
    if tokens.tags[verb] not in ("VERB", "NOUN", "AUX"):
        return []
    if match.cue.fields.get("fits") == "negated":
        if not (is_negated(tokens, verb) and {"will", "would"} & set(modals(tokens, verb))) or under_condition(tokens, verb):
            return []
    elif factuality(tokens, verb, knowledge).class_ not in TOLD:
        return []
    doer = agent(tokens, verb)
    if doer is None:
        return []
    talks = talks_at(reading, found, match.last - 1)
    between_sides = match.cue.fields.get("fits") == "agent"
    first, last = clause(tokens, verb, keep=("xcomp",))
    evidence = (reading.words(first, last),)
    time = time_of(reading, verb)
    return [
        ParticipationChange(
            id=record_id(reading.article, "participation_changes", evidence, match.cue.gives, actor.id), evidence=evidence,
            method=METHOD, talks=talks, actor=actor.id,
            kind=match.cue.gives,  # type: ignore[arg-type]
            cue=_cue(reading, match, verb), reason=_reason(reading, verb) or _reason(reading, match.last - 1),
            time=time.id if time else None,
        )
        for actor in joined(reading, [doer]) if not (between_sides and _is_third(found, talks, actor, knowledge))
    ]


def under_condition(tokens: Tokens, verb: int) -> bool:
    """Whether a clause with "if" or "unless" makes it only a threat: "will not attend unless ..."."""
    marks = [mark for part in (verb, *tokens.below(verb, "advcl")) for mark in tokens.below(part, "mark")]
    return any(tokens.lemmas[mark] in ("if", "unless") for mark in marks)


def _is_third(found: Findings, talks: str | None, actor: Entity, knowledge: Knowledge) -> bool:
    """Whether who stops or moves the talks is no side of them: then it is a status of the talks and no change of part."""
    for record in found.talks:
        if record.id == talks and actor.id in (*record.mediators, *record.hosts, *record.sponsors):
            return True
    return actor.kind == "igo" or any(actor.name.lower().endswith(word) for word in knowledge.classes.get("mediator", ()))


def _cue(reading: Reading, match: Match, verb: int) -> Evidence:
    """The words of change, without the noun phrase for the talks: "walked out of", "would not attend"."""
    tokens = reading.tokens
    first = min(match.first, *tokens.below(verb, "aux")) if modals(tokens, verb) and is_negated(tokens, verb) else match.first
    last = match.first + 1
    while last < match.last and tokens.tags[last] in ("ADP", "ADV", "PART", "SCONJ") and tokens.words[last].lower() != "the":
        last += 1
    return reading.words(first, last)


def _reason(reading: Reading, head: int) -> Evidence | None:
    """The reason given, at the verb or the noun for the talks: "over ...", "because ...", "in protest at ...", "citing ..."."""
    tokens = reading.tokens
    for child in tokens.children[head]:
        marks = {tokens.lemmas[i] for i in tokens.below(child, "case", "mark")}
        why = marks & {"over", "because", "due"} or tokens.lemmas[child] == "protest"
        if tokens.relation(child) in ("obl", "nmod") and why:
            return reading.words(*tokens.extent(child))
        why = marks & {"because", "since"} or tokens.lemmas[child] in ("cite", "accuse", "protest")
        if tokens.relation(child) == "advcl" and why:
            return reading.words(*tokens.extent(child))
    return None
