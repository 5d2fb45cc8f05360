"""Nouns for what is owed ("its promise to leave", "commitment to the accord"): what, by whom."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.bonds import (
    Bond,
    Claim,
    Page,
    act_words,
    after_auxiliaries,
    around,
    bond,
    condition_of,
    deadline_of,
    origin_at,
    telling,
)
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.not_promised import is_only_praised
from truceline.coding.binding.parting import parting_with
from truceline.coding.grammar.clauses import WILL, is_negated, is_passive, modals, patient
from truceline.coding.grammar.nominals import is_definite, place_of, with_no
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import also, cased, complement, is_infinitive, thing
from truceline.model.findings import REAL, Modality
from truceline.model.text import Evidence


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


def _aims(page: Page, noun: int) -> list[int]:
    """What a promise is about in a noun: "its commitment to [peace]", "a pledge of [inclusiveness]"."""
    tokens = page.reading.tokens
    aimed = page.is_cue("to-what", noun)  # "its commitment to peace"; "its assurances to the envoy" tell to whom
    to = [o for o in tokens.below(noun, "nmod") if aimed and cased(tokens, o, "to") and page.reading.entity_at(o) is None]
    to = [o for o in to if tokens.tags[o] != "PRON"]
    of = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of") and page.reading.entity_at(o) is None]
    return to or [o for o in of if page.is_cue("of-what", noun) and not is_time(page.reading, o)]


def _givers(page: Page, noun: int) -> tuple[str, ...]:
    """Who gave a promise that a clause tells of: "a pledge that [Chad] had given", "[elected] on a promise to leave"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    for clause in tokens.below(noun, "acl"):
        if tokens.labels[clause] == "acl:relcl" and ("undertaken", tokens.lemmas[clause]) in page.words:
            return doers(page, clause)
    if verb >= 0 and page.is_cue("keep", verb) and tokens.relation(noun) in ("obj", "obl"):  # "by honouring a pledge to leave"
        return doers(page, verb)
    if duty_shape(page, noun) == "obligation":  # "agreed on a responsibility to lead"
        return ()
    if verb < 0 or tokens.tags[verb] != "VERB" or not cased(tokens, noun, "on") or telling(page, verb) not in REAL:
        return ()
    return doers(page, verb) or actors(page, *(p for p in (patient(tokens, verb),) if p is not None))


def _under(page: Page, noun: int) -> tuple[str, ...]:
    """Who stands under a duty: "[the army] is under an obligation to leave", "put [its] name to a promise to leave"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    if cased(tokens, noun, "under"):
        return (
            actors(page, *tokens.below(noun if tokens.below(noun, "cop") else verb, "nsubj"))
            if verb >= 0 or tokens.below(noun, "cop")
            else ()
        )
    named = verb >= 0 and cased(tokens, noun, "to") and any(page.is_cue("signature", o) for o in tokens.below(verb, "obj"))
    return doers(page, verb) if named and telling(page, verb) in REAL and not is_negated(tokens, verb) else ()


def _due(page: Page, noun: int, shape: Modality) -> Iterator[Bond]:
    """What is owed without saying what: "its commitments under the 2013 accord", "must deliver on their obligations"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    if not is_duty(page, noun) or page.words[("duty", tokens.lemmas[noun])].fields.get("needs") == "owner":
        return
    origin, many = origin_at(page, noun), tokens.words[noun].lower() != tokens.lemmas[noun]
    keeping = verb >= 0 and (page.is_cue("keep", verb) or page.is_cue("keep", tokens.heads[verb]))
    kept = keeping and telling(page, verb) not in REAL
    if origin is None and not (many and kept):
        return
    words = thing(page.reading, noun)
    for debtor in _keepers(page, noun) or owners(page, noun):
        yield bond(page, debtor, words, around(page, noun, words), shape, noun, origin=origin)


def _keepers(page: Page, noun: int) -> tuple[str, ...]:
    """Whose "its obligations" are where a word of keeping stands over them: "Chad's refusal to meet [its obligations]"."""
    tokens = page.reading.tokens
    if not any(tokens.tags[j] == "PRON" for j in tokens.below(noun, "nmod:poss")):
        return ()
    verb = next((j for j in tuple(tokens.ancestors(noun))[:2] if page.is_cue("keep", j)), None)
    if verb is None:
        return ()
    refusing = tokens.heads[verb] if tokens.relation(verb) == "acl" and tokens.tags[tokens.heads[verb]] == "NOUN" else None
    return owners(page, refusing) if refusing is not None else doers(page, verb)


def owed_thing(page: Page, verb: int) -> Iterator[Bond]:
    """ "The redeployment that Israel owes them", "The authorities owe the north an assembly"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not page.is_cue("owe", verb) or is_negated(tokens, verb) or is_passive(tokens, verb):
        return
    noun = tokens.below(verb, "obj")[-1] if tokens.below(verb, "obj") else None
    relative = tokens.labels[verb] == "acl:relcl" and tokens.relation(verb) == "acl"
    noun = tokens.heads[verb] if relative and (noun is None or tokens.tags[noun] == "PRON") else noun
    if noun is None or page.is_cue("own-debt", noun) or tokens.tags[noun] not in ("NOUN", "PROPN"):
        return
    to = actors(page, *(tokens.below(verb, "iobj") or (o for o in tokens.below(verb, "obl") if cased(tokens, o, "to"))))
    words = thing(page.reading, noun)
    for debtor in doers(page, verb):
        yield bond(
            page, debtor, words, around(page, verb, words), "obligation", verb, creditor=to[0] if to else None,
            origin=origin_at(page, verb),
        )  # fmt: skip


def owed(page: Page, noun: int) -> Iterator[Bond]:
    """ "Serbia's obligation to V", "made a commitment not to V", "renewed its pledge to V", "its commitment to peace"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not is_duty(page, noun) or with_no(tokens, noun):
        return
    if is_only_praised(page, noun):
        return
    acts = owed_acts(page, noun)
    shape = duty_shape(page, noun)
    aims = _aims(page, noun)
    if not acts and (not aims or shape != "promise"):
        yield from _due(page, noun, shape)
        return
    bound = owners(page, noun) or _givers(page, noun) or _under(page, noun) or parting_with(page, noun, acts)
    verb = tokens.heads[noun]
    if not bound and verb >= 0 and ("undertaken", tokens.lemmas[verb]) in page.words:
        taken = tokens.relation(noun) == "obj" or cased(tokens, noun, "on", "with", "into")
        bound = doers(page, verb) if taken and not is_negated(tokens, verb) and telling(page, verb) in REAL else ()
    rest = [j for act in acts[:1] for j in also(tokens, act)]
    first = owed_words(page, noun) if acts else (thing(page.reading, aims[0]), None)
    if rest:
        first = (act_words(page, acts[0]), acts[0])
    condition = condition_of(page, acts[0]) if acts else None
    for words, act in (first, *((complement(page.reading, j), j) for j in rest)):
        for debtor in bound:
            yield bond(
                page,
                debtor,
                words,
                around(page, noun, words),
                shape,
                noun,
                origin=origin_at(page, noun),
                condition=condition,
                act_verb=act,
                deadline=None if act is None else deadline_of(page, act),
            )
