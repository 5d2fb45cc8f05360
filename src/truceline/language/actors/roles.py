"""The office printed beside a name, when it is that of the person. Where it may stand: `titles_before`, `offices_apposed`."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.office_words import RolePhrase
from truceline.language.actors.offices_apposed import before_bare_comma, before_comma, behind_comma, with_body_before_comma
from truceline.language.actors.offices_told import told_to_be
from truceline.language.actors.titles_before import title_before, title_for
from truceline.language.known.actor_nouns import last_word
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens


def role_of(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """The office of a person at this mention: "Kremlin spokesman" before the name, or in apposition after or before it.

    >>> # "Russian Foreign Minister Sergei Lavrov" -> "Russian Foreign Minister"
    >>> # "Staffan Berg, the U.N. special envoy for the region," -> "U.N. special envoy for the region"
    """
    title = title_before(reading.tokens, name.first, words) or title_for(reading.tokens, name.first, words)
    found = title
    rank = title is not None and title.noun.sector == "MIL" and title.last - title.first == 1
    if title is None or rank:  # "the army chief, [General] Deng": a rank is less than an office
        beside = (
            behind_comma(reading, name, words)
            or before_comma(reading, name, words)
            or before_bare_comma(reading.tokens, name, words)
            or with_body_before_comma(reading.tokens, name, words)
        )
        found = title if beside is None or (title is not None and beside.noun.tie is None) else beside
    if found is None or found.noun.tie is None or _serves_the_named(reading.tokens, found, name, words):
        return None
    return None if _of_many_beside(reading.tokens, found, name) else found


def offices_of(reading: Reading, name: Name, words: Words) -> tuple[RolePhrase, ...]:
    """Every office told of a person at this mention, the nearest first: "General Maro, the army commander, is ..."."""
    first = role_of(reading, name, words)
    before = first is not None and first.last <= name.first
    apart = behind_comma(reading, name, words) if before else None
    found = (first, apart, told_to_be(reading, name, words))
    return tuple(role for role in found if role is not None and role.noun.tie is not None)


def _of_many_beside(tokens: Tokens, role: RolePhrase, name: Name) -> bool:
    """Whether several people stand beside a name and a comma, none of whom it names: "with members there, [Maro] claimed"."""
    many = tokens.words[role.noun_last - 1].lower() not in (last_word(role.noun), role.noun.word.split("-")[-1])
    return many and role.last != name.first


def _serves_the_named(tokens: Tokens, role: RolePhrase, name: Name, words: Words) -> bool:
    """Whether an office before a name is that of somebody who serves the person named: "[aides to] Gov. Maro"."""
    i = name.first - 1
    while i > role.noun_last and tokens.words[i].lower() in words.titles:
        i -= 1
    return role.last == name.first and i >= role.noun_last and tokens.words[i].lower() in ("to", "for", "of", "with", "from")
