"""The person nobody introduces who speaks right after an unnamed speaker: the same person. Whole reading only.

A trade official said X. "Y," James Okello said.     Okello is that official
"""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.whose_office import opposed
from truceline.language.meant.standing import BACK
from truceline.language.phrases.phrase import Phrase

_REMARKS = frozenset({"announcement", "remark", "comment", "statement", "claim", "assertion", "accusation"})
"""What somebody "makes" who has said what was reported."""


def introduced(talk: Discourse, draft: Draft, same: Sequence[int], words: Words) -> int | None:
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
        if away > BACK or not named.named or not named.person_type or min(named.mentions) != i or differ(draft, named):
            return None
        if opposed(draft, named, words) or belongs_elsewhere(talk, i, draft):
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


def differ(draft: Draft, named: Draft) -> bool:
    """Whether gender or country show two people."""
    return clash(draft.country, named.country) or clash(draft.gender, named.gender)


def belongs_elsewhere(talk: Discourse, i: int, draft: Draft) -> bool:
    """Whether the words beside a name tell of another body or country: "Morgan Deng of the MDC", "Ugandan Gen. Okello"."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    names = (name for name in talk.reading.names if name.type in ("ORG", "NORP"))
    behind = any(phrase.last < name.first <= phrase.last + 3 for name in names)
    first = phrase.name.first if phrase.name is not None else phrase.first
    near = (p.known for p in talk.phrases if p.known is not None and 0 < first - p.last < 4)
    abroad = any(draft.country and known.kind == "state" and known.country != draft.country for known in near)
    return abroad or (tokens.words[phrase.last : phrase.last + 1] in (("of",), ("from",)) and behind)
