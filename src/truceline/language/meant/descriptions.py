"""Noun phrases without a name to actors: one already spoken of, a body of a state, a label, or a new unnamed actor."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.acting import asks_anonymity, is_actor, speaks_here
from truceline.language.actors.bodies import body_of_state, named_inside, side_named
from truceline.language.actors.discourse import DEFINITE, Discourse
from truceline.language.actors.drafts import Draft, office_told
from truceline.language.actors.general_bodies import body_spoken_of, state_called, state_spoken_of
from truceline.language.actors.governments import government_inside
from truceline.language.actors.taken_up import last_named_group
from truceline.language.actors.whose_office import serves_another
from truceline.language.known.actor_codes import Code
from truceline.language.known.actor_nouns import SERVING, last_word
from truceline.language.known.known_names import KnownNames
from truceline.language.meant.beside_names import calls_a_name, named_beside, short_for, stands_beside
from truceline.language.meant.coreference import does_it_to, resolve_description
from truceline.language.meant.description_words import Told, words_told
from truceline.language.meant.epithets import person_of_epithet, second_epithet
from truceline.language.meant.labels import labelled
from truceline.language.meant.standing import person_of_standing
from truceline.language.names.metonyms import case_of, head_of
from truceline.language.phrases.documents import is_document
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Tokens
from truceline.model.values import ActorKind

_GROUPS = frozenset({"group", "movement", "militia", "faction", "organisation", "organization"})
"""Nouns that alone take up the group named last."""


def described(talk: Discourse, i: int, index: KnownNames, words: Words) -> int | None:
    """The entity of a noun phrase: one already spoken of, a body of a state, or a new one; None when it is no actor."""
    phrase = talk.phrases[i]
    assert phrase.noun is not None
    titled = talk.offices.get(phrase.head)
    if titled is not None:
        return titled
    if stands_beside(talk, phrase):
        return named_beside(talk, phrase, index, words)
    if calls_a_name(talk, phrase):
        return None
    if (same := second_epithet(talk, phrase)) is not None or (same := short_for(talk, phrase)) is not None:
        return same
    if _means_nobody(talk.reading.tokens, phrase):
        return None
    told = words_told(talk, phrase, index, words)
    if told.noun.stands_for == "label":
        return labelled(talk, i, told.determiner)
    if (body := _body_called(talk, phrase, index, words)) is not None:
        return body
    if _may_take_up(phrase, told) and (found := _taken_up(talk, i, told, words)) is not None:
        return found
    return _new_actor(talk, phrase, told, index, words)


def _means_nobody(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase is no actor by its words: "whose forces", "opposition to the deal"."""
    assert phrase.noun is not None
    against = tokens.words[phrase.last : phrase.last + 1] == ("to",) and tokens.tags[phrase.last] != "PART"
    return tokens.words[phrase.first].lower() == "whose" or (phrase.noun.sector == "OPP" and against)


def _body_called(talk: Discourse, phrase: Phrase, index: KnownNames, words: Words) -> int | None:
    """The state, body or side that a phrase names by a state or a name inside it: "the Malian government"."""
    noun = phrase.noun
    assert noun is not None
    if (state := state_called(talk, phrase, words)) is not None:
        return state
    if (inner := named_inside(talk, phrase, words)) is not None or (inner := side_named(talk, phrase)) is not None:
        return inner
    if noun.word in words.governments and (known := government_inside(talk, phrase, index)) is not None:
        return known
    return body_of_state(talk, phrase, index) if noun.stands_for == "body" else None


def _may_take_up(phrase: Phrase, told: Told) -> bool:
    """Whether a description may mean somebody told of before: it is definite, or bare without a clause."""
    many = told.noun.stands_for != "person" or phrase.plural
    return told.determiner in DEFINITE or (told.determiner == "bare" and not told.clause) or (many and told.of_state)


def _taken_up(talk: Discourse, i: int, told: Told, words: Words) -> int | None:
    """The entity told of before that a description takes up, which may learn its office from it."""
    phrase, noun = talk.phrases[i], told.noun
    nothing_else = told.determiner == "bare" and not (phrase.plural or told.modifiers)
    if nothing_else and last_word(noun) in _GROUPS and (named := last_named_group(talk, i)) is not None:
        return named
    found = resolve_description(talk, i, told.modifiers, told.own.country)
    if found is None:
        found = body_spoken_of(talk, i, told.modifiers, words)
    if found is None and told.determiner == "the":
        found = state_spoken_of(talk, i, told.own.country, words)
    by_epithet = False
    if found is None and _is_person_alone(talk.reading.tokens, phrase, told):
        found = person_of_standing(talk, i, told.own, words)
        if found is None:
            found, by_epithet = person_of_epithet(talk, i, told.own, words), True
        if found is not None and serves_another(talk, phrase, talk.drafts[found], last_word(noun)):
            return None
    if found is None or _is_another(talk, phrase, told, found):
        return None
    if not by_epithet:
        _learn_office(talk, found, phrase, told.own)
    return found


