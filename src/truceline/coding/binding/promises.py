"""Readers of bonds that are told as such by one side: promises, obligations, threats. What was agreed: `agreeing`."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import (
    act_words,
    affirmed,
    after_auxiliaries,
    around,
    condition_of,
    deadline_of,
    origin_at,
    with_denial,
)
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import actors, by_own_men, doers
from truceline.coding.binding.due_acts import is_sum
from truceline.coding.binding.duties import duty_shape, is_duty, owed_acts
from truceline.coding.binding.laying_down import is_source, stands_under
from truceline.coding.binding.not_promised import has_gap, is_busy, is_plans_aim, only_befalls
from truceline.coding.grammar.clauses import AHEAD, agent, is_passive, modals, patient
from truceline.coding.grammar.enclosing import side_at
from truceline.coding.grammar.wording import also, cased, complement, concurs, is_infinitive, thing
from truceline.model.values import Modality

VOWED = frozenset({"vow", "swear", "pledge"})
"""Verbs that threaten with a hostile act under a condition: "vowed to attack if"."""
UNBOUND = ("terms", "homage", "law")
"""Roles of nouns that a verb of promising takes without a promise: "agreed to the terms", "pledged allegiance"."""
OTHERS = ("state", "government", "armed_group", "umbrella")
"""Kinds of sides for whose acts nobody else can answer."""
SELF = {"itself", "himself", "herself", "themselves", "ourselves", "myself"}


def promised(page: Page, verb: int) -> Iterator[Bond]:
    """ "X pledged to V", "X promised that it would V", "X pledged aid", "X is obliged to V", "X threatened to V if ..." """
    yield from _was_promised(page, verb)
    tokens, lemma = page.reading.tokens, page.reading.tokens.lemmas[verb]
    if tokens.tags[verb] not in ("VERB", "ADJ"):
        return
    own_word = tokens.words[verb].lower() == "committed" and _is_ones_own(page, verb) and not _by_what(page, verb)
    passive = tokens.tags[verb] == "ADJ" or own_word or is_passive(tokens, verb)
    role = "bound" if passive else "threat" if ("threat", lemma) in page.words else "promise"
    phrase = page.phrases.get((role, verb))
    cue = phrase.cue if phrase is not None else page.words.get((role, "committed" if own_word else lemma))
    if cue is None or not page.is_cue(role, verb) or not affirmed(page, verb):
        return
    if verb + 1 < len(tokens) and tokens.words[verb + 1] == "-":  # "mutually agreed-to borders"
        return
    bound = tokens.below(verb, "nsubj") or tuple(p for p in (patient(tokens, verb),) if p is not None)
    if passive and not bound and tokens.relation(verb) == "xcomp":  # "remains committed to joining"
        bound = tuple(s for s in (agent(tokens, tokens.heads[verb]),) if s is not None)
    own = actors(page, *bound) if passive else _who_promised_us(page, verb) or doers(page, verb)
    modality: Modality = cue.gives  # type: ignore[assignment]
    under = _by_what(page, verb)
    if cue.fields.get("needs") == "deal" and not under:
        return
    if concurs(tokens, verb, page.knowledge):
        return
    if lemma in ("engage", "undertake") and (is_busy(page, verb) or tokens.labels[verb] == "acl:relcl"):
        return
    if cue.fields.get("needs") == "itself" and not any(tokens.lemmas[o] in SELF for o in tokens.below(verb, "obj")):
        return
    owed = [o for o in (*tokens.below(verb, "iobj"), *tokens.below(verb, "obj")) if page.reading.entity_at(o)]
    creditor = next((one for one in actors(page, *owed) if one not in own), None)
    things = _promised_things(page, verb, role, cue.fields.get("takes", ""))
    for act in () if own_word and things else _acts(page, verb):  # "committed to an effort to end the war": the effort
        condition = condition_of(page, act, verb)
        if role == "threat" and condition is None:
            continue
        finite = _is_finite(page, act)
        if tokens.lemmas[act] == "do" and cased(tokens, verb, "as", "than") and not tokens.below(act, "obj"):
            continue  # "as it undertook to do": the act is told before
        vowed = modality == "promise" and condition is not None and lemma in VOWED and page.is_cue("hostile", act)
        shape: Modality = "threat_conditional" if vowed else modality
        if passive and tokens.labels[verb] == "acl:relcl" and has_gap(page, verb, act):
            continue  # "a step it was obliged to take": what is owed is told before
        if finite and not own and _is_no_promise(page, verb):
            continue
        if passive and only_befalls(page, verb, act):
            continue
        nobody = _of_ours(page, act, own)
        plain = finite and not nobody and not is_passive(tokens, act)
        words = with_denial(page, act, after_auxiliaries(page, act)) if plain else act_words(page, act)
        befalls = _befalls_whom(page, verb, act)
        brought = own if finite and (_is_of_things(page, act) or befalls) else ()  # "guaranteed that the road would stay open"
        words = act_words(page, act) if brought else words
        doing = () if befalls else own if finite and by_own_men(page, act) and own else doers(page, act)
        if role == "threat" and finite:  # "warned that the rebels would attack" only foresees
            theirs = {e.id for e in page.reading.entities if e.kind in OTHERS and not same_side(page, e.id, own)}
            if doing and theirs.issuperset(doing):
                continue
        for debtor in doing or nobody or brought if finite and not is_passive(tokens, act) else own:
            yield bond(
                page,
                debtor,
                words,
                around(page, verb, words, keep=("xcomp", "ccomp")),
                shape,
                verb,
                creditor=creditor,
                origin=origin_at(page, verb),
                condition=condition,
                deadline=deadline_of(page, act),
                act_verb=act,
            )
    for noun in things:
        kept = cue.fields.get("keeps") == "yes"  # "remains committed to the truce"
        acts = [j for j in owed_acts(page, noun) if is_infinitive(tokens, j)]
        words = complement(page.reading, acts[0]) if acts else thing(page.reading, noun)
        if acts or kept or noun not in page.deals:
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


def _by_what(page: Page, verb: int) -> list[int]:
    """The deals under which somebody is bound: "is obliged [under the accord] to V"."""
    return [o for o in page.reading.tokens.below(verb, "obl") if stands_under(page, o) and is_source(page, o)]


def _is_ones_own(page: Page, verb: int) -> bool:
    """Whether who is "committed" stands by it himself: "is [committed] to peace"; not by an accord."""
    tokens = page.reading.tokens
    by = any(cased(tokens, o, "by") for o in tokens.below(verb, "obl"))
    is_so = bool(tokens.below(verb, "cop")) or (is_passive(tokens, verb) and bool(tokens.below(verb, "aux")))
    stays = tokens.tags[verb] == "ADJ" or tokens.relation(verb) == "xcomp"  # "remains committed"
    return not by and (is_so or (stays and tokens.relation(verb) not in ("acl", "amod")))


def _who_promised_us(page: Page, verb: int) -> tuple[str, ...]:
    """Who "they" are in "They promised us land": those of whose promise the text told right before."""
    tokens = page.reading.tokens
    they = any(tokens.lemmas[s].lower() == "they" for s in tokens.below(verb, "nsubj"))
    if not they or not any(tokens.words[o].lower() in ("us", "me") for o in tokens.below(verb, "iobj", "obj")):
        return ()
    before = reversed(page.reading.sentence_of(verb, back=1))
    told = (j for j in before if j < verb and tokens.tags[j] == "VERB" and page.is_cue("promise", j))
    return next((who for j in told if (who := doers(page, j))), ())


def _befalls_whom(page: Page, verb: int, act: int) -> bool:
    """Whether it is promised what those it is promised to will do or be: "promised [us] that [we] would be home"."""
    tokens = page.reading.tokens
    to = {tokens.words[o].lower() for o in tokens.below(verb, "iobj", "obj") if tokens.tags[o] == "PRON"}
    same = {"us": "we", "me": "i", "them": "they", "him": "he", "her": "she", "you": "you"}
    return any(same.get(word) in {tokens.words[s].lower() for s in tokens.below(act, "nsubj")} for word in to)


def _is_of_things(page: Page, act: int) -> bool:
    """Whether what will be is told of a thing, no actor: "that [the road] would stay open"; who promises will see to it."""
    tokens = page.reading.tokens
    subject = tokens.below(act, "nsubj")
    return (
        bool(subject)
        and not tokens.below(act, "obj")
        and all(tokens.tags[s] == "NOUN" and page.reading.entity_at(s) is None for s in subject)
    )


def _is_no_promise(page: Page, verb: int) -> bool:
    """Whether what "promises" is a thing: "the mere fact almost guarantees that the army will lose"."""
    tokens, doer = page.reading.tokens, agent(page.reading.tokens, verb)
    return doer is not None and tokens.tags[doer] == "NOUN" and not page.is_cue("terms", doer) and doer not in page.deals


def _of_ours(page: Page, act: int, own: tuple[str, ...]) -> tuple[str, ...]:
    """Who promises where nobody of theirs will do it: "swore that [nobody from our side] would leave"."""
    tokens = page.reading.tokens
    nobody = [s for s in tokens.below(act, "nsubj") if tokens.lemmas[s] in ("nobody", "none")]
    ours = any(tokens.lemmas[j] == "our" for s in nobody for j in tokens.subtree(s))
    return (side_at(page.found, tokens.span(act, act + 1)) if ours else ()) or (own if nobody else ())


def _was_promised(page: Page, verb: int) -> Iterator[Bond]:
    """ "The refugees were promised a vote by Chad": Chad is bound, to the refugees."""
    tokens = page.reading.tokens
    things = [o for o in tokens.below(verb, "obj") if tokens.tags[o] == "NOUN"]
    if not things or not page.is_cue("promise", verb) or not is_passive(tokens, verb) or not affirmed(page, verb):
        return
    to = actors(page, *(p for p in (patient(tokens, verb),) if p is not None))
    for noun in things:
        words = thing(page.reading, noun)
        for debtor in doers(page, verb):
            yield bond(
                page, debtor, words, around(page, verb, words), "promise", verb, creditor=to[0] if to else None,
            )  # fmt: skip


def renounced(page: Page, verb: int) -> Iterator[Bond]:
    """ "X renounced violence", "X has sworn off attacks": bound not to do it again."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not page.is_cue("renounce", verb) or is_passive(tokens, verb) or not affirmed(page, verb):
        return
    things = [*tokens.below(verb, "obj"), *(n for n in (page.phrase_noun("renounce", verb),) if n is not None)]
    if any(page.is_cue("renounced", j) for noun in things for j in tokens.subtree(noun)):
        for debtor in doers(page, verb):
            words = after_auxiliaries(page, verb)
            yield bond(page, debtor, words, around(page, verb, words), "promise", verb, act_verb=verb)


