"""The named person whom a description means that comes first: "the Turkish prime minister said X. ... Yıldırım ...".

    The Turkish prime minister said X. ... Yıldırım ...  the one person of that office and country in the article
    X, a UN official said. Feissel, the UN envoy, ...    who speaks next, when the description opens the article
    A trade official said X. "Y," James Okello said.     a person nobody introduces, who speaks right after
    Kenya's trade minister ... Kenya's trade minister    the same unnamed holder of one office of one state

Not here: how the person whom nobody introduces is found (`introduced`), people named before (`standing`, `epithets`).
"""

from __future__ import annotations

from collections.abc import Mapping

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, office_told
from truceline.language.actors.whose_office import opposed, posted_elsewhere
from truceline.language.known.actor_codes import Code
from truceline.language.known.actor_nouns import last_word
from truceline.language.meant.introduced import belongs_elsewhere, differ, introduced
from truceline.language.meant.standing import BACK, comes_after, fits_standing, holds_office
from truceline.language.phrases.phrase import Phrase

_LESSER = frozenset({"deputy", "vice", "former", "ex", "acting", "assistant", "junior", "co", "interim"})
"""Words that make another office of an office."""


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
            new = draft.determiner in ("a", "an", "one", "bare")
            found = introduced(talk, draft, [e], words) if draft.speaks and new else None
            if found is not None:
                meant[e] = found
            continue
        found = None
        general = draft.noun.word in words.standing or draft.noun.tie != "official_of"
        if draft.determiner in ("the", "of", "bare") and draft.country:
            found = _sole_holder(talk, draft, first, draft.country, general=general)
        if draft.determiner == "the" and not (draft.country or general) and first.last == first.head + 1:
            found = _of_quoter(talk, draft, first)
        if found is None and talk.reading.turns and draft.determiner in ("the", "this") and not draft.country:
            found = _of_the_house(talk, draft)
        if found is None and draft.speaks:
            found = _named_next(talk, draft, words)
        if found is None and draft.speaks:
            found = introduced(talk, draft, [e, *(other for other, same in meant.items() if same == e)], words)
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
            and word in named.office
            and _lesser(named.role or "") == rank
        ]
        if len(holders) == 1 and not differ(draft, talk.drafts[holders[0]]):
            meant[e] = holders[0]
    return meant


def _same_offices(talk: Discourse) -> dict[int, int]:
    """Unnamed people to the first of the same office of the same state: "Kenya's trade minister" said again."""
    same: dict[int, int] = {}
    for e, draft in enumerate(talk.drafts):
        if not _holds_office(draft):
            continue
        for other, earlier in enumerate(talk.drafts[:e]):
            if not _holds_office(earlier) or other in same:
                continue
            alike = earlier.noun == draft.noun and earlier.country == draft.country and _rank(earlier) == _rank(draft)
            if alike and not posted_elsewhere(talk, talk.phrases[draft.mentions[0]], earlier):
                same[e] = other
                break
    return same


def _holds_office(draft: Draft) -> bool:
    """Whether a draft is the unnamed holder of the one office of a state."""
    single = draft.person_type and not draft.named and not draft.plural and bool(draft.mentions)
    return single and bool(draft.country) and draft.determiner in ("the", "of") and draft.noun is not None


def _rank(draft: Draft) -> frozenset[str]:
    return draft.modifiers & _LESSER


def _fitting_office(draft: Draft, named: Draft, words: Words) -> bool:
    """Whether the article, and not the catalogue, gives a person the office of a description, or none at all."""
    assert draft.noun is not None
    office, held = last_word(draft.noun), set((named.role or "").lower().split())
    offices = words.standing.get(office, frozenset())
    return not held or office in held or "*" in offices or bool(held & offices)


def _give_office(talk: Discourse, named: Draft, draft: Draft, phrase: Phrase) -> None:
    """The named person holds the office by which the article introduced him, when it tells no other."""
    if named.role is None:
        named.role = office_told(talk.reading, phrase)
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


def _of_the_house(talk: Discourse, draft: Draft) -> int | None:
    """Whom those who speak in a transcript call "the President": the one person of that office of whom no state is told.

    Nobody who speaks there as "THE PRESIDENT", nor anybody told of beside: "the President called President Okello".
    """
    assert draft.noun is not None
    office, tokens = draft.noun.word, talk.reading.tokens
    leads = {i for turn in talk.reading.turns for i in range(*turn.named)}
    told = {talk.phrases[i].head for i in draft.mentions}
    holders = [
        e for e, other in enumerate(talk.drafts)
        if other.named and other.person_type and other.mentions and not other.country and (other.role or "").lower() == office
    ]
    if len(holders) != 1 or told & leads or draft.modifiers & _LESSER:
        return None
    named = [talk.phrases[i] for i in talk.drafts[holders[0]].mentions]
    beside = {tokens.sentence[phrase.head] for phrase in named if phrase.form == "name"} & {tokens.sentence[i] for i in told}
    return None if beside else holders[0]


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
        if posted_elsewhere(talk, phrase, other) or comes_after(talk, other, phrase):
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
        first = min(named.mentions, default=i) == i and not (opposed(draft, named, words) or belongs_elsewhere(talk, i, draft))
        if away > (BACK + 1 if definite else 1) or not first or talk.speech_verb(other.head) is None:
            return None
        code = Code(draft.country, draft.sector)
        untitled = definite and (away == 1 or (named.role is None and named.known is None))
        same_rank = named.role is None or _lesser(named.role) == _lesser(phrase.noun.word) | (draft.modifiers & _LESSER)
        untitled = untitled and same_rank and not differ(draft, named) and _fitting_office(draft, named, words)
        rank = words.titles.get(named.title or "")
        ranked = away == 1 and named.country is None and rank is not None and rank.sector == "MIL"
        ranked = ranked and same_rank and holds_office(talk, named, phrase.noun, words)
        return talk.of[i] if untitled or ranked or fits_standing(talk, named, phrase, phrase.noun, code, words) else None
    return None
