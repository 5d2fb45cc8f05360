"""Who says what, words per second: this program beside textacy's `direct_quotations`, in one run, as a ratio.

`python benchmarks/attribution_speed.py TEXTS [--rounds N]` in an environment of its own with textacy, numpy, onnxruntime and
this package: `pip install textacy onnxruntime .`. TEXTS is a JSONL file with `text` (or `body`) in each line.

textacy needs a parsed spaCy document. No spaCy model is fetched: both sides get the words, tags, lemmas and trees of our own
engine, which is not timed, with UD labels renamed to those spaCy's English noun chunks expect. Timed is the step from the
parsed document to attributions alone, in turns, so that a busy machine slows both; ratios are medians over the rounds. The
work differs: textacy looks at quotes in double marks only and stops at a text with an odd number of them (`refused` counts
these, their words count for neither side); this program also finds paraphrases, "according to", quotes without a cue, and
joins the tagger's spans. `per attribution` is time per attribution found.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

LABELS = {"root": "ROOT", "obj": "dobj", "nsubj:pass": "nsubjpass", "obl": "pobj", "nmod": "pobj", "iobj": "dative"}


def readings(place: Path) -> list[Any]:
    """The texts of a JSONL file, read by our engine: words, trees, roles, quotes."""
    from truceline.knowledge.loader import load_knowledge
    from truceline.language.read import analyse
    from truceline.language.words.quotes import quote_layer
    from truceline.model.text import Article

    knowledge = load_knowledge()
    rows = [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines() if line]
    texts = [str(row.get("text") or row.get("body") or "") for row in rows]
    return [quote_layer(analyse(Article(id=str(number), text=text), knowledge)[0]) for number, text in enumerate(texts)]


def as_docs(found: Sequence[Any]) -> list[Any]:
    """The same words and trees as spaCy documents."""
    import spacy
    from spacy.tokens import Doc

    vocab = spacy.blank("en").vocab
    docs = []
    for reading in found:
        t = reading.tokens
        spaces = [i + 1 < len(t) and t.starts[i + 1] > t.ends[i] for i in range(len(t))]
        starts = {sentence.first for sentence in reading.sentences}
        docs.append(
            Doc(
                vocab,
                words=list(t.words),
                spaces=spaces,
                pos=list(t.tags),
                lemmas=list(t.lemmas),
                heads=[i if head < 0 else head for i, head in enumerate(t.heads)],
                deps=[LABELS.get(label, LABELS.get(label.partition(":")[0], label)) for label in t.labels],
                sent_starts=[i in starts for i in range(len(t))],
            )
        )
    return docs


def timed(run: Callable[[Any], int], inputs: Sequence[Any]) -> tuple[float, int]:
    """Seconds for one pass over all inputs, and how much it found."""
    begin = time.perf_counter()
    found = sum(run(one) for one in inputs)
    return time.perf_counter() - begin, found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    from textacy.extract import direct_quotations

    from truceline.coding.attribution.combine import combined
    from truceline.coding.attribution.cues import cue_book
    from truceline.coding.attribution.rules import attribute
    from truceline.knowledge.loader import load_knowledge

    book = cue_book(load_knowledge())
    ours, docs, refused = [], [], 0
    all_readings = readings(options.texts)
    for reading, doc in zip(all_readings, as_docs(all_readings), strict=True):
        try:
            list(direct_quotations(doc))
        except ValueError:
            refused += 1
            continue
        ours.append(reading)
        docs.append(doc)
    words = sum(len(reading.tokens) for reading in ours)
    runs: list[tuple[str, Callable[[Any], int], Sequence[Any]]] = [
        ("textacy direct_quotations", lambda doc: len(list(direct_quotations(doc))), docs),
        ("truceline rules", lambda reading: len(attribute(reading, book)), ours),
        ("truceline rules and tagger", lambda reading: len(combined(reading, book)), ours),
    ]
    print(f"{len(ours)} texts, {words} words, {refused} refused by textacy for an odd number of quotation marks")
    passes = [[timed(run, inputs) for _, run, inputs in runs] for _ in range(options.rounds)]
    for number, (name, _, _) in enumerate(runs):
        spent = statistics.median(one[number][0] for one in passes)
        ratio = statistics.median(one[0][0] / one[number][0] for one in passes)
        found = passes[0][number][1]
        print(
            f"{name}: {words / spent:,.0f} words/s, ratio to textacy {ratio:.2f}, "
            f"{found} attributions, {1e6 * spent / max(1, found):.0f} µs per attribution"
        )


if __name__ == "__main__":
    main()