def _promised_things(page: Page, verb: int, role: str, takes: str) -> list[int]:
    """What is promised in a noun: "pledged aid", "agreed to a military presence", "agreed to a deal to destroy its arsenal"."""
    tokens = page.reading.tokens
    if takes in ("for", "act"):  # "vouched for their return", "put its name to a pullback"
        noun = page.phrase_noun("promise", verb)
        return (
            []
            if noun is None or tokens.tags[noun] != "NOUN" or not (takes == "for" or page.is_cue("owed-act", noun))
            else [noun]
        )
    if "assure" in (tokens.lemmas[verb], takes):  # "assured the mission of free passage"
        if tokens.below(verb, "ccomp", "xcomp"):
            return []  # "assured a crowd of supporters that they had won"
        hung = [k for o in tokens.below(verb, "obj", "iobj") for k in tokens.below(o, "nmod")]
        return [o for o in (*tokens.below(verb, "obl"), *hung) if cased(tokens, o, "of") and tokens.tags[o] == "NOUN"]
    if takes not in ("thing", "to"):
        return []
    if takes == "to" and role == "promise" and any(tokens.lemmas[o] not in SELF for o in tokens.below(verb, "obj")):
        return []  # "committed troops, to a lesser degree"
    found = tokens.below(verb, "obj") if takes == "thing" else [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to")]
    talks = page.knowledge.classes["talks"] if role != "bound" else ()  # "agreed to talks" tells of talks
    others = {*talks, *page.knowledge.classes["proposal"]}
    given = takes == "thing" and bool(tokens.below(verb, "iobj"))  # "promised him a battalion"
    things = [
        noun
        for noun in found
        if (tokens.tags[noun] == "NOUN" or is_sum(page, noun)) and (given or page.reading.entity_at(noun) is None)
    ]
    own = [noun for noun in things if not (is_duty(page, noun) or any(page.is_cue(role, noun) for role in UNBOUND))]
    return [noun for noun in own if tokens.lemmas[noun] not in others]


def _acts(page: Page, verb: int) -> tuple[int, ...]:
    """The acts under a verb of promising, coordinated ones included: infinitives, "to" with -ing, "that it would V"."""
    tokens = page.reading.tokens
    found = []
    by = [o for o in tokens.below(verb, "obl") if not (_is_moral(page, o) or page.is_cue("law", o))]
    hung = [j for o in by for j in tokens.below(o, "acl") if not is_plans_aim(page, o, j)]
    for act in (*tokens.below(verb, "xcomp", "advcl", "ccomp"), *hung):
        bare = not tokens.below(act, "nsubj") and (is_infinitive(tokens, act) or cased(tokens, act, "to"))
        finite = _is_finite(page, act) and ("agreed", tokens.lemmas[verb]) not in page.words
        if bare or finite:
            finite_more = (j for j in tokens.below(act, "conj") if tokens.tags[j] == "VERB") if finite else ()
            found += [act, *(finite_more if finite else also(tokens, act))]
            break
    return tuple(found)


def _is_moral(page: Page, noun: int) -> bool:
    """Whether a noun names what one ought to do, so that who agrees on it promises nothing: "agreed on a responsibility to"."""
    return is_duty(page, noun) and duty_shape(page, noun) == "obligation"


def _is_finite(page: Page, act: int) -> bool:
    """Whether an act is told with "will" or "would" and a doer of its own, or is coordinated with one that is."""
    tokens = page.reading.tokens
    return tokens.tags[act] == "VERB" and bool(AHEAD & set(modals(tokens, act))) and not is_infinitive(tokens, act)
