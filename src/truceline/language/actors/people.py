"""Which names of people in an article are names of one person: full and short forms, first names, other spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from truceline.knowledge.words import Words
from truceline.language.actors.drafts import Draft, clash, join
from truceline.language.actors.kin import explains, kin_before, untitled
from truceline.language.known.known_names import key_of, words_of
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Reading

_CROWNED = frozenset({"king", "queen", "sultan", "emir", "emperor", "shah"})
"""Titles with which one name alone is the whole name of a person."""
_FEMININE = frozenset({"a", "e", "na", "ia", "ina", "ine", "elle", "ette"})
"""What makes a woman's name of a man's: no "Paul" is a "Paula"."""
_SURE_LENGTH = 6
"""Letters that a surname has at least for another spelling of it to be told from another surname."""


def group_people(
    reading: Reading,
    phrases: Sequence[Phrase],
    people: Sequence[int],
    drafts: list[Draft],
    of: dict[int, int],
    words: Words,
) -> None:
    """Full names first, then each short form to the nearest full name that ends in it (or begins with it)."""
    keys = {
        i: _parts(reading.tokens.words[phrases[i].name.first : phrases[i].name.last])  # type: ignore[union-attr]
        for i in people
    }
    full: dict[tuple[str, ...], int] = {}
    holders: list[tuple[tuple[str, ...], int]] = []
    for holder, draft in enumerate(drafts):
        if draft.kind == "person" and draft.known is not None:
            holders.extend((_parts(words_of(name)), holder) for name in (*draft.known.names, *draft.forms))
    for i in people:
        keys[i] = _reigning(reading, phrases[i], keys[i])
    singles = Counter(key[0] for key in keys.values() if len(key) == 1)
    in_office = {key[0] for i, key in keys.items() if len(key) == 1 and _holds_office(reading, phrases[i], words)}
    singles += Counter(key_of(form) for draft in drafts if draft.person_type for form in draft.forms if " " not in form)
    genders = {i: _gender(reading, phrases[i], words) for i in people}
    titled_singles = {(keys[i][0], genders[i]) for i in people if len(keys[i]) == 1 and genders[i]}
    kin, explaining, whole = set[int](), set[int](), set[int]()
    for i in sorted(people, key=lambda i: (-len(keys[i]), i)):
        key, gender = keys[i], genders[i]
        entity = full.get(key)
        if entity is None:
            office = len(key) == 1 and key[0] in in_office
            others = [(name, e) for name, e in holders if e not in kin] if office else holders
            called = _called_so(key, _of_gender(key, others, drafts, gender), singles)
            aside = kin if office else kin | explaining
            called = called if gender else untitled(key, called, drafts, titled_singles, aside)
            entity = _holder(key, called, drafts, i)
        titled = len(key) == 2 and key[0] in words.titles and key[0] in words.given_names
        if entity is None and titled:  # "Amir Tamim" for Tamim bin Hamad
            entity = _holder(key[1:], [(name, e) for name, e in holders if len(name) > 1], drafts, i)
        if entity is None and key[0] in _CROWNED and _numbered(key[1:], holders):
            entity = _holder(key[1:], holders, drafts, i)
        if entity is None:
            entity = _known_in_full(key, holders, drafts)
        if entity is None:
            entity = _misspelled(key, holders)
        if entity is None:
            entity = len(drafts)
            drafts.append(Draft("person", named=True, person_type=True))
            full[key] = entity
            holders.append((key, entity))
        if len(key) > 1 and kin_before(reading, phrases[i]):
            kin.add(entity)
        elif len(key) > 1 and entity not in whole and explains(reading, phrases[i], words):
            explaining.add(entity)
        if len(key) > 1:
            whole.add(entity)
        drafts[entity].gender = drafts[entity].gender or gender
        join(reading, drafts, of, entity, i, phrases[i])
    for draft in drafts:
        draft.mentions.sort()


def _gender(reading: Reading, phrase: Phrase, words: Words) -> str | None:
    """What a title, who somebody is to another, or the first name tells: "Mrs Kamara", "her husband, Adam Kamara"."""
    name, texts = phrase.name, reading.tokens.words
    assert name is not None
    before = texts[name.first - 1].lower() if name.first else ""
    if (title := words.titles.get(before)) is not None and title.gender:
        return title.gender
    kin = kin_before(reading, phrase)
    return kin or (words.given_names.get(texts[name.first].lower()) if name.last - name.first > 1 else None)


def _holds_office(reading: Reading, phrase: Phrase, words: Words) -> bool:
    """Whether an office of state stands right before a name: "[President] Deng" is no wife or son of his."""
    assert phrase.name is not None
    noun = words.nouns.get(reading.tokens.words[phrase.name.first - 1].lower()) if phrase.name.first else None
    return noun is not None and noun.sector == "GOV" and noun.tie == "official_of"


def _of_gender(
    key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]], drafts: Sequence[Draft], gender: str | None
) -> list[tuple[tuple[str, ...], int]]:
    """Those who may be meant by one name with a title: nobody of the other gender, first of all those whose gender is told."""
    if gender is None or len(key) > 1:
        return list(holders)
    fitting = [(name, e) for name, e in holders if not clash(gender, drafts[e].gender)]
    sure = [(name, e) for name, e in fitting if drafts[e].gender and key[0] in name]
    return sure or fitting


def _called_so(
    key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]], singles: Counter[str]
) -> list[tuple[tuple[str, ...], int]]:
    """Those who may be meant by one name: not who is mostly called by another, as Saddam Hussein is no "Hussein" beside a king.

    Nobody is left out when nobody else bears the name.
    """
    bearers = {entity for name, entity in holders if key[0] in name} if len(key) == 1 else set()
    if len(bearers) < 2:
        return list(holders)
    names = {e: {part for name, other in holders if other == e for part in name} - set(key) for e in bearers}
    shared = {part for e in bearers for other in bearers - {e} for part in names[e] & names[other]}
    apart = {e for e in bearers if any(singles[part] > 1 for part in names[e] - shared)}
    return [(name, e) for name, e in holders if e not in apart or apart == bearers]


def _reigning(reading: Reading, phrase: Phrase, key: tuple[str, ...]) -> tuple[str, ...]:
    """The name of a monarch with the title, so that "King Hussein" is nobody whose surname that is."""
    assert phrase.name is not None
    before = reading.tokens.words[phrase.name.first - 1].lower() if phrase.name.first else ""
    return (before, *key) if len(key) == 1 and before in _CROWNED else key


def _numbered(key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]]) -> bool:
    """Whether a longer name begins with the name of a monarch: "Abdullah II", "Salman bin Abdulaziz"."""
    longer = (name[1] for name, _ in holders if len(name) > 1 and name[:1] == key[:1])
    return any(set(second) <= set("ivx") or second in ("bin", "ibn") for second in longer)


def _parts(texts: Sequence[str]) -> tuple[str, ...]:
    """The words of a person's name for comparison, without hyphens: "Nasr al-Hariri" and "al Hariri" share two."""
    parts = tuple(key for text in texts if (key := key_of(text)) != "-")
    return parts[:-1] if len(parts) > 2 and parts[-1] in ("jr", "sr") else parts


