"""Civilians told of again with the same words: "civilians", "the civilians". Whole reading only, as `same_side`."""

from __future__ import annotations

from collections.abc import Mapping

from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft

_VAGUE = frozenset({"bare", "the", "some", "many", "several", "these", "those", "more", "other"})
"""Determiners and qualities that say nothing of who is meant."""


def same_civilians(talk: Discourse, e: int, meant: Mapping[int, int]) -> int | None:
    """Civilians told of again with the same words and no number are one actor: "civilians", "the civilians"."""
    draft = talk.drafts[e]
    if draft.sector != "CVL" or draft.kind != "group_unnamed" or draft.determiner not in _VAGUE or _counted(talk, draft):
        return None
    if draft.noun is None or draft.noun.word in ("people", "person"):
        return None
    for k, other in enumerate(talk.drafts[:e]):
        if k in meant or other.named or other.sector != "CVL" or other.kind != draft.kind or other.noun != draft.noun:
            continue
        if (
            other.mentions
            and other.determiner in _VAGUE
            and not _counted(talk, other)
            and other.modifiers - _VAGUE == draft.modifiers - _VAGUE
        ):
            return k
    return None


def _counted(talk: Discourse, draft: Draft) -> bool:
    """Whether a number stands with a description, so that it tells of these civilians only: "40 civilians"."""
    phrase = talk.phrases[draft.mentions[0]]
    return any(talk.reading.tokens.tags[i] == "NUM" for i in range(phrase.first, phrase.head))
