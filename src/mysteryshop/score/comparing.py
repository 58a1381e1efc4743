"""Two results on one yardstick: the checks that both have, unchanged, and both decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.model import CheckSummary, Result, Scores
from mysteryshop.score.points import WHOLE_CAP, cap, percent
from mysteryshop.score.yardstick import Key, key_of, shares_of, values_of, weigh


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
    now, then = values_of(scores), values_of(earlier.scores)
    hashes: dict[Key, str] = {key_of(one): one.hash for one in checks}
    shares = shares_of(earlier)
    common = [
        one
        for one in earlier.checks
        if hashes.get(key_of(one)) == one.hash
        and one.checklist in shares
        and key_of(one) in now
        and key_of(one) in then
    ]
    raw_now, raw_then = weigh(common, shares, now), weigh(common, shares, then)
    ids = {check.id for check in common}
    return Shared(
        now=None if raw_now is None else percent(cap(raw_now, WHOLE_CAP, ids & set(scores.capped_by))),
        then=None if raw_then is None else percent(cap(raw_then, WHOLE_CAP, ids & set(earlier.scores.capped_by))),
        checks=len(common),
    )
