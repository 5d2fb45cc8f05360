"""Whom "the latter" and "the former" mean: the second and the first of two named just before.

    Deng met Maro. The latter said no.               the last named of the nearest sentence that names two
    Iran told Iraq and Oman that the former would    the first, where just two are named
"""

from __future__ import annotations

from truceline.language.actors.discourse import Discourse, same_zone

_BACK = 2
"""Sentences before its own in which "the latter" looks for its two."""


def one_of_two(talk: Discourse, i: int) -> int | None:
    """The actor that "the latter" or "the former" means; people where the sentence names two, else whoever it names."""
    word = talk.reading.tokens.words[talk.phrases[i].head].lower()
    for away in range(_BACK + 1):
        named: list[int] = []
        for j in talk.seen:
            entity, phrase = talk.of.get(j), talk.phrases[j]
            here = talk.distance(j, i) == away and phrase.last <= talk.phrases[i].first and same_zone(talk, j, i)
            if entity is not None and here and phrase.form == "name" and talk.quote_of(phrase.head) is None:
                named = [other for other in named if other != entity] + [entity]
        people = [entity for entity in named if talk.drafts[entity].person_type]
        two = people if len(people) > 1 else named
        if len(two) > 1:
            return two[-1] if word == "latter" else two[0] if len(two) == 2 else None
    return None
