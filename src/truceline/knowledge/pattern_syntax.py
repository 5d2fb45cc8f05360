"""The pattern language of cues, compiled. Finding patterns in words is the work of `patterns`; no cue stands here.

A pattern is a row of items separated by blanks, each of which takes one word unless said otherwise:

    walk            a lemma in lower case; nouns, adjectives, adverbs and words in -ed and -ing also match as printed ("talks")
    leave|quit      one of several lemmas
    {talks}         any word or phrase of a class of `data/cues/classes.toml`; {talks}|venue works as well
    =fired          exactly this form, lower-cased
    meet/VERB       a lemma with this universal tag; /NOUN alone takes any word with the tag; in a|b/VERB the tag is for both,
                    in a/VERB|b/NOUN each has its own
    cease-fire      a word with a hyphen, whether the text's words are split there or not
    press_release   words in a row, for use among alternatives: briefing|press_release|news_conference
    *               up to four words of any kind
    round?          any of the above followed by ? may be left out

Between items, words of the class {passed_over} ("the", "their") are passed over; a `*` is not needed for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.errors import KnowledgeError

GAP = 4
PASSED = 2
Classes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: single words, phrases (for classes), or a gap. `tagged` are lemmas with a tag of their own."""

    lemmas: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    tag: str = ""
    optional: bool = False
    gap: bool = False
    tagged: frozenset[tuple[str, str]] = frozenset()

    @property
    def longest(self) -> int:
        """The most words it can take."""
        return GAP if self.gap else max((1, *map(len, self.phrases)))

    @property
    def begins(self) -> frozenset[str]:
        """The words with which it can begin, forms as "=fired"; "" when it takes any word."""
        return frozenset((
            *self.lemmas, *(f"={form}" for form in self.forms), *(phrase[0] for phrase in self.phrases),
            *(lemma for lemma, _ in self.tagged),
        )) or frozenset(("",))

    def without_tags(self) -> Item:
        """The item as it matches words whose tags are not known."""
        return replace(self, tag="", lemmas=self.lemmas | {lemma for lemma, _ in self.tagged})


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
        return tuple(sorted(self.items[self.anchor].begins))

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """For each further item that must be there, the words with which it can begin."""
        return tuple(
            item.begins for i, item in enumerate(self.items) if not (item.gap or item.optional or i == self.anchor)
        )


def compile_pattern(pattern: str, classes: Classes) -> Pattern:
    """The pattern in the form the matcher runs; KnowledgeError for an unknown class or a pattern without any word."""
    items = tuple(_item(text, pattern, classes) for text in pattern.split())
    firm = [i for i, item in enumerate(items) if not item.gap and not item.optional]
    if not firm or items[0].gap or items[-1].gap:
        raise KnowledgeError(f"The pattern {pattern!r} must begin and end with words and hold one that is not optional.")
    worded = [i for i in firm if items[i].lemmas or items[i].forms or items[i].phrases or items[i].tagged]
    anchor = (worded or firm)[0]
    lead = sum(item.longest + PASSED for item in items[:anchor])
    return Pattern(items, anchor, lead, frozenset(classes.get("passed_over", ())))


def _item(text: str, pattern: str, classes: Classes) -> Item:
    optional = len(text) > 1 and text.endswith("?")
    body = text[:-1] if optional else text
    if body == "*":
        return Item(gap=True)
    parts = [part.partition("/") for part in body.split("|") if part]
    if not parts or any(mark in body for mark in "*?"):
        raise KnowledgeError(f"The pattern {pattern!r} has the item {text!r}; write a lemma, a|b, {{class}}, =form or *.")
    common = parts[-1][2] if not any(tag for _, _, tag in parts[:-1]) else ""
    tagged = frozenset((word.lower(), tag) for word, _, tag in parts if tag and not common)
    entries = [
        entry.replace("_", " ") if len(entry) > 1 else entry
        for word, _, tag in parts if word and (common or not tag) for entry in _entries_of(word.lower(), pattern, classes)
    ]
    rows = [tuple(entry.replace("-", " - ").split()) for entry in entries if entry[0] != "=" and {" ", "-"} & set(entry[1:])]
    return Item(
        frozenset(entry for entry in entries if entry[0] != "=" and " " not in entry),
        frozenset(entry[1:] for entry in entries if entry[0] == "="),
        tuple(rows), common, optional, tagged=tagged,
    )


def _entries_of(part: str, pattern: str, classes: Classes) -> list[str]:
    """The words that one alternative stands for; those of its class for "{class}"."""
    if not (part[0] == "{" and part[-1] == "}"):
        return [part]
    if part[1:-1] not in classes:
        raise KnowledgeError(f"The pattern {pattern!r} names {part}, which classes.toml does not have; add it there.")
    return [entry.lower() for entry in classes[part[1:-1]]]
