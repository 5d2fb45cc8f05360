"""Whom a truce or an agreement leaves out, in all the ways of saying it. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.coding.clauses import clause, is_negated, modals
from truceline.coding.factuality import factuality
from truceline.coding.nominals import phrase, place_of
from truceline.coding.standings import RELATIVE, Standing, standings
from truceline.coding.wording import cased
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Entity, Reading, Tokens
from truceline.model.text import Evidence

OUT = ("from", "of")
WITHIN = ("in", "by", "of", "to", "under")


@dataclass(frozen=True, slots=True)
class Excluded:
    """One actor or class of actors that a clause leaves out: its head, the actor if it is named, and the clause's words.

    `no_part` says that it only has no part in the deal: out of a truce that leaves it out, out of an accord it does not.
    """

    head: int
    entity: Entity | None
    evidence: Evidence
    no_part: bool = False


def excluded_by(reading: Reading, noun: int, knowledge: Knowledge) -> Iterator[Excluded]:
    """The actors that the clauses about a deal at `noun` say it leaves out, in text order of the clauses.

    >>> # "The truce, which does not cover X, binds all groups other than Y" -> X, Y
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    if cased(tokens, noun, "outside") and tokens.below(noun, "nsubj"):
        yield from _each(reading, list(tokens.below(noun, "nsubj")), noun, noun, words)
        return
    for standing in standings(tokens, noun):
        if _told(tokens, standing.predicate, knowledge) or _allowed(tokens, standing, words):
            heads = _left_out(reading, standing, words)
            part = ("part", tokens.lemmas[standing.predicate]) in words
            yield from (replace(one, no_part=part) for one in _each(reading, heads, standing.predicate, noun, words))


def _told(tokens: Tokens, predicate: int, knowledge: Knowledge) -> bool:
    """Whether a clause is told as a term: not asked for, doubted or denied."""
    if any(modal in ("should", "must", "ought", "could", "might") for modal in modals(tokens, predicate)):
        return False
    given = factuality(tokens, predicate, knowledge).class_
    announced = given == "hypothetical" and "would" in modals(tokens, predicate)
    return announced or given not in ("hypothetical", "requested_not_actual", "denied")


def _allowed(tokens: Tokens, standing: Standing, words: Table) -> bool:
    """Whether a clause says what may go on under a deal."""
    goes_on = ("goes_on", tokens.lemmas[standing.predicate]) in words and "under" in standing.case
    return goes_on and set(modals(tokens, standing.predicate)) <= {"may", "can", "be"}


def _left_out(reading: Reading, standing: Standing, words: Table) -> list[int]:
    tokens, verb = reading.tokens, standing.predicate
    keys = _keys(tokens, verb)
    negated = is_negated(tokens, verb)
    excludes, covers = (any((role, key) in words for key in keys) for role in ("object", "negated"))
    if standing.role == "subject":
        objects = list(tokens.below(verb, "obj"))
        if excludes:
            return [] if negated else objects
        if covers and negated:
            return [*objects, *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "to", "on"))]
        if negated:
            return []
        return [*_carved_out(reading, verb, words), *_excepted(reading, verb, words, covers=covers)]
    if standing.role == "object":
        return [] if negated else _excepted(reading, verb, words, covers=covers)
    return _out_of_it(reading, standing, words, negated=negated, excludes=excludes, covers=covers)


