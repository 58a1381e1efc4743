"""Maison Courlis: a French shop on the website module of a business suite, written by its builder."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, SimpleTemplate, redirect, request, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
CATEGORIES = {1: ("verrerie-1", "Verrerie"), 2: ("bois-2", "Bois"), 3: ("linge-de-table-3", "Linge de table")}


@dataclass(frozen=True, slots=True)
class Good:
    """One product. price: in cents. values: each a name, its extra cents and whether it can be had."""

    number: int
    stem: str
    name: str
    price: int
    category: int
    words: str
    attribute: str = ""
    values: tuple[tuple[str, int, bool], ...] = ()

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return f"{self.stem}-{self.number}"

    @property
    def shown(self) -> str:
        """The price of its first value, as French writes it."""
        return self.priced(0)

    def cents(self, index: int) -> int:
        """What one of it costs with the value at that index."""
        return self.price + (self.values[index][1] if self.values else 0)

    def priced(self, index: int) -> str:
        """The same, as French writes it."""
        return _euros(self.cents(index))


GOODS = {
    good.number: good
    for good in (
        Good(4, "carafe-soufflee", "Carafe soufflée", 5400, 1, "Soufflée à la bouche, un litre, col étroit.",
             "Teinte", (("Fumé", 0, False), ("Ambre", 300, True), ("Clair", 0, True))),
        Good(7, "verre-a-pied-bas", "Verre à pied bas", 1890, 1, "Pied court, passe au lave-vaisselle.",
             "Contenance", (("18 cl", 0, True), ("25 cl", 250, True))),
        Good(9, "planche-de-noyer", "Planche de noyer", 4600, 2, "Noyer huilé, 38 sur 22 cm, rigole à jus."),
        Good(12, "saliere-tournee", "Salière tournée", 2200, 2, "Frêne tourné, couvercle aimanté.",
             "Essence", (("Frêne", 0, True), ("Prunier", 600, True))),
        Good(15, "nappe-de-lin", "Nappe de lin", 8900, 3, "Lin lavé, ourlet à la main.",
             "Taille", (("140 × 200", 0, True), ("140 × 260", 2400, True))),
        Good(18, "serviettes-par-quatre", "Serviettes, lot de quatre", 3600, 3, "Lin lavé, 40 sur 40 cm."),
    )
}  # fmt: skip
TEXTS = {
    "about-us": "À propos",
    "faq": "Questions fréquentes",
    "livraison-retours": "Livraison et retours",
    "terms": "Conditions générales",
    "contactus": "Contactez-nous",
    "cookie-policy": "Politique de cookies",
    "web/login": "Se connecter",
    "web/signup": "Créer un compte",
    "shop/wishlist": "Liste de souhaits",
    "event": "Événements",
    "blog": "Blog",
    "contactus-thank-you": "Merci !",
    "shop/confirmation": "Confirmation",
}


def _euros(cents: int) -> str:
    return f"{cents / 100:.2f}".replace(".", ",")


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


@cache
def _texts() -> dict[str, str]:
    written: dict[str, str] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
    return written


class Boutique:
    """One run of the shop: its carts by session and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("text", title="Accueil", html=_texts()["home"])),
            ("/shop", "GET", self.shop),
            ("/shop/category/<slug:re:[a-z-]+>-<number:int>", "GET", self.category),
            ("/shop/cart", "GET", self.cart),
            ("/shop/cart/update_json", "POST", self.update),
            ("/shop/cart/update", "POST", self.update_and_show),
            ("/shop/checkout", "GET", self.checkout),
            ("/shop/address", "GET", self.address),
            ("/shop/address", "POST", lambda: redirect("/shop/payment")),
            ("/shop/payment", "GET", self.payment),
            ("/shop/payment/transaction", "POST", self.order),
            ("/web/login", "POST", lambda: redirect("/web/login")),
            ("/web/signup", "POST", self.account),
            ("/website/form/mail.mail", "POST", self.message),
            ("/website_mass_mailing/subscribe", "POST", self.message),
            ("/shop/<stem:re:[a-z-]+>-<number:int>", "GET", self.product),
            ("/web/image/product.template/<number:int>/<_size>", "GET", _picture),
            ("/web/assets/1/web.assets_frontend.min.css", "GET", lambda: _asset("style.css", "text/css")),
            ("/web/assets/1/web.assets_frontend_lazy.min.js", "GET", lambda: _asset("frontend.js", "text/javascript")),
            ("/<name:path>", "GET", self.text),
        )

    def page(self, template: str, **shown: Any) -> str:
        """A page with the menu's count of what is in the cart."""
        return str(_template(template).render(units=sum(self._cart().values()), **shown))

    def _cart(self) -> dict[str, int]:
        session = request.get_cookie("session_id") or ""
        if session not in self.carts:
            session = secrets.token_hex(20)
            response.set_cookie("session_id", session, path="/", httponly=True)
            request.cookies["session_id"] = session
        return self.carts.setdefault(session, {})

    def shop(self) -> str:
        """All goods, or those that a search finds."""
        words = str(request.query.getunicode("search") or "").strip()
        found = [good for good in GOODS.values() if words.lower() in f"{good.name} {good.words}".lower()]
        return self._grid("Boutique", found, words)

    def _grid(self, title: str, goods: list[Good], words: str = "") -> str:
        return self.page("shop", title=title, goods=goods, search=words, categories=CATEGORIES.values())

    def category(self, slug: str, number: int) -> str | HTTPResponse:
        """One category's goods."""
        if CATEGORIES.get(number, ("",))[0] != f"{slug}-{number}":
            return self._missing()
        return self._grid(CATEGORIES[number][1], [good for good in GOODS.values() if good.category == number])

    def product(self, stem: str, number: int) -> str | HTTPResponse:
        """One product's page."""
        good = GOODS.get(number)
        if good is None or good.stem != stem:
            return self._missing()
        others = [other for other in GOODS.values() if other is not good][:3]
        return self.page("product", good=good, others=others, category=CATEGORIES[good.category])

    def _lines(self) -> list[tuple[str, str, int, int]]:
        lines = []
        for key, quantity in self._cart().items():
            number, index = (int(part) for part in key.split("-"))
            good = GOODS[number]
            value = f" ({good.values[index][0]})" if good.values else ""
            lines.append((key, good.name + value, quantity, good.cents(index) * quantity))
        return lines

    def cart(self) -> str:
        """What is in the cart."""
        lines = self._lines()
        shown = [(key, name, quantity, _euros(cents)) for key, name, quantity, cents in lines]
        return self.page("cart", lines=shown, total=_euros(sum(line[3] for line in lines)))

    def update(self) -> str:
        """Adds to a line or sets it; answers how many units there are now."""
        key, cart = str(request.forms.get("product_id")), self._cart()
        number, _, index = key.partition("-")
        good = GOODS.get(int(number))
        if good is None or (good.values and not good.values[int(index)][2]):
            return str(sum(cart.values()))
        wanted = request.forms.get("set_qty")
        cart[key] = int(wanted) if wanted is not None else cart.get(key, 0) + int(request.forms.get("add_qty") or 1)
        if cart[key] < 1:
            del cart[key]
        return str(sum(cart.values()))

    def update_and_show(self) -> Any:
        """The same for a browser whose script has not run."""
        self.update()
        return redirect("/shop/cart")

    def checkout(self) -> Any:
        """Sends a guest to the address, or an empty cart back to the shop."""
        return redirect("/shop/address" if self._cart() else "/shop")

    def address(self) -> Any:
        """The first page of the checkout."""
        return self.page("address") if self._cart() else redirect("/shop")

    def payment(self) -> Any:
        """The last page before the order."""
        return self.page("payment", total=_euros(sum(line[3] for line in self._lines())))

    def order(self) -> Any:
        """Takes the order."""
        if self._cart():
            self.counters.orders += 1
            self._cart().clear()
        return redirect("/shop/confirmation")

    def account(self) -> Any:
        """Makes an account."""
        self.counters.accounts += 1
        return redirect("/")

    def message(self) -> Any:
        """Takes a letter or a subscription."""
        self.counters.messages += 1
        return redirect("/contactus-thank-you")

    def text(self, name: str) -> str | HTTPResponse:
        """A page of words."""
        if name not in TEXTS:
            return self._missing()
        return self.page("text", title=TEXTS[name], html=_texts()[name])

    def _missing(self) -> HTTPResponse:
        words = "<h1>Erreur 404</h1><p>La page que vous cherchez est introuvable.</p>"
        return HTTPResponse(self.page("text", title="Page introuvable", html=words), status=404)


