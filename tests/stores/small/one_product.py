"""Pommel: a landing page that sells one hand coffee grinder; its home is its product, its cart a panel."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
PRICE = 8900
REVIEWS = (
    ("Ines T.", "I gave my electric one to my sister. She wants a Pommel too."),
    ("Rowan K.", "Quiet enough to grind while the baby sleeps next door."),
    ("Dev P.", "Twelve turns an egg cup. I counted."),
)
FAQ = (
    ("How long does a cup take?", "About forty seconds for a filter grind, a minute for espresso."),
    ("When will mine arrive?", "We post on weekdays; two to three days in the UK, a week in Europe."),
    ("Can I send it back?", "Yes, for 60 days, even used. We pay the postage."),
    ("Do the burrs wear out?", "After some 500 kg of beans. New ones are £15."),
    ("Does it fit small hands?", "The body is 48 mm across; children manage it."),
)
PAGES = {
    "shipping": (
        "Shipping & returns",
        ("UK: two to three working days, free. Europe: five to seven, £9.", "Sixty days to change your mind; we pay."),
    ),
    "terms": (
        "Terms of sale",
        ("Pommel Tools Ltd sells to you under these terms.", "The sale is made when we email you that it has left."),
    ),
    "privacy": ("Privacy", ("Your address is used to post a grinder and then forgotten after six years.",)),
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(name: str, **shown: Any) -> str:
    return str(_template(name).render(pages=PAGES, price=f"£{PRICE // 100}", **shown))


class GrinderShop:
    """One run of the shop and its counters; the cart lives in the customer's own browser."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in (
            ("/", "GET", lambda: _page("home", title="Pommel, the quiet hand grinder", reviews=REVIEWS, faq=FAQ)),
            ("/checkout", "GET", lambda: _page("checkout", title="Checkout")),
            ("/checkout/pay", "POST", lambda: _page("pay", title="Payment")),
            ("/checkout/complete", "POST", self.order),
            ("/thanks", "GET", lambda: _page("text", title="Thank you", paragraphs=("Yours is being wrapped.",))),
            ("/club", "POST", self.subscribe),
            ("/ask", "POST", self.ask),
            ("/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/<name>", "GET", self.text),
        ):
            self.app.route(path, method, callback)

    def text(self, name: str) -> str:
        """A page of small print, or a 404."""
        if name not in PAGES:
            response.status = 404
            return _page("text", title="Nothing ground here", paragraphs=("That page does not exist.",))
        title, paragraphs = PAGES[name]
        return _page("text", title=title, paragraphs=paragraphs)

    def order(self) -> str:
        """An order, counted."""
        self.counters.orders += 1
        if request.forms.get("remember"):
            self.counters.accounts += 1
        return str(redirect("/thanks"))

    def subscribe(self) -> str:
        """A subscription, counted."""
        self.counters.messages += 1
        return "Welcome. Your code is GRIND10."

    def ask(self) -> str:
        """A question to the shop, counted."""
        self.counters.messages += 1
        return "Thanks, we answer within a day."


def _make(counters: Counters) -> Application:
    app: Application = GrinderShop(counters).app
    return app


STORE = SmallStore(
    name="one_product",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "Coffee for early risers"),
        Truth("product", r"^/(#.*)?$", "Choose your finish"),
        Truth("cart", r"^/(#.*)?$", "You've unlocked free UK shipping"),
        Truth("checkout", r"^/checkout(\?.*)?(#.*)?$", "Where shall we send it?"),
        Truth("faq", r"^/(#.*)?$", "Do the burrs wear out?"),
        Truth("contact", r"^/(#.*)?$", "01632 960286"),
        Truth("delivery-info", r"^/shipping$", "two to three working days"),
        Truth("returns-info", r"^/shipping$", "Sixty days to change your mind"),
        Truth("terms", r"^/terms$", "Pommel Tools Ltd sells to you"),
        Truth("about", r"^/(#.*)?$", "Two engineers and a very thin wall"),
    ),
    stop_before="Pay now",
    quirks=(
        "home, product, cart, FAQ, about and contact are one address: sections reached by anchors",
        "no category, no search, no cart page; the word cart is nowhere, the panel is Your order",
        "Get yours is said three times: in the header and hero it scrolls down, at the finishes it adds",
        "the cart is a panel that slides over the page; closed, it stays in the document off the screen",
        "FAQ answers are shut behind buttons; sections fade in as they are scrolled to",
        "after four seconds a sheet offers 10% off for an email address",
    ),
)
