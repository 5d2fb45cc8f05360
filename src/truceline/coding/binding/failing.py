"""Acts that a side was to do, done or not: "failed to lift the siege", "has not left as agreed", "its failure to disarm"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, after_auxiliaries, around, deadline_of, telling
from truceline.coding.binding.bonds import Bond, Claim, Page, bond
from truceline.coding.binding.claimants import claimed, same_side
from truceline.coding.binding.doing import SIDES, doers
from truceline.coding.binding.due_acts import is_act
from truceline.coding.binding.duties import binds, duty_shape, is_duty, owed_words, owners
from truceline.coding.binding.keeping import kept_or_not
from truceline.coding.binding.promisers import promisers_before
from truceline.coding.grammar.clauses import governors, is_negated, modals, said_of
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import cased, complement, is_infinitive, thing
from truceline.model.text import Evidence
from truceline.model.values import REAL

KNOWN = ("following", "follow", "after", "over", "given", "amid", "despite", "because", "due")
"""Words that give something as the occasion of what is told, and so as known: "to act [after] its refusal"."""
FAR = 4
"""How many sentences after an agreement a side's failures may still be about it."""


def failed(page: Page, verb: int) -> Iterator[Bond]:
    """ "X failed to V as the accord requires", "has yet to V under the deal", "withdrew as promised"; what parties owe each
    other (to withdraw, to free) also without an agreement beside it, where another side says so."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or page.is_cue("keep", verb):
        return
    status, head = kept_or_not(page, verb)
    above = next(iter(governors(tokens, verb)), None)
    under = above is not None and above[1].startswith("xcomp")
    barred = {"may", "must", "shall"} & set(modals(tokens, verb))  # "under the accord Chad may not recruit" tells a term
    if status is None or status == "partly" or (under and head == verb) or barred:
        return
    agreement = _agreed(page, verb, head, *(("under",) if status == "unfulfilled" else ()))
    ours = agreement is None and head != verb and page.is_cue("fail", head) and _about_deal(page, verb)
    if agreement is None and not ours and not _left_open(page, verb, head):
        return
    opened = [mark for mark in tokens.below(verb, "mark") if tokens.lemmas[mark] != "that"]
    if status == "fulfilled" and (is_infinitive(tokens, verb) or opened):
        return
    act = act_words(page, verb) if is_infinitive(tokens, verb) else after_auxiliaries(page, verb)
    acts = ("xcomp", "advcl", "acl") if page.is_cue("slow", head) else ("xcomp",)
    words = words_of(page.reading, page.found, *said_of(tokens, head, keep=acts), head)
    for debtor, claim in claimed(page, head, doers(page, verb), status, words):
        told = claim.claimants and debtor not in claim.claimants
        if agreement is None and not told and not (not claim.claimants and _is_party_late(page, debtor, verb, head)):
            continue
        if agreement is None and not ours and not _owes(page, debtor, verb):
            continue
        yield bond(
            page,
            debtor,
            act,
            words,
            "obligation",
            head,
            origin=None if agreement not in page.deals else agreement_at(page.reading, page.found, agreement or 0),
            act_verb=verb,
            deadline=deadline_of(page, verb),
            claims=(claim,),
        )


def _left_open(page: Page, verb: int, head: int) -> bool:
    """Whether an act that sides owe is told as due and not done: "failed to V", "never V-ed", "still has not V-ed"."""
    tokens = page.reading.tokens
    late = any(page.is_cue("overdue", j) for j in tokens.below(verb, "advmod"))
    late = late or any(tokens.lemmas[a] == "single" for o in tokens.below(verb, "obj") for a in tokens.below(o, "amod"))
    return _due(page, verb) and not page.is_cue("refuse", head) and (head != verb or late)


def _about_deal(page: Page, verb: int) -> bool:
    """Whether the act is to keep an agreement going: "to ensure that the ceasefire holds"; to reach one is not owed."""
    tokens = page.reading.tokens
    inside = [j for j in tokens.subtree(verb) if j > verb and (page.is_cue("lasting", j) or page.is_cue("keep", j))]
    return any(deal in page.deals for j in inside for deal in tokens.below(j, "nsubj", "obj"))


def _is_party_late(page: Page, debtor: str, verb: int, head: int) -> bool:
    """Whether the reporter tells of a party to a deal told of just before what it has still not done: "has yet to withdraw"."""
    tokens = page.reading.tokens
    near = any(0 <= tokens.sentence[verb] - tokens.sentence[deal] <= 1 for deal in page.deals)
    yet = head != verb and not page.is_cue("fail", head) and not page.is_cue("refuse", head)
    still = any(page.is_cue("overdue", j) for j in tokens.below(verb, "advmod"))
    parties = {party for deal in page.found.agreements for party in deal.parties}
    return near and (yet or still) and debtor in parties


def _owes(page: Page, debtor: str, verb: int) -> bool:
    """Whether an actor may be bound by an agreement that is told of: a party to it, or a side told of soon after it."""
    tokens = page.reading.tokens
    away = [tokens.sentence[verb] - tokens.sentence[deal] for deal in page.deals]
    is_side = any(entity.id == debtor and entity.kind in SIDES for entity in page.reading.entities)
    parties = {party for deal in page.found.agreements for party in deal.parties}
    return any(0 <= n <= (FAR if is_side else 1) for n in away) or any(same_side(page, debtor, (party,)) for party in parties)


def _agreed(page: Page, verb: int, head: int, *under: str) -> int | None:
    """The word that shows an act to be owed: an agreement ("under the accord"), "as agreed", "in line with its promise"."""
    tokens = page.reading.tokens
    for i in dict.fromkeys((verb, head)):
        for j in tokens.below(i, "obl"):
            if cased(tokens, j, *under) and (j in page.deals or page.is_cue("instrument", j)):
                return j
            inner = [j, *tokens.below(j, "nmod")] if tokens.lemmas[tokens.extent(j)[0]].lower() == "in" else []
            honouring = page.is_cue("observance", j) or page.is_cue("carrying-out", j)
            for o in inner:  # "in line with the accord", "in accordance with its pledge", "in fulfilment of it"
                if cased(tokens, o, "with", *(("of",) if honouring else ())) and (o in page.deals or is_duty(page, o)):
                    return o
    for j in range(verb + 1, page.reading.sentences[tokens.sentence[verb]].last):
        said = tokens.lemmas[j] == "say" and tokens.below(j, "nsubj") and any(
            tokens.lemmas[w] == "would" for k in (j, *tokens.below(j, "ccomp")) for w in (k, *tokens.below(k, "aux"))
        )
        agreed = said or ("as-agreed", tokens.lemmas[j]) in page.words  # "just as we said we would"
        if tokens.lemmas[j] in ("plan", "schedule") and not is_act(page, verb):
            continue  # "the day went as planned"
        if agreed and cased(tokens, j, "as") and last_told(page, j) in (verb, head):
            return next((o for o in tokens.below(j, "obl") if o in page.deals), j)
    return None


def last_told(page: Page, i: int) -> int | None:
    """The last verb before a word, no relative clause or "[jailed] men": what "as agreed" is said of, wherever it hangs."""
    tokens = page.reading.tokens
    before = (j for j in range(i - 1, -1, -1) if tokens.tags[j] == "VERB" and tokens.relation(j) not in ("acl", "amod"))
    return next(before, None)


def _due(page: Page, verb: int) -> bool:
    """Whether an act is one that sides owe each other: to withdraw, to free, to lift a siege."""
    return page.is_cue("due", verb)


def failure(page: Page, noun: int) -> Iterator[Bond]:
    """ "its failure to V", "the army's failure to honour the accord", "delays by Chad in V-ing": a bond claimed unfulfilled."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not (page.is_cue("failure", noun) or page.is_cue("refusal", noun)):
        return
    bound = owners(page, noun)
    acts = [
        j
        for j in tokens.below(noun, "acl")
        if is_infinitive(tokens, j) or cased(tokens, j, "in") or tokens.words[j].lower().endswith("ing")
    ]
    kept = [j for j in acts if page.is_cue("keep", j)]
    owed = [o for j in kept for o in (*tokens.below(j, "obj"), *tokens.below(j, "obl")) if binds(page, o)]
    owed += [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "with", "of") and binds(page, o)]
    if owed:
        act, verb = owed_words(page, owed[0])
        yield from _unmet(page, noun, bound, act, verb, owed[0])
    elif acts and _due(page, acts[0]) and not page.is_cue("refusal", noun) and page.found.agreements:
        yield from _unmet(page, noun, bound, complement(page.reading, acts[0]), acts[0], None)


