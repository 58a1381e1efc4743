"""One yardstick for several results: the checks that all decided by the same rule, weighed as the first weighs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import mean

from mysteryshop.model import CheckSummary, Result, Scores

Key = tuple[str, str]
"""A checklist's id and a check's."""


def key_of(check: CheckSummary) -> Key:
    """What tells a check apart."""
    return check.checklist, check.id


def values_of(scores: Scores) -> dict[Key, Fraction]:
    """Each decided check's value, 0 to 1, as the mean over personas."""
    values: dict[Key, list[Fraction]] = defaultdict(list)
    for one in scores.joined:
        if one.value is not None:
            values[one.checklist, one.check].append(Fraction(one.value))
    return {key: mean(each) for key, each in values.items()}


def shares_of(result: Result) -> dict[str, Fraction]:
    """The checklists that have a share of the whole, with it."""
    return {one.id: Fraction(one.share) for one in result.checklists if one.share}


def rules_in_common(results: Sequence[Result]) -> frozenset[Key]:
    """The checks that all of them asked by the same rule, decided or not."""
    hashes = [{key_of(check): check.hash for check in result.checks} for result in results]
    return frozenset(key for key, told in hashes[0].items() if all(each.get(key) == told for each in hashes))


def weigh(
    checks: Iterable[CheckSummary], shares: Mapping[str, Fraction], values: Mapping[Key, Fraction]
) -> Fraction | None:
    """The whole, 0 to 1, of these checks; None when none of them has a share. Every check needs its value."""
    by_checklist: dict[str, list[CheckSummary]] = defaultdict(list)
    for check in checks:
        if check.checklist in shares:
            by_checklist[check.checklist].append(check)
    total = sum((shares[checklist] for checklist in by_checklist), Fraction(0))
    if not total:
        return None
    earned = (shares[checklist] * _by_weight(each, values) for checklist, each in by_checklist.items())
    return sum(earned, Fraction(0)) / total


def _by_weight(checks: Sequence[CheckSummary], values: Mapping[Key, Fraction]) -> Fraction:
    weight = sum(check.weight for check in checks)
    return sum((check.weight * values[key_of(check)] for check in checks), Fraction(0)) / weight
