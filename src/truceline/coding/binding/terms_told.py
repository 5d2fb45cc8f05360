"""Terms of a deal told one after the other: "Under the accord A frees its captives; B lifts the siege. C, for its part, pays."

A report tells of what happened in the past tense. What sides do in the present tense just behind "under the accord", in the
same sentence and in those right after it, is what the deal binds them to. What is to be, must or will be done is read with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, after_auxiliaries
from truceline.coding.binding.bonds import Bond, Page
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import binds
from truceline.coding.binding.laying_down import (
    BESIDE,
    MUST,
    acts_to_be,
    bond_under,
    each_side,
    is_source,
    is_to_be,
    lays_down,
    stands_under,
)
from truceline.coding.grammar.clauses import OUGHT, agent, is_negated, is_passive, modals
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.enclosing import statement_at, words_of
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.text import Evidence
from truceline.model.values import ActorKind

FURTHER = 3
"""How many sentences behind the one that names the deal may go on telling its terms."""
BOUND: tuple[ActorKind, ...] = (
    "state", "government", "organisation", "igo", "ngo", "state_coalition", "person", "armed_group", "political_group",
    "umbrella", "group_unnamed", "label_only",
)  # fmt: skip
MAY = frozenset({"may", "can"})


def terms_told(page: Page, noun: int) -> Iterator[Bond]:
    """What sides do by a deal that opens a clause at `noun`, and in the sentences that go on with its terms."""
    tokens = page.reading.tokens
    if not _names_deal(page, noun):
        return
    told = list(_opened(page, noun))
    found = [one for verb in told for one in _term(page, verb, noun)]
    yield from found
    number = tokens.sentence[noun] + 1
    for sentence in page.reading.sentences[number : number + FURTHER]:
        here = range(sentence.first, sentence.last)
        if not found or any(_is_opening(page, i) for i in here):
            return
        root = next((i for i in here if tokens.heads[i] < 0), None)
        line = [] if root is None else [v for v in _line(page, root) if _goes_on(page, v, told[0])]
        found = [one for verb in line for one in _term(page, verb, noun)]
        yield from found


def _names_deal(page: Page, noun: int) -> bool:
    """Whether a word names a deal or its terms, or sets what follows against them: "under it", "in return"."""
    tokens = page.reading.tokens
    if page.is_cue("in-return", noun):
        return cased(tokens, noun, "in") and any(0 <= tokens.sentence[noun] - tokens.sentence[d] <= FURTHER for d in page.deals)
    own_terms = page.is_cue("terms", noun) and bool(page.found.agreements)
    return own_terms or is_source(page, noun) or (tokens.tags[noun] == "PRON" and lays_down(page, noun))


def _is_opening(page: Page, noun: int) -> bool:
    return _names_deal(page, noun) and bool(_opened(page, noun))


def _opened(page: Page, noun: int) -> tuple[int, ...]:
    """The verbs of the clauses that stand under a deal: "[under the accord] A V, B V", "the accord, under which A V"."""
    tokens = page.reading.tokens
    relative = [
        j for j in tokens.below(noun, "acl")
        if tokens.labels[j] == "acl:relcl" and any(_takes_up(page, o) for o in tokens.below(j, "obl"))
    ]  # fmt: skip
    if relative:
        return _line(page, relative[0])
    head = tokens.heads[noun]
    under = stands_under(page, noun) or page.is_cue("in-return", noun)
    if head < 0 or tokens.relation(noun) != "obl" or not under:
        return ()
    line, doer = _line(page, head), agent(tokens, head)
    if doer is not None and noun < doer:
        return line
    return tuple(v for v in line if is_to_be(page, v))  # "the front frees captives under the truce" tells what happens


def _takes_up(page: Page, noun: int) -> bool:
    tokens = page.reading.tokens
    cases = {tokens.lemmas[j] for j in tokens.below(noun, "case")}
    return bool(cases & {"under", "by"}) and any(tokens.lemmas[j] in ("which", "whose") for j in tokens.subtree(noun))


def _line(page: Page, verb: int) -> tuple[int, ...]:
    """A verb and those told in one row with it: joined, set beside it by "while", or said where the verb is one of saying."""
    tokens = page.reading.tokens
    found, pending = [], [verb]
    while pending:
        j = pending.pop()
        found.append(j)
        pending += [k for k in tokens.below(j, "conj", "parataxis") if tokens.tags[k] in ("VERB", "AUX")]
        pending += [
            k for k in tokens.below(j, "advcl") if any(tokens.lemmas[m] in BESIDE for m in tokens.below(k, "mark"))
        ]  # fmt: skip
        if tokens.lemmas[j] in page.knowledge.classes["say_verb"]:
            pending += tokens.below(j, "ccomp")
    return tuple(sorted(found))


def _goes_on(page: Page, verb: int, first: int) -> bool:
    """Whether a clause of a later sentence goes on with the terms, in the voice that tells them."""
    tokens = page.reading.tokens
    own, before = (statement_at(page.found, tokens.span(v, v + 1)) for v in (verb, first))
    same = own is None or (before is not None and own.speakers == before.speakers)
    is_to = is_infinitive(tokens, verb) or bool(set(modals(tokens, verb)) & {"must", "shall", "would"})
    return same and ((_is_done(page, verb) and not page.is_cue("lasting-state", verb)) or (is_to and own is None))


def _term(page: Page, verb: int, source: int) -> Iterator[Bond]:
    """The bonds of one clause that tells a term."""
    tokens = page.reading.tokens
    read_elsewhere = any(page.is_cue(role, verb) for role in ("keep", "promise", "renounce", "bound", "befalling"))
    if tokens.tags[verb] != "VERB" or read_elsewhere or any(binds(page, o) for o in tokens.below(verb, "obj")):
        return
    barred = is_negated(tokens, verb) and bool(set(modals(tokens, verb)) & (MUST | MAY | {"be"}))
    asked = set(modals(tokens, verb)) & OUGHT and page.is_cue("in-return", source)
    if (is_passive(tokens, verb) and agent(tokens, verb) is None) or asked:
        return
    to_be = is_to_be(page, verb) and not is_negated(tokens, verb)
    if not (barred or to_be or _is_done(page, verb)):
        return
    acts = acts_to_be(page, verb) if to_be else (verb,)
    strayed = _strayed(page, verb)
    bound = actors(page, strayed) if strayed is not None else doers(page, verb) or each_side(page, verb, source)
    kinds = {entity.id: entity.kind for entity in page.reading.entities}
    for act in acts:
        words = _words(page, act, barred=barred)
        for debtor in bound:
            if kinds.get(debtor) in BOUND:
                yield bond_under(page, debtor, words, verb, act, source)


def _is_done(page: Page, verb: int) -> bool:
    """Whether a clause tells in the present tense what a side does, not what it is, has, says or wants."""
    tokens, word = page.reading.tokens, page.reading.tokens.words[verb].lower()
    lemma = tokens.lemmas[verb]
    present = word in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma.removesuffix('y')}ies")
    opened = any(tokens.lemmas[m] not in BESIDE for m in tokens.below(verb, "mark"))
    if not present or opened or tokens.below(verb, "aux", "expl") or is_negated(tokens, verb) or _is_now(page, verb):
        return False
    subject = tokens.below(verb, "nsubj") or tokens.relation(verb) == "conj"
    return bool(subject) and not page.is_cue("no-act", verb) and lemma not in page.knowledge.classes["say_verb"]


def _is_now(page: Page, verb: int) -> bool:
    """Whether a clause tells of what is so now or always: "still", "often"."""
    return any(page.is_cue("nowadays", j) for j in page.reading.tokens.below(verb, "advmod"))


def _strayed(page: Page, verb: int) -> int | None:
    """The doer that the parser joined to the object before it: "A disarms its men and [the government] shares power"."""
    tokens = page.reading.tokens
    head = tokens.heads[verb]
    if tokens.relation(verb) != "conj" or head < 0 or tokens.below(verb, "nsubj", "cc"):
        return None
    joined = [j for o in tokens.below(head, "obj", "obl") for j in tokens.subtree(o) if tokens.relation(j) == "conj"]
    return next((j for j in joined if tokens.below(j, "cc") and tokens.extent(j)[1] == verb), None)


def _words(page: Page, act: int, *, barred: bool) -> Evidence:
    """The words of an act, up to a doer that the parser took for a part of it; "not" opens what is barred."""
    tokens = page.reading.tokens
    to_have = is_infinitive(tokens, act) and "have" in modals(tokens, act)  # "was to have left"
    words = act_words(page, act) if to_have else after_auxiliaries(page, act)
    first, last = tokens.within(words.start, words.end)
    ends = [min(tokens.subtree(j)) for k in tokens.below(act, "conj") if (j := _strayed(page, k)) is not None]
    if barred:
        first = min([first, *(j for j in tokens.below(act, "advmod") if tokens.lemmas[j] in ("not", "never"))])
    last = next((i for i in range(act + 1, last) if tokens.words[i] == ";"), last)
    last = max(act + 1, min([last, *ends]))
    last = before_marks(tokens, act, last, also=("CCONJ",))
    return words_of(page.reading, page.found, first, last, act)
