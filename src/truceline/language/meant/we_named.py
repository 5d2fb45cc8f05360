"""Who "we" are in a document that says so itself: "We, the leaders of the G7, call on ... We are committed to ...".

    We, the Leaders of the G7, ...                      the G7
    We, the foreign ministers of Chad and Niger, ...    Chad and Niger, for whom they act
    We, President Maro and Chancellor Deng, ...         the two, who are named
    “We, the council of elders of Gulu, ...             words that somebody is quoted with: not the document's
    We, the people of Chad, ...                         nobody in particular
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.model.entities import Mention, Pair
from truceline.model.reading import Reading

_OURS = frozenset({"we", "us", "our", "ours", "ourselves"})
_BODIES = frozenset({"government", "country", "state", "nation", "party", "member", "representative"})
"""Nouns of bodies, or of who acts for them, that may stand behind "we"; those in office besides."""


def we_named(reading: Reading, words: Words) -> Iterator[Pair]:
    """Every "we", "us" and "our" of a document from where it names who they are, outside of quotes."""
    tokens = reading.tokens
    those: tuple[int, ...] = ()
    for i in range(len(tokens)):
        word = tokens.words[i].lower()
        if word not in _OURS or tokens.words[i] == "US" or reading.is_quoted(i):
            continue
        if word == "we" and tokens.words[i + 1 : i + 2] == (",",):
            those = _named_behind(reading, i, words) or those
        if those:
            yield Pair(i, those)


def _named_behind(reading: Reading, i: int, words: Words) -> tuple[int, ...]:
    """The entities by which a "we" tells between commas who it is: the people named there, else the bodies."""
    tokens = reading.tokens
    called = [k for k in tokens.below(i, "appos", "conj") if k > i]
    if not called or tokens.tags[i + 2] in ("CCONJ", "ADP", "ADV"):  # "we, and Chad, think"
        return ()
    verb = tokens.heads[i] if tokens.heads[i] > i else max(tokens.subtree(i))
    named = [m for m in reading.mentions if i < m.head < verb and m.form == "name" and not _in_clause(reading, m.head, i)]
    people = _entities(m for m in named if m.entity is not None and reading.entities[m.entity].kind == "person")
    return people or (_entities(named) if _in_office(reading, called[0], words) else ())


def _entities(mentions: Iterator[Mention] | list[Mention]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(m.entity for m in mentions if m.entity is not None))


def _in_clause(reading: Reading, k: int, i: int) -> bool:
    """Whether a name stands in a clause about those named: "the leaders of Chad, [who met in Niger]"."""
    tokens = reading.tokens
    while k >= 0 and k not in (i, tokens.heads[i]):
        if tokens.relation(k) in ("acl", "advcl") or tokens.tags[k] == "VERB":
            return True
        k = tokens.heads[k]
    return False


def _in_office(reading: Reading, i: int, words: Words) -> bool:
    """Whether a noun tells of people in office, or of bodies, that speak for those named behind it."""
    noun = noun_of([reading.tokens.lemmas[i].lower()], words)
    office = noun is not None and noun.stands_for == "person" and noun.tie is not None
    return office or reading.tokens.lemmas[i].lower() in _BODIES
