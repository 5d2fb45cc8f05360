"""Which person just spoken of an epithet means that tells something new: "the New York businessman", "the 62-year-old".

    Marco Rubio answered. "We warned them," the Florida senator said.       the one person who acts in the sentence before
    Machar came back to Juba. The former rebel commander called for calm.   what somebody was goes with any present office
    Lavrov met Fidan. The veteran diplomat was pleased.                     two fit: left open

The words may not clash with what the article or the catalogue tells of the person. Not here: general words for an office that
the article has given (`standing`), descriptions used before (`coreference`).
"""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse, same_zone
from truceline.language.actors.drafts import Draft, clash
from truceline.language.known.actor_codes import Code
from truceline.language.known.actor_nouns import last_word
from truceline.language.meant.held import FORMER
from truceline.language.meant.standing import comes_after, may_be, of_another_kind, words_held
from truceline.language.names.metonyms import leading_conjunct
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Tokens

_BACK = 2
"""Sentences back to which an epithet looks for its person."""
_BACK_TO_SPEAKER = 5
"""Sentences back to who has spoken last, for an epithet that speaks."""
_DEAD = frozenset({"late", "then"})
_NOW = frozenset({"current", "present", "now"})
"""What tells of an office held now, so that it goes with one held before."""
_OF_ONE = frozenset({"has", "is", "was", "does"})
_OF_SEVERAL = frozenset({"have", "are", "were", "do"})
"""Forms of verbs whose subject is one, and those whose subject is more."""


def person_of_epithet(talk: Discourse, i: int, code: Code, words: Words) -> int | None:
    """The named person whom an epithet takes up: the only one who acts in the nearest sentence in which one does that fits."""
    phrase = talk.phrases[i]
    noun = phrase.noun
    use = _use(talk, phrase, words)
    owns = talk.reading.tokens.labels[phrase.head] == "nmod:poss"
    if noun is None or use is None or not (talk.is_subject(i) or owns) or talk.quote_of(phrase.head) is not None:
        return None
    for away in range(_BACK + 1):
        acting = _acting(talk, i, away)
        if away == 0 and acting:
            return None
        if not acting and away == 1:
            acting = _spoken_last(talk, i) or dict.fromkeys(_acting(talk, i, away, whoever=True), 0)
        fitting = {e: depth for e, depth in acting.items() if _fits(talk, talk.drafts[e], phrase, noun, code, use, words)}
        if fitting:
            outermost = [e for e, depth in fitting.items() if depth == min(fitting.values())]
            held = talk.drafts[outermost[0]]
            sure = len(acting) == 1 or (use != "told" and _office_fits(talk, held, noun, code, use, words, listed=True))
            return outermost[0] if len(outermost) == 1 and sure and (len(acting) == 1 or not owns) else None
    return None


