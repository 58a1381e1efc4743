"""Kom & Klei: Dutch pottery out of a site builder: placed boxes, hashed classes, divs for links, a framed cart."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha1
from html import escape
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
Cart = dict[tuple[str, str], int]


class Product(NamedTuple):
    """A product: price in cents; glazes, of which one must be chosen; left, how many there are."""

    slug: str
    name: str
    collection: str
    price: int
    glazes: tuple[str, ...]
    left: int
    about: str


PRODUCTS = {
    product.slug: product
    for product in (
        Product("theepot-wolk", "Theepot Wolk", "potten", 8900, (), 0, "Eén per stookbeurt, nu even op."),
        Product("ontbijtkom-duin", "Ontbijtkom Duin", "kommen", 2850, ("Zand", "Mist"), 9, "Ruime kom voor yoghurt."),
        Product("soepkom-slak", "Soepkom Slak", "kommen", 3400, (), 4, "Met een oor dat de vingers koel houdt."),
        Product("beker-kievit", "Beker Kievit", "bekers", 2400, ("Groen", "Blauw"), 12, "Gespikkeld als een ei."),
        Product("espressokop-mus", "Espressokopje Mus", "bekers", 1650, (), 20, "Klein maar dikwandig."),
        Product("vaas-riet", "Vaas Riet", "potten", 5200, (), 3, "Smalle hals voor één tak."),
    )
}
COLLECTIONS = {"kommen": "Kommen", "bekers": "Bekers", "potten": "Potten & vazen"}
MENU = {"/": "Home", "/shop": "Shop", "/over-mij": "Over mij", "/workshops": "Workshops", "/contact": "Contact"}
FOOTER = {
    "/veelgestelde-vragen": "Veelgestelde vragen",
    "/verzending-en-retour": "Verzending & retour",
    "/algemene-voorwaarden": "Algemene voorwaarden",
    "/privacybeleid": "Privacybeleid",
}
TEXTS: dict[str, list[list[str]]] = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))


def _euro(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d} €"


def _box(left: int, top: int, width: int, inner: str, style: str = "") -> str:
    mark = sha1(f"{left}/{top}/{inner}".encode(), usedforsecurity=False).hexdigest()[:8]
    return (
        f'<div id="comp-k{mark}" class="_1Z_nJ" style="left:{left}px;top:{top}px;width:{width}px;{style}">{inner}</div>'
    )


def _link(path: str, inner: str) -> str:
    return f'<div role="link" tabindex="0" class="_2wYm8" data-testid="linkElement" data-to="{path}">{inner}</div>'


def _button(hook: str, words: str, more: str = "") -> str:
    return (
        f'<button type="button" class="_1fbEI" data-hook="{hook}" {more}><span class="_1Qjd7">{words}</span></button>'
    )


def _picture(product: Product) -> str:
    hue = sum(map(ord, product.slug)) % 360
    return (
        f'<svg class="_3Rcsq" viewBox="0 0 100 100" role="img" aria-label="{product.name}"><rect width="100" '
        f'height="100" fill="#efe9e1"/><path d="M25 40h50q0 40-25 40T25 40z" fill="hsl({hue},25%,60%)"/></svg>'
    )


def _gallery(products: list[Product], top: int) -> str:
    cells = []
    for place, product in enumerate(products):
        ribbon = "" if product.left else '<span class="_5hKq2">Uitverkocht</span>'
        words = f'<p class="_2BULo">{product.name}</p><p class="_23ArP">{_euro(product.price)}</p>'
        cells.append(
            f'<div class="_1cKX9" style="left:{place % 3 * 310}px;top:{place // 3 * 370}px" '
            f'data-hook="product-item-root" data-slug="{product.slug}">{_picture(product)}{ribbon}{words}</div>'
        )
    height = (len(products) + 2) // 3 * 370
    return _box(30, top, 920, f'<div data-hook="product-list-wrapper">{"".join(cells)}</div>', f"height:{height}px")


def _product(slug: str) -> Product:
    if slug not in PRODUCTS:
        raise HTTPError(404, "Pagina niet gevonden")
    return PRODUCTS[slug]


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(title: str, body: str, height: int) -> str:
    menu = "".join(_box(390 + 115 * place, 34, 110, _link(to, name)) for place, (to, name) in enumerate(MENU.items()))
    foot = "".join(_box(30 + 200 * place, 40, 190, _link(to, name)) for place, (to, name) in enumerate(FOOTER.items()))
    return str(_template("shell").render(title=title, body=body, height=height, menu=menu, foot=foot, box=_box))


class Pottery:
    """One run of the shop, its carts and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, Cart] = {}
        self.app = Bottle()
        for path, method, callback in (
            ("/", "GET", self.home),
            ("/shop", "GET", self.shop),
            ("/product-page/<slug>", "GET", self.product),
            ("/zoekresultaten", "GET", self.search),
            ("/cart-page", "GET", self.cart_page),
            ("/checkout", "GET", self.checkout),
            ("/contact", "GET", self.contact),
            (
                "/bedankt",
                "GET",
                lambda: _page("Bedankt", _box(30, 60, 600, "<h1>Bedankt voor je bestelling!</h1>"), 400),
            ),
            ("/_partials/mini-cart", "GET", self.mini_cart),
            ("/_api/cart", "GET", lambda: json.dumps(sum(self.cart.values()))),
            ("/_api/cart", "POST", self.change),
            ("/_api/<kind:re:order|member|message|newsletter>", "POST", self.count),
            ("/_static/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/<name>", "GET", self.text),
        ):
            self.app.route(path, method, callback)

    @property
    def cart(self) -> Cart:
        """The asking customer's cart, begun if there is none."""
        key = request.get_cookie("svSession") or ""
        if key not in self.carts:
            key = token_hex(20)
            self.carts[key] = {}
            response.set_cookie("svSession", key, path="/")
        return self.carts[key]

    def home(self) -> str:
        """The front page."""
        _ = self.cart
        banner = '<h1 class="_2hij5">Servies met een deukje</h1><p>Met de hand gedraaid in Zutphen.</p>'
        more = _link("/shop", '<span class="_77aLp _kQ9v1">Shop nu</span>')
        body = _box(60, 90, 520, banner) + _box(60, 240, 140, more) + _box(30, 360, 400, "<h2>Nieuw uit de oven</h2>")
        return _page("Home", body + _gallery(list(PRODUCTS.values())[:3], 430), 840)

    def shop(self) -> str:
        """All products, or one collection's."""
        chosen = request.query.get("collectie", "")
        inside = [product for product in PRODUCTS.values() if chosen in ("", product.collection)]
        links = {"/shop": "Alles"} | {f"/shop?collectie={key}": name for key, name in COLLECTIONS.items()}
        filters = "".join(_box(30 + 140 * n, 110, 130, _link(to, name)) for n, (to, name) in enumerate(links.items()))
        head = f"<h1>{COLLECTIONS.get(chosen, 'Shop')}</h1>"
        count = f"<span data-hook='product-count'>{len(inside)} producten</span>"
        return _page(
            "Shop", _box(30, 40, 400, head) + filters + _box(800, 110, 150, count) + _gallery(inside, 170), 960
        )

    def product(self, slug: str) -> str:
        """A product's page."""
        product = _product(slug)
        glazes = "".join(
            f'<div role="radio" tabindex="0" aria-checked="false" class="_4tGhs" data-glaze="{glaze}">{glaze}</div>'
            for glaze in product.glazes
        )
        choice = f'<div role="radiogroup" aria-label="Glazuur"><p>Glazuur: *</p>{glazes}</div><p data-hook="error"></p>'
        add = _button("add-to-cart", "In winkelwagen", f'data-slug="{slug}"') if product.left else (
            _button("notify", "Uitverkocht", "disabled")
        )  # fmt: skip
        body = _box(30, 60, 420, _picture(product)) + _box(500, 60, 420, f"<h1>{product.name}</h1>")
        body += _box(500, 140, 200, _euro(product.price)) + _box(500, 180, 420, choice if glazes else "")
        body += _box(500, 320, 300, add) + _box(500, 400, 420, f"<h2>Productinfo</h2><p>{product.about}</p>")
        body += _box(30, 520, 500, "<h2>Misschien ook leuk</h2>")
        return _page(product.name, body + _gallery([p for p in PRODUCTS.values() if p != product][2:5], 580), 980)

    def search(self) -> str:
        """Products whose name or text has the word."""
        word = request.query.getunicode("q") or ""
        found = [p for p in PRODUCTS.values() if word.lower() in f"{p.name} {p.about}".lower()]
        head = f"<h1>Zoekresultaten</h1><p>{len(found)} resultaten voor ‘{escape(word)}’</p>"
        return _page("Zoeken", _box(30, 40, 600, head) + _gallery(found, 170), 960)

    def text(self, name: str) -> str:
        """A page of text, or a 404."""
        if name not in TEXTS:
            raise HTTPError(404, "Pagina niet gevonden")
        parts = "".join(
            _box(30, 60 + 130 * place, 640, f"<h2>{escape(head)}</h2><p>{escape(words)}</p>")
            for place, (head, words) in enumerate(TEXTS[name])
        )
        return _page((MENU | FOOTER)[f"/{name}"], parts, 560)

    def contact(self) -> str:
        """The way to write or call."""
        form = (FOLDER / "contact.html").read_text(encoding="utf-8")
        words = "<h1>Zeg het maar</h1><p>Bel 01632 960655 of mail noor@komenklei.example</p>"
        return _page("Contact", _box(30, 60, 400, words) + _box(500, 60, 400, form), 520)

    def lines(self) -> str:
        """The cart's lines with their prices."""
        return str(_template("lines").render(cart=self.cart, products=PRODUCTS, euro=_euro))

    def total(self) -> str:
        """The goods' price."""
        return _euro(sum(PRODUCTS[slug].price * many for (slug, _), many in self.cart.items()))

    def mini_cart(self) -> str:
        """The document inside the iframe."""
        view = _button("view-cart", "Bekijk winkelwagen")
        return str(_template("mini").render(filled=bool(self.cart), lines=self.lines(), total=self.total(), view=view))

    def cart_page(self) -> str:
        """The cart as a page."""
        if not self.cart:
            return _page(
                "Winkelwagen", _box(30, 60, 500, "<h1>Winkelwagen is leeg</h1>" + _link("/shop", "Verder")), 420
            )
        summary = f"<h2>Bestelsamenvatting</h2><p>Subtotaal {self.total()}</p><p>Verzending 6,95 €</p>"
        summary += _button("CheckoutButtonDataHook.button", "Afrekenen") + "<p>🔒 Veilig afrekenen</p>"
        return _page(
            "Winkelwagen",
            _box(30, 60, 560, f"<h1>Mijn winkelwagen</h1>{self.lines()}") + _box(660, 60, 280, summary),
            560,
        )

    def checkout(self) -> Any:
        """The steps of the checkout, on one address; an empty cart leads back to the cart."""
        if not self.cart:
            return redirect("/cart-page")
        steps = (FOLDER / "checkout.html").read_text(encoding="utf-8").replace("{total}", self.total())
        return _page("Afrekenen", _box(30, 60, 560, steps), 900)

    def change(self) -> str:
        """The cart with one more of a product, or with none of it."""
        form, cart = request.forms, self.cart
        key = (_product(form.get("slug", "")).slug, form.getunicode("glaze") or "")
        if form.get("remove"):
            cart.pop(key, None)
        elif PRODUCTS[key[0]].left:
            cart[key] = cart.get(key, 0) + 1
        return json.dumps(sum(cart.values()))

    def count(self, kind: str) -> str:
        """An order, an account or a message, counted."""
        self.counters.orders += kind == "order"
        self.counters.accounts += kind == "member"
        self.counters.messages += kind in ("message", "newsletter")
        if kind == "order":
            self.cart.clear()
        return "{}"


