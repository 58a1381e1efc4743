"""Which two costs of delivery can't both be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions, Overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money_claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money_places import regions_meet
from mysteryshop.judge.facts.values import Money, Told


def delivery_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """The costs of delivery that can't both be true."""
    free_from = [claim for claim in claims if claim.conditions.over]
    both_taxes = {"net", "gross"} <= {claim.conditions.tax for claim in claims}
    for a, b in combinations(claims, 2):
        if a.source == b.source:
            continue
        conflict = _conflict(a, b, free_from)
        if conflict is None or _known(a, b, claims):
            continue
        met = _meet(a, b)
        told_apart = both_taxes and a.conditions.tax != b.conditions.tax
        if met is not Overlap.NO:
            sure = conflict and met is Overlap.YES and not told_apart and not _aside(a, b)
            yield Pair(a, b, "delivery costs differ", sure)


def _conflict(a: MoneyClaim, b: MoneyClaim, free_from: Sequence[MoneyClaim]) -> bool | None:
    """True where they can't both be true, False where a person should look, None where they can."""
    over_a, over_b = a.conditions.over, b.conditions.over
    if over_a and over_b:
        return True if _other(over_a, over_b) else None
    plain = [claim for claim in (a, b) if not claim.conditions.over and _is_free(claim)]
    if any(isinstance(one.value, Told) for one in (a, b)):
        return bool(over_a or over_b or plain) or None
    return _rates_conflict(a, b, plain, free_from)


def _rates_conflict(
    a: MoneyClaim, b: MoneyClaim, plain: Sequence[MoneyClaim], free_from: Sequence[MoneyClaim]
) -> bool | None:
    """The same of two that are told with a sum or as free, one of them perhaps from a threshold."""
    if any(_of_one_thing(claim, one) for claim in plain for one in free_from if one.source == claim.source):
        return None
    if a.conditions.over or b.conditions.over:
        return plain[0].strong or bool(a.rest & b.rest) if plain else None
    if not a.value.conflicts(b.value) or not (plain or _one_basis(a.conditions, b.conditions)):
        return None
    # What is free here can be an order that reaches the threshold there.
    doubtful = any(not one.strong for one in plain) and any(one.source in (a.source, b.source) for one in free_from)
    return not doubtful


def _of_one_thing(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether two costs can be of the same sort of order: neither, or both, name goods or customers."""
    return bool(a.rest) == bool(b.rest) or bool(a.rest & b.rest)


def _aside(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one side speaks of goods, customers or an occasion of which the other says nothing."""
    return not a.rest & b.rest and any(one.rest - other.words for one, other in ((a, b), (b, a)))


def _is_free(claim: MoneyClaim) -> bool:
    return isinstance(claim.value, Money) and not claim.value.amount


def _one_basis(a: Conditions, b: Conditions) -> bool:
    """Whether two rates are of one sort: no `from`, the same unit and the same tax where both name one."""
    per, tax = {a.per, b.per} - {""}, {a.tax, b.tax} - {""}
    return not (a.bound or b.bound) and len(per) < 2 and len(tax) < 2


def _other(a: str, b: str) -> bool:
    """Whether two thresholds (`GBP 40.00`) differ."""
    mine, its = a.split(), b.split()
    return mine[-1] != its[-1] and (mine[0] == its[0] or len(mine) != len(its))


def _meet(a: MoneyClaim, b: MoneyClaim) -> Overlap:
    mine, its = a.conditions, b.conditions
    if mine.service != its.service:
        return Overlap.NO
    if mine.group != its.group:
        return Overlap.NO if mine.group and its.group else Overlap.UNKNOWN
    if mine.thing != its.thing and mine.thing and its.thing:
        return Overlap.NO
    currency = next((c.value.currency for c in (a, b) if isinstance(c.value, Money) and c.value.currency), "")
    currency = currency or (mine.over or its.over).split(" ")[0]
    places = regions_meet(_set(mine.region), _set(its.region), currency)
    if places is Overlap.YES and mine.thing != its.thing and not a.rest & b.rest:
        return Overlap.UNKNOWN
    return places


def _set(regions: str) -> frozenset[str]:
    return frozenset(regions.split(", ")) - {""}


def _known(a: MoneyClaim, b: MoneyClaim, claims: Sequence[MoneyClaim]) -> bool:
    """Whether one of the two sources states the other's cost as well: it knows of a difference."""
    for mine, other in ((a, b), (b, a)):
        for one in claims:
            same = (one.value.text, one.conditions.over) == (other.value.text, other.conditions.over)
            if (
                one.source == mine.source
                and same
                and (one.conditions.over or other.value.text != "free" or _meet(one, other) is Overlap.YES)
            ):
                return True
    return False
