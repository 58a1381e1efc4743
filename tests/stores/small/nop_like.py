"""Tarnside Instruments: folk instruments and their parts, in the nopCommerce tradition."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Product(NamedTuple):
    """One thing to sell. choices: of its one required attribute, named by prompt; none: sold as it is."""

    number: int
    slug: str
    name: str
    pence: int
    category: str
    blurb: str
    prompt: str = ""
    choices: tuple[str, ...] = ()


KEYS = ("D", "G", "A", "C")
PRODUCTS = (
    Product(4, "tin-whistle-brass", "Tin Whistle, Brass", 1450, "whistles", "A sweet low end.", "Key", KEYS),
    Product(5, "low-whistle-aluminium", "Low Whistle, Aluminium", 8900, "whistles", "Tunable head.", "Key", KEYS[:2]),
    Product(7, "ocarina-stoneware", "Ocarina, Stoneware", 3200, "whistles", "Ten holes, fired twice."),
    Product(11, "anglo-concertina-20", "Anglo Concertina, 20 keys", 24900, "squeezeboxes", "For a first reel."),
    Product(
        12, "melodeon-two-row", "Melodeon, Two Row", 61500, "squeezeboxes", "Eight bass.", "Tuning", ("D/G", "G/C")
    ),
    Product(18, "reed-oil", "Reed Oil", 695, "care", "15 ml, with a dropper."),
    Product(19, "whistle-roll", "Whistle Roll", 2100, "care", "Room for six.", "Cloth", ("Tweed", "Waxed cotton")),
    Product(21, "bellows-tape", "Bellows Tape", 850, "care", "Two metres of black linen tape."),
)
CATEGORIES = {"whistles": "Whistles", "squeezeboxes": "Squeezeboxes", "care": "Care & Parts"}
TOPICS = {
    "shipping-returns": "Shipping & returns",
    "privacy-notice": "Privacy notice",
    "conditions-of-use": "Conditions of Use",
    "about-us": "About us",
    "questions": "Questions we are asked",
    "contactus": "Contact Us",
    "thank-you": "Thank you",
}


def money(pence: int) -> str:
    """An amount as the shop writes it."""
    return f"£{pence / 100:,.2f}"


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
            ("/", "GET", lambda: self.page("home", "Tarnside Instruments. Home page title")),
            ("/Content/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "Content"))),
            ("/images/thumbs/<number:int>.svg", "GET", _image),
            ("/addproducttocart/<origin>/<number:int>/1", "POST", self.add),
            ("/flyout", "GET", lambda: self.page("flyout", "")),
            ("/cart", "GET", lambda: self.page("cart", "Shopping Cart")),
            ("/cart", "POST", self.cart_form),
            ("/login/checkoutasguest", "GET", lambda: self.page("login", "Login", guest=True)),
            ("/login", "GET", lambda: self.page("login", "Login", guest=False)),
            ("/login", "POST", lambda: redirect("/login")),
            ("/register", "GET", lambda: self.page("register", "Register")),
            ("/register", "POST", self.register),
            ("/onepagecheckout", "GET", self.checkout),
            ("/checkout/OpcConfirmOrder/", "POST", self.order),
            ("/checkout/completed", "GET", lambda: self.page("topic", "Thank you", name="thank-you")),
            ("/search", "GET", self.search),
            ("/subscribenewsletter", "POST", self.message),
            ("/contactus", "POST", self.message),
            ("/wishlist", "GET", lambda: self.page("cart", "Wishlist", lines=[])),
            ("/<slug>", "GET", self.by_slug),
        )

    def cart(self) -> dict[str, int]:
        session = str(request.environ.get("shop.session") or request.get_cookie(".Nop.Customer") or "")
        if session not in self.carts:
            session = request.environ["shop.session"] = token_hex(16)
            self.carts[session] = {}
            response.set_cookie(".Nop.Customer", session, path="/", httponly=True)
        return self.carts[session]

    def page(self, template: str, title: str, **shown: Any) -> str:
        lines = self.lines()
        known = {"title": title, "lines": lines, "products": PRODUCTS, "categories": CATEGORIES, "money": money}
        known["count"] = sum(line["quantity"] for line in lines)
        known["total"] = sum(line["product"].pence * line["quantity"] for line in lines)
        return str(_template(template).render(**{**known, **shown}))

    def lines(self) -> list[dict[str, Any]]:
        found = []
        for key, quantity in self.cart().items():
            number, _, chosen = key.partition("|")
            found.append({"key": key, "product": _product(int(number)), "chosen": chosen, "quantity": quantity})
        return found

    def by_slug(self, slug: str) -> str:
        if slug in CATEGORIES:
            shown = [one for one in PRODUCTS if one.category == slug]
            return self.page("category", CATEGORIES[slug], shown=shown, searched=None)
        if slug in TOPICS:
            return self.page("topic", TOPICS[slug], name=slug)
        product = next((one for one in PRODUCTS if one.slug == slug), None)
        if product is None:
            raise HTTPError(404, "Page not found")
        return self.page("product", product.name, product=product)

    def search(self) -> str:
        words = str(request.query.getunicode("q") or "")
        shown = [
            one for one in PRODUCTS if any(word in f"{one.name} {one.blurb}".lower() for word in words.lower().split())
        ]
        return self.page("category", "Search", shown=shown, searched=words)

    def add(self, origin: str, number: int) -> dict[str, Any]:
        """What the page's script is to do: say it, complain, or go to the product's page to choose first."""
        product = _product(number)
        chosen = str(request.forms.getunicode("product_attribute") or "")
        if product.choices and origin == "catalog":
            return {"redirect": f"/{product.slug}"}
        if product.choices and chosen not in product.choices:
            return {"success": False, "message": f"Please select {product.prompt}"}
        cart, key = self.cart(), f"{number}|{chosen}"
        cart[key] = cart.get(key, 0) + max(int(request.forms.quantity or 1), 1)
        said = 'The product has been added to your <a href="/cart">shopping cart</a>'
        return {"success": True, "message": said, "count": f"({sum(cart.values())})"}

    def cart_form(self) -> None:
        """The cart page's one form: its checkout button, or new quantities and removals."""
        if request.forms.get("checkout"):
            redirect("/login/checkoutasguest?returnUrl=%2Fcart")
        cart = self.cart()
        for number, key in enumerate(list(cart)):
            cart[key] = int(request.forms.get(f"itemquantity{number}") or 0)
            if cart[key] < 1 or request.forms.get("removefromcart") == str(number):
                del cart[key]
        redirect("/cart")

    def checkout(self) -> str:
        if not self.cart():
            redirect("/cart")
        return self.page("checkout", "Checkout")

    def order(self) -> dict[str, str]:
        self.counters.orders += 1
        self.cart().clear()
        return {"redirect": "/checkout/completed"}

    def register(self) -> None:
        self.counters.accounts += 1
        redirect("/thank-you")

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/thank-you")


