"""Fellside Outfitters: walking clothes, in the tradition of a Magento shop with its stock theme."""

from __future__ import annotations

import html
import json
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
SIZES = ("XS", "S", "M", "L", "XL")
CATEGORIES = {
    "women": "Women",
    "women/jackets": "Jackets",
    "women/base-layers": "Base Layers",
    "men": "Men",
    "men/jackets": "Jackets",
    "gear": "Gear",
    "gear/bags": "Bags",
    "gear/flasks": "Flasks",
    "sale": "Sale",
}


@dataclass(frozen=True, slots=True)
class Product:
    """A thing on sale. sizes: one must be chosen, where there are any."""

    number: int
    key: str
    name: str
    pounds: float
    categories: tuple[str, ...]
    sizes: tuple[str, ...] = ()
    in_stock: bool = True

    @property
    def price(self) -> str:
        return f"£{self.pounds:.2f}"


PRODUCTS = (
    Product(11, "fulmar-shell-jacket", "Fulmar Shell Jacket", 129.0, ("women", "women/jackets", "sale"), SIZES),
    Product(12, "dipper-insulated-jacket", "Dipper Insulated Jacket", 98.5, ("women", "women/jackets"), SIZES),
    Product(13, "wren-merino-base-layer", "Wren Merino Base Layer", 54.0, ("women", "women/base-layers"), SIZES),
    Product(21, "garron-wax-jacket", "Garron Wax Jacket", 165.0, ("men", "men/jackets"), SIZES, in_stock=False),
    Product(22, "stell-softshell", "Stell Softshell", 88.0, ("men", "men/jackets", "sale"), SIZES),
    Product(31, "cairn-daypack-22-l", "Cairn Daypack 22 L", 72.0, ("gear", "gear/bags")),
    Product(32, "tarn-roll-top-duffel", "Tarn Roll-Top Duffel", 95.0, ("gear", "gear/bags", "sale")),
    Product(33, "ghyll-steel-flask", "Ghyll Steel Flask", 24.0, ("gear", "gear/flasks")),
)
BY_NUMBER = {product.number: product for product in PRODUCTS}
BY_KEY = {product.key: product for product in PRODUCTS}
PAGES = {
    "about-us": "About us",
    "customer-service": "Customer Service",
    "privacy-policy-cookie-restriction-mode": "Privacy and Cookie Policy",
    "terms-and-conditions": "Terms and Conditions",
    "sales/guest/form": "Orders and Returns",
    "customer/account/login": "Customer Login",
    "customer/account/create": "Create New Customer Account",
    "customer/account/forgotpassword": "Forgot Your Password?",
    "search/term/popular": "Popular Search Terms",
    "contact": "Contact Us",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(categories=CATEGORIES, **shown))


@dataclass(slots=True)
class Line:
    product: Product
    size: str
    count: int = 1


