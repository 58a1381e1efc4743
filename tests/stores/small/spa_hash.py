"""Fernhollow: a house-plant shop that is one script.

The server knows one page, a list of plants that it takes its time over, and an address for orders. All the rest happens
in the browser: routes after the #, a cart in localStorage, and buttons that are DIVs.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from bottle import Bottle, HTTPResponse, request, response, static_file
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
SLOW_SECONDS = 0.7
TINTS = {
    "monstera": "#2f6b3c",
    "fern": "#5d9c59",
    "snake": "#3b5f4b",
    "cactus": "#7a9a4c",
    "pot": "#b5653a",
    "mist": "#8fa9b8",
}


def _plants() -> list[dict[str, Any]]:
    plants: list[dict[str, Any]] = json.loads((FOLDER / "plants.json").read_text("utf-8"))
    return plants


def _catalogue() -> str:
    time.sleep(SLOW_SECONDS)
    return _as_json(_plants())


def _as_json(answer: Any) -> str:
    response.content_type = "application/json"
    return json.dumps(answer)


def _drawing(kind: str) -> HTTPResponse:
    tint = TINTS.get(kind, "#789")
    leaves = "".join(
        f'<ellipse cx="150" cy="110" rx="22" ry="80" fill="{tint}" transform="rotate({turn} 150 190)"/>'
        for turn in range(-60, 61, 30)
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">'
        '<rect width="300" height="300" fill="#eef2ea"/>'
        f"{leaves}"
        '<path d="M100 190h100l-15 80h-70z" fill="#b5653a"/>'
        "</svg>"
    )
    return HTTPResponse(svg, headers={"Content-Type": "image/svg+xml"})


class _Shop:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters

    def app(self) -> Application:
        app = Bottle()
        app.route("/", "GET", lambda: static_file("index.html", root=str(FOLDER)))
        app.route("/static/<name>", "GET", lambda name: static_file(name, root=str(FOLDER)))
        app.route("/img/<kind>.svg", "GET", _drawing)
        app.route("/api/v1/plants", "GET", _catalogue)
        app.route("/api/v1/orders", "POST", self.order)
        app.route("/api/v1/members", "POST", self.member)
        app.route("/api/v1/messages", "POST", self.message)
        app.route("/robots.txt", "GET", lambda: _as_text("User-agent: *\nDisallow: /api/\n"))
        application: Application = app
        return application

    def order(self) -> str:
        if (request.json or {}).get("items"):
            self.counters.orders += 1
        return _as_json({"ok": True})

    def member(self) -> str:
        self.counters.accounts += 1
        return _as_json({"ok": True})

    def message(self) -> str:
        self.counters.messages += 1
        return _as_json({"ok": True})


def _as_text(text: str) -> str:
    response.content_type = "text/plain"
    return text


STORE = SmallStore(
    name="spa_hash",
    make=lambda counters: _Shop(counters).app(),
    journey=(
        Truth("home", r"^/(#/)?$", "Plants that forgive you"),
        Truth("category", r"^/#/c/[a-z-]+$", "plants in this collection"),
        Truth("product", r"^/#/p/[a-z0-9-]+$", "Light it likes"),
        Truth("search", r"^/#/search/.+$", "Results for"),
        Truth("cart", r"^/(#/.*)?$", "Estimated total"),
        Truth("checkout", r"^/#/checkout$", "Where should we send it?"),
        Truth("faq", r"^/#/help$", "Good questions"),
        Truth("contact", r"^/#/help/contact$", "Talk to a plant person"),
        Truth("delivery-info", r"^/#/pages/delivery$", "Delivery in a box with holes"),
        Truth("returns-info", r"^/#/pages/returns$", "If it arrives unhappy"),
        Truth("terms", r"^/#/pages/terms$", "Terms of sale"),
        Truth("about", r"^/#/pages/story$", "A glasshouse in a lane"),
    ),
    stop_before="Place order",
    quirks=(
        "one page, routes after the #; the server's HTML is an empty DIV and a noscript line",
        "all buttons and product cards are DIVs with a click listener: no href, no role, no tabindex",
        "lists show grey skeletons until an answer comes 0.7 s later; each full load waits for it again",
        "the cart is a drawer with no address of its own; its opener is a drawing, named only by aria-label",
        "the drawer also opens by itself after adding, over a veil that takes clicks; it closes by a cross",
        "removing a line is a DIV with a bin sign, named by its title",
        "class names are hashed; no id but the root",
        "the search field appears after a click on a magnifying glass and answers to Enter only",
        "on a phone the collections are behind an unnamed three-line DIV",
        "the cart lives in localStorage, so a new browser context is empty while the address stays the same",
        "the footer has real links, but to fragments",
    ),
)
