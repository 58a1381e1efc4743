"""Greenfold: a grocer who asks where and when before anything can be had."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
# A United Kingdom postcode, loosely: the shop only asks whether it could be one.
POSTCODE = re.compile(r"^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")
# The charge below which a small order is dearer to pack than it earns.
SMALL_ORDER_PENCE = 2500


class Product(NamedTuple):
    number: int
    name: str
    pence: int
    aisle: str
    unit: str
    offer: str = ""


PRODUCTS = (
    Product(10231, "Greenfold Whole Milk 2 L", 155, "dairy-eggs", "77.5p/litre"),
    Product(10244, "Hollin Farm Salted Butter 250 g", 235, "dairy-eggs", "94p/100 g", "2 for £4"),
    Product(10260, "Free Range Eggs, Medium, 6", 175, "dairy-eggs", "29.2p each"),
    Product(20114, "Seeded Batch Loaf 800 g", 160, "bakery", "20p/100 g"),
    Product(20131, "Teacakes, 4", 120, "bakery", "30p each"),
    Product(30007, "Loose Carrots 1 kg", 69, "fruit-veg", "69p/kg"),
    Product(30018, "Conference Pears, 4", 185, "fruit-veg", "46.3p each", "Was £2.10"),
    Product(30052, "Savoy Cabbage", 95, "fruit-veg", "95p each"),
    Product(40301, "Red Split Lentils 500 g", 130, "cupboard", "26p/100 g"),
    Product(40377, "Chopped Tomatoes 400 g", 55, "cupboard", "13.8p/100 g", "4 for £2"),
)
AISLES = {
    "fruit-veg": "Fruit & Veg",
    "bakery": "Bakery",
    "dairy-eggs": "Dairy & Eggs",
    "cupboard": "Food Cupboard",
}
HELP = {
    "faq": "Frequently asked questions",
    "delivery": "Delivery & collection",
    "refunds": "Refunds & freshness",
    "contact-us": "Contact us",
    "terms": "Terms of sale",
    "our-story": "Our story",
    "thanks": "Thank you",
}
SLOTS = (("tue-10", "Tuesday 10am–11am", 150), ("tue-18", "Tuesday 6pm–7pm", 250), ("wed-08", "Wednesday 8am–9am", 100))
COLLECTIONS = (("col-tue", "Tuesday 2pm–4pm, Millbrook shop", 0), ("col-wed", "Wednesday 9am–11am, Millbrook shop", 0))


def money(pence: int) -> str:
    """An amount as the shop writes it: pence alone below a pound."""
    return f"£{pence / 100:.2f}" if pence >= 100 else f"{pence}p"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Visitor:
    """What the shop knows of one session."""

    def __init__(self) -> None:
        self.slot: tuple[str, int] | None = None
        self.trolley: dict[int, int] = {}
        self.address = False


class Shop:
    """One run of the shop: visitors by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.visitors: dict[str, Visitor] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("home", "Greenfold | Groceries to your door")),
            ("/static/<name>", "GET", lambda name: static_file(name, root=str(FOLDER / "static"))),
            ("/pic/<number:int>.svg", "GET", _image),
            ("/api/slots", "POST", self.slots),
            ("/api/slot", "POST", self.book),
            ("/api/trolley", "GET", self.trolley),
            ("/api/trolley", "POST", self.change),
            ("/groceries/<aisle>", "GET", self.aisle),
            ("/groceries/<aisle>/<number:int>", "GET", self.product),
            ("/search", "GET", self.search),
            ("/checkout", "GET", self.checkout),
            ("/checkout/details", "POST", self.details),
            ("/checkout/pay", "GET", lambda: self.page("pay", "Pay")),
            ("/checkout/place-order", "POST", self.order),
            ("/sign-in", "GET", lambda: self.page("sign_in", "Sign in or register")),
            ("/sign-in", "POST", lambda: redirect("/sign-in")),
            ("/register", "POST", self.register),
            ("/message", "POST", self.message),
            ("/help/<name>", "GET", self.help),
        )

    def visitor(self) -> Visitor:
        session = str(request.environ.get("shop.session") or request.get_cookie("gf_sid") or "")
        if session not in self.visitors:
            session = request.environ["shop.session"] = token_hex(16)
            self.visitors[session] = Visitor()
            response.set_cookie("gf_sid", session, path="/", httponly=True)
        return self.visitors[session]

    def page(self, template: str, title: str, **shown: Any) -> str:
        visitor = self.visitor()
        known = {"title": title, "products": PRODUCTS, "aisles": AISLES, "money": money, "slot": visitor.slot}
        return str(_template(template).render(**{**known, **self.trolley(), **shown}))

    def aisle(self, aisle: str) -> str:
        if aisle not in AISLES:
            raise HTTPError(404, "We can't find that aisle")
        shown = [one for one in PRODUCTS if one.aisle == aisle]
        return self.page("aisle", AISLES[aisle], shown=shown)

    def product(self, aisle: str, number: int) -> str:
        return self.page("product", AISLES[aisle], product=_product(number))

    def search(self) -> str:
        words = str(request.query.getunicode("q") or "")
        shown = [one for one in PRODUCTS if any(word in one.name.lower() for word in words.lower().split())]
        return self.page("aisle", f"{len(shown)} results for “{words}”", shown=shown)

    def help(self, name: str) -> str:
        if name not in HELP:
            raise HTTPError(404, "Not found")
        return self.page("help", HELP[name], name=name)

    def slots(self) -> dict[str, Any]:
        """The hours that can be booked for a postcode, or for the shop's own counter."""
        asked = dict(request.json or {})
        if asked.get("how") == "collect":
            return {"slots": COLLECTIONS}
        if not POSTCODE.match(str(asked.get("postcode", "")).strip().upper()):
            return {"error": "Sorry, we don't recognise that postcode. Please check it and try again."}
        return {"slots": SLOTS}

    def book(self) -> dict[str, Any]:
        wanted = dict(request.json or {}).get("slot")
        self.visitor().slot = next((name, fee) for code, name, fee in (*SLOTS, *COLLECTIONS) if code == wanted)
        return self.trolley()

    def trolley(self) -> dict[str, Any]:
        """The panel's content: lines, sums in pence and as written, the booked hour."""
        visitor = self.visitor()
        bought = [(_product(number), quantity) for number, quantity in visitor.trolley.items()]
        lines = [
            {"number": one.number, "name": one.name, "quantity": quantity, "sum": money(one.pence * quantity)}
            for one, quantity in bought
        ]
        goods = sum(one.pence * quantity for one, quantity in bought)
        extra = 200 if lines and goods < SMALL_ORDER_PENCE else 0
        total = money(goods + extra + (visitor.slot[1] if visitor.slot else 0))
        return {"lines": lines, "extra": money(extra) if extra else "", "total": total, "slot": visitor.slot}

    def change(self) -> Any:
        """One more or one less; refused with 409 while no hour is booked."""
        asked = dict(request.json or {})
        visitor, number = self.visitor(), int(asked.get("number", 0))
        if visitor.slot is None:
            response.status = 409
            return {"error": "slot"}
        quantity = visitor.trolley.get(_product(number).number, 0) + int(asked.get("by", 0))
        visitor.trolley[number] = max(quantity, 0)
        if quantity < 1:
            del visitor.trolley[number]
        return self.trolley()

    def checkout(self) -> str:
        if not self.visitor().trolley:
            redirect("/")
        return self.page("checkout", "Checkout")

    def details(self) -> None:
        self.visitor().address = True
        redirect("/checkout/pay")

    def order(self) -> None:
        self.counters.orders += 1
        self.visitor().trolley.clear()
        redirect("/help/thanks")

    def register(self) -> None:
        self.counters.accounts += 1
        redirect("/help/thanks")

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/help/thanks")