def dragging(page: Page, verb: int) -> Iterator[Bond]:
    """ "X dragged its feet on the release of prisoners", "accused X of stalling over the withdrawal"."""
    tokens = page.reading.tokens
    noun = page.phrase_noun("drag", verb)
    if noun is None or telling(page, verb) not in REAL or not page.found.agreements:
        return
    is_act = tokens.tags[noun] == "VERB" and _due(page, noun)
    if not (is_act or page.is_cue("owed-act", noun) or binds(page, noun)):
        return
    act = complement(page.reading, noun) if is_act else thing(page.reading, noun)
    first, last = said_of(tokens, verb)
    aside = tokens.within(act.start, act.end)[1]
    cut = aside < last and tokens.words[aside] == ","  # "... on the pullback, six weeks after the deadline"
    words = words_of(page.reading, page.found, first, max(verb + 1, aside) if cut else last, verb)
    for debtor, claim in claimed(page, verb, doers(page, verb), "unfulfilled", words):
        yield bond(page, debtor, act, words, "obligation", verb, act_verb=noun if is_act else None, claims=(claim,))


def _unmet(
    page: Page, noun: int, bound: tuple[str, ...], act: Evidence, verb: int | None, owed: int | None
) -> Iterator[Bond]:
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    known = cased(tokens, noun, *KNOWN)
    if head >= 0 and not known and (is_negated(tokens, head) or telling(page, noun) in ("hypothetical", "future")):
        return
    first = min([noun, *(k for j in tokens.below(noun, "nmod:poss", "det", "amod") for k in tokens.subtree(j))])
    last = max(noun + 1, tokens.within(act.start, act.end)[1])
    words = words_of(page.reading, page.found, first, last, noun)
    for debtor, claim in claimed(page, noun, bound, "unfulfilled", words):
        shape = "obligation" if owed is None else duty_shape(page, owed)
        yield bond(page, debtor, act, words, shape, noun, act_verb=verb, claims=(claim,))


