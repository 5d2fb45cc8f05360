"""The named person whom a description means that comes first: "the Turkish prime minister said X. ... Yıldırım ...".

    The Turkish prime minister said X. ... Yıldırım ...  the one person of that office and country in the article
    X, a UN official said. Feissel, the UN envoy, ...    who speaks next, when the description opens the article
    A trade official said X. "Y," James Okello said.     a person nobody introduces, who speaks right after
    Kenya's trade minister ... Kenya's trade minister    the same unnamed holder of one office of one state

Not here: people named before (`standing`, `epithets`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.whose_office import opposed, posted_elsewhere
from truceline.language.known.actor_codes import Code
from truceline.language.meant.standing import BACK, comes_after, fits_standing, holds_office
from truceline.language.phrases.phrase import Phrase

_LESSER = frozenset({"deputy", "vice", "former", "ex", "acting", "assistant", "junior", "co", "interim"})
"""Words that make another office of an office."""
_REMARKS = frozenset({"announcement", "remark", "comment", "statement", "claim", "assertion", "accusation"})
"""What somebody "makes" who has said what was reported."""


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
            found = _introduced(talk, draft, [e], words) if draft.speaks and new else None
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
        if away > BACK or not named.named or not named.person_type or min(named.mentions) != i or _differ(draft, named):
            return None
        if opposed(draft, named, words) or _belongs_elsewhere(talk, i, draft):
            return None
        told = _made_remarks(talk, other)
        speaks = talk.speech_verb(other.head) is not None or _is_quoted(talk, other)
        return talk.of[i] if told or (speaks and _unintroduced(talk, i, named, words)) else None
    return None


def _unintroduced(talk: Discourse, i: int, named: Draft, words: Words) -> bool:
    """Whether an article says of a person nothing but name and rank where it first names him.

    Not so of "Analyst James Okello" and of "James Okello, who leads ...".
    """
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    title = words.titles.get((named.role or "").lower())
    if named.known is not None or (named.role and (title is None or title.sector != "MIL")):
        return False
    before, end = phrase.first - 1, phrase.last
    if named.role is None and (phrase.form == "nominal" or (before >= 0 and tokens.tags[before] == "NOUN")):
        return False
    while end < len(tokens) and tokens.relation(end) == "flat":
        end += 1
    return end == len(tokens) or tokens.words[end] not in (",", "(", "–", "—", "-")


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
    return clash(draft.country, named.country) or clash(draft.gender, named.gender)


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
    office, held = draft.noun.word.split()[-1], set((named.role or "").lower().split())
    offices = words.standing.get(office, frozenset())
    return not held or office in held or "*" in offices or bool(held & offices)


def _belongs_elsewhere(talk: Discourse, i: int, draft: Draft) -> bool:
    """Whether the words beside a name tell of another body or country: "Morgan Deng of the MDC", "Ugandan Gen. Okello"."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    names = (name for name in talk.reading.names if name.type in ("ORG", "NORP"))
    behind = any(phrase.last < name.first <= phrase.last + 3 for name in names)
    first = phrase.name.first if phrase.name is not None else phrase.first
    near = (p.known for p in talk.phrases if p.known is not None and 0 < first - p.last < 4)
    abroad = any(draft.country and known.kind == "state" and known.country != draft.country for known in near)
    return abroad or (tokens.words[phrase.last : phrase.last + 1] in (("of",), ("from",)) and behind)


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
        first = min(named.mentions, default=i) == i and not (opposed(draft, named, words) or _belongs_elsewhere(talk, i, draft))
        if away > (BACK + 1 if definite else 1) or not first or talk.speech_verb(other.head) is None:
            return None
        code = Code(draft.country, draft.sector)
        untitled = definite and (away == 1 or (named.role is None and named.known is None))
        same_rank = named.role is None or _lesser(named.role) == _lesser(phrase.noun.word) | (draft.modifiers & _LESSER)
        untitled = untitled and same_rank and not _differ(draft, named) and _fitting_office(draft, named, words)
        rank = words.titles.get(named.title or "")
        ranked = away == 1 and named.country is None and rank is not None and rank.sector == "MIL"
        ranked = ranked and same_rank and holds_office(talk, named, phrase.noun, words)
        return talk.of[i] if untitled or ranked or fits_standing(talk, named, phrase, phrase.noun, code, words) else None
    return None
