"""The office printed beside a name, when it is that of the person. Where it may stand: `titles_before`, `offices_apposed`."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.office_words import RolePhrase
from truceline.language.actors.offices_apposed import before_bare_comma, before_comma, behind_comma, with_body_before_comma
from truceline.language.actors.titles_before import title_before, title_for
from truceline.language.known.actor_nouns import last_word
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens


def role_of(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """The office of a person at this mention: "Kremlin spokesman" before the name, or in apposition after or before it.

    >>> # "Russian Foreign Minister Sergei Lavrov" -> "Russian Foreign Minister"
    >>> # "Staffan Berg, the U.N. special envoy for the region," -> "U.N. special envoy for the region"
    """
    found = (
        title_before(reading.tokens, name.first, words)
        or title_for(reading.tokens, name.first, words)
        or behind_comma(reading, name, words)
        or before_comma(reading, name, words)
        or before_bare_comma(reading.tokens, name, words)
        or with_body_before_comma(reading.tokens, name, words)
    )
    if found is None or found.noun.tie is None or _serves_the_named(reading.tokens, found, name, words):
        return None
    return None if _of_many_beside(reading.tokens, found, name) else found


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
