"""Readers of what is said of a bond: kept, failed, broken, denied; each gives the bond together with the claim on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.binding.acts import after_auxiliaries, is_awaited, origin_at, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.breaches import MIGHT
from truceline.coding.binding.claimants import claimed, is_denied, same_side
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import binds, claimed_bond, is_duty, owed_words, owners
from truceline.coding.binding.owed_by_others import is_promise_of_others
from truceline.coding.binding.promisers import promisers_before
from truceline.coding.grammar.clauses import (
    WILL,
    agent,
    clause,
    governors,
    is_negated,
    is_passive,
    left_out,
    modals,
    patient,
    said_of,
)
from truceline.coding.grammar.enclosing import clause_words, words_of
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.text import Evidence
from truceline.model.values import REAL, ClaimedStatus


def kept(page: Page, verb: int) -> Iterator[Bond]:
    """ "X have yet to fulfil their obligations to V", "both sides respected the truce", "will respect the truce"."""
    tokens = page.reading.tokens
    if (tokens.tags[verb] != "VERB" and ("keep", verb) not in page.phrases) or not page.is_cue("keep", verb):
        return
    nouns = [noun for noun in _things(page, verb, "by", "with", "to", "on", role="keep") if binds(page, noun)]
    status, head = kept_or_not(page, verb)
    if any(tokens.lemmas[d] in ("neither", "no") for noun in nouns for d in tokens.below(noun, "det", "cc:preconj")):
        status = "unfulfilled" if status == "fulfilled" else status  # "has complied with neither"
    for noun in nouns:
        if status == "fulfilled" and any(_is_share(page, o, noun) for o in tokens.below(verb, "obj")):
            status = "partly"  # "has kept only half of its promises"
        if status is None:
            for debtor in doers(page, verb) if WILL & set(modals(tokens, verb)) and _told_future(page, verb) else ():
                yield bond(
                    page,
                    debtor,
                    after_auxiliaries(page, verb),
                    clause_words(page.reading, page.found, verb),
                    "promise",
                    verb,
                    origin=origin_at(page, noun),
                )
            continue
        whole = words_of(page.reading, page.found, *_reach(page, head, noun, owed_words(page, noun)[0]), head)
        words = words_of(page.reading, page.found, *_narrow(page, head, verb, noun), head)
        for debtor, claim in claimed(page, verb, _keepers(page, verb, noun), status, words):
            yield claimed_bond(page, noun, debtor, whole, head, claim)


def broken(page: Page, verb: int) -> Iterator[Bond]:
    """ "X violated the truce", "accused X of violating it", "X denied breaking it", "X reneged on its pledge to V"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not page.is_cue("breach", verb):
        return
    first = first_to(page, verb)
    doing = verb if first is None else first
    told, denied = telling(page, doing), is_denied(page, doing)
    status: ClaimedStatus = "disputed" if denied or told in ("denied", "negated") else "violated"
    if status == "violated" and told not in REAL:
        return
    meant = is_infinitive(tokens, verb) and tokens.tags[tokens.heads[verb]] in ("ADJ", "NOUN") and first is None
    if meant and status == "violated":
        return  # "ready to break the truce"
    own_word = told == "negated" and not denied
    if own_word and ((WILL | MIGHT) & set(modals(tokens, verb)) or is_infinitive(tokens, verb)):  # "asked all not to break it"
        return
    top = raised(page, doing)
    begin, end = said_of(tokens, top, keep=("xcomp",) if top != doing else ())
    words = words_of(page.reading, page.found, _cleft(page, verb, begin), max(end, said_of(tokens, verb)[1]), verb)
    for noun in _things(page, verb, "on", "from", role="breach"):
        if not binds(page, noun):
            continue
        for debtor, claim in claimed(page, doing, breaking(page, doing), status, words):
            if is_promise_of_others(page, noun, debtor):
                continue
            if own_word and not same_side(page, debtor, claim.claimants):
                claim = replace(claim, status="fulfilled")  # others say that it broke nothing
            yield claimed_bond(page, noun, debtor, words, verb, claim)


