"""Time expressions against TimeML gold: `python -m training.evaluate_times GOLD [--out PRED] [--words-only]`.

Every article is read with the gold's creation date as publication date; PRED gets the predictions in the format of the
scorer ({id, times: [{start, end, value}]}). The figures are those of the scorer: detection by overlap over DATE and TIME,
value over the expressions whose gold value is a calendar year, month or day. Articles are also split in two halves by a
hash of their id: the grammar was tuned on the first half only.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from truceline.knowledge.loader import load_knowledge
from truceline.language.read import analyse
from truceline.language.times import time_layer
from truceline.language.words.quotes import quote_layer
from truceline.language.words.sentences import paragraphs
from truceline.language.words.tokens import tokenize
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Article, Span

CALENDAR = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?(T.*)?$")
Row = dict[str, Any]


def tuned_on(article_id: str) -> bool:
    """Whether an article belongs to the half that the grammar was tuned on."""
    return zlib.crc32(article_id.encode()) % 2 == 0


def words_only(article: Article) -> Reading:
    """A reading of words without any syntax, each block of text one sentence: what the grammar gives without the engine."""
    words, sentences = [], []
    for number, block in enumerate(paragraphs(article)):
        found = tokenize(article.text, block.start, block.end)
        if found:
            first = len(words)
            words += found
            sentences.append(Sentence(first, len(words), Span(found[0].start, found[-1].end), number))
    n = len(words)
    tokens = Tokens(
        tuple(w.start for w in words), tuple(w.end for w in words), tuple(w.text for w in words),
        tuple(w.text.lower() for w in words), ("X",) * n, (-1,) * n, ("dep",) * n,
        tuple(i for i, s in enumerate(sentences) for _ in range(s.first, s.last)),
    )
    return Reading(article, tokens, tuple(sentences))


def predict(row: Row, *, syntax: bool) -> Row:
    """The predictions for one gold article, in the scorer's format with the rule beside the value."""
    published = row["dct"][:10] if row.get("dct") else None
    article = Article(row["id"], row["text"], published=published, published_basis="metadata" if published else "unknown")
    reading = analyse(article, load_knowledge())[0] if syntax else words_only(article)
    times = time_layer(quote_layer(reading)).times
    return {"id": row["id"], "times": [
        {"start": t.evidence.start, "end": t.evidence.end, "value": t.value, "text": t.evidence.text, "rule": t.rule}
        for t in times
    ]}


def score(gold: Iterable[Row], predicted: dict[str, Row]) -> dict[str, float]:
    """Detection and value figures as in score_times.py."""
    found = dates = right = calendar = claimed = total = spurious = 0
    for row in gold:
        times, timexes = predicted[row["id"]]["times"], row["timexes"]
        for timex in timexes:
            if timex["type"] not in ("DATE", "TIME"):
                continue
            hits = [t for t in times if overlaps(t, timex)]
            dates += 1
            found += bool(hits)
            if CALENDAR.match(timex["value"] or ""):
                calendar += 1
                right += any(value_matches(timex, t["value"]) for t in hits)
                claimed += any(t["value"] for t in hits)
        total += len(times)
        spurious += sum(not any(overlaps(t, x) for x in timexes) for t in times)
    precision, recall = 1 - spurious / max(1, total), found / max(1, dates)
    value_precision, value_recall = right / max(1, claimed), right / max(1, calendar)
    return {
        "precision": round(precision, 4), "recall": round(recall, 4), "f1": _f1(precision, recall),
        "value_precision": round(value_precision, 4), "value_recall": round(value_recall, 4),
        "value_f1": _f1(value_precision, value_recall), "gold": dates, "calendar": calendar, "predicted": total,
    }


def overlaps(one: Row, other: Row) -> bool:
    """Whether two spans share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def value_matches(timex: Row, value: str | None) -> bool:
    """Whether an EDTF value is the gold's, as the scorer decides it."""
    if not value:
        return False
    want = timex["value"].split("T")[0]
    if value == want:
        return True
    if "/" in value and (timex.get("mod") or len(want) < 10):
        return all(part.startswith(want) for part in value.split("/") if part not in ("", ".."))
    return False


def evaluate(gold: Path, out: Path | None = None, *, syntax: bool = True) -> dict[str, float]:
    """All figures of a gold file, whole and (`tuned_`, `untouched_`) by half; predictions are written to `out`."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    predicted = {row["id"]: predict(row, syntax=syntax) for row in rows}
    if out is not None:
        out.write_text("".join(json.dumps(predicted[row["id"]]) + "\n" for row in rows), encoding="utf-8")
    halves = {"tuned": [r for r in rows if tuned_on(r["id"])], "untouched": [r for r in rows if not tuned_on(r["id"])]}
    figures = score(rows, predicted)
    for name, part in halves.items():
        of_half = score(part, predicted)
        figures |= {f"{name}_{key}": of_half[key] for key in ("f1", "value_f1", "gold")}
    return figures


def main(arguments: Sequence[str]) -> int:
    """Print the figures, one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--words-only", action="store_true")
    options = parser.parse_args(arguments)
    print(json.dumps(evaluate(options.gold, options.out, syntax=not options.words_only)))
    return 0


def _f1(one: float, other: float) -> float:
    return round(2 * one * other / (one + other), 4) if one + other else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
