"""Which two costs of delivery can't both be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from mysteryshop.judge.facts.conditions import Conditions, Overlap
from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.money.amounts import find_amounts
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.places import regions_meet
from mysteryshop.judge.facts.kinds.money.words import stem
from mysteryshop.judge.facts.values import Money, Told


def delivery_pairs(claims: Sequence[MoneyClaim]) -> Iterator[Pair]:
    """The costs of delivery that can't both be true."""
    free_from = [claim for claim in claims if claim.conditions.over]
    sold = _only_goods(claims)
    both_taxes = {"net", "gross"} <= {claim.conditions.tax for claim in claims}
    for a, b in combinations(claims, 2):
        if a.source == b.source:
            continue
        conflict = _conflict(a, b, free_from)
        if conflict is None or _known(a, b, claims):
            continue
        met = _meet(a, b, sold)
        told_apart = _beside(a, b) or (both_taxes and a.conditions.tax != b.conditions.tax)
        if met is not Overlap.NO:
            sure = conflict and met is Overlap.YES and not told_apart and not _aside(a, b, sold)
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


def _only_goods(claims: Sequence[MoneyClaim]) -> frozenset[str]:
    """What the business sends, where the costs of sending name one sort of goods alone: it tells nothing apart."""
    named = frozenset().union(*(claim.goods for claim in claims)).difference(*(_stems(claim) for claim in claims))
    return named if len(named) == 1 else frozenset()


def _aside(a: MoneyClaim, b: MoneyClaim, sold: frozenset[str]) -> bool:
    """Whether one side speaks of goods, customers or an occasion of which the other says nothing."""
    if a.rest & b.rest - sold:
        return False
    if not _near(a, b):
        sold = frozenset()
    return any(one.rest - other.words - _stems(other) - sold for one, other in ((a, b), (b, a)))


def _beside(a: MoneyClaim, b: MoneyClaim) -> bool:
    """Whether one of two costs stands in the other's line as well: who says so knows of both."""
    return any(
        isinstance(other.value, Money)
        and other.value.amount
        and any(found.value == other.value.amount for found in find_amounts(one.segment.line))
        for one, other in ((a, b), (b, a))
    )


NEAR_COST = Decimal("1.6")
"""Factor up to which two costs may be two states of one cost. Source: chosen; other goods mostly cost far more."""


def _near(a: MoneyClaim, b: MoneyClaim) -> bool:
    if not isinstance(a.value, Money) or not isinstance(b.value, Money):
        return False
    low, high = sorted((a.value.amount, b.value.amount))
    return bool(low) and high <= low * NEAR_COST


def _stems(claim: MoneyClaim) -> frozenset[str]:
    """The words of the regions that a claim names."""
    return frozenset(stem(word) for word in claim.conditions.region.replace(",", " ").split())


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


def _meet(a: MoneyClaim, b: MoneyClaim, sold: frozenset[str]) -> Overlap:
    mine, its = a.conditions, b.conditions
    if mine.service != its.service:
        return Overlap.NO
    if mine.group != its.group:
        return Overlap.NO if mine.group and its.group else Overlap.UNKNOWN
    # `Leeds delivery`: what stands before the delivery can be the place that the other side names as such.
    thing_a, thing_b = (frozenset({one.conditions.thing}) - _stems(other) - {""} for one, other in ((a, b), (b, a)))
    if thing_a and thing_b and thing_a != thing_b:
        return Overlap.NO
    currency = next((c.value.currency for c in (a, b) if isinstance(c.value, Money) and c.value.currency), "")
    currency = currency or (mine.over or its.over).split(" ")[0]
    places = regions_meet(_set(mine.region), _set(its.region), currency)
    if bool(mine.region) != bool(its.region) and (_stems(a) & b.rest or _stems(b) & a.rest):
        places = Overlap.YES
    things = (thing_a ^ thing_b) - (sold if _near(a, b) else frozenset())
    if places is Overlap.YES and things and not a.rest & b.rest:
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
                and (one.conditions.over or other.value.text != "free" or _meet(one, other, frozenset()) is Overlap.YES)
            ):
                return True
    return False
