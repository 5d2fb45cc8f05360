"""Speed of the English engine on one core, beside a spaCy pipeline in the same run:

    taskset -c 0 python benchmarks/words_per_second.py TEXTS [--spacy MODEL --spacy-python PYTHON] [--seconds N] [--out JSON]

TEXTS is a JSONL file with `text` (or `body`) in each line, or a folder of .txt files. Prints load time, words per
second from raw text (words, windows, all heads) and memory at the end; with `--spacy` the same for a spaCy pipeline
installed beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")


def texts(place: Path) -> list[str]:
    """The texts of a JSONL file or a folder."""
    if place.is_dir():
        return [path.read_text(encoding="utf-8") for path in sorted(place.glob("*.txt"))]
    rows = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines() if line]
    return [str(row.get("text") or row.get("body") or "") for row in rows]


def truceline() -> Callable[[str], int]:
    """A function that analyses a text paragraph by paragraph and gives its number of words."""
    from truceline.language.engine.model import Engine
    from truceline.language.words.tokens import tokenize

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


def on_disk(folder: Path) -> float:
    """Size of a folder in MB."""
    return round(sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6, 1)


def alone(options: argparse.Namespace, engine: str) -> dict[str, Any]:
    """The figures of one engine, measured in a process of its own; spaCy's by the interpreter that has it."""
    python = options.spacy_python if engine == "spacy" and options.spacy_python else sys.executable
    command = [python, __file__, str(options.texts), "--only", engine, "--seconds", str(options.seconds)]
    command += ["--spacy", options.spacy] if options.spacy else []
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--spacy", metavar="MODEL", help="folder of a trained spaCy pipeline to measure beside ours")
    parser.add_argument("--spacy-python", metavar="PYTHON", help="an interpreter that has spaCy, when this one has not")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--only", choices=["truceline", "spacy"], help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help="also write the figures as JSON")
    options = parser.parse_args()
    if options.only:
        make = (lambda: spacy_pipeline(options.spacy)) if options.only == "spacy" else truceline
        print(json.dumps({"engine": options.only, **measure(make, texts(options.texts), options.seconds)}))
        return
    ours = {**alone(options, "truceline"), "weights_mb": on_disk(Path(__file__).parents[1] / "src/truceline/language/weights")}
    result: dict[str, Any] = {"truceline": ours}
    if options.spacy:
        theirs = {**alone(options, "spacy"), "weights_mb": on_disk(Path(options.spacy))}
        result |= {"spacy": theirs, "ratio": {
            name: round(ours[name] / theirs[name], 2) for name in ("words_per_s", "load_s", "peak_mb", "weights_mb")}}
    print(json.dumps(result, indent=1))
    if options.out:
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
