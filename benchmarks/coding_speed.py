"""Speed of coding whole articles on one core, beside the English engine alone and, if given, another checkout of Truceline:

    taskset -c 0 python benchmarks/coding_speed.py TEXTS [--against CHECKOUT] [--rounds N] [--out JSON]

TEXTS is a folder whose folders hold an `article.txt` each, such as `training/corpus/practice`. Each program runs in a process
of its own, turn by turn, N times; the best words per second of CPU time count, since other work only ever slows a run down.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent


def texts(place: Path) -> list[str]:
    """The texts of a folder of articles."""
    return [path.read_text(encoding="utf-8") for path in sorted(place.glob("*/article.txt"))]


def coding(given: list[str]) -> float:
    """Words per second of CPU time, from raw text to the document, after one text to warm up."""
    from truceline.model.text import Article, Zone
    from truceline.pipeline import code_article

    articles = [Article(f"text-{n}", text, zones=(Zone(0, len(text), "body"),)) for n, text in enumerate(given)]
    code_article(articles[0])
    begin = time.process_time()
    for article in articles:
        code_article(article)
    return sum(len(text.split()) for text in given) / (time.process_time() - begin)


def engine(given: list[str]) -> float:
    """The same for words, windows and all heads of the English engine alone."""
    from truceline.language.engine.model import Engine
    from truceline.language.words.tokens import tokenize

    network = Engine.load()
    begin = time.process_time()
    for text in given:
        for paragraph in text.split("\n"):
            network.analyse([word.text for word in tokenize(paragraph)])
    return sum(len(text.split()) for text in given) / (time.process_time() - begin)


def alone(place: Path, what: str, source: Path) -> float:
    """The words per second of one program, in a process of its own that imports Truceline from `source`."""
    command = [sys.executable, __file__, str(place), "--only", what]
    paths = os.pathsep.join((str(source / "src"), os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths})
    return float(done.stdout.split()[-1])


def main() -> None:
    """Runs what was asked for and prints the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--against", type=Path, help="a checkout of another commit")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--only", choices=("coding", "engine"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print({"coding": coding, "engine": engine}[options.only](texts(options.texts)))
        return
    runs = {"coding": ("coding", ROOT), "engine": ("engine", ROOT)} | (
        {"against": ("coding", options.against.resolve())} if options.against else {}
    )
    best = dict.fromkeys(runs, 0.0)
    for _ in range(options.rounds):
        for name, (what, source) in runs.items():
            best[name] = max(best[name], alone(options.texts, what, source))
    found = {f"{name}_words_per_s": round(speed) for name, speed in best.items()} | {
        f"ratio_to_{name}": round(best["coding"] / best[name], 2) for name in best if name != "coding"
    }
    if options.out:
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