def unkept(page: Page, noun: int) -> Iterator[Bond]:
    """ "The unfulfilled promise", "Chad's pledge remains unmet", "earlier pledges have gone unfulfilled"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not is_duty(page, noun):
        return
    act, verb = owed_words(page, noun)
    for debtor in owners(page, noun) or promisers_before(page, noun):
        claims = tuple(_unkept(page, noun, debtor))
        if claims:
            yield bond(page, debtor, act, around(page, noun, act), duty_shape(page, noun), noun, act_verb=verb, claims=claims)


def _unkept(page: Page, noun: int, debtor: str) -> Iterator[Claim]:
    """Claims that stand as adjectives: "the unfulfilled promise", "Chad's pledge remains unmet"."""
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    own = [j for j in tokens.below(noun, "amod") if page.is_cue("unkept", j)]
    said = [j for j in (head, *(tokens.below(head, "xcomp") if head >= 0 else ())) if j >= 0 and page.is_cue("unkept", j)]
    is_subject = tokens.relation(noun) == "nsubj"
    for j in (*own, *(said if is_subject else ())):
        if j not in own and (is_negated(tokens, head) or telling(page, head) not in REAL):
            continue
        first, last = (min(tokens.subtree(noun)), noun + 1) if j in own else (min(tokens.subtree(noun)), j + 1)
        words = words_of(page.reading, page.found, first, max(last, j + 1), j)
        yield from (claim for one, claim in claimed(page, j, (debtor,), "unfulfilled", words) if one == debtor)
