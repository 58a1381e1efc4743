"""Cairn & Kettle: camp-kitchen goods as a single-page application in the manner of Angular Material."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bottle import Bottle, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Outfitter:
    """One run of the shop: the same empty page for every route, and a small API behind it."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/robots.txt", "GET", _robots),
            ("/<name:re:[a-z]+[.](?:js|css)>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/assets/<name:re:[a-z0-9-]+>.svg", "GET", _picture),
            ("/api/products", "GET", lambda: static_file("products.json", root=str(FOLDER))),
            ("/api/orders", "POST", self.order),
            ("/api/users", "POST", self.account),
            ("/api/messages", "POST", self.message),
            ("/", "GET", _shell),
            ("/<path:path>", "GET", _shell),
        )

    def order(self) -> dict[str, Any]:
        self.counters.orders += 1
        return {"orderId": f"CK-{4100 + self.counters.orders}", "lines": len((request.json or {}).get("lines", []))}

    def account(self) -> dict[str, Any]:
        self.counters.accounts += 1
        return {"status": "created"}

    def message(self) -> dict[str, Any]:
        self.counters.messages += 1
        return {"status": "sent"}


def _shell(path: str = "") -> Any:
    return static_file("index.html", root=str(FOLDER))


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /api/\nAllow: /\n"


def _picture(name: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(map(ord, name)) * 37 % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 220">'
        f'<rect width="320" height="220" fill="hsl({hue},35%,88%)"/>'
        f'<path d="M90 170 L130 70 H190 L230 170 Z" fill="hsl({hue},40%,45%)"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = Outfitter(counters).app
    return app


STORE = SmallStore(
    name="angular_material",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "Hot meals, however far from the hob"),
        Truth("category", r"^/category/[a-z-]+$", "products in this category"),
        Truth("product", r"^/product/\d+$", "Packed size"),
        Truth("search", r"^/search\?q=.+$", "Search results for"),
        Truth("cart", r"^/cart$", "Items subtotal"),
        Truth("checkout", r"^/checkout$", "Where shall we send it?"),
        Truth("faq", r"^/faq$", "Can I fly with a gas canister?"),
        Truth("contact", r"^/contact$", "01632 960417"),
        Truth("delivery-info", r"^/delivery$", "Tracked 48"),
        Truth("returns-info", r"^/returns$", "You have 60 days"),
        Truth("terms", r"^/terms$", "These terms cover every order"),
        Truth("about", r"^/about$", "a leaking stove on Rannoch Moor"),
    ),
    stop_before="Place order",
    quirks=(
        "history routes, an empty page without script, a spinner while the goods come from the API",
        "goods are mat-cards with click listeners and no links; the cart is a nameless button with an icon-font word",
        "icon words (shopping_cart, add_shopping_cart, menu) are part of the text of buttons",
        "categories are only in a drawer behind the menu icon and in tiles that are not links",
        "sizes are a mat-select with its options in an overlay elsewhere; Add to cart is disabled until one is chosen",
        "after adding, a snack-bar with VIEW CART for four seconds is the only word of it",
        "the search field opens from an icon; cookies are asked about in a bottom sheet with a backdrop",
        "a checkout of three steps on one address; mat-labels that float instead of labels",
    ),
)
