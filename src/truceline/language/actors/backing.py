"""Who backs whom: "Saudi-backed group", "a militia supported by Iran", "governments that back them"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.phrases.phrase import Phrase
from truceline.model.entities import Tie
from truceline.model.reading import Tokens
from truceline.model.values import RelationType

_BACKING = frozenset({"back", "support", "fund", "sponsor", "finance"})
"""Verbs whose subject backs their object."""
_OPEN = frozenset({"will", "would", "may", "might", "could", "should"})
"""Auxiliaries with which nobody is told to back anybody now."""


def joined_ties(talk: Discourse, words: Words) -> list[Tie]:
    """Backers and associates in hyphen words, participles and verbs: "Saudi-backed group", "a militia supported by Iran"."""
    found: list[Tie | None] = []
    for i, phrase in enumerate(talk.phrases):
        if i not in talk.of:
            continue
        if phrase.form == "pronoun":
            found.append(_backing_verb(talk, i))
        else:
            found.extend((_hyphen_tie(talk, i, words), _participle(talk, i, words) or _backing_verb(talk, i)))
    return [tie for tie in found if tie is not None]


def _hyphen_tie(talk: Discourse, i: int, words: Words) -> Tie | None:
    """The tie of a name joined to a participle before a noun: "[Saudi]-backed group"."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    relation = _hyphen(tokens, phrase, words)
    head = _backed_noun(tokens, phrase.last + 1) if relation is not None else None
    owner = talk.of.get(talk.heads.get(head, -1)) if head is not None else None
    if relation is None or head is None or owner is None or owner == talk.of[i]:
        return None
    return Tie(relation, owner, talk.of[i], tokens.span(phrase.last - _length(phrase), head + 1))


def _length(phrase: Phrase) -> int:
    return phrase.name.last - phrase.name.first if phrase.name is not None else phrase.last - phrase.first


def _hyphen(tokens: Tokens, phrase: Phrase, words: Words) -> RelationType | None:
    """The relation that a word joined to a name by a hyphen tells: backed_by for "Saudi-[backed]"."""
    last = phrase.name.last if phrase.name is not None else phrase.last
    if last + 1 >= len(tokens) or tokens.words[last] not in "-‐‑–":
        return None
    return words.joined.get(tokens.words[last + 1].lower())


def _backed_noun(tokens: Tokens, participle: int) -> int | None:
    """The noun that a word like "backed" modifies, over further modifiers."""
    i = tokens.heads[participle]
    if i > participle and tokens.tags[i] in ("NOUN", "PROPN") and i - participle < 6:
        while tokens.relation(i) == "compound" and tokens.heads[i] > i:
            i = tokens.heads[i]
        return i
    return None


def _participle(talk: Discourse, i: int, words: Words) -> Tie | None:
    """ "a militia backed by Iran", "factions allied with Ankara": the agent of a participle that hangs on an actor noun."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    verb = tokens.heads[phrase.head]
    if verb < 0 or tokens.relation(phrase.head) not in ("obl", "nmod"):
        return None
    relation = words.joined.get(tokens.words[verb].lower())
    case = {tokens.words[j].lower() for j in tokens.below(phrase.head, "case")}
    if relation is None or not case & ({"by"} if relation == "backed_by" else {"to", "with"}):
        return None
    owner = tokens.heads[verb] if tokens.relation(verb) == "acl" else next(iter(tokens.below(verb, "nsubj")), -1)
    j = talk.heads.get(owner)
    if j is None or j not in talk.of or talk.of[j] == talk.of[i] or _negated(tokens, verb):
        return None
    return Tie(relation, talk.of[j], talk.of[i], tokens.span(min(talk.phrases[j].first, phrase.first), phrase.last))


def _backing_verb(talk: Discourse, i: int) -> Tie | None:
    """ "governments that back them", "Tehran backs the militia": subject and object of a verb of backing."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    verb = tokens.heads[head]
    if tokens.relation(head) != "nsubj" or tokens.lemmas[verb].lower() not in _BACKING:
        return None
    open_yet = any(tokens.lemmas[j].lower() in _OPEN for j in tokens.below(verb, "aux"))
    return None if open_yet or _negated(tokens, verb) or tokens.below(verb, "mark") else _object_tie(talk, i, verb)


def _object_tie(talk: Discourse, i: int, verb: int) -> Tie | None:
    """The tie of a backer to the first object of the verb that is a group or body."""
    for thing in talk.reading.tokens.below(verb, "obj"):
        j = talk.heads.get(thing)
        if j is None or j not in talk.of or talk.of[j] == talk.of[i]:
            continue
        if talk.drafts[talk.of[j]].kind not in ("person", "state", "government"):
            first, last = min(talk.phrases[i].first, talk.phrases[j].first), max(talk.phrases[i].last, talk.phrases[j].last)
            return Tie("backed_by", talk.of[j], talk.of[i], talk.reading.tokens.span(first, last))
    return None


def _negated(tokens: Tokens, verb: int) -> bool:
    return any(tokens.lemmas[j].lower() in ("not", "never", "n't", "no") for j in tokens.below(verb, "advmod"))
