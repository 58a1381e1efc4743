"""Linear weights as they ship: small tables in JSON, added up in plain Python."""

from __future__ import annotations

import base64
import json
import math
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from mysteryshop.judge.labels.tasks import Task

FORMAT = 1


class Vectors:
    """What company each word keeps: a vector a word, from `vectors.json`, whose source and licence it names."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        """record: words, the commonest first; dimensions; vectors, one signed byte a number, in base64."""
        self.dimensions: int = record["dimensions"]
        self._place = {word: place for place, word in enumerate(record["words"])}
        self._numbers = memoryview(base64.b64decode(record["vectors"])).cast("b")
        self._known: dict[str, tuple[float, tuple[float, ...]] | None] = {}

    def of(self, word: str) -> tuple[float, tuple[float, ...]] | None:
        """How much a word counts (0 to 1, little for the commonest) and its vector of length 1; None: not known."""
        if word not in self._known:
            self._known[word] = self._read(word)
        return self._known[word]

    def _read(self, word: str) -> tuple[float, tuple[float, ...]] | None:
        place = self._place.get(word)
        if place is None:
            return None
        numbers = self._numbers[place * self.dimensions : (place + 1) * self.dimensions].tolist()
        length = math.sqrt(sum(number * number for number in numbers)) or 1.0
        return rarity(place), tuple(number / length for number in numbers)


def rarity(place: int) -> float:
    """How much a word counts by its place among the commonest: 0.01 for `the`, 0.5 at place 150, 0.99 far on."""
    return 1 / (1 + math.exp(MIDDLE - math.log(place + 2)))


MIDDLE = 5.0
"""Logarithm of the place of a word that counts half. Source: chosen; function words stand before it."""


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """The vectors that ship."""
    return Vectors(_resource("vectors.json"))


@dataclass(slots=True)
class Linear:
    """One linear model with several outputs. rows: the weights of each feature, one an output; as read from the file
    they are thousandths in one string, made into numbers when a feature is first met.

    company: weights of the mean word vector, one row an output. inputs: weights of further numbers, one row an output.
    """

    outputs: tuple[str, ...]
    bias: tuple[float, ...]
    rows: dict[str, str | tuple[float, ...]]
    company: tuple[tuple[float, ...], ...]
    inputs: tuple[tuple[float, ...], ...] = ()
    _words: dict[str, tuple[float, tuple[float, ...]] | None] = field(default_factory=dict)

    def logits(self, features: Iterable[str], words: Iterable[str], numbers: Sequence[float] = ()) -> list[float]:
        """The outputs for these features, the mean vector of these words, and these numbers, as log odds."""
        sums = list(self.bias)
        get = self.rows.get
        found = [
            row if isinstance(row, tuple) else self._unpack(feature, row)
            for feature in features
            if (row := get(feature)) is not None
        ]
        if found:
            sums = [start + sum(column) for start, column in zip(sums, zip(*found, strict=True), strict=True)]
        self._add_company(sums, words)
        for place, weights in enumerate(self.inputs):
            sums[place] += sum(weight * number for weight, number in zip(weights, numbers, strict=True))
        return sums

    def _unpack(self, feature: str, row: str) -> tuple[float, ...]:
        numbers = _numbers(map(int, row.split()))
        self.rows[feature] = numbers
        return numbers

    def _add_company(self, sums: list[float], words: Iterable[str]) -> None:
        known = [score for word in words if (score := self._score(word)) is not None]
        if not known:
            return
        whole = sum(counts for counts, _ in known) + 1e-6
        for place, column in enumerate(zip(*(scores for _, scores in known), strict=True)):
            sums[place] += sum(column) / whole

    def _score(self, word: str) -> tuple[float, tuple[float, ...]] | None:
        """How much a word counts, and what it adds to each output, so much already counted in."""
        if word not in self._words:
            known = vectors().of(word)
            if known is None:
                self._words[word] = None
            else:
                counts, vector = known
                scores = (sum(w * v for w, v in zip(row, vector, strict=True)) for row in self.company)
                self._words[word] = counts, tuple(counts * score for score in scores)
        return self._words[word]


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted for one kind of text. rightness: for each answer, how often it is right by how sure it is.

    rightness: `label=value` to pairs of a margin (log odds) and the share of right answers from there on.
    """

    task: Task
    sentences: Linear
    text: Linear
    rightness: Mapping[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)


@lru_cache(maxsize=3)
def shipped(task: Task) -> Weights:
    """The weights that ship for one kind of text."""
    return from_record(task, _resource(f"{task}.json"))


def from_record(task: Task, record: Mapping[str, Any]) -> Weights:
    """Weights from their JSON record."""
    rightness = {key: tuple((edge, share) for edge, share in steps) for key, steps in record["rightness"].items()}
    return Weights(task, _linear(record["sentences"]), _linear(record["text"]), rightness)


def to_record(weights: Weights) -> dict[str, Any]:
    """The JSON record of weights; numbers are kept to a thousandth."""
    return {
        "format": FORMAT,
        "task": weights.task,
        "sentences": _record(weights.sentences),
        "text": _record(weights.text),
        "rightness": {key: [list(step) for step in steps] for key, steps in sorted(weights.rightness.items())},
    }


PARTS = 1000
"""A weight is written as so many thousandths."""


def _linear(record: Mapping[str, Any]) -> Linear:
    return Linear(
        tuple(record["outputs"]),
        _numbers(record["bias"]),
        dict(record["rows"]),
        tuple(_numbers(row) for row in record["company"]),
        tuple(_numbers(row) for row in record["inputs"]),
    )


def _numbers(thousandths: Iterable[int]) -> tuple[float, ...]:
    return tuple([number / PARTS for number in thousandths])


def _record(linear: Linear) -> dict[str, Any]:
    return {
        "outputs": list(linear.outputs),
        "bias": _thousandths(linear.bias),
        "company": [_thousandths(row) for row in linear.company],
        "inputs": [_thousandths(row) for row in linear.inputs],
        "rows": {
            feature: row if isinstance(row, str) else " ".join(map(str, _thousandths(row)))
            for feature, row in sorted(linear.rows.items())
        },
    }


def _thousandths(numbers: Iterable[float]) -> list[int]:
    return [round(number * PARTS) for number in numbers]


def _resource(name: str) -> Any:
    return json.loads(pkgutil.get_data("mysteryshop.judge.labels", f"fitted/{name}") or b"{}")
