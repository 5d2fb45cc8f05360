"""Offices of people, named and unnamed, and the ties they make to whom they serve."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.office_ties import tie_of_role, whose
from truceline.language.actors.office_words import RolePhrase, printed
from truceline.language.actors.offices_told import body_behind_name
from truceline.language.actors.roles import offices_of
from truceline.language.known.actor_codes import code_words
from truceline.language.known.actor_nouns import last_word, noun_of
from truceline.language.known.known_names import KnownNames
from truceline.language.phrases.phrase import Phrase
from truceline.model.entities import Tie
from truceline.model.values import Sector

_STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI", None})


_GROUPS = ("armed_group", "political_group", "umbrella")


def person_roles(talk: Discourse, index: KnownNames, words: Words) -> list[Tie]:
    """Role, gender and ties of every named person from the words beside the name; the first full office counts."""
    ties: list[Tie] = []
    reading = talk.reading
    for i, phrase in enumerate(talk.phrases):
        if phrase.name is None or phrase.name.type != "PER" or i not in talk.of:
            continue
        draft = talk.drafts[talk.of[i]]
        if not draft.person_type:
            continue
        before = reading.tokens.words[phrase.name.first - 1].lower() if phrase.name.first else ""
        if draft.gender is None and (title := words.titles.get(before)) is not None:
            draft.gender = title.gender
        if draft.title is None and before in words.titles:
            draft.title = before
        if draft.country is None and (owner := _state_of(talk, phrase)) is not None:
            draft.country = owner
        if draft.country is None and (owner := _counterpart_of(talk, phrase)) is not None:
            draft.country, draft.sector = owner, draft.sector or "GOV"
        first_name = reading.tokens.words[phrase.name.first].lower()
        if draft.gender is None and phrase.name.last - phrase.name.first > 1:
            draft.gender = words.given_names.get(first_name)
        roles = offices_of(reading, phrase.name, words)
        tie = next((tie for role in roles if (tie := _with_role(talk, phrase, role, index, words)) is not None), None)
        if tie is not None:
            ties.append(tie)
        else:
            talk.untied.extend((talk.of[i], role) for role in roles)
    return ties


def _with_role(talk: Discourse, phrase: Phrase, role: RolePhrase, index: KnownNames, words: Words) -> Tie | None:
    """The tie that an office makes; what it tells of its holder is noted."""
    reading, name, person = talk.reading, phrase.name, talk.of[talk.heads[phrase.head]]
    assert name is not None
    draft = talk.drafts[person]
    if draft.gender is None and role.noun.word.endswith("woman"):
        draft.gender = "f"
    elif draft.gender is None and role.noun.word.endswith("man"):
        draft.gender = "m"
    talk.offices[role.noun_last - 1] = person
    text = printed(reading, role)
    first, last = min(role.first, name.first), max(role.last, name.last)
    called = reading.tokens.words[role.first : role.last]
    if draft.role is None or (len(draft.role.split()) == 1 < len(text.split())):
        draft.role, draft.noun = text, role.noun
        code = code_words(called, reading.article.published, index, words)
        if draft.known is None:
            draft.country, draft.sector = code.country, code.sector
        draft.country = draft.country or code.country
    tie = tie_of_role(talk, person, role, reading.tokens.span(first, last))
    if tie is None and (body := body_behind_name(talk, phrase, role, person)) is not None and role.noun.tie is not None:
        tie = Tie(role.noun.tie, person, body, reading.tokens.span(first, last))
    return tie if tie is not None and _may_serve(talk, tie, code_words(called, None, index, words).sector) else None


def _state_of(talk: Discourse, phrase: Phrase) -> str | None:
    """The country of the state whose person a name is said to be: "Iraq's Saddam Hussein", "King Hussein of Jordan"."""
    name, tokens = phrase.name, talk.reading.tokens
    assert name is not None
    owned = tokens.words[name.first - 1 : name.first] in (("'s",), ("’s",))
    reigned = tokens.words[name.last : name.last + 1] == ("of",)
    for other in talk.phrases if owned or reigned else ():
        if other.known is None or other.known.kind not in ("state", "government") or other.form != "name":
            continue
        if (owned and other.last + 1 == name.first) or (reigned and other.first == name.last + 1):
            return other.known.country
    return None


def _counterpart_of(talk: Discourse, phrase: Phrase) -> str | None:
    """The country of somebody named as a counterpart from there: "her Somali counterpart, Ahmed Awad"."""
    name, words = phrase.name, talk.reading.tokens.words
    assert name is not None
    noun = name.first - (2 if words[name.first - 1 : name.first] == (",",) else 1)
    if noun < 1 or words[noun].lower() != "counterpart":
        return None
    known = (p.known for p in talk.phrases if p.known is not None and p.last == noun)
    return next((one.country for one in known if one.kind in ("state", "government") and one.country), None)


def nominal_roles(talk: Discourse, words: Words) -> list[Tie]:
    """Ties of unnamed people: "a Hamas official", "the Kenyan foreign minister", "Houthi fighters"."""
    ties: list[Tie] = []
    reading = talk.reading
    for draft_at, draft in enumerate(talk.drafts):
        if draft.named or draft.noun is None or draft.noun.stands_for != "person" or not draft.mentions:
            continue
        phrase = talk.phrases[draft.mentions[0]]
        if phrase.noun is None:
            continue
        role = RolePhrase(phrase.first, phrase.last, phrase.noun, phrase.noun_first, phrase.head + 1)
        tie = tie_of_role(talk, draft_at, role, reading.tokens.span(phrase.first, phrase.last))
        if tie is not None and not _may_serve(talk, tie, draft.sector):
            tie = None
        tie = tie or tie_to_body(talk, draft_at, role, words)
        if tie is not None and not (tie.type == "member_of" and talk.drafts[tie.to_entity].kind in ("state", "government")):
            ties.append(tie)
    return ties


def _may_serve(talk: Discourse, tie: Tie, sector: Sector | None) -> bool:
    """Whether the holder of an office with this sector can serve a state: a rebel leader or bishop of a country does not."""
    return talk.drafts[tie.to_entity].kind not in ("state", "government") or sector in _STATE_SECTORS


def late_tie(talk: Discourse, person: int, role: RolePhrase, words: Words) -> Tie | None:
    """The tie of an office to a body that only the whole text tells: "a leader of the movement", "a ministry official"."""
    tie = tie_of_role(talk, person, role, talk.reading.tokens.span(role.first, role.last))
    told = tie is not None and whose(talk, role, person) == tie.to_entity
    body = None if tie is None else talk.drafts[tie.to_entity]
    if tie is not None and body is not None and (told or body.kind in _GROUPS or _is_army(body)):
        return tie
    return tie_to_body(talk, person, role, words)


def _is_army(body: Draft) -> bool:
    return body.kind == "organisation" and body.sector == "MIL"


def tie_to_body(talk: Discourse, person: int, role: RolePhrase, words: Words) -> Tie | None:
    """The body that a bare noun before the office takes up: "a ministry official" after "the Foreign Ministry"."""
    tokens = talk.reading.tokens
    for i in range(role.noun_last - 2, role.first - 1, -1):
        noun = noun_of([tokens.words[i].lower()], words)
        if noun is None or noun.stands_for not in ("body", "group", "person") or role.noun.tie is None:
            continue
        last = last_word(noun).casefold()
        before = [
            e
            for e, d in enumerate(talk.drafts)
            if d.mentions
            and e != person
            and not d.person_type
            and (noun.stands_for != "person" or d.plural)
            and (
                any(form.split()[-1].casefold() == last for form in (*d.forms, *(d.known.names if d.known else ())))
                or (d.noun is not None and d.noun.word == noun.word and d.determiner in ("the", "this", "our"))
            )
        ]
        if len(before) == 1:
            return Tie(role.noun.tie, person, before[0], tokens.span(role.first, role.noun_last))
    return None
