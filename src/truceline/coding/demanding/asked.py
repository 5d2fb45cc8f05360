"""What one act of asking is, and the words of what is asked: with or without the one who is to do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.coding.grammar.clauses import agent, before_marks, behind_marks, is_passive, modals
from truceline.coding.grammar.nominals import joined, phrase
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, complement, is_fused, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.findings import Force
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

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


@dataclass(frozen=True, slots=True)
class Asking:
    """One act of asking: its force, the heads of the words for who is asked, and for what.

    `act_verb` is the asked act, `thing` the head of a thing asked for, `askers` are the heads of the words for who asks
    where a noun tells it.
    """

    force: Force
    asked: tuple[int, ...]
    act: Evidence
    act_verb: int | None = None
    askers: tuple[int, ...] = ()
    thing: int | None = None


def force_of(cue: Cue) -> Force:
    """The strength that a cue gives."""
    force: Force = cue.gives  # type: ignore[assignment]
    return force


def ought(reading: Reading, verb: int) -> bool:
    """Whether a clause says what ought to be: "that the army leave", "that it be free", "that it must leave"."""
    tokens = reading.tokens
    told = modals(tokens, verb)
    if {"should", "must"} & set(told):
        return True
    forms = {tokens.words[j].lower() for j in tokens.below(verb, "cop", "aux")}
    if forms or told:
        return forms <= {"be", "not"} and "be" in forms
    subjects = tokens.below(verb, "nsubj")
    relative = any(tokens.lemmas[s] in ("who", "which", "that") and tokens.tags[s] == "PRON" for s in subjects)
    base = tokens.words[verb].lower() == tokens.lemmas[verb]
    return bool(subjects) and not relative and base and tokens.tags[verb] == "VERB"


def could_tell(reading: Reading, verb: int) -> bool:
    """Whether a clause that says what ought to be may as well tell what is: "insists that the rebels hold the town"."""
    tokens = reading.tokens
    if tokens.below(verb, "aux", "cop"):
        return False
    subjects = tokens.below(verb, "nsubj")
    return any(
        tokens.lemmas[s] in ("they", "we", "you", "i")
        or tokens.words[s].lower() != tokens.lemmas[s].lower()
        or tokens.below(s, "conj")
        for s in subjects
    )


def asked_doer(reading: Reading, act: int) -> tuple[int, ...]:
    """Who is to do an act that a clause tells: its subject when it is active and an actor or a pronoun."""
    doer = agent(reading.tokens, act) if not is_passive(reading.tokens, act) else None
    return () if doer is None else (doer,)


def act_words(reading: Reading, verb: int) -> Evidence:
    """The words of an act: its complement with the means it names ("by ending the siege"), without what is told beside it."""
    tokens, words = reading.tokens, complement(reading, verb)
    first, last = tokens.within(words.start, words.end)
    to = next((j for j in tokens.below(verb, "mark") if tokens.words[j].lower() == "to" and first < j < verb), None)
    if to is not None:
        first = to - 1 if tokens.lemmas[to - 1] == "not" else to + 1
    for aside in tokens.below(verb, "advcl"):
        begin, end = tokens.extent(aside)
        means = tokens.lemmas[begin] in ("by", "without") or (
            is_infinitive(tokens, aside) and (tokens.lemmas[verb] == "do" or _presses(tokens, verb, aside))
        )
        if begin == last and means:
            last = end
    last = before_asides(tokens, verb, last)
    own = verb if tokens.below(verb, "nsubj") else first
    last = before_long_tail(tokens, verb, own, last)
    return reading.words(first, _before_long_time(reading, verb, own, last))


def before_asides(tokens: Tokens, verb: int, last: int) -> int:
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
        if closing or _for_another(tokens, verb, i):
            last = begin
            break
    while last > verb + 1 and tokens.tags[last - 1] in ("PUNCT", "CCONJ") and tokens.words[last - 1] not in "\"”’'":
        last -= 1
    return last


def _before_long_time(reading: Reading, verb: int, first: int, last: int) -> int:
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


def _for_another(tokens: Tokens, verb: int, i: int) -> bool:
    """Whether a noun behind an act is asked in its turn: "and for [the rebels] to leave", "and [the rebels] to leave"."""
    begin = tokens.extent(i)[0]
    begin += tokens.tags[begin] == "CCONJ"
    if tokens.tags[i] not in ("NOUN", "PROPN") or not 0 < begin <= i or tokens.tags[begin - 1] != "CCONJ" or begin <= verb:
        return False
    head, act = tokens.heads[i], _own_act(tokens, i)
    beside = tokens.relation(i) == "conj" and (head < verb or tokens.tags[head] == "VERB")  # of the asked, or of the act
    beside = beside or (tokens.relation(i) == "nsubj" and head == act)
    apart = beside and act is not None and _is_at_hand(tokens, i, act)
    return act is not None and ((tokens.lemmas[begin] == "for" and begin < i) or apart)


def _is_at_hand(tokens: Tokens, noun: int, act: int) -> bool:
    """Whether an infinitive stands behind a noun with nothing but what tells of the noun between them."""
    marks = [j for j in tokens.below(act, "mark") if tokens.words[j].lower() == "to" and noun < j < act]
    between = range(noun + 1, marks[0]) if marks else ()
    return bool(marks) and all(j in tokens.subtree(noun) and tokens.tags[j] != "PUNCT" for j in between)


def _own_act(tokens: Tokens, noun: int) -> int | None:
    """The first infinitive behind a noun, in its sentence."""
    behind = range(noun + 1, len(tokens))
    same = (j for j in behind if tokens.sentence[j] == tokens.sentence[noun] and tokens.tags[j] == "VERB")
    return next((j for j in same if is_infinitive(tokens, j)), None)


def others_asked(reading: Reading, asking: Asking) -> Iterator[Asking]:
    """Who else is asked, and for what, in the same breath: "urged Chad to leave and [for Sudan to disarm]".

    A clause that goes on counts too: "asked that Chad leave and [that Sudan disarm]".
    """
    tokens, verb = reading.tokens, asking.act_verb
    if verb is None:
        return
    for act in tokens.below(verb, "conj"):
        doers = tokens.below(act, "nsubj")
        if cased(tokens, act, "that") and ought(reading, act):
            yield replace(asking, asked=asked_doer(reading, act), act=action(reading, act), act_verb=act)
        elif cased(tokens, act, "for") and is_infinitive(tokens, act) and doers:
            yield replace(asking, asked=doers[:1], act=act_words(reading, act), act_verb=act)
    for noun in range(verb + 1, len(tokens)):
        if tokens.sentence[noun] != tokens.sentence[verb]:
            return
        own = _own_act(tokens, noun) if _for_another(tokens, verb, noun) else None
        if own is not None:
            yield replace(asking, asked=(noun,), act=act_words(reading, own), act_verb=own)


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
    aim = aim and not _presses(tokens, verb, i)
    more = relation == "conj" and tokens.heads[i] == verb and begin - first >= SHORT
    return begin if aim or more or tokens.words[begin].lower() == "as" else None


def _presses(tokens: Tokens, verb: int, act: int) -> bool:
    """Whether an infinitive tells what somebody is to be pressed for, no aim: "put pressure on Chad [to leave]"."""
    pressing = tokens.lemmas[verb] in PRESSING or any(tokens.lemmas[o] == "pressure" for o in tokens.below(verb, "obj"))
    between = any(tokens.tags[j] == "VERB" for j in range(verb + 1, act))
    return pressing and not between


def action(reading: Reading, act: int) -> Evidence:
    """The words of an act told as a clause: without its subject and what stands with it when an actor is to do it."""
    tokens, whole = reading.tokens, act_words(reading, act)
    doers = [d for d in asked_doer(reading, act) if joined(reading, [d]) or tokens.tags[d] == "PRON"]
    subjects = [s for s in tokens.below(act, "nsubj") if doers and s < act]
    if not subjects:
        return whole
    first, last = tokens.within(whole.start, whole.end)
    after = max(tokens.extent(s)[1] for s in subjects)
    marks = [j for j in tokens.below(act, "aux") if tokens.lemmas[j] in ("should", "must", "shall", "ought")]
    first = max(first, min(after, act), *(j + 1 for j in marks if j < act))
    first = behind_marks(tokens, first, act)
    return reading.words(first, max(last, first + 1))


def in_whole(reading: Reading, noun: int, act: int) -> Evidence:
    """The words from a noun phrase to the end of the act that is to befall it: "[the guards to be paid]"."""
    first, _ = phrase(reading.tokens, noun)
    while first < noun and reading.tokens.relation(first) in ("case", "mark"):
        first += 1
    return reading.article.evidence(reading.tokens.starts[first], act_words(reading, act).end)


def things(reading: Reading, noun: int) -> Evidence:
    """The words of the things asked for, with coordinated ones of no more than twice their length: "a truce and access"."""
    tokens = reading.tokens
    first, last = phrase(tokens, noun)
    while first < noun and (tokens.relation(first) == "case" or tokens.tags[first] == "PUNCT"):
        first += 1
    nearest = last
    for other in tokens.below(noun, "conj"):
        begin, end = tokens.extent(other)
        short = end - first <= max(3 * (nearest - first), 3 * SHORT)
        if tokens.tags[other] == "NOUN" and not tokens.below(other, "nsubj", "cop") and begin >= last and short:
            last = end
    if last - noun == 1:
        last = _goes_on(reading, noun, last)
    last = before_marks(tokens, noun, last)
    return reading.words(first, last)


def _goes_on(reading: Reading, noun: int, after: int) -> int:
    """Where a thing ends whose tree leaves out what stands at once behind it: "an end [to the attacks]"."""
    tokens = reading.tokens
    if after >= len(tokens) or tokens.sentence[after] != tokens.sentence[noun]:
        return after
    head = tokens.heads[after]
    hung = tokens.relation(after) in ("case", "mark") and head > after and tokens.extent(head)[0] == after
    above = hung and (tokens.heads[head] == noun or tokens.heads[head] in tokens.ancestors(noun))
    timed = is_time(reading, head)
    if not above or timed or tokens.lemmas[after] not in ("to", "in", "of", "against") or tokens.below(head, "nsubj"):
        return after
    return tokens.extent(head)[1]
