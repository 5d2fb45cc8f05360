"""Words of attribution by which nothing is said: asked for, left unsaid, spoken in a tale."""

from __future__ import annotations

from truceline.knowledge.words import load_words
from truceline.model.reading import Tokens

SOUGHT = frozenset({
    "seek", "ask", "demand", "want", "need", "await", "request", "require", "expect", "lack", "call", "wait", "press", "push",
    "beg", "plead", "hope",
})
"""Verbs whose object is yet to come: "sought assurances that the army would leave"."""
TASKED = frozenset({"charge", "task", "entrust", "mandate", "trust", "burden", "saddle"})
"""Verbs that lay upon somebody what follows "with"."""
CALLING = frozenset({"call", "push", "press", "ask", "appeal", "lobby", "plead"})
ASKING = frozenset({
    "urge", "ask", "tell", "beg", "order", "warn", "advise", "encourage", "implore", "exhort", "instruct", "invite",
})
"""Verbs whose object is asked to do something: "urged [the crowd] to speak", not "took the floor to say"."""
DONE_UNDER = frozenset({"go", "continue", "proceed", "seem", "appear", "begin", "start"})
"""Verbs under which an infinitive is done: "went on to repeat a claim"."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
ABSTAINING = frozenset({"refrain", "avoid", "abstain"})
AWAITING = frozenset({"when", "once", "until", "before", "after"})


def is_fiction(tokens: Tokens, head: int) -> bool:
    """Whether somebody speaks in a tale only: "In the novel, the general says ..."."""
    tales = (i for i in tokens.below(head, "obl") if tokens.lemmas[i].lower() in load_words().tales)
    return any(tokens.lemmas[c].lower() == "in" for i in tales for c in tokens.below(i, "case"))


def is_unmet(tokens: Tokens, head: int) -> bool:
    """Whether a verb stands in a condition without "if": "Had the envoy called it a success, ..."."""
    subjects = tokens.below(head, "nsubj")
    before = [i for i in tokens.below(head, "aux") if subjects and i < subjects[0]]
    opening = [i for i in before if tokens.lemmas[i].lower() in ("have", "should")]
    return bool(opening) and tokens.relation(head) == "advcl" and opening[0] == tokens.extent(head)[0]


def only_sought(tokens: Tokens, noun: int) -> bool:
    """Whether what a noun of saying tells is only asked for, or is none: "sought [assurances] that", "no [hint] that"."""
    above = tokens.heads[noun]
    sought = above >= 0 and tokens.relation(noun) in ("obj", "obl") and tokens.lemmas[above].lower() in SOUGHT
    none = {tokens.lemmas[i].lower() for i in tokens.below(noun, "det")} & {"no", "any"}
    without = any(tokens.lemmas[i].lower() == "without" for i in tokens.below(noun, "case"))
    near = tokens.words[max(0, noun - 3) : noun]
    close = above >= 0 and tokens.relation(noun) == "obl" and (tokens.lemmas[above] == "close" or "close" in near)
    new = not tokens.below(noun, "nmod:poss") and not any(tokens.lemmas[i] == "the" for i in tokens.below(noun, "det"))
    to_be = new and above >= 0 and tokens.relation(noun) == "obj" and _is_infinitive(tokens, above)
    return sought or bool(none) or without or close or to_be


def _is_infinitive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb tells what is only to be done: "urged them [to sign] a declaration that ..."."""
    to = any(tokens.lemmas[i] == "to" for i in tokens.below(verb, "mark"))
    below = tokens.relation(verb) in ("xcomp", "advcl", "ccomp", "acl")
    return to and below and tokens.lemmas[tokens.heads[verb]] not in DONE_UNDER


def of_others(tokens: Tokens, verb: int) -> bool:
    """Whether an infinitive tells what somebody else is to do or leave: "urged the crowd not [to speculate]"."""
    above = tokens.heads[verb]
    asked = above >= 0 and tokens.relation(verb) == "xcomp" and tokens.lemmas[above] in ASKING
    to = any(tokens.lemmas[i] == "to" for i in tokens.below(verb, "mark"))
    return asked and to and any(above < i < verb for i in tokens.below(above, "obj", "iobj"))


def not_yet(tokens: Tokens, head: int, marks: set[str]) -> bool:
    """Whether a gerund only names what somebody is to say or does not say: "tasked with [confirming]"."""
    above = tokens.heads[head]
    if above < 0 or not tokens.words[head].lower().endswith("ing"):
        return False
    opening = marks | {tokens.lemmas[i].lower() for i in tokens.below(head, "case")}
    before = tokens.words[head - 2].lower() if head > 1 else ""
    instead = "without" in opening or before in ("instead", "rather", "short")
    called_for = "for" in opening and tokens.lemmas[above].lower() in CALLING
    return instead or called_for or ("with" in opening and tokens.lemmas[above].lower() in TASKED)



def only_awaited(tokens: Tokens, head: int, aux: set[str]) -> bool:
    """Whether words are only to be said: "will be lifted [when the agency declares that ...]"."""
    above = tokens.heads[head]
    if tokens.relation(head) != "advcl" or above < 0 or tokens.words[head].lower().endswith(("ed", "ing")):
        return False
    when = {tokens.lemmas[i].lower() for i in tokens.below(head, "advmod", "mark")} & AWAITING
    return bool(when) and not aux and any(tokens.lemmas[i].lower() in ("will", "shall") for i in tokens.below(above, "aux"))


def negates(tokens: Tokens, i: int, head: int) -> bool:
    """Whether a negation belongs to a verb and not to what is said before it: "They did [not], retorted the mayor"."""
    apart = i < head and any(tokens.words[j] in (",", ";", ":") for j in range(i, head))
    behind = all(tokens.tags[j] in ("PUNCT", "VERB", "AUX") for j in range(i + 1, head))
    return tokens.lemmas[i].lower() in NEGATIONS and not (apart and behind)


def is_left_unsaid(tokens: Tokens, head: int, marks: set[str]) -> bool:
    """Whether somebody keeps from saying it: "refrained from [saying]", "stopped short of [calling]"."""
    above = tokens.heads[head]
    if above < 0 or not tokens.words[head].lower().endswith("ing"):
        return False
    short = tokens.lemmas[above] == "short" or any(tokens.lemmas[j] == "short" for j in tokens.below(above, "advmod", "xcomp"))
    warned = tokens.lemmas[above] == "warn" and "against" in marks
    return tokens.lemmas[above] in ABSTAINING or (short and "of" in marks) or warned
