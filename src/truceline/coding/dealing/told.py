"""How a predicate about a deal is meant: as a fact, as announced for a day, as only wished for. No records are made here."""

from __future__ import annotations

from truceline.coding.grammar.clauses import OPEN, governors, is_negated, modals
from truceline.coding.grammar.factuality import UNREAL, embedding_words, factuality
from truceline.coding.grammar.wording import is_infinitive
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Tokens

INNER = ("acl", "obl", "obj", "nmod")
SHOULD = frozenset({"should", "must", "ought", "could", "might"})
"""Auxiliaries under which a term is no term; what a deal "may" or "can" leave out is one."""
TOLD = ("asserted", "historical")


def told(tokens: Tokens, verb: int, knowledge: Knowledge) -> str:
    """The factuality class of a predicate, where "would begin", "is due to begin", "agreed that it begin" are "future".

    A truce that is announced for a day has that day; one that is asked for, hoped for or told under a condition has none.
    """
    given = factuality(tokens, verb, knowledge).class_
    infinitive = any(tokens.lemmas[m] in ("to", "due") for m in tokens.below(verb, "mark"))
    ahead = given in ("asserted", "historical") and infinitive and _ahead(tokens, verb, knowledge)
    if ahead and not _asked_for(tokens, verb, knowledge):
        return "future"
    if ahead:
        return "requested_not_actual"
    if given in ("asserted", "historical") and is_infinitive(tokens, verb) and _still_owed(tokens, verb):
        return "requested_not_actual"
    if given not in ("hypothetical", "requested_not_actual", "future"):
        return given
    if _since_then(tokens, verb):
        return "asserted"
    words, embedding = table(knowledge, "agreements"), embedding_words(knowledge)
    if any(modal in OPEN for modal in modals(tokens, verb)) or _conditional(tokens, verb, knowledge):
        return given if given in UNREAL else "hypothetical"
    below = verb
    for above, relation in governors(tokens, verb):
        if relation.partition(":")[0] not in ("xcomp", "ccomp", *INNER) and not _for_to(tokens, below, relation):
            break
        below = above
        asks = embedding.get(("verb", tokens.lemmas[above])) or embedding.get(("noun", tokens.lemmas[above]))
        settles = any((role, tokens.lemmas[above]) in words for role in ("settled", "settled_day"))
        held = settles and not is_negated(tokens, above)
        if ("sought", tokens.lemmas[above]) in words or (asks in UNREAL and not held):
            return given if given in UNREAL else "hypothetical"
    return "future"


def is_doubted(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether a term is only asked for, doubted or denied: "should not cover X", "denied that it covers X"."""
    if SHOULD & set(modals(tokens, verb)):
        return True
    return factuality(tokens, verb, knowledge).class_ in ("hypothetical", "requested_not_actual", "denied")


def _asked_for(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether a deal that is "to begin" is only asked for: "appealed for a truce [to start] at once"."""
    words, embedding = table(knowledge, "agreements"), embedding_words(knowledge)
    if any(tokens.lemmas[m] == "due" for m in tokens.below(verb, "mark")):
        return False
    below = verb
    for above, relation in governors(tokens, verb):
        if relation.partition(":")[0] not in INNER and not _for_to(tokens, below, relation):
            return False
        below = above
        role = "verb" if tokens.tags[above] in ("VERB", "AUX") else "noun"
        settles = any((held, tokens.lemmas[above]) in words for held in ("settled", "settled_day", "makers"))
        asks = embedding.get((role, tokens.lemmas[above])) in UNREAL or ("sought", tokens.lemmas[above]) in words
        if asks and (not settles or is_negated(tokens, above)):
            return True
    return False


def _for_to(tokens: Tokens, verb: int, relation: str) -> bool:
    """Whether a clause is what somebody calls for: "called for a truce [to start]"; not "before it was [to run out]"."""
    marks = {tokens.lemmas[m] for m in tokens.below(verb, "mark", "advmod")}
    return relation == "advcl" and "to" in marks and marks <= {"to", "for"} and not tokens.below(verb, "aux")


def _ahead(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether an infinitive tells what is to come: "a truce to begin on Monday", "is to begin", "is due to begin"."""
    head = tokens.heads[verb]
    if tokens.relation(verb) in ("acl", "advcl") or tokens.below(verb, "cop") or "be" in modals(tokens, verb):
        return True
    if head >= 0 and tokens.relation(verb) in ("xcomp", "ccomp") and tokens.lemmas[head] in ("say", "announce", "add"):
        return True  # "signed a truce, the envoy said, to take effect on Monday"
    return head >= 0 and ("settled_day", tokens.lemmas[head]) in table(knowledge, "agreements")


def _still_owed(tokens: Tokens, verb: int) -> bool:
    """Whether somebody only has to do it: "still has to [sign]"."""
    head = tokens.heads[verb]
    return tokens.relation(verb) == "xcomp" and tokens.lemmas[head] == "have" and tokens.words[head].lower() != "had"


def _since_then(tokens: Tokens, verb: int) -> bool:
    """Whether a clause takes it for granted that something happened: "since it ended", "a truce [signed in May]"."""
    if tokens.relation(verb) not in ("advcl", "acl") or is_negated(tokens, verb) or set(modals(tokens, verb)) - {"have", "be"}:
        return False
    if tokens.labels[verb] == "acl:relcl" or (tokens.relation(verb) == "acl" and tokens.words[verb].lower().endswith("ed")):
        return True
    joiners = [*tokens.below(verb, "mark"), *(c for s in tokens.below(verb, "nsubj") for c in tokens.below(s, "case"))]
    return any(tokens.lemmas[m] in ("after", "since") for m in joiners)


def _conditional(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    embedding = embedding_words(knowledge)
    clauses = (verb, *tokens.below(verb, "advcl"))
    return any(
        embedding.get(("mark", tokens.lemmas[m])) == "hypothetical" for clause in clauses for m in tokens.below(clause, "mark")
    )


def takes_effect(tokens: Tokens, verb: int, words: Table) -> bool:
    """Come into force, go into effect, take effect; plain start and begin."""
    if "effective" not in words.get(("subject", tokens.lemmas[verb]), ()):
        return False
    if ("alone_effective", tokens.lemmas[verb]) in words:
        return True
    inside = {tokens.lemmas[i] for i in tokens.below(verb, "obl", "obj", "compound", "xcomp")}
    return any(("standing", word) in words for word in inside)
