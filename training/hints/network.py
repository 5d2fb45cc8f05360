"""The hint branch: transformer layers over the vectors of one of the English network's layers, and its heads.

The English network itself stays as it is: its weights are read back from the 8-bit graph in the package, and only copies of
its upper layers are trained further.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.hints.kinds import KINDS, ROLES, VALUES
from training.network import WIDTH, Layer
from training.places import WEIGHTS

ALL_VALUES = tuple((kind, value) for kind in KINDS for value in VALUES[kind])
LOWER = ("/norm/LayerNormalization_output_0", *(f"/layers.{n}/norm2/LayerNormalization_output_0" for n in range(6)))
"""What the English graph calls the vectors that leave a layer; 0 are those that enter the first."""


class HintNetwork(nn.Module):
    """`start` is the layer whose vectors it reads, `layers` how many of its own follow, `rank` the width of a role."""

    def __init__(self, start: int, layers: int, rank: int) -> None:
        super().__init__()
        self.start, self.rank = start, rank
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.dropout = nn.Dropout(0.15)
        self.dense = nn.Embedding(2, WIDTH)
        nn.init.zeros_(self.dense.weight)
        self.tagger = nn.Linear(WIDTH, 3 * len(KINDS))
        self.value = nn.Linear(WIDTH, len(ALL_VALUES))
        self.span = nn.Linear(WIDTH, len(ROLES) * rank)
        self.part = nn.Linear(WIDTH, len(ROLES) * rank)
        self.bias = nn.Parameter(torch.full((len(ROLES),), -3.0))

    def encode(self, lower: Tensor, mask: Tensor | None, first: Tensor, dense: Tensor) -> Tensor:
        """Vectors of words [B, W, 384]; `dense` 1 marks texts with more records than news has, so that news keeps its rate."""
        x = nn.functional.dropout(lower, 0.1, self.training) + self.dense(dense)[:, None]
        for layer in self.layers:
            x = layer(x, mask)
        words: Tensor = self.dropout(torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH)))
        return words

    def spans(self, vectors: Tensor) -> Tensor:
        """[N, 384] to [N, roles, rank], scaled."""
        return self.span(vectors).view(*vectors.shape[:-1], len(ROLES), self.rank) / math.sqrt(self.rank)

    def parts(self, vectors: Tensor) -> Tensor:
        """[..., 384] to [..., roles, rank]."""
        return self.part(vectors).view(*vectors.shape[:-1], len(ROLES), self.rank)

    def save(self, path: Path) -> None:
        """Writes the weights with what `load` needs to know."""
        torch.save({"state": self.state_dict(), "start": self.start, "layers": len(self.layers), "rank": self.rank}, path)

    @classmethod
    def load(cls, path: Path) -> HintNetwork:
        """The network that a run wrote."""
        stored = torch.load(path, weights_only=True)
        network = cls(stored["start"], stored["layers"], stored["rank"])
        network.load_state_dict(stored["state"])
        return network

    def start_from_english(self) -> None:
        """Copies the layers of the English network from `start` on."""
        stored = english_layers()
        for number, layer in enumerate(self.layers):
            head = f"layers.{min(self.start + number, 5)}."
            layer.load_state_dict({name.removeprefix(head): w for name, w in stored.items() if name.startswith(head)})


def english_layers(folder: Path = WEIGHTS) -> dict[str, Tensor]:
    """The layers' weights of the 8-bit English graph as numbers: "layers.0.qkv.weight" and so on."""
    graph = onnx.load(str(folder / "english.int8.onnx")).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    plain = {name.removeprefix("network."): w for name, w in kept.items() if name.startswith("network.layers.")}
    found = {name: torch.tensor(w.copy()) for name, w in plain.items()}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.startswith("/layers."):
            name, base = node.name[1:].replace("/MatMul_quant", "").replace("/", "."), node.input[1].removesuffix("_quantized")
            whole = kept[node.input[1]].astype(np.float32) - kept[base + "_zero_point"].astype(np.float32)
            found[name + ".weight"] = torch.tensor((whole * kept[base + "_scale"]).T.copy())
    return found
