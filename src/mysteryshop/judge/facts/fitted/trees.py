"""Decision trees as they ship: what each says of a row of numbers is added up."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Node = tuple[int, float, int, int]
"""Place of the number asked, the threshold up to which the left way is taken, the left and the right node; of a leaf,
-1 and what it adds to the log odds."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees, each a list of nodes whose first is its root. bias: log odds before any is asked."""

    bias: float
    trees: tuple[tuple[Node, ...], ...]

    def chance(self, numbers: Sequence[float]) -> float:
        """How likely a row of numbers is a yes, 0 to 1."""
        logit = self.bias
        for tree in self.trees:
            place, value, left, right = tree[0]
            while place >= 0:
                place, value, left, right = tree[left if numbers[place] <= value else right]
            logit += value
        return 1 / (1 + math.exp(-logit))


def from_record(record: Mapping[str, Any]) -> Trees:
    """Trees from their JSON record."""
    trees = (tuple((node[0], node[1], node[2], node[3]) for node in tree) for tree in record["trees"])
    return Trees(record["bias"], tuple(trees))


def to_record(trees: Trees) -> dict[str, Any]:
    """The JSON record of trees; thresholds to six figures, so that no row goes another way."""
    return {
        "bias": round(trees.bias, 4),
        "trees": [
            [[at, float(f"{value:.6g}"), left, right] for at, value, left, right in tree] for tree in trees.trees
        ],
    }
