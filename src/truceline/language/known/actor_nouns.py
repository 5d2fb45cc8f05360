"""The nouns that stand for actors, found in a row of words: "Supreme Court judge" -> judge. No names, no countries."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.words import ActorNoun, Words
from truceline.model.values import RelationType

SERVING: tuple[RelationType, ...] = ("official_of", "spokesperson_of", "negotiates_for")
"""Ties of those who hold an office of somebody and act for them."""
_LONGEST = 4
"""Words of the longest actor noun."""


def head_noun(texts: Sequence[str], words: Words) -> tuple[ActorNoun | None, int, int]:
    """The rightmost actor noun of a phrase with its last word and its first: "Supreme Court judge" -> judge, 2, 2."""
    for end in range(len(texts), 0, -1):
        for length in range(min(_LONGEST, end), 0, -1):
            noun = noun_of([text.lower() for text in texts[end - length : end]], words)
            if noun is not None:
                return noun, end - 1, end - length
    return None, -1, -1


def noun_of(lowered: Sequence[str], words: Words) -> ActorNoun | None:
    """The actor noun that lower-case words spell, in singular or plural."""
    phrase = " ".join(lowered).replace(" - ", "-")
    if (found := words.nouns.get(phrase)) is not None:
        return found
    rest = phrase[: -len(lowered[-1])].rstrip(" ")
    for form in singular(lowered[-1]):
        joint = "" if rest.endswith("-") else " "
        if (found := words.nouns.get(f"{rest}{joint}{form}".strip())) is not None:
            return found
    return None


def singular(word: str) -> tuple[str, ...]:
    """Possible singular forms of a plural, best first; none for a word that cannot be one."""
    if word.endswith("men") and len(word) > 3:
        return (word[:-3] + "man",)
    if word == "people" or not word.endswith("s") or word.endswith("ss"):
        return {"people": ("person",), "children": ("child",), "police": ("police",)}.get(word, ())
    forms = [word[:-1]]
    if word.endswith("ies"):
        forms.insert(0, word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)


def last_word(noun: ActorNoun) -> str:
    """The word of a noun that tells what somebody is: "minister" of "prime minister"."""
    return noun.word.split()[-1]
