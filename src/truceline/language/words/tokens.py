"""Text to words with exact offsets, in the manner of Universal Dependencies English. No model, no sentence limits."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST = 200
"""Characters of the longest word kept whole; longer runs (hostile input) are cut into pieces."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its offsets in the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Rules:
    pattern: re.Pattern[str]
    joined: dict[str, int]
    prefixes: frozenset[str]


CLITIC = re.compile(r"(?i)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$")


@cache
def _rules() -> _Rules:
    facts = tomllib.loads(files("truceline.language.words").joinpath("abbreviations.toml").read_text("utf-8"))
    abbreviations = "|".join(re.escape(word) for word in sorted(facts["abbreviations"], key=len, reverse=True))
    numbered = "|".join(map(re.escape, facts["before_number"]))
    pattern = re.compile(
        rf"""
          (?P<mark>\]\(https?://[^\s)]{{0,2000}}\) | \[(?=[^\[\]\n]{{1,200}}\]\(https?://) | \*\*+)  # links, bold print
        | (?:https?://|www\.)(?:[.,;:!?'’]*+[^\s<>"”“\]).,;:!?'’]++)++            # addresses of pages
        | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+                                  # addresses of people
        | (?<![\w.])(?:{abbreviations})(?!\w)                                  # known abbreviations
        | (?<![\w.])(?:[^\W\d_]\.)(?:[^\W\d_]\.)*(?=\s*(?:\w|[,;:'’"”)]|$))    # initials: J., U.S.
        | \d{{4}}-\d\d-\d\d(?!\w)                                              # 2016-04-25
        | (?<![\w.])(?:{numbered})(?=\s*\d)                                    # No. 5
        | \d++(?:[.,:/]\d++)*+(?:(?:st|nd|rd|th|s)(?!\w))?(?![-\w])            # numbers
        | \d++(?:[.,:/]\d++)*+(?=[^\W\d_]{{1,3}}\b|-)                          # before letters or a hyphen: 11pm, 48-hour
        | [^\W_]+(?:['’ʼ&][^\W_]+)*                                            # words, also with apostrophe: Sana'a, don't
        | \.{{2,}} | -{{2,}} | '' | `` | !+ | \?+ | _+ | \* | =+ | \#+
        | \S
        """,
        re.VERBOSE,
    )
    return _Rules(pattern, dict(facts["joined"]), frozenset(facts["keep_hyphen"]))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text` between two offsets, in order; white space, invisible characters and marks of print are none.

    >>> [word.text for word in tokenize("Russia's Lavrov didn't sign.")]
    ['Russia', "'s", 'Lavrov', 'did', "n't", 'sign', '.']
    """
    words: list[Word] = []
    for found in _rules().pattern.finditer(text, start, len(text) if end is None else end):
        if found.lastgroup != "mark":
            words.extend(_pieces(text, found.start(), found.end()))
    return _keep_prefixes(text, words)


def _pieces(text: str, start: int, end: int) -> list[Word]:
    """A raw match as words: clitics and joined words split, absurd lengths cut, invisible characters dropped."""
    raw = text[start:end]
    if len(raw) == 1 and not raw.isprintable():
        return []
    if len(raw) > LONGEST:
        return [Word(i, min(i + LONGEST, end), text[i : min(i + LONGEST, end)]) for i in range(start, end, LONGEST)]
    cut = _rules().joined.get(raw.lower())
    if cut is None and raw[0].isalpha():
        clitic = CLITIC.search(raw)
        cut = clitic.start() if clitic and clitic.start() > 0 else None
    if cut is None:
        return [Word(start, end, raw)]
    return [Word(start, start + cut, raw[:cut]), Word(start + cut, end, raw[cut:])]


def _keep_prefixes(text: str, words: list[Word]) -> list[Word]:
    """Join "non" "-" "state" again: Universal Dependencies splits hyphens, but not after a prefix."""
    prefixes, kept = _rules().prefixes, list[Word]()
    for word in words:
        if (
            len(kept) > 1
            and kept[-1].text == "-"
            and kept[-1].end == word.start
            and kept[-2].end == kept[-1].start
            and word.text[0].isalnum()
            and kept[-2].text.lower() in prefixes
            and (len(kept) < 3 or kept[-3].end < kept[-2].start or text[kept[-3].end - 1] != "-")
        ):
            first = kept[-2]
            kept[-2:] = [Word(first.start, word.end, text[first.start : word.end])]
        else:
            kept.append(word)
    return kept
