"""Which named body a general word for one means: "the monitor" for an observatory, "the chemical weapons watchdog".

    Shell left. "We had no choice," the oil company said.  back: as above, of bodies that no word shows to be none of trade
    The Observatory said X. The monitor said Y.            back: the body nearest before that acts, of a kind the word
                                                           allows, or the only one named so far
    Sri Lanka sat down. The island nation said X.          back: the one state of the nearest sentence that names one
    The refugee agency said X. ... the Agency for Refugees  anywhere: the one body whose name has a word of the description
"""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.actors.drafts import Draft, clash
from truceline.language.known.actor_nouns import last_word
from truceline.language.phrases.phrase import Phrase

_BACK = 3
"""Sentences back to which a general word for a body looks."""
_SEATED = frozenset({"based", "headquartered"})
_OFFICES = frozenset({"ministry", "army", "navy", "parliament", "police", "court", "senate"})
"""What a body is called that no general word means: a ministry is not "the aviation authority"."""
_SHORTEST = 5
"""Letters of a word from which on it can tell which body is meant."""


def body_spoken_of(talk: Discourse, i: int, modifiers: frozenset[str], words: Words) -> int | None:
    """The named body that a general word without modifiers takes up as a speaker; None when nobody fits."""
    phrase = talk.phrases[i]
    kinds = _kinds(phrase, words)
    firm = phrase.noun is not None and phrase.noun.sector == "BUS"
    tokens = talk.reading.tokens
    qualities = {tokens.words[i].lower() for i in range(phrase.first, phrase.noun_first) if tokens.tags[i] == "ADJ"}
    plain = phrase.last == phrase.head + 1 and (firm or modifiers <= qualities) and phrase.determiner in ("the", "this", "that")
    if not kinds or phrase.plural or not plain:
        return None
    if (own := _of_who_tells(talk, i, kinds, firm=firm)) is not None:
        return own
    if not talk.tells(phrase.head):
        return None
    others: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > _BACK:
            break
        entity = talk.of.get(j)
        if entity is None or not same_zone(talk, j, i) or not _fits(talk.drafts[entity], kinds, firm=firm):
            continue
        if talk.is_subject(j) and talk.quote_of(talk.phrases[j].head) is None:
            return entity
        if entity not in others:
            others.append(entity)
    if not others:
        before = (e for e, draft in enumerate(talk.drafts) if any(m < i for m in draft.mentions))
        others = [e for e in before if _fits(talk.drafts[e], kinds, firm=firm)]
    return others[0] if len(others) == 1 else None


def _of_who_tells(talk: Discourse, i: int, kinds: frozenset[str], *, firm: bool) -> int | None:
    """The one body of whoever tells what it does: "A Treasury spokesman said [the agency] would not comment"."""
    tokens = talk.reading.tokens
    head = talk.phrases[i].head
    above = (k for k in tokens.ancestors(head) if head not in tokens.below(k, "nsubj"))
    verb = next((k for k in above if tokens.lemmas[k].lower() in talk.speech), None)
    if verb is None or verb > head:
        return None
    spans = [tokens.extent(k) for k in tokens.below(verb, "nsubj")]
    inside = {
        talk.of[j]
        for j in talk.seen
        if j in talk.of and any(first <= talk.phrases[j].first and talk.phrases[j].last <= last for first, last in spans)
    }
    fitting = [e for e in inside if _fits(talk.drafts[e], kinds, firm=firm)]
    return fitting[0] if len(fitting) == 1 else None


def seated_at(talk: Discourse, phrase: Phrase) -> frozenset[int]:
    """The words before a noun that only say where somebody works: "the [New York-based] group"."""
    tokens = talk.reading.tokens
    for i in range(phrase.first + 2, phrase.noun_first):
        if tokens.words[i].lower() not in _SEATED or tokens.words[i - 1] not in "-‐‑":
            continue
        name = next((n for n in talk.reading.names if n.first < i - 1 <= n.last), None)
        first = name.first if name is not None else i - 2
        while first - 1 > phrase.first and tokens.words[first - 1][:1].isupper():
            first -= 1
        return frozenset(range(max(first, phrase.first), i + 1))
    return frozenset()


