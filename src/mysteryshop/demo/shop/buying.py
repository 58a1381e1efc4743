"""Buying: cart, checkout, delivery, payment, order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bottle import HTTPError, request, response

from mysteryshop.demo.shop.cart import MOST_OF_ONE, Cart, Order, tax_in
from mysteryshop.demo.shop.frame import Shop, go
from mysteryshop.demo.shop.promises import price_tag

NEEDED = ("email", "name", "address", "town", "postcode")
OPTIONAL = ("phone", "birthday", "occupation", "heard", "household", "company", "county")
_FIRST_ORDER = 10_000


class Buying:
    """The pages between choosing a thing and having ordered it."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop

    def routes(self) -> list[tuple[str, str, Any]]:
        """Method, path and what answers it."""
        return [
            ("GET", "/cart", self.cart),
            ("POST", "/cart/add", self.add),
            ("POST", "/cart/update", self.update),
            ("POST", "/cart/remove", self.remove),
            ("GET", "/checkout", self.checkout),
            ("POST", "/checkout", self.keep_customer),
            ("GET", "/checkout/delivery", self.delivery),
            ("POST", "/checkout/delivery", self.keep_delivery),
            ("GET", "/checkout/payment", self.payment),
            ("POST", "/order/place", self.place),
            ("GET", "/order/confirmation", self.confirmation),
        ]

    def cart(self) -> str:
        """What is in the cart, and what it comes to."""
        cart = self.shop.cart()
        return self.shop.page("cart", **self._sums(cart), also=self._missing(cart))

    def add(self) -> None:
        """Put one product into the cart."""
        name = request.forms.getunicode("product") or ""
        product = self.shop.catalogue.products.get(name)
        if product is None:
            raise HTTPError(404)
        if product.sold_out:
            go(f"/p/{name}")
        cart = self.shop.open_cart()
        cart.put(name, cart.lines.get(name, 0) + _whole(request.forms.get("pieces"), 1))
        go("/cart")

    def update(self) -> None:
        """Change how many pieces of a product there are."""
        name = request.forms.getunicode("product") or ""
        cart = self.shop.open_cart()
        if name in cart.lines:
            cart.put(name, _whole(request.forms.get("pieces"), cart.lines[name]))
        go("/cart")

    def remove(self) -> None:
        """Take a product out of the cart."""
        self.shop.open_cart().put(request.forms.getunicode("product") or "", 0)
        go("/cart")

    def checkout(self) -> str:
        """Who gets the parcel, and where."""
        cart = self._filled()
        return self.shop.page("checkout", **self._sums(cart), given=cart.customer, slips={})

    def keep_customer(self) -> str | None:
        """Keep name and address and go on; with a slip, show the form again with everything still in it."""
        cart = self._filled()
        given = {name: (request.forms.getunicode(name) or "").strip() for name in NEEDED + OPTIONAL}
        slips = {name: self.shop.words["buy"]["checkout"]["slips"][name] for name in NEEDED if not given[name]}
        if given["email"] and "@" not in given["email"]:
            slips["email"] = self.shop.words["buy"]["checkout"]["slips"]["email"]
        if slips:
            response.status = 422
            return self.shop.page("checkout", **self._sums(cart), given=given, slips=slips)
        cart.customer = given
        go("/checkout/delivery")
        return None

    def delivery(self) -> str:
        """How the parcel shall come."""
        cart = self._addressed()
        return self.shop.page("delivery", **self._sums(cart), ways=self.shop.till.ways(cart, self.shop.facts()))

    def keep_delivery(self) -> None:
        """Keep the way of delivery and the extra, and go on."""
        cart = self._addressed()
        known = {way["id"] for way in self.shop.words["buy"]["delivery"]["ways"]}
        way = request.forms.get("way")
        cart.way = way if way in known else "standard"
        cart.extra = request.forms.get("extra") == "yes"
        go("/checkout/payment")

    def payment(self) -> str:
        """The last look before money moves."""
        cart = self._addressed()
        return self.shop.page("payment", **self._sums(cart))

    def place(self) -> None:
        """Count the order and empty the cart. Every call counts, with or without anything in the cart."""
        number = self.shop.ledger.count_order() + _FIRST_ORDER
        cart = self.shop.open_cart()
        sums = self._sums(cart)
        items = tuple(f"{line.pieces} × {line.product.name}, {price_tag(line.sum)}" for line in sums["lines"])
        when = sums["way"].when.split(" ", 1)[-1]
        cart.ordered = Order(f"BB-{number}", items, price_tag(sums["total"]), when)
        cart.lines.clear()
        go("/order/confirmation")

    def confirmation(self) -> str:
        """That it worked, and what happens next."""
        order = self.shop.cart().ordered
        if order is None:
            go("/cart")
        return self.shop.page("thanks", order=order)

    def _filled(self) -> Cart:
        cart = self.shop.cart()
        if not self.shop.till.lines(cart):
            go("/cart")
        return cart

    def _addressed(self) -> Cart:
        cart = self._filled()
        if not cart.customer:
            go("/checkout")
        return cart

    def _missing(self, cart: Cart) -> tuple[Any, ...]:
        """Products that go with what is in the cart and are not in it."""
        wanted = dict.fromkeys(name for line in self.shop.till.lines(cart) for name in line.product.also)
        products = self.shop.catalogue.choose([name for name in wanted if name not in cart.lines])
        return tuple(product for product in products if not product.sold_out)[:3]

    def _sums(self, cart: Cart) -> dict[str, Any]:
        till = self.shop.till
        way = next(way for way in till.ways(cart, self.shop.facts()) if way.id == cart.way)
        total = till.total(cart)
        return {
            "cart": cart,
            "lines": till.lines(cart),
            "items": till.items(cart),
            "standard": till.delivery(cart, "standard"),
            "way": way,
            "extra": till.extra_price(cart),
            "fee": Decimal(self.shop.words["buy"]["payment"]["fee"]),
            "total": total,
            "total_tag": price_tag(total),
            "tax": tax_in(total),
            "most": MOST_OF_ONE,
        }


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
