"""Meetings told by who holds them: a government and the movement that fights it, or a pair of foes. No records."""

from __future__ import annotations

from collections.abc import Collection

from truceline.coding.grammar.clauses import agent, governors
from truceline.coding.grammar.nominals import sides, unique
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens

RULING = frozenset({"state", "government"})
RULING_SECTORS = frozenset({"GOV", "MIL"})
FIGHTING_SECTORS = frozenset({"REB", "PRM", "UAF"})
"""Sectors of movements that fight a government; its own army is of those who rule."""
MEDIATING = frozenset({"mediator", "facilitator", "mediation", "go-between", "intermediary"})
BODIES = frozenset({"group_unnamed", "organisation", "anonymous_source"})


def held_by_foes(reading: Reading, words: Table, noun: int) -> bool:
    """Whether a government or army and an armed movement, or two armed movements, hold a meeting together.

    >>> # "The government and the FARC held a [meeting] in Oslo", "rebels opened [discussions] with the army" -> True
    >>> # "The rebels held a [meeting]", "rebels and aid agencies held a [meeting]" -> False
    """
    verb = _held(reading, words, noun)
    return are_foes(_told_of(reading, verb, noun) if verb is not None else sides(reading, noun))


def of_foes(reading: Reading, noun: int) -> bool:
    """Whether the words of a noun name such foes as its sides: "the [standstill] between the army and the rebels"."""
    return are_foes(sides(reading, noun))


def held_alone(reading: Reading, words: Table, noun: int) -> bool:
    """Whether an armed movement holds a meeting by itself or with people who are no foes: "the rebels held a [meeting] in
    Bouake", "rebels and aid agencies held a [meeting]"; not with those who sit at a table or mediate."""
    tokens, verb = reading.tokens, _held(reading, words, noun)
    if verb is None or held_by_foes(reading, words, noun):
        return False
    told = [tokens.lemmas[j] for head in _heads(tokens, verb, noun) for j in _phrase(tokens, head)]
    mediated = any(("table", lemma) in words or lemma in MEDIATING for lemma in told)
    return any(map(_fights, _told_of(reading, verb, noun))) and not mediated


def _held(reading: Reading, words: Table, noun: int) -> int | None:
    """The verb by which somebody holds a meeting: "[held] a meeting", "will [begin] discussions", "[met] for a workshop"."""
    tokens = reading.tokens
    for up, relation in governors(tokens, noun):
        if tokens.tags[up] == "NOUN" and ("measure", tokens.lemmas[up]) in words:
            continue
        holds = any("start" in words.get((role, tokens.lemmas[up]), ()) for role in ("object", "gather"))
        at = relation.startswith("obl") and cased(tokens, noun, "for", "at", "in")
        return up if holds and tokens.tags[up] == "VERB" and (relation == "obj" or at) else None
    return None


def _heads(tokens: Tokens, verb: int, noun: int) -> list[int]:
    """The doer of a verb and those named by "with" at it or at the meeting."""
    doer = agent(tokens, verb)
    partners = (*tokens.below(verb, "obl"), *tokens.below(noun, "nmod"))
    return [*((doer,) if doer is not None else ()), *(o for o in partners if cased(tokens, o, "with"))]


def _told_of(reading: Reading, verb: int, noun: int) -> tuple[Entity, ...]:
    """Whom those words name: actors and those they speak for; not one that only stands before another ("[Maoist] rebels")."""
    tokens = reading.tokens
    named = (
        one for head in _heads(tokens, verb, noun) for j in _phrase(tokens, head)
        if (one := reading.entity_at(j)) is not None and not _names_another(reading, j)
    )
    return unique((*sides(reading, noun), *named))


def _names_another(reading: Reading, j: int) -> bool:
    tokens, above = reading.tokens, reading.tokens.heads[j]
    other = reading.entity_at(above) if above >= 0 else None
    return tokens.relation(j) in ("compound", "amod") and other is not None and _fights(other)


def _phrase(tokens: Tokens, head: int) -> list[int]:
    """The words of a phrase without the clauses on it: "officials of A and of the separatist B"."""
    aside = {k for j in tokens.subtree(head) if tokens.relation(j) == "acl" for k in tokens.subtree(j)}
    return [j for j in sorted(tokens.subtree(head)) if j not in aside]


def are_foes(named: Collection[Entity]) -> bool:
    """Whether two who fight each other are among them: two movements, or a government and a movement."""
    fighting = {one.id for one in named if _fights(one)}
    return bool(fighting) and len(fighting) + any(_rules(one) for one in named) > 1


def _fights(one: Entity) -> bool:
    return one.kind == "armed_group" or (one.sector in FIGHTING_SECTORS and one.kind in (*BODIES, "person"))


def _rules(one: Entity) -> bool:
    return not _fights(one) and (one.kind in RULING or (one.sector in RULING_SECTORS and one.kind in (*BODIES, "person")))
