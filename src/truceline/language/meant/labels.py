"""Whom a loaded word means: "the terrorists" for a group named before, else one actor that is known by the label alone."""

from __future__ import annotations

from truceline.language.actors.acting import speaks_here
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.taken_up import last_named_group
from truceline.language.names.metonyms import case_of
from truceline.language.phrases.phrase import Phrase
from truceline.model.values import GROUPS

_LABELLED = (*GROUPS, "organisation")
"""Kinds of actors that a label is put on."""


def labelled(talk: Discourse, i: int, determiner: str) -> int | None:
    """The entity that a label stands for; None for "a terrorist" who does nothing."""
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    noun = phrase.noun
    assert noun is not None
    if determiner in ("a", "an") and tokens.labels[phrase.head] != "nsubj" and not speaks_here(talk, phrase):
        return None
    inside = _named_inside(talk, phrase) or _members_of(talk, phrase)
    if inside and talk.drafts[inside[-1]].kind in _LABELLED:
        return inside[-1]
    if not phrase.plural and determiner in ("the", "bare", "this", "that"):
        named = last_named_group(talk, i)
        if named is not None:
            return named
    return _by_label_alone(talk, noun.word.split()[0] if noun.word.startswith(("terror", "extrem")) else noun.word, phrase)


def _named_inside(talk: Discourse, phrase: Phrase) -> list[int]:
    """The actors named before a label, not joined to a word by a hyphen: "the [Hamas] terrorists"."""
    words = talk.reading.tokens.words
    return [
        talk.of[j]
        for j, other in enumerate(talk.phrases)
        if other.form == "name"
        and phrase.first <= other.head < phrase.noun_first
        and j in talk.of
        and other.last <= phrase.noun_first
        and words[other.last] not in "-‐‑"
    ]


def _members_of(talk: Discourse, phrase: Phrase) -> list[int]:
    """The group whose members a label is put on: "the terrorists of the Liberation Army" are that army."""
    tokens = talk.reading.tokens
    owners = [j for j in tokens.below(phrase.head, "nmod") if j > phrase.head and case_of(tokens, j) == "of"]
    found = (talk.heads.get(j) for j in owners[:1] if phrase.plural and phrase.determiner in ("the", "these", "those"))
    return [talk.of[m] for m in found if m is not None and talk.phrases[m].form == "name" and m in talk.of]


def _by_label_alone(talk: Discourse, word: str, phrase: Phrase) -> int:
    """The one actor of this article that a label without a named referent stands for."""
    apart = any(talk.reading.tokens.lemmas[j].lower() == "other" for j in range(phrase.first, phrase.head))
    for entity, draft in enumerate(() if apart else talk.drafts):  # "other terrorists" are not those told of before
        if draft.kind == "label_only" and word in draft.modifiers:
            return entity
    talk.drafts.append(Draft("label_only", named=False, noun=phrase.noun, modifiers=frozenset({word}), plural=phrase.plural))
    return len(talk.drafts) - 1
