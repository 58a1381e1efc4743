"""What the small shops of this folder have in common: pages, sessions, a cart, and counting."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from bottle import Bottle, HTTPResponse, SimpleTemplate, redirect, request, response
from tests.stores.failing.buying.base import Side

MIME = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Good:
    """One thing on sale. pence: its price; words: what its page says."""

    slug: str
    name: str
    pence: int
    kind: str
    words: str

    @property
    def price(self) -> str:
        """The price as customers read it."""
        return money(self.pence)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cart."""

    good: Good
    count: int

    @property
    def pence(self) -> int:
        """What the line costs."""
        return self.good.pence * self.count

    @property
    def price(self) -> str:
        """What the line costs, as customers read it."""
        return money(self.pence)


@dataclass(slots=True)
class Session:
    """What the shop remembers of one customer."""

    key: str
    cart: dict[str, int] = field(default_factory=dict)
    address: dict[str, str] = field(default_factory=dict)
    memo: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the pages of a shop are; bottle's pattern for a slug is `<slug>`."""

    product: str = "/product/<slug>"
    search: str = "/search"
    query: str = "q"
    add: str = "/cart/add"
    cart: str = "/cart"
    change: str = "/cart/update"
    checkout: str = "/checkout"
    payment: str = "/checkout/payment"
    order: str = "/checkout/place-order"
    done: str = "/checkout/thank-you"
    faq: str = "/faq"
    contact: str = "/contact"
    files: str = "/static"


def money(pence: int) -> str:
    """Pounds and pence as customers read them."""
    return f"£{pence / 100:.2f}"


def answer(body: Mapping[str, Any], status: int = 200) -> str:
    """A JSON answer; a cookie that was just set goes along."""
    response.status = status
    response.content_type = "application/json"
    return json.dumps(body)


