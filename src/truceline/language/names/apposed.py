"""The name that stands beside a description of the same actor: "Kenya's president, William Ruto", "its ally Chad"."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.names.metonyms import head_of, leading_conjunct
from truceline.model.layers import Name
from truceline.model.reading import Tokens

CALLED = frozenset({"named", "called"})
"""Participles before the name of whom a noun means."""


def apposed_name(tokens: Tokens, i: int, named: dict[int, Name]) -> Name | None:
    """The name in apposition right after a description: "Kenya's president, William Ruto", "the group Jabhat al-Nusra"."""
    for j in tokens.below(i, "appos", "flat"):
        name = named.get(j)
        named_so = name is not None and name.type in ("PER", "ORG") and i < name.first
        if name is not None and named_so and name.first - _last_comma(tokens, i, name) <= 8:
            return None if any(tokens.tags[k] == "CCONJ" for k in range(i + 1, name.first)) else name
    return _name_given(tokens, i, named)


def _name_given(tokens: Tokens, i: int, named: dict[int, Name]) -> Name | None:
    """The name that somebody is said to have: "a man from Uri named Adam Deng", "a group called the Free Front"."""
    for j in tokens.below(i, "acl"):
        if tokens.words[j].lower() in CALLED and j > i:
            start = next((k for k in range(j + 1, min(j + 4, len(tokens))) if tokens.tags[k] not in ("PUNCT", "DET")), -1)
            name = named.get(start)
            return name if name is not None and name.first == start and name.type in ("PER", "ORG") else None
    return None


def _last_comma(tokens: Tokens, i: int, name: Name) -> int:
    """The only comma between a description and a name, else the description: "The head of the mission in Mali, Ann Bell"."""
    commas = [k for k in range(i + 1, name.first) if tokens.tags[k] == "PUNCT" and tokens.words[k] not in "-‐‑"]
    return commas[0] if len(commas) == 1 and tokens.words[commas[0]] == "," else i


def _of_inner_office(tokens: Tokens, i: int, name: Name, words: Words) -> bool:
    """Whether a name belongs to somebody in whose name another speaks: "An aide to the envoy, [Ann Bell], said"."""
    above = tokens.heads[head_of(tokens, name.first, name.last)]
    if above <= i or tokens.words[i - 1].lower() not in ("a", "an", "one") or tokens.heads[above] != i:
        return False
    outer, inner = words.nouns.get(tokens.words[i].lower()), words.nouns.get(tokens.words[above].lower())
    if outer is not None and outer.tie == "spokesperson_of":
        return False
    return inner is not None and inner.stands_for == "person" and inner.tie is not None


def name_between_commas(tokens: Tokens, i: int, last: int, named: dict[int, Name], words: Words) -> Name | None:
    """The person between commas right after an office of one, whatever the parse: "the head of the mission, Ann Bell, said"."""
    name = named.get(last + 1)
    if name is None or name.type != "PER" or name.first != last + 1 or tokens.words[last] != "," or name.last >= len(tokens):
        return None
    if tokens.sentence[name.first] != tokens.sentence[last - 1] or _of_inner_office(tokens, i, name, words):
        return None
    return name if tokens.words[name.last] == "," or tokens.tags[name.last] in ("VERB", "AUX") else None


def titles_name(tokens: Tokens, i: int, name: Name) -> bool:
    """Whether word `i` is a title or descriptor of the name right after it: "spokesman Dmitry Peskov"."""
    if name.type not in ("PER", "ORG", "NORP") or tokens.heads[name.first] == i + 2:
        return False
    head = head_of(tokens, name.first, name.last)
    twin = tokens.heads[head] == tokens.heads[i] and tokens.labels[head] == tokens.labels[i] != "conj"
    joined = tokens.labels[head] in ("appos", "conj") and tokens.relation(i) == "conj" and not tokens.below(head, "cc")
    twin = twin or (joined and tokens.heads[head] == leading_conjunct(tokens, i))
    return name.type == "PER" or twin or head_is(tokens, name, i) or tokens.heads[i] in range(name.first, name.last)


def stands_by(tokens: Tokens, i: int, noun: ActorNoun, name: Name) -> bool:
    """Whether a country is what the noun right before it calls it: "its ally Chad", "the rival Eritrea"."""
    single = tokens.words[i].lower() == noun.word and noun.stands_for in ("person", "body") and noun.tie is None
    owned = bool(tokens.below(i, "nmod:poss", "det", "amod", "compound"))
    return name.type == "LOC" and single and owned and noun.sector is None and tokens.tags[name.first] == "PROPN"


def head_is(tokens: Tokens, name: Name, i: int) -> bool:
    """Whether a name hangs on word `i`: "the group Jabhat al-Nusra"."""
    return tokens.heads[head_of(tokens, name.first, name.last)] == i
