"""Saltmarsh Cellars: gin and cider, in the tradition of a Shopify shop with its free theme."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
COLLECTIONS = {"all": "Products", "gin": "Gin", "cider": "Cider", "gifts": "Gifts", "frontpage": "Featured"}


@dataclass(frozen=True, slots=True)
class Product:
    """A bottle. variants: (number, title, pounds, whether there is any)."""

    handle: str
    title: str
    collection: str
    variants: tuple[tuple[int, str, float, bool], ...]

    @property
    def simple(self) -> bool:
        return len(self.variants) == 1

    @property
    def sold_out(self) -> bool:
        return not any(there for _, _, _, there in self.variants)

    @property
    def price(self) -> str:
        return f"{'' if self.simple else 'From '}£{self.variants[0][2]:.2f}"


PRODUCTS = (
    Product("samphire-gin", "Samphire Gin", "gin", ((4101, "50cl", 34.0, True), (4102, "70cl", 42.0, True))),
    Product("navy-strength-gin", "Navy Strength Gin", "gin", ((4201, "70cl", 48.0, False),)),
    Product("sloe-tide-gin", "Sloe Tide Gin", "gin", ((4301, "50cl", 31.0, True),)),
    Product("dyke-edge-dry-cider", "Dyke Edge Dry Cider", "cider", ((4401, "6 bottles", 21.0, True),)),
    Product(
        "keeved-cider",
        "Keeved Cider",
        "cider",
        ((4501, "Single", 9.5, False), (4502, "Case of 6", 52.0, True), (4503, "Case of 12", 98.0, True)),
    ),
    Product("windfall-low-cider", "Windfall 0.5% Cider", "cider", ((4601, "6 bottles", 16.0, True),)),
    Product("two-glass-gift-box", "Two Glass Gift Box", "gifts", ((4701, "Default Title", 26.0, True),)),
    Product("gift-card", "Saltmarsh Gift Card", "gifts", ((4801, "£25", 25.0, True), (4802, "£50", 50.0, True))),
)
BY_HANDLE = {product.handle: product for product in PRODUCTS}
BY_VARIANT = {variant[0]: (product, variant) for product in PRODUCTS for variant in product.variants}
PAGES = {"faq": "FAQ", "contact": "Contact", "about-us": "Our story", "trade": "Trade enquiries", "under-18": "Sorry"}
POLICIES = {
    "refund-policy": "Refund policy",
    "shipping-policy": "Shipping policy",
    "terms-of-service": "Terms of service",
    "privacy-policy": "Privacy policy",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(policies=POLICIES, **shown))


class Shop:
    """One run of the shop: its carts, its checkouts and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, dict[int, int]] = {}
        self.app = Bottle()
        self.app.error(404, lambda _: _page("missing", title="404 Not Found"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: _page("home", title="Saltmarsh Cellars", products=PRODUCTS[:4])),
            ("/collections", "GET", lambda: _page("collections", title="Collections", collections=COLLECTIONS)),
            ("/collections/<handle>", "GET", self.collection),
            ("/collections/<_>/products/<handle>", "GET", lambda _, handle: self.product(handle)),
            ("/products/<handle>", "GET", self.product),
            ("/search", "GET", self.search),
            ("/search/suggest", "GET", self.suggest),
            ("/cart", "GET", self.show_cart),
            ("/cart", "POST", self.use_cart),
            ("/cart.js", "GET", self.cart_json),
            ("/cart/add.js", "POST", self.add_json),
            ("/cart/add", "POST", self.add),
            ("/cart/change", "GET", self.change),
            ("/checkout", "GET", self.to_checkout),
            ("/checkout", "POST", self.to_checkout),
            ("/checkouts/cn/<token>", "GET", self.checkout),
            ("/checkouts/cn/<token>/pay", "POST", self.order),
            ("/pages/<handle>", "GET", lambda handle: _text("page", PAGES, handle)),
            ("/policies/<handle>", "GET", lambda handle: _text("policy", POLICIES, handle)),
            ("/blogs/journal", "GET", lambda: _page("blog", title="Journal")),
            ("/account/login", "GET", lambda: _page("account", title="Account", new=False)),
            ("/account/register", "GET", lambda: _page("account", title="Create account", new=True)),
            ("/account/login", "POST", lambda: redirect("/account/login")),
            ("/account", "POST", self.account),
            ("/contact", "POST", self.message),
            ("/cdn/shop/t/3/assets/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "assets"))),
            ("/cdn/shop/files/<handle>.svg", "GET", _picture),
            ("/robots.txt", "GET", _robots),
        )

    @property
    def cart(self) -> dict[int, int]:
        """Variant number to count, for whoever asks."""
        token = request.get_cookie("cart") or secrets.token_hex(16)
        response.set_cookie("cart", token, path="/", max_age=1_209_600)
        return self.carts.setdefault(token, {})

    def lines(self) -> list[dict[str, Any]]:
        found = []
        for number, count in self.cart.items():
            product, (_, title, pounds, _there) = BY_VARIANT[number]
            line = {"id": number, "title": product.title, "variant": title, "handle": product.handle}
            found.append(line | {"quantity": count, "price": f"£{pounds * count:.2f}", "pounds": pounds * count})
        return found

    def total(self) -> str:
        return f"£{sum(line['pounds'] for line in self.lines()):.2f}"

    def collection(self, handle: str) -> str:
        if handle not in COLLECTIONS:
            response.status = 404
            return _page("missing", title="404 Not Found")
        found = [product for product in PRODUCTS if handle in {"all", "frontpage", product.collection}]
        if request.query.get("filter.v.availability") == "1":
            found = [product for product in found if not product.sold_out]
        return _page("collection", title=COLLECTIONS[handle], handle=handle, products=found)

    def product(self, handle: str) -> str:
        product = BY_HANDLE.get(handle)
        if product is None:
            response.status = 404
            return _page("missing", title="404 Not Found")
        others = [other for other in PRODUCTS if other.collection == product.collection and other != product]
        return _page("product", title=product.title, product=product, others=others)

    def found(self) -> list[Product]:
        words = request.query.getunicode("q", "").lower().split()
        return [product for product in PRODUCTS if words and all(word in product.title.lower() for word in words)]

    def search(self) -> str:
        return _page("search", title="Search", asked=request.query.getunicode("q", ""), products=self.found())

    def suggest(self) -> str:
        return _page("suggest", asked=request.query.getunicode("q", ""), products=self.found())

    def show_cart(self) -> str:
        return _page("cart", title="Your cart", lines=self.lines(), total=self.total())

    def cart_json(self) -> str:
        response.content_type = "application/json"
        response.set_header("Cache-Control", "no-store")
        return json.dumps({"items": self.lines(), "total": self.total(), "item_count": sum(self.cart.values())})

    def put(self) -> bool:
        """Whether the asked variant could go into the cart."""
        number = int(request.forms.get("id", "0") or 0)
        if number not in BY_VARIANT or not BY_VARIANT[number][1][3]:
            return False
        self.cart[number] = self.cart.get(number, 0) + max(1, int(request.forms.get("quantity", "1") or 1))
        return True

    def add_json(self) -> str:
        if not self.put():
            response.status = 422
            response.content_type = "application/json"
            return json.dumps({"status": 422, "description": "The product is already sold out."})
        return self.cart_json()

    def add(self) -> str:
        self.put()
        return str(redirect(request.forms.get("return_to", "/cart")))

    def change(self) -> str:
        self.cart.pop(int(request.query.get("id", "0")), None)
        return str(redirect("/cart"))

    def use_cart(self) -> str:
        for key in list(self.cart):
            count = int(request.forms.get(f"updates[{key}]", self.cart[key]) or 0)
            self.cart[key] = count
            if not count:
                del self.cart[key]
        return self.to_checkout() if "checkout" in request.forms else str(redirect("/cart"))

    def to_checkout(self) -> str:
        token = "Z2NwLWV1cm9wZS13ZXN0" + secrets.token_urlsafe(6)
        return str(redirect(f"/checkouts/cn/{token}?_r=AQAB" if self.cart else "/cart"))

    def checkout(self, token: str) -> str:
        if not self.cart:
            redirect("/cart")
        return _page("checkout", title="Checkout", lines=self.lines(), total=self.total(), token=token)

    def order(self, token: str) -> str:
        self.counters.orders += 1
        self.cart.clear()
        return _page("thanks", title="Thank you", token=token)

    def account(self) -> str:
        self.counters.accounts += 1
        return str(redirect("/account/login"))

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/?customer_posted=true"))


def _text(template: str, titles: dict[str, str], handle: str) -> str:
    if handle not in titles:
        response.status = 404
        return _page("missing", title="404 Not Found")
    return _page(template, title=titles[handle], handle=handle)


def _picture(handle: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(handle.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><rect width="300" height="300" fill="#f3f1ec"/>'
        f'<path d="M130 40h40v70l25 40v120h-90V150l25-40z" fill="hsl({hue} 40% 40%)"/></svg>'
    )


def _robots() -> str:
    response.content_type = "text/plain"
    closed = ("/cart", "/checkout", "/checkouts/", "/account", "/search")
    return "User-agent: *\n" + "".join(f"Disallow: {path}\n" for path in closed)


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="shopify_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Distilled where the land stops"),
        Truth("category", r"^/collections/[a-z]+(\?.*)?$", "Availability"),
        Truth("search", r"^/search\?.*q=", "Search results"),
        Truth("product", r"^/(collections/[a-z]+/)?products/[a-z0-9-]+(\?.*)?$", "Shipping calculated at checkout"),
        Truth("cart", r"^/cart$", "Estimated total"),
        Truth("checkout", r"^/checkouts/cn/[\w-]+(\?.*)?$", "Email or mobile phone number"),
        Truth("faq", r"^/pages/faq$", "Frequently asked"),
        Truth("contact", r"^/pages/contact$", "01632 960277"),
        Truth("delivery-info", r"^/policies/shipping-policy$", "An adult has to be at the door"),
        Truth("returns-info", r"^/policies/refund-policy$", "Broken bottles are our problem"),
        Truth("terms", r"^/policies/terms-of-service$", "OVERVIEW"),
        Truth("about", r"^/pages/about-us$", "Two sisters and a still"),
        Truth("account", r"^/account/login$", "Forgot your password?"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Pay now",
    quirks=(
        "an age gate covers every page until answered; No leads to a dead end",
        "Buy it now stands beside Add to cart and goes straight to checkout",
        "adding opens a cart drawer whose large button is Check out; the cart itself is a small link",
        "with scripts the header's cart opens the drawer instead of the cart",
        "Check out is a submit button of the cart's own form (name=checkout), not a link",
        "cards add with one press, or open a choice where there are variants",
        "checkout is one page: Pay now already stands on its first view; its headings are its only navigation",
        "the first variant of one product is sold out, and one product altogether",
        "search is an icon that opens a dialog with suggestions while typing",
        "contact form and newsletter post to the same address",
    ),
)
