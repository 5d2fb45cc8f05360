"""Attribution against the JSONL set: spans of the model's three role layers, linked by nearness.

Prints span figures over words (exact F1 per role, shares from 0 to 100); PRED is in the format of
`score_attribution.py`, which gives the linked figures. The linking here is the plainest that works:
every cue takes the nearest source and the nearest contents.
"""

from __future__ import annotations

import json
from pathlib import Path

from training.evaluate_treebank import read_raw
from training.labels import spans
from truceline.language.engine import Engine

Range = tuple[int, int]


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """`{"source", "cue", "content"}`: exact span F1 over words, before linking, trailing punctuation ignored."""
    engine = Engine.load()
    count = {role: [0, 0, 0] for role in ("source", "cue", "content")}
    written = []
    with gold.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for article in articles:
        text = article["text"]
        words, found, starts = read_raw(engine, text)
        ranges = {}
        for role, layer in (("source", found.sources), ("cue", found.cues), ("content", found.contents)):
            own = [(starts[a], starts[b - 1] + len(words[b - 1])) for a, b, _ in sorted(spans(layer))]
            ranges[role] = own
            wanted = {_bare(text, *span) for event in article["attributions"] for span in event[role]}
            got = {_bare(text, *span) for span in own}
            count[role][0] += len(wanted & got)
            count[role][1] += len(got)
            count[role][2] += len(wanted)
        written.append({"id": article["id"], "attributions": link(text, ranges["source"], ranges["cue"], ranges["content"])})
    if out is not None:
        out.write_text("".join(json.dumps(row) + "\n" for row in written), encoding="utf-8")
    return {role: 200 * hit / max(1, given + true) for role, (hit, given, true) in count.items()}


def _bare(text: str, begin: int, end: int) -> Range:
    while begin < end and not text[begin].isalnum():
        begin += 1
    while end > begin and not text[end - 1].isalnum():
        end -= 1
    return begin, end


def link(text: str, sources: list[Range], cues: list[Range], contents: list[Range]) -> list[dict[str, list[Range]]]:
    """Attributions from separate spans: every content goes to its nearest cue, every cue takes its nearest source."""
    events: list[dict[str, list[Range]]] = [{"source": [], "cue": [cue], "content": []} for cue in cues]
    for content in contents:
        best = min(range(len(cues)), key=lambda n: _distance(text, cues[n], content), default=None)
        if best is not None and _distance(text, cues[best], content) < 400:
            events[best]["content"].append(content)
    for place, cue in enumerate(cues):
        near = sorted(sources, key=lambda source: _distance(text, source, cue))
        if near and _distance(text, near[0], cue) < 250:
            events[place]["source"] = [near[0]]
    return [event for event in events if event["content"]]


def _distance(text: str, one: Range, other: Range) -> float:
    """Characters between two spans; a line end or the end of a sentence between them counts extra."""
    begin, end = (one[1], other[0]) if one[0] <= other[0] else (other[1], one[0])
    between = text[begin:end]
    return max(0, end - begin) + 150 * between.count("\n") + 40 * sum(between.count(mark) for mark in (". ", ".” ", '." '))
