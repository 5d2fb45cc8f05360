"""What is part of what: "some opposition groups" of "the opposition", the Kremlin of Russia. No offices, no backers."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.known.actor_nouns import last_word
from truceline.model.entities import Tie

_PARTITIVE = frozenset(
    {"some", "many", "most", "several", "a", "an", "other", "another", "few", "certain", "various", "more", "numerous"}
    | {"one", "two", "three", "four", "five", "six", "seven", "eight", "no", "any", "both", "dozens", "part", "bare"}
)
"""Determiners of a part: "[some] groups"; "bare" is none at all."""
_SAYING_LITTLE = frozenset({"armed", "local", "main", "major"})
"""Qualities that any group may have, so that they do not tell one from the side spoken of."""


def subset_ties(talk: Discourse) -> list[Tie]:
    """Parts of a collective: "some opposition groups" of "the opposition", "some groups" of the collective spoken of.

    Two unnamed groups stay two actors; the tie keeps the story (CODEBOOK 2.2).
    """
    wholes = [
        (entity, draft)
        for entity, draft in enumerate(talk.drafts)
        if draft.collective and draft.noun is not None and draft.mentions
    ]
    found: list[Tie] = []
    for entity, draft in enumerate(talk.drafts):
        if draft.named or draft.kind != "group_unnamed" or draft.noun is None or not draft.mentions:
            continue
        if draft.determiner not in _PARTITIVE and not draft.determiner.isdigit():
            continue
        whole = _whole_of(talk, entity, draft, wholes)
        if whole is not None:
            phrase = talk.phrases[draft.mentions[0]]
            found.append(Tie("subset_of", entity, whole, talk.reading.tokens.span(phrase.first, phrase.last)))
            target = talk.drafts[whole]
            draft.country = draft.country or target.country
            draft.sector = draft.sector or target.sector
    return found


def _whole_of(talk: Discourse, entity: int, draft: Draft, wholes: Sequence[tuple[int, Draft]]) -> int | None:
    """The collective of a part: the one behind "of", one told with the same words, else the last side spoken of."""
    assert draft.noun is not None
    first = draft.mentions[0]
    inside = _partitive_of(talk, first)
    if inside is not None:
        return inside if inside != entity and draft.noun.stands_for != "body" else None
    others = [(whole, target) for whole, target in wholes if whole != entity and not clash(draft.country, target.country)]
    alike = next((whole for whole, target in others if _told_alike(draft, target)), None)
    if alike is not None:
        return alike
    return _last_side(talk, first, others) if _says_little(talk, draft) else None


def _told_alike(part: Draft, whole: Draft) -> bool:
    """Whether the words for a part hold those for the whole: "some rebel groups" are of "the rebels"."""
    if part.noun is None or whole.noun is None or whole.noun.stands_for not in ("group", "person"):
        return False
    own = {*part.modifiers, *part.noun.word.split()}
    if whole.determiner != "the" or not whole.modifiers <= own:
        return False
    if whole.noun.word != part.noun.word:
        return last_word(whole.noun) in own
    return part.determiner != "bare" and whole.modifiers <= part.modifiers


def _says_little(talk: Discourse, part: Draft) -> bool:
    """Whether a group is told of in words that fit any, so that the side spoken of says whose it is: "some groups"."""
    head = talk.phrases[part.mentions[0]].head
    noun = part.noun
    general = noun is not None and noun.sector is None and noun.stands_for == "group" and last_word(noun) in talk.taken_up
    return general and "from" not in talk.reading.tokens.words[head + 1 : head + 2] and part.modifiers <= _SAYING_LITTLE


def _last_side(talk: Discourse, first: int, others: Sequence[tuple[int, Draft]]) -> int | None:
    """The opposition or rebels told of last, at most two sentences before phrase `first`."""
    best: tuple[int, int] | None = None
    for whole, target in others:
        if target.determiner != "the" or target.noun is None or target.noun.sector not in ("OPP", "REB"):
            continue
        before = [m for m in target.mentions if m < first]
        if before and talk.distance(before[-1], first) <= 2 and (best is None or before[-1] > best[0]):
            best = (before[-1], whole)
    return best[1] if best else None


def _partitive_of(talk: Discourse, i: int) -> int | None:
    """ "members of the opposition", "one of the rebel groups": the actor after "of"."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    for j in tokens.below(head, "nmod"):
        whole = talk.of.get(talk.heads.get(j, -1))
        if j < head or whole is None or not any(tokens.words[c].lower() == "of" for c in tokens.below(j, "case")):
            continue
        if talk.drafts[whole].kind in ("group_unnamed", "umbrella"):
            return whole
    return None


def part_ties(talk: Discourse) -> list[Tie]:
    """Bodies of a state that the catalogue places under an actor named here: Kremlin part_of Russia, Russian army likewise."""
    entity_of = {draft.known.id: e for e, draft in enumerate(talk.drafts) if draft.known is not None}
    merged = {
        draft.known.parent: e for e, draft in enumerate(talk.drafts) if draft.known is not None and draft.kind == "government"
    }
    found: list[Tie] = []
    for entity, draft in enumerate(talk.drafts):
        parent = draft.known.parent if draft.known is not None else None
        if parent is None or draft.kind in ("government", "person") or not draft.mentions:
            continue
        whole = entity_of.get(parent, merged.get(parent))
        named = sorted(
            (i for i in draft.mentions if talk.phrases[i].form == "name"),
            key=lambda i: (talk.reading.zone(talk.phrases[i].head) in ("headline", "caption"), i),
        )
        if whole is not None and whole != entity and named:
            phrase = talk.phrases[named[0]]
            assert phrase.name is not None
            found.append(Tie("part_of", entity, whole, talk.reading.tokens.span(phrase.name.first, phrase.name.last)))
    return found
