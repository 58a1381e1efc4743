"""The help desk: pages of words, messages to the shop, and the pages for when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any

from bottle import request, response

from mysteryshop.demo.shop.frame import Shop, go
from mysteryshop.demo.shop.promises import reopening

_ROBOTS = "User-agent: *\nDisallow: /order/\nDisallow: /cart/\n"
_PAGES = ("help", "delivery", "returns", "terms", "about")


class Desk:
    """The pages on which a customer is helped."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop

    def routes(self) -> list[tuple[str, str, Any]]:
        """Method, path and what answers it."""
        return [
            *(("GET", f"/{name}", self._info(name)) for name in _PAGES),
            ("GET", "/faq", self.faq),
            ("GET", "/contact", self.contact),
            ("POST", "/contact", self.take_message),
            ("POST", "/newsletter", self.take_subscriber),
            ("POST", "/cookies", self.shop.keep_cookie_answer),
            ("GET", "/track", self.track),
            ("GET", "/maintenance", self.closed),
            ("GET", "/broken", self.show_broken),
            ("GET", "/robots.txt", self.robots),
        ]

    def faq(self) -> str:
        """Questions and answers."""
        return self.shop.page("faq")

    def contact(self) -> str:
        """Who to call or write to."""
        return self.shop.page("contact", sent="sent" in request.query, data=[self.shop.organisation()])

    def take_message(self) -> None:
        """Count a message of the contact form."""
        self.shop.ledger.count_message()
        go("/contact?sent")

    def take_subscriber(self) -> None:
        """Count a subscription as a message."""
        self.shop.ledger.count_message()
        go("/?subscribed")

    def track(self) -> str:
        """Where an order is, by its number, with no login."""
        number = " ".join((request.query.getunicode("number") or "").split())[:20]
        known = number.upper().startswith("BB-1") and len(number) == len("BB-10001")
        return self.shop.page("track", number=number, known=known)

    def closed(self) -> str:
        """The page for planned repairs, at an address of its own."""
        response.status = self.shop.words["errors"]["closed"]["status"]
        if response.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            opens = reopening(self.shop.clock()).astimezone(UTC)
            response.set_header("Retry-After", format_datetime(opens, usegmt=True))
        return self.shop.page("closed", bare=True)

    def robots(self) -> str:
        """What robots may read."""
        response.content_type = "text/plain; charset=utf-8"
        return _ROBOTS

    def missing(self, _error: object) -> str:
        """The page for an address that leads nowhere."""
        return self.shop.page("missing", bare=self.shop.words["errors"]["missing"]["bare"])

    def broken(self, _error: object) -> str:
        """The page for a fault of our own."""
        return self.shop.page("broken", bare=True)

    def show_broken(self) -> str:
        """The same at an address of its own, to be looked at while nothing is broken."""
        response.status = HTTPStatus.INTERNAL_SERVER_ERROR
        return self.broken(None)

    def _info(self, name: str) -> Callable[[], str]:
        return lambda: self.shop.page("info", about=getattr(self.shop.say().info, name))
