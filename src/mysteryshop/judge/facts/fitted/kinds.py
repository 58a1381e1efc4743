"""What a value is the value of, by the words around it: linear weights that were fitted on listed quotes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import islice

from mysteryshop.judge.facts.fitted.mentions import Mention
from mysteryshop.judge.facts.values import Money, Span
from mysteryshop.judge.labels.weights import Linear
from mysteryshop.judge.labels.words import words_in

NONE = "none"
"""The kind of a value that promises nothing which is held against anything."""

NEAR = 8
"""Words on each side that count by their side. Source: chosen; clauses of shop copy are about as long."""

EARLIER = 10
"""Words of the sentence before that count."""


def features_of(mention: Mention) -> set[str]:
    """The words of a value, by where they stand: beside it, around it, and what it stands under."""
    text = mention.segment.text
    left = ("<", "<", "<", *words_in(text[: mention.start]))
    right = (*words_in(text[mention.end :]), ">", ">", ">")
    told = {f"sort={mention.sort}", *_value(mention)}
    told.update(f"w={word}" for word in (*left[3:], *right[:-3]))
    told.update(f"L={word}" for word in left[-NEAR:])
    told.update(f"R={word}" for word in right[:NEAR])
    told.update(f"l{at}={word}" for at, word in enumerate(islice(reversed(left), 3)))
    told.update((f"l2={'_'.join(left[-2:])}", f"l3={'_'.join(left[-3:])}", f"lr={left[-1]}_{right[0]}"))
    told.update((f"r2={'_'.join(right[:2])}", f"r3={'_'.join(right[:3])}"))
    told.update(f"T={word}" for word in words_in(mention.segment.topic))
    told.update(f"O={word}" for word in words_in(mention.over))
    told.update(f"P={word}" for word in words_in(mention.segment.statement.before)[-EARLIER:])
    return told


def company_of(mention: Mention) -> tuple[str, ...]:
    """The words whose mean vector counts, too: those near the value and those that it stands under."""
    text = mention.segment.text
    near = (*words_in(text[: mention.start])[-NEAR:], *words_in(text[mention.end :])[:NEAR])
    return (*near, *words_in(mention.segment.topic))


def _value(mention: Mention) -> tuple[str, ...]:
    value = mention.value
    if isinstance(value, Span):
        return f"u={value.unit}{'+' * value.working}", f"n={value.high}{value.unit}"
    return (f"free={not value.amount}",) if isinstance(value, Money) else ()


def shares_of(mention: Mention, weights: Linear) -> tuple[float, ...]:
    """How likely each kind of `weights.outputs` is; together 1."""
    return softmax(weights.logits(features_of(mention), company_of(mention)))


def softmax(logits: Sequence[float]) -> tuple[float, ...]:
    """Log odds as chances that add up to 1."""
    most = max(logits)
    odds = [math.exp(logit - most) for logit in logits]
    whole = sum(odds)
    return tuple([each / whole for each in odds])
