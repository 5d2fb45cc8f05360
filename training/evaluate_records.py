"""Records against hand-coded articles: GOLD is a folder of <id>/gold.json with article.txt (see `training.corpus restore`).

Articles are coded with the date, title and outlet of the gold document, predictions are written as PRED/<id>.json, and figures
are those of `score_records.py`, which is read from ../shared/score. Figures: F1 over the lists of CODED together, and one per
list; spans that are not exact, traps, records that break the format.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from training.corpus.cases import ROOT, article_from
from training.corpus.comparing import CODED
from training.corpus.readings import coded
from truceline.model.text import Article

SCORER = ROOT.parent / "shared/score/score_records.py"


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """`{"f1", "<list>": its f1 ..., "inexact", "traps", "errors"}` on a folder of hand-coded articles."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, figures = out or Path(scratch), Path(scratch) / "figures.json"
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted(gold.glob("*/gold.json")):
            document = coded(article_beside(path))
            (folder / f"{path.parent.name}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(gold), str(folder), "--json", str(figures)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        result = json.loads(figures.read_text(encoding="utf-8"))
    rows = {name: row for name, row in result["types"].items() if name in CODED and row["tp"] + row["fn"]}
    right = sum(row["tp"] for row in rows.values())
    wrong = sum(row["fp"] + row["fn"] for row in rows.values())
    return {
        "f1": 2 * right / max(2 * right + wrong, 1),
        **{name: row["f1"] for name, row in rows.items()},
        "inexact": len(result["evidence"]["inexact"]), "traps": len(result["traps"]), "errors": len(result["format_errors"]),
    }


def article_beside(path: Path) -> Article:
    """The article of a gold document as a user would give it: text, title, outlet and date."""
    about = json.loads(path.read_text(encoding="utf-8"))["article"]
    text = (path.parent / "article.txt").read_bytes().decode()
    known = {"id": about["id"], "title": about["title"], "outlet": about["publisher"], "published": about["published"]}
    return article_from({"text": text, **{key: value for key, value in known.items() if value}})
