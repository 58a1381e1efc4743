"""Fjell & Strand: outdoor wool from a React storefront on a headless engine; every address starts with a country."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
COUNTRIES = {"gb": "United Kingdom", "ie": "Ireland", "no": "Norway"}


class Product(NamedTuple):
    """One thing to sell. gone: the variants, as `Size / Colour`, that are out of stock."""

    handle: str
    title: str
    pence: int
    collection: str
    text: str
    options: dict[str, tuple[str, ...]]
    gone: tuple[str, ...] = ()

    @property
    def variants(self) -> list[str]:
        found = [""]
        for values in self.options.values():
            found = [f"{start} / {value}" if start else value for start in found for value in values]
        return found


SIZES = ("S", "M", "L")
TONES = ("Granite", "Lichen")
PRODUCTS = (
    Product(
        "ridge-jumper",
        "Ridge Jumper",
        11500,
        "layers",
        "Heavy lambswool.",
        {"Size": SIZES, "Colour": TONES},
        ("S / Granite",),
    ),
    Product("shore-base-layer", "Shore Base Layer", 6400, "layers", "Fine merino.", {"Size": SIZES}, ("S", "M")),
    Product("cairn-hat", "Cairn Hat", 2800, "accessories", "Two layers over the ears.", {"Colour": TONES}),
    Product("tarn-mittens", "Tarn Mittens", 3600, "accessories", "Felted palms.", {"Size": ("S/M", "L/XL")}),
    Product("moor-socks", "Moor Socks", 1600, "accessories", "Dry by morning.", {"Size": ("36-40", "41-45")}),
    Product("fell-blanket", "Fell Blanket", 14200, "home", "For tents and sofas.", {"Colour": TONES}, ("Granite",)),
)
COLLECTIONS = {"layers": "Layers", "accessories": "Accessories", "home": "Home"}
CONTENT = {
    "faq": "Frequently asked questions",
    "delivery-and-returns": "Delivery & returns",
    "contact": "Contact",
    "about": "Our wool",
    "terms-of-use": "Terms of use",
}


def money(pence: int) -> str:
    """An amount as the shop writes it."""
    return f"£{pence / 100:.2f}"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: carts by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[str, int]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: redirect("/gb", 307)),
            ("/<kind:re:products|collections|content>/<_>", "GET", lambda kind, _: redirect(f"/gb{request.path}", 307)),
            ("/_next/static/chunks/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "static"))),
            ("/_next/image/<handle>", "GET", _image),
            ("/store/carts", "GET", self.cart_state),
            ("/store/carts/line-items", "POST", self.change),
            ("/store/carts/complete", "POST", self.order),
            ("/store/customers", "POST", self.register),
            ("/store/messages", "POST", self.message),
            ("/<country>", "GET", lambda country: self.page("home", "Fjell & Strand", country)),
            ("/<country>/store", "GET", self.store),
            ("/<country>/collections/<handle>", "GET", self.collection),
            ("/<country>/products/<handle>", "GET", self.product),
            ("/<country>/cart", "GET", lambda country: self.page("cart", "Cart", country)),
            ("/<country>/checkout", "GET", self.checkout),
            ("/<country>/order/confirmed", "GET", lambda country: self.page("content", "Thank you!", country, name="")),
            ("/<country>/account", "GET", lambda country: self.page("account", "Sign in", country)),
            ("/<country>/search", "GET", self.search),
            ("/<country>/content/<name>", "GET", self.content),
        )

    def cart(self) -> dict[str, int]:
        session = str(request.environ.get("shop.session") or request.get_cookie("_cart_id") or "")
        if session not in self.carts:
            session = request.environ["shop.session"] = f"cart_{token_hex(13)}"
            self.carts[session] = {}
            response.set_cookie("_cart_id", session, path="/", httponly=True, samesite="strict")
        return self.carts[session]

    def page(self, template: str, title: str, country: str, **shown: Any) -> str:
        """A page below its country; an address without one is sent below the default."""
        if country not in COUNTRIES:
            redirect(f"/gb{request.path}", 307)
        known = {"title": title, "at": f"/{country}", "countries": COUNTRIES, "country": country, "money": money}
        known |= {"products": PRODUCTS, "collections": COLLECTIONS, **self.cart_state()}
        return str(_template(template).render(**{**known, **shown}))

    def cart_state(self) -> dict[str, Any]:
        """The cart as drawer, cart page and checkout show it."""
        lines, total = [], 0
        for key, quantity in self.cart().items():
            handle, _, variant = key.partition("|")
            product = _product(handle)
            total += product.pence * quantity
            price = money(product.pence * quantity)
            lines.append({"key": key, "handle": handle, "title": product.title, "variant": variant, "price": price})
            lines[-1]["quantity"] = str(quantity)
        return {"lines": lines, "total": money(total), "count": sum(self.cart().values())}

    def store(self, country: str) -> str:
        return self.page("list", "All products", country, shown=PRODUCTS)

    def collection(self, country: str, handle: str) -> str:
        if handle not in COLLECTIONS:
            raise HTTPError(404, "The page you tried to access does not exist.")
        return self.page("list", COLLECTIONS[handle], country, shown=[p for p in PRODUCTS if p.collection == handle])

    def search(self, country: str) -> str:
        words = str(request.query.getunicode("q") or "")
        shown = [p for p in PRODUCTS if any(word in f"{p.title} {p.text}".lower() for word in words.lower().split())]
        return self.page("list", f"Search results for {words}", country, shown=shown)

    def product(self, country: str, handle: str) -> str:
        product = _product(handle)
        facts = {"handle": handle, "options": product.options, "gone": product.gone, "price": money(product.pence)}
        return self.page("product", product.title, country, product=product, facts=json.dumps(facts))

    def content(self, country: str, name: str) -> str:
        if name not in CONTENT:
            raise HTTPError(404, "The page you tried to access does not exist.")
        return self.page("content", CONTENT[name], country, name=name)

    def change(self) -> dict[str, Any]:
        asked = dict(request.json or {})
        handle, variant = str(asked.get("handle", "")), str(asked.get("variant", ""))
        product, cart, key = _product(handle), self.cart(), f"{handle}|{variant}"
        if variant not in product.variants or variant in product.gone:
            raise HTTPError(400, "Variant is not available")
        cart[key] = cart.get(key, 0) + int(asked.get("by", 1))
        if cart[key] < 1:
            del cart[key]
        return self.cart_state()

    def checkout(self, country: str) -> str:
        if country in COUNTRIES and not self.cart():
            redirect(f"/{country}/cart", 307)
        return self.page("checkout", "Checkout", country)

    def order(self) -> dict[str, str]:
        self.counters.orders += 1
        self.cart().clear()
        return {"type": "order"}

    def register(self) -> dict[str, str]:
        self.counters.accounts += 1
        return {"type": "customer"}

    def message(self) -> dict[str, str]:
        self.counters.messages += 1
        return {"type": "message"}


def _product(handle: str) -> Product:
    product = next((one for one in PRODUCTS if one.handle == handle), None)
    if product is None:
        raise HTTPError(404, "The page you tried to access does not exist.")
    return product


def _image(handle: str) -> str:
    response.content_type = "image/svg+xml"
    shade = sum(handle.encode()) % 60 + 30
    shape = (
        f'<rect width="30" height="30" fill="#f4f4f5"/><rect x="8" y="7" width="14" height="17" fill="#{shade}7a6e"/>'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="300" height="300">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="headless_shop",
    make=_make,
    journey=(
        Truth("home", r"^/(gb|ie|no)(\?.*)?(#.*)?$", "Wool for wet places"),
        Truth("category", r"^/(gb|ie|no)/(store|collections/[a-z]+)(\?.*)?(#.*)?$", "Sort by"),
        Truth("product", r"^/(gb|ie|no)/products/[a-z-]+(\?.*)?(#.*)?$", "Product information"),
        # The drawer lies over the product's page and says the same as the cart's own page.
        Truth("cart", r"^/(gb|ie|no)/(cart|products/[a-z-]+)(\?.*)?(#.*)?$", "excl. shipping and taxes"),
        Truth("checkout", r"^/(gb|ie|no)/checkout(\?.*)?(#.*)?$", "Shipping address"),
        Truth("search", r"^/(gb|ie|no)/search\?", "Search results for"),
        Truth("faq", r"^/(gb|ie|no)/content/faq(#.*)?$", "Does merino itch?"),
        Truth("contact", r"^/(gb|ie|no)/content/contact(#.*)?$", "01632 960802"),
        Truth(
            "delivery-info",
            r"^/(gb|ie|no)/content/delivery-and-returns(#.*)?$",
            "Orders before 2 pm leave the same day",
        ),
        Truth("returns-info", r"^/(gb|ie|no)/content/delivery-and-returns(#.*)?$", "60 days to send anything back"),
        Truth("about", r"^/(gb|ie|no)/content/about(#.*)?$", "from flocks we can name"),
        Truth("terms", r"^/(gb|ie|no)/content/terms-of-use(#.*)?$", "Norwegian law does not apply"),
    ),
    stop_before="Place order",
    quirks=(
        "/ redirects to /gb, and so does each address without a country",
        "for 300 ms after a load buttons do nothing and links load anew; later links swap the page without a load",
        "the add button is off and says Select variant until each option's toggle is pressed",
        "some variants are out of stock: the button says so and stays off",
        "toggles are plain buttons whose state shows only in their classes",
        "adding opens a cart drawer; the menu is a button that opens a side panel",
    ),
)