class Shopfront:
    """One run of one side of a shop. A pair adds its own goods, words and places, and how it meets the failure."""

    name: ClassVar[str]
    folder: ClassVar[Path]
    goods: ClassVar[tuple[Good, ...]]
    paths: ClassVar[Paths] = Paths()
    cookie: ClassVar[str] = "sid"
    delivery_pence: ClassVar[int] = 395
    required: ClassVar[tuple[str, ...]] = ("email", "name", "line1", "town", "postcode")
    # The body of each picture, drawn in a box of 200 by 150; `{a}` and `{b}` are the two colours of a good.
    motif: ClassVar[str] = '<circle cx="100" cy="75" r="50" fill="{a}"/><circle cx="100" cy="75" r="24" fill="{b}"/>'

    def __init__(self, side: Side) -> None:
        self.well = side == "good"
        self.side = side
        self.orders = 0
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._sessions: dict[str, Session] = {}
        self._keys: set[str] = set()
        self.app = Bottle()
        # A pair's own address takes the place of a common one.
        table = {(path, method): callback for path, method, callback in (*self._common(), *self.routes())}
        for (path, method), callback in table.items():
            self.app.route(path, method, callback)
        self.app.error(404)(lambda error: self.missing())

    def _common(self) -> tuple[tuple[str, str, Callable[..., Any]], ...]:
        places = self.paths
        return (
            ("/", "GET", self.home),
            (places.search, "GET", self.search),
            (places.product, "GET", self.product),
            (places.add, "POST", self.add),
            (places.cart, "GET", self.cart),
            (places.change, "POST", self.change),
            (places.checkout, "GET", self.checkout),
            (places.checkout, "POST", self.checkout_sent),
            (places.payment, "GET", self.payment),
            (places.order, "POST", self.order),
            (places.done, "GET", self.done),
            (places.faq, "GET", lambda: self.page("faq")),
            (places.contact, "GET", lambda: self.page("contact", sent=False)),
            (places.contact, "POST", lambda: self.page("contact", sent=True)),
            (f"{places.files}/<name>", "GET", self.file),
            ("/pictures/<slug>.svg", "GET", self.picture),
            ("/favicon.ico", "GET", lambda: HTTPResponse(status=204)),
            ("/__orders", "GET", lambda: answer({"orders": self.orders})),
        )

    def routes(self) -> tuple[tuple[str, str, Callable[..., Any]], ...]:
        """Addresses of the pair's own; they go before the common ones."""
        return ()

    def session(self) -> Session:
        """What is remembered of whoever asks; a new session, with its cookie, for a stranger."""
        known: Session | None = request.environ.get("shop.session")
        known = known or self._sessions.get(request.get_cookie(self.cookie) or "")
        return known or self.begin_session()

    def begin_session(self) -> Session:
        """A new session for whoever asks."""
        session = Session(secrets.token_urlsafe(12))
        self._sessions[session.key] = session
        self.use_session(session)
        return session

    def use_session(self, session: Session) -> None:
        """Hands the customer the cookie of this session."""
        request.environ["shop.session"] = session
        response.set_cookie(self.cookie, session.key, path="/", httponly=True, samesite="lax")

    def lines(self) -> tuple[Line, ...]:
        """What is in the cart of whoever asks."""
        cart = self.session().cart
        return tuple(Line(good, cart[good.slug]) for good in self.goods if cart.get(good.slug))

    def total_pence(self) -> int:
        """What the cart costs with delivery."""
        goods = sum(line.pence for line in self.lines())
        return goods + self.delivery_pence if goods else 0

    def find(self, words: str) -> tuple[Good, ...]:
        """The goods that a search finds: each word somewhere in name, kind or description."""
        wanted = words.casefold().split()
        return tuple(
            good
            for good in self.goods
            if wanted and all(word in f"{good.name} {good.kind} {good.words}".casefold() for word in wanted)
        )

    def page(self, template: str, **values: Any) -> str:
        """A page of the shop as HTML."""
        lines = self.lines()
        common: dict[str, Any] = {
            "shop": self,
            "well": self.well,
            "goods": self.goods,
            "lines": lines,
            "count": sum(line.count for line in lines),
            "subtotal": money(sum(line.pence for line in lines)),
            "delivery": money(self.delivery_pence),
            "total": money(self.total_pence()),
            "address": self.session().address,
            "asked": "",
            "errors": {},
        }
        made = SimpleTemplate(name=f"{template}.html", lookup=[str(self.folder)])
        return str(made.render({**common, **values}))

    def good_called(self, slug: str) -> Good | None:
        """The good with this slug."""
        return next((good for good in self.goods if good.slug == slug), None)

    def link(self, good: Good) -> str:
        """The address of a good."""
        return self.paths.product.replace("<slug>", good.slug)

    def home(self) -> str:
        """The first page, with the list of goods."""
        return self.page("home")

    def search(self) -> Any:
        """What a search finds."""
        asked = (request.query.decode().get(self.paths.query) or "").strip()
        return self.page("search", asked=asked, found=self.find(asked))

    def product(self, slug: str) -> Any:
        """The page of one good."""
        good = self.good_called(slug)
        if good is None:
            response.status = 404
            return self.missing()
        return self.page("product", good=good)

    def missing(self) -> Any:
        """What an address says that leads nowhere."""
        return self.page("missing")

    def add(self) -> Any:
        """Puts one thing or more into the cart and shows it."""
        sent = self.sent()
        slug = sent.get("item", "")
        count = int(sent.get("qty", "1")) if sent.get("qty", "1").isdigit() else 1
        if self.good_called(slug):
            cart = self.session().cart
            cart[slug] = cart.get(slug, 0) + max(1, count)
        return self.go(self.paths.cart)

    def cart(self) -> str:
        """The cart."""
        return self.page("cart")

    def change(self) -> Any:
        """Sets how many of a thing are in the cart; `remove` names what goes."""
        sent, cart = self.sent(), self.session().cart
        for slug in tuple(cart):
            if sent.get(f"qty-{slug}", "").isdigit():
                cart[slug] = int(sent[f"qty-{slug}"])
        cart.pop(sent.get("remove", ""), None)
        return self.go(self.paths.cart)

    def checkout(self) -> Any:
        """Asks for the address."""
        return self.page("checkout") if self.lines() else self.go(self.paths.cart)

    def checkout_sent(self) -> Any:
        """Takes the address, or says what is wrong with it."""
        if not self.lines():
            return self.go(self.paths.cart)
        sent = self.sent()
        errors = self.address_errors(sent)
        if errors:
            return self.page("checkout", address=sent, errors=errors)
        self.session().address = sent
        return self.go(self.paths.payment)

    def address_errors(self, sent: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with an address, by field."""
        return {name: "Please fill this in." for name in self.required if not sent.get(name, "").strip()}

    def payment(self) -> Any:
        """Asks for the card."""
        if not self.lines():
            return self.go(self.paths.cart)
        if not self.session().address:
            return self.go(self.paths.checkout)
        return self.page("payment", key=secrets.token_hex(8))

    def order(self) -> Any:
        """Takes the order."""
        self.take_order()
        return self.go(self.paths.done)

    def take_order(self, key: str = "") -> int:
        """The number of the order that is placed now. key: what makes a second call the same order; "" for none."""
        with self._lock:
            if not key or key not in self._keys:
                self.orders += 1
            self._keys.add(key)
            return 7300 + self.orders

    def done(self) -> str:
        """Thanks for the order; the cart is empty from here."""
        shown = self.page("done", number=7300 + self.orders)
        self.session().cart.clear()
        return shown

    def sent(self) -> dict[str, str]:
        """What a form or a fetch call sends."""
        if "json" in (request.content_type or ""):
            return {str(key): str(value) for key, value in (request.json or {}).items()}
        return dict(request.forms.decode().items())

    def go(self, place: str) -> Any:
        """Sends the browser on; a cookie that was just set goes along."""
        return redirect(place, 303)

    def file(self, name: str) -> HTTPResponse:
        """A style or script; where the two sides differ, this side's own."""
        path = Path(name)
        own = self.folder / f"{path.stem}.{self.side}{path.suffix}"
        found = own if own.is_file() else self.folder / path.name
        if path.suffix not in MIME or not found.is_file():
            return HTTPResponse("Not here", status=404)
        return HTTPResponse(found.read_text(encoding="utf-8"), headers={"Content-Type": MIME[path.suffix]})

    def picture(self, slug: str) -> HTTPResponse:
        """The drawing of a good, in colours of its own."""
        at = next((number for number, good in enumerate(self.goods) if good.slug == slug), 0)
        hue = (at * 47 + len(self.name) * 31) % 360
        body = self.motif.replace("{a}", f"hsl({hue},38%,44%)").replace("{b}", f"hsl({(hue + 40) % 360},45%,72%)")
        drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150" width="200" height="150">{body}</svg>'
        return HTTPResponse(drawn, headers={"Content-Type": "image/svg+xml"})
