"""An act in a page of bonds: whether it is told as done, its words, its agreement, its condition and its deadline."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.grammar.clauses import clause, governors, is_negated, is_past, modals
from truceline.coding.grammar.enclosing import statement_at, words_of
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import before_asides, is_infinitive
from truceline.model.text import Evidence
from truceline.model.values import REAL, FactualityClass

DENYING = frozenset({"not", "n't", "n’t", "never"})
"""Adverbs by which an act is told as what is not to be done."""


def telling(page: Page, i: int) -> FactualityClass:
    """How the act of a word is told in its own voice: what stands above a statement is the reporter's business."""
    if i not in page.told:
        page.told[i] = _telling(page, i)
    return page.told[i]


def _is_ensured(page: Page, i: int) -> bool:
    """Whether somebody is only to bring it about: "to ensure the truce [is kept] and [enforced]", "to see that it [holds]"."""
    tokens = page.reading.tokens
    top = tokens.heads[i] if tokens.relation(i) == "conj" and not tokens.below(i, "nsubj", "nsubj:pass", "aux") else i
    head = tokens.heads[top]
    if head < 0 or tokens.relation(top) != "ccomp":
        return False
    return tokens.lemmas[head] in ("ensure", "insure", "sure") or (tokens.lemmas[head] == "see" and is_infinitive(tokens, head))


def _telling(page: Page, i: int) -> FactualityClass:
    span = page.reading.tokens.span(i, i + 1)
    around = [s for told in page.found.statements for s in told.evidence if s.covers(span)]
    voice = min(around, key=lambda s: s.end - s.start).span if around else None
    tokens = page.reading.tokens
    if is_awaited(page, i):
        return "hypothetical"  # "will stay until Iraq complies with it"
    bare = tokens.words[i].lower() == tokens.lemmas[i] and not tokens.below(i, "aux", "cop")
    if _is_ensured(page, i):
        return "requested_not_actual"
    if bare and tokens.relation(i) in ("ccomp", "csubj") and tokens.tags[tokens.heads[i]] == "ADJ":  # "vital that all keep it"
        return "requested_not_actual"
    if bare and factuality(tokens, i, page.knowledge).class_ == "requested_not_actual":  # "insisted that Chad keep its word"
        return "requested_not_actual"
    return factuality(tokens, i, page.knowledge, voice).class_


def is_awaited(page: Page, verb: int) -> bool:
    """Whether a clause tells of what is only awaited or left open: "until Iraq complies", "whether it would keep its word".

    What is told of the past as still to come counts too: "would stay away until Iraq complied".
    """
    tokens = page.reading.tokens
    marks = {tokens.lemmas[j] for i in (verb, *_joined_to(page, verb)) for j in tokens.below(i, "mark", "advmod")}
    if "whether" in marks or "until" not in marks:
        return "whether" in marks
    return not is_past(tokens, verb) or any("would" in modals(tokens, above) for above, _ in governors(tokens, verb))


def _joined_to(page: Page, verb: int) -> tuple[int, ...]:
    tokens = page.reading.tokens
    return (tokens.heads[verb],) if tokens.relation(verb) == "conj" and not tokens.below(verb, "nsubj") else ()


def affirmed(page: Page, verb: int) -> bool:
    """Whether a verb of promising is told as real by a voice that affirms it: not "denied that it had promised to leave"."""
    tokens = page.reading.tokens
    statement = statement_at(page.found, tokens.span(verb, verb + 1))
    denied = statement is not None and statement.polarity != "affirmed"
    return not denied and not is_negated(tokens, verb) and telling(page, verb) in REAL


def act_words(page: Page, verb: int) -> Evidence:
    """The words of one act: its bare clause without what opens or coordinates it."""
    tokens = page.reading.tokens
    first, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    opening = [j for j in tokens.below(verb, "mark") if first <= j < verb]
    refrained = [j for j in tokens.below(verb, "advmod") if opening and tokens.lemmas[j] == "not" and first <= j < opening[-1]]
    first = refrained[0] if refrained else opening[-1] + 1 if opening else first  # "promised [not to attack]"
    loose = () if refrained else ("mark", "cc", "punct", "advmod")
    while first < verb and tokens.heads[first] == verb and tokens.relation(first) in loose:
        first += 1
    last = min([before_asides(tokens, verb, last), *(tokens.extent(j)[0] for j in _as_long_as(page, verb))])
    return words_of(page.reading, page.found, first, max(verb + 1, last), verb)


