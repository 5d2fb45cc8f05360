"""What one act of asking is, and the words of what is asked: with or without the one who is to do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.coding.demanding.endings import (
    SHORT,
    before_long_tail,
    before_long_time,
    before_loose_end,
    is_asked_in_turn,
    own_act,
    presses,
)
from truceline.coding.grammar.clauses import OUGHT, agent, is_passive, modals
from truceline.coding.grammar.edges import before_marks, behind_joints, behind_marks
from truceline.coding.grammar.nominals import joined, phrase
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, complement, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading
from truceline.model.text import Evidence
from truceline.model.values import Force


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
    if OUGHT & set(told):
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
            is_infinitive(tokens, aside) and (tokens.lemmas[verb] == "do" or presses(tokens, verb, aside))
        )
        if begin == last and means:
            last = end
    last = before_loose_end(tokens, verb, last)
    own = verb if tokens.below(verb, "nsubj") else first
    last = before_long_tail(tokens, verb, own, last)
    return reading.words(first, before_long_time(reading, verb, own, last))


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
        own = own_act(tokens, noun) if is_asked_in_turn(tokens, verb, noun) else None
        if own is not None:
            yield replace(asking, asked=(noun,), act=act_words(reading, own), act_verb=own)


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
    first = behind_joints(reading.tokens, phrase(reading.tokens, noun)[0], noun, "case", "mark")
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
