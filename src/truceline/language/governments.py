"""Nouns for the government of a state, whatever those who use them think of it: "the Assad regime". No other bodies."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import Words
from truceline.language.coreference import Discourse
from truceline.language.entities import Draft
from truceline.language.known_names import KnownNames
from truceline.language.phrases import Phrase
from truceline.model.reading import Reading


def government_inside(talk: Discourse, phrase: Phrase, index: KnownNames) -> int | None:
    """The government that a noun for one means by the name in it: of a country, a capital or a leader who serves that country.

    Whoever calls a government a regime speaks of the same actor; the word itself is a label and never its name.
    """
    tokens = talk.reading.tokens
    if phrase.plural:
        return None
    last = max((tokens.extent(j)[1] for j in tokens.below(phrase.head, "nmod") if j > phrase.head), default=phrase.last)
    for j, other in enumerate(talk.phrases):
        if other.name is None or not phrase.first <= other.name.first < other.name.last <= max(last, phrase.last):
            continue
        after = other.name.first > phrase.head
        if other.head == phrase.head or (after and tokens.words[phrase.head + 1].lower() != "of"):
            continue
        if other.name.last < len(tokens) and tokens.words[other.name.last] in "-‐‑":
            continue
        known = talk.drafts[talk.of[j]].known if j in talk.of else other.known
        government = _government(known, index) if known is not None else None
        if government is None:
            called = index.find([*tokens.words[other.name.first : other.name.last], "government"])
            government = next((hit.actor for hit in called if hit.actor.kind == "government"), None)
        if government is not None:
            return _drafted(talk, government)
    return None


def _government(known: KnownActor, index: KnownNames) -> KnownActor | None:
    """The government of the state that a name belongs to; the state itself where the catalogue has no government of it."""
    if known.kind == "government":
        return known
    state = known if known.kind == "state" else None
    if known.kind == "person" and known.sector == "GOV" and known.country:
        state = index.states.get(known.country)
    if state is None:
        return None
    return next((one for one in index.actors.values() if one.kind == "government" and one.parent == state.id), state)


def _drafted(talk: Discourse, known: KnownActor) -> int:
    """The actor of the article for a government: its own, the state where the article names that, or a new one."""
    of = {draft.known.id: e for e, draft in reversed(list(enumerate(talk.drafts))) if draft.known is not None}
    if known.id in of:
        return of[known.id]
    if known.parent in of and any(talk.phrases[m].form == "name" for m in talk.drafts[of[known.parent]].mentions):
        return of[known.parent]
    talk.drafts.append(Draft(known.kind, named=True, known=known, country=known.country, sector=known.sector))
    return len(talk.drafts) - 1


def printed_governments(reading: Reading, phrases: Sequence[Phrase], words: Words) -> list[str]:
    """How a text names a government by its state or leader and nothing else: "Assad regime", not "Assad's brutal regime"."""
    found: list[str] = []
    for phrase in phrases:
        if phrase.form != "nominal" or phrase.noun is None or phrase.noun.word not in words.governments:
            continue
        named = {i for name in reading.names for i in range(name.first, name.last) if phrase.first <= i < phrase.last}
        noun = set(range(phrase.noun_first, phrase.head + 1))
        first = phrase.first + (reading.tokens.words[phrase.first].lower() == "the")
        others = [reading.tokens.words[i].lower() for i in range(first, phrase.last) if i not in named | noun]
        if named and all(word in ("'s", "’s", "of", "the") or word in words.titles for word in others):
            found.append(" ".join(reading.words(first, phrase.last).text.split()))
    return found
