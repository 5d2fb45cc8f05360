"""Descriptions that stand beside the name of whom they describe: "the rebel group M23", "X and Y, two groups that ..."."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from truceline.knowledge.words import Words
from truceline.language.actors.acting import speaks_here
from truceline.language.actors.discourse import Discourse
from truceline.language.known.actor_codes import code_words
from truceline.language.known.known_names import KnownNames
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Tokens
from truceline.model.values import ActorKind

_KINDS: Mapping[str, ActorKind] = MappingProxyType(
    {"REB": "armed_group", "PRM": "armed_group", "PTY": "political_group", "OPP": "political_group", "NGO": "ngo", "SOC": "ngo"}
)
"""The kind of a named body that the sector of its description tells."""


def stands_beside(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a description belongs to an actor named beside it, and so means nobody else."""
    if phrase.describes is not None:
        return True
    tokens = talk.reading.tokens
    apposed = tokens.relation(phrase.head) == "appos" and tokens.heads[phrase.head] in talk.heads
    return apposed or _apposed_by_comma(tokens, phrase)


def named_beside(talk: Discourse, phrase: Phrase, index: KnownNames, words: Words) -> int | None:
    """The actor whom a description that stands beside its name belongs to; None when it is none or the words tell of many."""
    if phrase.describes is not None:
        j = next((j for j, other in enumerate(talk.phrases) if other.name == phrase.describes), None)
    else:
        j = talk.heads.get(talk.reading.tokens.heads[phrase.head]) if not phrase.plural else None
    return _take_description(talk, talk.of[j], phrase, index, words) if j is not None and j in talk.of else None


def calls_a_name(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a description only says what a name is that stands for no actor: "the Lancet, [a journal]"."""
    tokens = talk.reading.tokens
    if tokens.relation(phrase.head) != "appos" or phrase.determiner not in ("a", "an") or speaks_here(talk, phrase):
        return False
    governor = tokens.heads[phrase.head]
    return any(name.first < phrase.first and name.last > governor >= name.first for name in talk.reading.names)


def short_for(talk: Discourse, phrase: Phrase) -> int | None:
    """The body after whose name capitals stand in brackets, for these: "the Department of Parks (DOP) ... [DOP] said"."""
    tokens = talk.reading.tokens
    word = tokens.words[phrase.head]
    if not word.isupper() or len(word) < 2 or phrase.last > phrase.head + 1:
        return None
    given = (i for i in range(phrase.head) if tokens.words[i] == word and tokens.relation(i) == "appos")
    named = (talk.heads.get(tokens.heads[i]) for i in given if tokens.words[i - 1] == "(")
    return next((talk.of[j] for j in named if j in talk.of and talk.phrases[j].form == "name"), None)


def _take_description(talk: Discourse, entity: int, phrase: Phrase, index: KnownNames, words: Words) -> int:
    """The named actor that a description belongs to, which tells its kind when nothing else does: "the rebel group M23"."""
    draft, noun, tokens = talk.drafts[entity], phrase.noun, talk.reading.tokens
    assert noun is not None
    if draft.known is None and draft.kind == "organisation" and not draft.person_type:
        code = code_words(tokens.words[phrase.first : phrase.head + 1], None, index, words)
        kind = _KINDS.get(code.sector or "")
        if noun.stands_for == "group" and kind is not None:
            draft.kind, draft.sector, draft.country = kind, code.sector, draft.country or code.country
        draft.noun = draft.noun or noun
    return entity


def _apposed_by_comma(tokens: Tokens, phrase: Phrase) -> bool:
    """A description after a comma that the parser joined as a further item: "X and Y, two groups that ..."."""
    if tokens.relation(phrase.head) != "conj" or not phrase.first or tokens.words[phrase.first - 1] != ",":
        return False
    if tokens.words[phrase.last : phrase.last + 1] == ("and",):  # "a nurse, [a priest] and a driver"
        return False
    joined = any(j < phrase.first for j in tokens.below(phrase.head, "cc"))
    joins = any(tokens.relation(j) == "cc" for j in range(phrase.first, phrase.head))
    return phrase.determiner in ("a", "an", "the", "two", "three", "both", "one") and not (joined or joins)
