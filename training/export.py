"""Turns a trained network into the weights folder: `python -m training.export RUN_FOLDER [--out FOLDER]`.

The graph takes one window without padding and gives the tagger's scores, arc scores, relation projections and word vectors;
matrices and embeddings are 8-bit (7-bit range, so that CPUs without VNNI do not saturate).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.labels import MENTIONS, NAMES, ROLE
from training.network import RELATION, Network
from training.places import WEIGHTS, data_folder, starting_encoder

OUTPUTS = ("scores", "arcs", "relation_heads", "relation_words", "vectors")
WINDOW = 200
LEAN = {"name": 1.0, "end": 0.9}
"""Logits added to a layer's "O" or "no": fewer overlong names, fewer sentences cut in two.

Chosen on the worldwide development articles (UNER EWT agrees) and on the development parts of the treebanks as raw text.
"""


class Graph(nn.Module):
    """The network for exactly one window, without the batch dimension outside."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Vectors of numbers in, `OUTPUTS` out."""
        encoded = self.network.encode(ids[None], shapes[None], None)
        words, scores, arcs, heads, dependents = self.network.heads(encoded, first[None])
        return scores[0], arcs[0], heads[0], dependents[0], words[0]


class Relations(nn.Module):
    """Relation scores once the trees are known: from projections and the node number of each word's head (0 the root)."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, relation_heads: Tensor, relation_words: Tensor, heads: Tensor) -> Tensor:
        """[W + 1, 384], [W, 384] and [W] to [W, relations]."""
        return self.network.related(relation_heads[heads], relation_words)


def load(folder: Path) -> tuple[Network, dict[str, list[str]]]:
    """The trained network of a run and its treebank label sets."""
    stored = torch.load(folder / "network.pt", weights_only=True)
    network = Network(len(stored["tags"]), len(stored["fine"]), len(stored["labels"]))
    network.load_state_dict(stored["state"])
    network.eval()
    return network, {name: list(stored[name]) for name in ("tags", "fine", "labels")}


def silence_untrained(network: Network, run: Path) -> list[str]:
    """Makes every BIO layer that the run had no gold labels for say "O"; gives the names of those layers."""
    known = json.loads((run / "run.json").read_text()) if (run / "run.json").is_file() else {}
    silent = [layer for layer in network.sizes if "losses" in known and layer not in known["losses"]]
    begin = 0
    with torch.no_grad():
        for layer, size in network.sizes.items():
            if layer in silent:
                network.tagger.weight[begin : begin + size] = 0
                network.tagger.bias[begin : begin + size] = 0
                network.tagger.bias[begin] = 8
            begin += size
    return silent


def export(run: Path, out: Path) -> None:
    """Writes both graphs, labels and vocabulary."""
    warnings.filterwarnings("ignore")
    network, sets = load(run)
    silence_untrained(network, run)
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(5, 30000, (17,))
    first = torch.arange(1, 12)
    axes = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"}}
    axes |= {name: {0: "words"} for name in ("scores", "relation_words", "vectors")}
    axes |= {"arcs": {0: "words", 1: "nodes"}, "relation_heads": {0: "nodes"}}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "english.onnx"
        torch.onnx.export(
            Graph(network), (ids, torch.zeros_like(ids), first), whole, input_names=["ids", "shapes", "first"],
            output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole, out / "english.int8.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"], extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
    heads = torch.randn(12, 2 * RELATION)
    words = {name: {0: "words"} for name in ("relation_words", "heads", "relations")}
    torch.onnx.export(
        Relations(network), (heads, heads[1:], first), out / "relations.onnx",
        input_names=["relation_heads", "relation_words", "heads"], output_names=["relations"],
        dynamic_axes={"relation_heads": {0: "nodes"}, **words},
        opset_version=17, dynamo=False,
    )  # fmt: skip
    layers = {
        "tag": sets["tags"], "fine": sets["fine"], "end": ["no", "yes"], "name": list(NAMES), "mention": list(MENTIONS),
        "source": list(ROLE), "cue": list(ROLE), "content": list(ROLE),
    }  # fmt: skip
    labels = {"layers": layers, "relations": sets["labels"], "window": WINDOW, "lean": LEAN}
    (out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(starting_encoder() / "vocab.txt", out / "vocab.txt")


def manifest(run: Path, out: Path) -> None:
    """Writes `manifest.json`: sha256 and size of every file but the texts about them, and the training run they came from."""
    files = {}
    for path in sorted(out.iterdir()):
        if path.is_file() and path.name != "manifest.json" and path.suffix != ".md":
            files[path.name] = {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size}
    known = json.loads((run / "run.json").read_text()) if (run / "run.json").is_file() else {}
    body = {"name": "english", "format": 1, "files": files, "run": known}
    (out / "manifest.json").write_text(json.dumps(body, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    export(options.run, options.out)
    from training.lemma_table import write

    trees = data_folder(options.data) / "treebanks"
    write([trees / "ewt-train.conllu", trees / "gum-train-free.conllu"], options.out / "lemmas.tsv")
    manifest(options.run, options.out)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    main()
