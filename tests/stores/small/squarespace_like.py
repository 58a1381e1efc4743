"""Ostler Clay: a potter's site from a site builder, more picture than shop, with the builder's own commerce."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, SimpleTemplate, redirect, request, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


@dataclass(frozen=True, slots=True)
class Good:
    """One object. price: in pence, of every variant. sold: the SKUs that are gone."""

    slug: str
    name: str
    price: int
    category: str
    words: str
    options: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sold: tuple[str, ...] = ()

    @property
    def from_price(self) -> str:
        """The price as its card shows it."""
        return _pounds(self.price)

    def variants(self) -> list[dict[str, Any]]:
        """Every combination of its options, with what the script needs to know of it."""
        combinations = product(*(values for _, values in self.options))
        return [
            {"sku": sku, "options": list(chosen), "price": self.price, "stock": 0 if sku in self.sold else 3}
            for number, chosen in enumerate(combinations, 1)
            if (sku := f"{self.slug}:{number}")
        ]


SIZES = ("Size", ("Small", "Large"))
GLAZES = ("Glaze", ("Ash", "Tenmoku", "Celadon"))
GOODS = {
    good.slug: good
    for good in (
        Good("hill-bowl", "Hill Bowl", 4800, "table", "For soup, or keys.", (GLAZES, SIZES), ("hill-bowl:1",)),
        Good("stable-mug", "Stable Mug", 2600, "table", "A wide foot, a thumb rest.", (GLAZES,)),
        Good("moon-jar", "Moon Jar", 18500, "table", "Two bowls joined at the rim.", (), ("moon-jar:1",)),
        Good("rain-planter", "Rain Planter", 7200, "garden", "Frost-proof, with a saucer.", (SIZES,)),
        Good("bird-bath", "Bird Bath", 9400, "garden", "Shallow enough for wrens."),
        Good("salt-pig", "Salt Pig", 3200, "table", "Holds a pound of salt.", (GLAZES,)),
    )
}
STOCK = {variant["sku"]: (good, variant) for good in GOODS.values() for variant in good.variants()}
STATIC = {"site.css": "text/css", "commerce.js": "text/javascript"}


def _pounds(pence: int) -> str:
    return f"£{pence / 100:.2f}"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(**shown))


@cache
def _texts() -> dict[str, list[str]]:
    written: dict[str, list[str]] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
    return written


class Site:
    """One run of the site: its carts by token and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/objects", "GET", lambda: _listing("Objects", list(GOODS.values()))),
            ("/objects/category/<name>", "GET", _category),
            ("/objects/p/<slug>", "GET", _product),
            ("/search", "GET", _search),
            ("/api/commerce/shopping-cart", "GET", self.cart),
            ("/api/commerce/shopping-cart/entries", "POST", self.change),
            ("/checkout", "GET", self.checkout),
            ("/checkout/details", "POST", lambda: self._step("details")),
            ("/checkout/purchase", "POST", self.purchase),
            ("/api/account/create", "POST", self.account),
            ("/api/form/<_name>", "POST", self.message),
            ("/images/<name>.svg", "GET", _picture),
            ("/static/<name>", "GET", _static),
            ("/<name:path>", "GET", _text),
            ("/", "GET", lambda: _text("")),
        )

    def _cart(self) -> tuple[str, dict[str, int]]:
        token = request.get_cookie("CART") or ""
        if token not in self.carts:
            token = secrets.token_urlsafe(18)
            self.carts[token] = {}
            response.set_cookie("CART", token, path="/")
        return token, self.carts[token]

    def cart(self) -> str:
        """The cart as JSON."""
        token, cart = self._cart()
        items = [
            {
                **STOCK[sku][1],
                "name": STOCK[sku][0].name,
                "quantity": quantity,
                "url": f"/objects/p/{STOCK[sku][0].slug}",
                "image": f"/images/{STOCK[sku][0].slug}.svg",
            }
            for sku, quantity in cart.items()
        ]
        response.content_type = "application/json"
        return json.dumps({"token": token, "items": items, "total": _total(cart)})

    def change(self) -> str:
        """Adds to the cart, or sets how many of one thing are in it; answers with the cart."""
        asked, (token, cart) = request.json, self._cart()
        request.cookies["CART"] = token
        sku = asked["sku"]
        if sku in STOCK and STOCK[sku][1]["stock"]:
            cart[sku] = asked["set"] if "set" in asked else cart.get(sku, 0) + asked["quantity"]
            if cart[sku] < 1:
                del cart[sku]
        return self.cart()

    def _step(self, step: str) -> Any:
        _, cart = self._cart()
        if not cart:
            return redirect("/cart")
        units = sum(cart.values())
        return _page("checkout", step=step, units=f"{units} item{'s' * (units > 1)}", total=_pounds(_total(cart)))

    def checkout(self) -> Any:
        """The first step, for the cart that the address names."""
        token, _ = self._cart()
        return self._step("email") if request.query.get("cartToken") == token else redirect("/cart")

    def purchase(self) -> str:
        """Takes the order."""
        _, cart = self._cart()
        if cart:
            self.counters.orders += 1
            cart.clear()
        return _page("checkout", step="confirmed")

    def account(self) -> Any:
        """Makes an account."""
        self.counters.accounts += 1
        return redirect("/thanks")

    def message(self, _name: str) -> Any:
        """Takes a letter or a subscription."""
        self.counters.messages += 1
        return redirect("/thanks")


