"""The order guard: requests that would order, pay or leave the shop are refused in the browser and counted."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.async_api import BrowserContext, CDPSession, Error, Request, Route
from playwright.async_api import Page as Tab

from mysteryshop.model import OrderRequests
from mysteryshop.model.patterns import regex
from mysteryshop.visit.scope import Scope

_DOES = r"(?:place|submit|complete|finali[sz]e|confirm|create|process|execute|capture|send|do)"
_ORDER = r"(?:orders?|payments?|purchases?|checkout|booking|bestellung|commande|pedido|ordine|bestelling|zamowienie)"

ORDER_ADDRESS = regex(
    rf"{_DOES}[-_/]?(?:my|the)?[-_/]?{_ORDER}\b|\b{_ORDER}[-_/]?{_DOES}\b|wc-ajax=checkout|"
    r"/wc/store(?:/v\d+)?/checkout|/payment-information\b|/(?:orders?|pay|payments?|charges?|purchases?|buy-?now|"
    r"one-?click|bestellung)/?(?:\?|$)|/checkout/(?:finish|save-?order)\b|/(?:pedido|ordine|commande)/(?:confirm\w*)\b|"
    r"order\.(?:php|aspx?)\b.*(?:confirm|submit|place)",
    re.IGNORECASE,
)
"""Addresses at which shop software takes orders and payments. Source: the routes of the common shop systems."""

ORDER_IN_BODY = re.compile(
    rb"place[_-]?order|createOrder|submitOrder|completeOrder|checkoutComplete|completeCheckout|"
    rb"submit(?:ForCompletion|Payment)|customerCreate|createCustomer|registerCustomer|subscribeEmail|"
    rb"newsletterSubscri|create(?:Product)?Review|contactUs\b|(?:confirm|capture|create|process)[_-]?Payment|cc[_-]?number|card[_-]?number",
    re.IGNORECASE,
)
ALWAYS_ORDERS = regex(rf"{_DOES}[-_]?{_ORDER}\b", re.IGNORECASE)
"""Addresses that order even when merely opened."""

PAYMENT_HOSTS = regex(
    r"(?:^|\.)(?:stripe\.com|stripe\.network|paypal\.com|braintree-?api\.com|braintreegateway\.com|adyen\.com|"
    r"klarna\.com|klarnaservices\.com|checkout\.com|squareup\.com|worldpay\.com|mollie\.com|razorpay\.com|"
    r"authorize\.net|payu\.com|opayo\.co\.uk|sagepay\.com|amazonpay\.com|afterpay\.com|clearpay\.co\.uk|affirm\.com|"
    r"shopifycs\.com|gocardless\.com|sumup\.com|przelewy24\.pl)$",
    re.IGNORECASE,
)
STATIC = r"\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|eot|mp4|webm|mp3)"
WATCHED = re.compile(rf"^https?://(?![^?#]*{STATIC}(?:[?#]|$))", re.IGNORECASE)
"""Everything but static files goes through the guard; those are let by in the browser, where it costs nothing."""

REDIRECTED = ("Document", "XHR", "Fetch", "Ping", "Other")
"""Kinds of requests whose redirects are judged, as the browser's own protocol names them."""

WRITES_ADDRESS = regex(
    r"(?<!checkout)(?<!cart)(?<!basket)/(?:newsletter(?:[-_]?(?:sign-?up|subscriptions?))?|"
    r"subscri(?:be|bers?|ptions?)|mailing-?list|messages?|contact(?:-?(?:us|form))?|kontakt|nous-contacter|contatti|"
    r"contacto|contato|enquir(?:y|ies)|reviews?|comments?|register|registration|registrieren|inscription|registro|"
    r"sign-?up|accounts?/create(?:post)?|customers?/(?:create|register)|feedback|tickets?/new|wp-comments-post\.php|"
    r"formmail\.\w+)(?:[/.?]|$)",
    re.IGNORECASE,
)
"""Addresses at which shops take subscriptions, messages, reviews and new accounts. Source: the common shop systems."""

NO_SHARED_WORKER = "delete globalThis.SharedWorker;"
"""What a worker that many pages share asks for goes past all routes; pages do without it where it is missing."""

READING = frozenset({"GET", "HEAD", "OPTIONS"})


def orders(method: str, url: str, body: bytes | None = None) -> bool:
    """Whether this request would order or pay, or write to the shop's people: a message, a subscription, an account."""
    at = urlsplit(url)
    address = unquote(at.path + ("?" + at.query if at.query else ""))
    if method.upper() in READING:
        return bool(ALWAYS_ORDERS.search(address)) and not re.search(r"\.\w{2,4}$", at.path)
    if PAYMENT_HOSTS.search(at.hostname or "") or WRITES_ADDRESS.search(at.path):
        return True
    if ORDER_ADDRESS.search(address):
        return True
    return bool(body and ORDER_IN_BODY.search(body[:20_000])) and not _only_asks(body)


def _only_asks(body: bytes | None) -> bool:
    """Whether a body is GraphQL that reads: the names of what may be ordered stand in it, but nothing is done.

    Source: the GraphQL specification, "Operations": a query has no side effects, a mutation may.
    """
    try:
        asked = json.loads(body or b"")
    except ValueError:
        return False
    parts = asked if isinstance(asked, list) else [asked]
    texts = [part.get("query") for part in parts if isinstance(part, dict)]
    return bool(texts) and all(
        isinstance(text, str) and QUERY.match(text) and not CHANGES.search(text) for text in texts
    )


