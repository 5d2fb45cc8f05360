"""Offices that a clause tells of: "Salva Deng [is the spokesman of the Alliance]", "who has been [named envoy to Chad]"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.office_words import RolePhrase, cut, noun_at
from truceline.language.names.metonyms import head_of
from truceline.language.phrases.phrase import Phrase
from truceline.model.layers import Name
from truceline.model.reading import Reading

_IS = frozenset({"is", "'s", "’s"})
_NO = frozenset({"no", "not", "n't", "n’t", "never", "neither", "hardly"})
_NEAR = 5
"""Words behind a name among which a denial stands: "Deng is [no] longer the spokesman"."""
_BECOMES = frozenset({"become", "serve"})
_HELPING = frozenset({"was", "has", "been", "is"})
_PLACED = frozenset({"appoint", "name", "elect", "confirm", "reappoint", "re-elect", "designate"})
"""Verbs for how somebody gets an office."""


def told_to_be(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """The office that the main clause of a sentence gives to its subject, outside of quotes; none that is denied or over."""
    tokens = reading.tokens
    head = head_of(tokens, name.first, name.last)
    verb = tokens.heads[head]
    if verb <= head or tokens.relation(head) != "nsubj" or tokens.relation(verb) not in ("root", "conj"):
        return None
    if _NO.intersection(word.lower() for word in tokens.words[name.last : max(tokens.subtree(verb)) + 1][:_NEAR]):
        return None
    if reading.is_quoted(head):
        return None
    helped = [tokens.words[i].lower() for i in tokens.below(verb, "aux", "aux:pass")]
    noun = None
    if any(tokens.words[i].lower() in _IS for i in tokens.below(verb, "cop")) and not helped:
        noun = verb
    elif tokens.lemmas[verb] in (_PLACED if tokens.below(verb, "aux:pass") else _BECOMES) and _HELPING.issuperset(helped):
        told = [i for i in tokens.below(verb, "xcomp", "obj", "obl") if i > verb and tokens.tags[i] in ("NOUN", "PROPN")]
        noun = told[0] if told else None
    found = noun_at(tokens, noun + 1, words) if noun is not None else None
    if noun is None or found is None or tokens.below(noun, "conj"):
        return None
    first, last = tokens.extent(noun)
    return cut(tokens, max(first, verb + 1 if noun != verb else name.last), last, found[0], found[1], noun + 1)


def body_behind_name(talk: Discourse, phrase: Phrase, role: RolePhrase, person: int) -> int | None:
    """Whom somebody serves by what follows the name: "Foreign Minister Lina Haddad of [Kenya]"; none after a bare rank."""
    name, tokens = phrase.name, talk.reading.tokens
    before = name is not None and role.last == name.first and role.noun.sector != "MIL"
    if name is None or not before or tokens.words[name.last : name.last + 1] != ("of",):
        return None
    for i, other in enumerate(talk.phrases):
        first = other.first + (tokens.words[other.first].lower() == "the")
        if name.last + 1 in (first, other.first, first - 1) and other.form == "name" and talk.of.get(i, person) != person:
            return talk.of[i]
    return None
