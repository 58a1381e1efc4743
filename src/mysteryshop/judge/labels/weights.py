"""Linear weights as they ship: small tables in JSON, added up in plain Python."""

from __future__ import annotations

import base64
import json
import math
import pkgutil
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import mul
from typing import Any

from mysteryshop.judge.labels.tasks import Task

FORMAT = 2


class Vectors:
    """What company each word keeps: a vector a word, from `vectors.json`, whose source and licence it names."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        """record: words in one string, the commonest first; dimensions; vectors, a signed byte a number, in base64."""
        self.dimensions: int = record["dimensions"]
        self._place = {word: place for place, word in enumerate(record["words"].split())}
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


Row = str | int | tuple[float, ...]
"""The weights of one feature: as fitted, as they stand in the file (thousandths in one string), or packed."""


@dataclass(slots=True)
class Linear:
    """One linear model with several outputs. rows: the weights of each feature, one an output.

    A row is packed into one whole number when its feature is first met, so that all outputs are added up in one go.
    company: weights of the mean word vector, one row an output. inputs: weights of further numbers, one row an output.
    """

    outputs: tuple[str, ...]
    bias: tuple[float, ...]
    rows: dict[str, Row]
    company: tuple[tuple[float, ...], ...]
    inputs: tuple[tuple[float, ...], ...] = ()
    _words: dict[str, tuple[float, int] | None] = field(default_factory=dict)

    def logits(self, features: Iterable[str], words: Iterable[str], numbers: Sequence[float] = ()) -> list[float]:
        """The outputs for these features, the mean vector of these words, and these numbers, as log odds."""
        return self.finished(sum(map(self.row, features)), words, numbers)

    def finished(self, packed: int, words: Iterable[str], numbers: Sequence[float] = ()) -> list[float]:
        """As `logits`, from the packed sum of the features' rows. Raises: ValueError for too many or few numbers."""
        sums = [start + part / PARTS for start, part in zip(self.bias, unpack(packed, len(self.bias)), strict=True)]
        self._add_company(sums, words)
        for place, weights in enumerate(self.inputs):
            if len(weights) != len(numbers):
                raise ValueError(f"{len(numbers)} further numbers, but weights for {len(weights)}")
            sums[place] += sum(map(mul, weights, numbers))
        return sums

    def row(self, feature: str) -> int:
        """The packed weights of one feature; 0 where it has none."""
        row = self.rows.get(feature, 0)
        return row if isinstance(row, int) else self._pack(feature, row)

    def _pack(self, feature: str, row: str | tuple[float, ...]) -> int:
        packed = pack(map(int, row.split()) if isinstance(row, str) else _thousandths(row))
        self.rows[feature] = packed
        return packed

    def _add_company(self, sums: list[float], words: Iterable[str]) -> None:
        score = self._score
        known = [found for word in words if (found := score(word)) is not None]
        if not known:
            return
        whole = sum([counts for counts, _ in known]) + 1e-6
        for place, part in enumerate(unpack(sum([scores for _, scores in known]), len(sums))):
            sums[place] += part / (whole * FINE)

    def _score(self, word: str) -> tuple[float, int] | None:
        """How much a word counts, and what it adds to each output, so much already counted in, packed."""
        if word not in self._words:
            known = vectors().of(word)
            if known is None:
                self._words[word] = None
            else:
                counts, vector = known
                scores = pack(round(FINE * counts * sum(map(mul, row, vector))) for row in self.company)
                self._words[word] = counts, scores
        return self._words[word]


PARTS = 1000
"""A weight is written as so many thousandths."""

FINE = 1_000_000_000
"""What a word adds is counted in so many billionths."""

FIELD = 64
"""Bits of one number in a packed row; sums stay far below."""


def pack(numbers: Iterable[int]) -> int:
    """Whole numbers in one, each in a field of its own: added up, the fields are, too; `unpack` reads them again."""
    return sum(number << FIELD * place for place, number in enumerate(numbers))


def unpack(packed: int, count: int) -> tuple[int, ...]:
    """The numbers in a packed row or in a sum of such rows; negative ones borrow from the next field until here."""
    fields: tuple[int, ...] = struct.unpack(f"<{count}Q", (packed + _middle(count)).to_bytes(8 * count, "little"))
    return tuple([number - _HALF for number in fields])


_HALF = 1 << FIELD - 1


@cache
def _middle(count: int) -> int:
    return pack([_HALF] * count)


Rightness = Mapping[str, tuple[tuple[float, float], ...]]
"""How often answers are right by how sure they are: of each `label=value` pairs of a margin (log odds) and the share of
right answers from there on.
"""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted for one kind of text. rightness: of the answers of these weights alone."""

    task: Task
    sentences: Linear
    text: Linear
    rightness: Rightness = field(default_factory=dict)
    _met: dict[str, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)

    def add_up(self, sentences: Iterable[Iterable[str]], beside: Iterable[str]) -> tuple[list[int], int]:
        """Packed sums of the features' rows: of each sentence, and of the whole text, where each counts once.

        beside: features that the text has beside those of its sentences. Both steps' rows are looked up together.
        """
        if len(self._met) > MOST_MET:
            self._met.clear()
        get = self._met.get
        sums: list[int] = []
        whole: dict[str, tuple[int, int]] = {}
        for features in sentences:
            found = {feature: get(feature) or self._meet(feature) for feature in features}
            sums.append(sum([of_sentence for of_sentence, _ in found.values()]))
            whole.update(found)
        whole.update([(feature, get(feature) or self._meet(feature)) for feature in beside])
        return sums, sum([of_text for _, of_text in whole.values()])

    def _meet(self, feature: str) -> tuple[int, int]:
        self._met[feature] = rows = self.sentences.row(feature), self.text.row(feature)
        return rows


MOST_MET = 200_000
"""Features that are kept ready, known or not. Source: chosen; some tens of megabytes, then it starts anew."""


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


def _linear(record: Mapping[str, Any]) -> Linear:
    return Linear(
        tuple(record["outputs"]),
        _numbers(record["bias"]),
        dict(zip(record["features"].split(), record["rows"].split(";"), strict=True)),
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
        # One long string is read much faster than thousands of small ones.
        "features": " ".join(sorted(linear.rows)),
        "rows": ";".join(_written(linear.rows[feature], len(linear.outputs)) for feature in sorted(linear.rows)),
    }


def _written(row: Row, count: int) -> str:
    if isinstance(row, str):
        return row
    return " ".join(map(str, unpack(row, count) if isinstance(row, int) else _thousandths(row)))


def _thousandths(numbers: Iterable[float]) -> list[int]:
    return [round(number * PARTS) for number in numbers]


def _resource(name: str) -> Any:
    return json.loads(pkgutil.get_data("mysteryshop.judge.labels", f"fitted/{name}") or b"{}")
