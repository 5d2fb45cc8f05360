"""Which named person a general description means: "the Russian diplomat" for a foreign minister, also where it comes first.

    Lavrov said X. The Russian diplomat said Y.          back: nearest named person in office whom the words fit
    The Turkish prime minister said X. ... Yıldırım ...  ahead: the one person of that office and country in the article
    X, a UN official said. Feissel, the UN envoy, ...    ahead: who speaks next, when the description opens the article
    A trade official said X. "Y," James Okello said.     ahead: a person nobody introduces, who speaks right after
    Kenya's trade minister ... Kenya's trade minister    the same unnamed holder of one office of one state
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actor_codes import INTERNATIONAL, Code
from truceline.language.discourse import Discourse, same_zone
from truceline.language.entities import Draft
from truceline.language.phrases import Phrase
from truceline.language.settling import REBEL
from truceline.language.whose_office import in_power, of_body_untold, opposed

_BACK = 3
"""Sentences back to which a general description of a named person looks."""
_LESSER = frozenset({"deputy", "vice", "former", "ex", "acting", "assistant", "junior", "co", "interim"})
"""Words that make another office of an office."""
_REMARKS = frozenset({"announcement", "remark", "comment", "statement", "claim", "assertion", "accusation"})
"""What somebody "makes" who has said what was reported."""


def person_of_standing(talk: Discourse, i: int, code: Code, words: Words) -> int | None:
    """The named person whom a definite description such as "the UN chief" takes up, None when nobody or several fit."""
    phrase = talk.phrases[i]
    assert phrase.noun is not None
    subjects: list[int] = []
    others: list[int] = []
    worded: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > _BACK:
            break
        entity = talk.of.get(j)
        if entity is None or not same_zone(talk, j, i) or talk.quote_of(talk.phrases[j].head) is not None:
            continue
        draft = talk.drafts[entity]
        if not (draft.named and draft.person_type):
            continue
        if entity not in worded and _so_worded(talk, draft, phrase) and _holds(talk, draft, phrase.noun, words):
            worded.append(entity)
        if not _fits(talk, draft, phrase, phrase.noun, code, words):
            continue
        kept = subjects if talk.is_subject(j) else others
        if entity not in kept:
            kept.append(entity)
    if len(worded) == 1:
        return worded[0]
    if subjects:
        return subjects[0]
    return others[0] if len(others) == 1 else None


def _so_worded(talk: Discourse, draft: Draft, phrase: Phrase) -> bool:
    """Whether an office has every word before the noun: "the regional leader" is a "regional president"."""
    if draft.gender and phrase.gender and draft.gender != phrase.gender:
        return False
    tokens = talk.reading.tokens
    said = {tokens.words[k].lower() for k in range(phrase.first, phrase.head) if tokens.tags[k] not in ("DET", "PUNCT")}
    return bool(said) and said <= set((draft.role or "").lower().replace("-", " ").split())


def _fits(talk: Discourse, draft: Draft, phrase: Phrase, noun: ActorNoun, code: Code, words: Words) -> bool:
    other = draft.gender and phrase.gender and draft.gender != phrase.gender
    if other or in_power(draft, noun) or of_body_untold(talk, phrase, draft):
        return False
    if code.country and draft.country and code.country != draft.country:
        return False
    abroad = code.sector if code.sector in INTERNATIONAL else None
    own = draft.sector if draft.sector in INTERNATIONAL else None
    if abroad != own and (abroad or (own and code.country)):
        return False
    if not _holds(talk, draft, noun, words):
        return False
    at_home = not code.country and (not draft.country or (code.sector in REBEL and draft.sector in REBEL))
    return bool(code.country and draft.country) or bool(abroad) or at_home


def _holds(talk: Discourse, draft: Draft, noun: ActorNoun, words: Words) -> bool:
    """Whether the office of a person is one that the noun can mean."""
    offices = words.standing.get(noun.word.split()[-1])
    if offices is None:
        return False
    held = {word.strip(".") for word in f"{draft.role or ''} {draft.title or ''}".lower().replace("-", " ").split()}
    if draft.known is not None:
        held.update(title for title, _ in talk.titles.get(draft.known.id, ()))
    return bool(held) and ("*" in offices or bool(held & offices))


def joined_ahead(talk: Discourse, words: Words) -> dict[int, int]:
    """For each unnamed holder of an office, the named person whom the article tells of later, when exactly one fits."""
    meant = _same_offices(talk)
    for e, draft in enumerate(talk.drafts):
        if draft.named or e in meant or not draft.mentions or draft.plural or draft.noun is None:
            continue
        first = talk.phrases[draft.mentions[0]]
        if draft.noun.stands_for != "person" or first.form != "nominal":
            continue
        if draft.noun.tie is None:  # a driver, a resident
            found = _introduced(talk, draft, [e], words) if draft.speaks and draft.determiner in ("a", "an", "one") else None
            if found is not None:
                meant[e] = found
            continue
        found = None
        general = draft.noun.word in words.standing or draft.noun.tie != "official_of"
        if draft.determiner in ("the", "of", "bare") and draft.country:
            found = _sole_holder(talk, draft, first, draft.country, general=general)
        if draft.determiner == "the" and not (draft.country or general) and first.last == first.head + 1:
            found = _of_quoter(talk, draft, first)
        if found is None and draft.speaks:
            found = _named_next(talk, draft, words)
        if found is None and draft.speaks:
            found = _introduced(talk, draft, [e, *(other for other, same in meant.items() if same == e)], words)
        if found is not None:
            meant[e] = found
            _give_office(talk, talk.drafts[found], draft, first)
    return meant


def same_servants(talk: Discourse, principals: Mapping[int, int]) -> dict[int, int]:
    """For each "the spokesman of the council", the one named person whom the article calls a spokesman of that council."""
    meant: dict[int, int] = {}
    for e, draft in enumerate(talk.drafts):
        body = principals.get(e)
        if draft.named or body is None or draft.noun is None or draft.plural or draft.determiner not in ("the", "of"):
            continue
        word = draft.noun.word.replace("-", " ").split()[-1]
        rank = _lesser(draft.noun.word) | (draft.modifiers & _LESSER)
        holders = [
            other
            for other, served in principals.items()
            if served == body
            and (named := talk.drafts[other]).named
            and word in (named.role or "").lower().replace("-", " ").split()
            and _lesser(named.role or "") == rank
        ]
        if len(holders) == 1 and not _differ(draft, talk.drafts[holders[0]]):
            meant[e] = holders[0]
    return meant


def _introduced(talk: Discourse, draft: Draft, same: Sequence[int], words: Words) -> int | None:
    """The named person whom nothing else introduces and who speaks next after an unnamed speaker: the same person."""
    if draft.noun is None or draft.noun.sector == "JRN":
        return None
    for m in sorted(m for e in same for m in talk.drafts[e].mentions):
        if talk.quote_of(talk.phrases[m].head) is None:
            found = _next_speaker(talk, m, draft, words)
            if found is not None:
                return found
    return None


def _next_speaker(talk: Discourse, m: int, draft: Draft, words: Words) -> int | None:
    """The person who is the next subject in the sentences after phrase `m`, when named there first and without an office."""
    sentence = talk.reading.tokens.sentence
    for i in range(m + 1, len(talk.phrases)):
        other = talk.phrases[i]
        away = sentence[other.head] - sentence[talk.phrases[m].head]
        if away < 1 or i not in talk.of or talk.quote_of(other.head) is not None or not talk.is_subject(i):
            continue
        named = talk.drafts[talk.of[i]]
        if away > _BACK or not named.named or not named.person_type or min(named.mentions) != i or _differ(draft, named):
            return None
        if opposed(draft, named, words):
            return None
        told = _made_remarks(talk, other)
        speaks = talk.speech_verb(other.head) is not None or _is_quoted(talk, other)
        return talk.of[i] if told or (speaks and _unintroduced(talk, i, named, words)) else None
    return None


def _unintroduced(talk: Discourse, i: int, named: Draft, words: Words) -> bool:
    """Whether an article says of a person nothing but name and rank where it first names him."""
    phrase, texts = talk.phrases[i], talk.reading.tokens.words
    if _belongs_elsewhere(talk, i):
        return False
    title = words.titles.get((named.role or "").lower())
    if named.known is not None or (named.role and (title is None or title.sector != "MIL")):
        return False
    return texts[phrase.last : phrase.last + 1] not in ((",",), ("(",), ("–",), ("—",), ("-",)) or phrase.last == len(texts)


def _is_quoted(talk: Discourse, phrase: Phrase) -> bool:
    """Whether somebody is quoted by others: "Okello was quoted as saying"."""
    verb = talk.reading.tokens.heads[phrase.head]
    return verb >= 0 and talk.reading.tokens.lemmas[verb] in ("quote", "cite")


def _made_remarks(talk: Discourse, phrase: Phrase) -> bool:
    """Whether somebody is told to have made what was reported just before: "Okello made the remarks on Monday"."""
    tokens = talk.reading.tokens
    verb = tokens.heads[phrase.head]
    if verb < 0 or tokens.lemmas[verb] != "make" or tokens.labels[phrase.head] != "nsubj":
        return False
    remarks = (i for i in tokens.below(verb, "obj") if tokens.lemmas[i] in _REMARKS)
    return any(tokens.words[k].lower() in ("the", "these", "this") for i in remarks for k in tokens.below(i, "det"))


def _differ(draft: Draft, named: Draft) -> bool:
    """Whether gender or country show two people."""
    by_country = bool(draft.country and named.country and draft.country != named.country)
    return by_country or bool(draft.gender and named.gender and draft.gender != named.gender)


def _same_offices(talk: Discourse) -> dict[int, int]:
    """Unnamed people to the first of the same office of the same state: "Kenya's trade minister" said again."""
    same: dict[int, int] = {}
    for e, draft in enumerate(talk.drafts):
        if not _holds_office(draft):
            continue
        for other, earlier in enumerate(talk.drafts[:e]):
            if not _holds_office(earlier) or other in same:
                continue
            if earlier.noun == draft.noun and earlier.country == draft.country and _rank(earlier) == _rank(draft):
                same[e] = other
                break
    return same


def _holds_office(draft: Draft) -> bool:
    """Whether a draft is the unnamed holder of the one office of a state."""
    single = draft.person_type and not draft.named and not draft.plural and bool(draft.mentions)
    return single and bool(draft.country) and draft.determiner in ("the", "of") and draft.noun is not None


def _rank(draft: Draft) -> frozenset[str]:
    return draft.modifiers & _LESSER


def _belongs_elsewhere(talk: Discourse, i: int) -> bool:
    """Whether a name is followed by the body of its bearer, so that the text introduces him anew: "Morgan Deng of the MDC"."""
    tokens, last = talk.reading.tokens, talk.phrases[i].last
    names = (name for name in talk.reading.names if name.type in ("ORG", "NORP"))
    return tokens.words[last : last + 1] in (("of",), ("from",)) and any(last < name.first <= last + 3 for name in names)


def _give_office(talk: Discourse, named: Draft, draft: Draft, phrase: Phrase) -> None:
    """The named person holds the office by which the article introduced him, when it tells no other."""
    if named.role is None:
        first = phrase.first + (talk.reading.tokens.tags[phrase.first] == "DET")
        named.role = " ".join(talk.reading.words(first, phrase.head + 1).text.split())
        named.noun = draft.noun
        named.country, named.sector = named.country or draft.country, named.sector or draft.sector


def _of_quoter(talk: Discourse, draft: Draft, phrase: Phrase) -> int | None:
    """Whom "the president" means in somebody's quotation: the one of the speaker's own country."""
    quote = talk.quote_of(phrase.head)
    if quote is None:
        return None
    tokens = talk.reading.tokens
    said = [i for i in range(len(tokens)) if talk.quote_of(i) == quote]
    near = (tokens.sentence[said[0]], tokens.sentence[said[-1]])
    quoters = [talk.of[i] for n in near for i in talk.outside.get(n, ()) if i in talk.of]
    countries = {talk.drafts[e].country for e in quoters if talk.drafts[e].person_type}
    country = countries.pop() if len(countries) == 1 else None
    return _sole_holder(talk, draft, phrase, country, general=False) if country else None


def _sole_holder(talk: Discourse, draft: Draft, phrase: Phrase, country: str, *, general: bool) -> int | None:
    """The one named person of the article with this office for this country; a general word needs its full title known."""
    assert draft.noun is not None
    tokens = talk.reading.tokens
    titles = {" ".join(tokens.words[n : phrase.head + 1]).lower().replace("-", " ") for n in range(phrase.first, phrase.head)}
    office, lesser = draft.noun.word, _lesser(draft.noun.word) | (draft.modifiers & _LESSER)
    holders = []
    for e, other in enumerate(talk.drafts):
        if not (other.named and other.person_type and other.mentions) or (other.country and other.country != country):
            continue
        role = (other.role or "").lower().replace("-", " ")
        printed = not general and office in role and _lesser(role) == lesser
        held = talk.titles.get(other.known.id, frozenset()) if other.known is not None else frozenset()
        known = not lesser and any((title, country) in held for title in titles if " " in title)
        if printed or known:
            holders.append(e)
    return holders[0] if len(holders) == 1 else None


def _lesser(office: str) -> frozenset[str]:
    return frozenset(office.lower().replace("-", " ").split()) & _LESSER


def _named_next(talk: Discourse, draft: Draft, words: Words) -> int | None:
    """Who speaks in the sentence after the lead, when the lead tells of an unnamed speaker of the same standing."""
    phrase, tokens = talk.phrases[draft.mentions[0]], talk.reading.tokens
    lead = next((n for n, s in enumerate(talk.reading.sentences) if talk.reading.zone(s.first) == "body"), None)
    if lead is None or tokens.sentence[phrase.head] != lead or phrase.noun is None:
        return None
    definite = draft.determiner in ("the", "of")
    for i, other in enumerate(talk.phrases):
        away = tokens.sentence[other.head] - lead
        named = talk.drafts[talk.of[i]] if i in talk.of else None
        if away < 1 or named is None or not (named.named and named.person_type) or talk.quote_of(other.head) is not None:
            continue
        if not talk.is_subject(i):
            continue
        first = min(named.mentions, default=i) == i and not opposed(draft, named, words)
        if away > (_BACK + 1 if definite else 1) or not first or talk.speech_verb(other.head) is None:
            return None
        code = Code(draft.country, draft.sector)
        untitled = definite and (away == 1 or (named.role is None and named.known is None))
        same_rank = named.role is None or _lesser(named.role) == _lesser(phrase.noun.word) | (draft.modifiers & _LESSER)
        untitled = untitled and same_rank and not (_differ(draft, named) or _belongs_elsewhere(talk, i))
        return talk.of[i] if untitled or _fits(talk, named, phrase, phrase.noun, code, words) else None
    return None
