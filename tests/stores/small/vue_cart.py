"""Peg & Pallet: a single-page shop as the framework's tutorials build it, its goods fetched late from an API."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, request, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
API_SECONDS = 0.9
# Title, price in pence, how many are left, kind, words.
GOODS = (
    ("Five-peg rail", 3400, 7, "Hooks", "Five turned pegs on a rail of pallet oak, 60 cm long. Screws in the box."),
    ("Boot scraper", 2650, 0, "Outdoors", "A bench-high scraper with stiff bristles, for the worst of February."),
    ("Crate shelf", 4200, 4, "Shelves", "Holds forty paperbacks or one sleeping cat. 45 by 30 by 20 cm."),
    ("Milking stool", 5800, 3, "Seats", "Three legs, so it never wobbles. Seat height 38 cm, bears 110 kg."),
    ("Key hook, pair", 1250, 22, "Hooks", "Two hooks bent from fence wire on an offcut of oak, oiled twice."),
    ("Herb trough", 2900, 6, "Outdoors", "A windowsill trough with a zinc liner, 50 cm long, holes drilled."),
)
FILES = {"app.css": "text/css", "app.js": "text/javascript", "index.html": "text/html; charset=utf-8"}


def _products() -> list[dict[str, Any]]:
    names = ("title", "price", "inventory", "kind", "words")
    return [
        {"id": number, "image": f"/img/{number}.svg", **dict(zip(names, good, strict=True))}
        for number, good in enumerate(GOODS, 1)
    ]


def _sent(name: str) -> str:
    response.content_type = FILES[name]
    return (FOLDER / name).read_text(encoding="utf-8")


def _picture(number: int) -> str:
    response.content_type = "image/svg+xml"
    hue = number * 37 % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        f'<rect width="400" height="300" fill="hsl({hue},30%,84%)"/>'
        f'<rect x="80" y="{90 + number * 9}" width="240" height="70" fill="hsl(30,40%,{38 + number * 3}%)"/></svg>'
    )


class Api:
    """One run of the shop: the API that the page talks to, and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/api/products", "GET", self.products),
            ("/api/order", "POST", self.order),
            ("/api/<name:re:message|letters>", "POST", self.message),
            ("/img/<number:int>.svg", "GET", _picture),
            ("/css/app.5c1e20b7.css", "GET", lambda: _sent("app.css")),
            ("/js/app.41d9f0aa.js", "GET", lambda: _sent("app.js")),
            ("/<path:path>", "GET", self.fallback),
            ("/", "GET", lambda: _sent("index.html")),
        )

    def products(self) -> HTTPResponse:
        """The goods as JSON, after a wait like that of a far and sleepy server."""
        time.sleep(API_SECONDS)
        return _json(_products())

    def order(self) -> HTTPResponse:
        """Takes the order that the page sends, when there is something in it."""
        if not (request.json or {}).get("lines"):
            return _json({"error": "empty"})
        self.counters.orders += 1
        return _json({"order": 4100 + self.counters.orders})

    def message(self, name: str) -> HTTPResponse:
        """Takes a letter to the shop or a subscription."""
        self.counters.messages += 1
        return _json({"taken": name})

    def fallback(self, path: str) -> str | HTTPResponse:
        """The one page for every address of the router; files that are not there stay missing."""
        if "." in path or path.startswith("api/"):
            return HTTPResponse("Not found", status=404)
        return _sent("index.html")


def _json(body: Any) -> HTTPResponse:
    return HTTPResponse(json.dumps(body), headers={"Content-Type": "application/json"})


def _make(counters: Counters) -> Application:
    app: Application = Api(counters).app
    return app


STORE = SmallStore(
    name="vue_cart",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Workshop things, made slowly"),
        Truth("product", r"^/product/\d+$", "More from the bench"),
        Truth("cart", r"^/cart$", "Total:"),
        Truth("checkout", r"^/checkout$", "Where shall we send it?"),
        Truth("faq", r"^/help/faq$", "Is the wood treated?"),
        Truth("contact", r"^/help/contact$", "01632 960417"),
        Truth("delivery-info", r"^/help/delivery$", "We post on Tuesdays and Fridays"),
        Truth("returns-info", r"^/help/delivery$", "You have 30 days"),
        Truth("terms", r"^/terms$", "The contract is made when we send the order mail"),
        Truth("about", r"^/about$", "Two joiners and a dog"),
    ),
    stop_before="Place order",
    quirks=(
        "an empty page until the script has run, a spinner until the API answers, one title for all pages",
        "every address answers 200 with the same file; the cart lives in localStorage alone",
        "product cards are no links: only a script on picture and heading leads to the product page",
        "the button says Add and nothing more; nothing tells of the adding but a badge and a toast of 2.5 seconds",
        "the cart icon is a div without a name; it opens a dialog, and only its button View cart leads to /cart",
        "the cart's Checkout is a button without an address",
        "categories are filters on the home page with no address of their own",
        "sold-out goods say Gone on a disabled button",
    ),
)
