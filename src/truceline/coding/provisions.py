"""Provisions: single terms of an agreement, exclusions first; an exclusion of two actors is two records (CODEBOOK 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.agreements import mentions
from truceline.coding.clauses import agent, clause, governors, is_negated, is_passive
from truceline.coding.factuality import factuality
from truceline.coding.nominals import phrase
from truceline.coding.referents import agreement_at
from truceline.coding.wording import cased
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings, Provision
from truceline.model.ids import record_id
from truceline.model.reading import Entity, Reading
from truceline.model.text import Evidence

METHOD = "rule:provisions@1"


@component(needs=("actors", "agreements"), gives=("provisions",))
def code_provisions(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Provision, ...]:
    """Terms of the agreements an article tells of; one record per excluded actor.

    >>> # "The truce excludes Nusra Front and Daesh." -> two exclusions on the same words
    """
    deals, words = table(knowledge, "agreements"), table(knowledge, "provisions")
    terms: dict[str, Provision] = {}
    heads = [thing.head for thing in mentions(reading, deals)]
    for head in sorted({*heads, *_taken_up(reading, heads)}):
        agreement = agreement_at(reading, found, head)
        if agreement is None:
            continue
        excluded = _exclusions(reading, head, agreement, words, knowledge)
        for term in (*excluded, *_terms(reading, head, agreement, words)):
            terms.setdefault(term.id, term)
    return tuple(terms.values())


def _taken_up(reading: Reading, heads: list[int]) -> list[int]:
    """Pronouns that mean an agreement: the subject "it" right after a sentence whose last thing spoken of is one."""
    tokens = reading.tokens
    named = {tokens.sentence[head] for head in heads}
    return [
        i for i in range(len(tokens))
        if tokens.lemmas[i] == "it" and tokens.relation(i) == "nsubj" and reading.entity_at(i) is None
        and tokens.sentence[i] - 1 in named and tokens.sentence[i] not in named
    ]


def _exclusions(reading: Reading, noun: int, agreement: str, words: Table, knowledge: Knowledge) -> Iterator[Provision]:
    tokens = reading.tokens
    if cased(tokens, noun, "outside") and tokens.below(noun, "nsubj"):
        yield from _excluding(reading, list(tokens.below(noun, "nsubj")), noun, agreement)
        return
    above = next(iter(governors(tokens, noun)), None)
    if above is None:
        return
    verb, relation = above
    if ("part", tokens.lemmas[verb]) in words and is_negated(tokens, verb):
        subject = agent(tokens, verb)
        yield from _excluding(reading, [subject] if subject is not None else [], verb, agreement)
        return
    if tokens.tags[verb] != "VERB":
        return
    if factuality(tokens, verb, knowledge).class_ in ("hypothetical", "requested_not_actual", "future", "denied"):
        return
    negated = is_negated(tokens, verb)
    excluded: list[int] = []
    if relation == "nsubj" and not negated and ("object", tokens.lemmas[verb]) in words:
        excluded = list(tokens.below(verb, "obj"))
    elif relation == "nsubj" and negated and ("negated", tokens.lemmas[verb]) in words:
        excluded = [*tokens.below(verb, "obj"), *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "to"))]
    elif relation.startswith("obl") and cased(tokens, noun, "from", "by") and is_passive(tokens, verb):
        if ("object", tokens.lemmas[verb]) in words or (negated and ("negated", tokens.lemmas[verb]) in words):
            excluded = list(tokens.below(verb, "nsubj:pass"))
    elif relation.startswith("obl") and cased(tokens, noun, "outside") and not negated:
        excluded = list(tokens.below(verb, "nsubj")) if ("stays", tokens.lemmas[verb]) in words else []
    if not excluded and relation in ("nsubj", "nsubj:pass") and not negated:
        exceptions = [
            o for o in tokens.subtree(verb)
            if tokens.relation(o) in ("obl", "nmod", "acl", "advcl", "conj") and _excepted(reading, o, words)
        ]
        yield from _excluding(reading, exceptions, verb, agreement)
    yield from _excluding(reading, excluded, verb, agreement)


def _excepted(reading: Reading, i: int, words: Table) -> bool:
    """Whether a noun stands behind a word of exception: "except", "other than", "with the exception of"."""
    tokens = reading.tokens
    for c in tokens.below(i, "case", "mark", "fixed", "cc"):
        before = tokens.lemmas[c - 1] if c else ""
        if ("preposition", tokens.lemmas[c]) in words or ("preposition", f"{before}_{tokens.lemmas[c]}") in words:
            return True
    return tokens.heads[i] >= 0 and ("exception", tokens.lemmas[tokens.heads[i]]) in words and cased(tokens, i, "of")


def _excluding(reading: Reading, heads: list[int], verb: int, agreement: str) -> Iterator[Provision]:
    for head in heads:
        members = _row(reading, head)
        members = [named for member in members for named in (_instances(reading, member) or [member])]
        evidence = (_clause_words(reading, verb, members),)
        for member in members:
            entity = _named(reading, member)
            if reading.tokens.tags[member] == "PRON" and (entity is None or not entity.named):
                continue
            described = None if entity and entity.named else reading.words(*_described(reading, member))
            yield Provision(
                id=record_id(reading.article, "provisions", evidence, "exclusion",
                             entity.id if entity and entity.named else str(member)),
                evidence=evidence, method=METHOD, agreement=agreement, type="exclusion",
                excluded=entity.id if entity and entity.named else None, excluded_class=described,
            )


def _instances(reading: Reading, head: int) -> list[int]:
    """The named actors that a class of actors is said to consist of: "fighters of [the M23]", "groups such as [X]"."""
    tokens = reading.tokens
    own = reading.entity_at(head)
    if own is not None and own.named:
        return []
    below = [
        k for j in tokens.below(head, "nmod") if cased(tokens, j, "from", "of", "as", "like", "including")
        for k in _row(reading, j)
    ]
    found = [(k, _named(reading, k)) for k in below]
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


def _described(reading: Reading, head: int) -> tuple[int, int]:
    """The words for a class of actors, without the "and" before them."""
    first, last = reading.tokens.extent(head)
    while first < head and reading.tokens.tags[first] in ("CCONJ", "PUNCT", "ADP"):
        first += 1
    return first, last


def _row(reading: Reading, head: int) -> list[int]:
    """A noun and those coordinated with it, up to the one after "and": what follows only describes them."""
    tokens = reading.tokens
    row = [head]
    for j in tokens.subtree(head):
        if tokens.relation(j) == "conj" and tokens.heads[j] == head:
            row.append(j)
            if any(tokens.relation(c) == "cc" for c in tokens.children[j]):
                break
    return row


def _clause_words(reading: Reading, verb: int, members: list[int]) -> Evidence:
    """The clause up to the last excluded actor, without what is added about them."""
    tokens = reading.tokens
    first, last = clause(tokens, verb)
    end = max(phrase(tokens, member)[1] for member in members)
    return reading.words(first, max(verb + 1, end) if end <= last else last)


def _terms(reading: Reading, noun: int, agreement: str, words: Table) -> Iterator[Provision]:
    tokens = reading.tokens
    topics = [j for j in tokens.below(noun, "nmod") if cased(tokens, j, "for", "on")]
    above = next(iter(governors(tokens, noun)), None)
    states = above is not None and above[1] == "nsubj" and ("verb", tokens.lemmas[above[0]]) in words
    if above is not None and states and not is_negated(tokens, above[0]):
        topics += [j for j in tokens.below(above[0], "obj", "obl") if not tokens.below(j, "case") or cased(tokens, j, "for")]
    for topic in topics:
        for member in (topic, *(j for j in tokens.subtree(topic) if tokens.relation(j) == "conj" and tokens.heads[j] == topic)):
            for gives in words.get(("term", tokens.lemmas[member]), ()):
                evidence = (reading.words(*phrase(tokens, member)),)
                yield Provision(
                    id=record_id(reading.article, "provisions", evidence, gives), evidence=evidence, method=METHOD,
                    agreement=agreement, type=gives,  # type: ignore[arg-type]
                )
