"""Whether a description tells of an office of others: of another body, another place, the other side."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.taken_up import is_group
from truceline.language.known.actor_sectors import AGAINST
from truceline.language.phrases.phrase import Phrase

_IN_POWER = frozenset({"GOV", "MIL", "COP", "SPY"})


def of_others(talk: Discourse, phrase: Phrase, draft: Draft) -> bool:
    """Whether an office is of an unknown place or body of which nothing has told for its holder: "[Jubaland]'s leader"."""
    tokens, told = talk.reading.tokens, (draft.role or "").lower().split()
    names = (name for name in talk.reading.names if phrase.first <= name.first < name.last <= phrase.noun_first)
    unknown = (name for name in names if name.actor is None and name.type in ("LOC", "ORG"))
    return any(tokens.words[i].lower() not in told for name in unknown for i in range(name.first, name.last))


def posted_elsewhere(talk: Discourse, phrase: Phrase, draft: Draft) -> bool:
    """Whether an office is told with whose and where, of which nothing is told for its holder: "the Iraqi envoy to Chad"."""
    told = draft.office
    names = [name for name in talk.reading.names if phrase.first <= name.first < name.last <= phrase.last]
    spelled = [talk.reading.tokens.words[i].lower() for name in names for i in range(name.first, name.last)]
    before, after = (any(n.last <= phrase.head for n in names), any(n.first > phrase.head for n in names))
    return before and after and draft.known is None and not told & set(spelled)


def of_body_untold(talk: Discourse, phrase: Phrase, draft: Draft) -> bool:
    """Whether an office is of a body of which nothing is told for somebody: "the State Department's inspector general".

    A known person may hold it by the catalogue; bodies of many states are told apart by their sector elsewhere.
    """
    words = talk.reading.tokens.words
    marks = [k for k in range(phrase.first + 1, phrase.noun_first) if words[k] in ("'s", "’s", "'", "’")]
    j = talk.heads.get(marks[-1] - 1) if marks else None
    owner = talk.phrases[j] if j is not None else None
    if owner is None or owner.name is None or owner.name.type != "ORG":
        return False
    if owner.known is not None and owner.known.kind in ("state", "igo"):
        return False
    told = draft.office
    name = {words[k].lower() for k in range(owner.name.first, owner.name.last)}
    return draft.known is None and not (told & name)


def in_power(draft: Draft, noun: ActorNoun) -> bool:
    """Whether a person is on the other side from the one that a noun means: no president is "the opposition leader"."""
    return noun.sector in AGAINST and draft.person_type and draft.sector in _IN_POWER


def opposed(unnamed: Draft, other: Draft, words: Words) -> bool:
    """Whether two people are on the two sides of a conflict: "a government spokesman" is no "rebel spokesman Bahati"."""
    told = {*unnamed.modifiers, *(unnamed.noun.word.split() if unnamed.noun is not None else ())}
    governs = unnamed.sector in _IN_POWER or bool(told & words.governments)
    rebels = unnamed.sector in AGAINST
    return (governs and other.sector in AGAINST) or (rebels and other.sector in _IN_POWER)


def serves_another(talk: Discourse, phrase: Phrase, draft: Draft, word: str) -> bool:
    """Whether somebody's office has another owner than a description: "its spokesman Maro ... [the army's] spokesman"."""
    owner, forces = _owner_before(talk, phrase.noun_first), _forces_before(talk, phrase.noun_first)
    if owner is None and not forces:
        return False
    held: set[int | None] = set()
    for j in draft.mentions:
        name = talk.phrases[j]
        if name.form == "name" and name.first and talk.reading.tokens.lemmas[name.first - 1].lower() == word:
            held.add(_owner_before(talk, name.first - 1))
    held -= {None}
    groups = all(e is not None and is_group(talk.drafts[e]) for e in held)
    return bool(held) and (owner not in held if owner is not None else groups)


def _forces_before(talk: Discourse, noun: int) -> bool:
    """Whether a possessor right before a noun means a state's forces or government: "[the army's] spokesman"."""
    j = talk.heads.get(noun - 2) if noun > 1 and talk.reading.tokens.words[noun - 1] in ("'s", "’s", "'", "’") else None
    other = talk.phrases[j].noun if j is not None else None
    return other is not None and other.sector in ("MIL", "COP", "GOV")


def _owner_before(talk: Discourse, noun: int) -> int | None:
    """The actor that a possessor right before a noun names: "[the army]'s spokesman", "[its] spokesman"."""
    tokens = talk.reading.tokens
    last = noun - 2 if noun > 1 and tokens.words[noun - 1] in ("'s", "’s", "'", "’") else noun - 1
    owns = last >= 0 and (last < noun - 1 or tokens.labels[last] == "nmod:poss")
    return talk.of.get(talk.heads.get(last, -1)) if owns else None
