"""Which person just spoken of a description means that tells something new of him: "the New York businessman", "the 62-year-old".

    Marco Rubio answered. "We warned them," the Florida senator said.       the one person who acts in the sentence before
    Machar came back to Juba. The former rebel commander called for calm.   what somebody was goes with any present office
    Lavrov met Fidan. The veteran diplomat was pleased.                     two fit: left open

The words may not clash with what the article or the catalogue tells of the person. Not here: general words for an office that
the article has given (`standing`), descriptions used before (`coreference`).
"""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actor_codes import INTERNATIONAL, Code
from truceline.language.coreference import Discourse, in_power, same_zone
from truceline.language.entities import Draft
from truceline.language.metonyms import leading_conjunct
from truceline.language.phrases import Phrase

_BACK = 2
"""Sentences back to which an epithet looks for its person."""
_DEAD = frozenset({"late", "then"})


def person_of_epithet(talk: Discourse, i: int, code: Code, words: Words) -> int | None:
    """The named person whom an epithet takes up: the only one who acts in the nearest sentence in which one does that fits."""
    phrase = talk.phrases[i]
    noun = phrase.noun
    use = _use(talk, phrase, words)
    if noun is None or use is None or not talk.is_subject(i) or talk.quote_of(phrase.head) is not None:
        return None
    for away in range(_BACK + 1):
        acting = _acting(talk, i, away)
        fitting = {e: depth for e, depth in acting.items() if _fits(talk, talk.drafts[e], phrase, noun, code, use, words)}
        if away == 0 and acting:
            return None
        if fitting:
            outermost = [e for e, depth in fitting.items() if depth == min(fitting.values())]
            return outermost[0] if len(outermost) == 1 else None
    return None


def second_epithet(talk: Discourse, phrase: Phrase) -> int | None:
    """The named person of whom a second description is told without an article: "the former first lady and [senator] said".

    Not of two offices that different people hold: "the president and [prime minister] said".
    """
    tokens, noun = talk.reading.tokens, phrase.noun
    above, first = tokens.heads[phrase.head], phrase.first
    j = talk.heads.get(above)
    if noun is None or noun.stands_for != "person" or phrase.plural or tokens.relation(phrase.head) != "conj" or j is None:
        return None
    earlier, entity = talk.phrases[j], talk.of.get(j)
    bare = tokens.tags[first] not in ("DET", "PRON", "NUM") and first and tokens.words[first - 1].lower() == "and"
    if not bare or entity is None or earlier.form != "nominal" or earlier.noun is None or earlier.last != first - 1:
        return None
    draft, same = talk.drafts[entity], earlier.noun.sector == noun.sector and noun.sector is not None
    alone = tokens.tags[earlier.first] == "DET" and not earlier.plural and draft.named and draft.person_type
    return entity if alone and not same else None


def _acting(talk: Discourse, i: int, away: int) -> dict[int, int]:
    """The named people who are subjects so many sentences before a phrase, with how deep their clause lies."""
    tokens = talk.reading.tokens
    found: dict[int, int] = {}
    for j in reversed(talk.seen):
        if talk.distance(j, i) > away:
            break
        entity = talk.of.get(j)
        if entity is None or talk.distance(j, i) != away or not same_zone(talk, j, i):
            continue
        head = talk.phrases[j].head
        draft = talk.drafts[entity]
        if not (draft.named and draft.person_type) or draft.plural or talk.quote_of(head) is not None:
            continue
        if talk.is_subject(j) or talk.cited(head):
            depth = 0 if talk.cited(head) else len(tokens.ancestors(leading_conjunct(tokens, head)))
            found[entity] = min(found.get(entity, depth), depth)
    return found


def _use(talk: Discourse, phrase: Phrase, words: Words) -> str | None:
    """How freely a description may be said of a person: "any" office or none, an "office" of the like, the same "trade"."""
    noun, texts = phrase.noun, talk.reading.tokens.words
    if noun is None or noun.stands_for != "person" or phrase.plural:
        return None
    before = [word.lower() for word in texts[phrase.first : phrase.noun_first]]
    aged = "old" in (*before, texts[phrase.head].lower()) and "year" in before
    former = {m for word in before if (m := words.modifiers.get(word)) is not None and m.use == "former"}
    if aged or (former and noun.tie in ("official_of", "negotiates_for") and not {m.word for m in former} & _DEAD):
        return "any"
    parts = noun.word.split()
    return next((use for k in range(len(parts)) if (use := words.epithets.get(" ".join(parts[k:])))), None)


def _fits(
    talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, code: Code, use: str, words: Words
) -> bool:
    if (draft.gender and phrase.gender and draft.gender != phrase.gender) or in_power(draft, noun):
        return False
    if code.country and draft.country and code.country != draft.country:
        return False
    abroad = code.sector if code.sector in INTERNATIONAL else None
    own = draft.sector if draft.sector in INTERNATIONAL else None
    if abroad != own and (abroad or (own and code.country)):
        return False
    word, held = noun.word.split()[-1], _held(talk, draft)
    if use == "any":
        return word not in held and not (draft.noun is not None and draft.noun.tie == "spokesperson_of")
    if use == "trade":
        return not held or (draft.noun is not None and draft.noun.sector == noun.sector)
    offices = words.standing.get(word, frozenset())
    if not held:  # nobody else of the article may hold it
        others = (d for d in talk.drafts if d.named and d.person_type and d is not draft and d.mentions)
        return not any(word in _held(talk, other) and not _apart(other, code) for other in others)
    return word in held or "*" in offices or bool(held & offices)


def _apart(draft: Draft, code: Code) -> bool:
    return bool(code.country and draft.country and code.country != draft.country)


def _held(talk: Discourse, draft: Draft) -> frozenset[str]:
    """The words of the offices that the article or the catalogue gives a person, and of the rank before the name."""
    held = {word.strip(".") for word in f"{draft.role or ''} {draft.title or ''}".lower().replace("-", " ").split()}
    if draft.known is not None:
        held.update(title for title, _ in talk.titles.get(draft.known.id, ()))
    return frozenset(held)
