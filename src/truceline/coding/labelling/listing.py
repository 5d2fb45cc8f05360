"""Who is on whose list: "lists A among its terrorist groups", "put A on its terror list", "A is on B's list of thugs"."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.grammar.clauses import agent, is_passive, patient
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens


@dataclass(frozen=True, slots=True)
class Listing:
    """The word by which somebody is told to be on a list, the words for who is on it, and whose list it is."""

    verb: int
    whom: int
    issuers: tuple[Entity, ...]


def listing(reading: Reading, words: Table, noun: int) -> Listing | None:
    """The list of those a noun names; None where the noun names nobody's list, or nobody is told to be on it."""
    tokens = reading.tokens
    at = _held(tokens, words, noun)
    if at is None:
        return None
    verb = at if tokens.below(at, "cop") else tokens.heads[at]
    if verb < 0:
        return None
    beside = verb if tokens.tags[verb] != "VERB" and verb != at else None  # "lists [A] among its terrorist groups"
    verb = tokens.heads[verb] if beside is not None else verb
    if verb < 0 or (verb != at and ("on-list", tokens.lemmas[verb]) not in words):
        return None
    subject = agent(tokens, verb)
    put = beside if beside is not None else patient(tokens, verb)
    put = next((o for o in tokens.below(verb, "obj") if o != at), None) if put == at else put
    whom = put if put is not None else subject
    if whom is not None and tokens.lemmas[whom] in RELATIVE and tokens.labels[verb] == "acl:relcl":
        whom = tokens.heads[verb]
    if whom is None:
        return None
    beside_it = (j for j in tokens.below(at, "nmod:poss", "compound", "amod", "nmod") if j != noun)
    owners = [j for j in beside_it if reading.entity_at(j) is not None]
    doing = [] if put is None or subject is None or is_passive(tokens, verb) else [subject]
    owners = [j for j in owners if tokens.tags[j] != "PRON" or not doing] + doing  # "asked Chad to put A on [its] list"
    listed = {entity.id for entity in reading.entities_of(whom)}
    whose = (reading.entity_at(j) for j in owners)
    return Listing(verb, whom, tuple(entity for entity in whose if entity is not None and entity.id not in listed))


def list_of(tokens: Tokens, words: Table, noun: int) -> int | None:
    """The word for the list that a noun names or that holds those it names: "its terror [list]", "the [list] of thugs"."""
    above = tokens.heads[noun]
    of = above >= 0 and tokens.relation(noun) == "nmod" and cased(tokens, noun, "of")
    at = above if of else noun
    return at if ("list", tokens.lemmas[at].lower()) in words else None


def _held(tokens: Tokens, words: Table, noun: int) -> int | None:
    """The list, or the noun behind "among its", as far as somebody may be told to be on it."""
    if tokens.below(noun, "nmod:poss") and cased(tokens, noun, "among"):
        return noun
    at = list_of(tokens, words, noun)
    return at if at is not None and cased(tokens, at, "on", "to", "onto", "in", "among") else None
