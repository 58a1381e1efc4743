"""The encoder of the extra `meaning` where it is fitted: in torch, read from its files and written to them again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from mysteryshop.judge.meaning.encoder import HEADS, LONGEST, SPREAD

WIDTH, LAYERS = 384, 6
"""Numbers a word piece, and layers. Source: the shape of MiniLM-L6."""

Tensors = dict[str, Any]
"""Weights by name, as `judge/meaning/encoder.py` reads them."""

PUBLISHED = {
    "taken": "attention.output.dense",
    "after_taking": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "after_thought": "output.LayerNorm",
}
"""What the makers of MiniLM call the parts of a layer, but for what is asked, which they keep in three."""


class Layer(nn.Module):
    """One layer, as `judge/meaning/encoder.py` reads it."""

    def __init__(self, dropped: float) -> None:
        super().__init__()
        self.asked, self.taken = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.after_taking, self.after_thought = nn.LayerNorm(WIDTH, eps=SPREAD), nn.LayerNorm(WIDTH, eps=SPREAD)
        self.drop = nn.Dropout(dropped)

    def forward(self, rows: Any, there: Any) -> Any:
        """rows: texts x pieces x width. there: which of them are no filling."""
        texts, pieces, _ = rows.shape
        asked = self.asked(rows).view(texts, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(*asked, attn_mask=there[:, None, None, :])
        rows = self.after_taking(rows + self.drop(self.taken(mixed.transpose(1, 2).reshape(texts, pieces, WIDTH))))
        return self.after_thought(rows + self.drop(self.narrow(functional.gelu(self.wide(rows), approximate="tanh"))))


class Encoder(nn.Module):
    """What reads word pieces. What pieces, places and sides mean stays as it is: two encoders share it."""

    def __init__(self, tensors: Mapping[str, Any], dropped: float) -> None:
        """tensors: as `judge/meaning/encoder.py` reads them. dropped: the share of numbers left out while fitting."""
        super().__init__()
        for name in ("words", "places", "sides"):
            self.register_buffer(name, in_full(tensors, name))
        self.start = nn.LayerNorm(WIDTH, eps=SPREAD)
        self.layer = nn.ModuleList(Layer(dropped) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropped)
        with torch.no_grad():
            _take_norm(self.start, tensors, "start")
            for number, layer in enumerate(self.layer):
                for name, part in layer.named_children():
                    if isinstance(part, nn.Linear):
                        take(part, tensors, f"layer.{number}.{name}")
                    elif isinstance(part, nn.LayerNorm):
                        _take_norm(part, tensors, f"layer.{number}.{name}")

    def forward(self, pieces: Any, sides: Any, there: Any) -> Any:
        """One vector a piece. All three: texts x pieces; there: which of them are no filling."""
        rows = self.drop(self.start(self.words[pieces] + self.places[: pieces.shape[1]] + self.sides[sides]))
        for layer in self.layer:
            rows = layer(rows, there)
        return rows

    def written(self) -> Tensors:
        """The weights of start and layers as `judge/meaning/encoder.py` reads them."""
        out: Tensors = {}
        _write_norm(out, "start", self.start)
        for number, layer in enumerate(self.layer):
            for name, part in layer.named_children():
                at = f"layer.{number}.{name}"
                if isinstance(part, nn.Linear):
                    out[at], out[f"{at}.scale"] = in_bytes(part.weight.detach().numpy())
                    out[f"{at}.bias"] = part.bias.detach().numpy()
                elif isinstance(part, nn.LayerNorm):
                    _write_norm(out, at, part)
        return {name: np.ascontiguousarray(rows) for name, rows in out.items()}


def take(part: Any, tensors: Mapping[str, Any], name: str) -> None:
    """Gives a linear part the weights of that name."""
    with torch.no_grad():
        part.weight.copy_(in_full(tensors, name))
        part.bias.copy_(in_full(tensors, f"{name}.bias"))


def in_full(tensors: Mapping[str, Any], name: str) -> Any:
    """A matrix as floats, though it is kept as whole numbers of one byte with a scale a row."""
    rows = tensors[name].astype("float32")
    scaled = rows * tensors[f"{name}.scale"].astype("float32")[:, None] if tensors[name].dtype == np.int8 else rows
    return torch.tensor(scaled)


def in_bytes(rows: Any) -> tuple[Any, Any]:
    """A matrix as whole numbers of one byte, and the scale of each row."""
    scale = np.abs(rows).max(axis=1) / 127
    scale[scale == 0] = 1
    return np.round(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def from_published(base: Mapping[str, Any]) -> Tensors:
    """The weights of MiniLM, by the names that its makers give them, under those that the encoder reads.

    Raises: KeyError where one is missing.
    """
    at = "embeddings."
    out: Tensors = {
        "places": base[f"{at}position_embeddings.weight"][:LONGEST].astype(np.float16),
        "sides": base[f"{at}token_type_embeddings.weight"].astype(np.float16),
    }
    out["words"], out["words.scale"] = in_bytes(base[f"{at}word_embeddings.weight"].astype(np.float32))
    _published_norm(out, "start", base, f"{at}LayerNorm")
    for number in range(LAYERS):
        to, at = f"layer.{number}.", f"encoder.layer.{number}."
        three = [f"{at}attention.self.{name}" for name in ("query", "key", "value")]
        out[f"{to}asked"] = np.concatenate([base[f"{name}.weight"] for name in three])
        out[f"{to}asked.bias"] = np.concatenate([base[f"{name}.bias"] for name in three])
        for name, theirs in PUBLISHED.items():
            if name.startswith("after"):
                _published_norm(out, f"{to}{name}", base, f"{at}{theirs}")
            else:
                out[f"{to}{name}"] = base[f"{at}{theirs}.weight"]
                out[f"{to}{name}.bias"] = base[f"{at}{theirs}.bias"]
    return out


def _published_norm(out: Tensors, name: str, base: Mapping[str, Any], theirs: str) -> None:
    out[f"{name}.scale"], out[f"{name}.shift"] = base[f"{theirs}.weight"], base[f"{theirs}.bias"]


def _take_norm(norm: Any, tensors: Mapping[str, Any], name: str) -> None:
    norm.weight.copy_(in_full(tensors, f"{name}.scale"))
    norm.bias.copy_(in_full(tensors, f"{name}.shift"))


def _write_norm(out: Tensors, name: str, norm: Any) -> None:
    out[f"{name}.scale"], out[f"{name}.shift"] = norm.weight.detach().numpy(), norm.bias.detach().numpy()
