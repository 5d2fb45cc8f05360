"""Offices right before a name, without a comma: "Russian Foreign Minister [Sergei Lavrov]"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.office_words import RolePhrase, leftwards, noun_at
from truceline.model.reading import Tokens


def title_before(tokens: Tokens, at: int, words: Words) -> RolePhrase | None:
    """A title right before word `at`: the longest person noun that ends there, with its modifiers."""
    last = at
    while (
        last
        and tokens.words[last - 1].lower() in words.titles
        and (not noun_at(tokens, last, words) or _office_before(tokens, last - 1, words))
        and not (last > 1 and noun_at(tokens, last, words) and _longer(tokens, last, words))
    ):
        last -= 1
    found = noun_at(tokens, last, words)
    if found is None:
        return None
    noun, start = found
    return RolePhrase(leftwards(tokens, start), last, noun, start, last)


def _office_before(tokens: Tokens, last: int, words: Words) -> bool:
    """Whether an office ends right before a title: "foreign minister [Gen.] Maro", not "Ulster Unionist [leader] Maro"."""
    found = noun_at(tokens, last, words) if last > 0 else None
    return found is not None and found[0].tie not in (None, "member_of")


def _longer(tokens: Tokens, last: int, words: Words) -> bool:
    """Whether the noun that ends here has several words ("prime minister"), so that its last one is no mere title."""
    found = noun_at(tokens, last, words)
    return found is not None and last - found[1] > 1


def title_for(tokens: Tokens, at: int, words: Words) -> RolePhrase | None:
    """An office with its task right before the name: "U.N. special envoy for Yemen Martin Griffiths"."""
    i = at - 1
    while i > 0 and at - i < 7 and tokens.tags[i] in ("PROPN", "DET", "ADJ", "CCONJ", "NOUN"):
        i -= 1
    joined = tokens.tags[at - 1 : at] == ("CCONJ",)  # "the secretary of state and [Maro]"
    if joined or i == at - 1 or i <= 0 or tokens.words[i].lower() not in ("for", "to", "of", "on"):
        return None
    found = noun_at(tokens, i, words)
    if found is None:
        return None
    first = leftwards(tokens, found[1])
    own = any(tokens.tags[k] == "NOUN" for k in range(i + 1, at))  # "told the head of the mission [Maro] had left"
    bare = tokens.tags[first] != "DET" and not (first and tokens.tags[first - 1] in ("DET", "PRON"))
    return RolePhrase(first, at, found[0], found[1], i) if bare or not own else None
