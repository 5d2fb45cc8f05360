"""Noun phrases without a name to actors: one already spoken of, a body of a state, a label, or a new unnamed actor."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from truceline.knowledge.words import Words
from truceline.language.actors.acting import asks_anonymity, is_actor, speaks_here
from truceline.language.actors.bodies import body_of_state, named_inside, side_named
from truceline.language.actors.discourse import DEFINITE, Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.general_bodies import body_spoken_of, seated_at, state_called, state_spoken_of
from truceline.language.actors.governments import government_inside
from truceline.language.actors.taken_up import last_named_group
from truceline.language.actors.whose_office import serves_another
from truceline.language.known.actor_codes import Code, code_words
from truceline.language.known.known_names import KnownNames
from truceline.language.meant.coreference import resolve_description
from truceline.language.meant.epithets import person_of_epithet, second_epithet
from truceline.language.meant.standing import person_of_standing
from truceline.language.names.metonyms import case_of, head_of
from truceline.language.phrases.documents import is_document
from truceline.language.phrases.phrase import Phrase
from truceline.model.findings import ActorKind
from truceline.model.reading import Tokens

_KINDS: Mapping[str, ActorKind] = MappingProxyType(
    {"REB": "armed_group", "PRM": "armed_group", "PTY": "political_group", "OPP": "political_group", "NGO": "ngo", "SOC": "ngo"}
)
"""The kind of a named body that the sector of its description tells."""


def described(talk: Discourse, i: int, index: KnownNames, words: Words) -> int | None:
    """The entity of a noun phrase: one already spoken of, a body of a state, or a new one; None when it is no actor."""
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    noun = phrase.noun
    assert noun is not None
    governor = tokens.heads[phrase.head]
    titled = talk.offices.get(phrase.head)
    if titled is not None:
        return titled
    if phrase.describes is not None:
        j = next((j for j, other in enumerate(talk.phrases) if other.name == phrase.describes), None)
        return _take_description(talk, talk.of[j], phrase, index, words) if j is not None and j in talk.of else None
    apposed = tokens.relation(phrase.head) == "appos" and governor in talk.heads
    if apposed or _apposed_by_comma(tokens, phrase):
        j = talk.heads.get(governor)
        single = j is not None and j in talk.of and not phrase.plural
        return _take_description(talk, talk.of[j], phrase, index, words) if single and j is not None else None
    unread = tokens.relation(phrase.head) == "appos" and phrase.determiner in ("a", "an") and not speaks_here(talk, phrase)
    if unread and any(name.first < phrase.first and name.last > governor >= name.first for name in talk.reading.names):
        return None  # what a name that is no actor is called
    if (same := second_epithet(talk, phrase)) is not None or (same := _short_for(talk, phrase)) is not None:
        return same
    texts = tokens.words[phrase.first : phrase.last]
    states = _states_before(talk, phrase, index)
    seat = seated_at(talk, phrase)
    modifiers = _modifiers(tokens, phrase, states) - {tokens.words[i].lower() for i in seat}
    determiner = _determiner(tokens, phrase)
    if noun.stands_for == "body" and tokens.relation(phrase.head) == "compound":  # "an official [court] notice said"
        modifiers, determiner = frozenset(), "the"
    code = code_words(texts, None, index, words)
    own = code_words([tokens.words[i] for i in range(phrase.first, phrase.head + 1) if i not in seat], None, index, words)
    if tokens.words[phrase.first].lower() == "whose" or (
        noun.sector == "OPP" and _against(tokens, phrase.last)
    ):
        return None
    if (
        noun.stands_for == "label"
        and determiner in ("a", "an")
        and not speaks_here(talk, phrase)
        and tokens.labels[phrase.head] != "nsubj"
    ):
        return None
    if noun.stands_for == "label":
        inside = [
            talk.of[j]
            for j, other in enumerate(talk.phrases)
            if other.form == "name"
            and phrase.first <= other.head < phrase.noun_first
            and j in talk.of
            and other.last <= phrase.noun_first
            and tokens.words[other.last] not in "-‐‑"
        ] or _label_of(talk, phrase)
        if inside and talk.drafts[inside[-1]].kind in ("armed_group", "political_group", "umbrella", "organisation"):
            return inside[-1]
        if not phrase.plural and determiner in ("the", "bare", "this", "that"):
            named = last_named_group(talk, i)
            if named is not None:
                return named
        return _label(talk, noun.word.split()[0] if noun.word.startswith(("terror", "extrem")) else noun.word, phrase)
    if (state := state_called(talk, phrase, words)) is not None:
        return state
    inner = named_inside(talk, phrase, words)
    if inner is None:
        inner = side_named(talk, phrase)
    if inner is not None:
        return inner
    if noun.word in words.governments and (known := government_inside(talk, phrase, index)) is not None:
        return known
    if noun.stands_for == "body" and (known := body_of_state(talk, phrase, index)) is not None:
        return known
    clause = any(tokens.labels[j] == "acl:relcl" for j in tokens.below(phrase.head, "acl")) or _relative_follows(tokens, phrase)
    many = noun.stands_for != "person" or phrase.plural
    own_state = many and determiner == "of" and phrase.first in states
    if determiner in DEFINITE or (determiner == "bare" and not clause) or own_state:
        if (
            not phrase.plural
            and determiner == "bare"
            and not modifiers
            and noun.word.split()[-1] in ("group", "movement", "militia", "faction", "organisation", "organization")
            and (found := last_named_group(talk, i)) is not None
        ):
            return found
        found = resolve_description(talk, i, modifiers, own.country)
        if found is None:
            found = body_spoken_of(talk, i, modifiers, words)
        if found is None and determiner == "the":
            found = state_spoken_of(talk, i, own.country, words)
        epithet = None
        alone = phrase.last == phrase.head + 1 or tokens.words[phrase.head + 1].lower() == "from"
        plain = determiner == "the" and noun.stands_for == "person" and not phrase.plural and alone
        if found is None and plain:
            found = person_of_standing(talk, i, own, words)
            epithet = person_of_epithet(talk, i, own, words) if found is None else None
            found = epithet if found is None else found
            if found is not None and serves_another(talk, phrase, talk.drafts[found], noun.word.split()[-1]):
                found = None
        if found is not None and noun.stands_for == "person" and _does_it_to(talk, phrase, found):
            found = None
        if found is not None and _counts_several(tokens, phrase) and talk.drafts[found].named and noun.stands_for == "group":
            found = None
        if found is not None and _same_count(talk.drafts[found], phrase, determiner):
            if epithet is None:
                _learn_office(talk, found, phrase, own)
            return found
    if not is_actor(talk, phrase, determiner, code.sector, modifiers, words, full=clause or phrase.last > phrase.head + 1):
        return None
    kind = noun.kind
    if noun.stands_for == "person":
        kind = "group_unnamed" if phrase.plural else "person"
        if (
            speaks_here(talk, phrase)
            and noun.tie in ("official_of", "spokesperson_of", "negotiates_for")
            and (determiner not in (*DEFINITE, "of") or phrase.plural)
            and noun.sector not in ("REB", "CVL")
        ):
            kind = "anonymous_source"
        if asks_anonymity(talk, phrase, words):
            kind = "anonymous_source"
    if noun.stands_for == "body" and noun.kind == "organisation" and phrase.plural:
        kind = "group_unnamed"
    talk.drafts.append(
        Draft(
            kind,
            named=False,
            noun=noun,
            determiner=determiner,
            modifiers=modifiers,
            plural=phrase.plural,
            gender=phrase.gender,
            country=own.country or _country_after(code.country, phrase, talk, index),
            sector=code.sector if not is_document(noun) else None,
            person_type=noun.stands_for == "person" and not phrase.plural,
        )
    )
    return len(talk.drafts) - 1


def _does_it_to(talk: Discourse, phrase: Phrase, entity: int) -> bool:
    """Whether an actor does to somebody what is told of him, and so is another: "[Maro] met the Chadian president"."""
    tokens = talk.reading.tokens
    verb = tokens.heads[phrase.head]
    if tokens.relation(phrase.head) not in ("obj", "iobj", "obl") or verb < 0:
        return False
    while tokens.relation(verb) == "xcomp" and not tokens.below(verb, "nsubj"):
        verb = tokens.heads[verb]
    doers = (talk.heads.get(j) for j in tokens.below(verb, "nsubj"))
    return any(j is not None and talk.of.get(j) == entity for j in doers)


def _short_for(talk: Discourse, phrase: Phrase) -> int | None:
    """The body after whose name capitals stand in brackets, for these: "the Department of Parks (DOP) ... [DOP] said"."""
    tokens = talk.reading.tokens
    word = tokens.words[phrase.head]
    if not word.isupper() or len(word) < 2 or phrase.last > phrase.head + 1:
        return None
    given = (i for i in range(phrase.head) if tokens.words[i] == word and tokens.relation(i) == "appos")
    named = (talk.heads.get(tokens.heads[i]) for i in given if tokens.words[i - 1] == "(")
    return next((talk.of[j] for j in named if j in talk.of and talk.phrases[j].form == "name"), None)


def _label_of(talk: Discourse, phrase: Phrase) -> list[int]:
    """The group whose members a label is put on: "the terrorists of the Liberation Army" are that army."""
    tokens = talk.reading.tokens
    owners = [j for j in tokens.below(phrase.head, "nmod") if j > phrase.head and case_of(tokens, j) == "of"]
    found = (talk.heads.get(j) for j in owners[:1] if phrase.plural and phrase.determiner in ("the", "these", "those"))
    return [talk.of[m] for m in found if m is not None and talk.phrases[m].form == "name" and m in talk.of]


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


def _against(tokens: Tokens, i: int) -> bool:
    """Whether "to" with a noun follows, so that no group is meant: "opposition to the deal"."""
    return tokens.words[i : i + 1] == ("to",) and tokens.tags[i] != "PART"


def _relative_follows(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a relative clause says which ones are meant: "groups that want to take part"."""
    return any(
        tokens.words[i].lower() in ("that", "who", "which") and tokens.tags[i] == "PRON"
        for i in range(phrase.head + 1, phrase.last)
    )


