"""Nouns that name a truce or an agreement, and the pronouns that take them up. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.dealing.ages import age_of, dated, length, year_told
from truceline.coding.dealing.days import made_on
from truceline.coding.dealing.nouns import kind_of, pauses
from truceline.coding.dealing.parties import sides_named
from truceline.coding.dealing.short_names import by_initials
from truceline.coding.dealing.standings import sets_in, standings
from truceline.coding.grammar.clauses import agent, is_past
from truceline.coding.grammar.nominals import called, is_definite, joined, modifiers, phrase, places_near, places_under
from truceline.coding.grammar.once import once
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.other_matters import unrelated
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens

MAKE = ("state", "government", "armed_group", "political_group", "umbrella")
FURTHER = 4
"""How many sentences behind a deal "the document" still means it."""


def mentions(reading: Reading, words: Table) -> Iterator[Thing]:
    """Nouns that name a truce or an agreement, in text order; "agreement for the cessation of hostilities" is one."""
    return (thing for thing in all_mentions(reading, words) if thing.kind != "unrelated")


@once
def all_mentions(reading: Reading, words: Table) -> tuple[Thing, ...]:
    """The same with deals on matters that are no conflict, as kind "unrelated": later words may point back at them."""
    tokens = reading.tokens
    parties = {i for name in reading.names if name.actor for i in range(name.first, name.last)}
    paused = False
    found: list[Thing] = []
    for i in range(len(tokens)):
        if tokens.tags[i] not in ("NOUN", "PROPN") or _names_another(tokens, i):
            continue
        kind = kind_of(reading, i, words) if i not in parties else None
        kind = "truce" if kind is None and paused and pauses(tokens, i, words) else kind
        if kind is None:
            continue
        head = tokens.heads[i]
        inner = tokens.relation(i) in ("nmod", "obl") and not tokens.below(i, "nmod:poss")
        if head >= 0 and inner and kind_of(reading, head, words):
            continue
        telling = modifiers(tokens, i)
        parts = () if ("section", tokens.lemmas[i]) in words else (*tokens.below(i, "nmod"), *tokens.below(i, "compound"))
        topics = [j for j in parts if kind_of(reading, j, words) == "truce" or _of_a_halt(tokens, j, words)]
        given = {gives for word in telling for gives in words.get(("modifier", word), ())}
        if "unrelated" in given or unrelated(tokens, i, words) or (kind == "agreement" and _elsewhere(tokens, i, words)):
            kind = "unrelated"
        elif topics and (kind != "settlement" or ("written", tokens.lemmas[i]) in words):
            kind = "truce"
        elif "peace" in telling and kind == "agreement":
            kind = "peace"
        paused |= kind == "truce"
        first, last = phrase(tokens, head if inner and ("longer", tokens.lemmas[head]) in words else i)
        named = topics[0] if topics and tokens.relation(topics[0]) == "nmod" else i
        when = dated(reading, i, first, last, words)
        found.append(Thing(
            head=i, first=first, last=last, kind=kind, definite=is_definite(tokens, i) or _in_apposition(tokens, i, found),
            name=called(reading, named), age=age_of(tokens, i, given, kind, words) or year_told(reading, i, when),
            place=places_under(reading, i), sides=sides_named(reading, i, words), when=when, made=made_on(reading, i, words),
            length=length(reading, i, first) if kind == "truce" else "",
            alone=kind == "truce" and "ceasefire_side:unilateral" in given, marks=_marks(tokens, i, words),
            makers=_made_by(reading, i, words),
            near=places_near(reading, i), latest=any(tokens.lemmas[d] == "that" for d in tokens.below(i, "det")),
        ))
        if len(found) > 1 and _says_what_it_is(tokens, i):
            found[-1] = replace(found[-1], kind=found[-2].kind, marks=found[-2].marks, name="", age="", when=None, latest=True)
    return tuple(sorted((*found, *by_initials(reading, found)), key=lambda thing: thing.head))


def _says_what_it_is(tokens: Tokens, i: int) -> bool:
    """Whether a noun only says the how manieth a deal is that was named before: "it is [the second deal] in two years"."""
    ordinal = any(tokens.lemmas[j] in ("first", "second", "third", "fourth", "fifth", "sixth", "latest", "last")
                  for j in tokens.below(i, "amod", "nummod"))
    return ordinal and bool(tokens.below(i, "cop")) and any(
        tokens.lemmas[j] in ("it", "this", "that", "which") for j in tokens.below(i, "nsubj"))


def _made_by(reading: Reading, noun: int, words: Table) -> tuple[Entity, ...]:
    """Those who are told to have made a deal that nothing points back to: "[Chad] and [Mali] signed a pact"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    made = verb >= 0 and tokens.relation(noun) == "obj" and ("party", tokens.lemmas[verb]) in words and is_past(tokens, verb)
    doer = agent(tokens, verb) if made and not is_definite(tokens, noun) else None
    return tuple(one for one in joined(reading, [doer]) if one.kind in MAKE) if doer is not None else ()


