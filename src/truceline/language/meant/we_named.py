"""Who "we" are in a document that says so itself: "We, the leaders of the G7, call on ... We are committed to ...".

    We, the Leaders of the G7, ...                      the G7
    We, the foreign ministers of Chad and Niger, ...    Chad and Niger, for whom they act
    We, President Maro and Chancellor Deng, ...         the two, who are named
    “We, the council of elders of Gulu, ...             words that somebody is quoted with: not the document's
    We, the people of Chad, ...                         nobody in particular
    Joint Statement by Chad and Niger (its title)       the two, until it says otherwise; so "Chad-Niger Joint Communiqué"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.model.entities import Entity, Mention, Pair
from truceline.model.reading import Reading

_OURS = frozenset({"we", "us", "our", "ours", "ourselves"})
_BODIES = frozenset({"government", "country", "state", "nation", "party", "member", "representative"})
"""Nouns of bodies, or of who acts for them, that may stand behind "we"; those in office besides."""

_JOINT = re.compile(
    r"\bjoint (?:(?:press|media|leaders['’]?|ministerial|summit|political) )?"
    r"(?:statement|communiqu[eé]|declaration|appeal|call)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\s*,?\s*(?:issued |made |released |adopted )?(?:by|of|from|between|among)\b", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|following|after|at|regarding|about|concerning|condemning|for|in|to)\b|[:;(]", re.IGNORECASE)
"""What a joint statement is about, where or after what it is made: no name behind it is one of its makers."""
_MAKERS = frozenset({
    "state", "government", "organisation", "igo", "ngo", "state_coalition", "armed_group", "political_group", "umbrella",
})
_LONGEST = 300


def we_named(reading: Reading, words: Words) -> Iterator[Pair]:
    """Every "we", "us" and "our" of a document from where it names who they are, outside of quotes."""
    tokens = reading.tokens
    those: tuple[int, ...] = () if reading.turns else _joint(reading)
    for i in range(len(tokens)):
        word = tokens.words[i].lower()
        if word not in _OURS or tokens.words[i] == "US" or reading.is_quoted(i):
            continue
        if word == "we" and tokens.words[i + 1 : i + 2] == (",",):
            those = _named_behind(reading, i, words) or those
        if those:
            yield Pair(i, those)


def _joint(reading: Reading) -> tuple[int, ...]:
    """Those who make a joint statement by its title, the article's or the first line: people, else bodies, two or more."""
    title = reading.article.title or reading.article.text.lstrip().split("\n", 1)[0][:_LONGEST]
    found = _JOINT.search(title)
    if found is None:
        return ()
    by = _BY.match(title[found.end() :])
    if by is None and not re.search(r"[-–—]|\band\b", title[: found.start()]):
        return ()
    makers = title[: found.start()] if by is None else _ON.split(title[found.end() + by.end() :])[0]
    named = [(n, entity) for n, entity in enumerate(reading.entities) if entity.named and _printed(entity, makers)]
    people = tuple(n for n, entity in named if entity.kind == "person")
    bodies = tuple(n for n, entity in named if entity.kind in _MAKERS)
    return people if len(people) > 1 else bodies if len(bodies) > 1 else ()


def _printed(entity: Entity, makers: str) -> bool:
    """Whether a stretch of a title holds a name of somebody; of a person the last name is enough."""
    forms = {entity.name, *entity.aliases} | ({entity.name.split()[-1]} if entity.kind == "person" else set())
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", makers, re.IGNORECASE) for form in forms)


def _named_behind(reading: Reading, i: int, words: Words) -> tuple[int, ...]:
    """The entities by which a "we" tells between commas who it is: the people named there, else the bodies."""
    tokens = reading.tokens
    called = [k for k in tokens.below(i, "appos", "conj") if k > i]
    if not called or i + 2 >= len(tokens) or tokens.tags[i + 2] in ("CCONJ", "ADP", "ADV"):  # "we, and Chad, think"
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
