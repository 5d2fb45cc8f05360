"""The mirror of an article, in which party names change places, and the shape of a document that must not change with it.

Names that change places have equally many words, so that every word of the mirrored text stands where its like stood:
the mirrored records are those with equal places, kinds and roles, counted in words.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import Any

from tests.articles.expecting import HERE, article_from, case_of
from tests.articles.golden import TYPES
from truceline.model.text import Article

LOOSE = ("id", "evidence", "asserted_by", "asserted_by_alt", "confidence", "method", "name", "aliases", "about", "cameo", "external_ids")


def mirrored_slugs() -> list[str]:
    """The golden articles that say how they are mirrored."""
    return sorted(path.parent.name for path in HERE.glob("*/mirror.toml"))


def mirror_of(slug: str) -> Article:
    """The article with the names of mirror.toml exchanged; raises ValueError when two names differ in their number of words."""
    article = case_of(slug).article
    pairs = tomllib.loads((HERE / slug / "mirror.toml").read_text(encoding="utf-8"))["exchange"]
    names: dict[str, str] = {}
    for left, right in pairs:
        if len(left.split()) != len(right.split()):
            raise ValueError(f"{left!r} and {right!r} have different numbers of words; choose names of equal length.")
        names |= {left: right, right: left}
    fields = {"text": exchanged(article.text, names), "title": exchanged(article.title or "", names)}
    return article_from({"id": slug, "published": article.published, "outlet": article.publisher, **fields})


def exchanged(text: str, names: dict[str, str]) -> str:
    """The text with every name replaced by its counterpart, longest names first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", lambda match: names[match[0]], text)


def shape_of(document: dict[str, Any], text: str) -> Counter[str]:
    """Every record as its list, its places in words and its fields, actors and places standing for themselves by first mention."""
    starts = {match.start(): number for number, match in enumerate(re.finditer(r"\w+", text))}
    index = {record["id"]: record for name in document if isinstance(document[name], list) for record in document[name]}

    def place(span: dict[str, Any]) -> str:
        inside = [number for start, number in starts.items() if span["start"] <= start < span["end"]]
        return f"{min(inside, default=-1)}-{max(inside, default=-1)}"

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return place(value) if "text" in value and "start" in value else {key: plain(part) for key, part in value.items()}
        if isinstance(value, list):
            return sorted((plain(part) for part in value), key=str)
        if value in index:
            return f"{value.split('-')[0]} at {place(index[value]['evidence'][0])}"
        return value

    return Counter(
        f"{name} {[place(span) for span in record['evidence']]} {plain(record['asserted_by'])} "
        f"{ {key: plain(value) for key, value in record.items() if key not in LOOSE} }"
        for name in TYPES for record in document[name]
    )
