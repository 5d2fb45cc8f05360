"""Readers of bonds that are told as such: promises, obligations, what was agreed, what an agreement lays down."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import (
    REAL,
    Bond,
    Page,
    act_words,
    actors,
    after_auxiliaries,
    around,
    bond,
    condition_of,
    deadline_of,
    doers,
    is_duty,
    origin_at,
    owed_acts,
    owed_words,
)
from truceline.coding.clauses import agent, is_negated, is_passive, modals, patient
from truceline.coding.enclosing import side_at
from truceline.coding.factuality import factuality
from truceline.coding.referents import agreement_at
from truceline.coding.wording import cased, is_infinitive, thing
from truceline.model.findings import Modality

WILL = {"will", "would", "shall", "'ll", "’ll"}
OUGHT = {"should", "must"}


def promised(page: Page, verb: int) -> Iterator[Bond]:
    """ "X pledged to V", "X promised that it would V", "X pledged aid", "X is obliged to V", "X threatened to V if ..." """
    tokens, lemma = page.reading.tokens, page.reading.tokens.lemmas[verb]
    passive = is_passive(tokens, verb) or tokens.tags[verb] == "ADJ"
    role = "bound" if passive else "threat" if ("threat", lemma) in page.words else "promise"
    cue = page.words.get((role, lemma))
    if cue is None or tokens.tags[verb] not in ("VERB", "ADJ") or not _told(page, verb):
        return
    modality: Modality = cue.gives  # type: ignore[assignment]
    bound = tokens.below(verb, "nsubj:pass", "nsubj") or tuple(p for p in (patient(tokens, verb),) if p is not None)
    own = actors(page, *bound) if passive else doers(page, verb)
    owed = [o for o in (*tokens.below(verb, "iobj"), *tokens.below(verb, "obj")) if page.reading.entity_at(o)]
    creditor = next((one for one in actors(page, *owed) if one not in own), None)
    for act in _acts(page, verb):
        condition = condition_of(page, act, verb)
        if role == "threat" and condition is None:
            continue
        words = act_words(page, act)
        for debtor in doers(page, act) if _is_finite(page, act) else own:
            yield bond(
                page,
                debtor,
                words,
                around(page, verb, words, keep=("xcomp", "ccomp")),
                modality,
                verb,
                creditor=creditor,
                origin=origin_at(page, verb),
                condition=condition,
                deadline=deadline_of(page, act),
                act_verb=act,
            )
    for noun in tokens.below(verb, "obj") if cue.fields.get("takes") == "thing" else ():
        if tokens.tags[noun] == "NOUN" and page.reading.entity_at(noun) is None and not owed_acts(page, noun):
            words = thing(page.reading, noun)
            for debtor in own:
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, verb, words),
                    modality,
                    verb,
                    creditor=creditor,
                    condition=condition_of(page, verb),
                    deadline=deadline_of(page, verb),
                )


def _acts(page: Page, verb: int) -> tuple[int, ...]:
    """The acts under a verb of promising, coordinated ones included: infinitives, "to" with -ing, "that it would V"."""
    tokens = page.reading.tokens
    found = []
    for act in tokens.below(verb, "xcomp", "advcl", "ccomp"):
        bare = not tokens.below(act, "nsubj") and (is_infinitive(tokens, act) or cased(tokens, act, "to"))
        finite = _is_finite(page, act) and ("agreed", tokens.lemmas[verb]) not in page.words and not is_passive(tokens, act)
        if bare or finite:
            found += [act, *(j for j in tokens.below(act, "conj") if tokens.tags[j] == "VERB")]
            break
    return tuple(found)


def _is_finite(page: Page, act: int) -> bool:
    """Whether an act is told with "will" or "would" and a doer of its own, or is coordinated with one that is."""
    tokens = page.reading.tokens
    return tokens.tags[act] == "VERB" and bool(WILL & set(modals(tokens, act))) and not is_infinitive(tokens, act)


def agreed(page: Page, verb: int) -> Iterator[Bond]:
    """ "We agreed (with Y) that Z would V and will W", "the accord says Z must V": one bond for each debtor and act."""
    tokens = page.reading.tokens
    laid_down = [s for s in tokens.below(verb, "nsubj") if s in page.deals]
    role = "lays-down" if laid_down else "agreed"
    if (role, tokens.lemmas[verb]) not in page.words or not _told(page, verb):
        return
    span = tokens.span(verb, verb + 1)
    origin = (
        agreement_at(page.reading, page.found, laid_down[0])
        if laid_down
        else next(
            (
                deal.id
                for deal in page.found.agreements
                if deal.method.startswith("rule:understanding")
                and any(e.start <= span.start and span.end <= e.end for e in deal.evidence)
            ),
            None,
        )
    )
    doer = agent(tokens, verb)
    ours = side_at(page.found, span) if doer is not None and tokens.lemmas[doer] in ("we", "i") else ()
    for content in tokens.below(verb, "ccomp", "csubj"):
        for act in (content, *(j for j in tokens.below(content, "conj") if tokens.tags[j] in ("VERB", "AUX"))):
            told = set(modals(tokens, act))
            if not told & (WILL | OUGHT | {"be", "to"}):
                continue
            words = act_words(page, act)
            modality: Modality = "obligation" if laid_down or told & OUGHT else "promise"
            for debtor in doers(page, act):
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, verb, words, keep=("ccomp",)),
                    modality,
                    verb,
                    creditor=ours[0] if ours and debtor not in ours else None,
                    origin=origin,
                    deadline=deadline_of(page, act),
                    act_verb=act,
                )


def laid_down(page: Page, verb: int) -> Iterator[Bond]:
    """ "Under the accord X is to V", "the accord obliges X to V", "It commits both sides to V"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return
    under = [o for o in tokens.below(verb, "obl") if o in page.deals and cased(tokens, o, "under", "by")]
    if under and _must(page, verb):
        for act in (
            verb,
            *(j for j in tokens.below(verb, "conj") if tokens.tags[j] == "VERB" and not tokens.below(j, "nsubj")),
        ):
            words = after_auxiliaries(page, act)
            for debtor in doers(page, act) or doers(page, verb):
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, verb, words),
                    "obligation",
                    verb,
                    act_verb=act,
                    origin=agreement_at(page.reading, page.found, under[0]),
                    deadline=deadline_of(page, act),
                )
    subject = next(iter(tokens.below(verb, "nsubj")), None)
    if subject is None or ("bound", tokens.lemmas[verb]) not in page.words:
        return
    if subject not in page.deals and not (
        tokens.lemmas[subject] in ("it", "which", "that") and page.reading.entity_at(subject) is None
    ):
        return
    bound = [*tokens.below(verb, "obj"), *(s for s in tokens.below(verb, "nsubj") if s > verb)]
    origin = agreement_at(page.reading, page.found, subject)
    for head in tokens.below(verb, "xcomp", "advcl", "ccomp") if origin or subject in page.deals else ():
        for act in (head, *(j for j in tokens.below(head, "conj") if tokens.tags[j] == "VERB")):
            words = act_words(page, act)
            if not (is_infinitive(tokens, head) or cased(tokens, head, "to")):
                continue
            for debtor in actors(page, *(bound or tokens.below(head, "nsubj"))):
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, verb, words, keep=("xcomp",)),
                    "obligation",
                    verb,
                    origin=origin,
                    deadline=deadline_of(page, act),
                    act_verb=act,
                )


