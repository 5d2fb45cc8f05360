"""What an agreement, a resolution or a plan lays down: "under the accord X must V", "the resolution requires X to V"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, after_auxiliaries, around, deadline_of
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.grammar.clauses import agent, does_so, is_negated, is_passive, modals
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import also, cased, is_infinitive, is_to, thing
from truceline.model.text import Evidence

MUST = {"will", "would", "shall", "'ll", "’ll", "should", "must", "ought"}
NEAR = 2
"""How many sentences after an agreement a date set for an act still is one of its terms."""
BESIDE = ("while", "whereas")
CONFLICT = frozenset({"conflict", "dispute", "war", "fighting", "hostility", "crisis", "struggle"})
"""What somebody is a party to."""
UNDER = ("under", "by", "accord", "per", "accordance", "line", "part")
"""Prepositions, and the words of those that are written in several ("according to", "in line with", "as part of")."""


def laid_down(page: Page, verb: int) -> Iterator[Bond]:
    """ "Under the accord X is to V", "the accord obliges X to V", "the resolution calls on X to V"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return
    under = _as_agreed(page, verb) if is_to_be(page, verb) and not page.is_cue("keep", verb) else []
    for act in acts_to_be(page, verb) if under else ():
        for debtor in doers(page, act) or doers(page, verb) or each_side(page, verb, under[0]):
            words = act_words(page, act) if is_infinitive(tokens, act) else after_auxiliaries(page, act)
            yield bond_under(page, debtor, words, verb, act, under[0])
    yield from _by_subject(page, verb)


def acts_to_be(page: Page, verb: int) -> tuple[int, ...]:
    """The acts that a clause tells as what is to be, joined ones included; behind "has to" what has to be done."""
    tokens = page.reading.tokens
    acts = (verb, *_conjuncts(page, verb))
    if tokens.lemmas[verb] not in ("have", "need", "continue"):
        return acts
    inner = (j for j in tokens.below(verb, "xcomp") if is_infinitive(tokens, j))
    return tuple(k for j in inner for k in (j, *_conjuncts(page, j))) or acts