def _product(number: int) -> Product:
    product = next((one for one in PRODUCTS if one.number == number), None)
    if product is None:
        raise HTTPError(404, "Page not found")
    return product


def _image(number: int) -> str:
    response.content_type = "image/svg+xml"
    shape = f'<rect x="{number % 7 + 4}" y="4" width="6" height="22" rx="3" fill="#{number * 11 % 90 + 9:02d}6b4f"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="300" height="300">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


SLUGS = "|".join(one.slug for one in PRODUCTS)
STORE = SmallStore(
    name="nop_like",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "Welcome to Tarnside"),
        Truth("category", r"^/(whistles|squeezeboxes|care)(\?.*)?(#.*)?$", "per page"),
        Truth("product", rf"^/({SLUGS})(\?.*)?(#.*)?$", "Add your review"),
        Truth("cart", r"^/cart(\?.*)?(#.*)?$", "I agree with the terms of service"),
        # The way in is a page of its own; the words stand on it and on the address page behind it.
        Truth("checkout", r"^/(login/checkoutasguest|onepagecheckout)", "Stuck while checking out?"),
        Truth("search", r"^/search\?", "Search keyword:"),
        Truth("faq", r"^/questions(#.*)?$", "Do you buy old concertinas?"),
        Truth("contact", r"^/contactus(#.*)?$", "01632 960741"),
        Truth("delivery-info", r"^/shipping-returns(#.*)?$", "Small parcels go by Royal Mail"),
        Truth("returns-info", r"^/shipping-returns(#.*)?$", "Play it for 30 days"),
        Truth("about", r"^/about-us(#.*)?$", "a boathouse full of bellows"),
        Truth("terms", r"^/conditions-of-use(#.*)?$", "By ordering you accept"),
    ),
    stop_before="Confirm",
    quirks=(
        "adding only drops a green bar from the top, which goes away after 3.5 s, and changes the count",
        "with its required choice open, adding gives a red bar instead",
        "in lists the add button of things with a choice leads to their page",
        "the cart's checkout button opens a dialog until the terms are ticked",
        "before the checkout a sign-in page, whose guest button leads on",
        "the cart link's fly-out on hover holds one more link to the cart",
    ),
)