class Shop:
    """One run of the shop: its carts and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, list[Line]] = {}
        self.app = Bottle()
        self.app.add_hook("before_request", _forget_last_slash)
        self.app.error(404, lambda _: _page("missing", title="404 Not Found"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        rest = "/rest/default/V1"
        return (
            ("/", "GET", lambda: _page("home", title="Fellside Outfitters", products=PRODUCTS[:6])),
            ("/<key:re:[a-z0-9/-]+>.html", "GET", self.listing_or_product),
            ("/catalogsearch/result", "GET", self.search),
            ("/search/ajax/suggest", "GET", self.suggest),
            ("/checkout/cart", "GET", lambda: _page("cart", title="Shopping Cart", lines=self.cart)),
            ("/checkout/cart/add/uenc/<_>/product/<number:int>", "POST", self.add),
            ("/checkout/sidebar/removeItem", "POST", self.remove),
            ("/checkout/cart/delete", "POST", self.remove),
            ("/checkout/cart/updatePost", "POST", self.update),
            ("/customer/section/load", "GET", self.section),
            ("/checkout", "GET", self.checkout),
            (f"{rest}/customers/isEmailAvailable", "POST", lambda: "true"),
            (f"{rest}/guest-carts/<_>/shipping-information", "POST", self.totals),
            (f"{rest}/guest-carts/<_>/payment-information", "POST", self.order),
            ("/checkout/onepage/success", "GET", lambda: _page("success", title="Success Page")),
            ("/newsletter/subscriber/new", "POST", self.message),
            ("/contact/index/post", "POST", self.message),
            ("/review/product/post", "POST", self.message),
            ("/customer/account/createpost", "POST", self.account),
            ("/customer/account/loginPost", "POST", lambda: redirect("/customer/account/login/")),
            ("/multishipping/checkout", "GET", lambda: redirect("/customer/account/login/")),
            ("/wishlist/index/add", "POST", lambda: redirect("/customer/account/login/")),
            ("/<name:re:[a-z/-]+>", "GET", self.page),
            ("/static/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "static"))),
            ("/media/catalog/product/<key>.svg", "GET", _picture),
            ("/robots.txt", "GET", _robots),
        )

    @property
    def cart(self) -> list[Line]:
        """The lines of whoever asks."""
        session = request.get_cookie("PHPSESSID") or secrets.token_hex(13)
        response.set_cookie("PHPSESSID", session, path="/", httponly=True)
        return self.carts.setdefault(session, [])

    def listing_or_product(self, key: str) -> str:
        if product := BY_KEY.get(key):
            related = [other for other in PRODUCTS if other.number // 10 == product.number // 10 and other != product]
            return _page("product", title=product.name, product=product, related=related, asked=request.query.options)
        if key not in CATEGORIES:
            response.status = 404
            return _page("missing", title="404 Not Found")
        low, _, high = request.query.price.partition("-")
        found = [product for product in PRODUCTS if key in product.categories]
        if low.isdigit():
            found = [product for product in found if int(low) <= product.pounds < int(high or 10_000)]
        return _page("category", title=CATEGORIES[key], key=key, products=found)

    def search(self) -> str:
        words = request.query.getunicode("q", "").lower().split()
        found = [product for product in PRODUCTS if all(word in product.name.lower() for word in words)]
        asked = request.query.getunicode("q", "")
        return _page("search", title=f"Search results for: '{asked}'", products=found)

    def suggest(self) -> str:
        asked = request.query.getunicode("q", "").lower()
        response.content_type = "application/json"
        return json.dumps([product.name for product in PRODUCTS if asked in product.name.lower()])

    def add(self, _: str, number: int) -> str:
        product = BY_NUMBER[number]
        size = request.forms.get("super_attribute[143]", "")
        response.content_type = "application/json"
        if product.sizes and size not in product.sizes:
            return json.dumps({"backUrl": f"/{product.key}.html?options=cart"})
        self.cart.append(Line(product, size, max(1, int(request.forms.get("qty", "1") or 1))))
        said = f'You added {product.name} to your <a href="/checkout/cart/">shopping cart</a>.'
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return json.dumps({"message": said})
        return str(redirect("/checkout/cart/"))

    def remove(self) -> str:
        at = int(request.forms.get("item_id", "-1"))
        if 0 <= at < len(self.cart):
            del self.cart[at]
        return str(redirect("/checkout/cart/"))

    def update(self) -> str:
        for at, line in enumerate(self.cart):
            line.count = int(request.forms.get(f"cart[{at}][qty]", line.count) or 0)
        self.cart[:] = [line for line in self.cart if line.count > 0]
        return str(redirect("/checkout/cart/"))

    def section(self) -> str:
        """What the mini-cart shows."""
        response.content_type = "application/json"
        response.set_header("Cache-Control", "no-store")
        lines = [
            {
                "name": html.escape(line.product.name),
                "url": f"/{line.product.key}.html",
                "size": line.size,
                "qty": line.count,
                "price": line.product.price,
            }
            for line in self.cart
        ]
        total = sum(line.product.pounds * line.count for line in self.cart)
        return json.dumps({"cart": {"items": lines, "subtotal": f"£{total:.2f}"}})

    def checkout(self) -> str:
        if not self.cart:
            redirect("/checkout/cart/")
        return _page("checkout", title="Checkout", lines=self.cart)

    def totals(self, _: str) -> str:
        response.content_type = "application/json"
        return json.dumps({"payment_methods": [{"code": "checkmo", "title": "Card on delivery"}]})

    def order(self, _: str) -> str:
        self.counters.orders += 1
        self.cart.clear()
        return '"000000417"'

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/"))

    def account(self) -> str:
        self.counters.accounts += 1
        return str(redirect("/customer/account/login/"))

    def page(self, name: str) -> str:
        if name not in PAGES:
            response.status = 404
            return _page("missing", title="404 Not Found")
        return _page("text", title=PAGES[name], name=name)


def _forget_last_slash() -> None:
    request.environ["PATH_INFO"] = request.environ["PATH_INFO"].rstrip("/") or "/"


def _picture(key: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(key.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 300"><rect width="240" height="300" fill="#f4f4f2"/>'
        f'<path d="M60 90l40-40h40l40 40-20 40-10-10v130H90V120l-10 10z" fill="hsl({hue} 35% 45%)"/></svg>'
    )


def _robots() -> str:
    response.content_type = "text/plain"
    return (
        "User-agent: *\nDisallow: /catalogsearch/\nDisallow: /checkout/\nDisallow: /customer/\nDisallow: /wishlist/\n"
    )


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="magento_like",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Hot Sellers"),
        Truth("category", r"^/(women|men|gear|sale)[a-z/-]*\.html(\?.*)?$", "Shopping Options"),
        Truth("search", r"^/catalogsearch/result/?\?.*q=", "Search results for:"),
        Truth("product", rf"^/({'|'.join(BY_KEY)})\.html(\?.*)?(#.*)?$", "SKU"),
        Truth("cart", r"^/checkout/cart/?(#.*)?$", "Estimate Shipping and Tax"),
        Truth("checkout", r"^/checkout/?#shipping$", "Shipping Address"),
        Truth("payment", r"^/checkout/?#payment$", "Payment Method"),
        Truth("contact", r"^/contact/?$", "What’s on your mind?"),
        Truth("help", r"^/customer-service/?(#.*)?$", "Any other question?"),
        Truth("delivery-info", r"^/customer-service/?(#.*)?$", "Shipping & Delivery"),
        Truth("returns-info", r"^/customer-service/?(#.*)?$", "Returns & Replacements"),
        Truth("terms", r"^/terms-and-conditions/?$", "These terms apply to every order"),
        Truth("about", r"^/about-us/?$", "A shed in Kirkby Rigg"),
        Truth("account", r"^/customer/account/login/?$", "Registered Customers"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Place Order",
    quirks=(
        "products and categories both end in .html at the root; only the layered navigation tells them apart",
        "add button is disabled until scripts are ready, then needs a size; without one it says so beside the select",
        "Add to Cart on a card of a sized product leads to the product page instead of adding",
        "adding stays on the page: a message above the title and a counter",
        "the cart link opens a mini-cart instead of going anywhere; the cart is behind View and Edit Cart",
        "checkout draws itself after a delay, its steps are fragments (#shipping, #payment)",
        "delivery and returns stand together on a page called Customer Service, in closed panels",
        "on phones the menu, the search box and the account links are behind toggles",
        "robots.txt forbids search, checkout and accounts, as this platform's does",
    ),
)
