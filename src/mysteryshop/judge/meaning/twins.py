"""Statements as directions, and two of them held against one another: the same, a contradiction, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mysteryshop.judge.meaning.encoder import Encoder, gelu

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
else:
    Array = object

SHARED = ("words", "words.scale", "places", "sides")
"""Weights that stay as they are in the encoder of labels: what word pieces, places and sides mean."""

CONTEXT, HEADING, SAID = 26, 14, 56
"""Word pieces that are read of what stands before a statement, of the heading in it, and of the statement itself.

Source: as it was fitted.
"""

BEGIN, END = 101, 102
"""Word pieces that open a text and close each part of it. Source: BERT's vocabulary."""

AT_ONCE = 4096
"""Pairs that are held against one another at once; more would only take memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """How likely each two statements are a contradiction, and how likely they say the same, 0 to 1; statements x
    statements. near: the cosine of their directions; statements of one promise point the same way.
    """

    against: Array
    same: Array
    near: Array


class Twins:
    """Weights that read statements, and hold any two against one another."""

    def __init__(self, shared: Mapping[str, Array], own: Mapping[str, Array]) -> None:
        """shared: those of the encoder of labels. own: all others. Raises: KeyError where one is missing."""
        self._encoder = Encoder({**own, **{name: shared[name] for name in SHARED}})
        self._near, self._kinds = self._encoder.head("near"), self._encoder.head("kinds")
        self._both, self._verdict = self._encoder.head("both"), self._encoder.head("verdict")

    def sense(self, heading: Sequence[int], before: Sequence[int], said: Sequence[int]) -> Array:
        """What a statement of at least one word piece says, with the heading and the words before it: one vector."""
        context = list(heading[:HEADING])
        context += before[-(CONTEXT - len(context)) :]
        head = [BEGIN, *context, END]
        words = [*said[:SAID], END]
        rows = self._encoder.vectors([*head, *words], [0] * len(head) + [1] * len(words))
        mean: Array = rows[len(head) :].mean(axis=0)
        return mean

    def kinds(self, senses: Array) -> Array:
        """Log odds of each kind of promise, for each statement."""
        return self._kinds.of(senses)

    def held(self, senses: Array) -> Held:
        """Every two statements held against one another. senses: statements x width."""
        import numpy

        near = self._near.of(senses)
        near = near / numpy.linalg.norm(near, axis=1, keepdims=True)
        count = len(senses)
        ones, others = numpy.triu_indices(count, 1)
        against, same = numpy.zeros((count, count)), numpy.zeros((count, count))
        for first in range(0, len(ones), AT_ONCE):
            a, b = ones[first : first + AT_ONCE], others[first : first + AT_ONCE]
            chances = self._verdicts(senses[a], senses[b])
            for told, column in ((same, 0), (against, 1)):
                told[a, b] = told[b, a] = chances[:, column]
        return Held(against, same, near @ near.T)

    def _verdicts(self, one: Array, other: Array) -> Array:
        import numpy

        joined = numpy.concatenate([one + other, numpy.abs(one - other), one * other], axis=1)
        odds = self._verdict.of(gelu(self._both.of(joined)))
        raised = numpy.exp(odds - odds.max(axis=1, keepdims=True))
        chances: Array = raised / raised.sum(axis=1, keepdims=True)
        return chances