QUERY = regex(r"\s*(?:query\b|\{|fragment\b)")
CHANGES = regex(r"\b(?:mutation|subscription)\b", re.IGNORECASE)


@dataclass  # not slots: Playwright keeps its wrapper of a handler on the object
class Guard:
    """Stands between the browser and the shop for one walk.

    left_for: where the last step would have led off-site. headers: what opens the site's door; they go to the
    audited origin and to nobody else. answered: requests that never left, though they seem to have been answered.
    """

    scope: Scope
    headers: dict[str, str] = field(default_factory=dict)
    origin: str = ""
    stopped: int = 0
    sent: int = 0
    left_for: str = ""
    refused: list[str] = field(default_factory=list)
    answered: set[Request] = field(default_factory=set)
    judging: set[asyncio.Task[None]] = field(default_factory=set)
    tab: Tab | None = None

    async def stand(self, context: BrowserContext) -> None:
        """From now on nothing that orders leaves this browser context."""
        await context.add_init_script(NO_SHARED_WORKER)
        await context.route(re.compile(r"^https?://") if self.headers else WATCHED, self._judge)
        context.on("requestfinished", self._count_sent)

    async def watch(self, tab: Tab, cdp: CDPSession) -> None:
        """Keeps the walk in this tab, and judges redirects in it: routes show only where a chain of them begins."""
        self.tab = tab
        tree = await cdp.send("Page.getFrameTree")
        main = tree["frameTree"]["frame"]["id"]

        def judge(event: dict[str, Any]) -> None:
            self._begin(self._judge_redirect(cdp, event, is_main=event["frameId"] == main))

        cdp.on("Fetch.requestPaused", judge)
        await cdp.send("Fetch.enable", {"patterns": [{"resourceType": kind} for kind in REDIRECTED]})

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.judging.add(task)
        task.add_done_callback(self.judging.discard)

    async def _judge_redirect(self, cdp: CDPSession, event: dict[str, Any], *, is_main: bool) -> None:
        request, paused = event["request"], {"requestId": event["requestId"]}
        url, body = request["url"], request.get("postData", "").encode()
        try:
            if "redirectedRequestId" not in event:
                await cdp.send("Fetch.continueRequest", paused)
            elif orders(request["method"], url, body):
                self.refuse(request["method"], url)
                await cdp.send("Fetch.failRequest", {**paused, "errorReason": "Aborted"})
            elif is_main and event["resourceType"] == "Document" and not self.scope.holds(url):
                self.left_for = url.split("?")[0]
                await cdp.send("Fetch.failRequest", {**paused, "errorReason": "Aborted"})
            else:
                await cdp.send("Fetch.continueRequest", paused | self._with_keys(request))
        except Error:
            # The page went away while its request was being judged; nothing was sent.
            return

    def _with_keys(self, request: dict[str, Any]) -> dict[str, Any]:
        if not self.headers or not _same_origin(request["url"], self.origin):
            return {}
        headers = {**request["headers"], **self.headers}
        return {"headers": [{"name": name, "value": value} for name, value in headers.items()]}

    def refuse(self, method: str, url: str) -> None:
        """Counts a request that is not let through."""
        self.stopped += 1
        self.refused.append(f"{method} {url.split('?', maxsplit=1)[0]}")

    @property
    def order_requests(self) -> OrderRequests:
        """The count for the evidence."""
        return OrderRequests(self.stopped, self.sent)

    async def _judge(self, route: Route, request: Request) -> None:
        try:
            if orders(request.method, request.url, request.post_data_buffer):
                self.refuse(request.method, request.url)
                await route.abort("aborted")
            elif _leaves(request, self.scope):
                self.left_for = request.url.split("?")[0]
                await route.abort("aborted")
            elif self._opens_window(request):
                await route.abort("aborted")
                if request.method == "GET":
                    self._begin(self._open_here(request.url))
            elif self.headers and _same_origin(request.url, self.origin):
                await route.continue_(headers={**request.headers, **self.headers})
            else:
                await route.continue_()
        except Error:
            # The page went away while its request was being judged; nothing was sent.
            return

    def _opens_window(self, request: Request) -> bool:
        if self.tab is None or not request.is_navigation_request():
            return False
        try:
            frame = request.frame
        except Error:
            # Only a window that is still being opened has none.
            return True
        return frame.parent_frame is None and frame.page is not self.tab

    async def _open_here(self, url: str) -> None:
        """A page that would open in a window of its own is read in the shopper's tab, so that the walk stays one."""
        assert self.tab is not None
        with suppress(Error):
            for other in self.tab.context.pages:
                if other is not self.tab:
                    await other.close()
            await self.tab.goto(url, wait_until="commit")

    def _count_sent(self, request: Request) -> None:
        if request not in self.answered and orders(request.method, request.url):
            self.sent += 1


def _leaves(request: Request, scope: Scope) -> bool:
    if not request.is_navigation_request() or scope.holds(request.url):
        return False
    try:
        return request.frame.parent_frame is None
    except Error:
        # Only a window that is still being opened has no frame yet.
        return True


def _same_origin(url: str, origin: str) -> bool:
    one, other = urlsplit(url), urlsplit(origin)
    return (one.scheme, one.netloc) == (other.scheme, other.netloc)
