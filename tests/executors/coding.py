"""Coding functions for the tests: cheap, deterministic, importable by name in worker processes."""

import time
from typing import Any

from truceline.errors import ModelMissing, UnreadableText
from truceline.model.text import Article


def count_words(article: Article) -> dict[str, Any]:
    if "unreadable" in article.text:
        raise UnreadableText(f"{article.id} cannot be read; pass another.", item=article.id)
    if "defect" in article.text:
        raise ZeroDivisionError("a defect of ours")
    return {"id": article.id, "words": len(article.text.split()), "quote": article.text[:10]}


def count_words_slowly(article: Article) -> dict[str, Any]:
    time.sleep(0.004)
    return count_words(article)


def without_model(article: Article) -> dict[str, Any]:
    raise ModelMissing("The language model is missing; install truceline again.")
