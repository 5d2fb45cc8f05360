"""Pronouns to the actor they mean, or left open.

A pronoun goes to the last fitting actor: nearer sentences first, in them subjects first. "He said" goes to the nearest
person who is the subject of a main clause. First persons stay open: whose words they are is decided with the statement.
"""

from __future__ import annotations

from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.actors.drafts import Draft
from truceline.language.meant.fitting import BACK, GROUPS, fits
from truceline.language.meant.he_said import alone_nearby, nearest_subject
from truceline.language.meant.in_clause import (
    antecedent,
    blamed_object,
    clause_subject,
    clause_subjects,
    named_behind,
    told_of_here,
)
from truceline.language.meant.one_of_two import one_of_two
from truceline.language.meant.told import (
    in_main_clause,
    of_other_gender,
    others_act,
    says_of_itself,
    sourced,
    told_by,
)
from truceline.language.names.metonyms import leading_conjunct
from truceline.language.phrases.pronoun_phrases import FIRST_PERSON, OF_TWO, RELATIVE

_SPEAKS_AGAIN = 0.75
"""How much better "it said" fits who has just said something than who has just done something."""
_OF_ITSELF = 0.5
"""How much better "it" fits the body that says something of it than another told of in that sentence."""
_TOLD_OF = 0.3
"""How much better a pronoun fits the subject of a main clause than that of a clause within it."""
_IMPERSONAL = frozenset({"take", "seem", "appear", "happen", "matter", "depend", "follow", "rain", "snow", "emerge", "turn"})
"""Verbs whose "it" is often nobody: "it would take weeks"."""


def resolve_pronoun(talk: Discourse, i: int) -> int | None:
    """The entity of a pronoun, None when open."""
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    word = tokens.words[phrase.head].lower()
    if word in FIRST_PERSON:
        return None
    if word in RELATIVE and phrase.gender is None and not phrase.plural:
        return antecedent(talk, i)
    if word in OF_TWO:
        return one_of_two(talk, i)
    if word.endswith(("self", "selves")):
        return clause_subject(talk, i)
    if word == "it" and (told := _told_by_a_person(talk, i)) is not None:
        return told
    person = phrase.gender in ("m", "f")
    blamed = blamed_object(talk, i)
    if blamed is not None and fits(talk.drafts[blamed], phrase, phrase, word, person=person):
        return blamed
    telling = talk.speech_verb(phrase.head) is not None or talk.cited(phrase.head)
    if person and (talk.is_subject(i) or telling) and talk.quote_of(phrase.head) is None:
        subject = nearest_subject(talk, i, speaking=telling)
        if subject is not None:
            if telling and alone_nearby(talk, i, subject):
                talk.drafts[subject].gender = phrase.gender
            return subject
    return _best(talk, i, person=person)


def _told_by_a_person(talk: Discourse, i: int) -> int | None:
    """The one body of a sentence of which a person says that "it" does something: "Diallo, who leads the front, said it would".

    Whom the person speaks to is left out, and so is an "it" that only fills a place ("said it was hard").
    """
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    verb = tokens.heads[head]
    if verb < 0 or tokens.labels[head] != "nsubj" or tokens.tags[verb] != "VERB" or tokens.below(verb, "cop"):
        return None
    if tokens.lemmas[verb].lower() in _IMPERSONAL:
        return None
    saying = next((k for k in tokens.ancestors(verb) if tokens.lemmas[k].lower() in talk.speech), None)
    if saying is None or saying > head or talk.quote_of(head) is not None:
        return None
    verbs = (saying, leading_conjunct(tokens, saying))
    sayer = next((talk.heads[k] for v in verbs for k in tokens.below(v, "nsubj") if k in talk.heads), -1)
    named = sayer in talk.of and talk.drafts[talk.of[sayer]].person_type
    if sayer < 0 or not (named or talk.phrases[sayer].gender in ("m", "f")):
        return None
    bodies = set()
    for j in talk.seen:
        other, entity = talk.phrases[j], talk.of.get(j)
        if entity is None or talk.distance(j, i) != 0 or other.form == "adjective" or talk.quote_of(other.head) is not None:
            continue
        if tokens.heads[other.head] == saying and tokens.relation(other.head) in ("obj", "iobj", "obl"):
            continue
        if fits(talk.drafts[entity], other, talk.phrases[i], "it", person=False):
            bodies.add(entity)
    return bodies.pop() if len(bodies) == 1 else None


