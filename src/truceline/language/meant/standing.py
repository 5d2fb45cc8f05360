"""Which named person a general description means: "the Russian diplomat" for a foreign minister.

    Lavrov said X. The Russian diplomat said Y.                             the nearest named person whom the words fit
    Regional president Maro said no. Deng agreed. The regional leader ...   the one whose office has the same words

Not here: descriptions whose person the article names only later (`named_later`).
"""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.settling import REBEL
from truceline.language.actors.whose_office import in_power, of_body_untold
from truceline.language.known.actor_codes import Code
from truceline.language.known.actor_nouns import last_word
from truceline.language.known.actor_sectors import INTERNATIONAL
from truceline.language.meant.held import FORMER, of_other_body
from truceline.language.phrases.phrase import Phrase

BACK = 3
"""Sentences back to which a general description of a named person looks."""
FOLLOWING = frozenset({"next", "future", "incoming", "new", "elect", "president-elect"})
LEAVING = FORMER | {"outgoing", "departing"}
"""What is said of who comes into an office and of who goes out of it."""
_OF_ONE_KIND = frozenset({"minister", "president", "secretary"})
"""Offices of which the word before tells another: "prime minister", "vice president"."""


def person_of_standing(talk: Discourse, i: int, code: Code, words: Words) -> int | None:
    """The named person whom a definite description such as "the UN chief" takes up, None when nobody or several fit."""
    phrase = talk.phrases[i]
    assert phrase.noun is not None
    subjects: list[int] = []
    others: list[int] = []
    worded: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > BACK:
            break
        entity = talk.of.get(j)
        if entity is None or not same_zone(talk, j, i) or talk.quote_of(talk.phrases[j].head) is not None:
            continue
        draft = talk.drafts[entity]
        if not (draft.named and draft.person_type) or comes_after(talk, draft, phrase):
            continue
        if entity not in worded and _so_worded(talk, draft, phrase) and holds_office(talk, draft, phrase.noun, words):
            worded.append(entity)
        if not fits_standing(talk, draft, phrase, phrase.noun, code, words):
            continue
        kept = subjects if talk.is_subject(j) else others
        if entity not in kept:
            kept.append(entity)
    if len(worded) == 1:
        return worded[0]
    if subjects:
        return subjects[0]
    return others[0] if len(others) == 1 else None


def comes_after(talk: Discourse, draft: Draft, phrase: Phrase) -> bool:
    """Whether a description means who follows somebody in office, or goes, and so not him: "the new president"."""
    said = {word.lower() for word in talk.reading.tokens.words[phrase.first : phrase.head]}
    held = set((draft.role or "").lower().split())
    return bool((said & FOLLOWING and held & LEAVING) or (said & LEAVING and held & FOLLOWING))


def _so_worded(talk: Discourse, draft: Draft, phrase: Phrase) -> bool:
    """Whether an office has every word before the noun: "the regional leader" is a "regional president"."""
    if clash(draft.gender, phrase.gender):
        return False
    tokens = talk.reading.tokens
    said = {tokens.words[k].lower() for k in range(phrase.first, phrase.head) if tokens.tags[k] not in ("DET", "PUNCT")}
    return bool(said) and said <= draft.office


def may_be(talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, code: Code) -> bool:
    """Whether a description may mean a person by gender, side, country and kind of body, whatever the office."""
    if clash(draft.gender, phrase.gender) or clash(code.country, draft.country):
        return False
    if in_power(draft, noun) or of_body_untold(talk, phrase, draft):
        return False
    if of_other_body(draft, frozenset(word.lower() for word in talk.reading.tokens.words[phrase.first : phrase.head])):
        return False
    abroad = code.sector if code.sector in INTERNATIONAL else None
    own = draft.sector if draft.sector in INTERNATIONAL else None
    return abroad == own or not (abroad or (own and code.country))


def fits_standing(talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, code: Code, words: Words) -> bool:
    """Whether a description may mean a person, by gender, side, country, kind of body and office."""
    if not may_be(talk, draft, phrase, noun, code) or not holds_office(talk, draft, noun, words):
        return False
    at_home = not code.country and (not draft.country or (code.sector in REBEL and draft.sector in REBEL))
    return bool(code.country and draft.country) or code.sector in INTERNATIONAL or at_home


def holds_office(talk: Discourse, draft: Draft, noun: ActorNoun, words: Words) -> bool:
    """Whether the office of a person is one that the noun can mean."""
    offices = words.standing.get(last_word(noun))
    if offices is None:
        return False
    held = words_held(talk, draft, listed=True)
    return bool(held) and not of_another_kind(noun, held) and ("*" in offices or bool(held & offices))


def of_another_kind(noun: ActorNoun, held: frozenset[str]) -> bool:
    """Whether an office is another of its kind than one held: "the prime minister" is no interior minister."""
    *kind, office = noun.word.replace("-", " ").split()
    return office in _OF_ONE_KIND and office in held and not held.issuperset(word for word in kind if word not in LEAVING)


def words_held(talk: Discourse, draft: Draft, *, listed: bool) -> frozenset[str]:
    """The words of the office that the article gives a person and of the rank before the name; `listed` offices as well."""
    held = {word.strip(".") for word in f"{draft.role or ''} {draft.title or ''}".lower().replace("-", " ").split()}
    if draft.known is not None and listed:
        held.update(title for title, _ in talk.titles.get(draft.known.id, ()))
    return frozenset(held)
