"""Verbs of asking and saying that the parser joined to what is said: "said it holds and [called] for calm". Tree only."""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import Words, load_words
from truceline.language.known.cue_verbs import cue_verbs
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.model.reading import Tokens

_TELLING = frozenset({"speech", "assertion", "attitude", "request", "judgement", "denial", "dismissal"})
_PRESENT = frozenset({"is", "are", "am"})
_BARE_AFTER = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "shall", "to", "did", "do", "does"})
"""Helping words after which a verb has its bare form, so that "called" is not joined to it: "would leave and [called]"."""


def with_tellers_joined(tokens: Tokens, knowledge: Knowledge) -> Tokens:
    """The tokens with such a verb joined to the verb of saying, where its form or the subject of the clause shows it."""
    telling = cue_verbs(knowledge, _TELLING, in_phrases=True)
    heads, words = list(tokens.heads), load_words()
    for verb in range(len(tokens)):
        if tokens.relation(verb) != "conj" or tokens.tags[verb] != "VERB" or tokens.lemmas[verb].lower() not in telling:
            continue
        if tokens.words[verb].lower() in (tokens.lemmas[verb].lower(), f"{tokens.lemmas[verb].lower()}s"):
            continue
        if tokens.words[verb].endswith("ing") or tokens.below(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark"):
            continue
        clause = leading_conjunct(tokens, verb)
        saying = tokens.heads[clause]
        told = tokens.relation(clause) == "ccomp" and 0 <= saying < clause and tokens.lemmas[saying].lower() in telling
        passive = bool(tokens.below(clause, "nsubj:pass", "aux:pass"))
        passive = passive or any(case_of(tokens, i) == "by" for i in tokens.below(verb, "obl"))
        if told and not passive and tokens.below(saying, "nsubj") and _apart(tokens, clause, words):
            heads[verb] = saying
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads))


def _apart(tokens: Tokens, clause: int, words: Words) -> bool:
    """Whether a past form cannot go on with a clause: it is of another form, or its subject is a thing that says nothing."""
    helping = {tokens.words[i].lower() for i in tokens.below(clause, "aux", "cop", "mark")}
    if helping & (_BARE_AFTER | _PRESENT):
        return True
    if tokens.tags[clause] == "VERB" and tokens.words[clause].endswith("ing") and helping & {"was", "were", "been"}:
        return True  # "said the rebels were fleeing and [vowed] to go on"
    verb = tokens.tags[clause] == "VERB" and not helping & {"has", "have", "had", "was", "were"}
    if verb and tokens.words[clause].lower() == f"{tokens.lemmas[clause].lower()}s":
        return True
    subjects = tokens.below(clause, "nsubj", "nsubj:pass")
    return bool(subjects) and all(tokens.tags[i] == "NOUN" and tokens.lemmas[i].lower() not in words.nouns for i in subjects)
