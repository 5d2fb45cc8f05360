"""Attribution against the JSONL set: who said what, as the package finds it.

Predictions are those of the layer `truceline.coding.attribution` (tagger, quotes, syntax), beliefs and plans included, written
in the format of `score_attribution.py`. Figures: exact spans of the tagger before linking (F1, 0 to 100) and who-said-what F1
(0 to 1: source Dice at least .5 and content Dice at least .8, one to one), for all cues and for cues of speech.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from truceline.coding.attribution.combine import combined
from truceline.coding.attribution.cues import cue_book
from truceline.coding.attribution.link import Linked, Part
from truceline.knowledge.loader import load_knowledge
from truceline.language.read import analyse
from truceline.language.words.quotes import quote_layer
from truceline.model.reading import Reading
from truceline.model.text import Article

ROLES = ("source", "cue", "content")
WORD = re.compile(r"\w+")
Attributed = dict[str, list[list[int]]]


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """`{"source", "cue", "content", "who_said_what", "who_said_what_speech"}` on an attribution JSONL file."""
    knowledge = load_knowledge()
    book = cue_book(knowledge)
    spoken = frozenset(
        lemma
        for cue in knowledge.family("attribution")
        if cue.gives in ("speech", "denial", "confirmation", "request", "refusal") and cue.fields.get("by") != "count"
        for lemma in cue.pattern.removeprefix("=as ").lstrip("=").split()[0].split("|")  # "as" alone tells of no speech
    )
    spans = {role: [0, 0, 0] for role in ROLES}
    linked, speech = [0, 0, 0], [0, 0, 0]
    rows = []
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            reading, _ = analyse(Article(id=article["id"], text=article["text"]), knowledge)
            reading = quote_layer(reading)
            found = [_attributed(reading, one) for one in combined(reading, book)]
            rows.append({"id": article["id"], "attributions": found})
            _count_spans(reading, article["attributions"], spans)
            words = Words(reading)
            _count_pairs(words, article["attributions"], found, linked)
            _count_pairs(
                words,
                [a for a in article["attributions"] if words.spoken(a, spoken)],
                [a for a in found if words.spoken(a, spoken)],
                speech,
            )
    if out is not None:
        out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return {role: 100 * _f1(counts) for role, counts in spans.items()} | {
        "who_said_what": _f1(linked),
        "who_said_what_speech": _f1(speech),
    }


def _attributed(reading: Reading, one: Linked) -> Attributed:
    def span(part: Part | None) -> list[list[int]]:
        return [] if part is None else [[reading.tokens.starts[part.first], reading.tokens.ends[part.last - 1]]]

    return {
        "source": span(one.source),
        "cue": span(one.cue),
        "content": [piece for part in one.contents for piece in span(part)],
    }


class Words:
    """Words of an article with their offsets and lemmas, marks left out."""

    def __init__(self, reading: Reading) -> None:
        self.offsets = [match.span() for match in WORD.finditer(reading.article.text)]
        tokens = reading.tokens
        self.lemmas = dict(zip(tokens.starts, tokens.lemmas, strict=True))

    def of(self, spans: list[list[int]]) -> frozenset[int]:
        """Indexes of the words that lie in any of the spans."""
        return frozenset(n for n, (a, b) in enumerate(self.offsets) for begin, end in spans if a < end and begin < b)

    def spoken(self, attribution: dict[str, Any], lemmas: frozenset[str]) -> bool:
        """Whether a cue holds a word of speech."""
        return any(
            self.lemmas.get(start, "").lower() in lemmas for begin, end in attribution["cue"] for start in range(begin, end)
        )


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """How far two sets of words are the same, 0 to 1; two empty sets are the same."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def _count_pairs(words: Words, gold: list[Attributed], found: list[Attributed], counts: list[int]) -> None:
    """Adds hits, given and wanted; pairs are made greedily by overlap of content, then of cue and source."""
    wanted = [{role: words.of(one[role]) for role in ROLES} for one in gold]
    given = [{role: words.of(one[role]) for role in ROLES} for one in found]
    ranked = sorted(
        (-dice(w["content"], g["content"]), -dice(w["cue"], g["cue"]), -dice(w["source"], g["source"]), i, j)
        for i, w in enumerate(wanted)
        for j, g in enumerate(given)
        if w["content"] & g["content"]
    )
    left, right = set[int](), set[int]()
    for content, _, source, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            counts[0] += -content >= 0.8 and -source >= 0.5
    counts[1] += len(given)
    counts[2] += len(wanted)


def _count_spans(reading: Reading, gold: list[Attributed], counts: dict[str, list[int]]) -> None:
    text, tokens = reading.article.text, reading.tokens
    for role in ROLES:
        got = {_bare(text, tokens.starts[r.first], tokens.ends[r.last - 1]) for r in reading.roles if r.role == role}
        wanted = {_bare(text, begin, end) for one in gold for begin, end in one[role]}
        for n, value in enumerate((len(got & wanted), len(got), len(wanted))):
            counts[role][n] += value


def _bare(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and not text[begin].isalnum():
        begin += 1
    while end > begin and not text[end - 1].isalnum():
        end -= 1
    return begin, end


def _f1(counts: list[int]) -> float:
    hit, given, wanted = counts
    return 2 * hit / max(1, given + wanted)
