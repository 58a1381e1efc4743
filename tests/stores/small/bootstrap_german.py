"""Filzwerk Ammertal: a German shop for felt slippers, of the Bootstrap storefront tradition.

A consent dialog lies over each page until it is answered; a size has to be chosen; the cart is filled without leaving
the page and answers with a toast; cart and menu slide in from the side.
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


@dataclass(frozen=True, slots=True)
class Slipper:
    """One article; cents is the price in euro cents, VAT included."""

    number: str
    slug: str
    name: str
    category: str
    cents: int
    text: str
    sizes: tuple[str, ...]
    tint: str

    @property
    def price(self) -> str:
        return _euro(self.cents)


ADULT = tuple(str(size) for size in range(36, 47))
CHILD = tuple(str(size) for size in range(22, 36))
CATEGORIES = {"damen": "Damen", "herren": "Herren", "kinder": "Kinder", "pflege": "Pflege & Zubehör"}
SLIPPERS = (
    Slipper("FW1001", "huettenschuh-lotte", "Hüttenschuh Lotte", "damen", 5490,
            "Halbhoher Hüttenschuh aus gewalkter Bergschafwolle mit rutschfester Latexsohle.", ADULT, "#8c4a5a"),
    Slipper("FW1002", "pantoffel-mira", "Pantoffel Mira", "damen", 3990,
            "Leichter Pantoffel zum Hineinschlüpfen, innen weich, außen fest.", ADULT, "#b3877a"),
    Slipper("FW2001", "pantoffel-konrad", "Pantoffel Konrad", "herren", 4290,
            "Der Klassiker aus unserer Werkstatt: dicker Filz, Ledersohle, hält viele Winter.", ADULT, "#4b5a4a"),
    Slipper("FW2002", "filzstiefel-anton", "Filzstiefel Anton", "herren", 7990,
            "Knöchelhoher Stiefel für kalte Werkstätten und Hütten.", ADULT, "#3f4a5c"),
    Slipper("FW3001", "zwergenschuh-pepe", "Zwergenschuh Pepe", "kinder", 2990,
            "Mit Gummizug, damit er beim Toben am Fuß bleibt.", CHILD, "#d08a2e"),
    Slipper("FW9001", "einlegesohle-schurwolle", "Einlegesohle Schurwolle", "pflege", 1290,
            "Wärmt in jedem Schuh und lässt sich zuschneiden.", ADULT, "#c9c2ae"),
)  # fmt: skip
BY_SLUG = {slipper.slug: slipper for slipper in SLIPPERS}
BY_NUMBER = {slipper.number: slipper for slipper in SLIPPERS}
PAGES = {
    "versand-und-zahlung": "Versand und Zahlung",
    "widerrufsbelehrung": "Widerrufsbelehrung",
    "agb": "Allgemeine Geschäftsbedingungen",
    "haeufige-fragen": "Häufige Fragen",
    "impressum": "Impressum",
    "datenschutz": "Datenschutz",
    "ueber-uns": "Über uns",
}
FREE_FROM = 7500
POSTAGE = 495


def _euro(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def _drawing(tint: str) -> str:
    shape = '<path d="M60 190 q10 -70 80 -60 q60 50 160 45 q50 5 40 45 h-270 z"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        '<rect width="400" height="300" fill="#f4f1ec"/>'
        f'{shape} fill="{tint}"/>'
        "</svg>"
    )


class _Shop:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[tuple[str, str], int]] = {}
        self.pages = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)

    def app(self) -> Application:
        app = Bottle()
        app.route("/", "GET", lambda: self.page("startseite.html", slippers=SLIPPERS[:4]))
        app.route("/suche", "GET", self.search)
        app.route("/kontakt", ["GET", "POST"], self.contact)
        app.route("/newsletter", "POST", self.newsletter)
        app.route("/konto/registrieren", ["GET", "POST"], self.register)
        app.route("/konto/merkzettel", "GET", lambda: self.page("merkzettel.html"))
        app.route("/artikel/<slug>", "GET", self.product)
        app.route("/warenkorb", "GET", lambda: self.page("warenkorb.html"))
        app.route("/checkout/offcanvas", "GET", lambda: self.page("minicart.html"))
        app.route("/checkout/line-item/add", "POST", self.add)
        app.route("/checkout/line-item/delete", "POST", self.remove)
        app.route("/kasse", "GET", lambda: redirect("/kasse/anmelden"))
        app.route("/kasse/<step>", ["GET", "POST"], self.checkout)
        app.route("/bild/<number>.svg", "GET", self.picture)
        app.route("/theme/<name>", "GET", lambda name: static_file(name, root=str(FOLDER)))
        app.route("/robots.txt", "GET", self.robots)
        app.route("/info/<name>", "GET", self.info)
        app.route("/<category>/", "GET", self.category)
        app.error_handler[404] = lambda _error: self.page("fehlt.html")
        application: Application = app
        return application

    def page(self, template: str, **values: Any) -> str:
        response.content_type = "text/html; charset=utf-8"
        shared = {"categories": CATEGORIES, "pages": PAGES, "euro": _euro, **self.sums()}
        return self.pages.get_template(template).render({**shared, **values})

    def missing(self) -> str:
        response.status = 404
        return self.page("fehlt.html")

    def cart(self) -> dict[tuple[str, str], int]:
        key = request.get_cookie("session-")
        if key not in self.carts:
            key = token_hex(8)
            self.carts[key] = {}
            response.set_cookie("session-", key, path="/", httponly=True)
        return self.carts[key]

    def sums(self) -> dict[str, Any]:
        cart = self.cart()
        lines = [(BY_NUMBER[number], size, count) for (number, size), count in cart.items()]
        goods = sum(slipper.cents * count for slipper, _, count in lines)
        postage = 0 if goods >= FREE_FROM or not goods else POSTAGE
        pieces = sum(cart.values())
        return {"lines": lines, "goods": goods, "postage": postage, "total": goods + postage, "pieces": pieces}

    def category(self, category: str) -> str:
        if category not in CATEGORIES:
            return self.missing()
        slippers = [slipper for slipper in SLIPPERS if slipper.category == category]
        return self.page("kategorie.html", title=CATEGORIES[category], slippers=slippers)

    def search(self) -> str:
        wanted = request.query.getunicode("search", "").strip()
        words = wanted.lower().split()
        found = [
            slipper for slipper in SLIPPERS if any(word in f"{slipper.name} {slipper.text}".lower() for word in words)
        ]
        return self.page("suche.html", wanted=wanted, slippers=found)

    def product(self, slug: str) -> str:
        if slug not in BY_SLUG:
            return self.missing()
        slipper = BY_SLUG[slug]
        others = [other for other in SLIPPERS if other != slipper][:3]
        return self.page("artikel.html", slipper=slipper, others=others)

    def info(self, name: str) -> str:
        if name not in PAGES:
            return self.missing()
        return self.page(f"{name}.html", title=PAGES[name])

    def contact(self) -> str:
        if request.method == "POST":
            self.counters.messages += 1
        return self.page("kontakt.html", sent=request.method == "POST")

    def newsletter(self) -> None:
        self.counters.messages += 1
        redirect("/")

    def register(self) -> str:
        if request.method == "POST":
            self.counters.accounts += 1
        return self.page("registrieren.html", done=request.method == "POST")

    def add(self) -> str:
        number, size = request.forms.getunicode("number", ""), request.forms.getunicode("size", "")
        if number not in BY_NUMBER or size not in BY_NUMBER[number].sizes:
            return _as_json({"error": "Bitte wählen Sie eine Größe."}, 422)
        cart = self.cart()
        cart[number, size] = cart.get((number, size), 0) + 1
        return _as_json({"name": BY_NUMBER[number].name, "count": sum(cart.values())})

    def remove(self) -> None:
        self.cart().pop((request.forms.getunicode("number", ""), request.forms.getunicode("size", "")), None)
        redirect("/warenkorb")

    def checkout(self, step: str) -> str:
        if not self.cart():
            redirect("/warenkorb")
        if step == "bestellen" and request.method == "POST":
            self.counters.orders += 1
            self.cart().clear()
            return self.page("danke.html")
        if step == "registrieren" and request.method == "POST":
            self.counters.accounts += 1
            redirect("/kasse/adresse")
        if step not in {"anmelden", "adresse", "zahlung", "pruefen"}:
            return self.missing()
        return self.page(f"kasse_{step}.html", failed=request.method == "POST")

    def picture(self, number: str) -> HTTPResponse:
        tint = BY_NUMBER[number].tint if number in BY_NUMBER else "#ccc"
        return HTTPResponse(_drawing(tint), headers={"Content-Type": "image/svg+xml"})

    def robots(self) -> HTTPResponse:
        rules = "User-agent: *\nDisallow: /kasse/\nDisallow: /warenkorb\nDisallow: /konto/\nDisallow: /checkout/\n"
        return HTTPResponse(rules, headers={"Content-Type": "text/plain"})


def _as_json(answer: dict[str, Any], status: int = 200) -> str:
    response.status = status
    response.content_type = "application/json"
    return json.dumps(answer)


STORE = SmallStore(
    name="bootstrap_german",
    make=lambda counters: _Shop(counters).app(),
    journey=(
        Truth("home", r"^/$", "Warme Füße aus dem Ammertal"),
        Truth("category", r"^/(damen|herren|kinder|pflege)/$", "Sortierung"),
        Truth("product", r"^/artikel/[a-z-]+$", "Artikelnummer"),
        Truth("search", r"^/suche\?search=.*$", "Suchergebnisse"),
        Truth("cart", r"^/warenkorb$", "Zwischensumme"),
        Truth("checkout", r"^/kasse/anmelden$", "Als Gast bestellen"),
        Truth("faq", r"^/info/haeufige-fragen$", "Häufige Fragen"),
        Truth("contact", r"^/kontakt$", "Schreiben Sie uns"),
        Truth("delivery-info", r"^/info/versand-und-zahlung$", "Versandkosten"),
        Truth("returns-info", r"^/info/widerrufsbelehrung$", "Widerrufsrecht"),
        Truth("terms", r"^/info/agb$", "Geltungsbereich"),
        Truth("about", r"^/info/ueber-uns$", "Seit 1949"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Zahlungspflichtig bestellen",
    quirks=(
        "a consent dialog without a close sign covers each page, locks its scrolling, and comes 400 ms after load",
        "a size must be chosen from a select whose first entry is empty; without it only the browser's bubble says so",
        "adding posts by fetch and stays on the page; a toast tells of it for six seconds; the header's badge counts",
        "the cart sign slides a panel in; the cart's own page is a link inside it, and the checkout another",
        "on a phone the menu is behind a button named by its aria-label, and the footer's link lists are folded shut",
        "the checkout asks for sign-in, a new account, or a guest's order first, in that order, all three with buttons",
        "a PayPal-like express link beside the cart button leads straight to the checkout's last page",
        "removing is a cross without text that posts a form; robots.txt closes cart, account and checkout",
        "all in German; prices like 54,90 €",
    ),
)