def _learn_office(talk: Discourse, entity: int, phrase: Phrase, code: Code) -> None:
    """The office of a named person whom a description takes up: "Macron said ... The French president added"."""
    draft, noun = talk.drafts[entity], phrase.noun
    holds = noun is not None and noun.tie in ("official_of", "spokesperson_of", "negotiates_for")
    if holds and draft.named and draft.person_type and draft.role is None:
        first = phrase.first + (talk.reading.tokens.tags[phrase.first] == "DET")
        draft.role, draft.noun = " ".join(talk.reading.words(first, phrase.head + 1).text.split()), noun
        draft.country = draft.country or code.country
        draft.sector = draft.sector or code.sector


def _take_description(talk: Discourse, entity: int, phrase: Phrase, index: KnownNames, words: Words) -> int:
    """The named actor that a description belongs to, which tells its kind when nothing else does: "the rebel group M23"."""
    draft, noun, tokens = talk.drafts[entity], phrase.noun, talk.reading.tokens
    assert noun is not None
    if draft.known is None and draft.kind == "organisation" and not draft.person_type:
        code = code_words(tokens.words[phrase.first : phrase.head + 1], None, index, words)
        kind = _KINDS.get(code.sector or "")
        if noun.stands_for == "group" and kind is not None:
            draft.kind, draft.sector, draft.country = kind, code.sector, draft.country or code.country
        draft.noun = draft.noun or noun
    return entity


