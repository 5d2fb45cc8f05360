"""The actor that a definite description takes up: "the group", "the envoy", "the observatory". Rules only, in text order."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.knowledge.words import ActorNoun, load_words
from truceline.language.actors.citizens import untitled
from truceline.language.actors.discourse import DEFINITE, FAR, Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.taken_up import (
    headed,
    is_group,
    is_medium,
    named_by,
    never_named,
    only_modifies,
    party_by_letters,
    printed_so,
    same_command,
    so_called,
    such_a_group,
    without_joined,
)
from truceline.language.actors.whose_office import in_power, of_others, posted_elsewhere, serves_another
from truceline.language.known.actor_nouns import last_word, noun_of
from truceline.language.meant.held import FORMER, PAST, called_before, of_one_trade, of_other_body, role_has, told_of
from truceline.language.meant.standing import of_another_kind
from truceline.language.names.metonyms import leading_conjunct
from truceline.language.phrases.phrase import Phrase

_YET = frozenset({"next", "future", "incoming", "new", "another"})
"""Words that tell of somebody else than who holds an office: "the next president"."""
_FORGOTTEN = 20
"""Sentences after which a bare office no longer takes up who held it: "the minister"."""
_DEMONSTRATIVE = frozenset({"this", "these", "that", "those"})


def _in_one_row(talk: Discourse, i: int, j: int) -> bool:
    """Whether two phrases are joined to each other, so that they are two: "the council, the union and [the front]"."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    return tokens.relation(head) == "conj" and leading_conjunct(tokens, head) == leading_conjunct(tokens, talk.phrases[j].head)


def resolve_description(talk: Discourse, i: int, modifiers: frozenset[str], country: str | None) -> int | None:
    """The entity that a definite description takes up ("the group", "the envoy", "these 'good members'"), None if it is new."""
    phrase = talk.phrases[i]
    noun = phrase.noun
    assert noun is not None
    person = noun.stands_for == "person" and not phrase.plural
    if person and modifiers & _YET:
        return None
    if noun.stands_for in ("group", "body") and not modifiers and noun.sector not in ("MIL", "COP", "GOV"):
        named = printed_so(talk, i, noun.word)
        if named is not None:
            return named
    found = (_person_before if person else _body_before)(talk, i, noun, modifiers, country)
    if found is not None:
        return found
    if person and country and noun.sector == "GOV":
        return untitled(talk, i)
    word = last_word(noun)
    if word == "command" and noun.sector == "MIL" and not phrase.plural:
        return same_command(talk, country)
    plain = not (modifiers or _is_bare(talk, phrase, noun) or phrase.plural) and phrase.last == phrase.head + 1
    if word == "party" and plain and (party := party_by_letters(talk, i)) is not None:
        return party
    return headed(talk, noun) if plain and noun.stands_for in ("group", "body") else None


def _is_bare(talk: Discourse, phrase: Phrase, noun: ActorNoun) -> bool:
    """Whether a description is not definite; a body that issues a document is: "a [court] notice said"."""
    issues = noun.stands_for == "body" and talk.reading.tokens.relation(phrase.head) == "compound"
    return phrase.determiner not in DEFINITE and not issues


def _told_before(
    talk: Discourse, i: int, noun: ActorNoun, modifiers: frozenset[str], country: str | None
) -> Iterator[tuple[int, int, Draft]]:
    """Those whom a description may take up by place and side, nearest first: sentences back, phrase, actor."""
    phrase = talk.phrases[i]
    far = 3 if phrase.determiner in _DEMONSTRATIVE else 3 * FAR if modifiers or " " in noun.word else FAR
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        if away > far and noun.stands_for not in ("person", "body"):
            return
        entity = talk.of.get(j)
        if entity is None or (away == 0 and (talk.quotes(i, j) or _in_one_row(talk, i, j))):
            continue
        draft = talk.drafts[entity]
        if clash(draft.country, country) or in_power(draft, noun) or (draft.person_type and of_others(talk, phrase, draft)):
            continue
        if noun.stands_for != "person" or not talk.tells(phrase.head) or not _only_quoted(talk, i, draft):
            yield away, j, draft


def _person_before(
    talk: Discourse, i: int, noun: ActorNoun, modifiers: frozenset[str], country: str | None
) -> int | None:
    """The one person told of before whose office has the noun; one who only was so when there is nobody else."""
    phrase, word = talk.phrases[i], last_word(noun)
    said = modifiers | set(noun.word.split())
    former = bool(said & FORMER)
    was: int | None = None
    spoken_to: tuple[int, int] | None = None
    for away, j, draft in _told_before(talk, i, noun, modifiers, country):
        entity = talk.of[j]
        if spoken_to is not None and away > spoken_to[0]:
            return spoken_to[1]
        if _means_source(phrase, noun, modifiers) and away <= FAR and _is_source(draft):
            return entity
        if of_another_kind(noun, draft.office) or (former and not (draft.named or told_of(draft) & PAST)):
            continue
        if not (_holds(talk, draft, noun, modifiers) or (not modifiers and called_before(talk, i, entity, noun))):
            listed = draft.known is not None and country and (word, country) in talk.titles.get(draft.known.id, ())
            if listed or (away <= 2 and of_one_trade(draft, noun)):
                return entity
            continue
        if away > _FORGOTTEN and not modifiers and draft.named:
            break
        if posted_elsewhere(talk, phrase, draft) or serves_another(talk, phrase, draft, word):
            continue
        if former != bool(told_of(draft) & PAST) and (former or not said & PAST):  # unless there is nobody else
            was = entity if was is None else was
        elif modifiers or country or talk.quote_of(phrase.head) is not None:
            return entity
        elif does_it_to(talk, phrase, entity):
            continue
        elif talk.is_subject(j):
            return entity
        elif spoken_to is None:  # "[A] spoke with [B]. The president ...": A, where both are presidents
            spoken_to = (away, entity)
    return was if spoken_to is None else spoken_to[1]