def second_epithet(talk: Discourse, phrase: Phrase) -> int | None:
    """The person of whom a second description is told without an article: "the former first lady and [senator] said".

    Not of two offices that different people may hold: "the president and [prime minister] said".
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
    draft, same = talk.drafts[entity], noun.tie == "official_of" and noun.sector in ("GOV", "ELI", None, earlier.noun.sector)
    if earlier.plural or earlier.noun.stands_for != "person" or not draft.person_type:
        return None
    alone = tokens.tags[earlier.first] == "DET" and draft.named
    return entity if (alone and not same) or _is_one_person(tokens, earlier, phrase) else None


def _is_one_person(tokens: Tokens, one: Phrase, other: Phrase) -> bool:
    """Whether two descriptions are of one: "a lawyer and activist", "the rebels' founder and leader", "... and envoy says".

    What somebody was and what he is go together too: "the laureate and [former president]"; a verb in the plural tells of two.
    """
    verb = tokens.heads[one.head]
    heard = {tokens.words[k].lower() for k in (verb, *tokens.below(verb, "aux", "cop"))} if verb >= 0 else set[str]()
    if heard & _OF_SEVERAL or (verb >= 0 and tokens.tags[verb] == "VERB" and heard == {tokens.lemmas[verb].lower()}):
        return False
    if any(tokens.relation(k) in ("conj", "appos") for k in tokens.children[one.head] if k != other.head and k > one.head):
        return False
    said = [{word.lower() for word in tokens.words[p.first : p.head]} for p in (one, other)]
    owned = bool(tokens.below(one.head, "nmod:poss"))
    past = bool(said[1] & (FORMER if not said[0] & FORMER else _NOW))
    single = tokens.relation(one.head) == "nsubj" and bool(heard & _OF_ONE or tokens.words[verb].endswith("s"))
    return bool(said[0] & {"a", "an"}) or owned or past or single


def _acting(talk: Discourse, i: int, away: int, *, whoever: bool = False) -> dict[int, int]:
    """The named people who are subjects so many sentences before a phrase, with how deep their clause lies; or `whoever`."""
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
        if whoever or talk.is_subject(j) or talk.cited(head):
            depth = 0 if talk.cited(head) else len(tokens.ancestors(leading_conjunct(tokens, head)))
            found[entity] = min(found.get(entity, depth), depth)
    return found


def _spoken_last(talk: Discourse, i: int) -> dict[int, int]:
    """The named person who has spoken last, for a description that speaks: "Maro said ... Two towns fell, [the chief] said"."""
    if talk.speech_verb(talk.phrases[i].head) is None or not talk.speakers:
        return {}
    j, entity = talk.speakers[-1]
    draft = talk.drafts[entity]
    near = talk.distance(j, i) <= _BACK_TO_SPEAKER and same_zone(talk, j, i) and talk.quote_of(talk.phrases[j].head) is None
    return {entity: 0} if near and draft.named and draft.person_type and not draft.plural else {}


def _use(talk: Discourse, phrase: Phrase, words: Words) -> str | None:
    """How freely a description may be said of a person: "any" office or none, a "former" or like "office", the same "trade".

    What else is "told" with a word or place beside the noun is somebody's only where one person alone acts just before.
    """
    noun, texts = phrase.noun, talk.reading.tokens.words
    if noun is None or noun.stands_for != "person" or phrase.plural:
        return None
    before = [word.lower() for word in texts[phrase.first : phrase.head]]
    aged = "old" in (*before, texts[phrase.head].lower()) and "year" in before
    former = {m for word in before if (m := words.modifiers.get(word)) is not None and m.use == "former"}
    if former and noun.tie in ("official_of", "negotiates_for") and not {m.word for m in former} & _DEAD:
        return "former"
    if aged:
        return "any"
    parts = noun.word.split()
    if (listed := next((use for k in range(len(parts)) if (use := words.epithets.get(" ".join(parts[k:])))), None)) is not None:
        return listed
    told = any(talk.reading.tokens.tags[k] not in ("DET", "PUNCT") for k in range(phrase.first, phrase.noun_first))
    told = told or phrase.last > phrase.head + 1
    listed_person = noun.word in words.nouns and noun.tie is None and noun.sector in (None, "CVL")
    return "told" if listed_person and told and talk.tells(phrase.head) else None


def _fits(
    talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, code: Code, use: str, words: Words
) -> bool:
    if comes_after(talk, draft, phrase):
        return False
    return may_be(talk, draft, phrase, noun, code) and _office_fits(talk, draft, noun, code, use, words, listed=False)


def _office_fits(
    talk: Discourse, draft: Draft, noun: ActorNoun, code: Code, use: str, words: Words, *, listed: bool
) -> bool:
    """Whether what a person is called goes with the office that the article gives, or else one `listed` in the catalogue."""
    word, held = last_word(noun), words_held(talk, draft, listed=listed)
    if of_another_kind(noun, held):
        return False
    if use == "former" and "former" not in held and draft.role and noun.sector in ("GOV", "ELI", None):
        return False  # a minister is no "former president"
    if use in ("any", "former", "told"):
        return word not in held and not (draft.noun is not None and draft.noun.tie == "spokesperson_of")
    if use == "trade":
        return not held or (draft.noun is not None and draft.noun.sector == noun.sector)
    offices = words.standing.get(word, frozenset())
    if not held:  # nobody else of the article may hold it
        others = (d for d in talk.drafts if d.named and d.person_type and d is not draft and d.mentions)
        near = (other for other in others if not clash(code.country, other.country))
        return not any(word in words_held(talk, other, listed=True) for other in near)
    return word in held or "*" in offices or bool(held & offices)
