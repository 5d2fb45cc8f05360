"""Who is bound to what, and who says whether it was kept: read together, because one clause often tells both.

`bonds` yields each bond with the claims that the same words make about it. The records are made by `commitments` and
`status_claims` from the same bonds, so that a claim always finds its target.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.agreements import mentions as agreement_mentions
from truceline.coding.clauses import agent, clause, governors, is_negated, is_passive, modals, patient
from truceline.coding.enclosing import clause_words, side_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined, phrase
from truceline.coding.referents import agreement_at
from truceline.coding.wording import Rows, complement, rows
from truceline.coding.words import table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import ClaimedStatus, Findings, Modality
from truceline.model.ids import record_id
from truceline.model.reading import Entity, Reading
from truceline.model.text import Evidence

REAL = ("asserted", "historical", "self_claim", "alleged", "presupposed")


@dataclass(frozen=True, slots=True)
class Bond:
    """One debtor bound to one act; `id` is the id of its Commitment. `claims` are (status, claimants, words)."""

    id: str
    debtor: str
    act: Evidence
    evidence: Evidence
    modality: Modality
    creditor: str | None = None
    origin: str | None = None
    condition: Evidence | None = None
    deadline: str | None = None
    act_verb: int | None = None
    claims: tuple[tuple[ClaimedStatus, tuple[str, ...], Evidence, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """What all readers of bonds need."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Rows
    deals: frozenset[int]


def bonds(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Bond, ...]:
    """All bonds of an article, each id once; the claims of equal bonds are joined."""
    deals = frozenset(thing.head for thing in agreement_mentions(reading, table(knowledge, "agreements")))
    page = _Page(reading, found, knowledge, rows(knowledge, "obligations", "role"), deals)
    unique: dict[str, Bond] = {}
    for i in range(len(reading.tokens)):
        if reading.tokens.tags[i] not in ("VERB", "ADJ", "NOUN", "AUX"):
            continue
        for bond in (*_promised(page, i), *_agreed(page, i), *_under(page, i), *_kept(page, i), *_breached(page, i)):
            unique.setdefault(bond.id, bond)
    return tuple(unique.values())


def _bond(
    page: _Page, debtor: str, act: Evidence, evidence: Evidence, modality: Modality, *, creditor: str | None = None,
    origin: str | None = None, condition: Evidence | None = None, deadline: str | None = None, act_verb: int | None = None,
    claims: tuple[tuple[ClaimedStatus, tuple[str, ...], Evidence, int], ...] = (),
) -> Bond:
    ident = record_id(page.reading.article, "commitments", (act,), debtor, modality)
    return Bond(ident, debtor, act, evidence, modality, creditor, origin, condition, deadline, act_verb, claims)


def _subjects(page: _Page, verb: int) -> tuple[str, ...]:
    """Who is bound when `verb` is what they are to do: its agents, "we" being the speaker's side."""
    tokens = page.reading.tokens
    doer = agent(tokens, verb)
    if doer is None:
        return ()
    if tokens.lemmas[doer] in ("we", "i"):
        return side_at(page.found, tokens.span(doer, doer + 1))
    return tuple(entity.id for entity in joined(page.reading, [doer]))


def _promised(page: _Page, verb: int) -> Iterator[Bond]:
    """ "X pledged to V", "X is obliged to V", "X threatened to V if ..." """
    tokens, lemma = page.reading.tokens, page.reading.tokens.lemmas[verb]
    passive = is_passive(tokens, verb) or tokens.tags[verb] == "ADJ"
    role = "bound" if passive else "threat" if ("threat", lemma) in page.words else "promise"
    cue = page.words.get((role, lemma))
    acts = [j for j in tokens.below(verb, "xcomp", "advcl", "ccomp") if _infinitive(page, j) and not tokens.below(j, "nsubj")]
    if cue is None or not acts or is_negated(tokens, verb):
        return
    if factuality(tokens, verb, page.knowledge).class_ not in REAL:
        return
    condition = _condition(page, verb, acts[0])
    if role == "threat" and condition is None:
        return
    bound = patient(tokens, verb) if passive else None
    debtors = _subjects(page, verb) if bound is None else tuple(entity.id for entity in joined(page.reading, [bound]))
    owed = [o for o in (*tokens.below(verb, "iobj"), *tokens.below(verb, "obj")) if page.reading.entity_at(o)]
    creditor = next(iter(joined(page.reading, owed)), None)
    for act_verb in (acts[0], *(j for j in tokens.below(acts[0], "conj") if tokens.tags[j] == "VERB")):
        act = _single(page, act_verb)
        evidence = clause_words(page.reading, page.found, verb, keep=("xcomp", "ccomp"))
        for debtor in debtors:
            yield _bond(
                page, debtor, act, evidence, cue.gives, creditor=creditor.id if creditor else None,  # type: ignore[arg-type]
                origin=_origin(page, verb), condition=condition, deadline=_deadline(page, act_verb), act_verb=act_verb,
            )


