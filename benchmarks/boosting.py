"""Boosted trees as the program reads them (`judge/facts/fitted/trees.py`), fitted by scikit-learn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from mysteryshop.judge.facts.fitted.trees import Node, Trees


class Rows(Protocol):
    """What trees are fitted on: numbers of each pair, whether it is a contradiction, and how much it counts."""

    @property
    def numbers(self) -> Sequence[Sequence[float]]:
        """One row a pair."""

    @property
    def answers(self) -> Sequence[bool]:
        """One a pair."""

    @property
    def counts(self) -> Sequence[float]:
        """One a pair."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How trees are grown. least: rows of a leaf; held_back: L2 regularisation; fits: how many are joined, for one
    alone may be unsteady.
    """

    trees: int
    leaves: int
    least: int
    held_back: float
    rate: float = 0.1
    fits: int = 1


def grow(rows: Iterable[Rows], growth: Growth) -> Trees:
    """Trees over all these rows."""
    told = list(rows)
    numbers = np.array([row for each in told for row in each.numbers])
    answers = np.array([answer for each in told for answer in each.answers])
    counts = np.array([count for each in told for count in each.counts])
    grown: list[tuple[Node, ...]] = []
    bias = 0.0
    for seed in range(growth.fits):
        model = HistGradientBoostingClassifier(
            max_iter=growth.trees,
            learning_rate=growth.rate,
            max_leaf_nodes=growth.leaves,
            min_samples_leaf=growth.least,
            l2_regularization=growth.held_back,
            max_features=0.4,
            early_stopping=False,
            random_state=seed,
        )
        model.fit(numbers, answers, counts)
        bias += float(model._baseline_prediction.ravel()[0]) / growth.fits
        grown.extend(_tree(each[0].nodes, growth.fits) for each in model._predictors)
    return Trees(bias, tuple(grown))


def _tree(nodes: Any, fits: int) -> tuple[Node, ...]:
    """One tree; as one of so many fits its leaves add a part of what they add alone."""
    return tuple(
        (-1, float(node["value"]) / fits, 0, 0)
        if node["is_leaf"]
        else (int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"]))
        for node in nodes
    )
