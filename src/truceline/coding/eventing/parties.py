"""Who stands in a slot of an act: from the word in the slot down to the words that name actors. No types, no records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, is_passive, obliques, patient
from truceline.coding.grammar.persons import THIRD
from truceline.coding.grammar.time_links import is_time
from truceline.model.reading import Reading, Tokens

INSIDE = ("by", "from", "of", "between", "against", "with", "among", "on", "for", "to", "in", "at", "into", "toward", "towards")
"""Prepositions behind which a thing names whose it is or whom it concerns, best first."""


def doers(reading: Reading, predicate: int, depth: int = 2) -> tuple[int, ...]:
    """Heads of the words for who does it."""
    tokens = reading.tokens
    head = _by_agent_above(tokens, predicate)
    if head is None:
        head = agent(tokens, predicate)
    if head is None and not is_passive(tokens, predicate):
        head = next(iter(tokens.below(predicate, "expl")), None)
    if head is None:
        return ()
    if reading.entity_at(head) is None:
        head = next((i for i in tokens.below(predicate, "nsubj") if reading.entity_at(i) is not None), head) if (
            tokens.tags[head] == "VERB") else head
    if reading.entity_at(head) is None and depth:
        above = tokens.heads[predicate]
        if tokens.tags[head] == "PRON" and tokens.lemmas[head] in THIRD and above >= 0:
            return doers(reading, above, depth - 1) if tokens.relation(predicate) in ("ccomp", "advcl") else ()
        if tokens.relation(predicate) == "acl" and tokens.heads[predicate] == head and tokens.relation(head) == "obj":
            return doers(reading, tokens.heads[head], depth - 1)
    named = actor_heads(reading, head, of_thing=("by", "of", "from", "between"))
    return named or ((head,) if _could_act(reading, head) else ())


def _by_agent_above(tokens: Tokens, predicate: int) -> int | None:
    """Who does it in "the camp was attacked by [gunmen], [killing] two"."""
    above = tokens.heads[predicate]
    bare = tokens.relation(predicate) == "advcl" and not tokens.below(predicate, "mark", "nsubj") and above >= 0
    if bare and tokens.words[predicate].lower().endswith("ing") and is_passive(tokens, above):
        return next(iter(obliques(tokens, above, "by")), None)
    return None


def _could_act(reading: Reading, head: int) -> bool:
    return reading.tokens.tags[head] in ("NOUN", "PROPN") and not is_time(reading, head)


def actor_heads(reading: Reading, head: int, *, of_thing: tuple[str, ...] = INSIDE, depth: int = 3) -> tuple[int, ...]:
    """The words under `head` that name actors: itself and what is joined to it, else whose thing it is."""
    tokens = reading.tokens
    row = (head, *_conjuncts(tokens, head))
    named = tuple(i for i in row if reading.entity_at(i) is not None)
    if named or depth == 0:
        return named
    for below in _whose(tokens, head, of_thing):
        found = actor_heads(reading, below, of_thing=of_thing, depth=depth - 1)
        if found:
            return found
    for verb in tokens.below(head, "acl"):
        for j in (*obliques(tokens, verb, "by"), *(i for i in tokens.below(verb, "nsubj") if tokens.tags[i] != "PRON")):
            found = actor_heads(reading, j, of_thing=of_thing, depth=depth - 1)
            if found:
                return found
    return ()


def _whose(tokens: Tokens, head: int, prepositions: tuple[str, ...]) -> tuple[int, ...]:
    ranked: list[tuple[int, int]] = []
    for child in tokens.children[head]:
        cases = {tokens.lemmas[i] for i in tokens.below(child, "case")}
        if tokens.labels[child] == "nmod:poss":
            ranked.append((-1, child))
        elif tokens.relation(child) in ("compound", "amod", "nmod") and not cases:
            ranked.append((20, child))
        elif tokens.relation(child) in ("nmod", "obl", "appos"):
            ranked += [(prepositions.index(case), child) for case in cases if case in prepositions]
    return tuple(child for _, child in sorted(ranked))


def _conjuncts(tokens: Tokens, head: int) -> tuple[int, ...]:
    found: list[int] = []
    for child in tokens.below(head, "conj"):
        if tokens.tags[child] not in ("VERB", "AUX"):
            found += [child, *_conjuncts(tokens, child)]
    return tuple(found)


def in_slot(reading: Reading, predicate: int, slot: str) -> tuple[int, ...]:
    """The word that stands in a slot: `object`, `complement` (who the act inside is done to), or a preposition."""
    tokens = reading.tokens
    if slot == "object":
        thing = patient(tokens, predicate)
        return tuple(i for i in (thing, *tokens.below(predicate, "iobj")) if i is not None)
    if slot == "complement":
        found: list[int] = []
        for inner in tokens.below(predicate, "ccomp", "xcomp", "advcl"):
            if inner < predicate:
                continue
            subject = tokens.below(inner, "nsubj")
            thing = patient(tokens, inner)
            found += [*subject, *([] if thing is None else [thing])]
            found += [i for i in obliques(tokens, inner) if not _is_circumstance(tokens, i)]
            found += in_slot(reading, inner, "complement")
        return tuple(dict.fromkeys(found))
    direct = obliques(tokens, predicate, slot)
    thing = patient(tokens, predicate)
    through = () if thing is None else obliques(tokens, thing, slot)
    return (*direct, *through)


def _is_circumstance(tokens: Tokens, i: int) -> bool:
    outside = {"by", "since", "during", "after", "before", "under", "despite"}
    return any(tokens.lemmas[c] in outside for c in tokens.below(i, "case"))


def receivers(reading: Reading, predicate: int, slots: tuple[str, ...], done_by: tuple[int, ...]) -> tuple[int, ...]:
    """Heads of the words for whom it is done to: the first slot that names an actor other than who does it."""
    own = {reading.entity_at(i) for i in done_by}
    for slot in slots:
        for head in in_slot(reading, predicate, slot):
            if _own_thing(reading, head):
                continue
            found = tuple(
                i for i in actor_heads(reading, head)
                if i not in done_by and reading.entity_at(i) not in own and not is_time(reading, i)
            )
            if found:
                return found
    return _unnamed(reading, predicate, slots, done_by)


def _own_thing(reading: Reading, head: int) -> bool:
    """Whether a thing belongs to who acts with it ("withdrew [its troops]")."""
    return any(reading.tokens.lemmas[i].lower() in ("its", "their", "his", "her", "our") or reading.tokens.tags[i] == "PRON"
               for i in reading.tokens.below(head, "nmod:poss"))


def _unnamed(reading: Reading, predicate: int, slots: tuple[str, ...], done_by: tuple[int, ...]) -> tuple[int, ...]:
    """What stands in the slots without naming an actor: a place first, then any noun. Records take no such word."""
    standing = [i for slot in (*slots, "in") for i in in_slot(reading, predicate, slot)]
    rows = [i for i in standing if i not in done_by and not is_time(reading, i)]
    places = {i for mention in reading.place_mentions for i in range(mention.first, mention.last)}
    inside = [j for i in rows for j in (i, *reading.tokens.below(i, "nmod", "compound", "amod")) if j in places]
    nouns = [i for i in rows if _could_act(reading, i)]
    return tuple((inside or nouns)[:1])


