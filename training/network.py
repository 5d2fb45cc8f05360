"""The network: a six-layer encoder started from all-MiniLM-L6-v2, with a letter-case embedding, and its heads."""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as functional
from safetensors.torch import load_file
from torch import Tensor, nn

from training.labels import MENTIONS, NAMES, ROLE
from truceline.language.engine.wordpiece import SHAPES

WIDTH = 384
HEADS = 12
ARC = 256
RELATION = 192


class Layer(nn.Module):
    """One transformer layer, post-norm, with the three projections of attention in one matrix."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`mask` adds a large negative number where there is padding; None for a single window."""
        batch, length = x.shape[0], x.shape[1]
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS)
        if mask is not None:
            weights = weights + mask
        seen = torch.matmul(self.dropout(weights.softmax(-1)), v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(seen)))
        grown: Tensor = self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))
        return grown


class Network(nn.Module):
    """Encoder and heads. Column names of `tagged` are those of `training.windows.LAYERS`."""

    def __init__(self, tags: int, fine: int, labels: int, *, layers: int = 6) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.sizes = {
            "tag": tags, "fine": fine, "end": 2, "name": len(NAMES), "mention": len(MENTIONS),
            "source": len(ROLE), "cue": len(ROLE), "content": len(ROLE),
        }  # fmt: skip
        self.tagger = nn.Linear(WIDTH, sum(self.sizes.values()))
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_word = nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC).normal_(std=0.02))
        self.relation_head = nn.Linear(WIDTH, 2 * RELATION)
        self.relation_word = nn.Linear(WIDTH, 2 * RELATION)
        self.relation = nn.Linear(2 * RELATION, labels)

    def start_from(self, folder: Path) -> None:
        """Loads the encoder of all-MiniLM-L6-v2 from a folder with `model.safetensors`."""
        stored = load_file(folder / "model.safetensors")
        with torch.no_grad():
            self.words.weight.copy_(stored["embeddings.word_embeddings.weight"])
            kind = stored["embeddings.token_type_embeddings.weight"][0]
            self.places.weight.copy_(stored["embeddings.position_embeddings.weight"] + kind)
            _copy(self.norm, stored, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                assert isinstance(layer, Layer)
                base = f"encoder.layer.{number}."
                for part in ("weight", "bias"):
                    three = [stored[f"{base}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(three))
                _copy(layer.out, stored, base + "attention.output.dense")
                _copy(layer.norm1, stored, base + "attention.output.LayerNorm")
                _copy(layer.up, stored, base + "intermediate.dense")
                _copy(layer.down, stored, base + "output.dense")
                _copy(layer.norm2, stored, base + "output.LayerNorm")

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """Hidden vectors of all pieces, [batch, pieces, 384]."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def heads(self, encoded: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What every word gets from the encoded pieces.

        Word vectors, tag scores, arc scores [B, W, W + 1], relation projections of heads [B, W + 1, 384] and words [B, W, 384].
        """
        words = torch.gather(encoded, 1, first[:, :, None].expand(-1, -1, WIDTH))
        scores = self.tagger(self.dropout(words))
        rooted = self.dropout(torch.cat([encoded[:, :1], words], 1))
        inner = self.dropout(words)
        arc_head = self.dropout(functional.gelu(self.arc_head(rooted)))
        arc_word = self.dropout(functional.gelu(self.arc_word(inner)))
        arc_word = torch.cat([arc_word, torch.ones_like(arc_word[..., :1])], -1)
        arcs = torch.matmul(torch.matmul(arc_word, self.arc), arc_head.transpose(1, 2))
        return words, scores, arcs, self.relation_head(rooted), self.relation_word(inner)

    def related(self, head: Tensor, word: Tensor) -> Tensor:
        """Relation scores of words with their chosen heads; the engine repeats this sum in numpy."""
        added = torch.relu(head[..., :RELATION] + word[..., :RELATION])
        multiplied = head[..., RELATION:] * word[..., RELATION:]
        scores: Tensor = self.relation(self.dropout(torch.cat([added, multiplied], -1)))
        return scores

    def split(self, scores: Tensor) -> dict[str, Tensor]:
        """The tagger's columns by layer name."""
        return dict(zip(self.sizes, scores.split(list(self.sizes.values()), -1), strict=True))


def _copy(module: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(stored[name + ".weight"])  # type: ignore[operator, union-attr]
    module.bias.copy_(stored[name + ".bias"])  # type: ignore[operator, union-attr]
