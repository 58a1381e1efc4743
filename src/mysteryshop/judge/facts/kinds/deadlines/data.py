"""Deadlines of structured data: return days, delivery times and warranties in schema.org's own properties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mysteryshop.judge.facts.kinds.deadlines.sorts import ARRIVE, DISPATCH, GUARANTEE, RETURN, Sort
from mysteryshop.judge.facts.kinds.markup import Node, is_a, nodes
from mysteryshop.judge.facts.kinds.places_data import segment_of, written
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.values import Span, Told, Value
from mysteryshop.judge.reading.page import Reading, SiteReading

UNITS = {"HUR": "hour", "DAY": "day", "D": "day", "WEE": "week", "MON": "month", "ANN": "year"}
"""Source: UN/CEFACT common codes, as schema.org's `unitCode` uses them."""

TIMES = {"handlingTime": DISPATCH, "transitTime": ARRIVE, "durationOfWarranty": GUARANTEE}
HOME = frozenset({"", "GB", "UK", "US", "IE", "AU", "NZ", "IN", "ZA", "CA"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A deadline that a node states. product: the name of what it is about. region: the country it goes to."""

    sort: Sort
    value: Value
    segment: Segment
    product: str
    region: str


def stated(site: SiteReading) -> Iterator[Stated]:
    """Every deadline that the site's structured data states."""
    for page, node, inside in nodes(site):
        product = next(
            (str(one["name"]) for one in (node, *reversed(inside)) if is_a(one, "Product") and "name" in one), ""
        )
        region = _region((node, *reversed(inside)))
        for sort, value, segment in (*_returns(page, node), *_times(page, node)):
            yield Stated(sort, value, segment, product, region)


def _returns(page: Reading, node: Node) -> Iterator[tuple[Sort, Value, Segment]]:
    days = _number(node.get("merchantReturnDays"))
    if days:
        yield RETURN, Span(days, days, "day"), _segment(page, node, "merchantReturnDays")
    elif str(node.get("returnPolicyCategory")).endswith("ReturnNotPermitted"):
        yield RETURN, Told("none"), _segment(page, node, "returnPolicyCategory")


def _times(page: Reading, node: Node) -> Iterator[tuple[Sort, Value, Segment]]:
    for key, sort in TIMES.items():
        told = node.get(key)
        if not isinstance(told, dict):
            continue
        most = _number(told.get("maxValue")) or _number(told.get("value"))
        least = _number(told.get("minValue")) or most
        unit = UNITS.get(str(told.get("unitCode", "DAY")).upper())
        if most and least and unit:
            first = "maxValue" if "maxValue" in told else "value"
            yield sort, Span(min(least, most), most, unit), _segment(page, told, first, "minValue", "unitCode")


def _segment(page: Reading, node: Node, *keys: str) -> Segment:
    return segment_of(page, written(page, node, *keys))


def _region(around: tuple[Node, ...]) -> str:
    for node in around:
        where = node.get("shippingDestination")
        if isinstance(where, dict):
            country = str(where.get("addressCountry", ""))
            return "" if country in HOME else country.lower()
    return ""


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str) or not str(value).strip().isdigit():
        return None
    return Decimal(str(value).strip())