def after_auxiliaries(page: Page, verb: int) -> Evidence:
    """The words of an act from behind its subject and auxiliaries on: "[the army must] leave the port"."""
    tokens = page.reading.tokens
    words = act_words(page, verb)
    first, last = tokens.within(words.start, words.end)
    before = [
        j for j in tokens.children[verb] if first <= j < verb and tokens.relation(j) in ("aux", "cop", "nsubj", "obl", "mark")
    ]
    first = max((tokens.extent(j)[1] for j in before if tokens.extent(j)[1] <= verb), default=first)
    while first < verb and (
        tokens.tags[first] == "PUNCT" or (tokens.relation(first) == "advmod" and page.is_cue("beside", first))
    ):
        first += 1
    return page.reading.words(first, last)


def with_denial(page: Page, verb: int, words: Evidence) -> Evidence:
    """The words of an act from what denies it on: "promised that it would [not attack]"."""
    tokens = page.reading.tokens
    first, last = tokens.within(words.start, words.end)
    denying = [j for j in tokens.below(verb, "advmod") if j < first and tokens.lemmas[j].lower() in DENYING]
    return page.reading.words(min(denying), last) if denying else words


def origin_at(page: Page, noun: int) -> str | None:
    """The agreement that a noun names or that is named beside it: "obligations under the accord"."""
    tokens = page.reading.tokens
    for i in (noun, *tokens.below(noun, "obl", "nmod")):
        if i in page.deals:
            return agreement_at(page.reading, page.found, i)
    return None


def condition_of(page: Page, *verbs: int) -> Evidence | None:
    """The words of the condition that hangs on one of the verbs: "if the shelling stops"."""
    tokens = page.reading.tokens
    for verb in verbs:
        for long in _as_long_as(page, verb):
            return page.reading.words(*tokens.extent(long))
        for child in tokens.below(verb, "advcl"):
            if any(tokens.lemmas[j] == "even" for j in tokens.below(child, "advmod", "mark")):  # "even if it rains"
                continue
            opened = any(("condition", tokens.lemmas[m]) in page.words for m in tokens.below(child, "mark", "advmod"))
            if opened or _inverted(page, child):
                first, last = tokens.extent(child)
                return page.reading.words(first, last - (tokens.tags[last - 1] == "PUNCT"))
    return None


def _as_long_as(page: Page, verb: int) -> list[int]:
    """ "Will honour the truce [as long as the other side does]"."""
    tokens = page.reading.tokens
    return [j for j in tokens.below(verb, "advmod") if tokens.lemmas[j] == "long" and tokens.below(j, "advcl") and j > verb]


def _inverted(page: Page, verb: int) -> bool:
    """Whether a clause is a condition by its order: "[should the raids go on], we will leave"."""
    tokens = page.reading.tokens
    first = tokens.extent(verb)[0]
    return tokens.lemmas[first] == "should" and tokens.heads[first] == verb and not tokens.below(verb, "mark")


def deadline_of(page: Page, verb: int) -> str | None:
    """The time by which an act is due: "by Friday", "within 60 days"."""
    tokens = page.reading.tokens
    for time in page.reading.times:
        heads = range(time.first, time.last)
        if not any(verb in tokens.ancestors(i) for i in heads):
            continue
        before = tokens.lemmas[time.first - 1] if time.first else ""
        if time.modifier == "not_after" or ("deadline", before) in page.words:
            return time.id
    return None


def around(page: Page, at: int, act: Evidence, *, keep: tuple[str, ...] = ()) -> Evidence:
    """The clause of a word together with the act it binds to, as evidence in one voice."""
    tokens = page.reading.tokens
    first, last = clause(tokens, at, keep=keep)
    begin, end = tokens.within(act.start, act.end)
    return words_of(page.reading, page.found, min(first, begin), max(last, end), at)
