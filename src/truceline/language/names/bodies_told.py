"""Bodies and peoples that the engine took for persons or places: the noun beside a name tells. Names and tree only.

    the militia Gatia, a rebel movement called Wagadu      the noun right before a name, or before "called"
    Gatia, a militia allied with the army,                 the noun in apposition behind it

What is a body once is one everywhere in the article. No body: "the party Kamara leads", "Ann Bell, a nurse", who is called
by a longer name elsewhere, who bears a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import head_noun, last_word
from truceline.language.known.known_names import KnownNames, keys_of
from truceline.language.names.apposed import CALLED
from truceline.language.names.metonyms import case_of, head_of, leading_conjunct
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens

_LONGEST = 3
"""Words of a noun for a body."""
_WHERE = frozenset(
    {"in", "near", "around", "outside", "inside", "across", "into", "at", "through", "towards", "toward", "for", "of"}
)
_TAKEN = frozenset(
    {"attack", "seize", "capture", "retake", "take", "shell", "bomb", "storm", "enter", "leave", "reach", "besiege", "control"}
    | {"hold", "occupy", "recapture", "surround", "quit", "overrun", "pound", "raid", "shake", "visit", "evacuate", "lose"}
)
"""What is done to places, of which some is done to people too."""
_SHARED = frozenset({"dominated", "majority", "inhabited", "populated", "speaking"})
"""What only a people can be of others: "Krahn-dominated"."""
_NAMED_SO = CALLED | {"as", "the"}


def with_bodies_told(reading: Reading, named: Sequence[Name], words: Words) -> list[Name]:
    """The names with those of bodies as such."""
    people = [name for name in named if name.type in ("PER", "LOC", "MISC")]
    told = {_key(reading, name) for name in people if _is_told(reading, name, words)}
    told -= {_key(reading, name) for name in people if name.type == "PER" and _is_person(reading, name, words)}
    ethnic = {_key(reading, name) for name in named if name.type == "NORP"}
    fuller = (key for name in named if name.type == "PER" and len(key := _key(reading, name)) > 1)
    longer = {key[-1] for key in fuller if key not in told and key[:-1] not in ethnic}
    told = {key for key in told if len(key) > 1 or key[0] not in longer}
    named = [_without_people(reading, name, ethnic, told) for name in named]
    named = [replace(n, type="ORG") if n.type in ("PER", "LOC", "MISC") and _key(reading, n) in told else n for n in named]
    peoples = {n for n in named if _is_people(reading, n, words) and _key(reading, n)[0] not in longer}
    return [replace(n, type="NORP") if n in peoples else n for n in named]


def _is_people(reading: Reading, name: Name, words: Words) -> bool:
    """Whether one word tagged as anything else is a people: "Tuareg", "the Hazaras", "the Krahn-dominated movement"."""
    if name.type not in ("PER", "LOC", "MISC", "ORG") or name.last - name.first > 1 or name.last + 1 >= len(reading.tokens):
        return False
    texts = reading.tokens.words
    low = texts[name.first].lower().replace("’", "'")
    if texts[name.last] in "-‐‑" and texts[name.last + 1] in _SHARED:
        return True
    return low in words.peoples or low.removesuffix("s") in words.peoples


def _without_people(
    reading: Reading, name: Name, peoples: Iterable[tuple[str, ...]], told: Iterable[tuple[str, ...]]
) -> Name:
    """A name without the people before it, of whom the body is: "Hutu [Frodebu]"."""
    key = _key(reading, name)
    ends = name.type in ("PER", "ORG") and key[:1] in peoples and key[1:] in told
    return replace(name, first=name.first + 1) if ends else name


def with_places_told(reading: Reading, names: Sequence[Name], index: KnownNames) -> list[Name]:
    """The names with places of the gazetteer as such, that only stand where things happen: "seized Menaka", "war in Azawad".

    Who does anything, is spoken of by a longer name or is told of an office is a person.
    """
    alone = [name for name in names if name.type == "PER" and name.last - name.first == 1 and name.actor is None]
    people = {key for name in names if name.type == "PER" and name.last - name.first > 1 for key in _key(reading, name)}
    acting = {_key(reading, name) for name in alone if not _happens_there(reading.tokens, name)}
    found = {key for name in alone if (key := _key(reading, name)) not in acting and key[0] not in people}
    places = {key for key in found if index.place(key) is not None}
    return [replace(name, type="LOC") if name in alone and _key(reading, name) in places else name for name in names]


def _happens_there(tokens: Tokens, name: Name) -> bool:
    head = name.first
    top = leading_conjunct(tokens, head)
    titled = tokens.below(head, "appos", "nmod:desc", "flat", "compound") or tokens.relation(head) in ("appos", "flat")
    if titled or tokens.words[name.last : name.last + 1] in (("'s",), ("’s",)):
        return False
    if tokens.relation(top) == "obj":
        return tokens.lemmas[tokens.heads[top]].lower() in _TAKEN
    return tokens.relation(top) in ("obl", "nmod") and case_of(tokens, top) in _WHERE


def _key(reading: Reading, name: Name) -> tuple[str, ...]:
    return keys_of(reading.tokens.words[name.first : name.last])


def _is_person(reading: Reading, name: Name, words: Words) -> bool:
    """Whether a title or a first name shows that a person is meant."""
    texts = reading.tokens.words
    given = name.last - name.first > 1 and texts[name.first].lower() in words.given_names
    return given or (name.first > 0 and texts[name.first - 1].lower() in words.titles)


def _is_told(reading: Reading, name: Name, words: Words) -> bool:
    tokens = reading.tokens
    head = head_of(tokens, name.first, name.last)
    if any(name.last <= j < name.last + 2 * _LONGEST and _is_body(tokens, j, words) for j in tokens.below(head, "appos")):
        return tokens.words[name.last] == ","
    before = name.first - 1
    while before > 0 and tokens.words[before].lower() in _NAMED_SO:
        before -= 1
    if before < 0 or tokens.sentence[before] != tokens.sentence[name.first] or not _is_body(tokens, before, words):
        return False
    if before < name.first - 1:
        return tokens.words[before + 1].lower() in CALLED
    after = name.last
    leads = after < len(tokens) and tokens.heads[after] == before and tokens.relation(after) in ("acl", "appos")
    if leads and tokens.tags[after] in ("VERB", "NOUN", "AUX"):  # "the party [Kamara] leads"
        return False
    governor = tokens.heads[head]
    twin = governor == tokens.heads[before] and tokens.labels[head] == tokens.labels[before] and name.type == "PER"
    below = (governor == before and tokens.labels[head] in ("flat", "compound", "nmod")) or tokens.labels[head] == "appos"
    return below or twin or (tokens.heads[before] == head and tokens.relation(before) in ("compound", "nmod"))


def _is_body(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a noun for one group of people ends at a word: "a pro-government [militia]", not "the groups"."""
    if tokens.tags[i] != "NOUN" or tokens.words[i].lower() != tokens.lemmas[i].lower():
        return False
    noun, last, _ = head_noun([word.lower() for word in tokens.words[max(0, i - _LONGEST + 1) : i + 1]], words)
    ends = noun is not None and last == min(i, _LONGEST - 1) and last_word(noun) == tokens.words[i].lower()
    return ends and noun is not None and noun.stands_for == "group"
