"""Who acts, and so who is bound: the sides behind "we", "they", "all of them", and who goes on speaking. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.grammar.clauses import agent, is_passive, modals
from truceline.coding.grammar.enclosing import side_at
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import cased

SIDES = ("armed_group", "political_group", "umbrella", "state", "government")
"""Kinds of actors that are sides of a conflict rather than helpers or bystanders."""
OWNING = frozenset({"its", "his", "her", "their", "our", "my"})


def doers(page: Page, verb: int) -> tuple[str, ...]:
    """Who is bound when `verb` is what they are to do: its agents, "we" being the speaker's side."""
    tokens = page.reading.tokens
    verb = _teller(page, verb) or verb
    head = tokens.heads[verb]
    strayed = [s for s in tokens.below(head, "nsubj") if head < s < verb] if tokens.relation(verb) == "ccomp" else []
    doer = strayed[-1] if strayed and not tokens.below(verb, "nsubj") else agent(tokens, verb)
    if doer is None:
        return ()
    if tokens.lemmas[doer] == "i":
        return side_at(page.found, tokens.span(doer, doer + 1))
    return _all_of_them(page, doer) or actors(page, doer)


def _teller(page: Page, verb: int) -> int | None:
    """The verb of saying that a bare past tense goes on from, not what was said: "said they were fighting and [vowed] to V"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[verb]
    bare = tokens.relation(verb) == "conj" and not tokens.below(verb, "nsubj", "aux", "mark") and head >= 0
    if not bare or tokens.relation(head) != "ccomp" or tokens.words[verb].lower() == tokens.lemmas[verb]:
        return None
    above = tokens.heads[head]
    being = bool(tokens.below(head, "aux", "cop")) and not is_passive(tokens, head)
    says = tokens.lemmas[above] in page.knowledge.classes["say_verb"]
    return above if says and being and tokens.words[verb].endswith("ed") and "have" not in modals(tokens, head) else None


def _all_of_them(page: Page, doer: int) -> tuple[str, ...]:
    """Who "they" are where two were told of together in the sentence and the pronoun was linked to one: "A and B ... they"."""
    tokens = page.reading.tokens
    own = actors(page, doer) if tokens.lemmas[doer] == "they" else ()
    here = page.reading.sentence_of(doer) if own else range(0)
    before = (s for s in reversed(here) if s < doer and tokens.relation(s) == "nsubj" and tokens.below(s, "conj"))
    return next((both for s in before if set(own) < set(both := actors(page, s))), ())


def actors(page: Page, *heads: int) -> tuple[str, ...]:
    """The ids of the actors that some nouns name, those beside them too, those of "all of them"; "we" is the speaker's side."""
    found = joined(page.reading, [_of_whom(page, head) for head in heads])
    if not found and heads and page.reading.tokens.lemmas[heads[0]] == "we":
        return side_at(page.found, page.reading.tokens.span(heads[0], heads[0] + 1))
    called = [page.reading.entity_at(head) for head in heads if _is_renamed(page, head)]
    return tuple(entity.id for entity in found if entity not in called or len(found) == 1)


def _is_renamed(page: Page, head: int) -> bool:
    """Whether a noun is named again between commas, which the parser takes for a list: "[the two leaders], A and B, vowed"."""
    tokens = page.reading.tokens
    more = tokens.below(head, "conj")
    if tokens.tags[head] != "NOUN" or len(more) < 2 or any(tokens.tags[j] != "PROPN" for j in more):
        return False
    after = max(tokens.extent(j)[1] for j in more)
    begun = tokens.extent(more[0])[0]
    definite = any(tokens.lemmas[d] in ("the", "both", "two") for d in tokens.below(head, "det", "nummod"))
    return definite and "," in tokens.words[begun - 1 : begun + 1] and tokens.words[after : after + 1] == (",",)


def _of_whom(page: Page, head: int) -> int:
    """The noun behind a word of counting: "each of [the two armies]"."""
    tokens = page.reading.tokens
    if tokens.tags[head] not in ("PRON", "DET") or page.reading.entity_at(head) is not None:
        return head
    return next((o for o in tokens.below(head, "nmod") if cased(tokens, o, "of")), head)


def by_own_men(page: Page, act: int) -> bool:
    """Whether men under arms called somebody's own do an act: "warned that [its army] would respond"."""
    tokens, doer = page.reading.tokens, agent(page.reading.tokens, act)
    if doer is None or not page.is_cue("forces", doer):
        return False
    return any(tokens.words[o].lower() in OWNING for o in tokens.below(doer, "nmod:poss"))
