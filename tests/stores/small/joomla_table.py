"""Schraubenkontor Wiebusch: ironmongery in German on tables, with the session in every address and image buttons."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
CATEGORIES = {1: "Schrauben & Muttern", 2: "Beschläge", 3: "Handwerkzeug"}
# number: (name, category, cents, short text)
PRODUCTS = {
    11: ("Holzschraube 4 × 40, 200 Stück", 1, 890, "Senkkopf, Kreuzschlitz, gelb verzinkt."),
    12: ("Sechskantmutter M8, 100 Stück", 1, 645, "DIN 934, Edelstahl A2."),
    13: ("Schlossschraube M10 × 120, 10 Stück", 1, 1120, "Mit Scheibe und Mutter, feuerverzinkt."),
    21: ("Türband Nr. 7, schwarz", 2, 1595, "Geschmiedet, pulverbeschichtet, mit Kloben."),
    22: ("Möbelknopf Messing 30 mm", 2, 420, "Massiv, poliert, mit Gewindeschraube."),
    31: ("Schreinerhammer 315 g", 3, 2450, "Eschenstiel, Kopf aus Werkzeugstahl."),
    32: ("Stechbeitel-Satz, 4-teilig", 3, 4990, "6, 12, 18 und 24 mm in der Holzschachtel."),
}
TEXTS = {
    "versand": "Versandkosten und Lieferzeit",
    "widerruf": "Widerrufsrecht und Rückgabe",
    "faq": "Häufige Fragen",
    "ueberuns": "Über uns",
    "datenschutz": "Datenschutz",
    "impressum": "Impressum",
}
BUTTONS = {
    "button_in_den_warenkorb": "In den Warenkorb",
    "button_kasse": "Zur Kasse",
    "button_weiter": "Weiter",
    "button_aktualisieren": "Aktualisieren",
    "button_loeschen": "Löschen",
    "button_weiter_einkaufen": "Weiter einkaufen",
    "button_anmelden": "Anmelden",
    "button_konto": "Konto eröffnen",
    "button_quick_find": "Suchen",
    "button_bestellen": "Zahlungspflichtig bestellen",
    "button_senden": "Absenden",
}


@dataclass(slots=True)
class Session:
    """What belongs to one osCsid."""

    cart: dict[int, int] = field(default_factory=dict)
    agreed: bool = False
    note: str = ""


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _money(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} EUR"


def _image(src: str) -> str:
    """An image button's form control, as such shops write it."""
    return (
        f'<input type="image" src="images/buttons/{src}.gif" border="0" alt="{BUTTONS[src]}" title=" {BUTTONS[src]} ">'
    )


