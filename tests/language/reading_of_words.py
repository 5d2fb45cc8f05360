"""Readings without an engine: words and sentences, and for `parsed` a hand-made tree, for tests of single layers."""

from __future__ import annotations

import re

from training.evaluate_times import words_only as without_syntax
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Article, Span


def words_only(text: str, published: str | None = None) -> Reading:
    """Words of a text, each block of lines one sentence, no syntax."""
    article = Article("test", text, published=published, published_basis="user" if published else "unknown")
    return without_syntax(article)


def parsed(tree: str) -> Reading:
    """One sentence from "word/lemma/TAG/head/label" items, heads counted from 1 and 0 for the root."""
    rows = [item.rsplit("/", 4) for item in tree.split()]
    text = " ".join(row[0] for row in rows)
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    tokens = Tokens(
        tuple(starts), tuple(s + len(row[0]) for s, row in zip(starts, rows, strict=True)), tuple(row[0] for row in rows),
        tuple(row[1] for row in rows), tuple(row[2] for row in rows), tuple(int(row[3]) - 1 for row in rows),
        tuple(row[4] for row in rows), (0,) * len(rows),
    )
    return Reading(Article("test", text), tokens, (Sentence(0, len(rows), Span(0, len(text)), 0),))
