"""Harbor Kite Works: a mail-order kite shop as the web of 1998 built them.

Tables inside tables, pictures for buttons, an image map for the menu, one program per task under /cgi-bin/, no script,
no style sheet, no id, no heading element.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from bottle import Bottle, HTTPResponse, redirect, request, response
from jinja2 import Environment, FileSystemLoader
from PIL import Image, ImageDraw
from tests.stores.small.shop import Application, Counters, SmallStore, Truth


@dataclass(frozen=True, slots=True)
class Kite:
    """One line of the catalogue; cents is the price in US cents."""

    sku: str
    dept: str
    name: str
    cents: int
    blurb: str
    colors: tuple[str, ...] = ()

    @property
    def price(self) -> str:
        return _dollars(self.cents)


DEPTS = {
    "1": "Single Line Kites",
    "2": "Stunt & Sport Kites",
    "3": "Windsocks & Spinners",
    "4": "Line, Reels & Repair",
}
KITES = (
    Kite("HK-101", "1", "Old Salt Delta, 7 ft.", 3495, "Our best seller. Up in six m.p.h. of wind, no fuss."),
    Kite("HK-104", "1", "Harbor Box Kite", 4250, "The box your grandfather flew, in ripstop nylon with spruce spars."),
    Kite("HK-109", "1", "Minnow Diamond for Youngsters", 1295, "Comes with line and tail. Ages five and up."),
    Kite("HK-203", "2", "Squall Dual-Line Stunter", 6800, "Pulls hard, turns tight. 8 ft. wing, graphite frame.",
         ("Red/White", "Teal/Purple", "Black/Gold")),
    Kite("HK-207", "2", "Sandpiper Trainer", 3900, "Forgiving for the beginner. Straps and 75 ft. lines included."),
    Kite("HK-301", "3", "Koi Windsock, 5 ft.", 2100, "Hand appliqued. Hangs from any porch."),
    Kite("HK-305", "3", "Lighthouse Ground Spinner", 2650, "Turns in the least breeze. 30 in. tall."),
    Kite("HK-402", "4", "Braided Line, 500 ft. on Hoop", 995, "50 lb. test."),
)  # fmt: skip
BY_SKU = {kite.sku: kite for kite in KITES}
HANDLING = 595
BUTTONS = {
    "buy": "BUY IT!",
    "details": "MORE INFO",
    "basket": "VIEW BASKET",
    "recalc": "RECALCULATE",
    "keepon": "KEEP LOOKING",
    "mailbox": "E-MAIL US",
}
MAP_LABELS = ("WELCOME", "CATALOG", "BASKET", "ORDERING", "Q & A", "WHO WE ARE")


def _dollars(cents: int) -> str:
    return f"${cents / 100:,.2f}"


def _gif(label: str, size: tuple[int, int], ground: str, ink: str = "white") -> bytes:
    picture = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=ink)
    pen.text((size[0] / 2, size[1] / 2), label, fill=ink, anchor="mm")
    kept = io.BytesIO()
    picture.save(kept, "GIF")
    return kept.getvalue()


def _menu_gif() -> bytes:
    picture = Image.new("RGB", (600, 30), "#000066")
    pen = ImageDraw.Draw(picture)
    for place, label in enumerate(MAP_LABELS):
        pen.text((place * 100 + 50, 15), label, fill="#FFFF99", anchor="mm")
    kept = io.BytesIO()
    picture.save(kept, "GIF")
    return kept.getvalue()


def _picture(name: str) -> bytes:
    if name in BUTTONS:
        return _gif(BUTTONS[name], (104, 24), "#CC0000")
    if name == "menubar":
        return _menu_gif()
    if name == "masthead":
        return _gif("H A R B O R   K I T E   W O R K S", (600, 64), "#3366CC")
    if name == "spacer":
        return _gif("", (1, 1), "white")
    if name == "counter":
        return _gif("0048213", (70, 18), "black", "#33FF33")
    return _gif(name.upper(), (130, 110), "#99CCFF", "#000066")


class _Shop:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.baskets: dict[str, dict[str, int]] = {}
        self.pages = Environment(loader=FileSystemLoader(Path(__file__).with_suffix("")), autoescape=True)

    def app(self) -> Application:
        app = Bottle()
        for path, name in (
            ("/orderinfo.htm", "orderinfo"),
            ("/qanda.htm", "qanda"),
            ("/aboutus.htm", "aboutus"),
            ("/contact.htm", "contact"),
            ("/links.htm", "links"),
            ("/club.htm", "club"),
            ("/catalog.htm", "catalog"),
        ):
            app.route(path, "GET", lambda name=name: self.page(name))
        app.route("/", "GET", lambda: self.page("index", kites=KITES[:3]))
        app.route("/index.htm", "GET", lambda: self.page("index", kites=KITES[:3]))
        app.route("/cgi-bin/dept.cgi", "GET", self.dept)
        app.route("/cgi-bin/item.asp", "GET", self.item)
        app.route("/cgi-bin/find.cgi", "GET", self.find)
        app.route("/cgi-bin/view.cgi", ["GET", "POST"], self.view)
        app.route("/cgi-bin/order.cgi", ["GET", "POST"], self.order)
        app.route("/cgi-bin/formmail.cgi", "POST", self.mail)
        app.route("/cgi-bin/club.cgi", "POST", self.join)
        app.route("/images/<name>.gif", "GET", self.image)
        app.route("/robots.txt", "GET", self.robots)
        app.error_handler[404] = lambda _error: self.page("missing")
        application: Application = app
        return application

    def page(self, name: str, **values: Any) -> bytes:
        response.content_type = "text/html; charset=ISO-8859-1"
        html = self.pages.get_template(f"{name}.htm").render(depts=DEPTS, all_kites=KITES, dollars=_dollars, **values)
        return html.encode("iso-8859-1", "xmlcharrefreplace")

    def basket(self) -> dict[str, int]:
        key = request.get_cookie("BASKETID")
        if key not in self.baskets:
            key = token_hex(6).upper()
            self.baskets[key] = {}
            response.set_cookie("BASKETID", key, path="/")
        return self.baskets[key]

    def dept(self) -> bytes:
        number = request.query.get("d", "1")
        kites = [kite for kite in KITES if kite.dept == number]
        return self.page("dept", title=DEPTS.get(number, "Catalog"), kites=kites)

    def item(self) -> bytes:
        kite = BY_SKU.get(request.query.get("SKU", ""))
        if kite is None:
            return self.page("missing")
        others = [other for other in KITES if other.dept == kite.dept and other != kite]
        return self.page("item", kite=kite, others=others)

    def find(self) -> bytes:
        words = request.query.getunicode("KEYWORDS", "").lower().split()
        kites = [kite for kite in KITES if any(word in f"{kite.name} {kite.blurb}".lower() for word in words)]
        return self.page("find", words=" ".join(words), kites=kites)

    def view(self) -> bytes:
        basket = self.basket()
        doing = request.query.get("do", "cart")
        if request.method == "POST" and doing == "add" and request.forms.get("SKU") in BY_SKU:
            sku = request.forms.get("SKU")
            basket[sku] = basket.get(sku, 0) + _number(request.forms.get("QTY", "1"))
        if request.method == "POST" and doing == "update":
            for sku in tuple(basket):
                basket[sku] = _number(request.forms.get(f"Q_{sku}", "1"))
                if not basket[sku]:
                    del basket[sku]
        if doing != "cart":
            redirect("/cgi-bin/view.cgi?do=cart", 302)
        return self.page("basket", **self.sums(basket))

    def sums(self, basket: dict[str, int]) -> dict[str, Any]:
        lines = [(BY_SKU[sku], count, BY_SKU[sku].cents * count) for sku, count in basket.items()]
        goods = sum(line[2] for line in lines)
        return {"lines": lines, "goods": goods, "handling": HANDLING, "total": goods + HANDLING}

    def order(self) -> bytes:
        basket = self.basket()
        if request.method == "GET" or not basket:
            redirect("/cgi-bin/view.cgi?do=cart", 302)
        step = request.forms.get("STEP", "1")
        if step == "3":
            self.counters.orders += 1
            basket.clear()
            return self.page("thanks")
        fields = {
            name: request.forms.getunicode(name, "") for name in ("NAME", "ADDR", "CITY", "STATE", "ZIP", "EMAIL")
        }
        if step == "2" and all(fields.values()):
            return self.page("card", fields=fields, **self.sums(basket))
        return self.page("orderform", fields=fields, complain=step == "2", **self.sums(basket))

    def mail(self) -> bytes:
        self.counters.messages += 1
        return self.page("mailed")

    def join(self) -> bytes:
        self.counters.accounts += 1
        return self.page("mailed")

    def image(self, name: str) -> HTTPResponse:
        return HTTPResponse(_picture(name), headers={"Content-Type": "image/gif"})

    def robots(self) -> HTTPResponse:
        rules = "User-agent: *\nDisallow: /cgi-bin/order.cgi\nDisallow: /images/\n"
        return HTTPResponse(rules, headers={"Content-Type": "text/plain"})


def _number(typed: str) -> int:
    return min(int(typed), 99) if typed.strip().isdigit() else 0


STORE = SmallStore(
    name="table_era",
    make=lambda counters: _Shop(counters).app(),
    journey=(
        Truth("home", r"^/(index\.htm)?$", "the Kite Store on the Corner"),
        Truth("category", r"^/cgi-bin/dept\.cgi\?d=\d$", "items in this department"),
        Truth("product", r"^/cgi-bin/item\.asp\?SKU=HK-\d+$", "Catalog No."),
        Truth("search", r"^/cgi-bin/find\.cgi\?KEYWORDS=.*$", "matched your keywords"),
        Truth("cart", r"^/cgi-bin/view\.cgi\?do=cart$", "Merchandise Subtotal"),
        Truth("checkout", r"^/cgi-bin/order\.cgi$", "Ship To:"),
        Truth("faq", r"^/qanda\.htm(#.*)?$", "Questions our customers ask"),
        Truth("contact", r"^/contact\.htm$", "Drop us a line"),
        Truth("delivery-info", r"^/orderinfo\.htm(#.*)?$", "Shipping & Handling"),
        Truth("returns-info", r"^/orderinfo\.htm(#.*)?$", "Our Guarantee"),
        Truth("terms", r"^/orderinfo\.htm(#.*)?$", "The Fine Print"),
        Truth("about", r"^/aboutus\.htm$", "three kite fliers"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Transmit Order",
    quirks=(
        "the menu is an image map; its words exist only as alt texts of AREA elements, the GIF has an empty alt",
        "add to cart is an image input whose name is its alt text, once per product on the list and once on its page",
        "the way to the cart is a picture in a link",
        "a line is taken out by typing quantity 0 and pressing an image input, Recalculate; no remove control",
        "checkout opens only by POST and keeps one address, order.cgi, for its form, the card page and the thanks",
        "robots.txt closes the checkout; a GET of it leads back to the cart",
        "no id, class, heading, label, lang or viewport anywhere; ISO-8859-1; the phone gets the wide page, shrunk",
        "delivery, returns and terms stand on one page, Ordering Info, reached by fragments",
        "each page has a search form, a mailing-list form and a text-only footer menu",
    ),
)
