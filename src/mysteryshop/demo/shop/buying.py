"""Buying: cart, checkout, delivery, payment, order."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from bottle import HTTPError, request, response

from mysteryshop.demo.shop.cart import MOST_OF_ONE, Cart, Order, tax_in
from mysteryshop.demo.shop.frame import Shop, go
from mysteryshop.demo.shop.postcodes import slip_in
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
            ("POST", "/cart/code", self.take_code),
            ("GET", "/api/postcode", self.look_at_postcode),
            ("GET", "/api/quote", self.quote),
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
        tried = " ".join((request.query.getunicode("tried") or "").split())[:30]
        expired = "expired" in request.query
        return self.shop.page("cart", **self._sums(cart), also=self._missing(cart), tried=tried, expired=expired)

    def take_code(self) -> None:
        """Take something off for a code; one that nobody gave out is told on the cart page."""
        code = "".join((request.forms.getunicode("code") or "").upper().split())[:30]
        if not self.shop.till.takes_off(code):
            go(f"/cart?{urlencode({'tried': code})}")
        self.shop.open_cart().code = code
        go("/cart")

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
        return self._address_form(cart, cart.customer)

    def keep_customer(self) -> str:
        """Keep name and address and go on; with a slip, or back after a long while, show the form again."""
        given = {name: (request.forms.getunicode(name) or "").strip() for name in NEEDED + OPTIONAL}
        cart, was_away = self._found_again()
        slips = self._slips(given)
        if not slips and not was_away:
            cart.customer = given
            go("/checkout/delivery")
        response.status = 422 if slips else 200
        cleared = self.shop.words["buy"]["checkout"]["clears"]
        return self._address_form(cart, {} if slips and cleared else given, slips, was_away=was_away)

    def look_at_postcode(self) -> dict[str, Any]:
        """What is wrong with a postcode, if anything, for the checkout's script."""
        response.set_header("Cache-Control", "no-store")
        slip = slip_in(request.query.getunicode("postcode") or "")
        return {"slip": getattr(self.shop.say().buy.checkout.slips, slip) if slip else ""}

    def quote(self) -> str:
        """The sum with another way of delivery, or the extra, for the delivery page's script."""
        response.set_header("Cache-Control", "no-store")
        cart = replace(self._addressed())
        self._choose(cart, request.query)
        promises = self.shop.say().buy.checkout.promises[:2]
        return self.shop.page("sum", **self._sums(cart), promises=promises, quoted=True)

    def delivery(self) -> str:
        """How the parcel shall come."""
        cart = self._addressed()
        return self.shop.page("delivery", **self._sums(cart), ways=self.shop.till.ways(cart, self.shop.facts()))

    def keep_delivery(self) -> None:
        """Keep the way of delivery and the extra, and go on."""
        self._choose(self._addressed(), request.forms)
        go("/checkout/payment")

    def payment(self) -> str:
        """The last look before money moves."""
        cart = self._addressed()
        return self.shop.page("payment", **self._sums(cart), key=secrets.token_urlsafe(8))

    def place(self) -> None:
        """Count the order and empty the cart. Every call counts, but for a second one from the same payment page."""
        cart = self.shop.open_cart()
        key = request.forms.getunicode("key") or ""
        if key and key == cart.key:
            go("/order/confirmation")
        number = self.shop.ledger.count_order() + _FIRST_ORDER
        sums = self._sums(cart)
        items = tuple(f"{line.pieces} × {line.product.name}, {price_tag(line.sum)}" for line in sums["lines"])
        when = sums["way"].when.split(" ", 1)[-1]
        cart.ordered = Order(f"BB-{number}", items, price_tag(sums["total"]), when)
        cart.key, cart.code = key, ""
        cart.lines.clear()
        go("/order/confirmation")

    def confirmation(self) -> str:
        """That it worked, and what happens next."""
        order = self.shop.cart().ordered
        if order is None:
            go("/cart")
        return self.shop.page("thanks", order=order)

    def _address_form(
        self, cart: Cart, given: Mapping[str, str], slips: Mapping[str, str] | None = None, *, was_away: bool = False
    ) -> str:
        away = self.shop.say().buy.checkout.away if was_away else ""
        sums = self._sums(cart)
        return self.shop.page("checkout", **sums, given=given, slips=slips or {}, away=away, token=self._token())

    def _slips(self, given: Mapping[str, str]) -> dict[str, str]:
        words = self.shop.words["buy"]["checkout"]["slips"]
        slips = {name: words[name] for name in NEEDED if not given[name]}
        if given["email"] and "@" not in given["email"]:
            slips["email"] = words["email"]
        wrong = slip_in(given["postcode"]) if given["postcode"] else ""
        return slips | ({"postcode": getattr(self.shop.say().buy.checkout.slips, wrong)} if wrong else {})

    def _token(self) -> str:
        """What the checkout's form itself knows the cart by, in the edition that thinks of it."""
        kept = self.shop.words["buy"]["checkout"]["keeps"]
        return (request.forms.getunicode("cart") or self.shop.cart_token()) if kept else ""

    def _found_again(self) -> tuple[Cart, bool]:
        """The cart of who goes on in the checkout, and whether its cookie was lost meanwhile."""
        cart, token = self.shop.cart(), self._token()
        was_away = not cart.lines
        if was_away and not self.shop.carts.of(token).lines:
            go("/cart?expired")
        return (self.shop.open_cart(token) if was_away else cart), was_away

    def _choose(self, cart: Cart, said: Any) -> None:
        known = {way["id"] for way in self.shop.words["buy"]["delivery"]["ways"]}
        cart.way = said.get("way") if said.get("way") in known else "standard"
        cart.extra = said.get("extra") == "yes"

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
            "saving": till.saving(cart),
            "fee": Decimal(self.shop.words["buy"]["payment"]["fee"]),
            "total": total,
            "total_tag": price_tag(total),
            "tax": tax_in(total),
            "most": MOST_OF_ONE,
        }


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