def _is_person_alone(tokens: Tokens, phrase: Phrase, told: Told) -> bool:
    """Whether a description is that of one person by an office, with nothing behind the noun: "the Russian diplomat"."""
    alone = phrase.last == phrase.head + 1 or tokens.words[phrase.head + 1].lower() == "from"
    return told.determiner == "the" and told.noun.stands_for == "person" and not phrase.plural and alone


def _is_another(talk: Discourse, phrase: Phrase, told: Told, entity: int) -> bool:
    """Whether a description means another than an entity that its words fit: by clause, by count, by number."""
    draft = talk.drafts[entity]
    if told.noun.stands_for == "person" and does_it_to(talk, phrase, entity):
        return True
    if told.noun.stands_for == "group" and draft.named and _counts_several(talk.reading.tokens, phrase):
        return True
    return not _same_count(draft, phrase, told.determiner)


def _new_actor(talk: Discourse, phrase: Phrase, told: Told, index: KnownNames, words: Words) -> int | None:
    """A new unnamed actor of the article, if the description makes one."""
    noun = told.noun
    full = told.clause or phrase.last > phrase.head + 1
    if not is_actor(talk, phrase, told.determiner, told.code.sector, told.modifiers, words, full=full):
        return None
    talk.drafts.append(
        Draft(
            _kind(talk, phrase, told, words),
            named=False,
            noun=noun,
            determiner=told.determiner,
            modifiers=told.modifiers,
            plural=phrase.plural,
            gender=phrase.gender,
            country=told.own.country or _country_after(told.code.country, phrase, talk, index),
            sector=told.code.sector if not is_document(noun) else None,
            person_type=noun.stands_for == "person" and not phrase.plural,
        )
    )
    return len(talk.drafts) - 1


def _kind(talk: Discourse, phrase: Phrase, told: Told, words: Words) -> ActorKind:
    """The kind of a new unnamed actor: that of its noun, a person or several, a source who is not to be named."""
    noun = told.noun
    if noun.stands_for != "person":
        return "group_unnamed" if noun.stands_for == "body" and noun.kind == "organisation" and phrase.plural else noun.kind
    new = told.determiner not in (*DEFINITE, "of") or phrase.plural
    official = new and noun.tie in SERVING and noun.sector not in ("REB", "CVL") and speaks_here(talk, phrase)
    if official or asks_anonymity(talk, phrase, words):
        return "anonymous_source"
    return "group_unnamed" if phrase.plural else "person"


def _country_after(country: str | None, phrase: Phrase, talk: Discourse, index: KnownNames) -> str | None:
    """The country that follows the noun ("rebels in Mali"), when it is a country and not the town where somebody speaks."""
    assert phrase.noun is not None
    if country is None or phrase.noun.stands_for in ("source", "label", "side"):
        return None
    tokens = talk.reading.tokens
    for name in talk.reading.names:
        known = index.actors.get(name.actor) if name.actor and phrase.head < name.first and name.last <= phrase.last else None
        if known is None or known.kind != "state":
            continue
        head = head_of(tokens, name.first, name.last)
        if tokens.heads[head] == phrase.head and case_of(tokens, head) in ("in", "of", "from"):
            return country
    return None


def _learn_office(talk: Discourse, entity: int, phrase: Phrase, code: Code) -> None:
    """The office of a named person whom a description takes up: "Macron said ... The French president added"."""
    draft, noun = talk.drafts[entity], phrase.noun
    holds = noun is not None and noun.tie in SERVING
    if holds and draft.named and draft.person_type and draft.role is None:
        draft.role, draft.noun = office_told(talk.reading, phrase), noun
        draft.country = draft.country or code.country
        draft.sector = draft.sector or code.sector


def _counts_several(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a description counts several, who are not one body: "the two rebel movements"."""
    counts = (tokens.words[i].lower() for i in range(phrase.first, phrase.head))
    return phrase.plural and any(word in ("two", "both", "three", "four", "five", "six") for word in counts)


def _same_count(draft: Draft, phrase: Phrase, determiner: str) -> bool:
    """Whether one and many fit: "the groups" is not "the group"; bodies and collectives may be either."""
    return (
        draft.plural == phrase.plural
        or draft.named
        or (draft.noun is not None and draft.noun.stands_for in ("body", "side"))
        or (determiner == "bare" and draft.plural)
    )
