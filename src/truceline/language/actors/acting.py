"""Whether a noun phrase without a name makes an actor: it stands where actors do and says who is meant. No identity."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse
from truceline.language.known.actor_nouns import last_word
from truceline.language.names.metonyms import case_of, cleft
from truceline.language.names.speaking import is_cited, seen_speaking
from truceline.language.phrases.asked import asks, is_asked
from truceline.language.phrases.covered import is_covered
from truceline.language.phrases.documents import is_document
from truceline.language.phrases.phrase import Phrase
from truceline.model.values import Sector

_ASIDE = 14
"""Words after a description in which a source may ask not to be named."""
_APART = frozenset({"breakaway", "splinter", "dissident", "rival", "renegade"})
"""What tells a group from the one that it has left: "a [breakaway] faction"."""
_TWO_SIDED = frozenset({"bargain", "deal", "agreement", "accord", "pact", "story", "border", "line", "river", "road"})
"""What has two sides that are nobody: "our side of the bargain"."""


def is_actor(
    talk: Discourse,
    phrase: Phrase,
    determiner: str,
    sector: Sector | None,
    modifiers: frozenset[str],
    words: Words,
    *,
    full: bool,
) -> bool:
    """Whether a description makes an actor: it stands where actors do, and says more than "members" or "people".

    `full` tells whether words after the noun say who is meant.
    """
    noun, tokens = phrase.noun, talk.reading.tokens
    assert noun is not None
    if noun.stands_for == "source" or is_document(noun):
        return phrase.acts
    if determiner == "no":  # "no armed group"
        return False
    of = (tokens.lemmas[j].lower() for j in tokens.below(phrase.head, "nmod") if case_of(tokens, j) == "of")
    single = noun.stands_for == "person" and not phrase.plural
    if single and tokens.relation(phrase.head) == "xcomp" and not speaks_here(talk, phrase):  # what somebody becomes
        return False
    if not phrase.plural and case_of(tokens, phrase.head) == "as" and determiner in ("a", "an", "bare"):
        return False
    if not phrase.acts or (noun.word.endswith("side") and any(word in _TWO_SIDED for word in of)):
        return False
    if _is_engaged(talk, phrase, noun, words, full=full):
        return True
    if noun.stands_for == "body" and noun.kind == "group_unnamed":
        return phrase.plural and (full or speaks_here(talk, phrase) or bool(modifiers))
    if noun.stands_for == "side":
        label = tokens.labels[phrase.head]
        return label in ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "iobj") or cleft(tokens, phrase.head) is not None
    if noun.kind == "state_coalition" and determiner not in ("the", "bare"):
        return bool(modifiers)
    if sector is None and noun.stands_for in ("person", "group"):
        return _says_enough(talk, phrase, noun, determiner, modifiers, full=full)
    if last_word(noun) in words.place_nouns and not speaks_here(talk, phrase):
        return False
    if sector == "JRN" and noun.stands_for == "group" and case_of(tokens, phrase.head) not in ("", "by", "to", "with"):
        return False
    if sector == "CVL" and tokens.relation(phrase.head) not in ("nsubj", "obj"):
        return False
    return noun.stands_for != "body" or sector is not None or speaks_here(talk, phrase)


def _is_engaged(talk: Discourse, phrase: Phrase, noun: ActorNoun, words: Words, *, full: bool) -> bool:
    """Whether what is done makes an actor of a noun, whatever its words: speaking, asking, being asked or covered."""
    tokens = talk.reading.tokens
    if noun.stands_for in ("person", "group", "body") and speaks_here(talk, phrase):
        return True
    if noun.stands_for == "person" and not phrase.plural and seen_speaking(talk.reading, phrase.head):
        return True
    if noun.stands_for == "person" and asks_anonymity(talk, phrase, words):
        return True
    holder = noun.tie == "official_of" and phrase.determiner == "the"  # "requests the Secretary-General to report"
    if (phrase.plural or noun.stands_for != "person" or holder) and is_asked(tokens, phrase.head, words):
        return True
    if (phrase.plural or noun.stands_for == "group") and noun.sector != "CVL" and is_covered(tokens, phrase.head, words):
        return True
    return (noun.stands_for in ("person", "group") or full) and asks(tokens, phrase.head, words)


def _says_enough(
    talk: Discourse, phrase: Phrase, noun: ActorNoun, determiner: str, modifiers: frozenset[str], *, full: bool
) -> bool:
    """Whether people or a group without sector are told of in words that make them an actor: not "keep a small contingent"."""
    tokens = talk.reading.tokens
    if determiner in ("a", "an") and not phrase.plural and tokens.relation(phrase.head) == "obj" and not full:
        return False  # "keep a small contingent"
    if determiner == "the" and noun.stands_for == "group" and noun.word not in talk.taken_up and noun.word != "side":
        return tokens.relation(phrase.head) == "nsubj"
    told = full or noun.stands_for == "group" or speaks_here(talk, phrase)
    near = 1 if full else 0
    heard = speaks_here(talk, phrase) or (noun.tie is not None and _speaks_next(talk, phrase, near))
    which = bool(modifiers) or (noun.stands_for == "group" and (noun.word.split()[0] in _APART or _part_of_body(talk, phrase)))
    return told and (phrase.plural or which or heard) and determiner != "the"


def _part_of_body(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a group is a part of a body with a name, and so another than that: "[a faction of] the Lowland Front"."""
    of = talk.reading.tokens.words[phrase.head + 1 : phrase.head + 2] == ("of",)
    inside = (n for n in talk.reading.names if n.type == "ORG" and phrase.head < n.first and n.last <= phrase.last)
    return of and next(inside, None) is not None


def _speaks_next(talk: Discourse, phrase: Phrase, near: int) -> bool:
    """Whether "he said" follows a subject at most `near` sentences on: "An aide was blunter. It had failed, he said."."""
    tokens = talk.reading.tokens
    if tokens.labels[phrase.head] != "nsubj":
        return False
    return any(
        other.form == "pronoun" and other.gender in ("m", "f") and talk.speech_verb(other.head) is not None
        for other in talk.phrases
        if other.first > phrase.head and 0 <= tokens.sentence[other.head] - tokens.sentence[phrase.head] <= near
    )


def asks_anonymity(talk: Discourse, phrase: Phrase, words: Words) -> bool:
    """Whether the words of a description, or those right after it, say that a source is not to be named."""
    tokens = talk.reading.tokens
    last = min(len(tokens), phrase.last + _ASIDE)
    aside = [tokens.words[i].lower() for i in range(phrase.first, last) if tokens.sentence[i] == tokens.sentence[phrase.head]]
    text = f" {' '.join(aside)} "
    return any(f" {spelled} " in text for spelled in words.anonymous)


def speaks_here(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of a verb of speech, or is cited."""
    return talk.speech_verb(phrase.head) is not None or is_cited(talk.reading.tokens, phrase.head)
