"""Descriptions that mean a whole side to the one actor of the article that fits: "the rebels" beside one rebel group.

Looks at the finished article, so that a name which comes later counts too. Where two actors fit, the description stays an
actor of its own: merging makes false claims (CODEBOOK 2.2). Contains no rules for pronouns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from truceline.knowledge.words import Words
from truceline.language.actors.collectives import same_opposition, same_parties
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.entities import heading
from truceline.language.actors.general_bodies import body_named_alike
from truceline.language.actors.governments import by_name, sole_government
from truceline.language.known.known_names import KnownNames
from truceline.language.meant.named_later import joined_ahead, same_servants
from truceline.language.meant.rebels_of import rebels_of
from truceline.language.meant.same_civilians import same_civilians
from truceline.language.names.metonyms import case_of, head_of, leading_conjunct
from truceline.language.phrases.phrase import Phrase
from truceline.model.entities import Tie

_OWN = frozenset({"group", "movement", "organisation", "organization", "side", "party", "faction", "government"})
_SERVING = frozenset({"spokesperson_of", "negotiates_for", "official_of", "member_of"})


def joined_sides(talk: Discourse, ties: Sequence[Tie], index: KnownNames, words: Words) -> list[Tie]:
    """Joins descriptions of a side to the actor meant, in `talk`, and gives the ties with the actors that are left.

    "The ELN left the talks. The rebels want ..." is the ELN; beside the ELN and the EPL, "the rebels" stay open.
    """
    principals = _principals(talk, ties)
    meant = {**same_servants(talk, principals), **joined_ahead(talk, words)}
    for e, draft in enumerate(talk.drafts):
        if draft.named or draft.noun is None or not draft.mentions or e in meant:
            continue
        found = (
            _own_side(talk, draft, principals),
            _sole_group(talk, draft, index, words),
            sole_government(talk, e, meant, words),
            same_civilians(talk, e, meant),
            same_opposition(talk, e, meant),
            same_parties(talk, e, meant),
            body_named_alike(talk, draft, words),
            rebels_of(talk, draft, words) if not _several_groups(talk, draft) else None,
        )
        target = next((one for one in found if one is not None), None)
        if target is not None and target != e:
            meant[e] = target
    for e, target in meant.items():
        while target in meant:
            target = meant[target]
        _move(talk, e, target)
        meant[e] = target
    return [
        replace(tie, from_entity=meant.get(tie.from_entity, tie.from_entity), to_entity=meant.get(tie.to_entity, tie.to_entity))
        for tie in ties
    ]


def _move(talk: Discourse, e: int, target: int) -> None:
    for i in talk.drafts[e].mentions:
        talk.of[i] = target
    talk.drafts[target].mentions = sorted([*talk.drafts[target].mentions, *talk.drafts[e].mentions])
    talk.drafts[e].mentions = []


def _principals(talk: Discourse, ties: Sequence[Tie]) -> dict[int, int]:
    """Whom each person serves, where the ties show exactly one actor."""
    served: defaultdict[int, set[int]] = defaultdict(set)
    for tie in ties:
        if tie.type in _SERVING and talk.drafts[tie.from_entity].person_type:
            served[tie.from_entity].add(tie.to_entity)
    return {person: next(iter(bodies)) for person, bodies in served.items() if len(bodies) == 1}


def _own_side(talk: Discourse, draft: Draft, principals: Mapping[int, int]) -> int | None:
    """ "His group", said of the spokesman of one: the group he speaks for."""
    phrase = talk.phrases[draft.mentions[0]]
    j = talk.heads.get(phrase.first)
    if draft.noun is None or draft.noun.word not in _OWN or j is None or talk.phrases[j].form != "pronoun":
        return None
    if phrase.plural or draft.modifiers - {talk.reading.tokens.words[phrase.first].lower()}:
        return None
    served = principals.get(talk.of.get(j, -1))
    if served is None:
        return None
    kind = talk.drafts[served].kind
    if draft.noun.word == "government":
        return served if kind == "government" else None
    if draft.noun.word != "side" and kind in ("state", "government"):
        return None
    return served if talk.drafts[served].named and kind not in ("igo", "ngo", "person") else None


def _sole_group(talk: Discourse, draft: Draft, index: KnownNames, words: Words) -> int | None:
    """ "The rebels", "the guerrilla group": the one armed group of that country in the article."""
    noun = draft.noun
    if noun is None or noun.word not in words.whole_sides or draft.determiner != "the":
        return None
    phrase = talk.phrases[draft.mentions[0]]
    if phrase.last != phrase.head + 1 or (noun.stands_for == "person" and not draft.plural):
        return None
    inside = _named_inside(talk, phrase)
    groups = [e for e in inside if talk.drafts[e].kind in ("armed_group", "umbrella", "political_group")]
    if groups:
        return groups[-1]
    if any(talk.drafts[e].kind not in ("state", "government") for e in inside) or len(draft.modifiers) > len(inside):
        return None
    fitting = [e for e, other in enumerate(talk.drafts) if _fits(draft, other) and by_name(talk, other)]
    at_home = [e for e in fitting if draft.country and talk.drafts[e].country == draft.country]
    fitting = at_home if len(at_home) == 1 else fitting
    if not fitting and draft.plural and not draft.modifiers:
        unlisted = _unlisted_group(talk, draft)
        return unlisted if unlisted is not None else _told_of_group(talk, draft)
    if len(fitting) != 1 or _several_groups(talk, draft) or _apart(talk, draft, talk.drafts[fitting[0]]):
        return None
    sole = talk.drafts[fitting[0]]
    if _elsewhere(talk, phrase, sole, index):
        return None
    unknown = [other for other in talk.drafts if other.named and other.known is None and other.kind == "organisation"]
    if any(_apart(talk, sole, other) for other in unknown):
        return None
    return fitting[0] if sole.sector != "IMG" and (sole.kind == "armed_group" or sole.sector == "REB") else None


def _elsewhere(talk: Discourse, phrase: Phrase, group: Draft, index: KnownNames) -> bool:
    """Whether what a description does is set in another country than that of a group: "In Chad the rebels ..."."""
    tokens = talk.reading.tokens
    clause = (phrase.head, tokens.heads[leading_conjunct(tokens, phrase.head)])
    return any(
        known is not None and known.country and group.country and known.country != group.country
        for name in talk.reading.names
        for place in [head_of(tokens, name.first, name.last)]
        if tokens.heads[place] in clause and case_of(tokens, place) == "in"
        for known in [index.actors.get(name.actor) if name.actor else None]
    )


def _named_inside(talk: Discourse, phrase: Phrase) -> list[int]:
    """The named actors among the modifiers of a description, without those only joined to another word ("[Iran]-backed")."""
    words = talk.reading.tokens.words
    inside = [
        (j, other.name)
        for j, other in enumerate(talk.phrases)
        if j in talk.of and other.name is not None and phrase.first <= other.name.first and other.name.last <= phrase.noun_first
    ]
    return [talk.of[j] for j, name in inside if words[name.last] not in "-‐‑"]


def _fits(draft: Draft, other: Draft) -> bool:
    rebels = other.kind == "armed_group" or (other.kind in ("umbrella", "political_group") and other.sector in ("REB", "OPP"))
    same_country = draft.country is None or other.country is None or draft.country == other.country
    rebelling = draft.noun is not None and draft.noun.word.startswith(("rebel", "guerrilla", "separatist"))
    barred = ("PRM", "MIL", "IMG") if rebelling else ("PRM", "MIL")
    own = other.noun.sector if other.noun is not None and other.known is None else other.sector
    return other.named and rebels and same_country and other.sector not in barred and own not in barred


def _several_groups(talk: Discourse, draft: Draft) -> bool:
    """Whether the article speaks of further rebel groups without name: "other rebel groups", "two armed groups" that act.

    Many told of once, who do nothing ("a truce with five armed groups"), may hold the named one.
    """
    return any(
        other.plural
        and not other.named
        and other.mentions
        and (len(other.mentions) > 1 or _others(talk, other) or any(talk.is_subject(i) for i in other.mentions))
        and other.noun is not None
        and other.noun.stands_for == "group"
        and (other.noun.sector == "REB" or "armed" in other.modifiers or "rebel" in other.modifiers)
        and (not other.country or not draft.country or other.country == draft.country)
        for other in talk.drafts
    )


def _others(talk: Discourse, draft: Draft) -> bool:
    phrase = talk.phrases[draft.mentions[0]]
    words = talk.reading.tokens.words[phrase.first : phrase.noun_first]
    return any(word.lower() in ("other", "others", "another", "rival", "smaller", "various") for word in words)


def _unlisted_group(talk: Discourse, draft: Draft) -> int | None:
    """The one body of the article that only its name shows to be a group: "the guerrillas" of the Movement for the Delta."""
    found = [
        e
        for e, other in enumerate(talk.drafts)
        if other.named
        and other.known is None
        and other.kind == "organisation"
        and not clash(other.country, draft.country)
        and any(heading(form) in talk.taken_up for form in other.forms)
        and not _apart(talk, draft, other)
    ]
    full = len(found) == 1 and any(" " in form for form in talk.drafts[found[0]].forms)
    return found[0] if full else None


def _told_of_group(talk: Discourse, draft: Draft) -> int | None:
    """The rebel groups without name that "the rebels" are, where the article knows no other: "the two rebel movements"."""
    found = [
        e
        for e, other in enumerate(talk.drafts)
        if other is not draft
        and other.plural
        and not other.named
        and other.mentions
        and other.mentions[0] < draft.mentions[0]
        and other.noun is not None
        and other.noun.stands_for == "group"
        and other.noun.sector == "REB"
        and other.country == draft.country
    ]
    single = len(found) == 1 and talk.drafts[found[0]].determiner in ("the", "two", "three", "four", "all", "both", "bare")
    return found[0] if single and not _others(talk, talk.drafts[found[0]]) else None


def _apart(talk: Discourse, draft: Draft, other: Draft) -> bool:
    """Whether the two stand side by side as different actors: joined by "and", or subject and object of one verb."""
    tokens = talk.reading.tokens
    places = [{_place(talk, i) for i in d.mentions if talk.phrases[i].form in ("name", "nominal")} for d in (draft, other)]
    return any(verb >= 0 and tokens.tags[verb] in ("VERB", "AUX") for _, verb in places[0] & places[1])


def _place(talk: Discourse, i: int) -> tuple[int, int]:
    """The sentence and the governor of a phrase, or of what it is joined to."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    return tokens.sentence[head], tokens.heads[leading_conjunct(tokens, head)]
