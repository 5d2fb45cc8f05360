"""The two corpora as folders for `shared/score/score_records.py`: DIR/<id>/gold.json and article.txt, by part.

A part is `own` or `real`, with `-train` (learned and tuned on) or `-held` (only measured; no rule is written on it).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.cases import OWN, ROOT, case_of, real_article, slugs
from training.corpus.labelling import gold_of
from training.corpus.sealed import opened
from truceline.model.text import Article

REAL = ROOT / "training/corpus/real"
HELD = OWN / "held_out.txt"
PARTS = ("own-train", "own-held", "real-train", "real-held")


def held_slugs() -> frozenset[str]:
    """Our own reports that are only measured."""
    return frozenset(line for line in HELD.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def part_of(part: str) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Article and gold document of every hand-coded article of a part."""
    corpus, _, split = part.partition("-")
    if corpus == "own":
        for slug in slugs():
            if split in ("", "held" if slug in held_slugs() else "train"):
                case = case_of(slug)
                yield case.article, gold_of(case)
    else:
        for path in sorted(REAL.glob("*.json")):
            kept = json.loads(path.read_text(encoding="utf-8"))
            if split in ("", kept["split"]):
                article = real_article(kept["document"]["article"]["id"])
                yield article, opened(kept["document"], article)


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
