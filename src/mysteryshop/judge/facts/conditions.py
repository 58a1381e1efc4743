"""What limits a promise, as typed fields, and whether two promises can hold at once: the lattice of docs/facts.md."""

from __future__ import annotations

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


ONE_SIDED: dict[str, Overlap] = {
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
        met = ONE_SIDED[field.name] if not mine or not its else Overlap.NO
        if met is Overlap.NO:
            return Overlap.NO
        worst = Overlap.UNKNOWN if met is Overlap.UNKNOWN else worst
    return worst
