"""Kettlewell Enamel: enamelware sold through custom elements with open shadow roots.

The server sends light markup with attributes; header, menu, cards, swatches, add button and cart sign draw themselves
in their shadow roots. A newsletter veil falls over each page until it is refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from bottle import Bottle, HTTPResponse, redirect, request, response, static_file
from jinja2 import Environment, FileSystemLoader
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
COLOURS = {"white": "#f4f4ee", "navy": "#22304f", "moss": "#5c6b3c", "rust": "#a5502e"}


@dataclass(frozen=True, slots=True)
class Ware:
    """One product; pence is its price, colours the swatches to choose from."""

    handle: str
    title: str
    collection: str
    pence: int
    text: str
    colours: tuple[str, ...]
    sold_out: bool = False

    @property
    def price(self) -> str:
        return _pounds(self.pence)


WARES = (
    Ware("harvest-mug", "Harvest Mug", "mugs", 1400, "Holds 350 ml and may be dropped.", ("white", "rust"), True),
    Ware("camp-mug", "Camp Mug", "mugs", 1200, "With a rolled rim, for tea by a fire.", ("white", "navy", "moss")),
    Ware("tall-mug", "Tall Mug", "mugs", 1550, "Half a litre, for people who mean it.", ("navy", "rust")),
    Ware("pie-dish", "Pie Dish", "bakeware", 2200, "Browns the bottom as well as the top.", ("white", "navy"), True),
    Ware("loaf-tin", "Two-pound Loaf Tin", "bakeware", 1950, "Straight sides, no seams to scrub.", ("white", "moss")),
    Ware("milk-pan", "Milk Pan", "pans", 3400, "Pours from both sides. Any hob.", ("white", "navy", "rust")),
    Ware("stew-pot", "Stew Pot with Lid", "pans", 5800, "Feeds six, and the lid stays on.", ("navy", "moss")),
)  # fmt: skip
BY_HANDLE = {ware.handle: ware for ware in WARES}
COLLECTIONS = {"mugs": "Mugs", "bakeware": "Bakeware", "pans": "Pans & pots"}
PAGES = {
    "faq": "Frequently asked",
    "delivery": "Delivery",
    "returns": "Returns & refunds",
    "terms": "Terms of service",
    "our-story": "Our story",
}
POSTAGE = 450


def _pounds(pence: int) -> str:
    return f"£{pence / 100:.2f}"


def _drawing(colour: str) -> HTTPResponse:
    tint = COLOURS.get(colour, "#999")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">'
        '<rect width="300" height="300" fill="#e8e4da"/>'
        f'<path d="M80 90h120v120q-60 30-120 0z" fill="{tint}" stroke="#222" stroke-width="4"/>'
        f'<path d="M200 115q50 0 0 70" fill="none" stroke="{tint}" stroke-width="14"/>'
        "</svg>"
    )
    return HTTPResponse(svg, headers={"Content-Type": "image/svg+xml"})


class _Shop:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[tuple[str, str], int]] = {}
        self.templates = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)

    def app(self) -> Application:
        app = Bottle()
        app.route("/", "GET", lambda: self.page("home.html", wares=(WARES[3], *WARES[1:3], WARES[5])))
        app.route("/collections/<name>", "GET", self.collection)
        app.route("/products/<handle>", "GET", self.product)
        app.route("/search", "GET", self.search)
        app.route("/cart", "GET", lambda: self.page("cart.html"))
        app.route("/cart.js", "GET", lambda: _as_json(self.cart_state()))
        app.route("/cart/add.js", "POST", self.add)
        app.route("/cart/change.js", "POST", self.change)
        app.route("/checkouts/<token>", ["GET", "POST"], self.checkout)
        app.route("/checkout", "GET", lambda: redirect("/checkouts/c-7d31"))
        app.route("/pages/contact", ["GET", "POST"], self.contact)
        app.route("/pages/<name>", "GET", self.text)
        app.route("/account/register", ["GET", "POST"], self.register)
        app.route("/newsletter", "POST", self.newsletter)
        app.route("/cdn/<name>", "GET", lambda name: static_file(name, root=str(FOLDER)))
        app.route("/cdn/colour/<colour>.svg", "GET", _drawing)
        app.route("/robots.txt", "GET", self.robots)
        app.error_handler[404] = lambda _error: self.page("lost.html")
        application: Application = app
        return application

    def page(self, template: str, **values: Any) -> str:
        self.cart()
        response.content_type = "text/html; charset=utf-8"
        shared = {"collections": COLLECTIONS, "pages": PAGES, "colours": COLOURS}
        return self.templates.get_template(template).render({**shared, **values})

    def cart(self) -> dict[tuple[str, str], int]:
        key = request.get_cookie("_kw_cart")
        if key not in self.carts:
            key = token_hex(10)
            self.carts[key] = {}
            response.set_cookie("_kw_cart", key, path="/")
        return self.carts[key]

    def cart_state(self) -> dict[str, Any]:
        cart = self.cart()
        items = [
            {"handle": handle, "title": BY_HANDLE[handle].title, "colour": colour, "quantity": count,
             "price": _pounds(BY_HANDLE[handle].pence * count)}
            for (handle, colour), count in cart.items()
        ]  # fmt: skip
        goods = sum(BY_HANDLE[handle].pence * count for (handle, _), count in cart.items())
        return {
            "items": items,
            "count": sum(cart.values()),
            "subtotal": _pounds(goods),
            "total": _pounds(goods + POSTAGE),
        }

    def collection(self, name: str) -> str:
        if name not in COLLECTIONS and name != "all":
            return self.lost()
        wares = [ware for ware in WARES if name in ("all", ware.collection)]
        return self.page("collection.html", title=COLLECTIONS.get(name, "Everything"), wares=wares)

    def product(self, handle: str) -> str:
        if handle not in BY_HANDLE:
            return self.lost()
        others = [ware for ware in WARES if ware.handle != handle and not ware.sold_out][:3]
        return self.page("product.html", ware=BY_HANDLE[handle], others=others)

    def search(self) -> str:
        wanted = request.query.getunicode("q", "").strip()
        wares = [ware for ware in WARES if wanted and wanted.lower() in f"{ware.title} {ware.text}".lower()]
        return self.page("search.html", wanted=wanted, wares=wares)

    def add(self) -> str:
        asked = request.json or {}
        ware = BY_HANDLE.get(asked.get("handle", ""))
        if ware is None or ware.sold_out or asked.get("colour") not in ware.colours:
            return _as_json({"message": "Choose a colour first"}, 422)
        cart = self.cart()
        cart[ware.handle, asked["colour"]] = cart.get((ware.handle, asked["colour"]), 0) + 1
        return _as_json(self.cart_state())

    def change(self) -> str:
        asked = request.json or {}
        key = (asked.get("handle", ""), asked.get("colour", ""))
        if asked.get("quantity"):
            self.cart()[key] = int(asked["quantity"])
        else:
            self.cart().pop(key, None)
        return _as_json(self.cart_state())

    def checkout(self, token: str) -> str:
        state = self.cart_state()
        step = request.query.get("step", "information")
        if not state["count"]:
            redirect("/cart")
        if request.method == "POST" and step == "payment":
            self.counters.orders += 1
            self.cart().clear()
            return self.page("thanks.html")
        if step not in {"information", "payment"}:
            return self.lost()
        return self.page(f"checkout_{step}.html", state=state, token=token, postage=_pounds(POSTAGE))

    def contact(self) -> str:
        if request.method == "POST":
            self.counters.messages += 1
        return self.page("contact.html", sent=request.method == "POST")

    def register(self) -> str:
        if request.method == "POST":
            self.counters.accounts += 1
        return self.page("register.html", done=request.method == "POST")

    def newsletter(self) -> None:
        self.counters.messages += 1
        redirect("/")

    def text(self, name: str) -> str:
        return self.page(f"{name}.html", title=PAGES[name]) if name in PAGES else self.lost()

    def lost(self) -> str:
        response.status = 404
        return self.page("lost.html")

    def robots(self) -> str:
        response.content_type = "text/plain"
        return "User-agent: *\nDisallow: /cart\nDisallow: /checkout\nDisallow: /checkouts/\nDisallow: /account\n"


def _as_json(answer: dict[str, Any], status: int = 200) -> str:
    response.status = status
    response.content_type = "application/json"
    return json.dumps(answer)


STORE = SmallStore(
    name="web_components",
    make=lambda counters: _Shop(counters).app(),
    journey=(
        Truth("home", r"^/$", "Made to be knocked about"),
        Truth("category", r"^/collections/[a-z-]+$", "Sort by"),
        Truth("product", r"^/products/(camp-mug|tall-mug|loaf-tin|milk-pan|stew-pot)$", "Care and size"),
        Truth("sold-out", r"^/products/(harvest-mug|pie-dish)$", "Tell me when it is back"),
        Truth("search", r"^/search\?q=.*$", "Results for"),
        Truth("cart", r"^/cart$", "Estimated total"),
        Truth("checkout", r"^/checkouts/c-7d31(\?step=information)?$", "Delivery address"),
        Truth("faq", r"^/pages/faq$", "Frequently asked"),
        Truth("contact", r"^/pages/contact$", "We read everything"),
        Truth("delivery-info", r"^/pages/delivery$", "Royal-blue vans"),
        Truth("returns-info", r"^/pages/returns$", "Sending it back"),
        Truth("terms", r"^/pages/terms$", "Terms of service"),
        Truth("about", r"^/pages/our-story$", "One kiln, nine people"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Pay now",
    quirks=(
        "header, menu, cards, swatches, add button, cart sign and cart lines live in open shadow roots, some nested",
        "one second after each load a newsletter veil with an email field covers the page until No thanks was pressed",
        "categories are only in a mega menu that shows while the pointer or the focus is on Shop, which is no link",
        "on a phone the same menu is a drawer behind a button, with a fold inside it",
        "the first product on home and in the mugs and bakeware lists is sold out, with a mail-me form",
        "a colour must be chosen among buttons with aria-pressed, none of them pressed; else adding only says so",
        "adding stays on the page: the button reads Added for two seconds and the badge counts; no drawer opens",
        "the cart is a link in a shadow root in a shadow root, named by aria-label with the number in it",
        "removing is a button reading Remove in the cart element's shadow root, done by fetch",
        "checkout keeps its steps in ?step=, with a token in the path; its pages have no custom elements",
        "robots.txt closes cart and checkout",
    ),
)
