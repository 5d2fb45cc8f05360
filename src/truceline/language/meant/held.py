"""What a person is known to be by the words so far: an office, a former one, a trade. No search for who is meant."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, load_words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.known.actor_nouns import last_word

FORMER = frozenset({"former", "ex", "ousted", "deposed", "onetime", "one-time", "erstwhile"})
"""What tells that somebody no longer holds an office."""
PAST = FORMER | {"late", "then", "outgoing"}
"""What is said of an office that somebody held before, also of one who died in it or leaves it."""
_TRADES = frozenset({"JRN", "JUD", "MED", "REL"})
_HEADS = {"pm": frozenset({"prime", "minister"})}
"""Offices in letters, and the words for them: "the former PM" for "Former Prime Minister Omar Deng"."""


def called_before(talk: Discourse, i: int, entity: int, noun: ActorNoun) -> bool:
    """Whether a description before has told a trade of a named person: "Ali Reza, a taxi driver, ... [the driver]"."""
    draft = talk.drafts[entity]
    if not (draft.named and draft.person_type) or draft.plural:
        return False
    told = (talk.phrases[m] for m in draft.mentions if m < i)
    return " " not in noun.word and any(
        p.form == "nominal" and p.noun is not None and not p.plural and last_word(p.noun) == noun.word for p in told
    )


def of_one_trade(draft: Draft, noun: ActorNoun) -> bool:
    """Whether a person has the trade that a noun tells: "the journalist" for "a reporter"."""
    return draft.person_type and draft.noun is not None and noun.sector in _TRADES and draft.noun.sector == noun.sector


def told_of(draft: Draft) -> frozenset[str]:
    """The words by which a person is called: those of the office of a named one, else those of the description."""
    return draft.office if draft.named else draft.modifiers | set(draft.noun.word.split() if draft.noun is not None else ())


def role_has(draft: Draft, word: str, modifiers: frozenset[str]) -> bool:
    """Whether the office or trade of a person has the last word of a noun, and none of its other words is against it."""
    role = (draft.role or "").lower().replace("-", " ").split()
    words = {*role, *(draft.noun.word.split() if draft.noun is not None else ())}
    own = last_word(draft.noun) if draft.noun is not None else ""
    spelled = _HEADS.get(word)
    if word not in role and word != own and not (spelled and spelled <= words):
        return False
    content = {m for m in modifiers if m.isalpha()}
    return not content or not draft.modifiers or bool(content & (set(role) | draft.modifiers)) or not content - {"the"}


def of_other_body(draft: Draft, said: frozenset[str]) -> bool:
    """Whether a person serves another body than that told: "the [navy] chief" is not the army chief."""
    told, held = _bodies(said), _bodies(told_of(draft))
    return bool(told and held) and not told & held


def _bodies(words: frozenset[str]) -> set[str]:
    nouns = load_words().nouns
    return {word for word in words if (noun := nouns.get(word)) is not None and noun.stands_for == "body"}