def _agreed(page: _Page, verb: int) -> Iterator[Bond]:
    """ "We agreed (with Y) that Z would V and will W": one bond for each debtor and act."""
    tokens = page.reading.tokens
    if ("agreed", tokens.lemmas[verb]) not in page.words or is_negated(tokens, verb):
        return
    if factuality(tokens, verb, page.knowledge).class_ not in REAL:
        return
    span = tokens.span(verb, verb + 1)
    origin = next((deal.id for deal in page.found.agreements if deal.method.startswith("rule:understanding")
                   and any(e.start <= span.start and span.end <= e.end for e in deal.evidence)), None)
    doer = agent(tokens, verb)
    first_person = doer is not None and tokens.lemmas[doer] in ("we", "i")
    ours = side_at(page.found, span) if first_person else ()
    for content in tokens.below(verb, "ccomp"):
        for act_verb in (content, *(j for j in tokens.below(content, "conj") if tokens.tags[j] in ("VERB", "AUX"))):
            modal = modals(tokens, act_verb)
            if not set(modal) & {"will", "would", "should", "must", "shall", "'ll", "be", "to"}:
                continue
            modality: Modality = "obligation" if set(modal) & {"should", "must"} else "promise"
            act = _single(page, act_verb)
            first, last = clause(tokens, verb, keep=("ccomp",))
            for debtor in _subjects(page, act_verb):
                yield _bond(
                    page, debtor, act, words_of(
                        page.reading, page.found, first, max(last, tokens.within(act.start, act.end)[1]), verb), modality,
                    creditor=ours[0] if ours and debtor not in ours else None, origin=origin,
                    deadline=_deadline(page, act_verb), act_verb=act_verb,
                )


