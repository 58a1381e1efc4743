"""What structured data tells of money: offers, delivery, returns; and the plain words in its descriptions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from mysteryshop.judge.facts.conditions import Conditions
from mysteryshop.judge.facts.kinds.markup import Node, as_written, is_a, listed, nodes, said
from mysteryshop.judge.facts.kinds.money.claims import MoneyClaim
from mysteryshop.judge.facts.kinds.money.limits import UNITS
from mysteryshop.judge.facts.kinds.money.pieces import Piece
from mysteryshop.judge.facts.kinds.money.places import HOMES
from mysteryshop.judge.facts.kinds.money.words import names, words_in
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.values import Money, Told
from mysteryshop.judge.reading.facts_statements import Statement
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Block, FactKind

TEXTS = ("description", "text", "slogan", "shippingLabel", "disambiguatingDescription", "abstract")
"""Properties that hold plain sentences. Source: schema.org."""

UNIT_CODES = {"MON": "month", "ANN": "year", "WEE": "week", "DAY": "day", "HUR": "hour"}
"""Units of a price in UN/CEFACT codes, as schema.org takes them."""

COUNTRIES = {
    "GB": "uk", "UK": "uk", "US": "us", "IE": "ireland", "IN": "india", "AU": "australia", "NZ": "new zealand",
    "ZA": "south africa", "DE": "germany", "FR": "france", "NL": "netherlands", "BE": "belgium", "CA": "canada",
}  # fmt: skip
FREE_FEES = frozenset({"FreeReturn"})
BUYER_PAYS = frozenset({"ReturnFeesCustomerResponsibility", "ReturnShippingFees", "OriginalShippingFees"})
"""Who pays for a return. Source: schema.org, ReturnFeesEnumeration."""


def data_claims(site: SiteReading, brands: Sequence[str]) -> Iterator[MoneyClaim]:
    """The prices, delivery rates and return fees of every node."""
    for page, node, inside in nodes(site):
        if is_a(node, "OfferShippingDetails"):
            yield from _delivery(page, node)
        elif is_a(node, "MerchantReturnPolicy"):
            yield from _returns(page, node)
        elif "price" in node and not is_a(node, "DeliveryChargeSpecification"):
            yield from _price(page, node, inside, brands)


def data_pieces(site: SiteReading) -> Iterator[Piece]:
    """The sentences of descriptions and answers, as pieces that the other readers read."""
    number = 0
    for page, node, inside in nodes(site):
        question = str(inside[-1].get("name", "")) if inside and is_a(inside[-1], "Question") else ""
        title = str(node.get("name", "")) if isinstance(node.get("name"), str) else ""
        for key, value in said(node, *TEXTS):
            if json.dumps(value, ensure_ascii=False)[1:-1] != value or value not in page.page.html:
                continue
            block = Block(value, "paragraph", f"script {key}")
            start = 0
            for words in re.split(r"(?<=[.!?;])\s+", value):
                at = value.index(words, start)
                start = at + len(words)
                number += 1
                statement = Statement(words, Sentence(words, block, at), page)
                yield Piece(Segment(words, 0, statement, number=10_000 + number), question=question, heading=title)


def _price(page: Reading, node: Node, inside: Sequence[Node], brands: Sequence[str]) -> Iterator[MoneyClaim]:
    currency = next((str(one["priceCurrency"]) for one in (node, *reversed(inside)) if one.get("priceCurrency")), "")
    value = _amount(node["price"])
    titles = [str(one["name"]) for one in (*inside, node) if isinstance(one.get("name"), str) and not _is_seller(one)]
    name = words_in(" . ".join(titles[-2:]), brands)
    if value is None or not names(name):
        return
    unit = str(node.get("unitCode") or node.get("billingDuration") or "")
    yield MoneyClaim(
        FactKind.PRICE,
        Money(value, currency.upper()),
        _segment(page, "price", node["price"]),
        " ".join(sorted(name)),
        Conditions(per=UNIT_CODES.get(unit) or UNITS.get(str(node.get("unitText", "")).lower(), ""), was=_was(node)),
        name=name,
        context=words_in(" . ".join(titles), brands),
    )


def _was(node: Node) -> str:
    return "was" if str(node.get("priceType", "")).rsplit("/", 1)[-1] in ("ListPrice", "SRP", "MSRP") else ""


def _is_seller(node: Node) -> bool:
    return is_a(
        node, "Organization", "LocalBusiness", "Store", "Brand", "WebSite", "WebPage", "Person", "Restaurant", "Hotel"
    )


def _delivery(page: Reading, node: Node) -> Iterator[MoneyClaim]:
    rate, where = node.get("shippingRate"), node.get("shippingDestination")
    if not isinstance(rate, dict) or isinstance(where, list) or (value := _amount(rate.get("value"))) is None:
        return
    currency = str(rate.get("currency", "")).upper()
    country = str(where.get("addressCountry", "")) if isinstance(where, dict) else ""
    region = COUNTRIES.get(country.upper(), country.lower()) or HOMES.get(currency, "")
    # A rate of nothing can be this one thing's, for its price alone may reach the threshold.
    if value:
        yield MoneyClaim(
            FactKind.DELIVERY_COST, Money(value, currency), _segment(page, "value", rate["value"]), "delivery",
            Conditions(region=region), name=frozenset({"deliver"}),
        )  # fmt: skip


def _returns(page: Reading, node: Node) -> Iterator[MoneyClaim]:
    fees = {str(one).rsplit("/", 1)[-1] for one in listed(node.get("returnFees"))}
    sum_ = node.get("returnShippingFeesAmount") or node.get("restockingFee")
    value = _amount(sum_.get("value")) if isinstance(sum_, dict) else None
    if value and isinstance(sum_, dict):
        told: Money | Told = Money(value, str(sum_.get("currency", "")).upper())
        where = _segment(page, "value", sum_["value"])
    elif fees & FREE_FEES or fees & BUYER_PAYS:
        told = Told("free" if fees & FREE_FEES else "the buyer pays")
        where = as_written(page, "returnFees", str(listed(node.get("returnFees"))[0]))
    else:
        return
    yield MoneyClaim(FactKind.RETURNS_COST, told, where, "returns", name=frozenset({"return"}))


def _amount(raw: Any) -> Decimal | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    try:
        return Decimal(str(raw).replace(",", ""))
    except InvalidOperation:
        return None


def _segment(page: Reading, key: str, raw: Any) -> Segment:
    """A figure as it stands in the page's source, with its key."""
    found = re.search(rf'"{re.escape(key)}"\s*:\s*"?{re.escape(str(raw))}"?', page.page.html)
    text = found.group() if found else f"{json.dumps(key)}: {json.dumps(raw, ensure_ascii=False)}"
    return Segment(text, 0, Statement(text, Sentence(text, Block(text, "code", "script")), page), label=key)
