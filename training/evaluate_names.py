"""Names against IOB2 (a file, or a folder of worldwide `.tsv` files), and mentions against re3d JSONL.

IOB2: exact span and type F1. `f1` covers PER, ORG and LOC, `all` every type of the set. Words and sentences are given.
re3d: recall of Person, Organisation and Location mentions by any overlap (`recall` any type, `typed` same type), with the
matching precision; text is raw. Figures are shares from 0 to 100.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from training.evaluate_treebank import read_raw
from training.labels import repaired, spans
from training.sets import iob, worldwide
from truceline.language.engine.model import Engine

_CORE = ("PER", "ORG", "LOC")
_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """`{"f1", "precision", "recall", "all", "per", "org", ...}` for IOB2, `{"recall", "typed", "precision"}` for JSONL."""
    engine = Engine.load()
    return _mentions(engine, gold, out) if gold.suffix == ".jsonl" else _names(engine, gold, out)


def _names(engine: Engine, gold: Path, out: Path | None) -> dict[str, float]:
    right: dict[str, int] = defaultdict(int)
    given: dict[str, int] = defaultdict(int)
    true: dict[str, int] = defaultdict(int)
    lines: list[str] = []
    for document in worldwide(gold) if gold.is_dir() else iob(gold):
        words = [word for piece in document for word in piece.words]
        breaks = [place == len(piece.words) - 1 for piece in document for place in range(len(piece.words))]
        tags = [tag for piece in document for tag in piece.names or ()]
        found = engine.analyse(words, breaks, fixed=True)
        wanted, got = spans(repaired(tags)), spans(found.names)
        for _, _, kind in wanted:
            true[kind] += 1
        for span in got:
            given[span[2]] += 1
            right[span[2]] += span in wanted
        for word, tag, end in zip(words, found.names, breaks, strict=True):
            lines.append(f"{word}\t{tag}" + ("\n" if end else ""))
    if out is not None:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    kinds = [kind for kind in true if kind != "OTH"]
    figures = {"f1": _f1(right, given, true, _CORE), "all": _f1(right, given, true, kinds)}
    figures["precision"] = 100 * sum(right[k] for k in _CORE) / max(1, sum(given[k] for k in _CORE))
    figures["recall"] = 100 * sum(right[k] for k in _CORE) / max(1, sum(true[k] for k in _CORE))
    return figures | {kind.lower(): _f1(right, given, true, [kind]) for kind in sorted(kinds)} | {"names": sum(true.values())}


def _f1(right: dict[str, int], given: dict[str, int], true: dict[str, int], kinds: list[str] | tuple[str, ...]) -> float:
    both = sum(given[kind] + true[kind] for kind in kinds)
    return 200 * sum(right[kind] for kind in kinds) / both if both else 0.0


def _mentions(engine: Engine, gold: Path, out: Path | None) -> dict[str, float]:
    total = any_type = same_type = given = good = 0
    with gold.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    written = []
    for article in articles:
        words, found, starts = read_raw(engine, article["text"])
        got = []
        for layer in (found.names, found.mentions):
            for begin, end, kind in spans(layer):
                if kind in _CORE:
                    got.append((starts[begin], starts[end - 1] + len(words[end - 1]), kind))
        got = sorted(set(got))
        wanted = [(e["begin"], e["end"], _RE3D[e["type"]]) for e in article["entities"] if e["type"] in _RE3D]
        for span in wanted:
            met = [other for other in got if span[0] < other[1] and other[0] < span[1]]
            total += 1
            any_type += bool(met)
            same_type += any(other[2] == span[2] for other in met)
        given += len(got)
        good += sum(any(span[0] < other[1] and other[0] < span[1] for other in wanted) for span in got)
        written.append({"id": article["id"], "entities": [{"begin": a, "end": b, "type": k} for a, b, k in got]})
    if out is not None:
        out.write_text("".join(json.dumps(row) + "\n" for row in written), encoding="utf-8")
    return {
        "recall": 100 * any_type / total,
        "typed": 100 * same_type / total,
        "precision": 100 * good / max(1, given),
        "mentions": total,
    }
