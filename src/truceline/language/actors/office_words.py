"""The words of an office: its noun, where it begins to the left, what belongs to it to the right. Whose it is: `roles`."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.known.actor_nouns import noun_of
from truceline.model.reading import Reading, Tokens

TITLE_TAGS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
"""Tags of the words in a title."""
_WITHIN = frozenset({"of", "for", "to", "and", "the", "'s", "’s", "-", "on", "in"})
"""Other words inside an office, behind its noun: "envoy [for] the region"."""
_HALTS = frozenset({"said", "say", "says", "told"})
"""Words before an office that the tagger may take for part of it."""


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """The words of an office: tokens `first` to `last`, its noun and the place of the noun; the person's name is outside."""

    first: int
    last: int
    noun: ActorNoun
    noun_first: int
    noun_last: int


def printed(reading: Reading, role: RolePhrase) -> str:
    """The office as printed, spaces evened."""
    return " ".join(reading.words(role.first, role.last).text.split())


def noun_at(tokens: Tokens, last: int, words: Words) -> tuple[ActorNoun, int] | None:
    """The longest person noun that ends right before word `last`."""
    for length in (4, 3, 2, 1):
        start = last - length
        if start < 0 or tokens.sentence[start] != tokens.sentence[last - 1]:
            continue
        lowered = [word.lower() for word in tokens.words[start:last]]
        noun = noun_of(lowered, words)
        if (
            noun is not None
            and noun.stands_for == "person"
            and lowered[-1].split("-")[-1].rstrip("s") == noun.word.replace("-", " ").split()[-1].rstrip("s")
            and not _second_half(tokens, start, words)
        ):
            return noun, start
    return None


def _second_half(tokens: Tokens, start: int, words: Words) -> bool:
    """Whether a noun is only the end of a word with a hyphen: "procurator-[general]", not "ex-general"."""
    if start < 2 or tokens.words[start - 1] not in "-‐‑" or tokens.ends[start - 1] != tokens.starts[start]:
        return False
    before = tokens.words[start - 2].lower()
    return tokens.tags[start - 2] == "NOUN" and before not in words.modifiers and before not in ("vice", "co")


def leftwards(tokens: Tokens, start: int) -> int:
    """Where a title begins: over adjectives, nouns and possessors to the left, not over a determiner or preposition."""
    first, i = start, start - 1
    while i >= 0 and tokens.sentence[i] == tokens.sentence[start]:
        word = tokens.words[i].lower()
        opens = i == 0 or tokens.sentence[i - 1] != tokens.sentence[i]
        if opens and tokens.words[i].isupper() and len(word) > 4 and not tokens.words[i + 1].isupper():
            break
        if tokens.tags[i] in TITLE_TAGS and word not in _HALTS and not (tokens.tags[i] == "NUM" and word.isdigit()):
            if tokens.relation(i) in ("nsubj", "obj", "obl") and tokens.heads[i] < i:
                break
            first = i
        elif word == "-" and tokens.ends[i - 1] < tokens.starts[i]:
            break
        elif (
            word in ("'s", "’s", "-", "'", "’")
            or (word == "and" and _title_like(tokens, i - 1, i + 1))
            or tokens.words[i] in ("ex", "vice")
        ):
            pass
        elif tokens.tags[i] == "VERB" and i and tokens.words[i - 1] == "-":
            first = i
        else:
            break
        i -= 1
    return first


def _title_like(tokens: Tokens, left: int, right: int) -> bool:
    return left >= 0 and tokens.tags[left] == "ADJ" == tokens.tags[right]


def cut(tokens: Tokens, first: int, last: int, noun: ActorNoun, noun_first: int, noun_last: int) -> RolePhrase:
    """A role phrase without determiner at the front, and without clause, comma or quote at the end."""
    while first < noun_first and (
        tokens.tags[first] in ("DET", "PUNCT", "ADP", "CCONJ", "AUX")
        or tokens.words[first].lower() in ("a", "an", "the", "who")
    ):
        first += 1
    end = noun_last
    while end < last and tokens.words[end] not in ',;:“”"' and _goes_on(tokens, end):
        end += 1
    end = trimmed(tokens, end, noun_last, "ADP", "DET", "CCONJ", "PUNCT", "PART")
    return RolePhrase(first, end, noun, noun_first, noun_last)


def trimmed(tokens: Tokens, end: int, least: int, *tags: str) -> int:
    """The end of some words without those at their end that have one of the tags, not before word `least`."""
    while end > least and tokens.tags[end - 1] in tags:
        end -= 1
    return end


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether an office goes on with a word behind its noun, be it the participle of another noun: "[monitoring] mission"."""
    if tokens.tags[i] in TITLE_TAGS or tokens.tags[i] == "DET" or tokens.words[i].lower() in _WITHIN:
        return True
    return tokens.tags[i] == "VERB" and tokens.relation(i) in ("amod", "compound") and tokens.heads[i] > i