def _make(counters: Counters) -> Application:
    app: Application = Pottery(counters).app
    return app


STORE = SmallStore(
    name="wix_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Servies met een deukje"),
        Truth("category", r"^/shop(\?collectie=[a-z]+)?$", "producten"),
        Truth("product", r"^/product-page/[a-z-]+$", "Productinfo"),
        Truth("cart", r"^/cart-page$", "Bestelsamenvatting"),
        Truth("checkout", r"^/checkout$", "Klantgegevens"),
        Truth("faq", r"^/veelgestelde-vragen$", "Mag het in de vaatwasser?"),
        Truth("contact", r"^/contact$", "01632 960655"),
        Truth("delivery-info", r"^/verzending-en-retour$", "op dinsdag en vrijdag"),
        Truth("returns-info", r"^/verzending-en-retour$", "binnen 21 dagen"),
        Truth("terms", r"^/algemene-voorwaarden$", "Artikel 2. De koop"),
        Truth("about", r"^/over-mij$", "In een oude garage in Zutphen"),
        Truth("search", r"^/zoekresultaten\?q=", "resultaten voor"),
    ),
    stop_before="Bestelling plaatsen",
    quirks=(
        "no anchor anywhere: links are divs with role=link and a data attribute, moved by a script",
        "gallery items are divs with a click handler, without role, tabindex or address",
        "every box is placed absolutely, under hashed class names; the order in the document is not the order seen",
        "the way to the cart page is a button inside an iframe, opened by an icon with a number",
        "the first product is sold out; some others want a glaze, chosen among divs with role=radio",
        "the search field has no form and no button; Dutch words; a cookie bar over the page",
    ),
)