def _must(page: Page, verb: int) -> bool:
    tokens = page.reading.tokens
    if is_passive(tokens, verb) and agent(tokens, verb) is None:
        return False
    is_to = is_infinitive(tokens, verb) and any(tokens.lemmas[j] == "be" for j in tokens.below(verb, "cop", "aux"))
    return bool(set(modals(tokens, verb)) & (WILL | OUGHT)) or is_to


def owed(page: Page, noun: int) -> Iterator[Bond]:
    """ "Serbia's obligation to V", "has made a commitment not to V", "renewed its pledge to V"."""
    tokens = page.reading.tokens
    acts = owed_acts(page, noun)
    if tokens.tags[noun] != "NOUN" or not acts or not is_duty(page, noun) or tokens.below(noun, "case"):
        return
    owners = actors(page, *tokens.below(noun, "nmod:poss"))
    verb = tokens.heads[noun]
    if not owners and tokens.relation(noun) == "obj" and ("undertaken", tokens.lemmas[verb]) in page.words:
        owners = doers(page, verb) if _told(page, verb) else ()
    if any(tokens.lemmas[d] == "no" for d in tokens.below(noun, "det")):
        return
    words, act = owed_words(page, noun)
    modality: Modality = page.words[("duty", tokens.lemmas[noun])].gives  # type: ignore[assignment]
    for debtor in owners:
        yield bond(
            page,
            debtor,
            words,
            around(page, noun, words),
            modality,
            noun,
            origin=origin_at(page, noun),
            act_verb=act,
            deadline=None if act is None else deadline_of(page, act),
        )


def _told(page: Page, verb: int) -> bool:
    return not is_negated(page.reading.tokens, verb) and factuality(page.reading.tokens, verb, page.knowledge).class_ in REAL
