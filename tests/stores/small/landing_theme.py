"""Proving Drawer: a bakery's free HTML theme, with a menu, a cart that always shows the same lines, and a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bottle import Bottle, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Theme:
    """One run of the site: files as they lie, and the three addresses that do something."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: static_file("index.html", root=str(FOLDER))),
            ("/thank-you.html", "GET", self.order),
            ("/forms/contact.php", "POST", self.message),
            ("/forms/newsletter.php", "POST", self.message),
            ("/images/<name>.jpg", "GET", _picture),
            ("/<name:path>", "GET", lambda name: static_file(name, root=str(FOLDER))),
        )

    def order(self) -> Any:
        self.counters.orders += 1
        return static_file("thank-you.html", root=str(FOLDER))

    def message(self) -> str:
        self.counters.messages += 1
        return "OK"


def _picture(name: str) -> str:
    response.content_type = "image/svg+xml"
    hue = 20 + sum(map(ord, name)) * 11 % 40
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        f'<rect width="400" height="300" fill="hsl({hue},45%,80%)"/>'
        f'<ellipse cx="200" cy="170" rx="120" ry="70" fill="hsl({hue},55%,50%)"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = Theme(counters).app
    return app


STORE = SmallStore(
    name="landing_theme",
    make=_make,
    journey=(
        Truth("home", r"^/(index\.html)?(#.*)?$", "Bread that took its time"),
        Truth("category", r"^/menu\.html(#.*)?$", "From this morning's oven"),
        Truth("cart", r"^/cart\.html(#.*)?$", "Cart Totals"),
        Truth("checkout", r"^/checkout\.html(#.*)?$", "Billing Details"),
        Truth("faq", r"^/about\.html(#.*)?$", "Do you bake without gluten?"),
        Truth("about", r"^/about\.html(#.*)?$", "Ida Pell lit the oven"),
        Truth("contact", r"^/contact\.html(#.*)?$", "01632 960742"),
    ),
    stop_before="Place an Order",
    quirks=(
        "no page for a single product: Add to cart stands in the list and is a link to cart.html",
        "the cart shows two example lines whatever is added, and before anything is added",
        "everything is invisible until scrolled to (data-aos), after a preloader that covers the page for a second",
        "the navigation is replaced by a fixed one on scroll; Shop is a hover menu with cart and checkout in it",
        "the questions are an accordion on the about page, under the team",
        "many links are # (social, blog, forgotten ones); buttons are spans and links",
        "order is a link: thank-you.html opens with a plain GET, and counts",
    ),
)
