"""Speed of the English engine on one core: `python benchmarks/words_per_second.py TEXTS [--spacy MODEL] [--seconds N]`.

TEXTS is a JSONL file with `text` (or `body`) in each line, or a folder of .txt files. Prints load time, words per
second from raw text (words, windows, all heads) and memory at the end; with `--spacy` the same for a spaCy pipeline
installed beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")


def texts(place: Path) -> list[str]:
    """The texts of a JSONL file or a folder."""
    if place.is_dir():
        return [path.read_text(encoding="utf-8") for path in sorted(place.glob("*.txt"))]
    rows = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines() if line]
    return [str(row.get("text") or row.get("body") or "") for row in rows]


def truceline() -> Callable[[str], int]:
    """A function that analyses a text paragraph by paragraph and gives its number of words."""
    from truceline.language.engine import Engine
    from truceline.language.tokens import tokenize

    engine = Engine.load()

    def read(text: str) -> int:
        count = 0
        for paragraph in text.split("\n"):
            words = [word.text for word in tokenize(paragraph)]
            engine.analyse(words)
            count += len(words)
        return count

    return read


def spacy_pipeline(name: str) -> Callable[[str], int]:
    """The same for a spaCy pipeline."""
    import spacy  # type: ignore[import-not-found,unused-ignore]

    pipeline = spacy.load(name)
    return lambda text: len(pipeline(text))


def measure(make: Callable[[], Callable[[str], int]], given: list[str], seconds: float) -> dict[str, float]:
    """Load time in seconds, words per second over at most `seconds`, and peak memory of the process in MB."""
    begin = time.perf_counter()
    read = make()
    loaded = time.perf_counter() - begin
    read(given[0])
    words, begin = 0, time.perf_counter()
    for text in given:
        words += read(text)
        if time.perf_counter() - begin > seconds:
            break
    taken = time.perf_counter() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"load_s": round(loaded, 3), "words": words, "words_per_s": round(words / taken), "peak_mb": round(memory)}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--spacy", metavar="MODEL")
    parser.add_argument("--seconds", type=float, default=20)
    options = parser.parse_args()
    given = texts(options.texts)
    make = (lambda: spacy_pipeline(options.spacy)) if options.spacy else truceline
    print(json.dumps({"engine": options.spacy or "truceline", **measure(make, given, options.seconds)}))


if __name__ == "__main__":
    main()