def counted(reading: Reading, named: list[Thing], words: Table) -> Iterator[Thing]:
    """Truces of a row that are told apart by "one" or by their place in it: "the five-day [one] that began in May", "[the
    second] lasted a week", in the sentence of a truce or in one of the two behind it."""
    tokens = reading.tokens
    truces = [thing for thing in named if thing.kind == "truce"]
    for i in range(len(tokens)):
        ordinal = tokens.lemmas[i] in ("first", "second", "third", "latest", "last")
        ordinal &= tokens.relation(i) in ("nsubj", "nsubj:pass")
        one = tokens.lemmas[i] == "one" and tokens.tags[i] in ("NOUN", "PRON", "NUM")
        one = one and bool(tokens.below(i, "amod", "compound", "acl"))
        if not (ordinal or one) or not tokens.below(i, "det") or tokens.below(i, "nmod"):
            continue
        near = any(thing.head < i and tokens.sentence[i] - tokens.sentence[thing.head] <= 2 for thing in truces)
        roles = ("subject", "object", "kept", "third")
        told = any((role, tokens.lemmas[s.predicate]) in words for s in standings(tokens, i) for role in roles)
        if near and told:
            definite = is_definite(tokens, i)
            age = tokens.lemmas[i] if ordinal else "earlier" if definite else "next"
            first, last = phrase(tokens, i)
            yield Thing(i, first, last, "truce", definite=definite, age=age, length=length(reading, i, first))


def _names_another(tokens: Tokens, i: int) -> bool:
    """Whether a noun stands before another: "truce monitors"; not before a verb ("the October [ceasefire] brokered")."""
    return tokens.relation(i) == "compound" and tokens.tags[tokens.heads[i]] not in ("VERB", "AUX")


def _marks(tokens: Tokens, noun: int, words: Table) -> frozenset[str]:
    """The words before a noun that tell which deal is meant: names and matters; not lengths, years or what it is like."""
    lengths = {
        tokens.words[k].lower() for j in tokens.below(noun, "amod", "compound", "nummod") for k in tokens.subtree(j)
        if tokens.tags[k] in ("NUM", "CCONJ", "DET")
        or any(tokens.tags[n] == "NUM" for n in tokens.below(k, "nummod", "compound"))
    }
    return frozenset(
        word for word in modifiers(tokens, noun) - lengths
        if not word[:1].isdigit() and word not in ("cease", "fire", "of")
        and not any((role, word) in words for role in ("modifier", "plain", "name", "sought", "pause", "halt", "halted"))
    )


def _of_a_halt(tokens: Tokens, i: int, words: Table) -> bool:
    """Whether a word before a deal says that it stops the fighting: "the [cessation] agreement"."""
    return tokens.relation(i) == "compound" and ("pause", tokens.lemmas[i].lower()) in words


