"""Which names in an article are names of one actor: full and short forms, acronyms, states with their seats and governments."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.acronyms import in_other_order, initials
from truceline.language.actors.drafts import Draft, join, spelled
from truceline.language.actors.people import group_people
from truceline.language.known.actor_nouns import head_noun
from truceline.language.known.known_names import key_of
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Reading
from truceline.model.values import ActorKind

_COMMON = frozenset(
    {"front", "army", "party", "movement", "group", "union", "ministry", "government", "house", "state", "states"}
)
"""Nouns on which too many names are built for them to stand for one."""
_SURE_ACRONYM = 3
"""Letters from which on an acronym of a known body tells that an unlisted full name is its: "LRA", "Lord Resistance Army"."""


def group_names(
    reading: Reading, phrases: Sequence[Phrase], words: Words
) -> tuple[list[Draft], dict[int, int]]:
    """Entities of all named phrases, and the entity of each such phrase."""
    drafts: list[Draft] = []
    of: dict[int, int] = {}
    by_key: dict[str, int] = {}
    states = _state_or_government(phrases)
    local = _local_acronyms(reading, phrases)
    people: list[int] = []
    unknown: list[int] = []
    for i, phrase in enumerate(phrases):
        if phrase.name is None:
            continue
        known = phrase.known
        if known is not None:
            known = local.get(spelled(reading, phrase), states.get(known.id, known))
            if known.id not in by_key:
                by_key[known.id] = len(drafts)
                drafts.append(_known_draft(known))
            join(reading, drafts, of, by_key[known.id], i, phrase)
        elif phrase.name.type == "PER":
            people.append(i)
        else:
            unknown.append(i)
    group_people(reading, phrases, people, drafts, of, words)
    _group_bodies(reading, phrases, unknown, drafts, of, by_key, words)
    return drafts, of


def _local_acronyms(reading: Reading, phrases: Sequence[Phrase]) -> dict[str, KnownActor]:
    """For acronyms that the catalogue gives to one body, another that the article names in full with the same initials."""
    named = {p.known.id: p.known for p in phrases if p.known is not None and p.name is not None and p.name.type == "ORG"}
    full: dict[str, set[str]] = {ident: set() for ident in named}
    for phrase in phrases:
        if phrase.name is not None and phrase.known is not None and phrase.known.id in full:
            full[phrase.known.id].update(filter(None, [initials(spelled(reading, phrase))]))
    found: dict[str, KnownActor] = {}
    for phrase in phrases:
        if phrase.known is None or phrase.name is None or phrase.name.type != "ORG" or full[phrase.known.id]:
            continue
        form = spelled(reading, phrase)
        others = [known for ident, known in named.items() if form in full[ident]]
        if form.isupper() and len(others) == 1:
            found[form] = others[0]
    return found


def _state_or_government(phrases: Sequence[Phrase]) -> dict[str, KnownActor]:
    """One actor for a state and its government: the one that the article names more often."""
    counts = Counter(p.known.id for p in phrases if p.known is not None and p.form == "name")
    chosen: dict[str, KnownActor] = {}
    for phrase in phrases:
        known = phrase.known
        if known is None or known.kind != "government" or not known.parent or not counts[known.id]:
            continue
        state = next((p.known for p in phrases if p.known is not None and p.known.id == known.parent), None)
        if state is None:
            continue
        keep = state if counts[state.id] > counts[known.id] else known
        chosen[state.id] = chosen[known.id] = keep
    return chosen


def _known_draft(known: KnownActor) -> Draft:
    return Draft(
        known.kind,
        named=True,
        known=known,
        gender=known.gender,
        country=known.country,
        sector=known.sector,
        person_type=known.kind == "person",
    )


def _group_bodies(
    reading: Reading,
    phrases: Sequence[Phrase],
    unknown: Sequence[int],
    drafts: list[Draft],
    of: dict[int, int],
    by_key: dict[str, int],
    words: Words,
) -> None:
    """Organisations without catalogue entry: equal names, acronyms ("High Council (HC)"), initials."""
    shorts: dict[str, int] = {}
    for holder, draft in enumerate(drafts):
        for form in (*(draft.known.names if draft.known else ()), *draft.forms):
            for short in filter(None, (initials(form), initials(form, of=True))):
                shorts.setdefault(short, holder)
    acronyms = {
        form: holder
        for holder, draft in enumerate(drafts)
        for form in draft.forms
        if form.isupper() and len(form) >= _SURE_ACRONYM and not draft.person_type and draft.kind != "state"
    }
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for i in unknown:
        groups[" ".join(key_of(word) for word in spelled(reading, phrases[i]).split())].append(i)
    for key in sorted(groups, key=lambda key: (-len(key.split()), groups[key][0])):
        members = groups[key]
        form = spelled(reading, phrases[members[0]])
        entity = shorts.get(form.replace(".", "")) if form.isupper() else acronyms.get(initials(form) or "")
        if entity is None and form.isupper() and len(form) > _SURE_ACRONYM:
            entity = in_other_order(form, shorts)
        if entity is None:
            entity = _in_brackets(reading, phrases, members, of)
        people = phrases[members[0]].name.type == "NORP"  # type: ignore[union-attr]
        if entity is None:  # "Albanians" are no party of theirs, "Islamists" may be the Somali ones
            entity = _shortened(key, {k: e for k, e in by_key.items() if not (people and drafts[e].named)})
        if entity is None and not people:
            entity = _headed(key, drafts)
        if entity is None:
            entity = len(drafts)
            kind, noun = kind_of_body(form, words)
            told = _told_before(reading, phrases[members[0]], words) if kind == "organisation" else None
            kind, noun = told if told is not None else (kind, noun)
            drafts.append(
                Draft(
                    "group_unnamed" if people else kind,
                    named=not people,
                    noun=noun,
                    sector=noun.sector if noun is not None and told is not None else None,
                    plural=people,
                    determiner="bare" if people else "",
                )
            )
            for short in filter(None, (initials(form), initials(form, of=True))):
                shorts.setdefault(short, entity)
        by_key.setdefault(key, entity)
        for i in members:
            join(reading, drafts, of, entity, i, phrases[i])
    for draft in drafts:
        draft.mentions.sort()


def _told_before(reading: Reading, phrase: Phrase, words: Words) -> tuple[ActorKind, ActorNoun] | None:
    """The kind of a group that the noun right before its name tells: "the rebel group M23"."""
    assert phrase.name is not None
    before = [word.lower() for word in reading.tokens.words[max(0, phrase.name.first - 3) : phrase.name.first]]
    noun, last, _ = head_noun(before, words)
    if noun is None or last + 1 != len(before) or noun.stands_for != "group":
        return None
    kind, told = kind_of_body(noun.word, words)
    return (kind, told) if told is not None and kind != "organisation" else None


def _in_brackets(reading: Reading, phrases: Sequence[Phrase], members: Sequence[int], of: dict[int, int]) -> int | None:
    """The entity right before the brackets in which one of these names is introduced."""
    tokens = reading.tokens
    for i in members:
        name = phrases[i].name
        assert name is not None
        if name.first < 2 or tokens.words[name.first - 1] != "(" or name.last >= len(tokens) or tokens.words[name.last] != ")":
            continue
        if not any(c.isupper() for c in tokens.words[name.first]) or name.last - name.first > 2:
            continue
        before = next(
            (j for j in range(i - 1, -1, -1) if phrases[j].last == name.first - 1 and phrases[j].form == "name"), None
        )
        if before is not None and before in of:
            return of[before]
    return None


def _shortened(key: str, by_key: dict[str, int]) -> int | None:
    """The entity whose longer name of words begins or ends with `key`, when there is exactly one."""
    parts = key.split()
    if len(key) < 4:
        return None
    fitting = {
        entity
        for longer, entity in by_key.items()
        if len(longer.split()) > len(parts)
        and (longer.split()[-len(parts) :] == parts or longer.split()[: len(parts)] == parts)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _headed(key: str, drafts: Sequence[Draft]) -> int | None:
    """The one body whose name is built on a noun that stands alone as a name: "the Observatory" for one of Human Rights."""
    fitting = {
        e
        for e, draft in enumerate(drafts)
        if draft.named and not draft.person_type
        and any(
            " " in form and key in form.casefold() and heading(form) == key
            for form in (*draft.forms, *(draft.known.names if draft.known else ()))
        )
    }
    return fitting.pop() if len(fitting) == 1 and key not in _COMMON else None


def heading(name: str) -> str:
    """The noun that carries a name, in lower case: "Communist Party of Nepal" -> "party"."""
    parts = name.casefold().split()
    end = next((k for k, part in enumerate(parts) if k and part in ("of", "for", "in")), len(parts))
    return parts[end - 1]


def kind_of_body(form: str, words: Words) -> tuple[ActorKind, ActorNoun | None]:
    """The kind that the name of a body shows by its noun: "People's Liberation Front" is a group, "Health Ministry" a body."""
    noun, _, _ = head_noun(form.split(), words)
    if noun is None:
        return "organisation", None
    by_sector: dict[str, ActorKind] = {
        "PTY": "political_group",
        "OPP": "political_group",
        "REB": "armed_group",
        "PRM": "armed_group",
        "NGO": "ngo",
        "SOC": "ngo",
        "IGO": "igo",
    }
    if noun.kind == "government":
        return "government", noun
    kind = by_sector.get(noun.sector or "", "organisation")
    return kind, noun
