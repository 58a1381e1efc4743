"""What the page tells machines: prices, delivery and returns in its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from mysteryshop.judge.reading.facts_prices import normal_name
from mysteryshop.judge.reading.facts_statements import promising_pages
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.model import Fact, FactKind, Quote

CHANNEL = "data"
DEEPEST = 12
"""Levels of nesting that are followed; real pages use five."""

FEES = {"FreeReturn": "free", "ReturnFeesCustomerResponsibility": "paid"}
"""Source: schema.org, ReturnFeesEnumeration."""


def data_facts(site: SiteReading) -> Iterator[Fact]:
    """The facts of every page's structured data, as schema.org names them."""
    for page in promising_pages(site):
        for item in page.page.data:
            for node in _nodes(item):
                yield from _facts(page, node, site.setting.brand_words)


def _facts(page: Reading, node: Mapping[str, Any], brands: Sequence[str]) -> Iterator[Fact]:
    if _is(node, "Product"):
        yield from _prices(page, node, brands)
    if _is(node, "Offer"):
        yield from _offered_shipping(page, node)
    elif not _is(node, "OfferShippingDetails"):
        yield from _shipping_in(page, node, "")
    if _is(node, "MerchantReturnPolicy"):
        yield from _returns(page, node)


def _prices(page: Reading, product: Mapping[str, Any], brands: Sequence[str]) -> Iterator[Fact]:
    for offer in _list(product.get("offers")):
        if not isinstance(offer, Mapping) or not _is(offer, "Offer"):
            continue
        value = _money(offer.get("price"), offer.get("priceCurrency"))
        if value and isinstance(product.get("name"), str):
            yield _fact(page, FactKind.PRICE, value, "price", offer["price"], normal_name(product["name"], brands))


def _offered_shipping(page: Reading, offer: Mapping[str, Any]) -> Iterator[Fact]:
    """What delivery of one thing costs; that thing's price says whether a threshold is reached by it alone."""
    yield from _shipping_in(page, offer, _money(offer.get("price"), offer.get("priceCurrency")) or "")


def _shipping_in(page: Reading, holder: Mapping[str, Any], worth: str) -> Iterator[Fact]:
    for told in (told for value in holder.values() for told in _list(value)):
        if isinstance(told, Mapping) and _is(told, "OfferShippingDetails"):
            yield from _shipping(page, told, worth)


def _shipping(page: Reading, node: Mapping[str, Any], worth: str) -> Iterator[Fact]:
    rate = node.get("shippingRate")
    where = node.get("shippingDestination")
    if not isinstance(rate, Mapping) or isinstance(where, list):
        return
    value = _money(rate.get("value"), rate.get("currency"))
    if value is None:
        return
    country = str(where.get("addressCountry", "")) if isinstance(where, Mapping) else ""
    home = {"": "", "GB": "home", "UK": "home"}.get(country, country.lower())
    told = "free" if value.endswith(" 0.00") else value
    place = {"region": home, "service": "data", "worth": worth}
    yield _fact(page, FactKind.DELIVERY_COST, told, "value", rate["value"], "delivery", **place)


def _returns(page: Reading, node: Mapping[str, Any]) -> Iterator[Fact]:
    days = node.get("merchantReturnDays")
    if isinstance(days, int | str) and str(days).isdigit():
        value = f"{int(days)} day{'' if int(days) == 1 else 's'}"
        yield _fact(page, FactKind.RETURNS_WINDOW, value, "merchantReturnDays", days, "returns")
    fees = node.get("returnFees")
    told = FEES.get(str(fees).rsplit("/", 1)[-1])
    if told:
        yield _fact(page, FactKind.RETURNS_COST, told, "returnFees", fees, "returns")


def _fact(page: Reading, kind: FactKind, value: str, key: str, raw: Any, subject: str, **conditions: str) -> Fact:
    kept = {name: told for name, told in conditions.items() if told}
    return Fact(
        kind,
        value,
        Quote(_written(page, key, raw), "script", page=page.id, channel=CHANNEL),
        CHANNEL,
        page.id,
        subject,
        kept,
    )


def _written(page: Reading, key: str, raw: Any) -> str:
    written = re.search(rf'"{re.escape(key)}"\s*:\s*"?{re.escape(str(raw))}"?', page.page.html)
    return written.group() if written else f"{json.dumps(key)}: {json.dumps(raw, ensure_ascii=False)}"


def _money(amount: Any, currency: Any) -> str | None:
    if isinstance(amount, bool) or not isinstance(amount, int | float | str) or not isinstance(currency, str):
        return None
    try:
        return f"{currency.upper()} {Decimal(str(amount)):.2f}"
    except InvalidOperation:
        return None


def _is(node: Mapping[str, Any], kind: str) -> bool:
    return any(str(name).rsplit("/", 1)[-1] == kind for name in _list(node.get("@type")))


def _nodes(item: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(item, Mapping):
        yield item
        for value in item.values():
            yield from _nodes(value, depth + 1)
    elif isinstance(item, list | tuple):
        for value in item:
            yield from _nodes(value, depth + 1)


def _list(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)
