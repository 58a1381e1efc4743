"""Two results on one yardstick: the checks that both have, unchanged, and both decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import mean

from mysteryshop.model import CheckSummary, Result, Scores
from mysteryshop.score.points import WHOLE_CAP, cap, percent

Key = tuple[str, str]
"""A checklist's id and a check's."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The whole of two results on what they share, 0 to 100, capped; None when nothing that counts is shared.

    checks: how many checks that is.
    """

    now: float | None
    then: float | None
    checks: int


def compare_shared(scores: Scores, checks: Iterable[CheckSummary], earlier: Result) -> Shared:
    """How these scores stand beside an earlier result's, on the checks with the same hash that both decided.

    Both are weighed by the earlier result's weights and shares, each check being the mean over its personas, so
    that neither a changed checklist nor a changed reach can move the score. A critical fail caps as ever.
    """
    now, then = _values(scores), _values(earlier.scores)
    hashes = {(one.checklist, one.id): one.hash for one in checks}
    yardstick = [one for one in earlier.checks if hashes.get((one.checklist, one.id)) == one.hash]
    shares = {one.id: Fraction(one.share) for one in earlier.checklists if one.share}
    common = [one for one in yardstick if one.checklist in shares and _key(one) in now and _key(one) in then]
    return Shared(
        now=_weigh(common, shares, now, scores.capped_by),
        then=_weigh(common, shares, then, earlier.scores.capped_by),
        checks=len(common),
    )


def _key(check: CheckSummary) -> Key:
    return check.checklist, check.id


def _values(scores: Scores) -> dict[Key, Fraction]:
    """Each decided check's value, 0 to 1, as the mean over personas."""
    values: dict[Key, list[Fraction]] = defaultdict(list)
    for one in scores.joined:
        if one.value is not None:
            values[one.checklist, one.check].append(Fraction(one.value))
    return {key: mean(each) for key, each in values.items()}


def _weigh(
    common: Sequence[CheckSummary],
    shares: Mapping[str, Fraction],
    values: Mapping[Key, Fraction],
    capped_by: Iterable[str],
) -> float | None:
    by_checklist: dict[str, list[CheckSummary]] = defaultdict(list)
    for check in common:
        by_checklist[check.checklist].append(check)
    total = sum((shares[checklist] for checklist in by_checklist), Fraction(0))
    if not total:
        return None
    raw = sum(
        (shares[checklist] * _by_weight(checks, values) for checklist, checks in by_checklist.items()), Fraction(0)
    )
    return percent(cap(raw / total, WHOLE_CAP, {check.id for check in common} & set(capped_by)))


def _by_weight(checks: Sequence[CheckSummary], values: Mapping[Key, Fraction]) -> Fraction:
    weight = sum(check.weight for check in checks)
    return sum((check.weight * values[_key(check)] for check in checks), Fraction(0)) / weight
