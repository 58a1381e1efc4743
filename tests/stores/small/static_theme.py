"""Malva: a bought Bootstrap template for fashion, served as plain files; the cart lives in the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
# The page's title, and the name of its link in the menu that is to be lit.
PAGES = {
    "index": ("Malva", "Home"),
    "shop": ("Malva | Shop", "Shop"),
    "product-details": ("Malva | Shop Details", "Shop"),
    "shopping-cart": ("Malva | Shopping Cart", "Pages"),
    "checkout": ("Malva | Check Out", "Pages"),
    "about": ("Malva | About Us", "Pages"),
    "blog": ("Malva | Blog", "Blog"),
    "contact": ("Malva | Contacts", "Contacts"),
    "faq": ("Malva | FAQs", "Pages"),
    "login": ("Malva | Sign In", ""),
    "thank-you": ("Malva | Thank You", ""),
}
CLOTHS = {
    "1": "#7c8f86",
    "2": "#b0684f",
    "3": "#3c4660",
    "4": "#c9b391",
    "5": "#585550",
    "6": "#98475b",
    "7": "#d2c7bb",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop and its counters: files out, three little scripts in."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: _page("index")),
            ("/css/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "css"))),
            ("/js/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "js"))),
            ("/img/product/product-<number>.svg", "GET", _image),
            ("/order.php", "POST", self.order),
            ("/register.php", "POST", self.register),
            ("/subscribe.php", "POST", self.message),
            ("/contact.php", "POST", self.message),
            ("/<name>.html", "GET", _page),
        )

    def order(self) -> None:
        self.counters.orders += 1
        redirect("/thank-you.html")

    def register(self) -> None:
        self.counters.accounts += 1
        redirect("/thank-you.html")

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/thank-you.html")


def _page(name: str) -> str:
    if name not in PAGES:
        raise HTTPError(404, "Not Found")
    title, lit = PAGES[name]
    return str(_template(name).render(title=title, lit=lit))


def _image(number: str) -> str:
    response.content_type = "image/svg+xml"
    shirt = f'<path d="M8 8h11l4 6-4 2v12H8V16l-4-2z" fill="{CLOTHS.get(number, "#888")}"/>'
    shape = f'<rect width="27" height="33" fill="#f3f2ee"/>{shirt}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 27 33" width="270" height="330">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="static_theme",
    make=_make,
    journey=(
        Truth("home", r"^/(index\.html)?(#.*)?$", "Autumn knits, off the hook"),
        Truth("category", r"^/shop\.html(\?cat=.*)?(#.*)?$", "Sort by Price:"),
        Truth("product", r"^/product-details\.html(\?id=\d)?(#.*)?$", "Guaranteed Safe Checkout"),
        Truth("cart", r"^/shopping-cart\.html(#.*)?$", "Continue Shopping"),
        Truth("checkout", r"^/checkout\.html(#.*)?$", "Billing Details"),
        Truth("search", r"^/shop\.html\?q=", "Results for"),
        Truth("faq", r"^/faq\.html(#.*)?$", "Do your knits pill?"),
        Truth("delivery-info", r"^/faq\.html(#.*)?$", "How long does delivery take?"),
        Truth("contact", r"^/contact\.html(#.*)?$", "01632 960533"),
        Truth("about", r"^/about\.html(#.*)?$", "Who We Are?"),
    ),
    stop_before="PLACE ORDER",
    quirks=(
        "the cart is kept in localStorage; no server knows of it",
        "icons for cart, search, wishes and menu are empty i elements in links without text or label",
        "many links go to # and do nothing; so do the buttons of the cards, which show only on hover",
        "the cards' + Add To Cart puts the thing in with no word said, and opens no page",
        "a preloader lies over each page until its script has run; lists and product pages are drawn by script",
        "an empty cart page still shows the way to the checkout",
        "the checkout is one page with the order button on it",
    ),
)
