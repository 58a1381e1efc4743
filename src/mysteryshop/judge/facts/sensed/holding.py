"""What the encoder makes of a site's statements, each by itself and every two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mysteryshop.judge.facts.sensed.statements import Stated
from mysteryshop.judge.labels.sense import pieces_of
from mysteryshop.judge.meaning.installed import PairReader
from mysteryshop.judge.meaning.twins import Held

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
else:
    Array = object

Two = tuple[int, int]
"""Places of two statements, the lower one first."""


@dataclass(frozen=True, slots=True, eq=False)
class Sensed:
    """Statements with a word in them, what each says (statements x width), and every two held against one another."""

    told: tuple[Stated, ...]
    senses: Array
    held: Held


def sense_all(told: Sequence[Stated], known: PairReader) -> Sensed | None:
    """All statements that have a word in them; None where fewer than two have."""
    import numpy

    readable = [(one, words) for one in told if (words := tuple(_pieces(known, each) for each in one.read))[2]]
    if len(readable) < 2:
        return None
    senses = numpy.stack([_sense(known, *words) for _, words in readable])
    return Sensed(tuple(one for one, _ in readable), senses, known.twins.held(senses))


@lru_cache(maxsize=10_000)
def _pieces(known: PairReader, words: str) -> tuple[int, ...]:
    return tuple(pieces_of(known.pieces, words))


@lru_cache(maxsize=5_000)
def _sense(known: PairReader, heading: tuple[int, ...], before: tuple[int, ...], said: tuple[int, ...]) -> Array:
    return known.twins.sense(heading, before, said)