def state_spoken_of(talk: Discourse, i: int, country: str | None, words: Words) -> int | None:
    """The state that "the kingdom", "the island nation" means as a speaker: the only one of the nearest sentence with any."""
    phrase = talk.phrases[i]
    noun = last_word(phrase.noun) if phrase.noun is not None else ""
    short = phrase.last == phrase.head + 1 and not phrase.plural and talk.quote_of(phrase.head) is None
    if noun not in words.states or not short or country or not (talk.tells(phrase.head) or talk.is_subject(i)):
        return None
    near: dict[int, set[int]] = {}
    for j in reversed(talk.seen):
        away, entity = talk.distance(j, i), talk.of.get(j)
        if away > _BACK:
            break
        if entity is None or not same_zone(talk, j, i) or talk.quote_of(talk.phrases[j].head) is not None:
            continue
        if talk.drafts[entity].kind in ("state", "government") and talk.phrases[j].form != "adjective":
            near.setdefault(away, set()).add(entity)
    states = near[min(near)] if near else set()
    return next(iter(states)) if len(states) == 1 else None


def state_called(talk: Discourse, phrase: Phrase, words: Words) -> int | None:
    """The state that a general word for one has after "of": "the island nation of [Sri Lanka]"."""
    tokens = talk.reading.tokens
    if tokens.words[phrase.head].lower() not in words.states or tokens.words[phrase.head + 1 : phrase.head + 2] != ("of",):
        return None
    j = next((j for j, other in enumerate(talk.phrases) if other.first == phrase.head + 2 and other.form == "name"), None)
    entity = talk.of.get(j) if j is not None else None
    return entity if entity is not None and talk.drafts[entity].kind == "state" else None


def body_named_alike(talk: Discourse, draft: Draft, words: Words) -> int | None:
    """The one named body of the article whose name shares a word with a description: "the nuclear energy watchdog"."""
    phrase = talk.phrases[draft.mentions[0]]
    kinds = _kinds(phrase, words)
    if not kinds or phrase.plural or draft.determiner not in ("the", "this", "that", "of") or not draft.modifiers:
        return None
    told = {word for word in draft.modifiers if len(word) >= _SHORTEST}
    found = [
        e
        for e, other in enumerate(talk.drafts)
        if other.mentions and _fits(other, kinds) and not clash(draft.country, other.country) and told & _name_words(other)
    ]
    return found[0] if len(found) == 1 else None


def _kinds(phrase: Phrase, words: Words) -> frozenset[str]:
    """The kinds of actors that the noun of a phrase may mean, by its longest listed ending."""
    noun = phrase.noun
    parts = noun.word.split() if noun is not None else []
    for k in range(len(parts)):
        if kinds := words.general_bodies.get(" ".join(parts[k:])):
            return kinds
    firm = noun is not None and noun.sector == "BUS" and noun.stands_for == "group"
    return frozenset({"organisation"}) if firm else frozenset()


def _fits(draft: Draft, kinds: frozenset[str], *, firm: bool = False) -> bool:
    if firm and (draft.sector or (draft.noun.sector if draft.noun is not None else None)) not in ("BUS", "MNC", None):
        return False
    if firm and draft.noun is not None and draft.noun.sector is None:
        return False
    medium = draft.sector == "JRN" or (draft.noun is not None and draft.noun.sector == "JRN")
    if not firm and _name_words(draft) & _OFFICES:
        return False
    return draft.named and not draft.person_type and draft.kind in kinds and not medium


def _name_words(draft: Draft) -> frozenset[str]:
    names = (*draft.forms, *(draft.known.names if draft.known else ()), draft.known.name if draft.known else "")
    return frozenset(word.casefold() for name in names for word in name.replace("-", " ").split())
