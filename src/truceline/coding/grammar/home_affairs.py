"""Whether words tell of home affairs that are no matter of a conflict: courts, elections, trade, sport, illness. No records."""

from __future__ import annotations

from collections.abc import Iterable

from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Entity, Reading
from truceline.model.text import Evidence

ARMED = frozenset({"REB", "MIL", "SPY", "IGO", "UNO", "NGO"})
"""Sectors of those whose asking and promising is a matter of a conflict whatever the words are."""
FIGHTING = frozenset({"armed_group", "umbrella", "political_group", "government", "igo", "state_coalition"})
"""Kinds of sides; both sides of a conflict are treated alike."""
SHARE = 5
"""An article that tells of a conflict has a word of conflict in one of so many sentences at least."""
SHORT = 3
"""Sentences of a text too short to tell what it is about."""


def tells_of_conflict(reading: Reading, knowledge: Knowledge) -> bool:
    """Whether an article is on a conflict, talks or affairs between states; one on schools, banks or films says no such word.

    >>> # twenty sentences on the price of maize and one on an agreement with the millers -> no
    """
    matter, tokens = knowledge.classes["conflict_matter"], reading.tokens
    grave = {
        tokens.sentence[i] for i in range(len(tokens))
        if tokens.tags[i] != "PUNCT" and (tokens.lemmas[i].lower() in matter or tokens.words[i].lower() in matter)
    }
    return len(reading.sentences) <= SHORT or len(grave) * SHARE >= len(reading.sentences)


def is_home_affair(reading: Reading, knowledge: Knowledge, words: Evidence, idents: Iterable[str]) -> bool:
    """Whether the sentence of some words tells of home affairs and of nothing else, and nobody meant takes part in a conflict.

    >>> # "The president urged lawmakers to pass the tax cut." -> yes; "... to ratify the peace accord" -> no
    """
    tokens = reading.tokens
    first, last = tokens.within(words.start, words.end)
    sentences = set(tokens.sentence[first:last])
    inside = [i for i in range(len(tokens)) if tokens.sentence[i] in sentences]
    nouns = {tokens.lemmas[i].lower() for i in inside if tokens.tags[i] == "NOUN"}  # names are none: "the West Bank"
    if nouns.isdisjoint(knowledge.classes["home_matter"]):
        return False
    grave = {form.lower() for i in inside for form in (tokens.lemmas[i], tokens.words[i])}
    if not grave.isdisjoint(knowledge.classes["conflict_matter"]):
        return False
    meant = [entity for entity in reading.entities if entity.id in set(idents)]
    countries = {entity.country for entity in meant if entity.kind in ("state", "government") and entity.country}
    return len(countries) < 2 and not any(_fights(entity) for entity in meant)


def _fights(entity: Entity) -> bool:
    return entity.sector in ARMED or entity.kind in FIGHTING
