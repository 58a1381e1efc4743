"""Radtaschen Ostermann: bicycle bags, in the tradition of Shopware 6, in German."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Product(NamedTuple):
    """One thing to sell. colours: its variants, the number's suffix before the name; none: sold as it is."""

    number: str
    slug: str
    name: str
    cents: int
    category: str
    blurb: str
    colours: tuple[tuple[str, str], ...] = ()


COLOURS = (("1", "Schiefer"), ("2", "Senf"), ("3", "Tanne"))
PRODUCTS = (
    Product("OS10001", "Lenkertasche-Leine", "Lenkertasche Leine", 6990, "Lenkertaschen", "Fünf Liter.", COLOURS),
    Product("OS10002", "Lenkertasche-Oker", "Lenkertasche Oker", 5490, "Lenkertaschen", "Mit Kartenfach.", COLOURS),
    Product("OS10003", "Hecktasche-Innerste", "Hecktasche Innerste", 8990, "Hecktaschen", "20 Liter, dicht.", COLOURS),
    Product("OS10004", "Hecktasche-Aller", "Hecktasche Aller", 7450, "Hecktaschen", "Für den Weg zur Arbeit."),
    Product("OS10005", "Werkzeugrolle", "Werkzeugrolle", 2490, "Zubehoer", "Sieben Fächer aus Segeltuch."),
    Product("OS10006", "Regenhuelle", "Regenhülle", 1490, "Zubehoer", "Passt über jede Lenkertasche."),
)
CATEGORIES = {"Lenkertaschen": "Lenkertaschen", "Hecktaschen": "Hecktaschen", "Zubehoer": "Zubehör"}
PAGES = {
    "Versand-und-Zahlung": "Versand und Zahlung",
    "Widerrufsbelehrung": "Widerrufsbelehrung",
    "Haeufige-Fragen": "Häufige Fragen",
    "Kontaktformular": "Kontakt",
    "Ueber-uns": "Über uns",
    "AGB": "Allgemeine Geschäftsbedingungen",
    "Datenschutz": "Datenschutz",
    "Impressum": "Impressum",
}


def money(cents: int) -> str:
    """An amount as the shop writes it."""
    return f"{cents // 100},{cents % 100:02d} €"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: carts and customers by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.known: set[str] = set()
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("home", "Fahrradtaschen aus Hildesheim")),
            ("/theme/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "theme"))),
            ("/media/<number>.svg", "GET", _image),
            ("/checkout/line-item/add", "POST", self.add),
            ("/checkout/line-item/change/<key>", "POST", self.change),
            ("/checkout/offcanvas", "GET", lambda: self.page("offcanvas", "")),
            ("/checkout/info", "GET", self.info),
            ("/checkout/cart", "GET", lambda: self.page("cart", "Warenkorb")),
            ("/checkout/register", "GET", self.register_page),
            ("/account/register", "POST", self.register),
            ("/checkout/confirm", "GET", self.confirm),
            ("/checkout/order", "POST", self.order),
            ("/checkout/finish", "GET", lambda: self.page("text", "Vielen Dank für Ihre Bestellung!", name="")),
            ("/account/login", "GET", lambda: self.page("register", "Mein Konto", checkout=False)),
            ("/account/login", "POST", lambda: redirect("/account/login")),
            ("/form/contact", "POST", self.message),
            ("/form/newsletter", "POST", self.message),
            ("/search", "GET", self.search),
            ("/<slug>/<number>", "GET", self.detail),
            ("/<name>/", "GET", self.by_name),
        )

    def session(self) -> str:
        found = str(request.environ.get("shop.session") or request.get_cookie("session-") or "")
        if found not in self.carts:
            found = request.environ["shop.session"] = token_hex(16)
            self.carts[found] = {}
            response.set_cookie("session-", found, path="/", httponly=True)
        return found

    def page(self, template: str, title: str, **shown: Any) -> str:
        lines = self.lines()
        known = {"title": title, "lines": lines, "products": PRODUCTS, "categories": CATEGORIES, "money": money}
        known["total"] = sum(line["product"].cents * line["quantity"] for line in lines)
        return str(_template(template).render(**{**known, **shown}))

    def lines(self) -> list[dict[str, Any]]:
        found = []
        for key, quantity in self.carts[self.session()].items():
            product, colour = _known(key)
            found.append({"key": key, "product": product, "colour": colour, "quantity": quantity})
        return found

    def by_name(self, name: str) -> str:
        if name in CATEGORIES:
            shown = [one for one in PRODUCTS if one.category == name]
            return self.page("listing", CATEGORIES[name], shown=shown)
        if name not in PAGES:
            raise HTTPError(404, "Die Seite konnte nicht gefunden werden")
        return self.page("text", PAGES[name], name=name)

    def detail(self, slug: str, number: str) -> str:
        product, colour = _known(number)
        if product.colours and not colour:
            redirect(f"/{slug}/{number}.{product.colours[0][0]}")
        return self.page("detail", product.name, product=product, colour=colour, number=number)

    def search(self) -> str:
        words = str(request.query.getunicode("search") or "").lower().split()
        shown = [one for one in PRODUCTS if any(word in f"{one.name} {one.blurb}".lower() for word in words)]
        return self.page("listing", f"Zu „{' '.join(words)}“ wurden {len(shown)} Produkte gefunden", shown=shown)

    def add(self) -> str:
        """A line more; answers with the off-canvas cart to scripts, and with the cart page to plain forms."""
        number = str(request.forms.number)
        _known(number)
        cart = self.carts[self.session()]
        cart[number] = cart.get(number, 0) + max(int(request.forms.quantity or 1), 1)
        if request.get_header("X-Requested-With") != "XMLHttpRequest":
            redirect("/checkout/cart")
        return self.page("offcanvas", "", added=True)

    def change(self, key: str) -> None:
        cart = self.carts[self.session()]
        cart[key] = int(request.forms.quantity or 0)
        if cart[key] < 1:
            del cart[key]
        redirect("/checkout/cart")

    def info(self) -> dict[str, Any]:
        lines = self.lines()
        total = sum(line["product"].cents * line["quantity"] for line in lines)
        return {"total": money(total), "count": len(lines)}

    def register_page(self) -> str:
        if not self.lines():
            redirect("/checkout/cart")
        if self.session() in self.known:
            redirect("/checkout/confirm")
        return self.page("register", "Kasse", checkout=True)

    def register(self) -> None:
        """A customer's address taken; without the guest tick an account is made."""
        if not request.forms.guest:
            self.counters.accounts += 1
        self.known.add(self.session())
        redirect("/checkout/confirm")

    def confirm(self) -> str:
        if self.session() not in self.known:
            redirect("/checkout/register?redirectTo=frontend.checkout.confirm.page")
        return self.page("confirm", "Bestellung abschließen")

    def order(self) -> None:
        self.counters.orders += 1
        self.carts[self.session()].clear()
        redirect("/checkout/finish")

    def message(self) -> str:
        self.counters.messages += 1
        return self.page("text", "Vielen Dank", name="")


