"""The PLOVER sector of an actor phrase: of its noun, of the words before it, of what it is head of (CODEBOOK 2.2)."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.known.actor_nouns import SERVING, head_noun, noun_of, singular
from truceline.language.known.known_names import Known, key_of
from truceline.language.known.phrase_heads import CUT
from truceline.model.values import Sector

INTERNATIONAL: frozenset[str] = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""Sectors of actors that belong to no state."""
_ORDER: tuple[Sector, ...] = (
    *("REB", "OPP", "SPY", "JUD", "COP", "MIL", "PRM", "LEG", "PTY", "LAB", "SOC", "NGO", "REL", "JRN", "MED", "EDU"),
    *("AGR", "CRM", "REF", "BUS", "UNO", "EUR", "IGO", "ISM", "IMG", "MNC", "GOV", "ELI", "UAF", "CVL"),
)
"""Of several sectors told, the first counts."""
AGAINST: tuple[Sector, ...] = ("REB", "OPP")
"""Sectors of those who stand against who is in power."""
_YIELDING = frozenset({"MIL", "LEG", "GOV", "PTY", "CVL", "MED", "JRN", "JUD", "EDU", "SOC", "PRM", "BUS"})
"""Sectors of nouns that yield to "rebel" before them: the rebel army."""


def sector_of(
    noun: ActorNoun,
    before: Sequence[str],
    texts: Sequence[str],
    hits: Sequence[Known],
    words: Words,
) -> Sector | None:
    """The sector of a noun with the words before it; a generic noun ("leader") takes that of its modifiers."""
    if noun.sector:
        return _with_sector(noun, noun.sector, before, texts, hits, words)
    return None if noun.stands_for == "label" else _of_generic(noun, before, texts, hits, words)


def _with_sector(
    noun: ActorNoun, own: Sector, before: Sequence[str], texts: Sequence[str], hits: Sequence[Known], words: Words
) -> Sector:
    """The sector of a noun that has one, which yields to that of words before it or of the body it is head of."""
    found = _modifier_sectors(before, words)
    forced = _against(found)
    if forced and own in _YIELDING and _makes_opponents(before, words):
        return forced
    if "COP" in found and own in ("MIL", "GOV"):
        return "COP"
    if own in ("GOV", "JUD", "MIL", "LEG") and (body := _international(hits)) is not None:
        return body
    held = _after_of(texts, words, bodies=True, person=True) if noun.tie == "official_of" and own == "GOV" else None
    return held or own


def _of_generic(
    noun: ActorNoun, before: Sequence[str], texts: Sequence[str], hits: Sequence[Known], words: Words
) -> Sector | None:
    """The sector of a noun without one: of a body named with it, of its modifiers, of what it is of; else of the state."""
    sector = _first(_modifier_sectors(before, words))
    named = [hit.actor.sector for hit in hits if hit.actor.kind not in ("state", "person") and hit.actor.sector]
    if named and sector in (None, "GOV", "CVL", "PTY", "REL"):
        return named[0]
    if sector is None:
        sector = _after_of(texts, words, bodies=False, person=noun.stands_for == "person")
    if sector is not None:
        return sector
    serves = noun.stands_for == "person" and noun.tie in SERVING
    if serves and any(hit.actor.kind in ("state", "government") for hit in hits):
        return "GOV"
    return "GOV" if noun.tie == "spokesperson_of" and hits else None


def sector_without_noun(texts: Sequence[str], hits: Sequence[Known], country: str | None, words: Words) -> Sector | None:
    """The sector of words without an actor noun: a modifier used as a noun, else that of a name in it."""
    told = _first(_modifier_sectors([text.lower() for text in texts], words))
    if told is not None:
        return told
    org = next((hit for hit in hits if hit.sort in ("strong", "seat", "weak") and hit.actor.sector), None)
    if org is not None:
        return org.actor.sector
    return "CVL" if country and hits and hits[-1].sort in ("people", "adjective") else None


def _first(found: Sequence[Sector]) -> Sector | None:
    """Of several sectors, the one that counts."""
    return min(found, key=_ORDER.index) if found else None


def _against(found: Sequence[Sector]) -> Sector | None:
    """Of several sectors, that of those who stand against who is in power."""
    return next((sector for sector in AGAINST if sector in found), None)


def _international(hits: Sequence[Known]) -> Sector | None:
    """The code of the international body that a phrase opens with, when no state is named beside it: "U.N. envoy"."""
    bodies = [hit.actor.sector for hit in hits if hit.actor.sector in INTERNATIONAL and hit.actor.country is None]
    states = [hit for hit in hits if hit.actor.country]
    return bodies[0] if bodies and not (states and states[0].first < hits[0].first + 1 and states[0] is hits[0]) else None


def _after_of(texts: Sequence[str], words: Words, *, bodies: bool, person: bool) -> Sector | None:
    """The sector of what a noun is head, member or spokesman of: "head of the Kenyan teachers' union".

    With `bodies`, only a noun after "of" counts ("president of the court"), no bare modifier ("minister of trade").
    """
    lowered = [text.lower() for text in texts]
    cases = ("for", "from", "at", "with", "in") if person else ("from", "in")
    for i, text in enumerate(lowered):
        if (text == "of" or (not bodies and text in cases)) and i:
            rest = lowered[i + 1 :]
            end = next((j for j, word in enumerate(rest) if j and word in CUT and word != "-"), len(rest))
            noun, _, start = head_noun(rest[:end], words)
            if noun is not None:
                found = _modifier_sectors(rest[:start], words)
                return _against(found) or noun.sector or _first(found)
            found = _modifier_sectors(rest[:end], words)
            if found and not bodies:
                return _first(found)
    return None


def _modifier_sectors(lowered: Sequence[str], words: Words) -> list[Sector]:
    """Sectors of the words before a noun; the longest spelling counts, "human rights" before "rights"."""
    found: list[Sector] = []
    i = 0
    while i < len(lowered):
        step = 1
        for length in range(min(3, len(lowered) - i), 0, -1):
            part = lowered[i : i + length]
            phrase = " ".join(part)
            modifier = words.modifiers.get(phrase)
            noun = noun_of(part, words)
            if modifier is None and length == 1:
                modifier = next((words.modifiers[form] for form in singular(phrase) if form in words.modifiers), None)
            usable = noun is not None and (length > 1 or (modifier is None and noun.stands_for in ("body", "group")))
            sector = noun.sector if noun is not None and usable else None
            if sector is None and modifier is not None:
                sector = modifier.sector
            if sector is not None or modifier is not None:
                if sector is not None:
                    found.append(sector)
                step = length
                break
        i += step
    return found


def _makes_opponents(before: Sequence[str], words: Words) -> bool:
    """Whether a word before the noun makes rebels or opponents of whoever the noun names: "rebel army"."""
    return any((m := words.modifiers.get(word)) is not None and m.use == "strong" for word in before)


def is_former(before: Sequence[str], words: Words) -> bool:
    """Whether a word before the noun tells that an office is over: "former", "ex"."""
    return any((m := words.modifiers.get(key_of(word))) is not None and m.use == "former" for word in before)
