"""Whether a word that can attribute does so where it stands: by its tag, by whose it is, by what is done with it."""

from __future__ import annotations

from truceline.coding.attribution.unsaid import NEGATIONS
from truceline.model.reading import Tokens

OWNING = frozenset({"'s", "’s", "'", "’"})
"""Marks of whose something is."""


def is_word(tokens: Tokens, head: int, word: str) -> bool:
    """Whether a token is of the kind of word that a cue is: a verb, an adjective of some mind, a noun."""
    tag = tokens.tags[head]
    if tag == "VERB" and word in ("verb", "noun") and _is_gerund_of(tokens, head):
        return word == "noun"
    if word == "verb":
        return tag == "VERB"
    if word == "adjective":
        if tokens.relation(head) == "xcomp" and _is_nobodys_mind(tokens, tokens.heads[head]):
            return False
        return tag in ("ADJ", "VERB") and bool(tokens.below(head, "cop", "aux:pass", "ccomp", "nsubj"))
    if word == "noun":
        return tag == "NOUN"
    return True


def _is_nobodys_mind(tokens: Tokens, verb: int) -> bool:
    """Whether a verb before an adjective makes it no state of mind: "[made] sure that ...", "it [became] clear that ..."."""
    it = any(tokens.lemmas[i].lower() == "it" for i in tokens.below(verb, "nsubj", "expl"))
    return tokens.lemmas[verb] == "make" or (it and tokens.lemmas[verb] in ("become", "seem", "appear", "look"))


def is_no_view(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is no view of somebody by what stands before it: "in whose view", "in the [bank] accounts of people"."""
    i = noun - 1
    kind = tokens.relation(i) == "compound" and tokens.tags[i] == "NOUN" and tokens.words[i].islower()
    owned = tokens.below(noun, "nmod:poss") or not tokens.below(noun, "nmod")
    return tokens.words[i].lower() == "whose" or (kind and not owned)


def _is_gerund_of(tokens: Tokens, head: int) -> bool:
    """Whether a word tagged as a verb is a noun by its place: "in the villagers' [telling]", "by UN [reckoning]"."""
    if head == 0 or not tokens.words[head].lower().endswith("ing"):
        return False
    owned = tokens.words[head - 1] in OWNING
    bare = tokens.tags[head - 1] == "PROPN" and head > 1 and tokens.words[head - 2].lower() in ("by", "in")
    return owned or bare


def is_stirred(tokens: Tokens, noun: int, *, stirring: frozenset[str], raised: frozenset[str]) -> bool:
    """Whether a feeling is one that something makes others have: "the raid fuelled [fears] that ...", not "Chad's fears"."""
    verb = tokens.heads[noun]
    if verb < 0 or tokens.tags[noun] != "NOUN" or tokens.labels[noun] not in ("obj", "nsubj:pass"):
        return False
    up = tokens.lemmas[verb].lower() == "raise" and tokens.lemmas[noun].lower() in raised
    return (up or tokens.lemmas[verb].lower() in stirring) and not tokens.below(noun, "nmod:poss")


def by_a_count(tokens: Tokens, verb: int, shown: frozenset[str]) -> bool:
    """Whether a study or a count is the subject of a verb that is not negated: "[court records] show that ..."."""
    subjects = {tokens.lemmas[i].lower() for i in tokens.below(verb, "nsubj")}
    return bool(subjects & shown) and not any(tokens.lemmas[i] in NEGATIONS for i in tokens.below(verb, "advmod"))
