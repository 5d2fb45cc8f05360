"""Nouns for what can be kept or broken ("its promise to leave", "the truce"): what they bind to, how, and whose they are.

Lives here: what every reader asks of such a noun. Not here: the bonds that nouns tell by themselves (`owing`).
"""

from __future__ import annotations

from truceline.coding.binding.acts import act_words, after_auxiliaries, condition_of, origin_at
from truceline.coding.binding.bonds import Bond, Claim, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.grammar.clauses import WILL, is_passive, modals
from truceline.coding.grammar.nominals import is_definite, place_of
from truceline.coding.grammar.wording import cased, complement, is_infinitive, thing
from truceline.model.text import Evidence
from truceline.model.values import Modality


def owed_acts(page: Page, noun: int) -> tuple[int, ...]:
    """The verbs that say what is owed: "its promise [to leave]", "obligations for [ending] the siege"."""
    tokens = page.reading.tokens
    given = [j for j in tokens.below(noun, "acl") if ("undertaken", tokens.lemmas[j]) in page.words]
    below = [*tokens.below(noun, "acl", "ccomp"), *(k for j in given for k in tokens.below(j, "xcomp", "advcl", "ccomp"))]
    return tuple(
        j
        for j in below
        if tokens.tags[j] == "VERB"
        and (is_infinitive(tokens, j) or cased(tokens, j, "for", "of", "to") or (WILL & set(modals(tokens, j)) and j > noun))
        and tokens.labels[j] != "acl:relcl"
    )


def owed_words(page: Page, noun: int) -> tuple[Evidence, int | None]:
    """What a noun says is owed, and its verb: the act it names, else the noun phrase itself."""
    acts = owed_acts(page, noun)
    tokens = page.reading.tokens
    things = acts and [
        s for s in tokens.below(acts[0], "nsubj") if tokens.tags[s] == "NOUN" and page.reading.entity_at(s) is None
    ]
    if things and not tokens.below(acts[0], "obj"):  # "its word that the road would stay open"
        return act_words(page, acts[0]), acts[0]
    if acts and WILL & set(modals(tokens, acts[0])) and not is_passive(tokens, acts[0]):  # "its word that it would leave"
        return after_auxiliaries(page, acts[0]), acts[0]
    return (complement(page.reading, acts[0]), acts[0]) if acts else (deal_words(page, noun), None)


def claimed_bond(page: Page, noun: int, debtor: str, words: Evidence, at: int, claim: Claim) -> Bond:
    """The bond that a noun for something owed or for a deal names, with a claim on it made at a word."""
    act, verb = owed_words(page, noun)
    back = is_duty(page, noun) and verb is None
    return bond(
        page, debtor, act, words, duty_shape(page, noun), at, origin=origin_at(page, noun), act_verb=verb, points_back=back,
        claims=(claim,),
    )  # fmt: skip


def deal_words(page: Page, deal: int) -> Evidence:
    """What should be kept, with the place named right behind it: "the ceasefire in the port city of Hodeidah"."""
    tokens, words = page.reading.tokens, thing(page.reading, deal)
    imposers = [o for j in tokens.below(deal, "acl") for o in tokens.below(j, "obl")]
    imposed = [o for o in imposers if cased(tokens, o, "by") and o in page.deals]
    if imposed and page.is_cue("terms", deal):  # "restrictions imposed by the accord"
        return page.reading.article.evidence(words.start, thing(page.reading, imposed[0]).end)
    last = tokens.within(words.start, words.end)[1]
    for child in tokens.below(tokens.heads[deal], "obl") if tokens.heads[deal] >= 0 else ():
        beside = tokens.extent(child)[0] == last and cased(tokens, child, "in", "near", "along", "around")
        if beside and place_of(page.reading, tokens.subtree(child)) is not None:
            return page.reading.article.evidence(words.start, tokens.ends[tokens.extent(child)[1] - 1])
    return words


def is_duty(page: Page, noun: int) -> bool:
    """Whether a noun means something owed; "part" and "word" only with an owner: "its part"."""
    tokens = page.reading.tokens
    cue = page.words.get(("duty", tokens.lemmas[noun]))
    if cue is None:
        return False
    beside = tokens.lemmas[noun] == "side" and cased(tokens, noun, "by", "at", "on", "to", "from")  # "an ally by its side"
    return cue.fields.get("needs") != "owner" or (bool(tokens.below(noun, "nmod:poss")) and not beside)


