"""What a worker does: it codes the articles of a chunk and gives back the lines of a shard. It writes nothing."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from truceline.errors import InputError, KnowledgeError, ModelMissing, PluginError
from truceline.executors.shards import Failure
from truceline.model.text import Article

Entry = Article | Failure
CODE_ARTICLE = "truceline.pipeline.code_article"
MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Coded:
    """The lines of one shard and what they hold."""

    body: bytes
    documents: int
    failures: int


@dataclass(frozen=True, slots=True)
class CodeChunk:
    """Codes a chunk with the function of a dotted name, which each worker imports, and with it the model, once."""

    function: str = CODE_ARTICLE

    def __call__(self, chunk: tuple[Entry, ...]) -> Coded:
        """The lines of a chunk, in its order. An article that cannot be coded becomes a failure; the rest goes on.

        Raises ModelMissing, KnowledgeError and PluginError, because those would fail every article.
        """
        code = function_at(self.function)
        lines: list[str] = []
        failures = 0
        for entry in chunk:
            outcome = entry if isinstance(entry, Failure) else _coded(entry, code)
            if isinstance(outcome, Failure):
                failures += 1
                lines.append(_line({"failure": asdict(outcome)}))
            else:
                lines.append(_line({"article": outcome[0], "document": outcome[1]}))
        return Coded("".join(lines).encode("utf-8"), len(lines) - failures, failures)


def chunks_of(found: Iterable[Article | InputError], *, size: int) -> Iterator[tuple[Entry, ...]]:
    """Entries in chunks of `size`, or fewer when their texts are long; equal input gives equal chunks."""
    chunk: list[Entry] = []
    characters = 0
    for entry in found:
        chunk.append(entry if isinstance(entry, Article) else Failure(entry.item, type(entry).__name__, str(entry)))
        characters += len(entry.text) if isinstance(entry, Article) else 0
        if len(chunk) >= size or characters >= MOST_CHARACTERS:
            yield tuple(chunk)
            chunk, characters = [], 0
    if chunk:
        yield tuple(chunk)


@cache
def function_at(dotted: str) -> Callable[[Article], dict[str, Any]]:
    """The function a dotted name stands for: "truceline.pipeline.code_article".

    Raises PluginError when there is none.
    """
    module, _, name = dotted.rpartition(".")
    try:
        found: Callable[[Article], dict[str, Any]] = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise PluginError(f"There is no function {dotted} ({error}); name one that codes an article.") from error
    return found


def _coded(article: Article, code: Callable[[Article], dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]] | Failure:
    try:
        return asdict(article), code(article)
    except (ModelMissing, KnowledgeError, PluginError):
        raise
    except InputError as error:
        return Failure(error.item or article.id, type(error).__name__, str(error))
    except Exception as error:
        return Failure(article.id, type(error).__name__, f"{article.id} could not be coded ({error}); please report it.")


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