class Kontor:
    """One run of the shop. The session is in the address and nowhere else: an address without one starts afresh."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.sessions: dict[str, Session] = {}
        self.app = Bottle()
        self.app.route("/", "GET", self.front)
        self.app.route("/index.php", ["GET", "POST"], self.front)
        self.app.route("/robots.txt", "GET", _robots)
        self.app.route("/templates/shop/css/template.css", "GET", lambda: static_file("template.css", root=str(FOLDER)))
        self.app.route("/images/buttons/<name>.gif", "GET", _button)
        self.app.route("/images/artikel/<number:int>.jpg", "GET", _picture)
        self.pages: dict[str, Any] = {
            "": lambda: self.show("home", "Willkommen", products=PRODUCTS),
            "shop.browse": self.browse,
            "shop.search": self.search,
            "shop.product_details": self.product,
            "shop.cart": lambda: self.show("cart", "Ihr Warenkorb enthält"),
            "shop.cartAdd": self.add,
            "shop.cartUpdate": self.update,
            "shop.tos": lambda: self.show("text", "Allgemeine Geschäftsbedingungen", name="agb"),
            "shop.info": self.info,
            "shop.contact": self.contact,
            "shop.newsletter": self.contact,
            "account.index": lambda: self.show("account", "Anmelden"),
            "account.create": self.account,
            "checkout.agb": self.conditions,
            "checkout.index": self.checkout,
            "checkout.confirm": self.confirm,
            "checkout.process": self.process,
        }

    @property
    def sid(self) -> str:
        return str(request.environ["kontor.sid"])

    @property
    def session(self) -> Session:
        return self.sessions[self.sid]

    def front(self) -> Any:
        """The one door: finds or opens the session, then the page named in the address."""
        sid = request.query.get("osCsid") or request.forms.get("osCsid") or ""
        if sid not in self.sessions:
            sid = secrets.token_hex(16)
            self.sessions[sid] = Session()
        request.environ["kontor.sid"] = sid
        page = self.pages.get(request.query.get("page") or "")
        return page() if page else self.show("text", "Seite nicht gefunden", name="fehlt")

    def link(self, page: str, **more: Any) -> str:
        options = "".join(f"&{key}={value}" for key, value in more.items())
        return f"index.php?page={page}{options}&option=com_virtuemart&Itemid=26&osCsid={self.sid}"

    def show(self, template: str, title: str, **shown: Any) -> str:
        note, self.session.note = self.session.note, ""
        total = sum(PRODUCTS[number][2] * count for number, count in self.session.cart.items())
        shown |= {"title": title, "link": self.link, "session": self.session, "total": total, "note": note}
        shown |= {"money": _money, "image": _image, "categories": CATEGORIES, "goods": PRODUCTS, "sid": self.sid}
        return str(_template("layout").render(inner=template, shown=shown, **shown))

    def _go(self, page: str, **more: Any) -> str:
        return str(redirect("/" + self.link(page, **more)))

    def browse(self) -> str:
        category = int(request.query.get("category_id") or 1)
        found = {number: product for number, product in PRODUCTS.items() if product[1] == category}
        return self.show("browse", CATEGORIES.get(category, "Artikel"), products=found)

    def search(self) -> str:
        words = request.query.getunicode("keyword") or ""
        found = {n: p for n, p in PRODUCTS.items() if words.lower() in f"{p[0]} {p[3]}".lower()}
        return self.show("browse", f"Suchergebnis für: {words}", products=found)

    def product(self) -> str:
        number = int(request.query.get("product_id") or 0)
        if number not in PRODUCTS:
            return self.show("text", "Artikel nicht gefunden", name="fehlt")
        return self.show("product", PRODUCTS[number][0], number=number)

    def add(self) -> str:
        number = int(request.forms.get("product_id") or 0)
        if number in PRODUCTS:
            count = max(1, int(request.forms.get("quantity") or 1))
            self.session.cart[number] = self.session.cart.get(number, 0) + count
        return self._go("shop.cart")

    def update(self) -> str:
        for number in list(self.session.cart):
            count = int(request.forms.get(f"quantity[{number}]") or 0)
            self.session.cart[number] = count
            if count < 1 or request.forms.get("cart_delete[]") == str(number):
                del self.session.cart[number]
        return self._go("shop.cart")

    def info(self) -> str:
        name = request.query.get("text") or ""
        return self.show("text", TEXTS.get(name, "Seite nicht gefunden"), name=name if name in TEXTS else "fehlt")

    def contact(self) -> str:
        if request.method == "POST":
            self.counters.messages += 1
            self.session.note = "Vielen Dank, Ihre Nachricht ist eingegangen."
        return self.show("contact", "Kontakt")

    def account(self) -> str:
        if request.method == "POST":
            self.counters.accounts += 1
            self.session.note = "Ihr Kundenkonto wurde eröffnet."
        return self._go("account.index")

    def conditions(self) -> str:
        """The conditions before the checkout: back to them with a word in red unless they are ticked."""
        if not self.session.cart:
            return self._go("shop.cart")
        if request.method == "POST":
            self.session.agreed = request.forms.get("conditions") == "true"
            if self.session.agreed:
                return self._go("checkout.index")
            self.session.note = "Sofern Sie unsere AGB nicht akzeptieren, können wir Ihre Bestellung nicht annehmen!"
        return self.show("conditions", "Unsere Geschäftsbedingungen")

    def checkout(self) -> str:
        if not self.session.cart or not self.session.agreed:
            return self._go("checkout.agb" if self.session.cart else "shop.cart")
        return self.show("checkout", "Ihre Rechnungsadresse")

    def confirm(self) -> str:
        return self.show("confirm", "Bitte prüfen Sie Ihre Bestellung") if self.session.agreed else self.checkout()

    def process(self) -> str:
        if request.method == "POST" and self.session.cart and self.session.agreed:
            self.counters.orders += 1
            self.session.cart.clear()
            self.session.note = "Vielen Dank für Ihre Bestellung!"
        return self._go("")


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /administrator/\nDisallow: /cache/\n"


def _button(name: str) -> str:
    response.content_type = "image/svg+xml"
    words = BUTTONS.get(name, name)
    width = 30 + 8 * len(words)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="24">'
        f'<rect width="{width}" height="24" rx="3" fill="#c9d3e0" stroke="#667"/>'
        f'<text x="{width / 2}" y="16" font-family="Verdana" font-size="11" text-anchor="middle">{words}</text></svg>'
    )


def _picture(number: int) -> str:
    response.content_type = "image/svg+xml"
    hue = number * 29 % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80">'
        '<rect width="100" height="80" fill="#eee"/>'
        f'<rect x="20" y="30" width="60" height="20" fill="hsl({hue},20%,50%)"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = Kontor(counters).app
    return app


_AT = r"^/index\.php\?(?:.*&)?page="
STORE = SmallStore(
    name="joomla_table",
    make=_make,
    journey=(
        Truth("home", r"^/(index\.php(\?(page=&.*|osCsid=\w+)?)?)?$", "Neue Artikel im"),
        Truth("category", _AT + r"shop\.browse&", "Angezeigte Artikel"),
        Truth("search", _AT + r"shop\.search", "Suchergebnis für"),
        Truth("product", _AT + r"shop\.product_details&", "Artikel-Nr."),
        Truth("cart", _AT + r"shop\.cart(&|$)", "Zwischensumme"),
        Truth("checkout", _AT + r"checkout\.index", "Ihre Rechnungsadresse"),
        Truth("faq", _AT + r"shop\.info&text=faq", "Liefern Sie auch einzelne Schrauben?"),
        Truth("contact", _AT + r"shop\.contact", "01632 960865"),
        Truth("delivery-info", _AT + r"shop\.info&text=versand", "Deutschland: 5,90 EUR"),
        Truth("returns-info", _AT + r"shop\.info&text=widerruf", "binnen 30 Tagen"),
        Truth("terms", _AT + r"(shop\.tos|checkout\.agb)", "§ 1 Geltung"),
        Truth("about", _AT + r"shop\.info&text=ueberuns", "in dritter Generation"),
    ),
    stop_before="Zahlungspflichtig bestellen",
    quirks=(
        "the session is in every address and in no cookie: an address without it has an empty cart",
        "one path for all pages; what a page is stands in the query",
        "buttons are input type=image or linked images, with their words in alt and title only",
        "the conditions stand between cart and checkout; unticked they come back with a word in red",
        "nested tables, font tags, information boxes on both sides with their own forms and links",
        "checkout's first page offers the account box (counted) beside the guest's address",
        "every page carries search, newsletter and sign-in forms; amounts are written 8,90 EUR",
    ),
)
