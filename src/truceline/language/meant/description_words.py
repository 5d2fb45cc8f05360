"""What the words of a description tell of who is meant: determiner, modifiers, country, sector, clause. No identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.general_bodies import seated_at
from truceline.language.known.actor_codes import Code, code_words
from truceline.language.known.known_names import KnownNames
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Tokens


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of a description tell; `code` of the whole phrase, `own` of the words up to its noun."""

    noun: ActorNoun
    determiner: str
    modifiers: frozenset[str]
    code: Code
    own: Code
    clause: bool
    of_state: bool


def words_told(talk: Discourse, phrase: Phrase, index: KnownNames, words: Words) -> Told:
    """What the words of a noun phrase tell: "the Malian rebels who signed" -> the, malian, MLI, REB, with a clause."""
    tokens, noun = talk.reading.tokens, phrase.noun
    assert noun is not None
    states = _states_before(talk, phrase, index)
    seat = seated_at(talk, phrase)
    modifiers = _modifiers(tokens, phrase, states) - {tokens.words[i].lower() for i in seat}
    determiner = _determiner(tokens, phrase)
    if noun.stands_for == "body" and tokens.relation(phrase.head) == "compound":  # "an official [court] notice said"
        modifiers, determiner = frozenset(), "the"
    told = [tokens.words[i] for i in range(phrase.first, phrase.head + 1) if i not in seat]
    clause = any(tokens.labels[j] == "acl:relcl" for j in tokens.below(phrase.head, "acl"))
    own, whole = code_words(told, None, index, words), list(tokens.words[phrase.first : phrase.last])
    return Told(
        noun,
        determiner,
        modifiers,
        code=own if whole == told else code_words(whole, None, index, words),
        own=own,
        clause=clause or _relative_follows(tokens, phrase),
        of_state=determiner == "of" and phrase.first in states,
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


def _modifiers(tokens: Tokens, phrase: Phrase, states: Mapping[int, str]) -> frozenset[str]:
    """The words between determiner and noun, in lower case; `states` by what stands for their names."""
    return frozenset(
        states.get(i, tokens.words[i].lower())
        for i in range(phrase.first, phrase.noun_first)
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


def _relative_follows(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a relative clause says which ones are meant: "groups that want to take part"."""
    return any(
        tokens.words[i].lower() in ("that", "who", "which") and tokens.tags[i] == "PRON"
        for i in range(phrase.head + 1, phrase.last)
    )
