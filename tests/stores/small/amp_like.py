"""Pocket Menagerie: wooden toys, in the tradition of accelerated mobile pages; its pages never come to rest."""

from __future__ import annotations

import json
import secrets
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
POLL_SECONDS = 20
SHELVES = {"animals": "Animals", "vehicles": "Vehicles", "puzzles": "Puzzles"}


@dataclass(frozen=True, slots=True)
class Toy:
    """A toy on sale. colours: one is taken, the first unless said otherwise."""

    sku: str
    name: str
    price: str
    shelf: str
    colours: tuple[str, ...] = ()


TOYS = (
    Toy("PM-OTT", "Otto the Otter", "$24.00", "animals", ("Walnut", "Maple")),
    Toy("PM-HEN", "Hen that Nods", "$19.50", "animals"),
    Toy("PM-YAK", "Yolanda Yak", "$32.00", "animals", ("Natural", "Black")),
    Toy("PM-TUG", "Bathtub Tug", "$17.00", "vehicles"),
    Toy("PM-VAN", "Bakery Van", "$28.00", "vehicles", ("Red", "Green", "Cream")),
    Toy("PM-MAP", "Map of the Pond", "$22.00", "puzzles"),
    Toy("PM-CUB", "Nine Cubes", "$26.00", "puzzles"),
)
BY_SKU = {toy.sku: toy for toy in TOYS}
PAGES = {
    "help": "Help & FAQ",
    "contact": "Contact us",
    "shipping": "Shipping",
    "returns": "Returns",
    "terms": "Terms of use",
    "story": "Our story",
    "privacy": "Privacy",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(shelves=SHELVES, **shown))


