"""What moved a score from one result to the next: the pages, the checklists, the reach, the customers, or a cap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from mysteryshop.model import CheckSummary, Movement, Result
from mysteryshop.score.yardstick import key_of, rules_in_common, shares_of, values_of, weigh

_STEPS = ("customers", "checklist", "reach", "page", "checklist", "reach", "checklist", "customers")
"""What differs between one figure of `_way` and the next."""


def find_movement(before: Result, after: Result) -> Movement | None:
    """The difference of the two shown scores, taken apart; None when one of them has no score.

    The way leads from the earlier score to the later one, one thing changing at a time: to the mean over its customers,
    to the rules that both have, to what both decided; there the pages are exchanged; and back out on the other side.
    """
    first, second = before.scores, after.scores
    if first.overall is None or second.overall is None or first.raw is None or second.raw is None:
        return None
    moved = dict.fromkeys(_STEPS, 0.0)
    for step, (one, other) in zip(_STEPS, pairwise(_known(_way(before, after))), strict=True):
        moved[step] += other - one
    held_down = (second.overall - second.raw) - (first.overall - first.raw)
    return Movement(moved["page"], moved["checklist"], moved["reach"], moved["customers"], held_down)


def _way(before: Result, after: Result) -> Sequence[float | None]:
    """Nine figures, 0 to 100; None where nothing is left to weigh."""
    old, new = values_of(before.scores), values_of(after.scores)
    rules = rules_in_common((before, after))
    both = rules & old.keys() & new.keys()
    old_shares, new_shares = shares_of(before), shares_of(after)
    return (
        before.scores.raw,
        _percent(weigh(_of(before, old), old_shares, old)),
        _percent(weigh(_of(before, old.keys() & rules), old_shares, old)),
        _percent(weigh(_of(before, both), old_shares, old)),
        _percent(weigh(_of(before, both), old_shares, new)),
        _percent(weigh(_of(after, both), new_shares, new)),
        _percent(weigh(_of(after, new.keys() & rules), new_shares, new)),
        _percent(weigh(_of(after, new), new_shares, new)),
        after.scores.raw,
    )


def _of(result: Result, keys: Iterable[tuple[str, str]]) -> list[CheckSummary]:
    wanted = set(keys)
    return [check for check in result.checks if key_of(check) in wanted]


def _percent(share: Fraction | None) -> float | None:
    return None if share is None else float(share * 100)


def _known(figures: Sequence[float | None]) -> list[float]:
    """Each figure, or where there is none the last before it, so that no step moves anything that isn't known."""
    known: list[float] = []
    for figure in figures:
        known.append(figure if figure is not None else known[-1])
    return known