def _holder(
    key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]], drafts: Sequence[Draft], i: int
) -> int | None:
    """The entity whose longer name a short form belongs to; of several, the one mentioned last before it."""
    fitting = {
        entity
        for name, entity in holders
        if name == key or _other_spelling(key, name) or (len(name) > len(key) and _short_of(key, name))
    }
    if not fitting:
        return None
    before = {e: max((m for m in drafts[e].mentions if m < i), default=-1) for e in fitting}
    return max(fitting, key=lambda e: (before[e], -min(drafts[e].mentions, default=0), -e))


def _known_in_full(
    key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]], drafts: Sequence[Draft]
) -> int | None:
    """The known person whom an article names with an initial that the catalogue lacks: "Vladimir V. Putin"."""
    if not any(len(part) == 1 for part in key[1:-1]):
        return None
    known = ((name, e) for name, e in holders if drafts[e].known is not None and len(name) > 1 and name[-1] == key[-1])
    fitting = {e for name, e in known if _same_first(name[0], key)}
    return fitting.pop() if len(fitting) == 1 else None


def _other_spelling(key: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether two full names differ in one part that is short for the other's: "Pete Kane" for "Peter Kane"."""
    if len(key) != len(name) or len(key) < 2 or key[-1] != name[-1]:
        return False
    pairs = [sorted(pair, key=len) for pair in zip(key, name, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and all(
        len(short) > 2 and long.startswith(short) and long[len(short) :] not in _FEMININE for short, long in pairs
    )


def _misspelled(key: tuple[str, ...], holders: Sequence[tuple[tuple[str, ...], int]]) -> int | None:
    """The one person whose surname differs by a letter from a surname printed alone: "Khamanei" beside "Ali Khamenei"."""
    if len(key) != 1 or len(key[0]) < _SURE_LENGTH:
        return None
    fitting = {entity for name, entity in holders if name and _one_letter_off(key[0], name[-1])}
    return fitting.pop() if len(fitting) == 1 else None


def _one_letter_off(form: str, name: str) -> bool:
    """Whether two names with the same first and last letter differ by one letter, or by two letters that changed places."""
    if form[0] != name[0] or form[-1] != name[-1] or abs(len(form) - len(name)) > 1 or len(name) < _SURE_LENGTH:
        return False
    start = next((k for k, (a, b) in enumerate(zip(form, name, strict=False)) if a != b), min(len(form), len(name)))
    a, b = form[start:], name[start:]
    if len(form) == len(name):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b if len(form) > len(name) else a == b[1:]


def _same_first(first: str, name: tuple[str, ...]) -> bool:
    """Whether a first name is that of a longer name, in full, short or by its letter: "J.", "Jo" and "Joe" for "Joseph R."."""
    short, long = sorted((first, name[0]), key=len)
    initials = all(len(part) == 1 for part in name[1:-1])
    return long.startswith(short) or (initials and first[:1] == name[0][:1])


_PARTICLES = frozenset({"al", "el", "de", "di", "da", "du", "la", "le", "van", "bin", "ibn", "st", "abu", "-"})
"""Words of names that name nobody alone."""


def _short_of(key: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name can be shortened to `key`: its end ("Lavrov"), or its beginning of two words or more."""
    if name[-len(key) :] == key:
        return True
    if len(key) > 1 and name[: len(key)] == key:
        return True
    if len(key) > 1 and key[-1] == name[-1] and _same_first(key[0], name):
        return True
    if len(key) == 1 and key[0] == name[0] and len(key[0]) > 1 and key[0] not in _PARTICLES:
        return True
    particle = len(name) > len(key) and name[-1] == key[-1] and len(key) == 1
    return particle or (len(key) == 1 and len(name) > 1 and key[0] in name[1:] and key[0] not in _PARTICLES)
