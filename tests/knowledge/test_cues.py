"""Every cue matches each of its examples and none of its never-sentences, read by the real engine.

A cue with a `role` (or `joined`) is a word whose place in the sentence its coder checks; its never-sentences may hold
the word and are tested where that coder is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from truceline.knowledge.catalogue import Cue
from truceline.knowledge.checks import cue_problems
from truceline.knowledge.loader import DATA, cues_of, files_of, load_knowledge
from truceline.knowledge.patterns import Matcher
from truceline.language.read import analyse
from truceline.model.reading import Reading
from truceline.model.text import Article

FILES = [file for file in files_of(DATA, "cues") if file.name != "classes.toml"]
by_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@cache
def cues(file: Path) -> tuple[Cue, ...]:
    return tuple(cues_of(file))


@cache
def read_lines(lines: tuple[str, ...]) -> Reading:
    return analyse(Article("cues", "\n\n".join(lines)), load_knowledge())[0]


def matched(file: Path) -> dict[tuple[str, str], bool]:
    """Whether each cue of a file matches each sentence written for it."""
    classes = load_knowledge().classes
    lines = tuple(dict.fromkeys(" ".join(line.split()) for cue in cues(file) for line in (*cue.examples, *cue.never)))
    reading = read_lines(lines)
    places: dict[str, tuple[int, int]] = {}
    offset = 0
    for line in lines:
        places[line] = reading.tokens.within(offset, offset + len(line))
        offset += len(line) + 2
    found: dict[tuple[str, str], bool] = {}
    for cue in cues(file):
        matcher = Matcher([cue], classes)
        for line in (*cue.examples, *cue.never):
            found[cue.id, line] = any(True for _ in matcher.find(reading.tokens, *places[" ".join(line.split())]))
    return found


@by_file
def test_every_cue_is_whole(file: Path) -> None:
    assert [problem for cue in cues(file) for problem in cue_problems(cue, load_knowledge().classes)] == []


@by_file
def test_cues_match_their_examples(file: Path) -> None:
    found = matched(file)
    lines = [(cue, line) for cue in cues(file) for line in cue.examples]
    missed = [f"{cue.pattern!r} does not match {line!r}" for cue, line in lines if not found[cue.id, line]]
    assert missed == [], (
        "Change the pattern or the example, or add the lemma to its class in cues/classes.toml; "
        "join alternatives of several words by _ (press_release|briefing)."
    )


@by_file
def test_cues_leave_their_never_sentences_alone(file: Path) -> None:
    found = matched(file)
    worded = [cue for cue in cues(file) if not {"role", "joined"} & set(cue.fields)]
    wrong = [f"{cue.pattern!r} matches {line!r}" for cue in worded for line in cue.never if found[cue.id, line]]
    assert wrong == [], "Narrow the pattern, or give the cue the `role` by which its coder tells the two apart."
