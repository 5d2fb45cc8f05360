"""Whom the holder of an office serves, by the words of the office: "Kremlin spokesman" -> spokesperson_of Kremlin."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.language.actors.discourse import Discourse
from truceline.language.actors.office_words import RolePhrase
from truceline.language.known.actor_nouns import last_word
from truceline.language.phrases.phrase import Phrase
from truceline.model.entities import Tie
from truceline.model.reading import Tokens
from truceline.model.text import Span

_PRINCIPAL_CASES = {
    "spokesperson_of": ("of", "for", "from", "at", "with"),
    "negotiates_for": ("of", "for", "from", "with"),
    "official_of": ("of", "at", "with", "from", "for"),
    "member_of": ("of", "with", "from", "in"),
}
"""Prepositions between an office and whom its holder serves."""
_LOCAL = frozenset({"mayor", "councillor", "councilor", "alderman"})
"""Offices of a town, which serve no state: "the [mayor] of Kampala"."""
_AT_WORK = frozenset({"organisation", "ngo", "igo"})
"""Bodies that somebody works "for", as no envoy does: "a director for [the Red Cross]"."""


def tie_of_role(talk: Discourse, person: int, role: RolePhrase, span: Span) -> Tie | None:
    """Whom the holder of an office serves: "Kremlin spokesman Dmitry Peskov" -> spokesperson_of Kremlin.

    The name nearest before the noun counts, then one after "of" or "for"; "envoy for Syria" says nothing of Syria.
    """
    tie = role.noun.tie
    if tie is None:
        return None
    principal = _before_noun(talk, role, person)
    if principal is None:
        principal = whose(talk, role, person)
    if principal is None:
        principal = _after_noun(talk, role, person, _PRINCIPAL_CASES.get(tie, ("of",)))
    if principal is None:
        return None
    target = talk.drafts[principal]
    local = last_word(role.noun) in _LOCAL and target.kind in ("state", "government")
    if local or (tie == "official_of" and target.kind == "person"):
        return None
    return Tie(tie, person, principal, span)


def _before_noun(talk: Discourse, role: RolePhrase, person: int) -> int | None:
    """The actor named inside an office before its noun: the last body, else the first state: "[Kremlin] spokesman"."""
    tokens = talk.reading.tokens
    inside = [
        (phrase, talk.of[i])
        for i, phrase in enumerate(talk.phrases)
        if role.first <= phrase.head < role.noun_last
        and phrase.form in ("name", "adjective")
        and talk.of.get(i, person) != person
    ]
    inside = [(phrase, entity) for phrase, entity in inside if talk.drafts[entity].kind != "person" or _owns(tokens, phrase)]
    if not inside or _of_two_states(tokens, inside[0][0], role):
        return None
    bodies = [entity for _, entity in inside if talk.drafts[entity].kind not in ("state", "person")]
    return bodies[-1] if bodies else inside[0][1]


def whose(talk: Discourse, role: RolePhrase, person: int) -> int | None:
    """The body that a pronoun before an office means: "The army left. [Its] spokesman said ..."; not "their militants"."""
    tokens = talk.reading.tokens
    if role.noun.tie == "member_of":
        return None
    for k in (role.first, role.first - 1):
        j = talk.heads.get(k)
        owns = j is not None and talk.phrases[j].form == "pronoun" and tokens.labels[k] == "nmod:poss"
        if j is None or not owns or k >= role.noun_first:
            continue
        entity = talk.of.get(j)
        if entity is not None and entity != person and not talk.drafts[entity].person_type:
            return entity
    return None


def _of_two_states(tokens: Tokens, phrase: Phrase, role: RolePhrase) -> bool:
    """Whether people serve two states at once, and so none alone: "[Rwandan] and Congolese leaders"."""
    joined = phrase.form == "adjective" and tokens.words[phrase.last : phrase.last + 1] == ("and",)
    return joined and phrase.last + 1 < role.noun_first and tokens.words[phrase.last + 1][0].isupper()


def _owns(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase.last < len(tokens) and tokens.words[phrase.last] in ("'s", "’s")


def _after_noun(talk: Discourse, role: RolePhrase, person: int, cases: Sequence[str]) -> int | None:
    """The first actor behind the noun of an office and one of the prepositions: "spokesman for [the army]"."""
    tokens = talk.reading.tokens
    if role.noun_last >= len(tokens) or tokens.words[role.noun_last].lower() not in cases:
        return None
    case = tokens.words[role.noun_last].lower()
    for i, phrase in enumerate(talk.phrases):
        if phrase.first <= role.noun_last or i not in talk.of or talk.of[i] == person or phrase.form == "pronoun":
            continue
        if tokens.labels[phrase.head] == "nmod:poss" and phrase.head < role.last:  # "leaders of [Chad]'s main parties"
            continue
        between = range(role.noun_last + 1, phrase.first)
        if phrase.head >= role.last and any(tokens.tags[k] not in ("DET", "ADJ") for k in between):
            return None
        if any(tokens.words[k] in (",", ";", "“", '"') or tokens.words[k].lower() in ("to", "on", "in") for k in between):
            return None
        body = talk.drafts[talk.of[i]]
        serves = case != "for" or "for" not in cases or role.noun.tie != "official_of"
        return talk.of[i] if serves or (body.named and body.kind in _AT_WORK and role.noun.sector is None) else None
    return None