def _picture(number: int, _size: str) -> str:
    response.content_type = "image/svg+xml"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
        f'<rect width="400" height="400" fill="#efe9ec"/><circle cx="200" cy="200" r="{60 + number * 4}"'
        f' fill="hsl({number * 21},35%,60%)"/></svg>'
    )


def _asset(name: str, kind: str) -> str:
    response.content_type = kind
    return (FOLDER / name).read_text(encoding="utf-8")


def _make(counters: Counters) -> Application:
    app: Application = Boutique(counters).app
    return app


STORE = SmallStore(
    name="odoo_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "La table, faite à la main"),
        Truth("category", r"^/shop(/category/[a-z-]+-\d+)?$", "Tous les produits"),
        Truth("search", r"^/shop\?search=[^&]+$", "résultat(s) pour"),
        Truth("product", r"^/shop/[a-z-]+-\d+(#.*)?$", "Produits alternatifs"),
        Truth("cart", r"^/shop/cart(\?.*)?$", "Sous-total"),
        Truth("checkout", r"^/shop/address$", "Complétez votre adresse"),
        Truth("faq", r"^/faq$", "Faites-vous des listes de mariage"),
        Truth("contact", r"^/contactus$", "Nous répondons sous un jour ouvré"),
        Truth("delivery-info", r"^/livraison-retours$", "Colissimo, 6,90 €"),
        Truth("returns-info", r"^/livraison-retours$", "Vous disposez de 30 jours"),
        Truth("terms", r"^/terms$", "Le contrat est conclu à l'envoi de la confirmation"),
        Truth("about", r"^/about-us$", "un ancien four à tuiles"),
    ),
    stop_before="Payer maintenant",
    quirks=(
        "Ajouter au panier is a link to # that a script turns into a form's posting",
        "the first product's preset value cannot be had; the radio inputs behind the pills have no size",
        "adding opens a modal whose Passer la commande leads to the cart, not to the checkout",
        "the cart is an icon with an English name on a French page",
        "cookies bar at the foot, half a second late, over the page; its answers are links to #",
        "Nous écrire is the loudest button of every page; the checkout's Suivant is a link to #",
        "/shop/checkout sends a guest on to /shop/address, and with an empty cart back to the shop",
    ),
)
