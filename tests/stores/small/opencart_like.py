"""Kettle & Crane: tea things in English, with the markup and the query-string routes of OpenCart's default theme."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Product(NamedTuple):
    """A product: path is its category, price in pence, option a name and its values, one of which must be chosen."""

    number: int
    name: str
    path: int
    price: int
    special: int
    option: tuple[str, ...]
    about: str


CATEGORIES = {20: "Teapots", 24: "Loose Leaf Tea", 33: "Cups & Caddies"}
PRODUCTS = (
    Product(40, "Heron Cast Iron Teapot", 20, 5400, 0, ("Colour", "Ink", "Moss", "Rust"),
            "Holds 0.8 litres and keeps it hot for an hour. Enamelled inside, with a steel basket."),
    Product(41, "Wader Glass Teapot", 20, 3200, 2750, (), "Hand-blown borosilicate, so you can watch the leaves open."),
    Product(42, "Sandpiper Porcelain Teapot", 20, 4600, 0, (), "Thin-walled and white, for one and a half cups."),
    Product(43, "Reedbed Green", 24, 950, 0, ("Size", "50g pouch", "100g tin", "250g refill"),
            "A spring sencha, grassy and sweet. Brew at 70 degrees for a minute."),
    Product(44, "Dusk Oolong", 24, 1300, 0, ("Size", "50g pouch", "100g tin"), "Roasted twice over charcoal."),
    Product(47, "Pair of Gull Cups", 33, 1800, 0, (), "Two stoneware cups with a thumb's dent instead of a handle."),
    Product(49, "Cherry Bark Caddy", 33, 3900, 0, (), "Airtight without a seal; holds 100g of leaf."),
)  # fmt: skip
INFORMATION = {
    4: "About Us",
    6: "Delivery Information",
    3: "Privacy Policy",
    5: "Terms & Conditions",
    8: "Refund Policy",
    7: "Frequently Asked Questions",
}


@dataclass(slots=True)
class Session:
    """A customer's cart: product number and chosen option, and how many."""

    lines: dict[tuple[int, str], int] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """The words on the header's cart button."""
        return f"{sum(self.lines.values())} item(s) - {_pounds(self.total)}"

    @property
    def total(self) -> int:
        """The goods' price in pence."""
        return sum(_price(_product(number)) * many for (number, _), many in self.lines.items())


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _pounds(pence: int) -> str:
    return f"£{pence / 100:,.2f}"


def _price(product: Product) -> int:
    return product.special or product.price


def _product(number: int) -> Product:
    return next((product for product in PRODUCTS if product.number == number), PRODUCTS[0])


def _asked(name: str) -> int:
    found = str(request.params.get(name, ""))
    return int(found) if found.isdecimal() else 0


def _json(body: object) -> str:
    response.content_type = "application/json"
    return json.dumps(body)