def duty_shape(page: Page, noun: int) -> Modality:
    """Whether what is owed is a promise or an obligation; an agreement obliges."""
    if not is_duty(page, noun):
        return "obligation"
    shape: Modality = page.words[("duty", page.reading.tokens.lemmas[noun])].gives  # type: ignore[assignment]
    acts = owed_acts(page, noun)[:1] if shape == "promise" else ()
    hostile = any(page.is_cue("hostile", act) and condition_of(page, act) is not None for act in acts)
    return "threat_conditional" if hostile else shape  # "a vow to attack if"


def binds(page: Page, noun: int) -> bool:
    """Whether a noun names what can be kept or broken: an agreement, its terms, or something owed."""
    tokens = page.reading.tokens
    if noun in page.deals:
        return bool(page.found.agreements) or page.is_cue("truce-word", noun) or is_definite(tokens, noun)
    if is_duty(page, noun):
        return True
    if page.is_cue("deal-noun", noun) and any(is_infinitive(tokens, j) for j in tokens.below(noun, "acl")):
        return True  # "complied with an agreement to move its guns"
    cue = page.words.get(("instrument", tokens.lemmas[noun].lower()))
    if cue is not None and cue.fields.get("keeps") == "yes":
        return True
    counted = tokens.lemmas[tokens.extent(noun)[0]].lower() in ("not", "no", "every", "all", "each", "none", "any")
    its = (counted or is_definite(tokens, noun)) and bool(page.found.agreements)
    return page.is_cue("terms", noun) and (its or any(j in page.deals for j in tokens.subtree(noun)))


def owners(page: Page, noun: int) -> tuple[str, ...]:
    """Whose something owed is: "Chad's pledge", "the Turkish pledge", "a pledge by Chad", "the commitment of both sides".

    "Despite its pledge" speaks of the pledge of who acts.
    """
    tokens, against = page.reading.tokens, set_against(page, noun)
    if against is not None and any(tokens.tags[j] == "PRON" for j in tokens.below(noun, "nmod:poss")):
        acting = doers(page, against)
        if acting:
            return acting
    made = tokens.heads[noun]
    strayed = tuple(j for j in tokens.below(noun, "nsubj") if cased(tokens, j, "'s", "’s", "'"))
    whose = tokens.below(noun, "nmod:poss") or strayed
    renewed = made >= 0 and tokens.relation(noun) == "obj" and ("undertaken", tokens.lemmas[made]) in page.words
    if renewed and any(tokens.tags[j] == "PRON" for j in whose) and (own := doers(page, made)):
        return own  # "Chad renewed its pledge"
    by = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "of", "from") and page.reading.entity_at(o)]
    before = [j for j in tokens.below(noun, "compound", "amod") if j < noun and page.reading.entity_at(j)]
    if made >= 0 and page.is_cue("obtain", made) and not whose and not by:
        by = [o for o in tokens.below(made, "obl") if cased(tokens, o, "from") and page.reading.entity_at(o)]
    relative = [j for j in tokens.below(noun, "acl") if tokens.labels[j] == "acl:relcl"]
    taken = [j for j in relative if ("undertaken", tokens.lemmas[j]) in page.words]
    named = actors(page, *(whose or by or before)) or next((who for j in taken if (who := doers(page, j))), ())
    if not named and any(cased(tokens, o, "by") for o in tokens.below(noun, "nmod")):
        return ()  # "despite assurances by somebody else"
    return named or (doers(page, against) if against is not None else ())


def set_against(page: Page, noun: int) -> int | None:
    """The verb on which a noun hangs by "despite", "in spite of", "contrary to" or the like."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[noun]
    if head >= 0 and tokens.tags[head] == "NOUN" and ("against", tokens.lemmas[head]) in page.words:
        return tokens.heads[head] if tokens.heads[head] >= 0 else None
    cases = (tokens.lemmas[k].lower() for case in tokens.below(noun, "case") for k in tokens.subtree(case))
    return head if head >= 0 and any(("against", case) in page.words for case in cases) else None
