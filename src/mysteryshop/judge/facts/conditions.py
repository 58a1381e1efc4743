"""What limits a promise, as typed fields, and whether two promises can hold at once: the lattice of docs/facts.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import Enum


class Overlap(Enum):
    """Whether there is a customer, a thing and a moment to which both promises apply."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a promise is limited to; an empty field limits nothing.

    thing: product, plan, room or variant in normal words. region, service (express, standard, collection), branch,
    group (trade, members, new customers), season, weekdays ("mon-fri"): as normal words. over: the cart's worth from
    which it holds (`GBP 50.00`). per: unit of a price (month, night, person). tax: net or gross. bound: from or up-to.
    was: a former or regular price. dates: `2026-09-30` or `2026-09-01/2026-09-30`. exception: the sentence names
    exceptions of its own.
    """

    thing: str = ""
    region: str = ""
    service: str = ""
    branch: str = ""
    group: str = ""
    season: str = ""
    weekdays: str = ""
    over: str = ""
    per: str = ""
    tax: str = ""
    bound: str = ""
    was: str = ""
    dates: str = ""
    exception: str = ""

    def told(self) -> dict[str, str]:
        """The fields that limit something."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}


ONE_SIDED: Mapping[str, Overlap] = {
    "thing": Overlap.UNKNOWN,
    "region": Overlap.UNKNOWN,
    "service": Overlap.UNKNOWN,
    "branch": Overlap.UNKNOWN,
    "group": Overlap.UNKNOWN,
    "season": Overlap.UNKNOWN,
    "weekdays": Overlap.UNKNOWN,
    "over": Overlap.NO,
    "per": Overlap.YES,
    "tax": Overlap.YES,
    "bound": Overlap.UNKNOWN,
    "was": Overlap.NO,
    "dates": Overlap.UNKNOWN,
    "exception": Overlap.UNKNOWN,
}
"""What it means when only one of two promises is limited in a field: a general rule beside a special case can't be
told from a contradiction, so most are unknown. Source: chosen, one by one; the reasons stand in docs/facts.md."""


def overlap(a: Conditions, b: Conditions) -> Overlap:
    """Whether two promises can meet: no when one field excludes it, else unknown when one can't be told."""
    worst = Overlap.YES
    for field in fields(Conditions):
        mine, its = getattr(a, field.name), getattr(b, field.name)
        if mine == its:
            continue
        if not mine or not its:
            met = ONE_SIDED[field.name]
        else:
            # Two different words for a limit are two things, two regions, two groups.
            meet = BOTH_SIDED.get(field.name)
            met = meet(mine, its) if meet else Overlap.NO
        if met is Overlap.NO:
            return Overlap.NO
        worst = Overlap.UNKNOWN if met is Overlap.UNKNOWN else worst
    return worst


def _dates(mine: str, its: str) -> Overlap:
    """Spans of ISO dates, either end open: `2026-09-01/2026-09-30`, `/2026-09-30`; one date is one day."""
    (from_a, to_a), (from_b, to_b) = _span(mine), _span(its)
    return Overlap.YES if from_a <= to_b and from_b <= to_a else Overlap.NO


def _span(dates: str) -> tuple[str, str]:
    first, slash, last = dates.partition("/")
    return first or "0000", (last or "9999") if slash else first


def _weekdays(mine: str, its: str) -> Overlap:
    return Overlap.YES if _days(mine) & _days(its) else Overlap.NO


WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _days(weekdays: str) -> frozenset[int]:
    """`mon-fri`, `sat,sun`, `fri-mon` as numbers of days, Monday 0."""
    days: set[int] = set()
    for part in weekdays.split(","):
        first, _, last = part.strip().partition("-")
        if first in WEEK and (last or first) in WEEK:
            start, end = WEEK.index(first), WEEK.index(last or first)
            days.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(days)


BOTH_SIDED: Mapping[str, Callable[[str, str], Overlap]] = {"dates": _dates, "weekdays": _weekdays}
"""Fields in which two different words can still mean the same moment; in all others they exclude one another."""
