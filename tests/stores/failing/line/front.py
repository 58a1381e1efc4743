"""What all these shops have behind the counter: goods, carts by cookie, the steps to an order.

A shop is a folder of templates, its goods and its addresses; `Front` puts them on the paths. The pages are the shop's
own. Some shops use the pages, some the JSON answers, some both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from pathlib import Path
from secrets import token_hex
from typing import Any

from bottle import Bottle, HTTPResponse, SimpleTemplate, redirect, request, response
from tests.stores.failing.line.base import Application, Opening

FIELDS = ("email", "name", "street", "town", "postcode")


def money(pence: int) -> str:
    """£12.50."""
    return f"£{pence // 100}.{pence % 100:02d}"


def day_ahead(days: int, weekday: int) -> date:
    """The first such weekday (Monday is 0) that is at least so many days away: what is promised is never past."""
    soonest = date.today() + timedelta(days)
    return soonest + timedelta((weekday - soonest.weekday()) % 7)


def spoken(day: date) -> str:
    """14 May."""
    return f"{day.day} {day:%B}"


def as_json(body: object, status: int = 200) -> HTTPResponse:
    """A JSON answer."""
    text = json.dumps(body, ensure_ascii=False)
    return HTTPResponse(text, status, headers={"Content-Type": "application/json", "Cache-Control": "no-store"})


def as_file(text: str, kind: str) -> HTTPResponse:
    """A text file of this media type, never cached: each run has its own."""
    return HTTPResponse(text, headers={"Content-Type": f"{kind}; charset=utf-8", "Cache-Control": "no-store"})


def svg(width: int, height: int, body: str) -> str:
    """A picture of this size, in pixels."""
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>'


@dataclass(frozen=True, slots=True)
class Item:
    """One thing for sale. picture: what its picture shows, in words. more: what only this shop says of its goods."""

    slug: str
    name: str
    pence: int
    text: str
    picture: str
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def price(self) -> str:
        return money(self.pence)

    def told(self) -> dict[str, Any]:
        """As the JSON answers give it."""
        return {**asdict(self), "price": self.price, "image": f"/img/{self.slug}.svg"}


@dataclass(frozen=True, slots=True)
class Paths:
    """Where a shop's pages stand; `item` holds <slug>."""

    item: str = "/product/<slug>"
    search: str = "/search"
    query: str = "q"
    cart: str = "/cart"
    add: str = "/cart/add"
    remove: str = "/cart/remove"
    checkout: str = "/checkout"
    payment: str = "/payment"
    order: str = "/payment/confirm"
    faq: str = "/faq"
    contact: str = "/contact"

    def of(self, item: Item) -> str:
        """The address of a thing's own page."""
        return self.item.replace("<slug>", item.slug)


