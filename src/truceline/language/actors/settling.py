"""Country and sector of the actors of an article, from their own words and from the country the article is about."""

from __future__ import annotations

from collections import Counter

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.known.actor_codes import code_words
from truceline.language.known.actor_sectors import INTERNATIONAL
from truceline.language.known.known_names import KnownNames, words_of
from truceline.model.values import GROUPS

_LOCAL = frozenset({"OPP", "REB", "GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "PRM"})


REBEL = frozenset({"REB", "OPP", "UAF"})
"""Sectors that belong to the country an article is about even when other states act in it; an army or a parliament may not."""


def settle(talk: Discourse, index: KnownNames, words: Words) -> None:
    """Country and sector of every draft from its own words, then from the theatre the article is about."""
    theatre = _theatre(talk, index)
    alone = _hardly_another_acts(talk, theatre)
    date = talk.reading.article.published
    for draft in talk.drafts:
        if draft.known is not None and not draft.person_type:
            continue
        if draft.person_type and (draft.role or draft.known):
            parts = [draft.role or "", draft.known.name if draft.known else ""]
            code = code_words(words_of(" ".join(part for part in parts if part)), date, index, words)
            draft.country, draft.sector = code.country or draft.country, code.sector or draft.sector
        elif draft.country is None and draft.forms and not (draft.person_type and draft.named):
            name = words_of(max(draft.forms, key=len))
            code = code_words(name, date, index, words)
            whole = (hit for hit in index.find(name) if hit.last - hit.first == len(name))
            another = draft.named and any(hit.actor.kind in GROUPS for hit in whole)
            draft.country, draft.sector = (
                None if another else code.country,  # a group of this name is known of another country
                draft.sector or code.sector or (draft.noun.sector if draft.noun else None),
            )
        if not draft.named and draft.mentions and (owner := _owner(talk, draft)) is not None:
            draft.country = owner.country
        if (
            draft.country is None
            and theatre
            and not draft.named
            and not _of_somebody_unread(talk, draft)
            and not _of_several_states(talk, draft)
            and (draft.sector in REBEL or alone)
            and _home(draft)
        ):
            draft.country = theatre


def _hardly_another_acts(talk: Discourse, theatre: str | None) -> bool:
    """Whether no other country's actors are mentioned more than a third as often as those of the theatre."""
    counts: Counter[str] = Counter()
    for draft in talk.drafts:
        if draft.country:
            counts[draft.country] += len(draft.mentions)
    own = counts.pop(theatre, 0) if theatre else 0
    return 3 * max(counts.values(), default=0) <= own


def _owner(talk: Discourse, draft: Draft) -> Draft | None:
    """The actor that a possessive at the front of a description means: "its troops"."""
    phrase = talk.phrases[draft.mentions[0]]
    if talk.reading.tokens.labels[phrase.first] != "nmod:poss":
        return None
    j = talk.heads.get(phrase.first)
    return talk.drafts[talk.of[j]] if j is not None and j in talk.of else None


def _of_somebody_unread(talk: Discourse, draft: Draft) -> bool:
    """Whether somebody in office serves whom a pronoun means that is left open: "[its] foreign minister"."""
    tokens, first = talk.reading.tokens, talk.phrases[draft.mentions[0]].first if draft.mentions else -1
    owned = first >= 0 and tokens.labels[first] == "nmod:poss" and tokens.tags[first] == "PRON"
    return owned and draft.person_type and _owner(talk, draft) is None


def _of_several_states(talk: Discourse, draft: Draft) -> bool:
    """Whether a description names more than one state: "[Rwandan] and [Congolese] leaders"."""
    phrase = talk.phrases[draft.mentions[0]] if draft.mentions else None
    names = (n.actor for n in talk.reading.names if phrase is not None and phrase.first <= n.first < phrase.head)
    return len({actor for actor in names if actor is not None}) > 1


def _home(draft: Draft) -> bool:
    """Whether an unnamed actor without a country of its own belongs to the theatre: the opposition, the rebels, the army."""
    if draft.kind in ("label_only", "anonymous_source") or draft.sector in INTERNATIONAL or draft.sector not in _LOCAL:
        return False
    plural_states = draft.noun is not None and draft.noun.kind == "group_unnamed" and draft.noun.stands_for == "body"
    foreign = draft.modifiers & {"western", "foreign", "regional", "international", "european", "arab", "african", "asian"}
    if draft.sector == "MIL" and draft.determiner == "bare":
        return False
    return not plural_states and not foreign and draft.noun is not None and draft.noun.stands_for in ("group", "body", "person")


def _theatre(talk: Discourse, index: KnownNames) -> str | None:
    """The country the article is about: where its armed groups and governments are, and what it names as a place most.

    Cities do not count, since talks are held abroad. None when a second country has more than half as much.
    """
    counts: Counter[str] = Counter()
    acting = {i for phrase in talk.phrases if phrase.name is not None for i in range(phrase.name.first, phrase.name.last)}
    for name in talk.reading.names:
        known = index.actors.get(name.actor) if name.actor else None
        if name.type == "LOC" and name.first not in acting and known is not None and known.country and known.kind == "state":
            seats = {seat.casefold() for seat in known.seats}
            if " ".join(talk.reading.tokens.words[name.first : name.last]).casefold() not in seats:
                counts[known.country] += 4 if talk.reading.zone(name.first) == "headline" else 2
    for draft in talk.drafts:
        if (
            draft.country
            and draft.known is not None
            and draft.kind in ("armed_group", "political_group", "umbrella", "government")
        ):
            counts[draft.country] += 4 if draft.kind != "government" else 2
        elif draft.country and draft.person_type and draft.role:
            counts[draft.country] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