def due_in_time(page: Page, verb: int) -> Iterator[Bond]:
    """What the reporter adds that is due by a time, just after an agreement: "The state must open talks within 90 days"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb) or page.is_cue("keep", verb):
        return
    must = bool(set(modals(tokens, verb)) & {"must", "shall"}) or is_infinitive(tokens, verb)
    if not must or not is_to_be(page, verb) or deadline_of(page, verb) is None:
        return
    near = [d for d in page.deals if d < verb and tokens.sentence[verb] - tokens.sentence[d] <= NEAR]
    if near and statement_at(page.found, tokens.span(verb, verb + 1)) is None:
        for debtor in doers(page, verb):
            words = act_words(page, verb) if is_infinitive(tokens, verb) else after_auxiliaries(page, verb)
            yield bond_under(page, debtor, words, verb, verb, max(near))


def _as_agreed(page: Page, verb: int) -> list[int]:
    """The agreement by which an act is due: "must allow flights, as agreed under [the truce]", "as [the accord] requires"."""
    tokens = page.reading.tokens
    inner = (verb, *tokens.below(verb, "xcomp"))
    spots = {k for j in inner for k in (j, *also(tokens, j))}  # the parser hangs it on any of the acts
    beside = [j for k in sorted(spots) for j in tokens.below(k, "advcl")]
    said = [j for j in beside if cased(tokens, j, "as") and page.is_cue("as-agreed", j)]
    return [o for j in said for o in tokens.below(j, "obl", "nsubj") if is_source(page, o)]


def each_side(page: Page, verb: int, source: int) -> tuple[str, ...]:
    """The two parties of an agreement where it binds "each side"."""
    tokens = page.reading.tokens
    each = any(
        page.is_cue("side", s) and any(page.is_cue("every", d) for d in tokens.below(s, "det", "nummod"))
        for s in tokens.below(verb, "nsubj")
    )
    deal = agreement_at(page.reading, page.found, source) if each else None
    parties = next((one.parties for one in page.found.agreements if one.id == deal), ())
    return parties if len(parties) == 2 else ()


def _by_subject(page: Page, verb: int) -> Iterator[Bond]:
    """ "The accord obliges X to V", "It commits both sides to V", "the plan calls for X to V"."""
    tokens = page.reading.tokens
    subject = next((s for s in tokens.below(verb, "nsubj") if s < verb), None)
    if subject is None and tokens.relation(verb) == "conj":  # "binds the rebels to V and obliges the army to V"
        above = (j for j in tokens.ancestors(verb) if tokens.tags[j] == "VERB")
        sources = (s for j in above for s in tokens.below(j, "nsubj") if lays_down(page, s))
        subject = next(sources, None)
    if subject is None or not lays_down(page, subject):
        return
    binding = ("bound", tokens.lemmas[verb]) in page.words or page.is_cue("makes-do", verb)
    if binding:
        bound = [*tokens.below(verb, "iobj", "obj"), *(s for s in tokens.below(verb, "nsubj") if s > verb)]
    elif page.is_cue("lays-for", verb):
        bound = [o for o in tokens.below(verb, "obl", "obj") if cased(tokens, o, "for", "on", "upon")]
    else:
        return
    aims = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to") and page.reading.entity_at(o) is None]
    whose = [o for o in aims if _tells_which(page, bound, o)]
    aims = [o for o in aims if o not in whose]
    for noun in (k for o in aims for k in (o, *tokens.below(o, "conj"))):  # "commits both sides to a pullback"
        for debtor in actors(page, *bound) if binding else ():
            yield bond_under(page, debtor, thing(page.reading, noun), verb, None, subject)
    for noun in (o for o in tokens.below(verb, "conj") if page.is_cue("owed-act", o)):  # "as well as the withdrawal"
        for debtor in actors(page, *bound) if binding else ():
            yield bond_under(page, debtor, thing(page.reading, noun), verb, None, subject)
    inner = [j for o in (*bound, *whose) for j in tokens.below(o, "acl")]
    for head in (*tokens.below(verb, "xcomp", "advcl", "ccomp"), *inner):
        bare = page.is_cue("makes-do", verb) and tokens.relation(head) in ("xcomp", "ccomp") and not tokens.below(head, "aux")
        bare = bare and tokens.tags[head] != "ADJ"  # "has made both countries safer"
        if not (bare or is_infinitive(tokens, head) or cased(tokens, head, "to", "from")) or does_so(tokens, head):
            continue
        for act in (head, *_conjuncts(page, head), *_included(page, head)):
            for debtor in actors(page, *(bound or tokens.below(head, "nsubj"))) or _taken_up(page, bound, act):
                words = after_auxiliaries(page, act) if tokens.below(act, "nsubj") else act_words(page, act)
                yield bond_under(page, debtor, words, verb, act, subject)


def _tells_which(page: Page, bound: list[int], noun: int) -> bool:
    """Whether "to X" only tells which parties are bound: "commits the parties [to the conflict] to leave"."""
    tokens = page.reading.tokens
    behind = any(tokens.lemmas[o] == "party" and tokens.extent(noun)[0] == o + 1 for o in bound)
    return behind and (noun in page.deals or tokens.lemmas[noun] in CONFLICT)


def _taken_up(page: Page, bound: list[int], act: int) -> tuple[str, ...]:
    """Whom "it" or "them" stands for that is bound: whose things the act is about, else who was told of last before.

    >>> # "The deal that Iran reached saw it limit its activities" -> Iran
    """
    tokens = page.reading.tokens
    pronouns = [o for o in bound if tokens.tags[o] == "PRON" and page.reading.entity_at(o) is None]
    if not pronouns:
        return ()
    own = [j for j in tokens.subtree(act) if tokens.relation(j) == "nmod" and tokens.tags[j] == "PRON"]
    before = range(pronouns[0] - 1, -1, -1)
    heads = ("nsubj", "root", "ccomp")
    near = (j for j in before if tokens.sentence[j] == tokens.sentence[act] and tokens.relation(j) in heads)
    said = (one for j in near if (one := page.reading.entity_at(j)) is not None and one.kind != "person")
    return actors(page, *own) or tuple(one.id for one in (next(said, None),) if one is not None)


def bond_under(page: Page, debtor: str, words: Evidence, verb: int, act: int | None, source: int) -> Bond:
    """What a deal at `source` binds a debtor to, told at `verb`."""
    inside = [j for j in page.reading.tokens.below(source, "nmod") if j in page.deals]
    if source not in page.deals and inside:  # "the terms of the truce"
        source = inside[0]
    named = source in page.deals or page.reading.tokens.tags[source] == "PRON"
    named = named or page.is_cue("in-return", source) or page.is_cue("terms", source)
    return bond(
        page,
        debtor,
        words,
        around(page, verb, words, keep=("xcomp",)),
        "obligation",
        verb,
        act_verb=act,
        origin=agreement_at(page.reading, page.found, source) if named else None,
        deadline=deadline_of(page, verb if act is None else act),
    )


def _included(page: Page, verb: int) -> Iterator[int]:
    """The acts that "including" counts among one: "to lower tensions, including [ensuring free passage]"."""
    tokens = page.reading.tokens
    yield from (j for j in tokens.below(verb, "advcl") if tokens.tags[j] == "VERB" and cased(tokens, j, "include"))


def _conjuncts(page: Page, verb: int) -> Iterator[int]:
    tokens = page.reading.tokens
    yield from also(tokens, verb)


def is_source(page: Page, noun: int) -> bool:
    """Whether a noun names what can lay down a duty: an agreement or a part of one, a resolution, a plan."""
    if noun in page.deals:
        return True
    if page.is_cue("instrument", noun):
        strong = page.words[("instrument", page.reading.tokens.lemmas[noun].lower())].fields.get("keeps") == "yes"
        return strong or bool(page.found.agreements) or bool(page.found.talks)
    return page.is_cue("terms", noun) and any(
        j in page.deals or page.is_cue("instrument", j) or page.is_cue("truce-word", j)
        for j in page.reading.tokens.subtree(noun)
    )


def lays_down(page: Page, subject: int) -> bool:
    """Whether the subject of a clause is such a source, or a pronoun that may stand for an agreement told of before."""
    tokens = page.reading.tokens
    if is_source(page, subject):
        return True
    pronoun = tokens.lemmas[subject] in ("it", "which", "that") and page.reading.entity_at(subject) is None
    return pronoun and agreement_at(page.reading, page.found, subject) is not None


def stands_under(page: Page, noun: int) -> bool:
    """Whether a noun is joined by "under", "by", "according to" or the like."""
    tokens = page.reading.tokens
    return any(tokens.lemmas[j] in UNDER for case in tokens.below(noun, "case") for j in tokens.subtree(case))


def is_to_be(page: Page, verb: int) -> bool:
    """Whether an act is told as what is to be: "must", "shall", "will", "is to", "has to"."""
    tokens = page.reading.tokens
    has_to = tokens.lemmas[verb] in ("have", "need") and any(is_infinitive(tokens, j) for j in tokens.below(verb, "xcomp"))
    told = is_to(tokens, verb) or has_to or bool(set(modals(tokens, verb)) & MUST)
    return told and not (is_passive(tokens, verb) and agent(tokens, verb) is None)
