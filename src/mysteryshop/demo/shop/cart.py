"""The cart of each customer, and what it comes to."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from threading import Lock
from typing import Any

from mysteryshop.demo.shop.catalogue import Catalogue, Product

MOST_OF_ONE = 9
_VAT_SHARE = Decimal(6)
"""A price with 20% VAT holds a sixth of itself as tax."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the confirmation repeats. items: one line of words each; total and when as words."""

    number: str
    items: tuple[str, ...]
    total: str
    when: str


@dataclass(slots=True)
class Cart:
    """What one customer has chosen so far. lines: product id to pieces; way: id of a delivery way; code: one that takes
    something off; ordered: the last order that was made of it, from the payment page with this key.
    """

    lines: dict[str, int] = field(default_factory=dict)
    customer: dict[str, str] = field(default_factory=dict)
    way: str = "standard"
    extra: bool | None = None
    code: str = ""
    ordered: Order | None = None
    key: str = ""

    @property
    def pieces(self) -> int:
        """How many things are in it."""
        return sum(self.lines.values())

    def put(self, product_id: str, pieces: int) -> None:
        """Set the pieces of one product; 0 takes it out."""
        self.lines.pop(product_id, None)
        if pieces > 0:
            self.lines[product_id] = min(pieces, MOST_OF_ONE)


class Carts:
    """The carts of all customers, by the token in their cookie. Safe to use from many threads."""

    def __init__(self) -> None:
        self._carts: dict[str, Cart] = {}
        self._lock = Lock()

    def of(self, token: str | None) -> Cart:
        """The customer's cart, or an empty one that nobody keeps."""
        with self._lock:
            return self._carts.get(token or "") or Cart()

    def opened(self, token: str | None) -> tuple[str, Cart]:
        """The customer's token and cart, both new if there were none."""
        with self._lock:
            kept = token if token in self._carts else secrets.token_urlsafe(12)
            return str(kept), self._carts.setdefault(str(kept), Cart())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the cart with its sum."""

    product: Product
    pieces: int
    each: Decimal

    @property
    def sum(self) -> Decimal:
        """Price of all its pieces."""
        return self.each * self.pieces


@dataclass(frozen=True, slots=True)
class Way:
    """One way of delivery, priced for this cart."""

    id: str
    name: str
    when: str
    price: Decimal


@dataclass(frozen=True, slots=True)
class Till:
    """The rules of one edition for what a cart comes to.

    words: the tables of `buy.toml`. Its prices of the cart win over the catalogue's, which is one of the planted
    mistakes; `free_from` empty means that standard delivery is never free.
    """

    catalogue: Catalogue
    words: Mapping[str, Any]

    def lines(self, cart: Cart) -> tuple[Line, ...]:
        """The lines in the order of adding."""
        own = self.words["cart"]["price"]
        products = self.catalogue.products
        return tuple(
            Line(products[name], pieces, Decimal(own.get(name, products[name].price)))
            for name, pieces in cart.lines.items()
            if name in products
        )

    def items(self, cart: Cart) -> Decimal:
        """The lines' sum."""
        return sum((line.sum for line in self.lines(cart)), Decimal(0))

    def ways(self, cart: Cart, names: Mapping[str, str]) -> tuple[Way, ...]:
        """The ways of delivery. names: what the words may name, see `promises.facts`."""
        return tuple(
            Way(way["id"], way["name"], way["when"].format_map(names), self.delivery(cart, way["id"]))
            for way in self.words["delivery"]["ways"]
        )

    def delivery(self, cart: Cart, way_id: str) -> Decimal:
        """What one way costs for this cart."""
        free_from = self.words["delivery"]["free_from"]
        if way_id == "standard" and free_from and self.items(cart) >= Decimal(free_from):
            return Decimal("0.00")
        prices = {way["id"]: Decimal(way["price"]) for way in self.words["delivery"]["ways"]}
        return prices.get(way_id, prices["standard"])

    def extra_price(self, cart: Cart) -> Decimal:
        """What the extra adds, if it is ticked; before the customer was asked, the form's own tick counts."""
        extra = self.words["delivery"]["extra"]
        ticked = extra["ticked"] if cart.extra is None else cart.extra
        return Decimal(extra["price"]) if ticked else Decimal("0.00")

    def takes_off(self, code: str) -> Decimal:
        """What a code takes off; nothing for one that nobody gave out."""
        return Decimal(self.words["cart"]["code"]["known"].get(code, "0.00"))

    def saving(self, cart: Cart) -> Decimal:
        """What the cart's own code takes off, which is never more than what is in it."""
        return min(self.takes_off(cart.code), self.items(cart))

    def total(self, cart: Cart) -> Decimal:
        """All that is paid in the end."""
        fee = Decimal(self.words["payment"]["fee"])
        bought = self.items(cart) - self.saving(cart)
        return bought + self.delivery(cart, cart.way) + self.extra_price(cart) + fee


def tax_in(amount: Decimal) -> Decimal:
    """The VAT inside a price that includes it."""
    return (amount / _VAT_SHARE).quantize(Decimal("0.01"), ROUND_HALF_UP)
