"""A small transformer read forward in NumPy: word pieces in, one vector a piece out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
else:
    Array = object

HEADS = 12
"""Attention heads of a layer. Source: the shape of MiniLM-L6, from which the encoder was fitted further."""

SPREAD = 1e-12
"""What keeps a layer norm from dividing by nothing. Source: as above."""

LONGEST = 256
"""Word pieces of the longest text that it was fitted on."""


@dataclass(frozen=True, slots=True)
class _Matrix:
    """A weight matrix, inputs down and outputs across, ready to multiply; and what is added afterwards."""

    weights: Array
    bias: Array

    def of(self, rows: Array) -> Array:
        """These rows, each multiplied and moved."""
        return rows @ self.weights + self.bias


@dataclass(frozen=True, slots=True)
class _Norm:
    """Scale and shift of a layer norm."""

    scale: Array
    shift: Array

    def of(self, rows: Array) -> Array:
        """These rows, each with mean 0 and spread 1 before scale and shift."""
        centred = rows - rows.mean(axis=-1, keepdims=True)
        spread = (centred * centred).mean(axis=-1, keepdims=True)
        normed: Array = centred / (spread + SPREAD) ** 0.5 * self.scale + self.shift
        return normed


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer: what each piece asks of, offers to and takes from all others; then a step for each alone."""

    asked: _Matrix
    taken: _Matrix
    after_taking: _Norm
    wide: _Matrix
    narrow: _Matrix
    after_thought: _Norm

    def of(self, rows: Array) -> Array:
        """The rows after this layer. rows: pieces x width."""
        rows = self.after_taking.of(rows + self.taken.of(self._attended(rows)))
        return self.after_thought.of(rows + self.narrow.of(gelu(self.wide.of(rows))))

    def _attended(self, rows: Array) -> Array:
        pieces, width = rows.shape
        asked = self.asked.of(rows).reshape(pieces, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
        scores = asked[0] @ asked[1].transpose(0, 2, 1) / (width // HEADS) ** 0.5
        mixed: Array = _softmax(scores) @ asked[2]
        joined: Array = mixed.transpose(1, 0, 2).reshape(pieces, width)
        return joined


def _softmax(scores: Array) -> Array:
    import numpy

    raised = numpy.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Array = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def gelu(rows: Array) -> Array:
    """Gaussian error linear unit by its tanh formula. Source: Hendrycks and Gimpel, arXiv:1606.08415, section 2."""
    import numpy

    bent: Array = 0.5 * rows * (1 + numpy.tanh(0.7978845608 * (rows + 0.044715 * rows * rows * rows)))
    return bent


class Encoder:
    """Weights of one encoder and of the linear heads that read its vectors."""

    def __init__(self, tensors: Mapping[str, Array]) -> None:
        """tensors: by name, as `benchmarks/fitting_meaning.py` writes them: matrices as whole numbers of one byte with
        a scale a row, all else as floats. Raises: KeyError where one is missing.
        """
        self._tensors = tensors
        self._words, self._scales = tensors["words"], tensors["words.scale"].astype("float32")
        self._places = tensors["places"].astype("float32")
        self._sides = tensors["sides"].astype("float32")
        self._start = self._norm("start")
        count = 1 + max(int(name.split(".")[1]) for name in tensors if name.startswith("layer."))
        self._layers = tuple(self._layer(f"layer.{number}") for number in range(count))

    def head(self, name: str) -> _Matrix:
        """A linear head. Raises: KeyError where there is none of that name."""
        return self._matrix(f"head.{name}")

    def vectors(self, pieces: Sequence[int], sides: Sequence[int]) -> Array:
        """One vector a word piece, pieces x width. sides: of each piece 0 for what is asked, 1 for what is said.

        Raises: ValueError for more than `LONGEST` pieces.
        """
        if len(pieces) > LONGEST:
            raise ValueError(f"{len(pieces)} word pieces, but the encoder reads {LONGEST} at most")
        taken = list(pieces)
        rows = self._words[taken].astype("float32") * self._scales[taken][:, None]
        rows = self._start.of(rows + self._places[: len(taken)] + self._sides[list(sides)])
        for layer in self._layers:
            rows = layer.of(rows)
        return rows

    def _layer(self, name: str) -> _Layer:
        return _Layer(
            self._matrix(f"{name}.asked"),
            self._matrix(f"{name}.taken"),
            self._norm(f"{name}.after_taking"),
            self._matrix(f"{name}.wide"),
            self._matrix(f"{name}.narrow"),
            self._norm(f"{name}.after_thought"),
        )

    def _matrix(self, name: str) -> _Matrix:
        rows = self._tensors[name].astype("float32")
        if f"{name}.scale" in self._tensors:
            rows = rows * self._tensors[f"{name}.scale"].astype("float32")[:, None]
        return _Matrix(rows.T.copy(), self._tensors[f"{name}.bias"].astype("float32"))

    def _norm(self, name: str) -> _Norm:
        return _Norm(self._tensors[f"{name}.scale"].astype("float32"), self._tensors[f"{name}.shift"].astype("float32"))