def _apposed_by_comma(tokens: Tokens, phrase: Phrase) -> bool:
    """A description after a comma that the parser joined as a further item: "X and Y, two groups that ..."."""
    if tokens.relation(phrase.head) != "conj" or not phrase.first or tokens.words[phrase.first - 1] != ",":
        return False
    if tokens.words[phrase.last : phrase.last + 1] == ("and",):  # "a nurse, [a priest] and a driver"
        return False
    return (
        not any(j < phrase.first for j in tokens.below(phrase.head, "cc"))
        and phrase.determiner
        in (
            "a",
            "an",
            "the",
            "two",
            "three",
            "both",
            "one",
        )
        and not any(tokens.relation(j) == "cc" for j in range(phrase.first, phrase.head))
    )


def _states_before(talk: Discourse, phrase: Phrase, index: KnownNames) -> dict[int, str]:
    """Words before a noun that name a state, with one word for each state: "Iranian" and "Iran's" before "state media"."""
    found: dict[int, str] = {}
    for name in talk.reading.names:
        known = index.actors.get(name.actor) if name.actor and phrase.first <= name.first < phrase.noun_first else None
        joined = talk.reading.tokens.words[name.last : name.last + 1] in (("-",), ("‐",), ("‑",))
        if known is not None and known.kind == "state" and known.adjectives and not joined:
            found.update(dict.fromkeys(range(name.first, name.last), known.adjectives[0].lower()))
    return found


def _modifiers(tokens: Tokens, phrase: Phrase, states: Mapping[int, str] = MappingProxyType({})) -> frozenset[str]:
    """The words between determiner and noun, in lower case; `states` by what stands for their names."""
    return frozenset(
        states.get(i, tokens.words[i].lower())
        for i in (*range(phrase.first, phrase.noun_first),)
        if tokens.tags[i] not in ("DET", "PUNCT", "PART", "NUM") and i != phrase.head
    )


def _determiner(tokens: Tokens, phrase: Phrase) -> str:
    word = tokens.words[phrase.first].lower()
    if phrase.first == phrase.noun_first:
        return "one" if word == "one" else "bare"  # "[one] of them" is nobody told of before
    if tokens.tags[phrase.first] in ("DET", "NUM"):
        return word
    if tokens.labels[phrase.first] == "nmod:poss" or any(
        tokens.words[i] in ("'s", "’s") for i in range(phrase.first, phrase.noun_first)
    ):
        return "of"
    return (
        word
        if word in ("some", "several", "many", "other", "few", "various", "certain", "more", "most", "all", "both")
        else "bare"
    )


def _label(talk: Discourse, word: str, phrase: Phrase) -> int:
    """The one actor of this article that a label without a named referent stands for."""
    for entity, draft in enumerate(talk.drafts):
        if draft.kind == "label_only" and word in draft.modifiers:
            return entity
    talk.drafts.append(Draft("label_only", named=False, noun=phrase.noun, modifiers=frozenset({word}), plural=phrase.plural))
    return len(talk.drafts) - 1


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