def _total(cart: dict[str, int]) -> int:
    return sum(int(STOCK[sku][1]["price"]) * quantity for sku, quantity in cart.items())


def _listing(title: str, goods: list[Good]) -> str:
    return _page("objects", title=title, goods=goods)


def _category(name: str) -> str:
    return _listing(name.title(), [good for good in GOODS.values() if good.category == name])


def _product(slug: str) -> str | HTTPResponse:
    if slug not in GOODS:
        return _missing()
    good = GOODS[slug]
    others = [other for other in GOODS.values() if other is not good][:3]
    return _page("product", good=good, others=others, variants=json.dumps(good.variants()))


def _search() -> str:
    words = str(request.query.getunicode("q") or "")
    found = [good for good in GOODS.values() if words and words.lower() in f"{good.name} {good.words}".lower()]
    told = f"<p>Your search matched {len(found)} of our pages.</p>" if words else ""
    hits = "".join(f'<p class="hit"><a href="/objects/p/{good.slug}">{good.name}</a></p>' for good in found)
    box = '<form><input class="field-element" name="q" type="search" placeholder="Type to search..."></form>'
    html = f'<section class="page-section">{box}{told}{hits}</section>'
    return _page("text", title="Search", kind="search", html=html)


def _text(name: str) -> str | HTTPResponse:
    if name not in _texts():
        return _missing()
    kind, title, html = _texts()[name]
    return _page("text", kind=kind, title=title, html=html)


def _missing() -> HTTPResponse:
    words = '<section class="page-section"><p>We couldn\'t find the page you were looking for.</p></section>'
    return HTTPResponse(_page("text", title="Not found", kind="404", html=words), status=404)


def _picture(name: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(name.encode()) % 50 + 10
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" preserveAspectRatio="xMidYMid slice">'
        f'<rect width="800" height="600" fill="hsl({hue},28%,34%)"/>'
        f'<ellipse cx="400" cy="360" rx="{150 + hue}" ry="130" fill="hsl({hue},35%,56%)"/></svg>'
    )


def _static(name: str) -> str | HTTPResponse:
    if name not in STATIC:
        return HTTPResponse("Not found", status=404)
    response.content_type = STATIC[name]
    return (FOLDER / name).read_text(encoding="utf-8")


def _make(counters: Counters) -> Application:
    app: Application = Site(counters).app
    return app


STORE = SmallStore(
    name="squarespace_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Earth, slowly turned"),
        Truth("category", r"^/objects(/category/[a-z]+)?$", "Garden"),
        Truth("search", r"^/search\?q=[^&]+$", "Your search matched"),
        Truth("product", r"^/objects/p/[a-z-]+$", "You Might Also Like"),
        Truth("cart", r"^/cart$", "Subtotal"),
        Truth("checkout", r"^/checkout\?cartToken=[\w-]+$", "1. Your Email"),
        Truth("faq", r"^/questions$", "Can it go in the oven?"),
        Truth("contact", r"^/contact$", "01632 960558"),
        Truth("delivery-info", r"^/shipping$", "Parcels leave on Wednesdays"),
        Truth("returns-info", r"^/shipping$", "Send it back within 21 days"),
        Truth("terms", r"^/terms-of-sale$", "A sale is made when we confirm it"),
        Truth("about", r"^/about$", "throws in a former stable"),
    ),
    stop_before="Purchase",
    quirks=(
        "the shop is called Objects; home is three pictures as high as the window, the way in is on the third",
        "cards are figures whose title and price show on hover only; the link lies over them and is empty",
        "Add To Cart is a div; without the select boxes chosen a dialog says so, with an Okay that is a div too",
        "the first glaze with the first size is sold out, and the jar wholly: the same div then says Sold Out",
        "there is no cart in the header: a pill 1 item shows at the bottom right once there is something in it",
        "the cart is drawn by script; its Checkout is a button without an address, and needs the cart's token",
        "a newsletter block on every page, a link over the whole announcement bar, Login in a dialog",
        "search is a footer link to a page with a box and no button; the checkout has a header of its own",
    ),
)
