"""What one mention of an agreement adds to it, in its phrase and its clauses. What a clause tells is read elsewhere."""

from __future__ import annotations

from truceline.coding.dealing.clause_told import read_clause
from truceline.coding.dealing.days import set_day
from truceline.coding.dealing.ending import called_off
from truceline.coding.dealing.gathered import Deal
from truceline.coding.dealing.standings import broken_in_part, standings
from truceline.coding.dealing.words import bare, named_with
from truceline.coding.grammar.thirds import third_parties
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.marks import of_a_year
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens

LONG = 24
"""A clause of more words is no name of a deal; the words that name it are enough."""
FIELDS = ("purpose", "coverage", "ceasefire_side", "form")


def read_mention(reading: Reading, thing: Thing, words: Table, deal: Deal, knowledge: Knowledge) -> bool:
    """Add what one mention and its clauses tell to a deal, with the words it rests on; whether a clause told something."""
    tokens = reading.tokens
    deal.definite |= thing.definite
    proper = any(tokens.tags[j] in ("PROPN", "NUM") for j in tokens.below(thing.head, "compound", "nummod"))
    deal.marked |= bool(thing.marks) and (deal.kind == "truce" or proper or any(map(str.isupper, thing.name[1:])))
    deal.marked |= thing.age.isdigit() or of_a_year(thing.when) or (bool(thing.marks) and cased(tokens, thing.head, "despite"))
    deal.names += [thing.name] if thing.name and thing.name.lower() not in map(str.lower, deal.names) else []
    deal.join(thing.sides)
    deal.place = deal.place or thing.place
    _modifiers(reading, thing, words, deal)
    nominal = deal.size()
    verb: int | None = None
    inside: list[int] = []
    for standing in (*standings(tokens, thing.head), *broken_in_part(tokens, thing.head, words)):
        before = deal.size()
        read_clause(reading, thing, standing, words, deal, knowledge)
        if deal.size() != before:
            dated = len(deal.dates) != before[1]
            inside += [standing.predicate] if standing.inside and (dated or not _beside(tokens, standing.predicate)) else []
            verb = verb if standing.inside or verb is not None else standing.predicate
    called_off(reading, thing, words, deal.status, deal.dates, knowledge)
    named = [j for j in tokens.below(thing.head, "nmod") if ("name", tokens.lemmas[j]) in words and j < thing.last]
    for noun in (thing.head, *named):
        for gives, entities in third_parties(reading, knowledge, words, noun, verb):
            inside += tokens.below(noun, "acl")
            deal.thirds.setdefault(gives, []).extend(entities)
    set_day(reading, thing, words, deal.kind, deal.dates)
    if tokens.tags[thing.head] == "PRON" and verb is None:
        return False
    if verb is None and not inside and tokens.tags[thing.head] == "ADJ":
        verb = tokens.heads[thing.head]
    if verb is not None and not _long(tokens, verb, thing):
        deal.evidence.add(reading.words(*bare(tokens, verb, thing)))
    else:
        deal.evidence.add(reading.words(*named_with(tokens, thing, inside)))
    return deal.size() != nominal


def _beside(tokens: Tokens, verb: int) -> bool:
    """Whether a clause stands behind a comma with "which": it names no deal unless it tells a day of it."""
    first = tokens.extent(verb)[0]
    return tokens.labels[verb] == "acl:relcl" and "," in tokens.words[max(first - 1, 0):first + 1]


def _long(tokens: Tokens, verb: int, thing: Thing) -> bool:
    """Whether a clause tells much more than that a deal was made, and the deal is named well without it."""
    first, last = bare(tokens, verb, thing)
    return last - first > LONG and thing.last - thing.first > 2


def _modifiers(reading: Reading, thing: Thing, words: Table, deal: Deal) -> None:
    tokens = reading.tokens
    for j in tokens.below(thing.head, "amod", "compound"):
        for gives in words.get(("modifier", tokens.lemmas[j]), ()) or words.get(("modifier", tokens.words[j]), ()):
            name, _, value = gives.partition(":")
            if name in FIELDS or (name == "pax_stage" and deal.kind != "truce"):
                deal.facts.setdefault(name, value)