def _out_of_it(
    reading: Reading, standing: Standing, words: Table, *, negated: bool, excludes: bool, covers: bool
) -> list[int]:
    """Who is said to be out of a deal that stands beside the verb: "excluded from", "not party to", "targets under"."""
    tokens, verb, case = reading.tokens, standing.predicate, set(standing.case)
    subject = _subject(tokens, verb)
    if subject is None:
        return []
    part = ("part", tokens.lemmas[verb]) in words
    left = excludes and not negated and bool(case & set(OUT))
    without = negated and (covers or part) and bool(case & set(WITHIN))
    outside = "outside" in case and not negated and ("stays", tokens.lemmas[verb]) in words
    if left or without or outside:
        return [subject]
    if covers and not negated and case & set(WITHIN):
        return _excepted(reading, verb, words, covers=covers)
    if negated or not case & {"under", "during", "despite"}:
        return []
    target = any(("target", tokens.lemmas[i]) in words for i in (verb, *tokens.below(verb, "xcomp", "obj", "obl")))
    allowed = ("goes_on", tokens.lemmas[verb]) in words and ("force", tokens.lemmas[subject]) in words
    return [subject] if target or allowed else []


def _keys(tokens: Tokens, verb: int) -> tuple[str, ...]:
    """The verb, also with its particle: "leave_out"."""
    lemma = tokens.lemmas[verb]
    particles = {tokens.lemmas[p] for p in tokens.below(verb, "compound")} | {
        tokens.lemmas[c] for o in tokens.below(verb, "obl") for c in tokens.below(o, "case") if c == verb + 1
    }
    return (lemma, *(f"{lemma}_{particle}" for particle in sorted(particles)))


def _subject(tokens: Tokens, predicate: int) -> int | None:
    """Who or what a predicate is said of: its subject, the noun a participle or relative clause hangs on, or the shared one."""
    below = predicate
    for _ in range(4):
        own = tokens.below(below, "nsubj", "csubj")
        if own and tokens.lemmas[own[0]] not in ("which", "that", "who"):
            return own[0]
        head = tokens.heads[below]
        if tokens.relation(below) == "acl" and head >= 0:
            return head
        if tokens.relation(below) not in ("conj", "xcomp") or head < 0:
            return None
        below = head
    return None


def _carved_out(reading: Reading, verb: int, words: Table) -> list[int]:
    """"Makes an exception for X", "allows strikes on X"."""
    tokens = reading.tokens
    found: list[int] = []
    for thing in tokens.below(verb, "obj"):
        if ("exception", tokens.lemmas[thing]) in words:
            found += [j for j in (*tokens.below(thing, "nmod"), *tokens.below(verb, "obl")) if cased(tokens, j, "for")]
        elif ("allows", tokens.lemmas[verb]) in words and ("force", tokens.lemmas[thing]) in words:
            found.append(thing)
    return found


def _excepted(reading: Reading, verb: int, words: Table, *, covers: bool) -> list[int]:
    """Actors behind "except", "other than", "with the exception of", "but not" in the clause.

    A class without a name counts only where the verb says whom the deal covers: "held apart from a few attacks" does not.
    """
    tokens = reading.tokens
    found = [
        o for o in tokens.subtree(verb)
        if tokens.relation(o) in ("obl", "nmod", "acl", "advcl", "conj") and (
            _behind_exception(tokens, o, words) or _but_not(tokens, o))
    ]
    return [o for o in found if covers or ((entity := _named(reading, o)) is not None and entity.named)]


def _behind_exception(tokens: Tokens, i: int, words: Table) -> bool:
    for c in tokens.below(i, "case", "mark", "fixed", "cc"):
        before = tokens.lemmas[c - 1] if c else ""
        if ("preposition", tokens.lemmas[c]) in words or ("preposition", f"{before}_{tokens.lemmas[c]}") in words:
            return True
    return tokens.heads[i] >= 0 and ("exception", tokens.lemmas[tokens.heads[i]]) in words and cased(tokens, i, "of")


def _but_not(tokens: Tokens, i: int) -> bool:
    """Whether a noun is the rest of a row that is not meant: "all factions but not X"."""
    return tokens.relation(i) == "conj" and tokens.tags[i] in ("NOUN", "PROPN") and any(
        tokens.lemmas[n] == "not" for n in tokens.below(i, "advmod")
    )