class Front:
    """One run of one shop. bad: the edition that leaves its customer alone."""

    paths = Paths()
    items: tuple[Item, ...] = ()
    folder = Path()
    delivery = 0

    def __init__(self, opening: Opening, *, bad: bool) -> None:
        self.opening, self.bad = opening, bad
        self.by_slug = {item.slug: item for item in self.items}
        self.carts: dict[str, dict[str, int]] = {}
        self.addresses: dict[str, dict[str, str]] = {}
        self.templates: dict[str, SimpleTemplate] = {}
        self.app = Bottle()
        self.put("/__orders", lambda: as_json({"orders": opening.orders.count}))
        self.put("/img/<name>.svg", self.image)
        self.put("/favicon.ico", lambda: HTTPResponse(status=204))
        self.app.error_handler[404] = lambda _error: self.missing()
        self.stand()

    def stand(self) -> None:
        """Put this shop's pages on their paths."""
        self.put_pages()

    def put(self, path: str, callback: Callable[..., Any], method: str | list[str] = "GET") -> None:
        self.app.route(path, method, callback)

    def put_pages(self) -> None:
        """The whole journey as pages of the server's own."""
        at = self.paths
        self.put("/", self.home)
        self.put(at.item, self.item_page)
        self.put(at.search, self.search_page)
        self.put(at.cart, lambda: self.page("cart.html"))
        self.put(at.add, self.add, "POST")
        self.put(at.remove, self.remove, "POST")
        self.put(at.checkout, self.checkout, ["GET", "POST"])
        self.put(at.payment, self.payment)
        self.put(at.order, self.order, "POST")
        self.put(at.faq, lambda: self.page("faq.html"))
        self.put(at.contact, self.contact, ["GET", "POST"])

    def put_api(self) -> None:
        """The same journey as JSON."""
        self.put("/api/products", lambda: as_json([item.told() for item in self.items]))
        self.put("/api/cart", lambda: self.with_cookie(as_json(self.cart_told())))
        self.put("/api/cart", self.api_add, "POST")
        self.put("/api/cart/<slug>", self.api_remove, "DELETE")
        self.put("/api/address", self.api_address, "POST")
        self.put("/api/orders", self.api_order, "POST")

    # What is kept for a customer.

    def key(self) -> str:
        """The customer's own key, from the cookie; a new customer gets one."""
        key = str(request.get_cookie("sid") or "")
        if key not in self.carts:
            key = token_hex(8)
            self.carts[key] = {}
            response.set_cookie("sid", key, path="/", httponly=True, samesite="lax")
            request.cookies["sid"] = key
        return key

    def cart(self) -> dict[str, int]:
        return self.carts[self.key()]

    def lines(self) -> list[tuple[Item, int]]:
        return [(self.by_slug[slug], count) for slug, count in self.cart().items()]

    def goods(self) -> int:
        """What the goods in the cart cost, in pence."""
        return sum(item.pence * count for item, count in self.lines())

    def cart_told(self) -> dict[str, Any]:
        lines = [
            {
                "slug": item.slug,
                "name": item.name,
                "price": item.price,
                "quantity": count,
                "sum": money(item.pence * count),
            }
            for item, count in self.lines()
        ]
        goods = self.goods()
        total = goods + (self.delivery if goods else 0)
        return {
            "lines": lines,
            "count": sum(self.cart().values()),
            "goods": money(goods),
            "delivery": money(self.delivery),
            "total": money(total),
        }

    # Pages.

    def values(self) -> dict[str, Any]:
        """What each template may use."""
        lines, goods = self.lines(), self.goods()
        return {
            "at": self.paths,
            "bad": self.bad,
            "items": self.items,
            "lines": lines,
            "count": sum(self.cart().values()),
            "goods": goods,
            "delivery": self.delivery,
            "total": goods + (self.delivery if lines else 0),
            "money": money,
            "beside": self.opening.beside,
            "typed": self.addresses.get(self.key(), {}),
            "title": "",
        }

    def page(self, name: str, **values: Any) -> str:
        response.content_type = "text/html; charset=utf-8"
        if name not in self.templates:
            self.templates[name] = SimpleTemplate(name=name, lookup=[str(self.folder)])
        text: str = self.templates[name].render(**{**self.values(), **values})
        return text

    def home(self) -> str:
        return self.page("home.html")

    def item_page(self, slug: str) -> str:
        if slug not in self.by_slug:
            return self.missing()
        item = self.by_slug[slug]
        return self.page("item.html", item=item, others=[other for other in self.items if other != item][:3])

    def found(self, words: str) -> list[Item]:
        """The goods that hold one of these words."""
        wanted = [word.rstrip("s") for word in words.lower().split()]
        return [item for item in self.items if any(w in f"{item.name} {item.text}".lower() for w in wanted)]

    def search_page(self) -> str:
        words = request.query.getunicode(self.paths.query, "").strip()
        return self.page("search.html", words=words, found=self.found(words))

    def put_in(self, slug: str, count: int) -> None:
        if slug in self.by_slug:
            self.cart()[slug] = min(20, self.cart().get(slug, 0) + max(1, count))

    def add(self) -> None:
        typed = request.forms.get("quantity", "1")
        self.put_in(request.forms.get("slug", ""), int(typed) if typed.isdecimal() else 1)
        redirect(self.paths.cart, 303)

    def remove(self) -> None:
        self.cart().pop(request.forms.get("slug", ""), None)
        redirect(self.paths.cart, 303)

    def checkout(self) -> str:
        if request.method == "GET":
            return self.page("checkout.html", lacking=())
        typed = {name: request.forms.getunicode(name, "").strip() for name in FIELDS}
        self.addresses[self.key()] = typed
        lacking = tuple(name for name in FIELDS if not typed[name])
        if lacking:
            return self.page("checkout.html", lacking=lacking)
        redirect(self.paths.payment, 303)
        return ""

    def payment(self) -> str:
        return self.page("payment.html")

    def order(self) -> str:
        number = self.opening.orders.take()
        self.cart().clear()
        return self.page("thanks.html", number=number)

    def contact(self) -> str:
        return self.page("contact.html", sent=request.method == "POST")

    def missing(self) -> str:
        response.status = 404
        return self.page("missing.html", wanted=request.path)

    def image(self, name: str) -> HTTPResponse:
        return as_file(self.draw(name), "image/svg+xml")

    def draw(self, name: str) -> str:
        """The picture of this name, as SVG."""
        raise NotImplementedError

    # JSON answers.

    def api_add(self) -> HTTPResponse:
        wish = request.json or {}
        if wish.get("slug") not in self.by_slug:
            return as_json({"error": "unknown"}, 404)
        self.put_in(wish["slug"], int(wish.get("quantity", 1)))
        return self.with_cookie(as_json(self.cart_told()))

    def api_remove(self, slug: str) -> HTTPResponse:
        self.cart().pop(slug, None)
        return self.with_cookie(as_json(self.cart_told()))

    def api_address(self) -> HTTPResponse:
        typed = {name: str((request.json or {}).get(name, "")).strip() for name in FIELDS}
        self.addresses[self.key()] = typed
        return self.with_cookie(as_json({"lacking": [name for name in FIELDS if not typed[name]]}))

    def api_order(self) -> HTTPResponse:
        number = self.opening.orders.take()
        self.cart().clear()
        return as_json({"number": number})

    def with_cookie(self, answer: HTTPResponse) -> HTTPResponse:
        """The same answer with the customer's key, which a new HTTPResponse would lose."""
        answer.set_cookie("sid", self.key(), path="/", httponly=True, samesite="lax")
        return answer

    def application(self) -> Application:
        app: Application = self.app
        return app