def _cleft(page: Page, verb: int, first: int) -> int:
    """Where a claim begins that a cleft tells: "[it was] the army which broke the truce"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[verb]
    if tokens.labels[verb] != "acl:relcl" or head < 0 or not tokens.below(head, "cop"):
        return first
    return min([first, *(s for s in tokens.below(head, "nsubj", "expl") if tokens.lemmas[s] == "it")])


def first_to(page: Page, verb: int) -> int | None:
    """The word that tells who was first to do something: "were the [first] to break the truce"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[verb]
    if not is_infinitive(tokens, verb) or head < 0 or tokens.lemmas[head] != "first":
        return None
    return head if tokens.below(head, "cop") and tokens.below(head, "nsubj") else None


def raised(page: Page, verb: int) -> int:
    """The verb that tells how what hangs on it goes on or seems: "[appears] to be complying", "[keeps] breaking it"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[verb]
    seems = head >= 0 and tokens.relation(verb) == "xcomp" and page.is_cue("raises", head) and not tokens.below(head, "obj")
    return head if seems else verb


def breaking(page: Page, verb: int) -> tuple[str, ...]:
    """Who breaks something: the doer, or whose act it is that does: "the army's raid violated the truce"."""
    tokens = page.reading.tokens
    doer = agent(tokens, verb)
    return doers(page, verb) or (owners(page, doer) if doer is not None and tokens.tags[doer] == "NOUN" else ())


def kept_or_not(page: Page, verb: int) -> tuple[ClaimedStatus | None, int]:
    """What is claimed of a verb of keeping, and the verb that heads the claim ("have yet to fulfil": have)."""
    tokens = page.reading.tokens
    if tokens.lemmas[verb] == "meet" and any(cased(tokens, o, "with") for o in tokens.below(verb, "obl")):
        return None, verb  # "the promise was met with relief"
    status, head = _plainly(page, verb)
    if status == "fulfilled" and any(("partly", tokens.lemmas[j]) in page.words for j in tokens.below(verb, "advmod", "obl")):
        status = "partly"
    return ("disputed" if status is not None and is_denied(page, head) else status), head


def _plainly(page: Page, verb: int) -> tuple[ClaimedStatus | None, int]:
    tokens = page.reading.tokens
    if is_awaited(page, verb):
        return None, verb
    above = next(iter(governors(tokens, verb)), None)
    if above is not None and is_infinitive(tokens, verb) and page.is_cue("waits", above[0]):
        return ("unfulfilled", above[0]) if telling(page, above[0]) in REAL else (None, verb)
    slow = above is not None and page.is_cue("slow", above[0]) and above[1].startswith(("xcomp", "advcl", "ccomp", "acl"))
    if above is not None and slow and telling(page, above[0]) in REAL and not is_negated(tokens, above[0]):
        return "unfulfilled", above[0]  # "has been slow to withdraw", "was late in opening the road"
    meant = above is not None and is_infinitive(tokens, verb) and tokens.tags[above[0]] in ("ADJ", "NOUN")
    if meant and not any(tokens.lemmas[j] == "yet" for j in tokens.children[verb]):
        return None, verb  # "determined to respect the truce"
    if above is not None and above[1].startswith("xcomp"):
        head = above[0]
        yet = any(tokens.lemmas[j] == "yet" for j in (*tokens.children[head], *tokens.children[verb]))
        if tokens.lemmas[head] in ("have", "remain", "be") and yet:
            return "unfulfilled", head
        if {("fail", tokens.lemmas[head]), ("refuse", tokens.lemmas[head])} & page.words.keys():
            return ("unfulfilled", head) if telling(page, head) in (*REAL, "denied") else (None, head)
    if any(tokens.lemmas[j] == "yet" for j in tokens.below(verb, "advmod")) and "have" in modals(tokens, verb):
        return "unfulfilled", verb
    told = telling(page, verb)
    if tokens.labels[verb] == "acl" and tokens.words[verb].endswith("ed") and told == "requested_not_actual":
        told = "asserted" if is_duty(page, tokens.heads[verb]) else told  # "a promise honoured only in part"
    if told == "negated" and not WILL & set(modals(tokens, verb)):
        return "unfulfilled", verb
    return ("fulfilled", verb) if told in REAL and told != "presupposed" else (None, verb)


def _told_future(page: Page, verb: int) -> bool:
    return telling(page, verb) in (
        "future",
        "hypothetical",
    ) and all(page.reading.tokens.words[mark].lower() == "that" for mark in page.reading.tokens.below(verb, "mark"))


def _keepers(page: Page, verb: int, noun: int) -> tuple[str, ...]:
    """Who keeps or does not: the doer, or the owner of what is owed when the doer is not told: "its pledges were not kept"."""
    tokens = page.reading.tokens
    found = doers(page, verb)
    above = tokens.heads[verb]
    if above >= 0 and page.is_cue("waits", above):  # "waiting for [the front] to keep its word"
        return actors(page, *(o for o in (*tokens.below(above, "obl"), *tokens.below(verb, "nsubj")) if above < o < verb))
    if not found and is_passive(tokens, verb):
        found = actors(
            page, *tokens.below(noun, "nmod:poss"), *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by"))
        )
    if not found and (is_passive(tokens, verb) or tokens.labels[verb] == "acl") and is_duty(page, noun):
        found = promisers_before(page, noun)
    return found


def _things(page: Page, verb: int, *prepositions: str, role: str) -> list[int]:
    """What is kept or broken; behind a cue of several words only what follows it: "made a mockery of [the truce]"."""
    tokens = page.reading.tokens
    if (role, verb) in page.phrases:
        noun = page.phrase_noun(role, verb)
        return [] if noun is None else [noun]
    on = () if is_passive(tokens, verb) else prepositions  # "is kept on our side"
    objects = [k for j in tokens.below(verb, "obj") for k in (j, *counted(page, j))]
    found = [*objects, *(o for o in tokens.below(verb, "obl") if cased(tokens, o, *on))]
    done_to = patient(tokens, verb)
    behind = left_out(tokens, verb)
    if behind is not None and (tokens.relation(verb) == "ccomp" or is_duty(page, behind)):
        done_to = behind  # "a pledge that X say has not been kept"; "the truce that it had observed" only tells which
    if done_to is None and tokens.labels[verb] == "acl" and tokens.words[verb].lower().endswith("ed"):
        done_to = tokens.heads[verb]  # "a promise honoured only in part"
    further = [j for o in tokens.below(verb, "obl") for j in tokens.below(o, "nmod")]
    found += [j for j in further if cased(tokens, j, *on) and j in page.deals]
    return found + [p for p in (done_to,) if p is not None and p not in found]


def _is_share(page: Page, share: int, noun: int) -> bool:
    """Whether a word stands for a part of something: "[half] of its promises", not "its part"."""
    tokens = page.reading.tokens
    return (
        page.is_cue("share", share) and share != noun and noun in tokens.subtree(share) and not tokens.below(share, "nmod:poss")
    )


def counted(page: Page, noun: int) -> tuple[int, ...]:
    """What a count counts: "the first of [the duties]", "none of [its promises]", "half of [the accord]"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] == "NOUN" and (not page.is_cue("share", noun) or tokens.below(noun, "nmod:poss")):
        return ()
    return tuple(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of"))


def _reach(page: Page, head: int, noun: int, act: Evidence) -> tuple[int, int]:
    first, last = clause(page.reading.tokens, head, keep=("xcomp",))
    return min(first, noun), max(last, page.reading.tokens.within(act.start, act.end)[1])


def _narrow(page: Page, head: int, verb: int, noun: int) -> tuple[int, int]:
    """The claim without what exactly is owed: "some groups have yet to fulfil their obligations"."""
    tokens = page.reading.tokens
    first, last = said_of(tokens, head, keep=("xcomp",))
    first = min(first, said_of(tokens, raised(page, head), keep=("xcomp",))[0])
    how = [tokens.extent(j)[1] - 1 for j in tokens.below(verb, "advmod", "obl") if ("partly", tokens.lemmas[j]) in page.words]
    after = [j for j in (*tokens.below(verb, "compound"), *how) if noun <= verb < j < last]
    mine = [tokens.extent(noun)[0]] if tokens.labels[verb] == "acl" and tokens.heads[verb] == noun else []
    return min([first, noun, *mine]), max(noun, verb, head, *after) + 1
