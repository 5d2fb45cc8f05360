"""Whether words stand for those of whom something is asked: "urged [the signatories] to sign". Syntax alone, no identity."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.model.reading import Tokens

_OUGHT = frozenset({"should", "must", "ought"})
_JOINTS = ("", "that", "on", "upon", "with", "to", "for")


def is_asked(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether the phrase headed by word `i` is asked to act: "called on X to", "X was told to", "X must", "ask that X go"."""
    top = leading_conjunct(tokens, i)
    verb = tokens.heads[top]
    if verb < 0:
        return False
    if tokens.labels[top] == "nsubj" and _joint_before(tokens, top) != "for":
        if tokens.tags[verb] == "VERB" and any(tokens.lemmas[aux] in _OUGHT for aux in tokens.below(verb, "aux")):
            return True
        above = tokens.heads[verb]
        clause = tokens.relation(verb) in ("ccomp", "xcomp") and above >= 0
        return clause and any((tokens.lemmas[above].lower(), joint) in words.asking for joint in ("", "that"))
    return _asking(tokens, i, words) is not None


def asks(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether the phrase of word `i` is who asks: "[the bishops] urged both sides to talk", "told by [the bishops] to"."""
    top = leading_conjunct(tokens, i)
    verb = tokens.heads[top]
    by = verb >= 0 and tokens.relation(top) == "obl" and case_of(tokens, top) == "by" and any(tokens.below(verb, "aux:pass"))
    if verb < 0 or not (tokens.labels[top] == "nsubj" or by):
        return False
    lemma = tokens.lemmas[verb].lower()
    if any(tokens.below(verb, "obj")) and words.asking.get((lemma, "thing")) is not None:
        return True
    told = any(tokens.below(verb, "xcomp", "ccomp", "obl", "advcl"))
    return told and any((lemma, joint) in words.asking for joint in _JOINTS)


def person_asked(tokens: Tokens, i: int, words: Words) -> ActorNoun | None:
    """Whom an unknown noun names when only people and bodies can be asked so: "urged the holdouts to sign"."""
    if tokens.tags[i] != "NOUN" or tokens.words[i].lower() == tokens.lemmas[i].lower() or not _asking(tokens, i, words):
        return None
    return ActorNoun(tokens.lemmas[i].lower(), "group", None, "group_unnamed", None)


def _asking(tokens: Tokens, i: int, words: Words) -> bool | None:
    """Whether the word that asks asks actors alone; None when word `i` is not asked by a verb or noun above it."""
    top = leading_conjunct(tokens, i)
    verb, case = tokens.heads[top], case_of(tokens, top) or _joint_before(tokens, top)
    if case and any(tokens.below(top, "cop")):  # "the onus is on [Chad] to leave"
        told = any((tokens.lemmas[s].lower(), case) in words.asking for s in tokens.below(top, "nsubj"))
        return False if told and _acts_after(tokens, i) else None
    if verb >= 0 and tokens.labels[top] == "nsubj" and case == "for":
        return _asking_for(tokens, i, verb, words)
    if verb < 0 or not (tokens.relation(top) in ("obj", "iobj", "obl", "nmod") or tokens.labels[top] == "nsubj:pass"):
        return None
    if tokens.words[verb] == "Let" and tokens.relation(top) == "obj" and any(j > i for j in tokens.below(verb, "xcomp")):
        return True  # "“Let [Chad] leave first”"
    particles = [tokens.lemmas[j].lower() for j in tokens.below(verb, "compound:prt")]
    joints = [case] if case else ["", *particles]
    found = next((words.asking[key] for joint in joints if (key := (tokens.lemmas[verb].lower(), joint)) in words.asking), None)
    after = _acts_after(tokens, i) or (case == "to" and _told_after(tokens, i)) or (not case and _warned_after(tokens, i))
    return found if after else None


def _joint_before(tokens: Tokens, i: int) -> str:
    """The "for" before a phrase that the tree hangs on the infinitive behind it: "calls [for] Chad to leave"."""
    first = tokens.extent(i)[0]
    return "for" if first > 0 and tokens.lemmas[first - 1] == "for" and tokens.relation(first - 1) == "mark" else ""


def _asking_for(tokens: Tokens, i: int, act: int, words: Words) -> bool | None:
    """Whether the word that asks for an act asks actors alone: "calls are growing for [Chad] to leave"."""
    head = tokens.heads[act]
    askers = () if head < 0 else (head, *tokens.below(head, "nsubj", "obj"))
    known = any((tokens.lemmas[j].lower(), "for") in words.asking for j in askers if j < i)
    return False if known and _acts_after(tokens, i) else None


def _acts_after(tokens: Tokens, i: int) -> bool:
    """Whether an infinitive follows in the sentence."""
    for j in range(i + 1, len(tokens)):
        if tokens.sentence[j] != tokens.sentence[i]:
            return False
        if tokens.words[j].lower() == "to" and tokens.tags[j] == "PART":
            return True
    return False


def _told_after(tokens: Tokens, i: int) -> bool:
    """Whether a clause with "that" stands right behind the phrase: "suggested to [Chad] that it leave"."""
    last = tokens.extent(i)[1]
    return last < len(tokens) and tokens.words[last].lower() == "that" and tokens.tags[last] == "SCONJ"


def _warned_after(tokens: Tokens, i: int) -> bool:
    """Whether "against" stands right behind the phrase: "cautioned [both] against an attack"."""
    return i + 1 < len(tokens) and tokens.lemmas[i + 1] == "against"