class Shop:
    """One run of the shop: its carts and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, list[tuple[Toy, str]]] = {}
        self.app = Bottle()
        self.app.error(404, lambda _: _page("missing", title="Not here"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: _page("home", title="Pocket Menagerie", toys=TOYS)),
            ("/c/<shelf>/", "GET", self.shelf),
            ("/p/<sku>", "GET", self.toy),
            ("/search", "GET", self.search),
            ("/api/toys.json", "GET", self.list_json),
            ("/api/cart.json", "GET", self.cart_json),
            ("/live/poll", "GET", _long_poll),
            ("/cart/add", "POST", self.add),
            ("/cart", "GET", lambda: _page("cart", title="Your cart", toys=self.cart, total=self.total)),
            ("/cart/remove", "POST", self.remove),
            ("/checkout/start", "GET", lambda: self.step("start", "Checkout")),
            ("/checkout/address", "GET", lambda: self.step("address", "Where to?")),
            ("/checkout/address", "POST", lambda: redirect("/checkout/payment")),
            ("/checkout/payment", "GET", lambda: self.step("payment", "Payment")),
            ("/checkout/submit", "POST", self.order),
            ("/account/sign-in", "GET", lambda: _page("account", title="Sign in")),
            ("/account/sign-in", "POST", lambda: redirect("/account/sign-in")),
            ("/account/new", "POST", self.account),
            ("/info/contact", "POST", self.message),
            ("/signup", "POST", self.message),
            ("/info/<name>", "GET", self.info),
            ("/js/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "js"))),
            ("/img/<sku>.svg", "GET", _picture),
        )

    @property
    def cart(self) -> list[tuple[Toy, str]]:
        """The toys of whoever asks, with their colours."""
        session = request.get_cookie("pm_sid") or secrets.token_hex(8)
        response.set_cookie("pm_sid", session, path="/")
        return self.carts.setdefault(session, [])

    @property
    def total(self) -> str:
        return f"${sum(float(toy.price[1:]) for toy, _ in self.cart):.2f}"

    def shelf(self, shelf: str) -> str:
        if shelf not in SHELVES:
            response.status = 404
            return _page("missing", title="Not here")
        return _page("shelf", title=SHELVES[shelf], source=f"/api/toys.json?shelf={shelf}")

    def toy(self, sku: str) -> str:
        toy = BY_SKU.get(sku)
        if toy is None:
            response.status = 404
            return _page("missing", title="Not here")
        return _page("toy", title=toy.name, toy=toy, others=[other for other in TOYS if other != toy])

    def search(self) -> str:
        asked = request.query.getunicode("q", "")
        found = [toy for toy in TOYS if asked.lower() in toy.name.lower()]
        return _page("search", title="Search", asked=asked, toys=found)

    def list_json(self) -> str:
        time.sleep(0.4)
        response.content_type = "application/json"
        shelf = request.query.get("shelf")
        found = [toy for toy in TOYS if shelf in {None, toy.shelf}]
        items = [{"sku": toy.sku, "name": toy.name, "price": toy.price, "url": f"/p/{toy.sku}"} for toy in found]
        return json.dumps({"items": items})

    def cart_json(self) -> str:
        response.content_type = "application/json"
        response.set_header("Cache-Control", "no-store")
        return json.dumps({"count": len(self.cart)})

    def add(self) -> str:
        toy = BY_SKU[request.forms.get("sku", "")]
        self.cart.append((toy, request.forms.get("colour", "")))
        return str(redirect("/cart"))

    def remove(self) -> str:
        at = int(request.forms.get("at", "0") or 0)
        del self.cart[at : at + 1]
        return str(redirect("/cart"))

    def step(self, template: str, title: str) -> str:
        if not self.cart:
            redirect("/cart")
        return _page(template, title=title, total=self.total)

    def order(self) -> str:
        self.counters.orders += 1
        self.cart.clear()
        return _page("thanks", title="Thank you")

    def account(self) -> str:
        self.counters.accounts += 1
        return str(redirect("/account/sign-in"))

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/"))

    def info(self, name: str) -> str:
        if name not in PAGES:
            response.status = 404
            return _page("missing", title="Not here")
        return _page("info", title=PAGES[name], name=name)


def _long_poll() -> str:
    """Nothing, after a long while; the page then asks again."""
    time.sleep(POLL_SECONDS)
    response.content_type = "application/json"
    return json.dumps({"viewers": 14})


def _picture(sku: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(sku.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><rect width="320" height="240" fill="#fdf6e9"/>'
        f'<circle cx="160" cy="110" r="70" fill="hsl({hue} 50% 60%)"/><path d="M90 180h140v20H90z"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="amp_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Small animals for small pockets"),
        Truth("category", r"^/c/[a-z]+/$", "toys on this shelf"),
        Truth("search", r"^/search\?.*q=", "Toys that match"),
        Truth("product", r"^/p/PM-[A-Z]{3}$", "Carved in batches of forty"),
        Truth("cart", r"^/cart$", "Order subtotal"),
        Truth("checkout", r"^/checkout/start$", "How would you like to check out?"),
        Truth("payment", r"^/checkout/payment$", "Card details"),
        Truth("faq", r"^/info/help$", "Are the paints safe?"),
        Truth("contact", r"^/info/contact$", "We write back within a day"),
        Truth("delivery-info", r"^/info/shipping$", "Parcels leave on Tuesdays and Fridays"),
        Truth("returns-info", r"^/info/returns$", "chewed or not"),
        Truth("terms", r"^/info/terms$", "These terms of use"),
        Truth("about", r"^/info/story$", "It began with an otter"),
        Truth("account", r"^/account/sign-in$", "Welcome back"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Place your order",
    quirks=(
        "no menu and no footer links are visible: all ways on are in a sidebar behind a div with role=button",
        "the page is hidden for most of a second, until its script has started",
        "never idle: a countdown ticks, carousels turn every two seconds, a request is always open",
        "lists are empty until scrolled into view, and then take a moment",
        "link buttons of toys open in new tabs (target=_blank)",
        "carousel slides move away while one aims at them, and most of them are out of sight",
        "adding is a form with target=_top that leads straight to the cart",
        "one narrow column at any window width",
        "the checkout begins with a question (guest or sign in), before address and payment",
    ),
)