def _known(number: str) -> tuple[Product, str]:
    """The product of a number such as `OS10001.2`, and its colour's name."""
    base, _, suffix = number.partition(".")
    product = next((one for one in PRODUCTS if one.number == base), None)
    if product is None:
        raise HTTPError(404, "Die Seite konnte nicht gefunden werden")
    return product, dict(product.colours).get(suffix, "")


def _image(number: str) -> str:
    response.content_type = "image/svg+xml"
    colour = {"1": "#4a5560", "2": "#c79a2c", "3": "#2f4f3e"}.get(number.partition(".")[2], "#6d6258")
    shape = f'<rect width="30" height="30" fill="#eef0f2"/><rect x="6" y="11" width="18" height="12" fill="{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="300" height="300">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="shopware_like",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "Taschen, die mitfahren"),
        Truth("category", r"^/(Lenkertaschen|Hecktaschen|Zubehoer)/(\?.*)?(#.*)?$", "Sortierung"),
        Truth("product", r"^/[A-Z][A-Za-z-]+/OS1000\d(\.\d)?(\?.*)?(#.*)?$", "Produktnummer:"),
        # The off-canvas cart lies over the page where the thing was added, and says the same.
        Truth("cart", r"^/(checkout/cart|[A-Z][A-Za-z-]+/(OS1000\d(\.\d)?)?|)(\?.*)?(#.*)?$", "Zwischensumme"),
        Truth("checkout", r"^/checkout/register", "Ich bin bereits Kunde"),
        Truth("search", r"^/search\?", "Produkte gefunden"),
        Truth("faq", r"^/Haeufige-Fragen/(#.*)?$", "Sind die Taschen wasserdicht?"),
        Truth("contact", r"^/Kontaktformular/(#.*)?$", "01632 960288"),
        Truth("delivery-info", r"^/Versand-und-Zahlung/(#.*)?$", "Wir liefern mit DHL"),
        Truth("returns-info", r"^/Widerrufsbelehrung/(#.*)?$", "binnen vierzehn Tagen ohne Angabe von Gründen"),
        Truth("about", r"^/Ueber-uns/(#.*)?$", "Seit 1987 nähen wir"),
        Truth("terms", r"^/AGB/(#.*)?$", "§ 1 Geltungsbereich"),
    ),
    stop_before="Zahlungspflichtig bestellen",
    quirks=(
        "adding opens an off-canvas cart over the page; the header's cart icon opens it, too, and has no text",
        "a cookie bar at the foot lies over the page until it is answered",
        "the checkout's confirm page sends newcomers to a register page whose guest tick is easily missed",
        "the newcomer's part of the register page stands beside a folded sign-in",
        "colours are radio inputs; choosing one loads the variant's own address",
        "German throughout, with prices that end in a star",
    ),
)
