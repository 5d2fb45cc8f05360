"""Bodies whose name or state stands in their description: "the Reuters news agency", "Sudan's army"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.known.actor_nouns import last_word
from truceline.language.known.known_names import KnownNames
from truceline.language.phrases.phrase import Phrase

_SIDES = frozenset({"side"})
"""Nouns that with a name mean nobody but whom it names, as one of two: "the Iranian side"."""
_BETWEEN = 3
"""From how many words between a name and a general noun the noun is not of the name: "the M23 [armed] group"."""


def named_inside(talk: Discourse, phrase: Phrase, words: Words) -> int | None:
    """The group or medium whose name stands right before a general noun for it: "the Reuters news agency", "the M23 group"."""
    noun, tokens = phrase.noun, talk.reading.tokens
    assert noun is not None
    last = last_word(noun)
    general = noun.stands_for == "group" and (noun.sector == "JRN" or last in talk.taken_up)
    general = general or words.general_bodies.get(last, frozenset()) >= {"umbrella", "state_coalition"}
    if phrase.plural and noun.word in words.whole_sides:
        return _whole_side(talk, phrase)
    if phrase.plural or not (general or noun.word == "agency"):
        return None
    for j, other in enumerate(talk.phrases):
        name = other.name
        if name is None or name.type != "ORG" or j not in talk.of:
            continue
        if not phrase.first <= name.first < name.last <= phrase.noun_first:
            continue
        between = tokens.words[name.last : phrase.noun_first]
        medium = other.known is not None and other.known.sector == "JRN"
        if (general or medium) and all(word.islower() and word.isalpha() for word in between) and len(between) < _BETWEEN:
            return talk.of[j]
    return None


def _whole_side(talk: Discourse, phrase: Phrase) -> int | None:
    """The armed movement that its name before "rebels" means as a whole: "[the] ELN rebels", not "six" or "former" ones."""
    tokens = talk.reading.tokens
    for j, other in enumerate(talk.phrases):
        if other.name is None or j not in talk.of or other.name.last != phrase.noun_first or other.name.first < phrase.first:
            continue
        before = range(phrase.first, other.name.first)
        plain = all(tokens.tags[i] == "PROPN" or tokens.words[i].lower() in ("the", "'s", "’s") for i in before)
        draft = talk.drafts[talk.of[j]]
        acronym = tokens.words[other.name.last - 1]
        if draft.known is None and draft.kind == "organisation" and len(acronym) > 1 and acronym.isupper():
            draft.kind, draft.sector = "armed_group", draft.sector or "REB"
        return talk.of[j] if plain and draft.kind in ("armed_group", "umbrella") else None
    return None


def side_named(talk: Discourse, phrase: Phrase) -> int | None:
    """The actor whose name tells which side is meant, the only one in it: "the Turkish side", "the Hamas side"."""
    if phrase.noun is None or phrase.noun.word not in _SIDES or phrase.plural or phrase.determiner != "the":
        return None
    tokens = talk.reading.tokens
    inside = {
        talk.of[j]: other.name
        for j, other in enumerate(talk.phrases)
        if j in talk.of and other.name is not None and phrase.first <= other.name.first and other.name.last <= phrase.noun_first
    }
    if len(inside) != 1:
        return None
    entity, name = next(iter(inside.items()))
    alone = phrase.first + 1 == name.first and name.last == phrase.noun_first and tokens.words[phrase.first].lower() == "the"
    return entity if alone and not talk.drafts[entity].person_type else None


def body_of_state(talk: Discourse, phrase: Phrase, index: KnownNames) -> int | None:
    """The known body that "Sudan's army" or "the Sudanese ruling army" means; its draft is made when it is new."""
    tokens = talk.reading.tokens
    assert phrase.noun is not None
    for i in range(phrase.first, phrase.noun_first):
        if i + 1 < phrase.noun_first and tokens.words[i + 1] in "-‐‑":
            continue
        name = next((n for n in talk.reading.names if n.first <= i < n.last and n.actor), None)
        state = index.actors.get(name.actor) if name is not None and name.actor else None
        if state is None or state.kind != "state":
            continue
        for adjective in state.adjectives:
            hits = list(index.find([*adjective.split(), *tokens.words[phrase.noun_first : phrase.head + 1]]))
            if hits and hits[0].sort == "strong" and hits[0].last >= len(adjective.split()) + 1:
                known = hits[0].actor
                same = next((e for e, d in enumerate(talk.drafts) if d.known is not None and d.known.id == known.id), None)
                if known.kind == "government" and same is None:
                    same = next(
                        (
                            e
                            for e, d in enumerate(talk.drafts)
                            if d.known is not None
                            and d.known.id == state.id
                            and any(talk.phrases[m].form == "name" for m in d.mentions)
                        ),
                        None,
                    )
                if same is None:
                    same = len(talk.drafts)
                    talk.drafts.append(Draft(known.kind, named=True, known=known, country=known.country, sector=known.sector))
                return same
    return None
