"""The one armed movement that rebels told of by place, people or country mean: "Acehnese rebels", "the Colombian guerrillas".

    The Free Aceh Movement signed. Aceh rebels said ...      the one whose name has the place or people
    The FARC came to Havana. Colombian rebels said ...       the one of that country, where no other armed group is named
    The FARC and the ELN came. Colombian rebels said ...     two fit: left open

Not here: "the rebels" without such a word (`same_side`).
"""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.entities import heading
from truceline.language.actors.governments import by_name

_SHARED = 4
"""First letters that the word for a people and a name share at least: "[Aceh]nese" and "Free [Aceh] Movement"."""
_ENDING = 5
"""Letters at the end of the word for a people that its place need not have: "Kurd[ish]", "Aceh[nese]"."""
_HEADS = frozenset({"movement", "front", "army"})
"""Nouns of the names by which movements that no list knows are told: "the Movement of Democratic Forces of Casamance"."""
_REBELLING = ("rebel", "guerrilla", "separatist", "insurgent")


def rebels_of(talk: Discourse, draft: Draft, words: Words) -> int | None:
    """The actor that rebels of a place, a people or a country are, where the article names just one that they can be."""
    noun = draft.noun
    if noun is None or not draft.plural or noun.word not in words.whole_sides or draft.determiner not in ("the", "bare"):
        return None
    origin = _origin(talk, draft)
    if origin is None:
        return None
    armed = [e for e, other in enumerate(talk.drafts) if other.named and other.mentions and _is_armed(other)]
    named = [e for e in armed if by_name(talk, talk.drafts[e]) and _has_in_name(talk.drafts[e], origin)]
    if len(named) == 1:
        sole = talk.drafts[named[0]]
        across = origin in words.peoples  # a people may have movements in several states
        others = (talk.drafts[e] for e in armed if e != named[0])
        return None if any(across or not other.country or other.country == sole.country for other in others) else named[0]
    if named or not draft.country or not noun.word.startswith(_REBELLING) or not _of_state(talk, draft):
        return None
    abroad = [e for e in armed if talk.drafts[e].country and talk.drafts[e].country != draft.country]
    home = [e for e in armed if e not in abroad]
    return home[0] if len(home) == 1 and talk.drafts[home[0]].country and by_name(talk, talk.drafts[home[0]]) else None


def _is_armed(other: Draft) -> bool:
    """Whether an actor fights a government: an armed group, or a movement of rebels under another name."""
    movement = other.kind in ("umbrella", "political_group") and other.sector in ("REB", "OPP")
    unlisted = other.kind == "organisation" and other.known is None
    movement = movement or (unlisted and any(heading(form) in _HEADS for form in other.forms))
    armed = movement or other.kind == "armed_group" or other.sector == "REB"
    return armed and other.sector != "IMG" and not other.person_type


def _origin(talk: Discourse, draft: Draft) -> str | None:
    """The one word before the noun, if it is printed large: "[Aceh] rebels", "the [Acehnese] rebels"."""
    phrase, tokens = talk.phrases[draft.mentions[0]], talk.reading.tokens
    first = phrase.first + (tokens.words[phrase.first].lower() == "the")
    noun = phrase.noun_first
    if noun != first + 1 or phrase.last != phrase.head + 1:
        return None
    word = tokens.words[first]
    return word.lower() if word[:1].isupper() and word.isalpha() and tokens.tags[first] in ("ADJ", "PROPN", "NOUN") else None


def _of_state(talk: Discourse, draft: Draft) -> bool:
    """Whether rebels are told of by the adjective or name of a state, not by that of a part of it."""
    phrase = talk.phrases[draft.mentions[0]]
    inside = (other for other in talk.phrases if phrase.first <= other.first and other.last <= phrase.noun_first)
    return any(other.known is not None and other.known.kind == "state" for other in inside)


def _has_in_name(draft: Draft, origin: str) -> bool:
    """Whether a name of a group has the word for a place or people, or the beginning of both is the same."""
    names = (*draft.forms, *((draft.known.name, *draft.known.names) if draft.known is not None else ()))
    stem = origin[: max(_SHARED, len(origin) - _ENDING)]
    return any(word.casefold().startswith(stem) for name in names for word in name.replace("-", " ").split())
