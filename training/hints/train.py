"""Trains the hint branch: `python -m training.hints.train --out RUN.pt [--leave-out practice-own practice-real]`.

Learned from: hand-coded articles of the parts that rules are tuned on, passages written for it, real paragraphs labelled for
it. Held-out parts are never read. Parts left out are measured at the end: F1 of spans that overlap by half, by kind.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.corpus.collections import part_of
from training.hints.examples import PASSAGES, Example, Marked, of_article, of_passages
from training.hints.kinds import KINDS, ROLES
from training.hints.network import ALL_VALUES, LOWER, HintNetwork
from training.hints.sealing import read_paragraphs
from training.network import WIDTH
from training.places import WEIGHTS
from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.loader import load_knowledge
from truceline.language.engine.wordpiece import WordPiece, shape
from truceline.language.read import spans_of

PARTS = ("own-train", "real-train", "practice-own", "practice-real")
TWICE = 2
"""How often a pass reads a hand-coded article: their labels are the measure, those of passages only come close."""
MOST_PIECES = 480
RANK = 48
KIND_OF_VALUE = torch.tensor([KINDS.index(kind) for kind, _ in ALL_VALUES])


@dataclass(frozen=True)
class Row:
    """An example with the vectors that the branch reads: `lower` [P, 384] and the first piece of each word."""

    example: Example
    first: np.ndarray
    lower: np.ndarray
    dense: bool

    def marked(self) -> Iterator[Marked]:
        """The records whose first word was kept."""
        yield from (one for one in self.example.marked if one.first < min(one.last, len(self.first)))


class Lower:
    """Runs the English graph up to a layer."""

    def __init__(self, start: int) -> None:
        model = onnx.load(str(WEIGHTS / "english.int8.onnx"))
        self.name = LOWER[start]
        model.graph.output.append(onnx.ValueInfoProto(name=self.name))
        self.session = onnxruntime.InferenceSession(model.SerializeToString())
        self.pieces = WordPiece.read(WEIGHTS / "vocab.txt")

    def row(self, example: Example, *, dense: bool) -> Row:
        """An example with its vectors; words beyond the longest window are dropped."""
        ids, shapes, first = [self.pieces.start], [0], []
        for word in example.words:
            found = self.pieces.pieces(word)
            if len(ids) + len(found) > MOST_PIECES:
                break
            first.append(len(ids))
            ids.extend(found)
            shapes.extend([shape(word)] * len(found))
        feed = {"ids": [*ids, self.pieces.stop], "shapes": [*shapes, 0], "first": first}
        (lower,) = self.session.run([self.name], {name: np.array(value, np.int64) for name, value in feed.items()})
        return Row(example, np.array(first), lower.reshape(-1, WIDTH).astype(np.float16), dense)


def rows_of(parts: Sequence[str], start: int, knowledge: Knowledge, *, written: bool) -> list[Row]:
    """The examples of hand-coded parts, and with `written` the passages and the real paragraphs."""
    lower = Lower(start)
    rows = [
        lower.row(example, dense=False)
        for part in parts for article, gold in part_of(part) for example in of_article(article, gold, knowledge)
    ]
    if written:
        rows *= TWICE
        for path in sorted(PASSAGES.glob("?.jsonl")):
            rows += [lower.row(example, dense=True) for example in of_passages(path, knowledge)]
        rows += [lower.row(example, dense=False) for example in read_paragraphs(knowledge)]
    return rows


def batches(rows: Sequence[Row], pieces: int, *, shuffled: bool) -> list[list[Row]]:
    """Rows of like length in batches of at most so many pieces, padding included."""
    order = sorted(rows, key=lambda row: len(row.lower) + (20 * random.random() if shuffled else 0))
    found: list[list[Row]] = [[]]
    for row in order:
        if found[-1] and len(row.lower) * (len(found[-1]) + 1) > pieces:
            found.append([])
        found[-1].append(row)
    if shuffled:
        random.shuffle(found)
    return found


def vectors(network: HintNetwork, batch: Sequence[Row]) -> Tensor:
    """What the branch makes of a batch: [B, W, 384]."""
    long, wide = max(len(row.lower) for row in batch), max(len(row.first) for row in batch)
    lower, first = torch.zeros(len(batch), long, WIDTH), torch.zeros(len(batch), wide, dtype=torch.long)
    mask = torch.full((len(batch), 1, 1, long), -1e4)
    for i, row in enumerate(batch):
        lower[i, : len(row.lower)] = torch.tensor(row.lower.astype(np.float32))
        first[i, : len(row.first)] = torch.tensor(row.first)
        mask[i, 0, 0, : len(row.lower)] = 0
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=network.training):
        found = network.encode(lower, mask, first, torch.tensor([int(row.dense) for row in batch]))
    return found.float()


def tag_loss(network: HintNetwork, words: Tensor, batch: Sequence[Row]) -> Tensor:
    """Cross-entropy of B, I and O of every kind; words of optional records count for nothing."""
    wanted = torch.full((len(batch), len(KINDS), words.shape[1]), -100)
    for i, row in enumerate(batch):
        wanted[i, :, : len(row.first)] = 0
        wanted[i, [KINDS.index(kind) for kind in row.example.unknown]] = -100
        for one in sorted(row.marked(), key=lambda one: one.core):
            kind, last = KINDS.index(one.kind), min(one.last, len(row.first))
            wanted[i, kind, one.first : last] = 2 if one.core else -100
            if one.core:
                wanted[i, kind, one.first] = 1
    scores = network.tagger(words).view(*words.shape[:2], len(KINDS), 3).permute(0, 2, 1, 3)
    weights = torch.tensor([1.0, 2.0, 1.5])
    return len(KINDS) * functional.cross_entropy(scores.reshape(-1, 3), wanted.reshape(-1), weights, ignore_index=-100)


def span_loss(network: HintNetwork, words: Tensor, batch: Sequence[Row]) -> Tensor:
    """Cross-entropy of the values of records, and of the words that have a part in them."""
    marked = [(i, row, one) for i, row in enumerate(batch) for one in row.marked()]
    if not marked:
        return torch.zeros(())
    means = torch.stack([words[i, one.first : min(one.last, len(row.first))].mean(0) for i, row, one in marked])
    loss = torch.zeros(())
    valued = [n for n, (_, _, one) in enumerate(marked) if (one.kind, one.value) in ALL_VALUES]
    if valued:
        wanted = torch.tensor([ALL_VALUES.index((marked[n][2].kind, marked[n][2].value or "")) for n in valued])
        others = KIND_OF_VALUE[None] != KIND_OF_VALUE[wanted][:, None]
        loss = loss + functional.cross_entropy(network.value(network.dropout(means[valued])).masked_fill(others, -1e4), wanted)
    spans, parts = network.spans(means), network.parts(words)
    told = [(n, i, len(row.first), f"{one.kind}.{name}", places)
            for n, (i, row, one) in enumerate(marked) for name, places in one.roles.items()]  # fmt: skip
    for n, i, wide, role, places in told:
        if role in ROLES:
            number, wanted = ROLES.index(role), torch.zeros(wide)
            for first, last in places:
                wanted[first : min(last, wide)] = 1
            scores = parts[i, :wide, number] @ spans[n, number] + network.bias[number]
            loss = loss + functional.binary_cross_entropy_with_logits(scores, wanted, reduction="sum") / (8 * len(told))
    return loss


def train(network: HintNetwork, rows: list[Row], epochs: int) -> None:
    """AdamW, 2e-4 for the layers and 1.6e-3 for the heads, warm-up of 40 steps, then linearly to 0."""
    heads = [weight for name, weight in network.named_parameters() if not name.startswith("layers.")]
    rates = (2e-4, 1.6e-3)
    adam = torch.optim.AdamW(
        [{"params": list(network.layers.parameters())}, {"params": heads}], weight_decay=0.01
    )
    steps, step, begin = len(batches(rows, 1200, shuffled=True)) * epochs, 0, time.time()
    for epoch in range(epochs):
        network.train()
        total = 0.0
        for batch in batches(rows, 1200, shuffled=True):
            for group, rate in zip(adam.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, (step + 1) / 40) * max(0.02, 1 - step / steps)
            words = vectors(network, batch)
            loss = tag_loss(network, words, batch) + 0.15 * span_loss(network, words, batch)
            adam.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            adam.step()
            step, total = step + 1, total + loss.item()
        print(f"epoch {epoch + 1}: loss {total * epochs / steps:.3f}, {time.time() - begin:.0f} s", flush=True)


def measure(network: HintNetwork, rows: list[Row]) -> None:
    """Prints precision, recall and F1 by kind; what overlaps an optional record only counts for nothing."""
    network.eval()
    counts = {kind: Counter[str]() for kind in KINDS}
    for batch in batches(rows, 6000, shuffled=False):
        with torch.no_grad():
            tags = network.tagger(vectors(network, batch)).numpy().astype(np.float64)
        for i, row in enumerate(batch):
            for number, kind in enumerate(KINDS):
                likeliest = tags[i, : len(row.first), 3 * number : 3 * number + 3].argmax(1)
                found = spans_of(tuple("OBI"[tag] for tag in likeliest))
                gold = {(one.first, one.last): one.core for one in row.marked() if one.kind == kind}
                hit = {span for span in found for core in gold if gold[core] and _alike(span, core)}
                near = {span for span in found for other in gold if not gold[other] and _touch(span, other)}
                counts[kind]["gold"] += sum(gold.values())
                counts[kind]["right"] += sum(any(_alike(span, core) for span in found) for core in gold if gold[core])
                counts[kind]["wrong"] += len(set(found) - hit - near)
    for kind, one in (*counts.items(), ("all", sum(counts.values(), Counter[str]()))):
        if one["gold"]:
            precision, recall = one["right"] / max(1, one["right"] + one["wrong"]), one["right"] / one["gold"]
            f1 = 2 * one["right"] / max(1, one["right"] + one["wrong"] + one["gold"])
            print(f"{kind:11} {one['gold']:4} records, precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.3f}")


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= 0.5 * (max(one[1], other[1]) - min(one[0], other[0]))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--go-on", type=Path, help="a run whose weights this one starts with")
    parser.add_argument("--leave-out", nargs="*", default=[], choices=PARTS)
    options = parser.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    knowledge = load_knowledge()
    kept = [part for part in PARTS if part not in options.leave_out]
    if options.go_on:
        network = HintNetwork.load(options.go_on)
    else:
        network = HintNetwork(options.start, options.layers, RANK)
        network.start_from_english()
    train(network, rows_of(kept, options.start, knowledge, written=True), options.epochs)
    network.save(options.out)
    for part in options.leave_out:
        print(part)
        measure(network, rows_of([part], options.start, knowledge, written=False))


if __name__ == "__main__":
    main()
