"""Bottega del Rame: Italian copper pots, with the markup and manners of PrestaShop's classic theme."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
COOKIE = "PrestaShop-7c41d0e2f9"


class Category(NamedTuple):
    """A category: its number and slug make its address."""

    number: int
    slug: str
    name: str
    about: str


class Product(NamedTuple):
    """A product: price in cents, was is the price before, sizes the first of which is chosen."""

    number: int
    slug: str
    name: str
    category: int
    price: int
    was: int
    sizes: tuple[str, ...]
    about: str


CATEGORIES = (
    Category(3, "pentole", "Pentole e casseruole", "Rame da 2 mm stagnato a mano, manici in ottone."),
    Category(4, "padelle", "Padelle e tegami", "Per saltare, rosolare e portare in tavola."),
    Category(5, "dolci", "Per i dolci", "Polsonetti e stampi per chi fa lo zabaione sul serio."),
)
PRODUCTS = (
    Product(12, "casseruola-in-rame", "Casseruola in rame", 3, 12900, 0, ("16 cm", "20 cm", "24 cm"),
            "Diffonde il calore in modo uniforme: i fondi non attaccano e le salse non impazziscono."),
    Product(13, "pentola-alta-con-coperchio", "Pentola alta con coperchio", 3, 18900, 21000, (),
            "Da cinque litri, per brodi e paste in quantità."),
    Product(14, "paiolo-per-polenta", "Paiolo per polenta", 3, 14500, 0, (),
            "Il paiolo di una volta, non stagnato, con manico in ferro battuto."),
    Product(21, "padella-da-chef", "Padella da chef", 4, 9900, 0, ("24 cm", "28 cm"),
            "Bordo svasato e manico lungo in ghisa."),
    Product(22, "tegame-due-manici", "Tegame a due manici", 4, 11900, 0, (), "Dal forno alla tavola."),
    Product(31, "polsonetto", "Polsonetto per zabaione", 5, 7900, 8900, (),
            "Fondo tondo, manico cavo che resta freddo."),
    Product(32, "stampo-canele", "Stampo per canelé", 5, 1450, 0, (), "Venduto al pezzo, stagnato dentro."),
)  # fmt: skip
CONTENT = {
    1: ("consegna", "Consegna"),
    2: ("note-legali", "Note legali"),
    3: ("termini-e-condizioni-di-uso", "Termini e condizioni di uso"),
    4: ("chi-siamo", "Chi siamo"),
    5: ("pagamento-sicuro", "Pagamento sicuro"),
    6: ("resi-e-rimborsi", "Resi e rimborsi"),
    7: ("domande-frequenti", "Domande frequenti"),
}


@dataclass(slots=True)
class Session:
    """A customer's cart (product number and size, quantity) and how far the checkout is (1 to 4)."""

    lines: dict[tuple[int, str], int] = field(default_factory=dict)
    step: int = 1

    @property
    def count(self) -> int:
        """How many pieces are in the cart."""
        return sum(self.lines.values())

    @property
    def total(self) -> int:
        """The goods' price in cents."""
        return sum(_product(number).price * many for (number, _), many in self.lines.items())


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _euro(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def _product(number: int) -> Product:
    for product in PRODUCTS:
        if product.number == number:
            return product
    raise HTTPError(404, "Prodotto non trovato")


def _category(number: int) -> Category:
    for category in CATEGORIES:
        if category.number == number:
            return category
    raise HTTPError(404, "Categoria non trovata")


def _link(product: Product) -> str:
    return f"/it/{_category(product.category).slug}/{product.number}-{product.slug}.html"


class CopperShop:
    """One run of the shop, its sessions and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.sessions: dict[str, Session] = {}
        self.app = Bottle()
        for path, methods, callback in self._routes():
            self.app.route(path, methods.split(), callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: redirect("/it/", 302)),
            ("/it/", "GET", lambda: self.page("home", "index", title="Bottega del Rame", products=PRODUCTS[:6])),
            ("/it/<number:int>-<slug>", "GET", self.category),
            ("/it/<_folder>/<number:int>-<slug>.html", "GET", self.product),
            ("/it/ricerca", "GET", self.search),
            ("/it/carrello", "GET POST", self.cart),
            ("/it/module/ps_shoppingcart/ajax", "GET POST", self.shopping_cart),
            ("/it/ordine", "GET POST", self.order),
            ("/it/conferma-ordine", "GET", lambda: self.page("plain", "order-confirmation", title="Ordine confermato")),
            ("/it/content/<number:int>-<slug>", "GET", self.content),
            ("/it/contattaci", "GET POST", self.contact),
            ("/it/newsletter", "POST", self.message),
            ("/it/login", "GET POST", self.login),
            ("/it/il-mio-account", "GET", lambda: redirect("/it/login?back=my-account")),
            ("/img/p/<hue:int>.svg", "GET", _picture),
            ("/themes/classic/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/robots.txt", "GET", lambda: static_file("robots.txt", root=str(FOLDER))),
        )

    @property
    def session(self) -> Session:
        """The asking customer's session, begun if there is none."""
        key = request.get_cookie(COOKIE) or ""
        if key not in self.sessions:
            key = token_hex(12)
            self.sessions[key] = Session()
            response.set_cookie(COOKIE, key, path="/", httponly=True)
        return self.sessions[key]

    def page(self, template: str, controller: str, **shown: Any) -> str:
        """A page of the theme."""
        common = {"session": self.session, "categories": CATEGORIES, "contents": CONTENT, "product_of": _product}
        return str(_template(template).render(**common, page=controller, euro=_euro, link=_link, **shown))

    def category(self, number: int, slug: str) -> str:
        """A category's products."""
        category = _category(number)
        inside = [product for product in PRODUCTS if product.category == number]
        return self.page("listing", "category", title=category.name, about=category.about, products=inside)

    def product(self, _folder: str, number: int, slug: str) -> str:
        """A product's page."""
        product = _product(number)
        beside = [other for other in PRODUCTS if other.category == product.category and other != product]
        return self.page("product", "product", title=product.name, product=product, beside=beside)

    def search(self) -> str:
        """Products whose name or text has the word."""
        word = (request.query.getunicode("s") or "").lower()
        found = [product for product in PRODUCTS if word and word in f"{product.name} {product.about}".lower()]
        return self.page("listing", "search", title="Risultati della ricerca", about="", products=found)

    def cart(self) -> Any:
        """The cart; with add, update or delete in form or query, changed first."""
        asked, session = request.params, self.session
        if "id_product" in asked:
            key = (_product(int(asked["id_product"])).number, asked.getunicode("size") or "")
            many = session.lines.get(key, 0)
            if "add" in asked:
                many += int(asked.get("qty", 1))
            elif "update" in asked:
                many += 1 if asked.get("op") == "up" else -1
            session.lines[key] = 0 if "delete" in asked else many
            session.lines = {line: count for line, count in session.lines.items() if count > 0}
            if request.headers.get("X-Requested-With") == "XMLHttpRequest":
                return json.dumps({"success": True, "id_product": key[0], "size": key[1]})
            return redirect("/it/carrello?action=show")
        return self.page("cart", "cart", title="Carrello")

    def shopping_cart(self) -> str:
        """The pieces that the theme's script puts in place after something was added."""
        key = (int(request.params.get("id_product", 0)), request.params.getunicode("size") or "")
        shown: dict[str, Any] = {"session": self.session, "euro": _euro, "product": _product(key[0]), "size": key[1]}
        response.content_type = "application/json"
        return json.dumps(
            {"preview": _template("blockcart").render(**shown), "modal": _template("modal").render(**shown)}
        )

    def order(self) -> Any:
        """The four steps of the checkout, on one address."""
        session = self.session
        if not session.lines:
            return redirect("/it/carrello?action=show")
        if request.method == "GET":
            return self.page("order", "checkout", title="Ordine", step=session.step)
        form = request.forms
        if "submitCreate" in form and form.get("password"):
            self.counters.accounts += 1
        if "confirm-order" in form:
            self.counters.orders += 1
            session.lines, session.step = {}, 1
            return redirect("/it/conferma-ordine")
        names = ("submitCreate", "confirm-addresses", "confirmDeliveryOption")
        session.step = next((n + 2 for n, name in enumerate(names) if name in form), session.step)
        return redirect("/it/ordine")

    def content(self, number: int, slug: str) -> str:
        """A page of text."""
        if number not in CONTENT:
            raise HTTPError(404, "Pagina non trovata")
        return self.page("content", "cms", title=CONTENT[number][1], number=number)

    def contact(self) -> str:
        """The contact form, and its message counted."""
        if request.method == "POST":
            self.counters.messages += 1
        return self.page("contact", "contact", title="Contattaci", sent=request.method == "POST")

    def message(self) -> Any:
        """A subscription, counted."""
        self.counters.messages += 1
        return redirect("/it/")

    def login(self) -> str:
        """Sign in, or with create_account a new account, counted when made."""
        create = "create_account" in request.params
        if create and request.method == "POST":
            self.counters.accounts += 1
        title = "Crea un account" if create else "Accedi al tuo account"
        return self.page("login", "authentication", title=title, create=create)


def _picture(hue: int) -> str:
    response.content_type = "image/svg+xml"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 250"><rect width="250" height="250" fill="#f6f6f6"/>'
        f'<rect x="60" y="100" width="110" height="80" rx="8" fill="hsl({hue % 20 + 12},60%,50%)"/>'
        '<rect x="170" y="112" width="60" height="10" rx="5" fill="#8a7a3c"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = CopperShop(counters).app
    return app


STORE = SmallStore(
    name="prestashop_like",
    make=_make,
    journey=(
        Truth("home", r"^/it/?$", "Battute a mano, una per una"),
        Truth("category", r"^/it/\d+-[a-z]+(\?.*)?$", "Ordina per:"),
        Truth("product", r"^/it/[a-z]+/\d+-[^/]+\.html(#.*)?$", "Dettagli del prodotto"),
        Truth("cart", r"^/it/carrello(\?.*)?$", "Totale (tasse incl.)"),
        Truth("checkout", r"^/it/ordine(\?.*)?(#.*)?$", "Ordina come ospite"),
        Truth("faq", r"^/it/content/7-", "Posso usarle sul piano a induzione?"),
        Truth("contact", r"^/it/contattaci$", "Come possiamo aiutarti?"),
        Truth("delivery-info", r"^/it/content/1-", "24/48 ore"),
        Truth("returns-info", r"^/it/content/6-", "entro 14 giorni"),
        Truth("terms", r"^/it/content/3-", "Articolo 1"),
        Truth("about", r"^/it/content/4-", "tre generazioni di calderai"),
        Truth("search", r"^/it/ricerca\?", "Risultati della ricerca"),
    ),
    stop_before="Effettua l'ordine",
    quirks=(
        "/ redirects to /it/; addresses hold numbers and Italian words",
        "adding is answered by a modal over the page; its way on says Procedi con il checkout but leads to the cart",
        "the cart in the header is no link while it is empty",
        "icon-font words (shopping_cart, search) stand in the text of buttons; headings in capitals by CSS",
        "the checkout is one address with four steps; a guest's form has a password that would open an account",
        "quantity has + and - buttons of a script; a language picker and a currency picker; several forms a page",
    ),
)
