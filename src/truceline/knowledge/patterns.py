"""The Matcher that finds cues in a reading. The language of the patterns is described in `pattern_syntax`.

Matching is a scan that keeps a set of positions, so its time is bounded by words times items whatever the pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from weakref import WeakKeyDictionary

from truceline.errors import KnowledgeError
from truceline.knowledge.catalogue import Cue
from truceline.knowledge.pattern_syntax import GAP, PASSED, Classes, Item, Pattern, compile_pattern
from truceline.model.reading import Tokens

_BY_FORM = frozenset(("NOUN", "PROPN", "ADJ", "ADV", "X", ""))
_INFLECTED = ("ed", "ing")
_PARTICIPLE = (*_INFLECTED, "en")


@dataclass(frozen=True, slots=True)
class Match:
    """A cue found at the tokens `first` to `last` (end excluded); `head` is the token the rest of the sentence hangs on."""

    cue: Cue
    first: int
    last: int
    head: int


class _Words:
    """Lower-cased lemmas and forms with tags, as items look at them."""

    def __init__(self, lemmas: Sequence[str], forms: Sequence[str], tags: Sequence[str]) -> None:
        self.lemmas, self.forms, self.tags = lemmas, forms, tags
        self.regular = _regular(lemmas, forms, tags)
        self.keys = [{lemma, base, form, f"={form}", ""} for lemma, base, form in zip(lemmas, self.regular, forms, strict=True)]

    def has(self, i: int, word: str) -> bool:
        return word in (self.lemmas[i], self.regular[i]) or (self.forms[i] == word and self.by_form(i))

    def by_form(self, i: int) -> bool:
        """Whether a lemma in a pattern may stand for this word as printed: not for finite verbs, so that "saw" is no tool."""
        return self.tags[i] in _BY_FORM or self.forms[i].endswith(_PARTICIPLE)


def matches_words(
    pattern: str, lemmas: Sequence[str], words: Sequence[str], tags: Sequence[str] = (), *, classes: Classes | None = None
) -> bool:
    """Whether a pattern matches anywhere in a row of words; without tags, items with a tag match any word.

    >>> matches_words("walk out of talk", ["they", "walk", "out", "of", "talk"], ["They", "walked", "out", "of", "talks"])
    True
    """
    compiled = compile_pattern(pattern, classes or {})
    if not tags:
        compiled = replace(compiled, items=tuple(item.without_tags() for item in compiled.items))
    row = _Words([x.lower() for x in lemmas], [x.lower() for x in words], tags or [""] * len(words))
    return any(_at(compiled, row, i, len(words)) is not None for i in range(len(words)))


class Matcher:
    """Finds cues in readings. Made once per family; `find` is a pure function of the tokens."""

    def __init__(self, cues: Iterable[Cue], classes: Classes) -> None:
        self._patterns: list[tuple[Cue, Pattern, tuple[frozenset[str], ...]]] = []
        self._index: dict[str, list[int]] = {}
        for cue in cues:
            try:
                pattern = compile_pattern(cue.pattern, classes)
            except KnowledgeError as error:
                raise KnowledgeError(f"{cue.family}: cue {cue.id}: {error}") from error
            for key in pattern.keys:
                self._index.setdefault(key, []).append(len(self._patterns))
            self._patterns.append((cue, pattern, pattern.needs))

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> Iterator[Match]:
        """All matches inside a token range, in text order, longer ones first; none crosses a sentence end.

        One cue gives one match for the same words: with a gap, the one that skips least.
        """
        end = len(tokens) if last is None else last
        found: list[Match] = []
        words = _words_of(tokens)
        while first < end:
            stop = first + 1
            while stop < end and tokens.sentence[stop] == tokens.sentence[first]:
                stop += 1
            found.extend(self._sentence(tokens, words, first, stop))
            first = stop
        yield from sorted(found, key=lambda match: (match.first, -match.last, match.cue.id))

    def _sentence(self, tokens: Tokens, words: _Words, first: int, last: int) -> Iterator[Match]:
        anchors: dict[int, list[int]] = {}
        for i in range(first, last):
            for key in words.keys[i]:
                for number in self._index.get(key, ()):
                    anchors.setdefault(number, []).append(i)
        there = set().union(*words.keys[first:last])
        for number in sorted(anchors):
            cue, pattern, needs = self._patterns[number]
            if any(need.isdisjoint(there) for need in needs):
                continue
            starts = {start for i in anchors[number] for start in range(max(first, i - pattern.lead), i + 1)}
            runs = [run for i in sorted(starts) if (run := _at(pattern, words, i, last)) is not None]
            for run in _apart(runs):
                yield Match(cue, run.first, run.last, _head(tokens, run))


def outermost(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches that lie inside no longer match: "cessation of hostilities" without its "cessation"."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        if not any(k.first <= match.first and match.last <= k.last and (k.last - k.first) > (match.last - match.first)
                   for k in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: (m.first, -m.last)))


class _Run(NamedTuple):
    """A way to match: words taken by items, and how many were skipped by gaps."""

    first: int
    last: int
    skipped: int
    taken: tuple[int, ...]


def _at(pattern: Pattern, words: _Words, start: int, end: int) -> _Run | None:
    """The best match that starts exactly at a word: fewest words skipped, then the longest."""
    runs = {start: _Run(start, start, 0, ())}
    for item in pattern.items:
        after: dict[int, _Run] = dict(runs) if item.optional else {}
        for run in runs.values():
            for ahead in _ready(pattern, item, run, words, end):
                for step in _steps(item, ahead, words, end):
                    known = after.get(step.last)
                    if known is None or (step.skipped, -len(step.taken)) < (known.skipped, -len(known.taken)):
                        after[step.last] = step
        if not after:
            return None
        runs = after
    whole = [run for run in runs.values() if run.taken and run.taken[0] == start]
    return min(whole, key=lambda run: (run.skipped, -run.last), default=None)


def _ready(pattern: Pattern, item: Item, run: _Run, words: _Words, end: int) -> Iterator[_Run]:
    """The run itself, and the run after the determiners that follow its last word."""
    yield run
    i = run.last
    while run.taken and not item.gap and i < min(end, run.last + PASSED) and words.forms[i] in pattern.passed:
        i += 1
        yield run._replace(last=i)


def _steps(item: Item, run: _Run, words: _Words, end: int) -> Iterator[_Run]:
    i = run.last
    if item.gap:
        yield from (_Run(run.first, i + n, run.skipped + n, run.taken) for n in range(min(GAP, end - i) + 1))
        return
    if i >= end or (item.tag and words.tags[i] != item.tag):
        return
    lemma, form = words.lemmas[i], words.forms[i]
    single = (
        lemma in item.lemmas or words.regular[i] in item.lemmas or form in item.forms
        or (form in item.lemmas and words.by_form(i))
        or (lemma, words.tags[i]) in item.tagged
        or (words.regular[i], words.tags[i]) in item.tagged
        or not (item.lemmas or item.forms or item.phrases or item.tagged)
    )
    if single:
        yield _Run(run.first, i + 1, run.skipped, (*run.taken, i))
    for phrase in item.phrases:
        if i + len(phrase) <= end and all(words.has(i + n, word) for n, word in enumerate(phrase)):
            yield _Run(run.first, i + len(phrase), run.skipped, (*run.taken, *range(i, i + len(phrase))))


def _apart(runs: list[_Run]) -> list[_Run]:
    """Runs of one cue that do not overlap; of those that do, the one that skips least, then the longest."""
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda run: (run.skipped, run.first - run.last, run.first)):
        if not any(run.first < other.last and other.first < run.last for other in kept):
            kept.append(run)
    return sorted(kept, key=lambda run: run.first)


def _head(tokens: Tokens, run: _Run) -> int:
    outside = [i for i in run.taken if not run.first <= tokens.heads[i] < run.last]
    verbs = [i for i in outside if tokens.tags[i] == "VERB"]
    return (verbs or outside or run.taken)[0]


_WORDS: WeakKeyDictionary[Tokens, _Words] = WeakKeyDictionary()
"""The words of the articles being coded, since every family of cues looks at them."""


def _words_of(tokens: Tokens) -> _Words:
    words = _WORDS.get(tokens)
    if words is None:
        words = _WORDS[tokens] = _Words([x.lower() for x in tokens.lemmas], [x.lower() for x in tokens.words], tokens.tags)
    return words


def _regular(lemmas: Sequence[str], forms: Sequence[str], tags: Sequence[str]) -> tuple[str, ...]:
    """What else a word may come from where a lemmatizer cut too much or too little, else its lemma.

    "shelled" (shel) may be shell, "convened" (conven) convene, "severed" (severe) sever, and a proper "Takfiris" Takfiri.
    """
    found: list[str] = []
    for lemma, form, tag in zip(lemmas, forms, tags, strict=True):
        stem = next((form.removesuffix(ending) for ending in _INFLECTED if form.endswith(ending)), "")
        if stem and stem == lemma:
            found.append(f"{lemma}e")
        elif stem and (stem == lemma + lemma[-1:] or lemma == f"{stem}e"):
            found.append(stem)
        else:
            found.append(form[:-1] if tag == "PROPN" and lemma == form and form.endswith("s") else lemma)
    return tuple(found)