class TeaShop:
    """One run of the shop: its sessions, its counters, and the page for each route."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.sessions: dict[str, Session] = {}
        self.routes = {
            "common/home": self.home,
            "product/category": self.category,
            "product/product": self.product,
            "product/search": self.search,
            "product/special": lambda: self.page("listing", "Special Offers", products=_specials()),
            "checkout/cart": lambda: self.page("cart", "Shopping Cart"),
            "checkout/cart/add": self.add,
            "checkout/cart/edit": self.edit,
            "checkout/cart/remove": self.edit,
            "common/cart/info": lambda: _template("minicart").render(**self.common()),
            "checkout/checkout": self.checkout,
            "checkout/confirm": self.confirm,
            "checkout/success": lambda: self.page("text", "Your order has been placed!", about="Thank you."),
            "information/information": self.information,
            "information/contact": lambda: self.writing("contact", "Contact Us"),
            "information/sitemap": lambda: self.page("listing", "Site Map", products=PRODUCTS),
            "account/return/add": lambda: self.writing("return", "Product Returns"),
            "account/newsletter": lambda: self.writing("contact", "Newsletter Subscription"),
            "account/login": lambda: self.page("login", "Account Login", register=False),
            "account/account": lambda: redirect("/index.php?route=account/login"),
            "account/wishlist": lambda: redirect("/index.php?route=account/login"),
            "account/register": self.register,
        }
        self.app = Bottle()
        self.app.route("/", "GET", self.home)
        self.app.route("/index.php", ["GET", "POST"], self.dispatch)
        self.app.route("/image/<number:int>.svg", "GET", _picture)
        self.app.route("/catalog/view/<name>", "GET", lambda name: static_file(name, root=str(FOLDER)))

    def dispatch(self) -> Any:
        """The page of the route asked for."""
        page = self.routes.get(request.query.get("route", "common/home"))
        if page is None:
            response.status = 404
            return self.page("text", "The page you requested cannot be found!", about="")
        return page()

    @property
    def session(self) -> Session:
        """The asking customer's session, begun if there is none."""
        key = request.get_cookie("OCSESSID") or ""
        if key not in self.sessions:
            key = token_hex(13)
            self.sessions[key] = Session()
            response.set_cookie("OCSESSID", key, path="/")
        return self.sessions[key]

    def common(self) -> dict[str, Any]:
        """What every template may use."""
        return {
            "session": self.session,
            "categories": CATEGORIES,
            "information": INFORMATION,
            "pounds": _pounds,
            "price": _price,
            "product_of": _product,
        }

    def page(self, template: str, title: str, **shown: Any) -> str:
        """A page of the theme."""
        return str(_template(template).render(**self.common(), title=title, **shown))

    def home(self) -> str:
        """The front page."""
        return self.page("home", "Kettle & Crane", products=(PRODUCTS[0], PRODUCTS[3], PRODUCTS[5], PRODUCTS[6]))

    def category(self) -> str:
        """A category's products."""
        path = _asked("path")
        inside = [product for product in PRODUCTS if product.path == path]
        return self.page("listing", CATEGORIES.get(path, "Category not found!"), products=inside)

    def product(self) -> str:
        """A product's page."""
        product = _product(_asked("product_id"))
        related = [other for other in PRODUCTS if other.path == product.path and other != product]
        return self.page("product", product.name, product=product, products=related)

    def search(self) -> str:
        """Products whose name or text has the word."""
        word = (request.query.getunicode("search") or "").lower()
        found = [product for product in PRODUCTS if word and word in f"{product.name} {product.about}".lower()]
        return self.page("search", f"Search - {word}", products=found, word=word)

    def add(self) -> str:
        """What the cart's script is told: done, or which option is missing and where to choose it."""
        product, chosen = _product(_asked("product_id")), request.forms.getunicode("option") or ""
        if product.option and chosen not in product.option[1:]:
            where = f"/index.php?route=product/product&product_id={product.number}"
            return _json({"error": {"option": f"{product.option[0]} required!"}, "redirect": where})
        key = (product.number, chosen)
        self.session.lines[key] = self.session.lines.get(key, 0) + max(1, _asked("quantity"))
        return _json({"success": product.name, "product_id": product.number, "total": self.session.summary})

    def edit(self) -> Any:
        """The cart with another quantity of one line; 0 takes it out."""
        key, lines = (_asked("product_id"), request.forms.getunicode("option") or ""), self.session.lines
        if key in lines:
            lines[key] = _asked("quantity")
            if not lines[key]:
                del lines[key]
        return redirect("/index.php?route=checkout/cart")

    def checkout(self) -> Any:
        """The six panels of the checkout; an empty cart leads back to the cart."""
        if not self.session.lines:
            return redirect("/index.php?route=checkout/cart")
        return self.page("checkout", "Checkout")

    def confirm(self) -> Any:
        """An order, counted."""
        if request.method == "POST":
            self.counters.orders += 1
            self.session.lines.clear()
        return redirect("/index.php?route=checkout/success")

    def information(self) -> str:
        """One of the numbered pages of text."""
        number = _asked("information_id")
        return self.page("information", INFORMATION.get(number, "Information page not found!"), number=number)

    def writing(self, template: str, title: str) -> str:
        """A form that writes to the shop, its message counted."""
        if request.method == "POST":
            self.counters.messages += 1
        return self.page(template, title, sent=request.method == "POST")

    def register(self) -> str:
        """The form of a new account, counted when made."""
        if request.method == "POST":
            self.counters.accounts += 1
            return self.page("text", "Your Account Has Been Created!", about="Congratulations.")
        return self.page("login", "Register Account", register=True)


def _specials() -> list[Product]:
    return [product for product in PRODUCTS if product.special]


def _picture(number: int) -> str:
    response.content_type = "image/svg+xml"
    hue = number * 37 % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 228 228"><rect width="228" height="228" fill="#fafafa"/>'
        f'<ellipse cx="110" cy="130" rx="58" ry="46" fill="hsl({hue},30%,45%)"/>'
        f'<path d="M164 120l34-26-22 48z" fill="hsl({hue},30%,38%)"/></svg>'
    )


def _make(counters: Counters) -> Application:
    app: Application = TeaShop(counters).app
    return app


STORE = SmallStore(
    name="opencart_like",
    make=_make,
    journey=(
        Truth("home", r"^/(index\.php(\?route=common/home)?)?$", "Tea, taken seriously and drunk slowly"),
        Truth("category", r"^/index\.php\?route=product/category&path=\d+", "Product Compare (0)"),
        Truth("product", r"^/index\.php\?route=product/product&.*product_id=\d+", "Product Code:"),
        Truth("cart", r"^/index\.php\?route=checkout/cart$", "Unit Price"),
        Truth("checkout", r"^/index\.php\?route=checkout/checkout(#.*)?$", "Step 1: Checkout Options"),
        Truth(
            "faq", r"^/index\.php\?route=information/information&information_id=7$", "How long does loose leaf keep?"
        ),
        Truth("contact", r"^/index\.php\?route=information/contact$", "Our Location"),
        Truth("delivery-info", r"^/index\.php\?route=information/information&information_id=6$", "two working days"),
        Truth("returns-info", r"^/index\.php\?route=information/information&information_id=8$", "within 45 days"),
        Truth("terms", r"^/index\.php\?route=information/information&information_id=5$", "law of England"),
        Truth("about", r"^/index\.php\?route=information/information&information_id=4$", "a market stall in 2009"),
        Truth("search", r"^/index\.php\?.*route=product/search", "Products meeting the search criteria"),
    ),
    stop_before="Confirm Order",
    quirks=(
        "every page is /index.php; only the query tells pages apart, and text pages only by a number",
        "some products want a choice in a select first; from a list, Add to Cart leads to the product page instead",
        "without the choice the press on Add to Cart answers with red words and nothing is added",
        "the header's cart is a button with a dropdown: 0 item(s), View Cart, Checkout, filled with the first item",
        "Checkout stands in the top menu from the start and with an empty cart leads to the cart",
        "the checkout is an accordion on one address; Register Account is chosen beforehand",
        "Returns in the footer is a form that writes to the shop; the returns promise is under Refund Policy",
    ),
)
