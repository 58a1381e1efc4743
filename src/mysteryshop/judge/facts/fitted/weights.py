"""The fitted weights as they ship: one JSON file, written by benchmarks/fitting_facts.py."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mysteryshop.judge.facts.fitted import trees
from mysteryshop.judge.facts.fitted.trees import Trees
from mysteryshop.judge.labels.weights import Linear

FORMAT = 1
PARTS = 1000
"""A linear weight is written as so many thousandths."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted. kinds: of which kind a value is. pairs: whether two values are of one promise."""

    kinds: Linear
    pairs: Trees


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship."""
    return from_record(json.loads(pkgutil.get_data("mysteryshop.judge.facts.fitted", "weights.json") or b"{}"))


def from_record(record: Mapping[str, Any]) -> Weights:
    """Weights from their JSON record."""
    told = record["kinds"]
    rows = dict(zip(told["features"].split(), told["rows"].split(";"), strict=True))
    company = tuple(_numbers(row) for row in told["company"])
    kinds = Linear(tuple(told["outputs"]), _numbers(told["bias"]), dict(rows), company)
    return Weights(kinds, trees.from_record(record["pairs"]))


def to_record(weights: Weights) -> dict[str, Any]:
    """The JSON record of freshly fitted weights."""
    kinds = weights.kinds
    features = sorted(kinds.rows)
    return {
        "format": FORMAT,
        "kinds": {
            "outputs": list(kinds.outputs),
            "bias": _thousandths(kinds.bias),
            "company": [_thousandths(row) for row in kinds.company],
            "features": " ".join(features),
            "rows": ";".join(" ".join(map(str, _thousandths(kinds.rows[name]))) for name in features),
        },
        "pairs": trees.to_record(weights.pairs),
    }


def _numbers(thousandths: Any) -> tuple[float, ...]:
    return tuple([number / PARTS for number in thousandths])


def _thousandths(numbers: Any) -> list[int]:
    return [round(number * PARTS) for number in numbers]
