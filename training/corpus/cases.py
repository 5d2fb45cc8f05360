"""The articles that were coded by hand, each with its text: our own reports, and real ones whose text stays in ../shared.

Not here: what labels mean (`labelling`), how labels of real articles are kept without their words (`sealed`).
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

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests/articles"
PRACTICE = ROOT / "training/corpus/practice"
REPORTS = ROOT / "src/truceline/serve/demo/reports.jsonl"
REAL_TEXTS = ROOT.parent / "shared/data/articles/dev.jsonl"
MARKED = re.compile(r"\[(.+?)\]", re.DOTALL)
SAME_GLYPH = str.maketrans("“”„‟‘’‚‛\u00a0\u2011\u2013\u2014", "\"\"\"\"''''\u0020---")


@dataclass(frozen=True, slots=True)
class Case:
    """A hand-coded article: its folder name, the article and the content of its label file."""

    slug: str
    article: Article
    expected: dict[str, Any]


def slugs(folder: Path = OWN) -> list[str]:
    """The folder names of all our own hand-coded articles."""
    return sorted(path.parent.name for path in folder.glob("*/expected.toml"))


@cache
def case_of(slug: str, labels: str = "expected", folder: Path = OWN) -> Case:
    """One of our own articles with the label file of that name."""
    return Case(slug, own_article(slug, folder), read_labels(folder / slug / f"{labels}.toml"))


def read_labels(path: Path) -> dict[str, Any]:
    """The content of a label file; raises ValueError with the file's name when it is not TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from error


@cache
def own_article(slug: str, folder: Path = OWN) -> Article:
    """An article of our own by its folder name; its text stands in article.txt or, by the same id, among the demo reports."""
    text = folder / slug / "article.txt"
    if text.exists():
        meta = tomllib.loads((folder / slug / "meta.toml").read_text(encoding="utf-8"))
        return article_from({"id": slug, "text": text.read_text(encoding="utf-8"), **meta})
    if slug not in reports():
        raise FileNotFoundError(f"{slug} has neither an article.txt nor a report of that id in {REPORTS.name}; add one.")
    return article_from(reports()[slug])


def article_from(fields: dict[str, Any]) -> Article:
    """The article of a JSON object, read as the program reads it."""
    return article_of(fields, IntakeOptions(), item=fields["id"], fallback=fields["id"])


@cache
def reports() -> dict[str, dict[str, Any]]:
    """The reports of `truceline demo` by id."""
    return {report["id"]: report for report in _lines(REPORTS)}


@cache
def real_articles() -> dict[str, dict[str, Any]]:
    """The articles of ../shared/data/articles/dev.jsonl by id; raises FileNotFoundError without them."""
    return {article["id"]: article for article in _lines(REAL_TEXTS)}


def real_article(name: str) -> Article:
    """A real article by its id in dev.jsonl, read as the program reads it."""
    return article_from(real_articles()[name])


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def places_of(text: str, words: str | list[str]) -> list[tuple[int, int]]:
    """Where quoted words stand. Square brackets mark the words inside a context that tells them apart.

    Glyphs of quotation marks and dashes and the kind of white space need not agree.

    >>> places_of("They met. They left.", "They left")
    [(10, 19)]
    >>> places_of("They met. They left.", "met. [They]")
    [(10, 14)]
    """
    if isinstance(words, list):
        return sorted(place for part in words for place in places_of(text, part))
    bounds = MARKED.search(words)
    before, inside, after = (words[: bounds.start()], bounds[1], words[bounds.end():]) if bounds else ("", words, "")
    pattern = f"{_loose(before)}({_loose(inside)}){_loose(after)}"
    found = list(re.finditer(pattern, text.translate(SAME_GLYPH)))
    if len(found) != 1:
        raise ValueError(f"{words!r} stands {len(found)} times in the text; quote words that stand once or mark [them].")
    return [found[0].span(1)]


def _loose(words: str) -> str:
    """A pattern for the words with any white space where they have some."""
    parts = re.split(r"(\s+)", words.translate(SAME_GLYPH))
    return "".join(r"\s+" if part.isspace() else re.escape(part) for part in parts)


def mentions_of(text: str, names: list[str]) -> list[tuple[int, int]]:
    """Every place where one of the names stands as whole words; of overlapping places the longest.

    A name with [marked] words stands where those words stand in their context, and nowhere else.
    """
    plain = text.translate(SAME_GLYPH)
    found = {
        place for name in names
        for place in (
            places_of(text, name) if MARKED.search(name)
            else [m.span() for m in re.finditer(rf"(?<!\w){_loose(name)}(?!\w)", plain)]
        )
    }
    return sorted(a for a in found if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in found))
