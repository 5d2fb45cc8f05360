"""Provisions: single terms of an agreement, exclusions first; an exclusion of two actors is two records (CODEBOOK 2.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from truceline.coding.binding.laying_down import laid_down
from truceline.coding.binding.obligations import page_of
from truceline.coding.binding.terms_told import terms_told
from truceline.coding.dealing.deals import deals_told_of, mentions
from truceline.coding.dealing.excluded import Excluded
from truceline.coding.dealing.exclusions import excluded_by, excluded_without_deal
from truceline.coding.dealing.holding import given_by, told_further
from truceline.coding.dealing.lists import listed
from truceline.coding.dealing.reality import real
from truceline.coding.dealing.standings import standings
from truceline.coding.dealing.terms import terms_of, type_of
from truceline.coding.dealing.unnamed_truces import agreed_terms
from truceline.coding.dealing.unprotected import exempted, set_first, unprotected
from truceline.coding.grammar.edges import before_marks, behind_marks
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.words import table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import Provision
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

METHOD = "rule:provisions@1"
NEAR = 5
"""How many sentences after a truce "X was excluded" still means from it."""


@component(needs=("actors", "times", "statements", "agreements"), gives=("provisions",))
def code_provisions(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Provision, ...]:
    """Terms of the agreements an article tells of; one record per excluded actor.

    >>> # "The truce excludes Nusra Front and Daesh." -> two exclusions on the same words
    """
    told: dict[str, Provision] = {}
    held: list[Provision] = []
    things = [thing for thing in mentions(reading, table(knowledge, "agreements")) if real(reading, thing, knowledge)]
    heads = [thing.head for thing in things]
    truces = {deal.id for deal in found.agreements if deal.pax_stage == "Cea"}
    told_of = deals_told_of(reading, heads, knowledge)
    for head in told_of:
        agreement = agreement_at(reading, found, head)
        if agreement is None:
            continue
        excluded = _exclusions(reading, head, agreement, knowledge, truce=agreement in truces)
        for term in (*excluded, *_terms(reading, head, agreement, knowledge)):
            told.setdefault(term.id, term)
        further = told_further(reading, found, head, frozenset(told_of), knowledge) if _stands(reading, head, knowledge) else ()
        held += [_term(reading, agreement, *one) for one in (*given_by(reading, head, knowledge), *further)]
    for term in _without_deal(reading, found, heads, knowledge):
        told.setdefault(term.id, term)
    near_deals = frozenset(reading.tokens.sentence[head] + k for head in told_of for k in range(2))
    for at, type_, words in listed(reading, near_deals, knowledge):
        agreement = agreement_at(reading, found, at)
        if agreement is not None:
            _add(told, _term(reading, agreement, type_, words))
    sentences = frozenset(reading.tokens.sentence[head] + k for head in told_of for k in range(4))
    for one in (*exempted(reading, knowledge, sentences), *set_first(reading, knowledge, sentences)):
        agreement = agreement_at(reading, found, one.head)
        if agreement is not None and one.is_left_out(truce=agreement in truces):
            term = _exclusion(reading, one, agreement)
            told.setdefault(term.id, term)
    for term in _owed_terms(reading, found, knowledge, {reading.tokens.sentence[head] for head in told_of}):
        _add(told, term)
    for act, type_, words in agreed_terms(reading, knowledge):
        agreement = agreement_at(reading, found, act)
        if agreement is not None and _is_near(reading, found, agreement, act):
            _add(told, _term(reading, agreement, type_, words))
    for term in held:
        _add(told, term)
    return tuple(_once_each(told.values()))


def _without_deal(reading: Reading, found: Findings, deals: list[int], knowledge: Knowledge) -> Iterator[Provision]:
    """Who is told to be left out where only the truce named shortly before can be meant: "X was excluded"."""
    heads, sentence = list(deals), reading.tokens.sentence
    truces = {deal.id for deal in found.agreements if deal.pax_stage == "Cea"}
    for one in excluded_without_deal(reading, knowledge):
        near = [h for h in heads if h < one.head and sentence[one.head] - sentence[h] <= NEAR]
        heads = sorted((*heads, one.head)) if near else heads
        agreement = agreement_at(reading, found, near[-1]) if near else None
        if agreement is not None and agreement in truces:
            yield _exclusion(reading, one, agreement)


def _is_near(reading: Reading, found: Findings, agreement: str, token: int) -> bool:
    """Whether an agreement is told of in the sentence of a word or right around it."""
    tokens = reading.tokens
    spans = [span for deal in found.agreements if deal.id == agreement for span in deal.evidence]
    return any(abs(tokens.sentence[tokens.within(span.start, span.end)[0]] - tokens.sentence[token]) <= 1 for span in spans)


def _once_each(terms: Iterable[Provision]) -> Iterator[Provision]:
    """The terms without a second exclusion of the same actor on the same words, which another rule read too."""
    kept: list[Provision] = []
    for term in terms:
        own = term.evidence[0]
        same = (one for one in kept if one.type == term.type == "exclusion" and _whom(one) == _whom(term))
        if not any(e.start < own.end and own.start < e.end for one in same for e in one.evidence):
            kept.append(term)
            yield term


def _whom(term: Provision) -> str:
    return term.excluded or (term.excluded_class.text if term.excluded_class else "")


def _add(told: dict[str, Provision], term: Provision) -> None:
    """Keep a term unless its words are told of already."""
    own = term.evidence[0]
    if not any(e.start < own.end and own.start < e.end for one in told.values() for e in one.evidence):
        told.setdefault(term.id, term)


def _stands(reading: Reading, head: int, knowledge: Knowledge) -> bool:
    """Whether the clause with a deal tells nothing of its breach or end, behind which no terms are told."""
    words = table(knowledge, "agreements")
    states = ("status:violated_claimed", "status:ended", "status:suspended")
    lemmas = reading.tokens.lemmas
    said = (given for s in standings(reading.tokens, head) for given in words.get((s.role, lemmas[s.predicate]), ()))
    return not any(given in states for given in said)


def _owed_terms(reading: Reading, found: Findings, knowledge: Knowledge, told: set[int]) -> Iterator[Provision]:
    """What an agreement is told to bind a side to is a term of it too: "the deal saw Iran [allow inspections]".

    `told` are the sentences that tell of a real agreement.
    """
    page = page_of(reading, found, knowledge)
    for i in (i for i in range(len(reading.tokens)) if reading.tokens.sentence[i] in told):
        for bond in (*laid_down(page, i), *terms_told(page, i)):
            type_ = type_of(reading, bond, knowledge)
            unreal = factuality(reading.tokens, i, knowledge).class_ in ("hypothetical", "denied")
            if bond.origin is not None and type_ is not None and not unreal:
                yield _term(reading, bond.origin, type_, bond.act)


def _exclusions(reading: Reading, noun: int, agreement: str, knowledge: Knowledge, *, truce: bool) -> Iterator[Provision]:
    told = (*excluded_by(reading, noun, knowledge), *unprotected(reading, noun, knowledge))
    return (_exclusion(reading, one, agreement) for one in told if one.is_left_out(truce=truce))


def _exclusion(reading: Reading, one: Excluded, agreement: str) -> Provision:
    evidence = (one.evidence,)
    who = one.entity.id if one.entity else str(one.head)
    return Provision(
        id=record_id(reading.article, "provisions", evidence, "exclusion", who), evidence=evidence, method=METHOD,
        agreement=agreement, type="exclusion", excluded=one.entity.id if one.entity else None,
        excluded_class=None if one.entity else reading.words(*_described(reading.tokens, one.head)),
    )


def _described(tokens: Tokens, head: int) -> tuple[int, int]:
    """The words for a class of actors, without the "and" before them."""
    first, last = tokens.extent(head)
    first = max([first, *(j + 1 for j in tokens.below(head, "cop", "aux") if j < head)])
    last -= tokens.tags[last - 1] == "PUNCT" and last - 1 > head
    turned = (k for j in tokens.below(head, "acl", "amod") for k in tokens.below(j, "aux", "cop"))
    first = max([first, *(k + 1 for k in turned if k < head and tokens.lemmas[k] == "be")])  # "left out are [X]"
    last = next((i for i in range(head + 1, last) if _leads_on(tokens, i)), last)
    return behind_marks(tokens, first, head, also=("CCONJ", "ADP")), before_marks(tokens, head, last)


def _leads_on(tokens: Tokens, i: int) -> bool:
    """Whether a word opens what no longer says who is meant: a clause behind a comma, a new clause, "nor", a closing quote."""
    aside = tokens.lemmas[i] in ("who", "which", "whose", "whom") and tokens.words[i - 1] in (",", "–", "—")
    return aside or tokens.words[i] in (";", "”", '"') or tokens.lemmas[i] == "nor"


def _terms(reading: Reading, noun: int, agreement: str, knowledge: Knowledge) -> Iterator[Provision]:
    for type_, words in terms_of(reading, noun, knowledge):
        yield _term(reading, agreement, type_, words)


def _term(reading: Reading, agreement: str, type_: str, words: Evidence) -> Provision:
    return Provision(
        id=record_id(reading.article, "provisions", (words,), type_), evidence=(words,), method=METHOD,
        agreement=agreement, type=type_,  # type: ignore[arg-type]
    )
