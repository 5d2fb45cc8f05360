"""Whether a pronoun may mean an actor: number, gender, person or body."""

from __future__ import annotations

from truceline.language.actors.drafts import Draft
from truceline.language.phrases.phrase import Phrase

BACK = 2
"""Sentences before its own in which a pronoun looks for its actor."""
GROUPS = ("armed_group", "political_group", "umbrella", "organisation", "igo", "ngo", "state_coalition", "group_unnamed")


def fits(draft: Draft, other: Phrase, phrase: Phrase, word: str, *, person: bool) -> bool:
    """Whether a pronoun `phrase`, in words `word`, may mean an actor that `other` names."""
    if person:
        return draft.person_type and not draft.plural and not other.plural and _gender_fits(draft, phrase)
    if phrase.plural:
        if draft.person_type and not draft.plural:
            return False
        return (
            draft.plural
            or other.plural
            or draft.kind in ("group_unnamed", "armed_group", "anonymous_source", "label_only")
            or (draft.kind in GROUPS and word != "they")
        )
    return (
        not draft.person_type and not (draft.plural and other.plural) and draft.kind not in ("anonymous_source", "label_only")
    )


def _gender_fits(draft: Draft, phrase: Phrase) -> bool:
    return draft.gender is None or phrase.gender is None or draft.gender == phrase.gender