def does_it_to(talk: Discourse, phrase: Phrase, entity: int) -> bool:
    """Whether an actor does to somebody what is told of him, and so is another: "[Maro] met the Chadian president"."""
    tokens = talk.reading.tokens
    verb = tokens.heads[phrase.head]
    if tokens.relation(phrase.head) not in ("obj", "iobj", "obl") or verb < 0:
        return False
    while tokens.relation(verb) == "xcomp" and not tokens.below(verb, "nsubj"):
        verb = tokens.heads[verb]
    doers = (talk.heads.get(j) for j in tokens.below(verb, "nsubj"))
    return any(j is not None and talk.of.get(j) == entity for j in doers)


def _body_before(
    talk: Discourse, i: int, noun: ActorNoun, modifiers: frozenset[str], country: str | None
) -> int | None:
    """The group, body or people told of before with the same noun, else the nearest that a general noun fits."""
    phrase = talk.phrases[i]
    bare = _is_bare(talk, phrase, noun)
    bare_noun = phrase.last == phrase.head + 1 and not without_joined(talk, phrase, modifiers)
    general = noun.word in talk.taken_up and noun.sector != "MIL" and not phrase.plural
    these = phrase.determiner in _DEMONSTRATIVE and phrase.plural and noun.stands_for in ("group", "person")
    these = these and not _tells_which(talk, phrase)
    rebels = noun.sector == "REB" and noun.stands_for == "group" and not phrase.plural
    medium = noun.sector == "JRN" and not (phrase.plural or bare) and bare_noun
    nearest: int | None = None
    for away, j, draft in _told_before(talk, i, noun, modifiers, country):
        entity = talk.of[j]
        if nearest is not None and (away > 3 or draft.named):
            continue
        if _means_source(phrase, noun, modifiers) and away <= FAR and _is_source(draft):
            return entity
        if _told_again(talk, draft, phrase, noun, modifiers, bare=bare):
            return entity
        if away > 3 or draft.kind == "label_only" or (draft.person_type and not draft.plural):
            continue
        if these and draft.kind == "group_unnamed" and draft.plural:
            return entity
        if general and is_group(draft) and (bare_noun or such_a_group(talk, phrase, draft, modifiers, country)):
            called = so_called(talk, i, noun.word)
            if called is not None:
                return called
            nearest = entity if nearest is None else nearest  # unless "a faction" of that noun is told of just before
            continue
        if nearest is None and ((rebels and draft.kind == "armed_group") or (medium and is_medium(draft, talk, j))):
            return entity
    return nearest


def _tells_which(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a clause without a comma says which ones are meant, so that none told before are: "fronts [that signed]"."""
    words, behind = talk.reading.tokens.words, phrase.head + 1
    return behind < len(words) and words[behind].lower() in ("that", "which", "who", "whose", "whom")


def _told_again(
    talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, modifiers: frozenset[str], *, bare: bool
) -> bool:
    """Whether a description has the noun of an actor's name or earlier description, and may mean it again."""
    if not named_by(draft, noun.word, modifiers, bare=bare):
        return False
    if phrase.determiner == "all" and draft.modifiers - modifiers:  # "all states" are not "donor states"
        return False
    if not draft.named:
        return True
    many = phrase.plural and draft.kind == "state"  # "all states" is not the United States
    return not (many or never_named(draft, phrase, bare=bare) or only_modifies(talk, draft, noun))


def _holds(talk: Discourse, draft: Draft, noun: ActorNoun, modifiers: frozenset[str]) -> bool:
    """Whether a person holds the office of a noun, and not that of another body."""
    held = draft.person_type and not draft.plural and role_has(draft, last_word(noun), modifiers)
    said = modifiers | set(noun.word.split()[:-1])
    return held and not (of_other_body(draft, said) or _of_another(talk, draft, said))


def _means_source(phrase: Phrase, noun: ActorNoun, modifiers: frozenset[str]) -> bool:
    """Whether a description is that of a source who is not named: "the source", "the person"."""
    return (noun.stands_for == "source" or last_word(noun) == "person") and not (phrase.plural or modifiers)


def _of_another(talk: Discourse, draft: Draft, said: frozenset[str]) -> bool:
    """Whether an unnamed person told of with a body is of another: "the chief of the delegation" is not "the army chief"."""
    phrase = talk.phrases[draft.mentions[0]]
    if draft.named or phrase.last == phrase.head + 1:
        return False
    told = {word.lower() for word in talk.reading.tokens.words[phrase.first : phrase.last]}
    return any(noun_of([word], load_words()) is not None for word in said - told)


def _only_quoted(talk: Discourse, i: int, draft: Draft) -> bool:
    """Whether an unnamed person is only spoken of in quotes so far, so that no speaker outside is meant: "this man"."""
    if draft.named or talk.quote_of(talk.phrases[i].head) is not None:
        return False
    return all(talk.quote_of(talk.phrases[m].head) is not None for m in draft.mentions if m < i)


def _is_source(draft: Draft) -> bool:
    """Whether "the source" may be an unnamed person who has spoken: "a person with knowledge of the talks said"."""
    single = draft.person_type and not (draft.named or draft.plural)
    return single and draft.speaks and draft.noun is not None and draft.determiner in ("a", "an", "one", "another")
