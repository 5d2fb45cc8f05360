"""Whom a deal leaves a side free to fight: "does not stop the army from attacking X", "may go on striking X under it"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import modals
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.reading import Tokens

INNER = ("xcomp", "ccomp", "advcl", "acl", "obl")
RIGHT = frozenset({"right", "freedom", "liberty"})
FREE = frozenset({"free", "allow", "permit", "entitle", "authorise", "authorize", "let"})


def fought_on(tokens: Tokens, verb: int, words: Table, *, negated: bool) -> list[int]:
    """Whom the deal as subject lets a side fight: it "lets the army go on bombing [X]", "does not bar attacks on [X]"."""
    lemma = tokens.lemmas[verb]
    if (("hinders", lemma) in words) != negated or not (negated or ("allows", lemma) in words or lemma in FREE):
        return []
    fought = [o for act in _acts(tokens, verb) for o in _attacked(tokens, act, words)]
    return fought + [o for o in tokens.below(verb, "obj") if negated and ("force", tokens.lemmas[o]) in words]


def fought_under(tokens: Tokens, verb: int, words: Table) -> list[int]:
    """Whom a side may go on fighting "under the deal": "may go on striking [X]", "keeps the right to pursue [X]"."""
    may = set(modals(tokens, verb)) & {"may", "can"} or tokens.lemmas[verb] in FREE
    right = any(tokens.lemmas[o] in RIGHT for o in tokens.below(verb, "obj", "obl"))
    if tokens.relation(verb) == "acl" and tokens.lemmas[tokens.heads[verb]] in RIGHT:
        return _attacked(tokens, verb, words)
    if not (may or right):
        return []
    acts = [*([verb] if may else ()), *_acts(tokens, verb)]
    told = [o for act in acts for o in _attacked(tokens, act, words)]
    if not told and may and ("goes_on", tokens.lemmas[verb]) in words:  # "go on [striking X]", where the tree sees one phrase
        beside = (o for o in tokens.below(verb, "obl", "obj", "xcomp") if not tokens.below(o, "case"))
        told = [o for o in beside if any(("fights_on", tokens.lemmas[a]) in words for a in tokens.below(o, "amod"))]
    return told


def _acts(tokens: Tokens, verb: int) -> Iterator[int]:
    """The acts under a verb: "lets them [strike]", "stops them [from striking]", "keeps the right [to strike]"."""
    for child in (*tokens.below(verb, *INNER), *(a for o in tokens.below(verb, "obj") for a in tokens.below(o, "acl"))):
        if tokens.tags[child] == "VERB":
            yield child
            yield from (k for k in tokens.below(child, "xcomp", "conj") if tokens.tags[k] == "VERB")


def _attacked(tokens: Tokens, act: int, words: Table) -> list[int]:
    if ("fights_on", tokens.lemmas[act]) not in words:
        return []
    return [*tokens.below(act, "obj"), *(o for o in tokens.below(act, "obl") if cased(tokens, o, "against", "on", "at"))]
