"""Who is told of as the kin of another: "his wife, Ann Deng", "Ali Bah, brother of President Omar Bah"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from truceline.knowledge.words import Words
from truceline.language.actors.drafts import Draft
from truceline.language.phrases.phrase import Phrase
from truceline.model.reading import Reading

_KIN = {"husband": "m", "father": "m", "son": "m", "brother": "m", "wife": "f", "mother": "f", "daughter": "f", "sister": "f"}
"""Who somebody is to another, before a comma and a name: "her husband, Adam Kamara"."""
_TITLES = frozenset({",", ".", "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms."})
"""What may stand between who somebody is to another and the name: "your wife, [Dr.] Ann Deng"."""
_AROUND = frozenset({"the", "late", "former", "then", "current"})
"""What may stand before an office in that place: "brother of [the late] President Bah"."""


def kin_before(reading: Reading, phrase: Phrase) -> str | None:
    """The gender of whoever is somebody to another, told before the name: "her husband, Adam Kamara", "First Lady Ann Deng"."""
    assert phrase.name is not None
    before = [word.lower() for word in reading.tokens.words[max(0, phrase.name.first - 4) : phrase.name.first]]
    while before and before[-1] in _TITLES:
        before.pop()
    if before[-2:] in (["first", "lady"], ["first", "gentleman"]):
        return "f" if before[-1] == "lady" else "m"
    return _KIN.get(before[-1]) if before else None


def explains(reading: Reading, phrase: Phrase, words: Words) -> bool:
    """Whether somebody only tells who another is: "Ali Bah, brother of President [Omar Bah], spoke"."""
    assert phrase.name is not None
    before = [word.lower() for word in reading.tokens.words[max(0, phrase.name.first - 7) : phrase.name.first]]
    while before and before[-1] != "of" and (before[-1] in _TITLES or before[-1] in _AROUND or before[-1] in words.nouns):
        before.pop()
    return len(before) > 1 and before[-1] == "of" and before[-2] in _KIN


def untitled(
    key: tuple[str, ...],
    holders: Sequence[tuple[tuple[str, ...], int]],
    drafts: Sequence[Draft],
    titled: Set[tuple[str, str | None]],
    kin: Set[int],
) -> list[tuple[tuple[str, ...], int]]:
    """Those whom a bare surname may mean: not who is "Mrs Kamara", nor who is told of as somebody's wife, beside another."""
    bearers = {entity for name, entity in holders if key[0] == name[-1]} if len(key) == 1 else set()
    if len(bearers) < 2:
        return list(holders)
    other = {e for e in bearers if (key[0], drafts[e].gender) in titled}
    apart = other if other and other != bearers else bearers & kin
    return [(name, e) for name, e in holders if e not in apart or apart == bearers]
