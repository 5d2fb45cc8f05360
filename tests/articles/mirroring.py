"""The mirror of an article, in which party names change places, and the shape of a document that must not change with it.

Both names of a pair are of one kind (a state and a state, a group and a group) and have equally many words, so that the
mirrored text is grammatical and every word of it stands where its like stood: the mirrored records are those with equal
places, kinds and roles, counted in words.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from typing import Any

from tests.articles.floors import coded
from training.corpus.cases import OWN, article_from, own_article
from training.corpus.comparing import KEYS
from truceline.language.words.tokens import tokenize
from truceline.model.text import Article
from truceline.pipeline import code_article


def mirrored_slugs() -> list[str]:
    """The articles that say how they are mirrored; labels are not needed."""
    return sorted(path.parent.name for path in OWN.glob("*/mirror.toml"))


def mirror_of(slug: str) -> Article:
    """The article with the names of mirror.toml exchanged; raises ValueError when two names differ in their number of words."""
    article = own_article(slug)
    names: dict[str, str] = {}
    for left, right in tomllib.loads((OWN / slug / "mirror.toml").read_text(encoding="utf-8"))["exchange"]:
        if _lengths(left) != _lengths(right):
            raise ValueError(f"{left!r} and {right!r} have different numbers of words or tokens; choose names of equal length.")
        names |= {left: right, right: left}
    fields = {"text": exchanged(article.text, names), "title": exchanged(article.title or "", names)}
    return article_from({"id": slug, "published": article.published, "outlet": article.publisher, **fields})


def _lengths(name: str) -> tuple[int, int]:
    """How many words a name has, as `shape_of` counts them, and how many tokens."""
    return len(re.findall(r"\w+", name)), len(tokenize(name))


def exchanged(text: str, names: dict[str, str]) -> str:
    """The text with every name replaced by its counterpart, longest names first."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", lambda match: names[match[0]], text)


def shape_of(document: dict[str, Any], text: str) -> Counter[str]:
    """Every record as its list and key fields; an actor or place stands as the words, by number, of its first mention."""
    starts = {match.start(): number for number, match in enumerate(re.finditer(r"\w+", text))}
    index = {record["id"]: record for name in document if isinstance(document[name], list) for record in document[name]}

    def first_word(span: dict[str, Any]) -> int:
        return min((number for start, number in starts.items() if span["start"] <= start < span["end"]), default=-1)

    def plain(value: Any) -> str:
        if isinstance(value, list):
            return ",".join(sorted(map(plain, value)))
        if isinstance(value, dict):
            return str(value["class"])
        return f"word {first_word(index[value]['evidence'][0])}" if value in index else str(value)

    def key_fields(name: str, record: dict[str, Any]) -> str:
        return " ".join(f"{key}={plain(record[key])}" for key in KEYS[name] if key != "label")

    return Counter(f"{name} {key_fields(name, record)}" for name in KEYS for record in document[name])


def kept(slug: str) -> tuple[float, list[str]]:
    """The share of records that the exchange of names leaves as they are, and those it does not (- gone, + new)."""
    mirror = mirror_of(slug)
    before, after = shape_of(coded(slug), own_article(slug).text), shape_of(code_article(mirror), mirror.text)
    lost, new = sorted((before - after).elements()), sorted((after - before).elements())
    share = (before & after).total() / max(before.total(), after.total(), 1)
    return int(1000 * share) / 1000, [*(f"- {one}" for one in lost), *(f"+ {one}" for one in new)]


if __name__ == "__main__":
    shares = {name: kept(name) for name in sys.argv[1:] or mirrored_slugs()}
    for name, (share, changes) in shares.items():
        print(name, *changes, sep="\n  ")
        print(f"  kept {share:.3f}")
    print(f"exact {sum(not changes for _, changes in shares.values())} of {len(shares)}")
