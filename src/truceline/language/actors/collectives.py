"""Collectives that are one actor however far apart an article speaks of them: the opposition, the parties to the conflict."""

from __future__ import annotations

from collections.abc import Mapping

from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.governments import only_backers

_ALL_PARTIES = frozenset({"parties", "the parties", "all parties", "parties to conflict", "parties to the conflict"})


def same_opposition(talk: Discourse, e: int, meant: Mapping[int, int]) -> int | None:
    """The opposition of a country told of again, however far back: "the Syrian opposition", "the foreign-backed opposition"."""
    draft = talk.drafts[e]
    if not _plain_opposition(talk, draft):
        return None
    for k, other in enumerate(talk.drafts[:e]):
        same = draft.country is None or other.country is None or draft.country == other.country
        if k not in meant and same and _plain_opposition(talk, other):
            return k
    return None


def _plain_opposition(talk: Discourse, draft: Draft) -> bool:
    """Whether a description means the whole opposition: nothing but its country or its backers before the noun."""
    if draft.named or not draft.mentions or draft.noun is None or draft.noun.word != "opposition":
        return False
    phrase = talk.phrases[draft.mentions[0]]
    return draft.determiner in ("the", "bare", "of") and phrase.last == phrase.head + 1 and only_backers(talk, phrase)


def same_parties(talk: Discourse, e: int, meant: Mapping[int, int]) -> int | None:
    """All the parties told of again: "the parties to the conflict", "all parties"."""
    if not _all_parties(talk, e):
        return None
    return next((k for k in range(e) if k not in meant and _all_parties(talk, k)), None)


def _all_parties(talk: Discourse, e: int) -> bool:
    draft = talk.drafts[e]
    return bool(draft.mentions) and draft.noun is not None and draft.noun.word in _ALL_PARTIES and not draft.modifiers
