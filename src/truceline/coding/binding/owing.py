"""Nouns for what is owed ("its promise to leave", "commitment to the accord"): what, by whom."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, around, condition_of, deadline_of, origin_at, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import duty_shape, is_duty, owed_acts, owed_words, owners
from truceline.coding.binding.not_promised import is_only_praised
from truceline.coding.binding.parting import parting_with
from truceline.coding.grammar.clauses import is_negated, is_passive, patient
from truceline.coding.grammar.nominals import with_no
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import also, cased, complement, thing
from truceline.model.values import REAL, Modality


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
