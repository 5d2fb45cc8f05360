"""Where the words of an act asked for end: before what closes them loosely, what runs on too long, and who is asked in turn."""

from __future__ import annotations

from truceline.coding.grammar.wording import cased, is_fused, is_infinitive
from truceline.model.reading import Reading, Tokens

BACKGROUND = frozenset({"following", "after", "amid", "amidst", "due", "because", "despite"})
"""Words that open what only stands behind an act: "following the attack", "due to the losses"."""
RESUMING = frozenset({"request", "plea", "call", "demand", "appeal", "ultimatum", "step", "move", "condition"})
"""Nouns that take up what was asked in a clause of their own: "to publish it, a [request] that he ignored"."""
ELSE = frozenset({"risk", "face"})
"""Verbs of what comes otherwise: "leave the city or [face] an attack"."""
PRESSING = frozenset({
    "press", "pressure", "pressurise", "pressurize", "persuade", "convince", "compel", "force", "urge", "ask", "push",
})  # fmt: skip
"""Verbs of making somebody act, whose infinitive is no aim."""
SHORT = 4
"""Words below which what stands before a relative clause says too little to be the act: "consider steps that"."""


def before_loose_end(tokens: Tokens, verb: int, last: int) -> int:
    """The end of an act before what closes it loosely: after a comma, behind "following", or with a doer of its own."""
    otherwise = (j for j in range(verb + 1, last) if tokens.tags[j] == "CCONJ" and _is_else(tokens, j + 1))
    last = next(otherwise, last)
    for i in range(verb + 2, last):
        begin, end = tokens.extent(i)
        comma = "," in (tokens.words[begin], tokens.words[begin - 1])
        loose = comma and (
            tokens.relation(i) in ("amod", "appos", "acl", "parataxis")
            or (tokens.relation(i) in ("advcl", "xcomp") and (not tokens.below(i, "mark") or cased(tokens, i, "as")))
        )
        apart = bool(tokens.below(i, "nsubj"))
        told = tokens.tags[i] == "VERB" and tokens.words[i].lower() not in (tokens.lemmas[i], tokens.lemmas[i] + "ing")
        told = told and tokens.words[verb].lower() == tokens.lemmas[verb] and not tokens.below(i, "aux", "mark", "nsubj")
        other = tokens.relation(i) == "conj" and tokens.heads[i] == verb and (apart or told)
        resumed = comma and tokens.lemmas[i] in RESUMING and bool(tokens.below(i, "acl")) and begin > verb
        if resumed and any(tokens.lemmas[d] in ("a", "an") for d in tokens.below(i, "det")):
            last = begin
            break
        closing = (loose or other or tokens.words[begin].lower() in BACKGROUND) and begin > verb and end >= last
        if closing or is_asked_in_turn(tokens, verb, i):
            last = begin
            break
    while last > verb + 1 and tokens.tags[last - 1] in ("PUNCT", "CCONJ") and tokens.words[last - 1] not in "\"”’'":
        last -= 1
    return last


def before_long_time(reading: Reading, verb: int, first: int, last: int) -> int:
    """The end of an act before a time that is long beside it: "show restraint [over the coming four weeks]"."""
    tokens = reading.tokens
    for time in reading.times:
        for i in range(max(time.first, verb + 1), min(time.last, last)):
            begin, end = tokens.extent(i)
            if begin > verb and end >= last and tokens.heads[i] == verb and last - first > 3 * (begin - first):
                return begin
    return last


def _is_else(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens.lemmas[i] in ELSE


def is_asked_in_turn(tokens: Tokens, verb: int, i: int) -> bool:
    """Whether a noun behind an act is asked in its turn: "and for [the rebels] to leave", "and [the rebels] to leave"."""
    begin = tokens.extent(i)[0]
    begin += tokens.tags[begin] == "CCONJ"
    if tokens.tags[i] not in ("NOUN", "PROPN") or not 0 < begin <= i or tokens.tags[begin - 1] != "CCONJ" or begin <= verb:
        return False
    head, act = tokens.heads[i], own_act(tokens, i)
    beside = tokens.relation(i) == "conj" and (head < verb or tokens.tags[head] == "VERB")  # of the asked, or of the act
    beside = beside or (tokens.relation(i) == "nsubj" and head == act)
    apart = beside and act is not None and _is_at_hand(tokens, i, act)
    return act is not None and ((tokens.lemmas[begin] == "for" and begin < i) or apart)


def _is_at_hand(tokens: Tokens, noun: int, act: int) -> bool:
    """Whether an infinitive stands behind a noun with nothing but what tells of the noun between them."""
    marks = [j for j in tokens.below(act, "mark") if tokens.words[j].lower() == "to" and noun < j < act]
    between = range(noun + 1, marks[0]) if marks else ()
    return bool(marks) and all(j in tokens.subtree(noun) and tokens.tags[j] != "PUNCT" for j in between)


def own_act(tokens: Tokens, noun: int) -> int | None:
    """The first infinitive behind a noun, in its sentence."""
    behind = range(noun + 1, len(tokens))
    same = (j for j in behind if tokens.sentence[j] == tokens.sentence[noun] and tokens.tags[j] == "VERB")
    return next((j for j in same if is_infinitive(tokens, j)), None)


def before_long_tail(tokens: Tokens, verb: int, first: int, last: int) -> int:
    """The end of an act before what runs on beside it: aims, reasons, relative clauses and further acts.

    Such a tail stays as long as the whole is at most three times what stands before it: "hold talks to end the war".
    """
    breaks = sorted({begin for i in range(verb + 1, last) if (begin := _tail_at(tokens, verb, i, first)) is not None})
    breaks = [begin for begin in breaks if begin < last]
    if not breaks or last - first <= 3 * (breaks[0] - first) or last - first <= 3 * SHORT:
        return last
    return max(begin for begin in breaks if begin - first <= 3 * max(breaks[0] - first, SHORT))


def _tail_at(tokens: Tokens, verb: int, i: int, first: int) -> int | None:
    """Where the words under `i` begin if they are a tail of an act."""
    begin, relation = tokens.extent(i)[0], tokens.labels[i]
    if begin <= verb:
        return None
    if relation == "acl:relcl":
        return begin if begin - first >= SHORT and not is_fused(tokens, i) else None
    aim = relation in ("advcl", "acl") and is_infinitive(tokens, i) and tokens.lemmas[verb] != "do"
    aim = aim and not presses(tokens, verb, i)
    more = relation == "conj" and tokens.heads[i] == verb and begin - first >= SHORT
    return begin if aim or more or tokens.words[begin].lower() == "as" else None


def presses(tokens: Tokens, verb: int, act: int) -> bool:
    """Whether an infinitive tells what somebody is to be pressed for, no aim: "put pressure on Chad [to leave]"."""
    pressing = tokens.lemmas[verb] in PRESSING or any(tokens.lemmas[o] == "pressure" for o in tokens.below(verb, "obj"))
    between = any(tokens.tags[j] == "VERB" for j in range(verb + 1, act))
    return pressing and not between
