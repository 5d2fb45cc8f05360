"""Labels of real paragraphs without their words: `python -m training.hints.sealing LABELS.jsonl...` writes `read.jsonl`.

A label file has lines {"doc": "SET|ID", "p": paragraph, "a": records as in passages}. What is kept has a document a line:
its set and id, the SHA-256 of its text, and for every paragraph with records their kind, words, value and roles by number.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from training.corpus.cases import article_from
from training.hints.examples import Example, Marked, of_passage
from training.places import data_folder
from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.loader import load_knowledge
from truceline.language.engine.stand_ins import StandIns
from truceline.language.words.sentences import paragraphs
from truceline.language.words.tokens import tokenize

KEPT = Path(__file__).parent / "read.jsonl"
FILES = {
    "polnear": "attribution/train.jsonl", "tbaq": "dates/timebank_aquaint.jsonl", "re3d": "names/re3d_dev.jsonl",
    "dev": "articles/dev.jsonl",
}
LONGEST = 9000
"""Characters of a document that were read."""


@cache
def texts(name: str) -> dict[str, str]:
    """The texts of a set by document."""
    lines = (data_folder(None) / FILES[name]).read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["text"][:LONGEST] for row in map(json.loads, lines)}


def blocks_of(text: str) -> list[str]:
    """The paragraphs of a text as they were read, with single spaces."""
    article = article_from({"id": "read", "text": text})
    return [" ".join(article.text[block.start : block.end].split()) for block in paragraphs(article)]


def seal(labels: list[Path]) -> Iterator[dict[str, Any]]:
    """The documents of some label files, without their words."""
    knowledge = load_knowledge()
    found: dict[str, dict[int, list[Any]]] = {}
    skipped = set()
    for line in (line for path in labels for line in path.read_text(encoding="utf-8").splitlines() if line.strip()):
        row = json.loads(line)
        pages = found.setdefault(row["doc"], {})
        if row.get("skip"):
            skipped.add(row["doc"])
            continue
        name, _, ident = row["doc"].partition("|")
        text = blocks_of(texts(name)[ident])[row["p"]]
        marked = of_passage(f"{row['doc']}[{row['p']}]", {"t": text, "a": row["a"]}, knowledge).marked
        pages.setdefault(row["p"], []).extend([m.kind, m.first, m.last, m.value, m.roles] for m in marked)
    for doc, pages in sorted(found.items()):
        name, _, ident = doc.partition("|")
        digest = hashlib.sha256(texts(name)[ident].encode()).hexdigest()
        yield {"set": name, "id": ident, "sha256": digest, "skipped": doc in skipped, "paragraphs": pages}


def read_paragraphs(knowledge: Knowledge) -> Iterator[Example]:
    """Every paragraph of the documents in `read.jsonl`, those without records too."""
    for line in KEPT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = texts(row["set"])[row["id"]]
        if row["skipped"]:
            continue
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['id']}: this is not the text that was labelled (its SHA-256 differs).")
        pages = [[word.text for word in tokenize(block, 0, len(block))] for block in blocks_of(text)]
        stand_ins = StandIns(knowledge, pages)
        for number, words in enumerate(pages):
            marked = tuple(
                Marked(kind, first, last, value, core=True, roles={one: tuple(map(tuple, at)) for one, at in roles.items()})
                for kind, first, last, value, roles in row["paragraphs"].get(str(number), ())
            )
            yield Example(f"{row['set']}|{row['id']}", tuple(stand_ins.seen(words)), marked, unknown=("statement",))


if __name__ == "__main__":
    KEPT.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in seal([*map(Path, sys.argv[1:])])))
