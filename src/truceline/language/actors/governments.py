"""Nouns for the government of a state, whatever those who use them think of it: "the Assad regime". No other bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.known.known_names import KnownNames, key_of
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Reading


def government_inside(talk: Discourse, phrase: Phrase, index: KnownNames) -> int | None:
    """The government that a noun for one means by the name in it: of a country, a capital or a leader who serves that country.

    Whoever calls a government a regime speaks of the same actor; the word itself is a label and never its name.
    """
    tokens = talk.reading.tokens
    if phrase.plural or phrase.determiner in ("a", "an"):  # "called it [a Saudi puppet regime]"
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
    if known.parent in of and by_name(talk, talk.drafts[of[known.parent]]):
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


def sole_government(talk: Discourse, e: int, meant: Mapping[int, int], words: Words) -> int | None:
    """ "The government", "his government": the one government of that country, named or first described."""
    draft = talk.drafts[e]
    if not _plain_government(talk, draft, words):
        return None
    others = [
        k
        for k, other in enumerate(talk.drafts)
        if k != e
        and k not in meant
        and other.mentions
        and (other.kind == "government" or _only_seat(other) or _called_government(talk, other, words))
        and (other.named or k < e)
        and (other.named or _plain_government(talk, other, words))
    ]
    same = [k for k in others if draft.country is None or talk.drafts[k].country == draft.country]
    if draft.noun is not None and draft.noun.word != "government":
        owners = [o for phrase in talk.phrases if phrase.noun == draft.noun and (o := _owner(talk, phrase)) is not None]
        same = [k for k in same if all(o.country and not clash(o.country, talk.drafts[k].country) for o in owners)]
    anybodys = draft.country is None and draft.noun is not None and draft.noun.word == "government"
    if anybodys and any(d.kind == "state" and by_name(talk, d) and not _only_seat(d) for d in talk.drafts):
        return None
    return same[0] if len(same) == 1 else None


def _owner(talk: Discourse, phrase: Phrase) -> Draft | None:
    """The person whose regime one is said to be, which need not be the government told of: "Castro ... [his] regime"."""
    j = talk.heads.get(phrase.first)
    tokens = talk.reading.tokens
    owned = j is not None and tokens.labels[phrase.first] == "nmod:poss" and tokens.tags[phrase.first] == "PRON"
    entity = talk.of.get(j) if j is not None and owned else None
    return talk.drafts[entity] if entity is not None and talk.drafts[entity].person_type else None


_ANY = frozenset({"military", "ruling", "current", "present", "central"})
"""Words that tell no government of a country from another: "the [military] regime"."""


def _only_seat(draft: Draft) -> bool:
    """Whether a state is named by its capital alone and so stands for its government: "Ankara disputes it"."""
    if draft.kind != "state" or draft.known is None or not draft.forms:
        return False
    seats = {key_of(seat) for seat in draft.known.seats}
    return all(key_of(form) in seats for form in draft.forms)


def _called_government(talk: Discourse, draft: Draft, words: Words) -> bool:
    """Whether the article speaks of the government of a state and has one record for both: "Syria", "the Syrian regime"."""
    phrases = [talk.phrases[i] for i in draft.mentions]
    return draft.kind == "state" and any(
        (phrase.known is not None and phrase.known.kind == "government" and phrase.form == "name")
        or (phrase.form == "nominal" and phrase.noun is not None and phrase.noun.word in words.governments)
        for phrase in phrases
    )


def _plain_government(talk: Discourse, draft: Draft, words: Words) -> bool:
    if draft.noun is None or draft.noun.word not in words.governments or draft.named or not draft.mentions:
        return False
    phrase = talk.phrases[draft.mentions[0]]
    if draft.plural and (phrase.noun_first - phrase.first > 1 or not draft.noun.word.endswith("s")):  # only "the authorities"
        return False
    possessor = talk.reading.tokens.words[phrase.first].lower()
    own = draft.determiner == "of" or possessor in ("his", "her", "its", "their")
    before = [word for word in talk.reading.tokens.words[phrase.first : phrase.noun_first] if word.lower() not in _ANY]
    plain = len(before) <= 1 or (draft.determiner in ("the", "of") and only_backers(talk, phrase))
    return (draft.determiner == "the" or own) and plain and phrase.last == phrase.head + 1


def only_backers(talk: Discourse, phrase: Phrase) -> bool:
    """Whether the words before a noun tell only its country and who stands behind: "Syria's Saudi-backed opposition"."""
    tokens = talk.reading.tokens
    named = {i for name in talk.reading.names for i in range(name.first, name.last)}
    others = (i for i in range(phrase.first, phrase.noun_first) if i not in named)
    told = [i for i in others if tokens.tags[i] not in ("DET", "PUNCT", "PART")]
    return all(tokens.words[i - 1] in "-‐‑" or tokens.words[i + 1] in "-‐‑" for i in told)


def by_name(talk: Discourse, draft: Draft) -> bool:
    """Whether an article prints a name of an actor and does not only describe it."""
    return any(talk.phrases[i].form == "name" for i in draft.mentions)
