"""The pattern language of cues, and the Matcher that finds cues in a reading. No cue stands here.

A pattern is a row of items separated by blanks, each of which takes one word unless said otherwise:

    walk            a lemma in lower case; nouns, adjectives, adverbs and words in -ed and -ing also match as printed ("talks")
    leave|quit      one of several lemmas
    {talks}         any word or phrase of a class of `data/cues/classes.toml`; {talks}|venue works as well
    =fired          exactly this form, lower-cased
    meet/VERB       a lemma with this universal tag; /NOUN alone takes any word with the tag
    cease-fire      a word with a hyphen, whether the text's words are split there or not
    press_release   words in a row, for use among alternatives: briefing|press_release|news_conference
    *               up to four words of any kind
    round?          any of the above followed by ? may be left out

Between items, words of the class {passed_over} ("the", "their") are passed over; a `*` is not needed for them.
Matching is a scan that keeps a set of positions, so its time is bounded by words times items whatever the pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from truceline.errors import KnowledgeError
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Tokens

GAP = 4
PASSED = 2
_BY_FORM = frozenset(("NOUN", "PROPN", "ADJ", "ADV", "X", ""))
_PARTICIPLE = ("ed", "ing")
Classes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Match:
    """A cue found at the tokens `first` to `last` (end excluded); `head` is the token the rest of the sentence hangs on."""

    cue: Cue
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: single words, phrases (for classes), or a gap."""

    lemmas: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    tag: str = ""
    optional: bool = False
    gap: bool = False

    @property
    def longest(self) -> int:
        """The most words it can take."""
        return GAP if self.gap else max((1, *map(len, self.phrases)))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. `anchor` is the first item with words that must be there, `lead` the most words before it.

    `passed` are the words passed over between items.
    """

    items: tuple[Item, ...]
    anchor: int
    lead: int
    passed: frozenset[str] = frozenset()

    @property
    def keys(self) -> tuple[str, ...]:
        """The words with which the anchor can begin; "" when it takes any word."""
        item = self.items[self.anchor]
        words = {*item.lemmas, *(f"={form}" for form in item.forms), *(phrase[0] for phrase in item.phrases)}
        return tuple(sorted(words)) or ("",)


class _Words:
    """Lower-cased lemmas and forms with tags, as items look at them."""

    def __init__(self, lemmas: Sequence[str], forms: Sequence[str], tags: Sequence[str]) -> None:
        self.lemmas, self.forms, self.tags = lemmas, forms, tags

    def has(self, i: int, word: str) -> bool:
        return self.lemmas[i] == word or (self.forms[i] == word and self.by_form(i))

    def by_form(self, i: int) -> bool:
        """Whether a lemma in a pattern may stand for this word as printed: not for finite verbs, so that "saw" is no tool."""
        return self.tags[i] in _BY_FORM or self.forms[i].endswith(_PARTICIPLE)


def compile_pattern(pattern: str, classes: Classes) -> Pattern:
    """The pattern in the form the matcher runs; KnowledgeError for an unknown class or a pattern without any word."""
    items = tuple(_item(text, pattern, classes) for text in pattern.split())
    firm = [i for i, item in enumerate(items) if not item.gap and not item.optional]
    if not firm or items[0].gap or items[-1].gap:
        raise KnowledgeError(f"The pattern {pattern!r} must begin and end with words and hold one that is not optional.")
    worded = [i for i in firm if items[i].lemmas or items[i].forms or items[i].phrases]
    anchor = (worded or firm)[0]
    lead = sum(item.longest + PASSED for item in items[:anchor])
    return Pattern(items, anchor, lead, frozenset(classes.get("passed_over", ())))


def matches_words(
    pattern: str, lemmas: Sequence[str], words: Sequence[str], tags: Sequence[str] = (), *, classes: Classes | None = None
) -> bool:
    """Whether a pattern matches anywhere in a row of words; without tags, items with a tag match any word.

    >>> matches_words("walk out of talk", ["they", "walk", "out", "of", "talk"], ["They", "walked", "out", "of", "talks"])
    True
    """
    compiled = compile_pattern(pattern, classes or {})
    if not tags:
        compiled = replace(compiled, items=tuple(replace(item, tag="") for item in compiled.items))
    row = _Words([x.lower() for x in lemmas], [x.lower() for x in words], tags or [""] * len(words))
    return any(_at(compiled, row, i, len(words)) is not None for i in range(len(words)))


class Matcher:
    """Finds cues in readings. Made once per family; `find` is a pure function of the tokens."""

    def __init__(self, cues: Iterable[Cue], classes: Classes) -> None:
        self._patterns: list[tuple[Cue, Pattern]] = []
        self._index: dict[str, list[int]] = {}
        for cue in cues:
            try:
                pattern = compile_pattern(cue.pattern, classes)
            except KnowledgeError as error:
                raise KnowledgeError(f"{cue.family}: cue {cue.id}: {error}") from error
            for key in pattern.keys:
                self._index.setdefault(key, []).append(len(self._patterns))
            self._patterns.append((cue, pattern))

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> Iterator[Match]:
        """All matches inside a token range, in text order, longer ones first; none crosses a sentence end.

        One cue gives one match for the same words: with a gap, the one that skips least.
        """
        end = len(tokens) if last is None else last
        found: list[Match] = []
        words = _Words(_folded(tokens.lemmas), _folded(tokens.words), tokens.tags)
        while first < end:
            stop = first + 1
            while stop < end and tokens.sentence[stop] == tokens.sentence[first]:
                stop += 1
            found.extend(self._sentence(tokens, words, first, stop))
            first = stop
        yield from sorted(found, key=lambda match: (match.first, -match.last, match.cue.id))

    def _sentence(self, tokens: Tokens, words: _Words, first: int, last: int) -> Iterator[Match]:
        starts: dict[int, set[int]] = {}
        for i in range(first, last):
            for key in {words.lemmas[i], words.forms[i], f"={words.forms[i]}", ""}:
                for number in self._index.get(key, ()):
                    lead = self._patterns[number][1].lead
                    starts.setdefault(number, set()).update(range(max(first, i - lead), i + 1))
        for number in sorted(starts):
            cue, pattern = self._patterns[number]
            runs = [run for i in sorted(starts[number]) if (run := _at(pattern, words, i, last)) is not None]
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


@dataclass(frozen=True, slots=True)
class _Run:
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
        ready = (ahead for run in runs.values() for ahead in _ready(pattern, item, run, words, end))
        for step in (step for ahead in ready for step in _steps(item, ahead, words, end)):
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
        yield replace(run, last=i)


def _steps(item: Item, run: _Run, words: _Words, end: int) -> Iterator[_Run]:
    i = run.last
    if item.gap:
        yield from (_Run(run.first, i + n, run.skipped + n, run.taken) for n in range(min(GAP, end - i) + 1))
        return
    if i >= end or (item.tag and words.tags[i] != item.tag):
        return
    lemma, form = words.lemmas[i], words.forms[i]
    single = (
        lemma in item.lemmas or form in item.forms or (form in item.lemmas and words.by_form(i))
        or not (item.lemmas or item.forms or item.phrases)
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


def _item(text: str, pattern: str, classes: Classes) -> Item:
    optional = len(text) > 1 and text.endswith("?")
    body, _, tag = (text[:-1] if optional else text).partition("/")
    if body == "*":
        return Item(gap=True)
    body = body.lower()
    if any(mark in body for mark in "*?") or not (body or tag):
        raise KnowledgeError(f"The pattern {pattern!r} has the item {text!r}; write a lemma, a|b, {{class}}, =form or *.")
    entries: list[str] = []
    for part in filter(None, body.split("|")):
        entries.extend(_entries_of(part, pattern, classes))
    entries = [entry.replace("_", " ") if len(entry) > 1 else entry for entry in entries]
    rows = [tuple(entry.replace("-", " - ").split()) for entry in entries if entry[0] != "=" and {" ", "-"} & set(entry[1:])]
    return Item(
        frozenset(entry for entry in entries if entry[0] != "=" and " " not in entry),
        frozenset(entry[1:] for entry in entries if entry[0] == "="),
        tuple(rows), tag, optional,
    )


def _entries_of(part: str, pattern: str, classes: Classes) -> list[str]:
    """The words that one alternative stands for; those of its class for "{class}"."""
    if not (part[0] == "{" and part[-1] == "}"):
        return [part]
    if part[1:-1] not in classes:
        raise KnowledgeError(f"The pattern {pattern!r} names {part}, which classes.toml does not have; add it there.")
    return [entry.lower() for entry in classes[part[1:-1]]]


@lru_cache(maxsize=8)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)
