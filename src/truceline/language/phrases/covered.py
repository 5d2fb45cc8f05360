"""Whether words stand for those whom a deal covers, binds or leaves out: "the truce excludes [the militias]". Syntax alone."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.model.reading import Tokens

_APART = ("from", "in", "by", "under", "of")
_RELATIVE = frozenset({"which", "that"})


def is_covered(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether the phrase headed by word `i` is whom a deal reaches or does not: "binds X", "did not apply to X"."""
    top = leading_conjunct(tokens, i)
    verb, case = tokens.heads[top], case_of(tokens, top)
    if verb < 0 or tokens.tags[verb] not in ("VERB", "AUX"):
        return False
    lemma = tokens.lemmas[verb].lower()
    if tokens.labels[top] == "nsubj:pass":
        return (lemma, "object") in words.covering and any(
            _is_deal(tokens, o, words) and case_of(tokens, o) in _APART for o in tokens.below(verb, "obl")
        )
    if tokens.relation(top) == "obj":
        return (lemma, "object") in words.covering and _by_deal(tokens, verb, words)
    return tokens.relation(top) == "obl" and (lemma, case) in words.covering and _by_deal(tokens, verb, words)


def _by_deal(tokens: Tokens, verb: int, words: Words) -> bool:
    """Whether a deal is the subject of a verb, or the noun that its clause hangs on: "a truce [covering] both sides"."""
    subjects = tokens.below(verb, "nsubj")
    if not subjects and tokens.relation(verb) in ("conj", "xcomp", "advcl"):
        subjects = tokens.below(tokens.heads[verb], "nsubj")
    if any(tokens.lemmas[s].lower() in _RELATIVE for s in subjects) or tokens.labels[verb] == "acl":
        return tokens.heads[verb] >= 0 and _is_deal(tokens, tokens.heads[verb], words)
    return any(_is_deal(tokens, s, words) for s in subjects)


def _is_deal(tokens: Tokens, i: int, words: Words) -> bool:
    within = (j for j in tokens.below(i, "nmod") if case_of(tokens, j) == "of")
    named = (tokens.lemmas[i].lower(), "deal") in words.covering
    return named or any((tokens.lemmas[j].lower(), "deal") in words.covering for j in within)
