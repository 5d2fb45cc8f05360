"""Whom "he said" and "she left" mean: the nearest person who is the subject of a main clause, or who speaks on."""

from __future__ import annotations

from collections.abc import Mapping

from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.meant.fitting import BACK, fits
from truceline.language.meant.in_clause import named_behind
from truceline.language.meant.told import (
    in_main_clause,
    of_other_gender,
    told_by,
    told_by_others,
)
from truceline.language.names.metonyms import leading_conjunct

_BACK_TO_SPEAKER = 4
"""Sentences before its own in which "he said" looks for its person."""
_LAST = 50
"""Clauses down at which a source only cited stands for what "he" did: below all whom the sentence tells of."""

_ACROSS = 0.5
"""How much of a sentence lies between a clause and one behind a semicolon."""


def nearest_subject(talk: Discourse, i: int, *, speaking: bool) -> int | None:
    """The person nearest before who is a subject outside of quotes; in one sentence that of the outermost clause.

    "Abdulsalam denied that Saleh had fled. He said ..." is Abdulsalam, whoever spoke in the sentences before.
    """
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    depth: dict[float, dict[int, int]] = {}
    others = named_behind(talk, i)
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        if away > (_BACK_TO_SPEAKER if speaking else BACK):
            break
        other, entity = talk.phrases[j], talk.of.get(j)
        cited = talk.cited(other.head)
        led = leads(talk, j) or _led_up(talk, j, i)
        if entity is None or not (talk.is_subject(j) or cited or led) or not same_zone(talk, j, i) or entity in others:
            continue
        if talk.quote_of(other.head) is not None or told_by(talk, j, i):
            continue
        if not fits(talk.drafts[entity], other, phrase, "he", person=True) or of_other_gender(talk, entity, i):
            continue
        deep = (-1 if speaking else _LAST) if cited else len(tokens.ancestors(leading_conjunct(tokens, other.head)))
        deep = _LAST if led and not talk.is_subject(j) else deep
        here = depth.setdefault(away + (_ACROSS if not away and ";" in tokens.words[other.last : phrase.first] else 0), {})
        here[entity] = min(here.get(entity, deep), deep)
    if not depth:
        return None
    if speaking and (again := _speaks_on(talk, i, depth)) is not None:
        return again
    nearest = depth[min(depth)]
    outermost = [entity for entity, deep in nearest.items() if deep == min(nearest.values())]
    sure = [entity for entity in outermost if talk.drafts[entity].gender is not None]
    return next((some[0] for some in (outermost, sure) if len(some) == 1), None)


def leads(talk: Discourse, j: int) -> bool:
    """Whether a sentence begins with the person whom it is about: "For [Okello], his village is ..."."""
    tokens, phrase = talk.reading.tokens, talk.phrases[j]
    first = talk.reading.sentences[tokens.sentence[phrase.head]].first
    opens = phrase.first - first in (1, 2) and tokens.words[phrase.first - 1].lower() == "for"
    return opens and phrase.form == "name" and tokens.words[phrase.last : phrase.last + 1] == (",",)


def _led_up(talk: Discourse, j: int, i: int) -> bool:
    """Whether a person stands in the clause that leads up to that of a pronoun: "When they wrote to [Maro], he replied"."""
    tokens, phrase, other = talk.reading.tokens, talk.phrases[i], talk.phrases[j]
    if talk.distance(j, i) or other.last > phrase.first or other.form == "pronoun":
        return False
    clause = next((k for k in tokens.ancestors(other.head) if tokens.relation(k) == "advcl"), None)
    return clause is not None and tokens.heads[clause] == tokens.heads[phrase.head] and clause < phrase.head


def _speaks_on(talk: Discourse, i: int, depth: Mapping[float, Mapping[int, int]]) -> int | None:
    """Who speaks on, where the person nearest is only told of by others: "Maro said ... Medics said Deng left. [He] said"."""
    away = int(min(depth))
    if not away:
        return None  # "Though doctors said [Maro] was well, he said"
    near = [j for j in talk.seen if talk.distance(j, i) == away and talk.of.get(j) in depth[min(depth)]]
    if not near or any(not told_by_others(talk, j) for j in near):
        return None
    for j, entity in reversed(talk.speakers):
        if talk.distance(j, i) > _BACK_TO_SPEAKER:
            break
        if talk.distance(j, i) <= away or talk.quote_of(talk.phrases[j].head) is not None:
            continue
        fits = any(entity in here for here in depth.values()) and in_main_clause(talk, j)
        return entity if fits else None
    return None


def alone_nearby(talk: Discourse, i: int, person: int) -> bool:
    """Whether no other person is a subject in the sentences back to this one, so that a pronoun tells the gender.

    "Quinn said no. [She] said ... Toomey said yes. [He] said": the man is not Quinn, whoever else is named.
    """
    back = min((talk.distance(j, i) for j in talk.seen if talk.of.get(j) == person), default=0)
    for j in reversed(talk.seen):
        if talk.distance(j, i) > back:
            break
        entity = talk.of.get(j)
        if entity in (None, person) or not (talk.is_subject(j) or talk.cited(talk.phrases[j].head)):
            continue
        if fits(talk.drafts[entity], talk.phrases[j], talk.phrases[i], "he", person=True):
            return False
    return not talk.drafts[person].plural
