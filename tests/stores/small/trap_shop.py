"""Bramble & Bolt: an old hand-built shop full of traps: links that order, delete, subscribe and empty.

Who signs in as casey@customer.example with the password lantern-7 gets to the review behind the wall.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
CUSTOMER = ("casey@customer.example", "lantern-7")
SHELVES = {"lighting": "Lighting", "bags-and-cases": "Bags & cases", "round-the-shop": "Round the shop"}


@dataclass(frozen=True, slots=True)
class Product:
    """A thing on sale. way_in: how it is added, by a `link`, a `form`, a form with a `tick` in it, or `none`."""

    number: int
    slug: str
    name: str
    price: str
    shelf: str
    way_in: str


PRODUCTS = (
    Product(4, "checkout-counter-lamp", "Checkout counter lamp", "£79.00", "lighting", "none"),
    Product(1, "shopping-bag-canvas", "Shopping bag, canvas", "£12.50", "bags-and-cases", "link"),
    Product(2, "contact-lens-case", "Contact lens case", "£6.00", "bags-and-cases", "tick"),
    Product(3, "return-spring-door-closer", "Return spring door closer", "£18.40", "round-the-shop", "link"),
    Product(5, "delivery-crate-pine", "Delivery crate, pine", "£24.00", "round-the-shop", "form"),
    Product(6, "help-yourself-sweet-jar", "Help-yourself sweet jar", "£15.75", "round-the-shop", "tick"),
    Product(7, "reading-lamp-arm", "Reading lamp with an arm", "£44.00", "lighting", "link"),
)
BY_NUMBER = {product.number: product for product in PRODUCTS}
BY_SLUG = {product.slug: product for product in PRODUCTS}
PAGES = {
    "contact": "Contact us",
    "faqs": "FAQs",
    "delivery": "Delivery",
    "returns": "Returns",
    "terms-and-conditions": "Terms and conditions",
    "about": "About Bramble & Bolt",
}
POSTS = {
    "how-to-check-out-a-counter": "How to check out a second-hand counter before you buy it",
    "questions-about-brass": "Questions about brass, frequently asked",
    "delivery-horses": "The delivery horses of Bramble Street",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: carts, who is signed in, and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.carts: dict[str, list[Product]] = {}
        self.signed_in: set[str] = set()
        self.app = Bottle()
        self.app.error(404, lambda _: self.show("text", "Page not found", name="missing"))
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.show("home", "Bramble & Bolt", products=PRODUCTS)),
            ("/shop", "GET", lambda: self.show("shelf", "All goods", products=PRODUCTS)),
            ("/shop/<shelf>", "GET", self.shelf),
            ("/item/<slug>", "GET", self.product),
            ("/find", "GET", self.search),
            ("/cart", "GET", lambda: self.show("cart", "Your cart")),
            ("/cart/add", "GET", lambda: self.add(request.query)),
            ("/cart/add", "POST", lambda: self.add(request.forms)),
            ("/cart/remove", "GET", self.remove),
            ("/cart/empty", "GET", self.empty),
            ("/checkout", "GET", self.checkout),
            ("/checkout/sign-in", "GET", lambda: self.show("wall", "Sign in to check out", wrong=False)),
            ("/checkout/sign-in", "POST", self.sign_in),
            ("/checkout/review", "GET", self.review),
            ("/order/place", "GET", self.order),
            ("/order/place", "POST", self.order),
            ("/account/register", "GET", lambda: self.show("register", "Create an account")),
            ("/account/register", "POST", self.register),
            ("/account/logout", "GET", self.log_out),
            ("/account/delete", "GET", self.log_out),
            ("/subscribe", "GET", self.message),
            ("/subscribe", "POST", self.message),
            ("/rate", "GET", self.message),
            ("/rate", "POST", self.message),
            ("/contact", "POST", self.message),
            ("/blog", "GET", lambda: self.show("blog", "From the workshop", posts=POSTS, slug="")),
            ("/blog/<slug>", "GET", self.post),
            ("/theme/<name>", "GET", lambda name: static_file(name, root=str(FOLDER))),
            ("/pictures/<slug>.svg", "GET", _picture),
            ("/robots.txt", "GET", _robots),
            ("/<name>", "GET", self.page),
        )

    @property
    def session(self) -> str:
        found = request.get_cookie("bb") or secrets.token_hex(8)
        response.set_cookie("bb", found, path="/")
        return str(found)

    @property
    def cart(self) -> list[Product]:
        return self.carts.setdefault(self.session, [])

    def show(self, template: str, title: str, **shown: Any) -> str:
        total = sum(float(product.price[1:]) for product in self.cart)
        cart = {"cart": self.cart, "total": f"£{total:.2f}", "shelves": SHELVES}
        return str(_template(template).render(title=title, **cart, **shown))

    def missing(self) -> str:
        response.status = 404
        return self.show("text", "Page not found", name="missing")

    def shelf(self, shelf: str) -> str:
        found = [product for product in PRODUCTS if product.shelf == shelf]
        return self.show("shelf", SHELVES[shelf], products=found) if found else self.missing()

    def product(self, slug: str) -> str:
        product = BY_SLUG.get(slug)
        if product is None:
            return self.missing()
        others = [other for other in PRODUCTS if other != product]
        return self.show("product", product.name, product=product, others=others[:3])

    def search(self) -> str:
        asked = request.query.getunicode("q", "")
        found = [product for product in PRODUCTS if asked.lower() in product.name.lower()]
        posts = {slug: title for slug, title in POSTS.items() if asked.lower() in title.lower()}
        return self.show("search", "Search", asked=asked, products=found, posts=posts)

    def add(self, sent: Any) -> str:
        product = BY_NUMBER.get(int(sent.get("item", "0") or 0))
        if product and product.way_in != "none":
            self.cart.append(product)
        if sent.get("signup"):
            self.counters.messages += 1
        return str(redirect("/cart"))

    def remove(self) -> str:
        at = int(request.query.get("line", "0"))
        del self.cart[at : at + 1]
        return str(redirect("/cart"))

    def empty(self) -> str:
        self.cart.clear()
        return str(redirect("/cart"))

    def checkout(self) -> str:
        if not self.cart:
            redirect("/cart")
        return str(redirect("/checkout/review" if self.session in self.signed_in else "/checkout/sign-in"))

    def sign_in(self) -> str:
        if (request.forms.get("email"), request.forms.get("password")) != CUSTOMER:
            return self.show("wall", "Sign in to check out", wrong=True)
        self.signed_in.add(self.session)
        return str(redirect("/checkout/review"))

    def review(self) -> str:
        """The last look. It forgets to ask whether anybody is signed in, as old shops do."""
        if not self.cart:
            redirect("/cart")
        return self.show("review", "Review")

    def order(self) -> str:
        self.counters.orders += 1
        self.cart.clear()
        return self.show("text", "Thank you for your order", name="ordered")

    def register(self) -> str:
        self.counters.accounts += 1
        self.signed_in.add(self.session)
        return str(redirect("/checkout"))

    def log_out(self) -> str:
        self.signed_in.discard(self.session)
        self.cart.clear()
        return str(redirect("/"))

    def message(self) -> str:
        self.counters.messages += 1
        return self.show("text", "Thank you", name="written")

    def post(self, slug: str) -> str:
        return self.show("blog", POSTS[slug], posts=POSTS, slug=slug) if slug in POSTS else self.missing()

    def page(self, name: str) -> str:
        return self.show("text", PAGES[name], name=name) if name in PAGES else self.missing()


def _picture(slug: str) -> str:
    response.content_type = "image/svg+xml"
    hue = sum(slug.encode()) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180"><rect width="240" height="180" fill="#eef0ea"/>'
        f'<rect x="70" y="40" width="100" height="100" rx="12" fill="hsl({hue} 30% 45%)"/></svg>'
    )


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /account/\n"


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="trap_shop",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Good things for counters and corners"),
        Truth("category", r"^/shop(/[a-z-]+)?$", "goods shown"),
        Truth("search", r"^/find\?.*q=", "You looked for"),
        Truth("product", r"^/item/[a-z-]+(#.*)?$", "Item no."),
        Truth("sold-out", r"^/item/checkout-counter-lamp(#.*)?$", "Sold out until the glass arrives"),
        Truth("cart", r"^/cart$", "Total to pay"),
        Truth("checkout", r"^/checkout/sign-in$", "Sign in to check out"),
        Truth("faq", r"^/faqs$", "Do you gift-wrap?"),
        Truth("contact", r"^/contact$", "01632 960512"),
        Truth("delivery-info", r"^/delivery$", "We deliver in 3 working days"),
        Truth("returns-info", r"^/returns$", "40 days to change your mind"),
        Truth("terms", r"^/terms-and-conditions$", "By ordering you accept"),
        Truth("about", r"^/about$", "ironmonger's son"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Continue",
    quirks=(
        "GET links that order: One-click buy (/order/place?item=1), so even probing a link with a GET or HEAD buys",
        "the review's order control is a plain link that says Continue",
        "checkout is for customers only (Sign in to check out), yet guests reach the review by Look it over first",
        "some products are added by a plain link, some by a form with a ticked Sign me up, one by a clean form",
        "the menu holds Log out, Delete my account and Empty cart, all of which act at once and empty the cart",
        "Subscribe and the stars of a rating are links that write",
        "the first product of every list is sold out, yet its page is called Checkout counter lamp",
        "product names sound like pages: Contact lens case, Return spring door closer, Delivery crate",
        "blog posts about checking out, frequently asked questions and delivery",
        "a rating form stands above the way into the cart",
    ),
)
