"""Two callings before one name that the parser took for two people: "Conservative senator and former president X". Tree only.

The name takes the place of the first calling, and both callings tell of it. With an article before the first they may be two
people ("the senator and President X"), so the tree stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.words import Words
from truceline.model.reading import Tokens

_BETWEEN = 4
"""Words that may stand between "and" and the second calling: "and former Liberal foreign [minister] X"."""


def with_titles_joined(tokens: Tokens, words: Words) -> Tokens:
    """The tokens with such callings put under the name."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for first in range(len(tokens) - 3):
        row = _row(tokens, first, words)
        top = next((i for i in row if tokens.heads[i] not in row), None)
        if top is None:
            continue
        _, second, name = row
        heads[name], labels[name] = tokens.heads[top], tokens.labels[top]
        for calling in (first, second):
            heads[calling], labels[calling] = name, "nmod:desc"
            for i in tokens.children[calling]:
                heads[i] = name if i > name else heads[i]
        heads[first + 1], labels[first + 1] = second, "cc"
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _row(tokens: Tokens, first: int, words: Words) -> tuple[int, ...]:
    """Two callings and the head of the name behind them, all in one place of the tree; no office with an article."""
    plain = _is_calling(tokens, first, words) and not tokens.below(first, "nmod:poss", "nummod", "case")
    noun = words.nouns.get(_calling(tokens, first))
    held = noun is not None and noun.tie is not None
    if not plain or (held and tokens.below(first, "det")) or tokens.words[first + 1].lower() != "and":
        return ()
    for second in range(first + 2, min(first + 3 + _BETWEEN, len(tokens) - 1)):
        if tokens.tags[second] not in ("ADJ", "NOUN", "PROPN"):
            return ()
        behind = _behind(tokens, second, words)
        if tokens.tags[behind : behind + 1] == ("PROPN",) and _is_second(tokens, first + 2, second, words):
            row = (first, second, _top(tokens, behind))
            return row if len({tokens.heads[i] for i in row if tokens.heads[i] not in row}) == 1 else ()
    return ()


def _behind(tokens: Tokens, calling: int, words: Words) -> int:
    """The first word behind a calling, also one of three words: "former secretary of state [Hillary]"."""
    whole = " ".join(tokens.words[calling : calling + 3]).lower()
    noun = words.nouns.get(whole) if tokens.words[calling + 1].lower() == "of" else None
    return calling + (3 if noun is not None and noun.stands_for == "person" else 1)


def _calling(tokens: Tokens, i: int) -> str:
    """The noun that ends at a word, with what a hyphen joins to it: "front-[runner]"."""
    lemma = tokens.lemmas[i].lower()
    return f"{tokens.words[i - 2].lower()}-{lemma}" if i > 1 and tokens.words[i - 1] == "-" else lemma


def _is_second(tokens: Tokens, start: int, i: int, words: Words) -> bool:
    """Whether a calling behind "and" ends at a word; a title only with a plain word before it: "acting Interior Minister"."""
    noun = words.nouns.get(tokens.words[i].lower())
    if tokens.words[i].islower():
        return _is_calling(tokens, i, words)
    return tokens.words[start].islower() and noun is not None and noun.stands_for == "person"


def _is_calling(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a word is a noun for one person and no title before a name ("President X"), however the tagger takes it."""
    word, noun = tokens.words[i], words.nouns.get(_calling(tokens, i))
    plain = tokens.tags[i] == "NOUN" or (word.islower() and tokens.tags[i] in ("PROPN", "ADJ"))
    return plain and noun is not None and noun.stands_for == "person" and word.lower() == tokens.lemmas[i].lower()


def _top(tokens: Tokens, start: int) -> int:
    """The head of the name that begins at a word."""
    end = start
    while end < len(tokens) and tokens.tags[end] == "PROPN":
        end += 1
    return next(i for i in range(start, end) if not start <= tokens.heads[i] < end)
