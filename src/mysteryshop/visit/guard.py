"""The order guard: requests that would order, pay or leave the shop are refused in the browser and counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.async_api import BrowserContext, Error, Request, Route

from mysteryshop.model import OrderRequests
from mysteryshop.visit.scope import Scope

_DOES = r"(?:place|submit|complete|finali[sz]e|confirm|create|process|execute|capture|send|do)"
_ORDER = r"(?:orders?|payments?|purchases?|checkout|booking|bestellung|commande|pedido|ordine|bestelling|zamowienie)"

ORDER_ADDRESS = re.compile(
    rf"{_DOES}[-_/]?(?:my|the)?[-_/]?{_ORDER}\b|\b{_ORDER}[-_/]?{_DOES}\b|wc-ajax=checkout|"
    r"/wc/store(?:/v\d+)?/checkout|/payment-information\b|/(?:orders?|pay|payments?|charges?|purchases?|buy-?now|"
    r"one-?click)/?(?:\?|$)|order\.(?:php|aspx?)\b.*(?:confirm|submit|place)",
    re.IGNORECASE,
)
"""Addresses at which shop software takes orders and payments. Source: the routes of the common shop systems."""

ORDER_IN_BODY = re.compile(
    rb"place[_-]?order|createOrder|submitOrder|completeOrder|checkoutComplete|completeCheckout|"
    rb"submit(?:ForCompletion|Payment)|(?:confirm|capture|create|process)[_-]?Payment|cc[_-]?number|card[_-]?number",
    re.IGNORECASE,
)
ALWAYS_ORDERS = re.compile(rf"{_DOES}[-_]?{_ORDER}\b", re.IGNORECASE)
"""Addresses that order even when merely opened."""

PAYMENT_HOSTS = re.compile(
    r"(?:^|\.)(?:stripe\.com|stripe\.network|paypal\.com|braintree-?api\.com|braintreegateway\.com|adyen\.com|"
    r"klarna\.com|klarnaservices\.com|checkout\.com|squareup\.com|worldpay\.com|mollie\.com|razorpay\.com|"
    r"authorize\.net|payu\.com|opayo\.co\.uk|sagepay\.com|amazonpay\.com|afterpay\.com|clearpay\.co\.uk|affirm\.com|"
    r"shopifycs\.com|gocardless\.com|sumup\.com|przelewy24\.pl)$",
    re.IGNORECASE,
)
STATIC = r"\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|eot|mp4|webm|mp3)"
WATCHED = re.compile(rf"^https?://(?![^?#]*{STATIC}(?:[?#]|$))", re.IGNORECASE)
"""Everything but static files goes through the guard; those are let by in the browser, where it costs nothing."""

READING = frozenset({"GET", "HEAD", "OPTIONS"})


def orders(method: str, url: str, body: bytes | None = None) -> bool:
    """Whether this request would order or pay."""
    at = urlsplit(url)
    address = unquote(at.path + ("?" + at.query if at.query else ""))
    if method.upper() in READING:
        return bool(ALWAYS_ORDERS.search(address)) and not re.search(r"\.\w{2,4}$", at.path)
    if PAYMENT_HOSTS.search(at.hostname or ""):
        return True
    return bool(ORDER_ADDRESS.search(address)) or bool(body and ORDER_IN_BODY.search(body[:20_000]))


@dataclass  # not slots: Playwright keeps its wrapper of a handler on the object
class Guard:
    """Stands between the browser and the shop for one walk.

    left_for: where the last step would have led off-site. headers: what opens the site's door; they go to the
    audited origin and to nobody else.
    """

    scope: Scope
    headers: dict[str, str] = field(default_factory=dict)
    origin: str = ""
    stopped: int = 0
    sent: int = 0
    left_for: str = ""
    refused: list[str] = field(default_factory=list)

    async def stand(self, context: BrowserContext) -> None:
        """From now on nothing that orders leaves this browser context."""
        await context.route(re.compile(r"^https?://") if self.headers else WATCHED, self._judge)
        context.on("requestfinished", self._count_sent)

    @property
    def order_requests(self) -> OrderRequests:
        """The count for the evidence."""
        return OrderRequests(self.stopped, self.sent)

    async def _judge(self, route: Route, request: Request) -> None:
        try:
            if orders(request.method, request.url, request.post_data_buffer):
                self.stopped += 1
                self.refused.append(f"{request.method} {request.url.split('?')[0]}")
                await route.abort("aborted")
            elif _leaves(request, self.scope):
                self.left_for = request.url.split("?")[0]
                await route.abort("aborted")
            elif self.headers and _same_origin(request.url, self.origin):
                await route.continue_(headers={**request.headers, **self.headers})
            else:
                await route.continue_()
        except Error:
            # The page went away while its request was being judged; nothing was sent.
            return

    def _count_sent(self, request: Request) -> None:
        if orders(request.method, request.url):
            self.sent += 1


def _leaves(request: Request, scope: Scope) -> bool:
    if not request.is_navigation_request() or scope.holds(request.url):
        return False
    return request.frame.parent_frame is None


def _same_origin(url: str, origin: str) -> bool:
    one, other = urlsplit(url), urlsplit(origin)
    return (one.scheme, one.netloc) == (other.scheme, other.netloc)
