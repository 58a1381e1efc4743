"""The shop of one edition, and how one of its pages is made: words, goods, cart and template put together."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Lock
from types import SimpleNamespace
from typing import Any, NoReturn

from bottle import HTTPResponse, SimpleTemplate, redirect, request, response

from mysteryshop.demo.edition import Edition
from mysteryshop.demo.shop.cart import Cart, Carts, Till
from mysteryshop.demo.shop.catalogue import Catalogue, read_catalogue
from mysteryshop.demo.shop.promises import facts, price_tag
from mysteryshop.demo.shop.structured import organisation
from mysteryshop.demo.shop.wording import linked, read_words, spoken

_TEMPLATES = Path(__file__).parent / "templates"
_CART_COOKIE = "cart"
_ANSWER_COOKIE = "cookies"
_OTHER_NAME = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}
_KEPT_SECONDS = 7 * 24 * 3600
"""How long a cart is kept: the promise on the empty cart page."""


@dataclass(slots=True)
class Ledger:
    """How many orders and messages came in. Counted under a lock: requests run at the same time."""

    orders: int = 0
    messages: int = 0
    _lock: Lock = field(default_factory=Lock)

    def count_order(self) -> int:
        """The number of orders, this one included."""
        with self._lock:
            self.orders += 1
            return self.orders

    def count_message(self) -> None:
        """One more message: contact form, newsletter or back-in-stock note."""
        with self._lock:
            self.messages += 1


class Shop:
    """One edition of the shop: its words and goods, and the pages made from them."""

    def __init__(self, edition: Edition, ledger: Ledger, clock: Callable[[], datetime]) -> None:
        self.words: Mapping[str, Any] = read_words(edition)
        self.catalogue: Catalogue = read_catalogue(self.words["products"])
        self.till = Till(self.catalogue, self.words["buy"])
        self.ledger = ledger
        self.clock = clock
        self.carts = Carts()
        self._templates: dict[str, Any] = {}
        self._lock = Lock()

    def facts(self) -> dict[str, str]:
        """Today's facts, in words."""
        return facts(self.clock(), {name: product.price for name, product in self.catalogue.products.items()})

    def say(self) -> SimpleNamespace:
        """All words of this edition with today's facts in them."""
        return SimpleNamespace(**{name: spoken(table, self.facts()) for name, table in self.words.items()})

    def page(self, template: str, **values: Any) -> str:
        """One page as HTML. values: what this page shows beside what every page knows."""
        say = self.say()
        common = {
            "say": say,
            "shop": say.shop,
            "goods": {name.replace("_", "-"): words for name, words in vars(say.products).items()},
            "link": linked,
            "tag": price_tag,
            "pieces": self.cart().pieces,
            "ask_cookies": request.get_cookie(_ANSWER_COOKIE) is None,
            "here": request.path + (f"?{request.query_string}" if request.query_string else ""),
            "data": (),
            "bare": False,
            "query": "",
            "partner": "",
        }
        return str(self._template(template).render(**(common | values)))

    def organisation(self) -> str:
        """The shop's own structured data."""
        return organisation(self.origin() + "/", self.words["shop"]["name"])

    def origin(self) -> str:
        """Scheme and host as the customer's browser knows them."""
        return f"{request.urlparts.scheme}://{request.urlparts.netloc}"

    def partner(self) -> str:
        """Where the partner's script is served: on loopback, this same shop under its other name."""
        other = _OTHER_NAME.get(request.urlparts.hostname or "")
        port = f":{request.urlparts.port}" if request.urlparts.port else ""
        return f"{request.urlparts.scheme}://{other}{port}" if other else self.origin()

    def cart_token(self) -> str:
        """What names the customer's cart, in their cookie and in the checkout's own forms."""
        return str(request.get_cookie(_CART_COOKIE) or "")

    def cart(self) -> Cart:
        """The customer's cart, to look at."""
        return self.carts.of(self.cart_token())

    def open_cart(self, token: str = "") -> Cart:
        """The customer's cart, to change; the answer carries its cookie. token: names it where there is no cookie."""
        token, cart = self.carts.opened(token or self.cart_token())
        response.set_cookie(_CART_COOKIE, token, path="/", max_age=_KEPT_SECONDS, httponly=True, samesite="lax")
        return cart

    def keep_cookie_answer(self) -> None:
        """Remember what the customer said to the cookie question, and go back to the page."""
        answer = "yes" if request.forms.get("answer") == "yes" else "no"
        response.set_cookie(_ANSWER_COOKIE, answer, path="/", max_age=_KEPT_SECONDS, samesite="lax")
        back = request.forms.getunicode("back") or "/"
        go(back if back.startswith("/") and not back.startswith("//") else "/")

    def _template(self, name: str) -> Any:
        with self._lock:
            if name not in self._templates:
                self._templates[name] = SimpleTemplate(name=f"{name}.html", lookup=[str(_TEMPLATES)])
            return self._templates[name]


def go(path: str) -> NoReturn:
    """Leave for another page of the shop, as after every form; the page's own script is told where instead."""
    if request.get_header("Accept") != "application/json":
        redirect(path, 303)
    answer = response.copy(cls=HTTPResponse)
    answer.content_type, answer.body = "application/json", json.dumps({"go": path})
    raise answer
