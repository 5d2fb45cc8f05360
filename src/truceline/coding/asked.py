"""What one act of asking is, and the words of what is asked: with or without the one who is to do it."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.clauses import agent, is_passive, modals
from truceline.coding.nominals import joined, phrase
from truceline.coding.wording import complement, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.findings import Force
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

BACKGROUND = frozenset({"following", "after", "amid", "amidst"})
"""Prepositions of what only stands behind an act: "following the attack"."""
SHORT = 4
"""Words below which what stands before a relative clause says too little to be the act: "consider steps that"."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One act of asking: its force, the heads of the words for who is asked, and for what.

    `act_verb` is the asked act, `askers` are the heads of the words for who asks where a noun tells it.
    """

    force: Force
    asked: tuple[int, ...]
    act: Evidence
    act_verb: int | None = None
    askers: tuple[int, ...] = ()


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
    subjects = tokens.below(verb, "nsubj", "nsubj:pass")
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
        means = tokens.lemmas[begin] in ("by", "without") or (tokens.lemmas[verb] == "do" and is_infinitive(tokens, aside))
        if begin == last and means:
            last = end
    last = _before_asides(tokens, verb, last)
    return reading.words(first, _before_long_tail(tokens, verb, first, last))


def _before_asides(tokens: Tokens, verb: int, last: int) -> int:
    """The end of an act before what closes it loosely: after a comma, behind "following", or with a doer of its own."""
    for i in range(verb + 2, last):
        begin, end = tokens.extent(i)
        comma = "," in (tokens.words[begin], tokens.words[begin - 1])
        loose = comma and (
            tokens.relation(i) in ("amod", "appos", "acl", "parataxis")
            or (tokens.relation(i) in ("advcl", "xcomp") and not tokens.below(i, "mark"))
        )
        apart = bool(tokens.below(i, "nsubj", "nsubj:pass")) or tokens.words[min(begin + 1, i)].lower() == "for"
        other = tokens.relation(i) == "conj" and tokens.heads[i] == verb and apart
        if (loose or other or tokens.words[begin].lower() in BACKGROUND) and begin > verb and end >= last:
            last = begin
            break
    while last > verb + 1 and tokens.tags[last - 1] in ("PUNCT", "CCONJ") and tokens.words[last - 1] not in "\"”’'":
        last -= 1
    return last


def _before_long_tail(tokens: Tokens, verb: int, first: int, last: int) -> int:
    """The end of an act before relative clauses and the like that run on: more than twice as long as what they follow."""
    breaks = sorted(
        begin
        for i in range(verb + 2, last)
        if (begin := tokens.extent(i)[0]) > verb + 1
        and tokens.extent(i)[1] >= last
        and (tokens.labels[i] == "acl:relcl" or tokens.words[begin].lower() == "as")
    )
    if not breaks or breaks[0] - first < SHORT or last - first <= 3 * (breaks[0] - first):
        return last
    return max(begin for begin in breaks if begin - first <= 3 * (breaks[0] - first))


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
    while first < act and tokens.tags[first] == "PUNCT":
        first += 1
    return reading.words(first, max(last, first + 1))


def in_whole(reading: Reading, noun: int, act: int) -> Evidence:
    """The words from a noun phrase to the end of the act that is to befall it: "[the guards to be paid]"."""
    first, _ = phrase(reading.tokens, noun)
    while first < noun and reading.tokens.relation(first) in ("case", "mark"):
        first += 1
    return reading.article.evidence(reading.tokens.starts[first], act_words(reading, act).end)


def things(reading: Reading, noun: int) -> Evidence:
    """The words of the things asked for, coordinated ones included: "a truce and the release of prisoners"."""
    tokens = reading.tokens
    first, last = phrase(tokens, noun)
    while first < noun and tokens.relation(first) == "case":
        first += 1
    for other in tokens.below(noun, "conj"):
        begin, end = tokens.extent(other)
        if tokens.tags[other] == "NOUN" and not tokens.below(other, "nsubj", "cop") and begin >= last:
            last = end
    while last > noun + 1 and tokens.tags[last - 1] == "PUNCT":
        last -= 1
    return reading.words(first, last)
