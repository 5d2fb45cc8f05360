"""Whether words tell of home affairs that are no matter of a conflict: courts, elections, trade, sport, illness. No records."""

from __future__ import annotations

from collections.abc import Iterable

from truceline.coding.grammar.once import once
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

ARMED = frozenset({"REB", "MIL", "SPY", "IGO", "UNO", "NGO"})
"""Sectors of those whose asking and promising is a matter of a conflict whatever the words are."""
FIGHTING = frozenset({"armed_group", "umbrella", "political_group", "government", "igo", "state_coalition"})
"""Kinds of sides; both sides of a conflict are treated alike."""
BEARING_ARMS = frozenset({"REB", "MIL", "SPY"})
"""Sectors of those who fight, whatever an article is about."""
ENOUGH = 8
"""Sentences below which a text says too little to tell what it is about."""
FEW = 4
"""Sentences from which on an article without a single word of conflict is about something else."""
RARE = 0.15
"""The share of sentences with a word of conflict, diplomacy or security below which an article is about something else."""


def is_home_affair(reading: Reading, knowledge: Knowledge, words: Evidence, idents: Iterable[str]) -> bool:
    """Whether the sentence of some words tells of home affairs and of nothing else, and nobody meant takes part in a conflict.

    In an article that is far from any conflict as a whole, any sentence without a word of conflict tells of home affairs.

    >>> # "The president urged lawmakers to pass the tax cut." -> yes; "... to ratify the peace accord" -> no
    """
    tokens, inside = reading.tokens, _around(reading, words)
    taking = set(knowledge.classes["taking"])
    plain = [i for i in inside if tokens.tags[i] == "NOUN" and not _is_taken(tokens, i, taking)]
    nouns = {tokens.lemmas[i].lower() for i in plain}  # names are none: "the West Bank"
    meant = [entity for entity in reading.entities if entity.id in set(idents)]
    homely = [entity for entity in meant if _is_of_home(entity, knowledge)]  # "the Tax Authority"
    far = is_far_from_conflict(reading, knowledge)
    if not far and not homely and nouns.isdisjoint(knowledge.classes["home_matter"]):
        return False
    civil = set(knowledge.classes["civil_matter"])
    grave = _telling(knowledge) - civil if far else set(knowledge.classes["conflict_matter"])
    if any(_words_at(reading, i) & grave for i in inside):
        return False
    countries = {entity.country for entity in meant if entity.kind in ("state", "government") and entity.country}
    others = [entity for entity in meant if entity not in homely]
    return len(countries) < 2 and not any(_bears_arms(entity) if far or homely else _fights(entity) for entity in others)


def is_far_matter(reading: Reading, knowledge: Knowledge, words: Iterable[Evidence], idents: Iterable[str]) -> bool:
    """Whether talks or a deal in an article far from any conflict have nothing to do with one: "talks with the teachers"."""
    sides = tuple(idents)
    return is_far_from_conflict(reading, knowledge) and all(is_home_affair(reading, knowledge, one, sides) for one in words)


def tells_of_conflict(reading: Reading, knowledge: Knowledge, words: Evidence) -> bool:
    """Whether the sentence of some words has a word of conflict that home affairs have no use for."""
    telling = _telling(knowledge)
    return any(_words_at(reading, i) & telling for i in _around(reading, words))


def _around(reading: Reading, words: Evidence) -> range:
    """The tokens of the sentences in which some words stand."""
    first, last = reading.tokens.within(words.start, words.end)
    numbers = reading.tokens.sentence[first:last]
    return range(reading.sentences[numbers[0]].first, reading.sentences[numbers[-1]].last) if numbers else range(0)


@once
def is_far_from_conflict(reading: Reading, knowledge: Knowledge) -> bool:
    """Whether an article as a whole is about something else than a conflict, diplomacy or security."""
    tokens = reading.tokens
    many = len(set(tokens.sentence))
    telling = _telling(knowledge)
    told = {tokens.sentence[i] for i in range(len(tokens)) if _words_at(reading, i) & telling}
    return (many >= ENOUGH and len(told) < RARE * many) or (many >= FEW and not told)


def _is_of_home(entity: Entity, knowledge: Knowledge) -> bool:
    """Whether the name of a body tells that it is one of home affairs: "the Tax Authority", "the teachers' union"."""
    body = entity.kind not in ("person", "state", "armed_group", "umbrella") and entity.sector not in ARMED
    return body and not {word.lower() for word in entity.name.split()}.isdisjoint(knowledge.classes["home_matter"])


def _is_taken(tokens: Tokens, i: int, taking: set[str]) -> bool:
    """Whether people are held, freed or harmed, whoever they are: "to free [the teachers]", "abducted [pupils]"."""
    verb = tokens.heads[i]
    relation = tokens.relation(i)
    return verb >= 0 and tokens.lemmas[verb] in taking and (relation == "obj" or tokens.labels[i] == "nsubj:pass")


def _telling(knowledge: Knowledge) -> set[str]:
    """The words of conflict that home affairs have no use for."""
    return set(knowledge.classes["conflict_matter"]) - set(knowledge.classes["everyday_matter"])


def _words_at(reading: Reading, i: int) -> set[str]:
    """A word and its lemma; "according to" is no accord."""
    word = reading.tokens.words[i].lower()
    return {word} if word == "according" else {reading.tokens.lemmas[i].lower(), word}


def _fights(entity: Entity) -> bool:
    return entity.sector in ARMED or entity.kind in FIGHTING


def _bears_arms(entity: Entity) -> bool:
    return entity.sector in BEARING_ARMS or entity.kind in ("armed_group", "umbrella")
