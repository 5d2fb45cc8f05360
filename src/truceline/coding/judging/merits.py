"""Who is commended for what helps a process: "commended Oman for its role in the talks", "we recognise their hard work"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, is_negated, modals, obliques
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground, Told
from truceline.model.entities import Entity
from truceline.model.values import REAL

_MEANING = ("want", "like", "wish")
"""Verbs that only lead up to praise: "I [want] to commend Oman"."""


def merits(ground: Ground, i: int) -> Iterator[Told]:
    """ "commended the Emir for his efforts to secure the truce", "I recognise Kenya's hard work".

    Who is praised for something else ("for his support of the budget"), or for nothing that is named, is not judged so.
    """
    tokens = ground.reading.tokens
    if not ground.has("commend", i) or tokens.tags[i] != "VERB":
        return
    judge = agent(tokens, i)
    first_person = judge is not None and tokens.lemmas[judge].lower() in FIRST
    if ground.told(i) not in REAL and not (first_person and _leads_up(ground, i)):
        return
    by = ground.judges(judge)
    if judge is None or not (by or first_person):
        return
    whom, merit, told = _commended_for(ground, i)
    if whom is None or merit is None or whom.id in by or not _helps(ground, merit, told=told):
        return
    last = max(clause(tokens, i)[1], tokens.extent(merit)[1])
    yield words_of(ground.reading, ground.found, i, last, i), by, whom.id, "positive"


def _leads_up(ground: Ground, verb: int) -> bool:
    """Whether what leads up to a verb only says it: "I want to [commend] Oman", "I must [commend]"; no "I do not want to"."""
    tokens, above = ground.reading.tokens, ground.reading.tokens.heads[verb]
    if "must" in modals(tokens, verb):
        return not is_negated(tokens, verb)
    return tokens.relation(verb) == "xcomp" and tokens.lemmas[above] in _MEANING and not is_negated(tokens, above)


def _commended_for(ground: Ground, i: int) -> tuple[Entity | None, int | None, bool]:
    """Who is commended, the word for what (the merit behind "for", else the one that is the object), whether it tells who."""
    tokens = ground.reading.tokens
    given = tokens.below(i, "obj", "iobj", "nsubj:pass")
    merits_told = [j for top in (i, *given) for j in obliques(tokens, top, "for", "on") if ground.has("merit", j)]
    merits_told += [j for top in (i, *given) for j in tokens.below(top, "advcl", "acl") if _for_doing(ground, j)]
    owned = [k for j in given for k in (j, *tokens.below(j, "conj")) if ground.has("merit", k)]
    merit = next(iter((*merits_told, *owned)), None)
    whom = next((e for j in given if (e := ground.reading.entity_at(j)) is not None), None)
    others = [j for j in given if j not in owned]
    if merit is None or whom is not None or others:
        return whom, merit, False
    return _owner(ground, owned[0] if owned else merit), merit, True


def _owner(ground: Ground, merit: int) -> Entity | None:
    """Whose merit it is: "[Kenya]'s role", "the leadership of [Kenya] and Uganda", "the [Sudanese] work"."""
    tokens = ground.reading.tokens
    owners = [*tokens.below(merit, "nmod:poss"), *(j for j in obliques(tokens, merit, "of", "by"))]
    owners += [*tokens.below(merit, "amod", "compound")]
    owners += [k for j in tokens.below(merit, "acl") for k in (*tokens.below(j, "nsubj"), *obliques(tokens, j, "by"))]
    return next((e for j in owners if (e := ground.reading.entity_at(j)) is not None), None)


def _for_doing(ground: Ground, verb: int) -> bool:
    tokens = ground.reading.tokens
    behind_for = any(tokens.lemmas[m] == "for" for m in tokens.below(verb, "mark", "case"))
    return behind_for and tokens.words[verb].lower().endswith("ing")


def _helps(ground: Ground, merit: int, *, told: bool) -> bool:
    """Whether a merit is one in a process: it names talks, a truce or peace, or nothing else where such are told of.

    `told` is whether an "of" phrase tells whose it is: "the work [of Kenya]".
    """
    tokens = ground.reading.tokens
    owners = {k for j in tokens.below(merit, "nmod:poss") for k in tokens.subtree(j)}
    inside = [j for j in tokens.subtree(merit) if j != merit and j not in owners]
    if any(ground.has("violence", j) for j in inside):
        return False  # "acknowledged the role of the army in the killings"
    if any(j in ground.heads or any(ground.has(role, j) for role in ("goal", "strife", "process", "freed")) for j in inside):
        return True
    more = [j for j in tokens.below(merit, "nmod", "acl", "obj", "obl", "advcl") if tokens.labels[j] != "nmod:poss"]
    more = [j for j in more if not (told and cased(tokens, j, "of", "by") and ground.reading.entity_at(j))]
    bare = all(cased(tokens, j, "throughout", "during", "over", "since") for j in more)  # "efforts throughout the crisis"
    return bare and tokens.tags[merit] == "NOUN" and ground.about(merit) is not None