def _best(talk: Discourse, i: int, *, person: bool) -> int | None:
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    word = tokens.words[phrase.head].lower()
    barred = clause_subjects(talk, i) | told_of_here(talk, i) | (named_behind(talk, i) if person else frozenset())
    possessive = tokens.labels[phrase.head] == "nmod:poss"
    as_object = not possessive and not talk.is_subject(i)
    quote = talk.quote_of(phrase.head)
    speaker = _speaker_outside(talk, phrase.head) if quote is not None else None
    saying = quote is None and talk.speech_verb(phrase.head) is not None
    scores: dict[int, tuple[float, int]] = {}
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        if away > BACK:
            break
        other = talk.phrases[j]
        entity = talk.of.get(j)
        if entity is None or entity in barred or entity == speaker or other.form == "adjective":
            continue
        if other.first <= phrase.head < other.last or not same_zone(talk, j, i) or told_by(talk, j, i):
            continue
        if word == "its" and away and _one_of_row(talk, j):
            continue  # of two who do something together it would be "their"
        if saying and talk.quote_of(other.head) is not None:
            continue  # nobody named in what is quoted is the one who says it
        draft = talk.drafts[entity]
        own = word == "they" and draft.kind in GROUPS and away == 0 and says_of_itself(talk, j, i)
        many = phrase.plural and _as_many(draft)
        if not (own or many or fits(draft, other, phrase, word, person=person)):
            continue
        if person and of_other_gender(talk, entity, i):
            continue
        cited = saying and away > 0 and talk.cited(other.head)
        subject = talk.is_subject(j) or _asked_about(talk, j) or cited
        score = -2.0 * away + (1.0 if subject != as_object or (possessive and subject) else 0.0)
        score += 1.25 if phrase.plural and (other.plural or draft.plural or many) else 0.0
        score += 0.5 if quote is not None and talk.quote_of(other.head) is not None else 0.0
        score -= 2.0 if draft.kind == "label_only" else 0.0
        score += _TOLD_OF if cited or (subject and away and in_main_clause(talk, j)) else 0.0
        score -= _TOLD_OF if saying and away and not cited and sourced(talk, j) else 0.0
        score += _SPEAKS_AGAIN if saying and _has_spoken(talk, j) else 0.0
        score += _OF_ITSELF if word == "it" and away == 0 and says_of_itself(talk, j, i) else 0.0
        if entity not in scores or score > scores[entity][0]:
            scores[entity] = (score, j)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1][0], -item[1][1]))
    if len(ranked) > 1 and ranked[0][1][0] - ranked[1][1][0] < 0.25 and (person or word in ("it", "its")):
        first, second = talk.phrases[ranked[0][1][1]], talk.phrases[ranked[1][1][1]]
        if talk.distance(ranked[0][1][1], i) > 0 or first.head == second.head or talk.is_subject(ranked[0][1][1]):
            return None
    best = ranked[0][1][1]
    if word in ("they", "it") and saying and not talk.is_subject(best) and others_act(talk, best, i):
        return None
    if word in ("it", "its", "itself") and not possessive and not (talk.is_subject(best) or _asked_about(talk, best)):
        return None
    return ranked[0][0]


def _one_of_row(talk: Discourse, j: int) -> bool:
    """Whether an actor is a subject together with another: "[Chad] and [the front] met"."""
    tokens, head = talk.reading.tokens, talk.phrases[j].head
    top = leading_conjunct(tokens, head)
    row = (top, *tokens.below(top, "conj"))
    return tokens.relation(top) == "nsubj" and sum(k in talk.heads for k in row) > 1


def _as_many(draft: Draft) -> bool:
    """Whether a body is told of as many people, whatever the form of the word: "the police ... they"."""
    names = [draft.noun.word] if draft.noun is not None else draft.forms
    return not draft.person_type and any(name.casefold().endswith("police") for name in names)


def _asked_about(talk: Discourse, j: int) -> bool:
    """Whether a phrase is all that a question asks about: "And Chad? It insists that ..."."""
    tokens, phrase = talk.reading.tokens, talk.phrases[j]
    return tokens.heads[phrase.head] < 0 and tokens.words[phrase.last : phrase.last + 1] == ("?",)


def _has_spoken(talk: Discourse, j: int) -> bool:
    """Whether a phrase names who says something outside of quotes, or whom a sentence cites."""
    head = talk.phrases[j].head
    return talk.quote_of(head) is None and talk.tells(head)


def _speaker_outside(talk: Discourse, token: int) -> int | None:
    """Who says the quote around a word: the subject of a verb of speech in the same sentence, outside of quotes."""
    sentence = talk.reading.tokens.sentence
    for j in talk.outside.get(sentence[token], ()):
        if j in talk.of:
            return talk.of[j]
    for j, entity in reversed(talk.speakers):
        away = sentence[token] - sentence[talk.phrases[j].head]
        if away > 1:
            break
        if talk.quote_of(talk.phrases[j].head) is None:
            return entity
    return None
