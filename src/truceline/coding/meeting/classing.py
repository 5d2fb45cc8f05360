"""The class of what a verb tells of talks: done, ahead, or only wished for. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import is_negated, modals
from truceline.coding.grammar.factuality import UNREAL, factuality
from truceline.coding.grammar.wording import is_infinitive
from truceline.coding.grammar.words import Table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Tokens
from truceline.model.values import FactualityClass

ASIDE = ("before", "after", "when", "as", "since", "while")
DUE = frozenset({"due", "set", "schedule", "expect", "slate", "plan", "bill"})
PAST = ("ed", "ade")
SUPPOSED = frozenset({"think", "hope", "believe", "wish", "doubt", "wonder", "suggest", "propose", "prefer", "ask", "demand"})


def class_of(tokens: Tokens, verb: int, words: Table, knowledge: Knowledge) -> FactualityClass:
    """The class of what a verb tells: talks that the sides agreed to hold are ahead, those that "were to have begun" did not
    begin, and a clause with "before" or "after" or on a noun ("the talks that opened here") tells on its own account;
    the day of "the talks that were to have begun on Monday" is told like that of talks ahead."""
    if is_infinitive(tokens, verb) and any(tokens.words[j].lower() == "have" for j in tokens.below(verb, "aux")):
        return "future" if _of_a_known_noun(tokens, verb) else "hypothetical"
    if _aimed_at(tokens, verb, words):
        return "hypothetical"
    beside = tokens.relation(verb) == "advcl" and any(tokens.lemmas[m] in ASIDE for m in tokens.below(verb, "mark"))
    beside |= tokens.labels[verb] == "acl:relcl" or (tokens.relation(verb) == "acl" and tokens.words[verb].endswith(PAST))
    told = factuality(tokens, verb, knowledge, tokens.span(*tokens.extent(verb)) if beside else None).class_
    above = tokens.heads[verb]
    if told in ("hypothetical", "requested_not_actual") and _meant(tokens, verb, words):
        return "future"
    if told == "hypothetical" and _said_ahead(tokens, verb, knowledge):
        return "future"
    if told == "requested_not_actual" and tokens.labels[verb] == "acl:relcl" and ("calls", tokens.lemmas[verb]) in words:
        return "future"
    if told == "requested_not_actual" and above >= 0 and ("agreed", tokens.lemmas[above]) in words:
        settled = factuality(tokens, above, knowledge).class_
        return "future" if settled not in UNREAL else settled
    return told


def _aimed_at(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether somebody only hopes or tries to do it: "hopes [to convene] talks", "is working [to revive] negotiations"."""
    above = tokens.heads[verb]
    inside = above >= 0 and tokens.relation(verb) in ("xcomp", "advcl") and is_infinitive(tokens, verb)
    return inside and ("aimed", tokens.lemmas[above]) in words


def _meant(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether a relative clause tells what was set or meant: "talks, which were supposed [to begin] on Monday"."""
    above = tokens.heads[verb]
    if tokens.relation(verb) != "xcomp" or tokens.labels[above] != "acl:relcl":
        return False
    set_ = "start:announced" in words.get(("subject", tokens.lemmas[above]), ())
    return set_ or tokens.lemmas[above] in ("suppose", "mean", "intend")


def _of_a_known_noun(tokens: Tokens, verb: int) -> bool:
    """Whether a verb stands in a relative clause, also under the word for what was set: "talks that [were due to open]"."""
    above = (tokens.heads[verb],) if tokens.relation(verb) == "xcomp" else ()
    return any(tokens.labels[i] == "acl:relcl" for i in (verb, *above))


def _said_ahead(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether "would" only puts "will" into somebody's mouth: "Angola said the two sides [would sit down] on Monday"."""
    above = tokens.heads[verb]
    said = above >= 0 and tokens.tags[above] == "VERB" and tokens.relation(verb) in ("ccomp", "parataxis", "csubj")
    conditions = [mark for part in tokens.below(verb, "advcl") for mark in tokens.below(part, "mark", "advmod")]
    if not said or modals(tokens, verb) != ("would",) or any(tokens.lemmas[m] in ("if", "unless", "once") for m in conditions):
        return False
    return tokens.lemmas[above] not in SUPPOSED and factuality(tokens, above, knowledge).class_ in ("asserted", "historical")


def is_set(tokens: Tokens, verb: int) -> bool:
    """Whether it is only set for a day ahead: "are due [to open]", "is scheduled [to resume]"; not "had been due to open"."""
    if not is_infinitive(tokens, verb):
        return False
    above = tokens.heads[verb]
    inside = tokens.lemmas[above] in DUE and tokens.relation(verb) == "xcomp" and not is_negated(tokens, above)
    fixed = [j for j in tokens.below(verb, "case", "mark") if tokens.lemmas[j] == "due"]
    auxiliaries = [j for v in (above, verb) if v >= 0 for j in tokens.below(v, "aux", "cop", "aux:pass")]
    was = any(tokens.words[j].lower() in ("was", "were", "had", "been") for j in auxiliaries)
    return (inside or bool(fixed)) and not was
