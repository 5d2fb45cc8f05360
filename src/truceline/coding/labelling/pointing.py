"""Whom a label means that only points back: "[the terrorists] must go first". Labels with a name beside them are elsewhere."""

from __future__ import annotations

from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.told_of import told_of
from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import called_so, calling
from truceline.coding.labelling.targets import named_beside, said_of
from truceline.coding.labelling.words import loaded
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.text import Span
from truceline.model.values import GROUPS

NEAR = 3
"""A label that only points back is looked up in its own sentence and this many before it."""
OPPOSED = ("REB", "OPP", "PRM", "UAF")
"""Sectors of an organisation that is a side and no office."""
POINTING = ("the", "this", "that", "these", "those")


def points_back(reading: Reading, words: Table, noun: int) -> bool:
    """Whether a label on a noun has nothing that tells who is meant: "the radical movement", but not "the rebels in Goma"."""
    tokens = reading.tokens
    if not any(tokens.lemmas[d].lower() in POINTING for d in tokens.below(noun, "det")):
        return False
    told_of = tokens.relation(noun) in ("xcomp", "ccomp", "appos", "conj") or tokens.below(noun, "cop", "appos", "acl", "flat")
    plain = [j for j in tokens.below(noun, "amod", "compound", "nmod") if not loaded(reading, words, j, j + 1)]
    return not (told_of or plain or named_beside(reading, noun))


def group_meant(reading: Reading, found: Findings, words: Table, noun: int) -> Entity | None:
    """The named group that a label means which points back to nobody called so before: the one told of last, not the speaker's.

    >>> # "The PKK denied it. The terrorists must go first, the premier said.": the PKK
    """
    tokens = reading.tokens
    own = reading.entity_at(noun)
    said = {tokens.words[j].lower() for j in tokens.below(noun, "amod", "compound")}
    if own is not None and own.name.lower() in said:  # "the Islamist group" names no group Islamist
        own = None
    if own is not None and (own.named or own.kind not in ("label_only", "group_unnamed")):
        return None
    if tokens.below(noun, "nmod", "acl", "appos", "nummod") or said_of(reading, words, noun):
        return None
    mentions = [m for m in reading.mentions if m.entity is not None]
    if own is not None and any(
        m.first < noun and m.head != noun and reading.entities[m.entity or 0].id == own.id for m in mentions
    ):
        return None
    definite = any(tokens.lemmas[d].lower() in POINTING for d in tokens.below(noun, "det"))
    plural = tokens.words[noun].lower() != tokens.lemmas[noun].lower()
    if plural and not definite:
        return None
    statement = statement_at(found, Span(tokens.starts[noun], tokens.ends[noun]))
    speaking = {*statement.speakers, statement.speaks_for} if statement is not None else set()
    before = [
        m for m in mentions
        if m.last <= noun and 0 <= tokens.sentence[noun] - tokens.sentence[m.first] <= NEAR
        and _is_side(entity := reading.entities[m.entity or 0])
        and entity.id not in speaking and entity.name.lower() not in said
    ]
    nearest = max(before, key=lambda m: m.first, default=None)
    return None if nearest is None else reading.entities[nearest.entity or 0]


def called_it(reading: Reading, found: Findings, words: Table, noun: int) -> Entity | None:
    """The group that a pronoun means where it is called what a noun says: "Parliament designated [it] a terrorist group".

    Who is named with the verb of saying is meant first: "“[they] are murderers,” he said of the militia".
    """
    subjects = reading.tokens.below(noun, "nsubj") if reading.tokens.below(noun, "cop") else []
    if subjects and (reading.tokens.tags[subjects[0]] == "PRON" or points_at(reading, subjects[0])):
        return told_of(reading, found, noun)
    verb = calling(reading, words, noun)
    meant = [] if verb is None else called_so(reading.tokens, verb, noun)
    if not meant or reading.tokens.lemmas[meant[0]] != "it" or reading.entity_at(meant[0]) is not None:
        return None
    return group_meant(reading, found, words, meant[0])


def points_at(reading: Reading, noun: int) -> bool:
    """Whether a noun says nothing of those it means: "these people", "those men"."""
    determiners = [reading.tokens.lemmas[d].lower() for d in reading.tokens.below(noun, "det")]
    return any(d in ("this", "that", "these", "those") for d in determiners) and not reading.tokens.below(noun, "nmod", "acl")


def _is_side(entity: Entity) -> bool:
    return entity.named and (entity.kind in GROUPS or (entity.kind == "organisation" and entity.sector in OPPOSED))
