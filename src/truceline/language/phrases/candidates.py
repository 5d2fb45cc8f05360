"""Candidate mentions: names, noun phrases with an actor noun, pronouns, adjectives of states; their extents, no identity."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.known.known_names import KnownNames
from truceline.language.phrases.bylines import byline_words
from truceline.language.phrases.named_phrases import named_phrase
from truceline.language.phrases.noun_phrases import noun_phrase, one_of_group
from truceline.language.phrases.phrase import Phrase
from truceline.language.phrases.pronoun_phrases import pronoun_phrase
from truceline.model.layers import Name
from truceline.model.reading import Reading


def find_phrases(reading: Reading, index: KnownNames, words: Words, saying: frozenset[str]) -> list[Phrase]:
    """All candidate mentions in text order, the longer first where two begin together; nothing from boilerplate.

    `saying` are the verbs whose subjects are speakers, whatever the noun.
    """
    found = [phrase for name in reading.names if (phrase := named_phrase(reading, name, index, words)) is not None]
    names = [name for name in reading.names if name.type not in ("DATE", "MONEY") and not _is_noun(reading, name, words)]
    named = {i: name for name in names for i in range(name.first, name.last)}
    for i in range(len(reading.tokens)):
        phrase = pronoun_phrase(reading.tokens, i) or one_of_group(reading.tokens, i, saying)
        if phrase is None and i not in named:
            phrase = noun_phrase(reading, i, named, words, saying)
        if phrase is not None:
            found.append(phrase)
    written = byline_words(reading, words)
    found = [phrase for phrase in found if phrase.head not in written and reading.zone(phrase.head) != "boilerplate"]
    return sorted(found, key=lambda p: (p.first, -p.last, p.head))


def _is_noun(reading: Reading, name: Name, words: Words) -> bool:
    """Whether a supposed place is a noun for a group with a capital: "the [Troika] of Britain, Norway and Sweden"."""
    noun = words.nouns.get(reading.tokens.words[name.first].lower()) if name.last - name.first == 1 else None
    return name.type == "LOC" and name.actor is None and noun is not None and noun.stands_for in ("group", "body")