def _under(page: _Page, verb: int) -> Iterator[Bond]:
    """ "Under the accord, X must V", "the accord obliges X to V"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return
    under = [o for o in tokens.below(verb, "obl") if o in page.deals and _case(page, o, "under", "by")]
    binding = set(modals(tokens, verb)) & {"must", "should", "will", "would", "shall", "be"} and not is_passive(tokens, verb)
    if under and binding:
        act = _single(page, verb, after_modal=True)
        evidence = clause_words(page.reading, page.found, verb)
        for debtor in _subjects(page, verb):
            yield _bond(page, debtor, act, evidence, "obligation", origin=agreement_at(page.reading, page.found, under[0]),
                        deadline=_deadline(page, verb), act_verb=verb)
    subject = [s for s in tokens.below(verb, "nsubj") if s in page.deals]
    if subject and ("bound", tokens.lemmas[verb]) in page.words:
        for act_verb in (j for j in tokens.below(verb, "xcomp", "advcl") if _infinitive(page, j)):
            for entity in joined(page.reading, tokens.below(verb, "obj")):
                yield _bond(page, entity.id, _single(page, act_verb), clause_words(page.reading, page.found, verb, keep=("xcomp",)),
                            "obligation", origin=agreement_at(page.reading, page.found, subject[0]), act_verb=act_verb)


def _kept(page: _Page, verb: int) -> Iterator[Bond]:
    """ "X have yet to fulfil their obligations to V", "both sides respected the truce": a bond and a claim on it."""
    tokens = page.reading.tokens
    cue = page.words.get(("keep", tokens.lemmas[verb]))
    if cue is None or tokens.tags[verb] != "VERB":
        return
    objects = [*tokens.below(verb, "obj"), *(o for o in tokens.below(verb, "obl") if _case(page, o, "by", "with", "to"))]
    objects += [p for p in (patient(tokens, verb),) if p is not None and p not in objects]
    owed = [o for o in objects if o in page.deals or ("duty", tokens.lemmas[o]) in page.words]
    if not owed:
        return
    status, at = _kept_or_not(page, verb)
    if status is None:
        return
    for noun in owed:
        acts = [j for j in tokens.below(noun, "acl") if tokens.tags[j] == "VERB"]
        if ("duty", tokens.lemmas[noun]) in page.words and acts:
            act, act_verb = complement(page.reading, acts[0]), acts[0]
        else:
            act, act_verb = page.reading.words(*phrase(tokens, noun)), None
        whole = words_of(page.reading, page.found, *_wide(page, at, noun, acts), at)
        claim_words = words_of(page.reading, page.found, *_narrow(page, at, noun), at)
        debtors = _subjects(page, verb)
        origin = agreement_at(page.reading, page.found, noun) if noun in page.deals else _origin(page, noun)
        for debtor in debtors:
            yield _bond(page, debtor, act, whole, "obligation", origin=origin, act_verb=act_verb,
                        claims=((status, _claimants(page, verb), claim_words, verb),))


def _kept_or_not(page: _Page, verb: int) -> tuple[ClaimedStatus | None, int]:
    """What is claimed of a verb of keeping, and the verb that heads the claim ("have yet to fulfil": have)."""
    tokens = page.reading.tokens
    above = next(iter(governors(tokens, verb)), None)
    if above is not None and above[1].startswith("xcomp"):
        head = above[0]
        lemma = tokens.lemmas[head]
        yet = any(tokens.lemmas[j] == "yet" for j in (*tokens.children[head], *tokens.children[verb]))
        if lemma in ("have", "remain", "be") and yet:
            return "unfulfilled", head
        if ("fail", lemma) in page.words:
            told = factuality(tokens, head, page.knowledge).class_
            return ("unfulfilled", head) if told in REAL else (None, head)
    if any(tokens.lemmas[j] == "yet" for j in tokens.below(verb, "advmod")) and "have" in modals(tokens, verb):
        return "unfulfilled", verb
    told = factuality(tokens, verb, page.knowledge).class_
    if told == "negated":
        return "unfulfilled", verb
    return ("fulfilled", verb) if told in REAL and told != "presupposed" else (None, verb)


def _breached(page: _Page, i: int) -> Iterator[Bond]:
    """ "X violated the truce", "accused X of violating it", "X denied breaking it", "violations of the truce by X"."""
    tokens = page.reading.tokens
    if tokens.tags[i] == "NOUN" and ("breach-noun", tokens.lemmas[i]) in page.words:
        yield from _breach_noun(page, i)
        return
    if ("breach", tokens.lemmas[i]) not in page.words or tokens.tags[i] != "VERB":
        return
    objects = [*tokens.below(i, "obj"), *(o for o in tokens.below(i, "obl") if _case(page, o, "on"))]
    objects += [p for p in (patient(tokens, i),) if p is not None and p not in objects]
    broken = [o for o in objects if o in page.deals or ("duty", tokens.lemmas[o]) in page.words]
    if not broken:
        return
    told = factuality(tokens, i, page.knowledge).class_
    status: ClaimedStatus = "disputed" if told in ("denied", "negated") else "violated"
    if told not in (*REAL, "denied", "negated"):
        return
    claimants = _claimants(page, i)
    debtors = _accused(page, i) or _subjects(page, i)
    for noun in broken:
        words = clause_words(page.reading, page.found, i)
        act = page.reading.words(*phrase(tokens, noun))
        for debtor in debtors:
            if told == "negated" and claimants and debtor not in claimants:
                continue
            yield _bond(page, debtor, act, words, "obligation", origin=agreement_at(page.reading, page.found, noun),
                        claims=((status, claimants, words, i),))


def _breach_noun(page: _Page, noun: int) -> Iterator[Bond]:
    tokens = page.reading.tokens
    broken = [o for o in (*tokens.below(noun, "nmod"), *tokens.below(noun, "compound")) if o in page.deals
              or tokens.lemmas[o] in ("truce", "ceasefire")]
    doers = [o for o in tokens.below(noun, "nmod") if _case(page, o, "by")]
    accused = _accused(page, noun)
    if not broken or not (doers or accused):
        return
    words = page.reading.words(*phrase(tokens, noun))
    origin = agreement_at(page.reading, page.found, broken[0])
    for debtor in (*accused, *(entity.id for entity in joined(page.reading, doers))):
        yield _bond(page, debtor, page.reading.words(*phrase(tokens, broken[0])), words, "obligation", origin=origin,
                    claims=(("violated", _claimants(page, noun), words, noun),))


def _accused(page: _Page, i: int) -> tuple[str, ...]:
    """Whom a verb above accuses of this: "[accused the militia] of violating"."""
    tokens = page.reading.tokens
    for above, _ in list(governors(tokens, i))[:2]:
        if ("accuse", tokens.lemmas[above]) in page.words:
            objects = tokens.below(above, "obj") or tuple(p for p in (patient(tokens, above),) if p is not None)
            return tuple(entity.id for entity in joined(page.reading, objects))
    return ()


def _claimants(page: _Page, i: int) -> tuple[str, ...]:
    """Who claims it: the accuser or denier in the sentence, else the speakers of the statement around, else nobody named."""
    tokens = page.reading.tokens
    for above, _ in list(governors(tokens, i))[:2]:
        if ("accuse", tokens.lemmas[above]) in page.words or ("deny", tokens.lemmas[above]) in page.words:
            doer = agent(tokens, above)
            if doer is not None:
                return tuple(entity.id for entity in joined(page.reading, [doer]))
    statement = statement_at(page.found, tokens.span(i, i + 1))
    return statement.speakers if statement else ()


def _wide(page: _Page, verb: int, noun: int, acts: list[int]) -> tuple[int, int]:
    first, last = clause(page.reading.tokens, verb, keep=("xcomp",))
    ends = [page.reading.tokens.extent(act)[1] for act in acts]
    return first, max([last, *ends])


def _narrow(page: _Page, verb: int, noun: int) -> tuple[int, int]:
    """The claim without what exactly is owed: "some groups have yet to fulfil their obligations"."""
    first, _ = clause(page.reading.tokens, verb, keep=("xcomp",))
    return min(first, noun), max(noun, verb) + 1


def _single(page: _Page, verb: int, *, after_modal: bool = False) -> Evidence:
    """The words of one act, without coordinated acts and opening marks."""
    tokens = page.reading.tokens
    first, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    marks = [j for j in tokens.below(verb, "mark") if first <= j < verb]
    first = marks[-1] + 1 if marks else first
    while first < verb and tokens.heads[first] == verb and tokens.relation(first) in ("mark", "cc", "punct", "advmod"):
        first += 1
    if after_modal:
        own = [j for j in tokens.below(verb, "aux") if j >= first]
        first = own[-1] + 1 if own else first
    return words_of(page.reading, page.found, first, last, verb)


def _condition(page: _Page, verb: int, act: int) -> Evidence | None:
    tokens = page.reading.tokens
    for head in (act, verb):
        for child in tokens.below(head, "advcl"):
            if any(tokens.lemmas[m] in ("if", "unless", "provided", "once", "until") for m in tokens.below(child, "mark", "advmod")):
                return page.reading.words(*tokens.extent(child))
    return None


def _deadline(page: _Page, verb: int) -> str | None:
    tokens = page.reading.tokens
    for time in page.reading.times:
        if time.modifier == "not_after" and verb in tokens.ancestors(time.first):
            return time.id
    return None


def _origin(page: _Page, head: int) -> str | None:
    """The agreement named beside a bond: "under the accord", "obligations under the deal"."""
    tokens = page.reading.tokens
    for child in tokens.below(head, "obl", "nmod"):
        if child in page.deals:
            return agreement_at(page.reading, page.found, child)
    return None


def _infinitive(page: _Page, verb: int) -> bool:
    return any(page.reading.tokens.lemmas[m] == "to" for m in page.reading.tokens.below(verb, "mark"))


def _case(page: _Page, i: int, *wanted: str) -> bool:
    return any(page.reading.tokens.lemmas[c] in wanted for c in page.reading.tokens.below(i, "case"))


__all__ = ["Bond", "Entity", "bonds"]