def _each(reading: Reading, heads: list[int], verb: int, noun: int, words: Table) -> Iterator[Excluded]:
    """The actors of rows of nouns: a name, the names behind a class ("fighters of X", "strikes on X"), or the class."""
    tokens = reading.tokens
    for given in heads:
        relative = tokens.labels[verb] == "acl:relcl" and tokens.lemmas[given] in RELATIVE
        head = tokens.heads[verb] if relative else given
        members = [named for member in row(tokens, head) for named in (_instances(reading, member, words) or [member])]
        evidence = _words(reading, verb, noun, members)
        for member in members:
            entity = None if ("split", tokens.lemmas[member]) in words else _named(reading, member)
            named = entity is not None and entity.named
            if not named and (tokens.tags[member] == "PRON" or not _is_actor(reading, member, entity, words)):
                continue
            yield Excluded(member, entity if named else None, evidence)


def _is_actor(reading: Reading, i: int, entity: Entity | None, words: Table) -> bool:
    """Whether a noun without a name can be left out of a truce: groups, fighters, not towns, goods or incidents."""
    tokens, lemma = reading.tokens, reading.tokens.lemmas[i].lower()
    if lemma in ("nobody", "none") or any(tokens.lemmas[d] == "no" for d in tokens.below(i, "det")):
        return False
    if ("force", lemma) in words or ("class", lemma) in words or entity is not None:
        return True
    return tokens.tags[i] == "PROPN" and place_of(reading, [i]) is None


def _instances(reading: Reading, head: int, words: Table) -> list[int]:
    """The named actors that a class of actors is said to consist of: "fighters of [the M23]", "groups such as [X]"."""
    tokens = reading.tokens
    own = reading.entity_at(head)
    known_as = [o for a in tokens.below(head, "acl") for o in tokens.below(a, "obl") if cased(tokens, o, "as")]
    if tokens.tags[head] == "NOUN" and (called := [o for o in known_as if (one := reading.entity_at(o)) and one.named]):
        return called
    if own is not None and own.named:
        return []
    said_of = [j for j in tokens.below(head, "nsubj") if tokens.below(head, "cop")]
    against = ("against", "on") if ("force", tokens.lemmas[head]) in words else ()
    below = [
        k for j in tokens.below(head, "nmod", "obl")
        if cased(tokens, j, "from", "of", "as", "like", "including", *against) for k in row(tokens, j)
    ]
    found = [(k, _named(reading, k)) for k in (*below, *said_of)]
    return [k for k, entity in found if entity is not None and entity.named]


def _named(reading: Reading, head: int) -> Entity | None:
    """The actor a noun stands for; a name beside a description goes first ("the affiliate Nusra Front")."""
    tokens = reading.tokens
    own = reading.entity_at(head)
    if own is not None and own.named:
        return own
    names = [j for j in tokens.below(head, "appos", "flat", "nmod:desc", "compound") if tokens.tags[j] == "PROPN"]
    beside = [reading.entity_at(j) for j in names]
    return next((entity for entity in beside if entity is not None and entity.named and entity.kind != "state"), own)


def row(tokens: Tokens, head: int) -> list[int]:
    """A noun and those coordinated with it, up to the one after "and": what follows only describes them."""
    found = [head]
    for j in tokens.subtree(head):
        if tokens.relation(j) == "conj" and tokens.heads[j] == head:
            found.append(j)
            if any(tokens.relation(c) == "cc" for c in tokens.children[j]):
                break
    return found


def _words(reading: Reading, verb: int, noun: int, members: list[int]) -> Evidence:
    """The clause up to the deal and the last excluded actor, with the actor before a clause that hangs on it."""
    tokens = reading.tokens
    first, last = clause(tokens, verb)
    ends = [phrase(tokens, member)[1] for member in members]
    if tokens.relation(verb) == "acl" and members[0] < first:
        first = phrase(tokens, members[0])[0]
    deal = phrase(tokens, noun)[1] if first <= noun < last else 0
    end = max(*ends, verb + 1, deal)
    return reading.words(first, end if first < end <= last else last)
