"""People meant by their nationality, or by an office of a country that nothing has told of yet: "the Ghanaian"."""

from __future__ import annotations

from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.actors.whose_office import of_body_untold


def untitled(talk: Discourse, i: int) -> int | None:
    """The one person without an office yet who acted in the two sentences before: "Macron said ... The French president"."""
    fitting: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 2:
            break
        entity = talk.of.get(j)
        if entity is None or entity in fitting or not (talk.drafts[entity].person_type and talk.drafts[entity].named):
            continue
        if talk.is_subject(j) and same_zone(talk, j, i):
            fitting.append(entity)
    if len(fitting) != 1 or talk.drafts[fitting[0]].role is not None or not talk.is_subject(i):
        return None
    if of_body_untold(talk, talk.phrases[i], talk.drafts[fitting[0]]):
        return None
    return fitting[0]


def citizen(talk: Discourse, i: int) -> int | None:
    """The person meant by a nationality alone ("the Ghanaian"): of that country, or else the one person just spoken of.

    An office tells whom a person serves, not the nationality: a UN envoy may be the Ghanaian, a French minister may not.
    """
    phrase = talk.phrases[i]
    assert phrase.known is not None
    others: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 3:
            break
        entity = talk.of.get(j)
        if entity is None or entity in others or not same_zone(talk, j, i):
            continue
        draft = talk.drafts[entity]
        if not draft.person_type or draft.plural or (draft.gender and phrase.gender and draft.gender != phrase.gender):
            continue
        if draft.country == phrase.known.country:
            return entity
        if draft.country is None and draft.named and talk.distance(j, i) <= 2:
            others.append(entity)
    if len(others) == 1:
        return others[0]
    subjects = [e for e in others if any(talk.of.get(j) == e and talk.is_subject(j) for j in talk.seen)]
    return subjects[0] if len(subjects) == 1 else None
