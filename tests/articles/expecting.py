"""A golden article and the records a reader expects in it; words are quoted in expected.toml and offsets computed here.

Not here: how a document is compared with the expectation (`comparing`), and the exchange of party names (`mirroring`).
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from truceline.intake.jsonl import article_of
from truceline.intake.options import IntakeOptions
from truceline.model.text import Article

HERE = Path(__file__).parent
REPORTS = HERE.parents[1] / "src/truceline/serve/demo/reports.jsonl"
MARKED = re.compile(r"\[(.+?)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """A golden article: its folder name, the article and the content of expected.toml."""

    slug: str
    article: Article
    expected: dict[str, Any]


def slugs() -> list[str]:
    """The folder names of all golden articles."""
    return sorted(path.parent.name for path in HERE.glob("*/expected.toml"))


@cache
def case_of(slug: str) -> Case:
    """A golden article by its folder name; its text stands in article.txt or, by the same id, among the demo reports."""
    expected = tomllib.loads((HERE / slug / "expected.toml").read_text(encoding="utf-8"))
    text = HERE / slug / "article.txt"
    if text.exists():
        meta = tomllib.loads((HERE / slug / "meta.toml").read_text(encoding="utf-8"))
        return Case(slug, article_from({"id": slug, "text": text.read_text(encoding="utf-8"), **meta}), expected)
    if slug not in reports():
        raise FileNotFoundError(f"{slug} has neither an article.txt nor a report of that id in {REPORTS.name}; add one.")
    return Case(slug, article_from(reports()[slug]), expected)


def article_from(fields: dict[str, Any]) -> Article:
    """The article of a JSON object, read as the program reads it."""
    return article_of(fields, IntakeOptions(), item=fields["id"], fallback=fields["id"])


@cache
def reports() -> dict[str, dict[str, Any]]:
    """The reports of `truceline demo` by id."""
    lines = REPORTS.read_text(encoding="utf-8").splitlines()
    return {report["id"]: report for report in map(json.loads, lines)}


def places_of(text: str, words: str | list[str]) -> list[tuple[int, int]]:
    """Where quoted words stand. Square brackets mark the words inside a context that tells them apart.

    >>> places_of("They met. They left.", "They left")
    [(10, 19)]
    >>> places_of("They met. They left.", "met. [They]")
    [(10, 14)]
    """
    if isinstance(words, list):
        return sorted(place for part in words for place in places_of(text, part))
    marked = MARKED.search(words)
    context = words.replace("[", "").replace("]", "") if marked else words
    if (found := text.count(context)) != 1:
        raise ValueError(f"{context!r} stands {found} times in the text; quote words that stand once or mark [them].")
    start = text.index(context) + (marked.start() if marked else 0)
    return [(start, start + len(marked[1] if marked else words))]


def mentions_of(text: str, names: list[str]) -> list[tuple[int, int]]:
    """Every place where one of the names stands as whole words; of overlapping places the longest."""
    found = {(m.start(), m.end()) for name in names for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)}
    return sorted(a for a in found if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in found))