def _product(number: int) -> Product:
    product = next((one for one in PRODUCTS if one.number == number), None)
    if product is None:
        raise HTTPError(404, "Not found")
    return product


def _image(number: int) -> str:
    response.content_type = "image/svg+xml"
    shape = f'<rect width="30" height="30" fill="#fff"/><circle cx="15" cy="15" r="10" fill="#{number % 899 + 100}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" width="160" height="160">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="grocery",
    make=_make,
    journey=(
        Truth("home", r"^/(#.*)?$", "This week at Greenfold"),
        Truth("category", r"^/groceries/[a-z-]+(\?.*)?(#.*)?$", "Filter & sort"),
        Truth("product", r"^/groceries/[a-z-]+/\d+(#.*)?$", "Storage & preparation"),
        # On a desktop the trolley stands beside every page, so any page with a thing in it is the cart.
        Truth("cart", r"^/((groceries|search|help).*)?(\?.*)?(#.*)?$", "Estimated total"),
        Truth("checkout", r"^/checkout(\?.*)?(#.*)?$", "Check out without an account"),
        Truth("search", r"^/search\?", "results for"),
        Truth("faq", r"^/help/faq(#.*)?$", "What if something is out of stock?"),
        Truth("contact", r"^/help/contact-us(#.*)?$", "01632 960455"),
        Truth("delivery-info", r"^/help/delivery(#.*)?$", "Our vans go out from 7am to 10pm"),
        Truth("returns-info", r"^/help/refunds(#.*)?$", "Not fresh enough?"),
        Truth("about", r"^/help/our-story(#.*)?$", "one van and a market stall"),
        Truth("terms", r"^/help/terms(#.*)?$", "These terms apply to every order"),
    ),
    stop_before="Place order",
    quirks=(
        "the first Add opens a dialog that asks for a postcode, then for an hour; nothing is added before",
        "whoever has no postcode to give can collect, behind a second tab of that dialog",
        "things are added in the lists, where Add turns into - 1 +; product pages come second",
        "there is no cart page: the trolley stands at the right on a desktop and behind a button on a phone",
        "a small-order charge joins the lines; the checkout button is off while the trolley is empty",
    ),
)