def _in_apposition(tokens: Tokens, noun: int, found: list[Thing]) -> bool:
    """Whether a noun only calls a deal of the same sentence by another word: "signed a ceasefire, [a deal] hailed by all"."""
    return tokens.relation(noun) == "appos" and bool(found) and tokens.sentence[found[-1].head] == tokens.sentence[noun]


def _elsewhere(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a clause about a deal says that it is about another matter: "a deal that cuts [tariffs]", "to [buy] a site"."""
    return any(
        ("topic", tokens.lemmas[k].lower()) in words
        for below in tokens.below(noun, "acl")
        for j in (below, *tokens.below(below, "obj")) for k in (j, *tokens.below(j, "compound"))
    )


def taken_up(reading: Reading, heads: list[int]) -> list[int]:
    """Pronouns that mean a deal: "It" as subject right after a sentence with one; "it" beside a verb also in that sentence."""
    tokens = reading.tokens
    first = {tokens.sentence[head]: head for head in reversed(heads)}
    return [
        i for i in range(len(tokens))
        if tokens.lemmas[i] == "it" and (
            (tokens.relation(i) == "nsubj" and tokens.labels[tokens.heads[i]] != "acl:relcl"
             and (reading.entity_at(i) is None or sets_in(tokens, tokens.heads[i]))
             and tokens.sentence[i] - 1 in first and tokens.sentence[i] not in first)
            or (tokens.relation(i) == "obl" and (
                tokens.sentence[i] - 1 in first or first.get(tokens.sentence[i], i) < i))
        )
    ]


def deals_told_of(reading: Reading, heads: list[int], knowledge: Knowledge) -> list[int]:
    """All words that mean one of the deals at `heads`: with pronouns, and nouns for papers and parts of them that take one up.

    >>> # "They signed a pact. [The document] frees captives. [It] also ..." -> all three
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    found = sorted({*heads, *taken_up(reading, heads)})
    for i in range(len(tokens)):
        if tokens.tags[i] not in ("NOUN", "PROPN", "PRON", "DET"):
            continue
        near = [h for h in found if h < i and tokens.sentence[i] - tokens.sentence[h] <= FURTHER]
        if i in found or not near:
            continue
        paper = ("takes_up", tokens.lemmas[i]) in words and is_definite(tokens, i) and reading.entity_at(i) is None
        if paper or _means_it(reading, i, near, words):
            found = sorted({*found, i})
    return found


def _means_it(reading: Reading, i: int, near: list[int], words: Table) -> bool:
    """Whether a pronoun stands for a deal told of shortly before: "[it] also", "no party to [it]", "[its] scope"."""
    tokens, head = reading.tokens, reading.tokens.heads[i]
    if tokens.lemmas[i] not in ("it", "its") or head < 0:
        return False
    if tokens.labels[i] == "nmod:poss":
        return ("scope", tokens.lemmas[head]) in words
    if tokens.relation(i) == "nmod":
        return any((role, tokens.lemmas[head]) in words for role in ("part", "cover"))
    first = not any(tokens.relation(j) == "nsubj" for j in range(i) if tokens.sentence[j] == tokens.sentence[i])
    close = any(0 < tokens.sentence[i] - tokens.sentence[h] <= 2 for h in near)
    lays_down = ("lays_down", tokens.lemmas[head]) in words or ("applies", tokens.lemmas[head]) in words
    first |= any(tokens.lemmas[h] == "it" and tokens.sentence[h] == tokens.sentence[i] for h in near)  # "nor does [it] cover"
    close |= first and any(tokens.sentence[h] == tokens.sentence[i] for h in near)
    first |= lays_down and tokens.relation(head) == "ccomp"  # "they said [it] provides for a vote"
    return tokens.relation(i) == "nsubj" and (reading.entity_at(i) is None or lays_down) and first and close
