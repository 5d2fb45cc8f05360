"""Claims on agreements where nobody is named as bound: "the truce was breached", "is holding", "its terms remain unmet"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Claim, Page, Told
from truceline.coding.binding.breaches import breach_status, breakers, broken_deal, deal_before, is_told
from truceline.coding.binding.claimants import accused_and_accusers
from truceline.coding.binding.doing import doers
from truceline.coding.binding.duties import binds, is_duty, owners
from truceline.coding.binding.keeping import breaking, counted, kept_or_not
from truceline.coding.binding.observance import observances, observers
from truceline.coding.binding.promisers import promisers_before
from truceline.coding.binding.truce_claims import DealClaim, in_time_of_truce, mutual_claims, told_of_deals
from truceline.coding.binding.truce_time import silent_guns
from truceline.coding.grammar.clauses import agent, clause, is_passive, modals, patient, said_of
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.values import REAL


def claims_on_deals(page: Page) -> Iterator[DealClaim]:
    """All claims of an article on agreements that name nobody who is bound; what is denied of them is not told here."""
    if not page.found.agreements:
        return
    yield from mutual_claims(page)
    yield from in_time_of_truce(page)
    for i, target, status, words in told_of_deals(page, READERS):
        claimants = [by for debtors, by in accused_and_accusers(page, i, ()) if not debtors]
        yield DealClaim(target, tuple(Claim(status, by, words, i) for by in claimants))


def _passive(page: Page, verb: int) -> Told | None:
    """ "The truce was broken (by raids)", "the accord has not been implemented", "commitments under it have not been kept"."""
    tokens = page.reading.tokens
    if not (page.is_cue("breach", verb) or page.is_cue("keep", verb)) or not is_passive(tokens, verb):
        return None
    whole = patient(tokens, verb)
    part_of = None if whole is None else next((o for o in _counted_deals(page, whole) if binds(page, o)), None)
    deal = whole if part_of is None else part_of
    top = tokens.heads[verb] if tokens.relation(verb) == "conj" and not tokens.below(verb, "nsubj") else verb
    if tokens.labels[top] == "acl:relcl" and tokens.below(verb, "aux:pass") and (deal is None or top != verb):
        deal = tokens.heads[top]
    if deal is None or not binds(page, deal) or doers(page, verb) or owners(page, deal):
        return None
    if is_duty(page, deal) and promisers_before(page, deal) and not page.is_cue("breach", verb):
        return None  # "neither promise has been kept": those who made it have not kept it
    if top != verb and _says_the_same(page, top, verb):
        return None
    first, last = clause(tokens, verb)
    aside = deal < verb and any(tokens.words[j] == "," for j in tokens.subtree(deal))
    if aside and tokens.extent(deal)[1] <= verb:  # a subject with asides is left out
        first = tokens.extent(deal)[1]
    commas = [j for j in range(deal, verb) if tokens.words[j] == ","]
    if commas and first <= deal:  # "truces over Eid, the first in June, [were respected], and each lapsed"
        first = max(commas) + 1
        last = next((j for j in range(verb + 1, last) if tokens.words[j] == "," and tokens.tags[j + 1] == "CCONJ"), last)
    if page.is_cue("breach", verb) and telling(page, verb) in REAL:
        return "violated", deal, first, last
    status = kept_or_not(page, verb)[0] if page.is_cue("keep", verb) else None
    if any(page.is_cue("breach-noun", o) for o in tokens.below(verb, "obl") if cased(tokens, o, "in")):
        status = "violated" if status is not None else None  # "honoured in the breach"
    if status == "fulfilled" and part_of is not None and whole is not None:
        status = "unfulfilled" if page.is_cue("hardly-any", whole) else "partly"
    return None if status is None else (status, deal, first, last)


def _says_the_same(page: Page, before: int, verb: int) -> bool:
    """Whether a predicate only says once more what the one before it says of a deal: "was kept and [honoured]"."""
    roles = [{role for role in ("keep", "breach") if page.is_cue(role, i)} for i in (before, verb)]
    return bool(roles[0] & roles[1]) and not page.reading.tokens.below(verb, "aux", "aux:pass", "advmod")


def _counted_deals(page: Page, noun: int) -> tuple[int, ...]:
    """What is only counted, and the agreement it is of: "none of [the provisions] of [the accord]", "two of [its points]"."""
    of = counted(page, noun)
    return (*of, *(k for o in of for k in page.reading.tokens.below(o, "nmod") if k in page.deals))


def _by_no_side(page: Page, verb: int) -> Told | None:
    """ "The raid violated the truce", "neither side has honoured the accord": the subject is no actor."""
    tokens = page.reading.tokens
    if not (page.is_cue("breach", verb) or page.is_cue("keep", verb)):
        return None
    if is_passive(tokens, verb) or not tokens.below(verb, "nsubj") or doers(page, verb) or breaking(page, verb):
        return None
    things = [*tokens.below(verb, "obj"), *tokens.below(verb, "obl")]
    things += [j for noun in things for j in tokens.below(noun, "conj")]
    deal = next((j for j in things if binds(page, j) and not owners(page, j)), None)
    if deal is None or not (deal in page.deals or page.is_cue("terms", deal)):
        return None
    first, last = clause(tokens, verb)
    if page.is_cue("breach", verb) and telling(page, verb) in REAL:
        return "violated", deal, first, last
    status, head = kept_or_not(page, verb) if page.is_cue("keep", verb) else (None, verb)
    return (status, deal, *clause(tokens, head, keep=("xcomp",))) if status in ("unfulfilled", "partly") else None


def _lasting(page: Page, verb: int) -> Told | None:
    """ "The truce is holding", "has largely held", "has held for a month"; a truce that will or may hold is none.

    A span that is over ("lasted five months", "held for only two hours") tells of an end.
    """
    tokens = page.reading.tokens
    if not page.is_cue("lasting", verb) or tokens.below(verb, "obj"):
        return None
    deal = agent(tokens, verb)
    if deal is None and not tokens.below(verb, "aux:pass"):  # "the truce held for a second day", "it appeared to be holding"
        above = tokens.heads[verb] if tokens.relation(verb) == "xcomp" else verb
        deal = next((s for i in (verb, above) for s in tokens.below(i, "nsubj", "expl") if s in page.deals), None)
    if _is_over(page, verb) or (tokens.relation(verb) == "ccomp" and is_infinitive(tokens, tokens.heads[verb])):
        return None  # "to ensure that the truce holds"
    due = "due" in {tokens.lemmas[j] for j in (tokens.heads[verb], *tokens.below(verb, "case"))}
    if due or (is_infinitive(tokens, verb) and tokens.relation(verb) != "xcomp" and tokens.below(verb, "aux", "cop")):
        return None  # "the truce was to last a week", "is due to hold"
    if factuality(tokens, verb, page.knowledge).class_ in ("requested_not_actual", "hypothetical", "future"):
        return None  # "hopes that the truce holds"
    if deal not in page.deals or deal is None:
        return None
    passive = is_passive(tokens, verb) and bool(tokens.below(verb, "aux:pass", "nmod", "iobj"))
    if passive or telling(page, verb) not in REAL or tokens.relation(verb) in ("advcl", "acl"):
        return None
    partly = any(("partly", tokens.lemmas[j]) in page.words for j in tokens.below(verb, "advmod"))
    return "partly" if partly else "fulfilled", deal, *said_of(tokens, verb)


def _broken_down(page: Page, verb: int) -> Told | None:
    """ "The truce broke down within hours": an end that nobody declared and that came soon."""
    tokens = page.reading.tokens
    deal = next((s for s in tokens.below(verb, "nsubj") if s in page.deals), None)
    if deal is None and tokens.labels[verb] == "acl:relcl" and tokens.heads[verb] in page.deals:
        deal = tokens.heads[verb] if any(tokens.lemmas[s] in ("which", "that") for s in tokens.below(verb, "nsubj")) else None
    if deal is None or not page.is_cue("breakdown", verb) or not page.is_cue("truce-word", deal):
        return None
    if telling(page, verb) not in REAL:
        return None
    soon = any(page.is_cue("soon", j) for j in tokens.subtree(verb) if j > verb or tokens.heads[j] == verb)
    return ("violated", deal, *said_of(tokens, verb)) if soon else None


def _observance(page: Page, noun: int) -> Told | None:
    """ "The broad adherence to the truce", "these acts show a disregard for the ceasefire": of nobody named."""
    on_deals = (told for told in observances(page, noun) if told[1] in page.deals)
    return next((told for told in on_deals if not observers(page, noun, told[1])), None)


def _is_over(page: Page, verb: int) -> bool:
    """Whether a truce is told to have lasted no longer than so: in the simple past, with how long, or with "only"."""
    tokens = page.reading.tokens
    beside = [j for j in tokens.subtree(verb) if j > verb and tokens.sentence[j] == tokens.sentence[verb]]
    if any(page.is_cue("scant", j) for j in beside):
        return True
    past = not tokens.below(verb, "aux") and tokens.words[verb].lower() != tokens.lemmas[verb]
    ended = page.is_cue("lasting", verb) and page.words[("lasting", tokens.lemmas[verb])].fields.get("ends") == "yes"
    present = tokens.words[verb].lower().endswith("s")
    return past and ended and not present


def _unmet(page: Page, i: int) -> Told | None:
    """ "Most provisions of the accord remain unimplemented": said of an agreement or its terms."""
    tokens = page.reading.tokens
    head = i if tokens.below(i, "nsubj") else tokens.heads[i]
    if not page.is_cue("unkept", i) or head < 0 or tokens.relation(i) == "amod" or telling(page, head) not in REAL:
        return None
    subjects = tokens.below(head, "nsubj")
    deal = next((s for s in subjects if _of_deal(page, s) and not owners(page, s)), None)
    deal = next((d for s in subjects if (d := _rest_of(page, s)) is not None), None) if deal is None else deal
    phrase = page.phrases.get(("unkept", i))
    end = max(i, head) + 1 if phrase is None else phrase.last
    if deal is not None and is_duty(page, deal) and promisers_before(page, deal):  # then the pledge has a debtor
        return None
    if deal is None:
        return None
    subject = next((s for s in subjects if s == deal or _rest_of(page, s) == deal), deal)
    return "unfulfilled", deal, min(tokens.subtree(subject)), end


def _of_deal(page: Page, noun: int) -> bool:
    tokens = page.reading.tokens
    return binds(page, noun) or any(j in page.deals and cased(tokens, j, "of") for j in tokens.subtree(noun))


def _breaches(page: Page, noun: int) -> Told | None:
    """ "Violations of the truce", "the truce was marred by violations"."""
    tokens = page.reading.tokens
    if not page.is_cue("breach-noun", noun) or not is_told(page, noun) or breakers(page, noun):
        return None
    deal, verb, status = broken_deal(page, noun), tokens.heads[noun], breach_status(page, noun)
    if deal is None:
        beside = tokens.below(verb, "nsubj", "obj") if verb >= 0 and tokens.tags[verb] == "VERB" else ()
        deal = next((j for j in beside if j in page.deals and j != noun), None)
        if deal is not None:  # "the truce was [marred by violations]"
            return status, deal, verb, said_of(tokens, verb)[1]
        deal = deal_before(page, noun)
        blamed = tokens.relation(noun) == "obj" and (page.is_cue("accuse", verb) or page.is_cue("report", verb))
        if deal is None or not (blamed or tokens.labels[noun] == "nsubj:pass" or cased(tokens, noun, "as")):
            return None
        told = tokens.labels[noun] == "nsubj:pass" and page.is_cue("report", verb)
        return (status, deal, *(clause(tokens, verb) if told else (min(tokens.subtree(noun)), tokens.extent(noun)[1])))
    return status, deal, min(tokens.subtree(noun)), max(noun, tokens.extent(deal)[1] - 1) + 1


def _as_agreed(page: Page, verb: int) -> Told | None:
    """ "The siege had not been lifted as pledged", "gas flows again, as the truce required": an act owed by nobody named."""
    tokens = page.reading.tokens
    behind = (j for j in tokens.children[verb] if j > verb and ("as-agreed", tokens.lemmas[j]) in page.words)
    marked = [j for j in behind if cased(tokens, j, "as")]
    if not marked or not tokens.below(verb, "nsubj"):
        return None
    status, head = kept_or_not(page, verb)
    if head != verb or status not in ("fulfilled", "unfulfilled") or doers(page, verb):
        return None
    deals = [d for j in marked for d in tokens.below(j, "nsubj", "obl") if d in page.deals]
    if status == "fulfilled" and not deals:
        return None
    first, last = clause(tokens, verb)
    return status, deals[0] if deals else verb, first, max(last, tokens.extent(marked[0])[1])


def _in_breach(page: Page, noun: int) -> Told | None:
    """ "Rockets have been fired since in violation": an act of nobody named, against what was told of before."""
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    if not page.is_cue("breach-noun", noun) or head < 0 or tokens.tags[head] != "VERB" or not cased(tokens, noun, "in"):
        return None
    if tokens.below(noun, "nmod") or doers(page, head) or telling(page, head) not in REAL:
        return None
    deal = deal_before(page, noun)
    return None if deal is None else ("violated", deal, *clause(tokens, head))


def _held_fire(page: Page, verb: int) -> Told | None:
    """ "His men had held their fire", "both armies hold fire": told of a truce just before."""
    tokens = page.reading.tokens
    fire = [o for o in tokens.below(verb, "obj") if tokens.lemmas[o] == "fire" and not tokens.below(o, "amod", "nummod")]
    if tokens.lemmas[verb] != "hold" or not fire or telling(page, verb) not in REAL or is_infinitive(tokens, verb):
        return None
    near = [d for d in page.deals if page.is_cue("truce-word", d) and abs(tokens.sentence[verb] - tokens.sentence[d]) <= 2]
    past = "have" in modals(tokens, verb) or tokens.words[verb].lower() != tokens.lemmas[verb]
    return ("fulfilled", min(near, key=lambda d: abs(d - verb)), *said_of(tokens, verb)) if near and past else None


def _rest_of(page: Page, noun: int) -> int | None:
    """The deal told of just before that a noun names a part of: "its [core]", "the [rest]"."""
    tokens = page.reading.tokens
    of_other = [o for o in tokens.below(noun, "nmod") if tokens.labels[o] != "nmod:poss"]
    if not page.is_cue("deal-part", noun) or of_other:
        return None
    near = [d for d in page.deals if d < noun and tokens.sentence[noun] - tokens.sentence[d] <= 1]
    return max(near, default=None)


def _or_none(page: Page, noun: int) -> Told | None:
    """ "Soldiers burned huts, truce or no truce": what was done as if there were none."""
    tokens = page.reading.tokens
    again = noun + 3
    if tokens.lemmas[noun + 1 : again + 1] != ("or", "no", tokens.lemmas[noun]):
        return None
    verb = next((j for j in tokens.ancestors(noun) if tokens.tags[j] == "VERB"), None)
    if verb is None or verb > noun or telling(page, verb) not in REAL or not page.is_cue("truce-word", noun):
        return None
    first = min([verb, *(tokens.extent(j)[0] for j in tokens.below(verb, "nsubj", "aux"))])
    return "violated", noun, first, again + 1


READERS = {
    "VERB": (_passive, _by_no_side, _lasting, _broken_down, _unmet, _as_agreed, _held_fire),
    "ADJ": (_unmet, silent_guns),
    "NOUN": (_or_none, _breaches, _observance, _in_breach),
}
