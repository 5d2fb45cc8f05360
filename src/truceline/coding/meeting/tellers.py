"""Which verbs tell something of a noun for talks, and how the noun stands to them. No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, governors, patient
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.mentions import set_for
from truceline.model.reading import Tokens


def verbs_of(tokens: Tokens, noun: int, words: Table) -> Iterator[tuple[int, frozenset[str]]]:
    """Each verb that tells something of the noun, with how the noun stands to it: subject, object, or at ("met for talks")."""
    above = above_of(tokens, noun, words)
    off = above is not None and tokens.lemmas[above[0]] == "set" and any(
        tokens.lemmas[j] == "off" for j in tokens.below(above[0], "compound:prt", "advmod"))
    if above is not None and not off and tokens.tags[above[0]] in ("VERB", "AUX", "ADJ", "NOUN"):  # "set off a round of talks"
        verb, relation = above
        subject = relation.startswith("nsubj") or agent(tokens, verb) == noun
        done = patient(tokens, verb) == noun or (tokens.heads[noun] != verb and relation == "obj")
        roles = {name for name, holds in (("subject", subject or done), ("object", done)) if holds}
        top = tokens.heads[noun] if tokens.heads[noun] != verb and tokens.relation(noun) == "nmod" else noun
        if relation.startswith("obl") and (cased(tokens, noun, "for", "at") or cased(tokens, top, "for", "at")):
            roles.add("gather")
        if any(tokens.tags[j] == "VERB" and ("object", tokens.lemmas[j]) in words for j in tokens.below(noun, "amod")):
            roles.add("gather")
        yield verb, frozenset(roles)
        for later in (*tokens.below(verb, "xcomp"), *tokens.below(verb, "conj")) if subject or done else ():
            if tokens.tags[later] == "VERB" and not tokens.below(later, "nsubj", "obj"):
                yield later, frozenset(("subject",))
    behind = [v for j in tokens.below(noun, "nmod") if tokens.tags[j] == "PROPN" for v in tokens.below(j, "acl:relcl")]
    behind += [v for v in _said_behind_sides(tokens, noun, words) if v not in behind]
    inside = [v for j in topics(tokens, noun, words) for v in tokens.below(j, "acl")]
    for clause_ in (*tokens.below(noun, "acl"), *inside, *(v for v in behind if ("subject", tokens.lemmas[v]) in words)):
        suffers = patient(tokens, clause_) in (noun, tokens.heads[clause_]) or _takes_what(tokens, clause_)
        roles = {"subject"} if suffers or agent(tokens, clause_) in (None, noun, tokens.heads[clause_]) else set()
        yield clause_, frozenset({*roles, *(("object",) if suffers else ())})
        for later in tokens.below(clause_, "xcomp") if roles else ():
            yield later, frozenset(("subject",))
    opening = set_for(tokens, noun, words)
    if opening is not None and opening not in tokens.below(noun, "acl"):
        yield opening, frozenset(("subject",))


def above_of(tokens: Tokens, noun: int, words: Table) -> tuple[int, str] | None:
    """The word that governs the talks, with the relation; "two days of talks" and "a series of talks" count as the talks."""
    return next((
        up for up in governors(tokens, noun) if tokens.tags[up[0]] != "NOUN" or ("measure", tokens.lemmas[up[0]]) not in words
    ), None)


def topics(tokens: Tokens, noun: int, words: Table) -> tuple[int, ...]:
    """The talks of which a noun counts the rounds: "four rounds of [talks]"."""
    return tuple(j for j in tokens.below(noun, "nmod") if cased(tokens, j, "of") and ("name", tokens.lemmas[j]) in words)


def _said_behind_sides(tokens: Tokens, noun: int, words: Table) -> Iterator[int]:
    """A clause behind the sides that tells when the talks opened: "talks between A and the rebels, which [opened] in May"."""
    last = phrase(tokens, noun)[1]
    if tokens.lemmas[last:last + 1] in (("that",), ("which",)):  # "the agenda of talks [that] opened"
        verb = tokens.heads[last]
        yield from (verb,) if verb > last and tokens.relation(last) == "nsubj" and tokens.heads[verb] != noun else ()
    for j in (k for side in tokens.below(noun, "nmod") for k in tokens.subtree(side)):
        for verb in tokens.below(j, "acl:relcl") if tokens.tags[j] in ("NOUN", "PROPN") else ():
            which = any(tokens.lemmas[s] == "which" for s in tokens.below(verb, "nsubj"))
            opens = {"start", "start:announced"} & set(words.get(("subject", tokens.lemmas[verb]), ()))
            if which and opens and all(tokens.lemmas[o] == "place" for o in tokens.below(verb, "obj", "xcomp")):
                yield verb


def _takes_what(tokens: Tokens, verb: int) -> bool:
    """Whether a relative clause tells what somebody does with the noun: "the forum [that it opened]", "talks [they held]"."""
    that = any(tokens.words[j].lower() == "that" for j in tokens.below(verb, "mark"))
    if (tokens.labels[verb] != "acl:relcl" and not that) or not tokens.below(verb, "nsubj"):
        return False
    things = tokens.below(verb, "obj")
    relative = any(tokens.lemmas[j] in ("that", "which") for j in (*things, *tokens.below(verb, "mark")))
    doers = (tokens.lemmas[j] for j in tokens.below(verb, "nsubj"))
    return (relative or not things) and all(lemma not in ("that", "which", "who") for lemma in doers)
