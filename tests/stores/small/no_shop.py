"""Café Thistledown: a café's own site, with prices on its menu and nothing at all to buy."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from bottle import Bottle, SimpleTemplate, redirect, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")
PAGES = {
    "menu": "Menu",
    "opening-hours": "Opening hours",
    "find-us": "Find us",
    "contact": "Contact",
    "faq": "FAQ",
    "about": "About us",
    "book-a-table": "Book a table",
    "news": "News",
    "privacy": "Privacy notice",
}


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


def _page(template: str, **shown: Any) -> str:
    return str(_template(template).render(**shown))


class Cafe:
    """One run of the site and its counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: _page("home", title="Coffee by the canal")),
            ("/robots.txt", "GET", _robots),
            ("/style.css", "GET", _style),
            ("/contact", "POST", self.message),
            ("/book-a-table", "POST", self.message),
            ("/newsletter", "POST", self.message),
            ("/thank-you", "GET", lambda: _page("text", title="Thank you", name="thank-you")),
            ("/<name:path>", "GET", self.page),
        )

    def page(self, name: str) -> str:
        """A page, or with the same 200 the words that there is none."""
        name = name.strip("/")
        return _page("text", title=PAGES.get(name, "Page not found"), name=name if name in PAGES else "")

    def message(self) -> str:
        self.counters.messages += 1
        return str(redirect("/thank-you"))


def _robots() -> str:
    response.content_type = "text/plain"
    return "User-agent: *\nDisallow: /thank-you\nCrawl-delay: 1\n"


def _style() -> str:
    response.content_type = "text/css"
    return (FOLDER / "style.css").read_text(encoding="utf-8")


def _make(counters: Counters) -> Application:
    app: Application = Cafe(counters).app
    return app


STORE = SmallStore(
    name="no_shop",
    make=_make,
    journey=(
        Truth("home", r"^/$", "Coffee by the canal"),
        Truth("contact", r"^/contact/?$", "01632 960368"),
        Truth("faq", r"^/faq/?(#.*)?$", "Can I bring my dog?"),
        Truth("about", r"^/about/?$", "used to be a lock-keeper"),
    ),
    stop_before="",
    quirks=(
        "there is no shop: the right answer is that nothing can be bought and there is no checkout",
        "every unknown address, /cart and /checkout among them, answers 200 with Page not found",
        "a menu with prices that are for the table, words like coffee shop, basket, check out",
        "links that lead nowhere: #, javascript:void(0), a button without a script",
        "Order online and Gift vouchers lead to another firm's host, or to a page that is not there",
        "three forms (table, contact, newsletter) that each write to a person",
    ),
)
