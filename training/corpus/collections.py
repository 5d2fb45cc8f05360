"""The two corpora as folders for `shared/score/score_records.py`: DIR/<id>/gold.json and article.txt, by part.

A part is `own` or `real`, with `-train` (learned and tuned on) or `-held` (only measured; no rule is written on it).
Labels stand in tests/articles/<slug>/ as expected.toml and in training/corpus/real/final; those of the two passes, from before
they were reconciled, stand beside them as pass_a and pass_b.
The parts `practice-own` and `practice-real` were coded once and are for tuning only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.cases import OWN, PRACTICE, ROOT, case_of, own_article, real_article, slugs
from training.corpus.labelling import gold_of
from training.corpus.sealed import opened
from truceline.model.text import Article

REAL = ROOT / "training/corpus/real"
HELD = OWN / "held_out.txt"
PARTS = ("own", "own-train", "own-held", "real", "real-train", "real-held", "practice-own", "practice-real")
PASSES = ("pass_a", "pass_b")


def held_slugs() -> frozenset[str]:
    """Our own reports that are only measured."""
    return frozenset(line for line in HELD.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def part_of(part: str) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Article and gold document of every hand-coded article of a part."""
    if part not in PARTS:
        raise ValueError(f"there is no part {part!r}; use one of {', '.join(PARTS)}.")
    corpus, _, split = part.partition("-")
    if part == "practice-real":
        yield from map(real_gold, sorted((REAL / "once").glob("*.json")))
    elif part == "practice-own":
        for slug in slugs(PRACTICE):
            yield own_article(slug, PRACTICE), gold_of(case_of(slug, folder=PRACTICE))
    elif corpus == "own":
        for slug in slugs():
            if split in ("", "held" if slug in held_slugs() else "train"):
                yield own_article(slug), gold_of(case_of(slug))
    elif corpus == "real":
        for path in sorted((REAL / "final").glob("*.json")):
            kept = json.loads(path.read_text(encoding="utf-8"))
            if split in ("", kept["split"]):
                yield real_gold(path)


def real_gold(path: Path) -> tuple[Article, dict[str, Any]]:
    """A real article and the gold document of its label file."""
    document = json.loads(path.read_text(encoding="utf-8"))["document"]
    article = real_article(document["article"]["id"])
    return article, opened(document, article)


def passes_of(corpus: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The gold documents of the two passes over every article of a corpus, "own" or "real", that has both."""
    if corpus == "own":
        for slug in slugs():
            if all((OWN / slug / f"{name}.toml").exists() for name in PASSES):
                one, other = (gold_of(case_of(slug, name)) for name in PASSES)
                yield one, other
    else:
        for path in sorted((REAL / "pass_a").glob("*.json")):
            yield real_gold(path)[1], real_gold(REAL / "pass_b" / path.name)[1]


def restore(part: str, folder: Path) -> int:
    """Writes the part for the scorer and says how many articles it has; the texts of real articles come from ../shared."""
    articles = list(part_of(part))
    for article, gold in articles:
        place = folder / file_name(article.id)
        place.mkdir(parents=True, exist_ok=True)
        (place / "article.txt").write_bytes(article.text.encode())
        (place / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(articles)


def file_name(name: str) -> str:
    """The id of an article as the name of a file."""
    return "".join(sign if sign.isalnum() or sign in "-_." else "_" for sign in name)
