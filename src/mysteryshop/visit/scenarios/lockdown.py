"""The net round a last press: every request that writes is caught in the browser, wherever it would have gone."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.async_api import Error, Request, Route, WebSocketRoute

from mysteryshop.model.patterns import regex
from mysteryshop.visit.guard import ORDER_ADDRESS, ORDER_IN_BODY, READING, orders
from mysteryshop.visit.walker import Walker

TELLS = regex(
    r"/(?:analytics|telemetry|track(?:ing|er)?|collect|beacons?|metrics|events?|logs?|logging|rum|vitals|pixel|"
    r"csp-?reports?|error-?reports?|sentry|heartbeat|ping)(?:[/.?]|$)",
    re.IGNORECASE,
)
"""Addresses at which a page only reports what it sees. Source: the usual paths of measuring scripts."""

TELLING_HOST = regex(r"^(?:r|m|q|errors?|events?|logs?|metrics|analytics|stats)\.", re.IGNORECASE)

ASKS = frozenset({"xhr", "fetch", "document"})
"""Kinds of requests by which a page orders; a ping or a picture hears no answer."""


@dataclass(slots=True)
class Caught:
    """A request that never left. order: it would have ordered or paid, as far as can be told; sure: beyond doubt.

    page: it was to bring a whole page, so a stand-in's answer would be our page, not the shop's. gone: the page gave
    it up by itself. at: when it was caught, on the clock of `time.monotonic`.
    """

    method: str
    url: str
    order: bool = False
    sure: bool = False
    page: bool = False
    gone: bool = False
    at: float = 0.0
    request: Request | None = None


Answer = Callable[[Route, Caught], Awaitable[None]]
"""What becomes of a request that would have ordered, once it is caught."""


async def refuse(route: Route, _: Caught) -> None:
    """It comes to nothing at once."""
    await route.abort("aborted")


@dataclass  # not slots: Playwright keeps its wrapper of a handler on the object
class Lockdown:
    """Lets all by until `lock`, then nothing that writes until the browser context is closed.

    answer: what becomes of order requests; all else that writes is refused. digits: of the card that was typed; an
    address that carries them writes, too, whatever its method.
    """

    walker: Walker
    answer: Answer = refuse
    digits: str = ""
    locked: bool = False
    caught: list[Caught] = field(default_factory=list)

    @classmethod
    async def round(cls, walker: Walker) -> Lockdown:
        """A net round this walker's whole browser context, still open. To be called before the first page opens."""
        net = cls(walker)
        context = walker.tab.context
        await context.route(re.compile(r"^https?:"), net._judge)
        await context.route_web_socket(re.compile("."), net._listen)
        context.on("requestfailed", net._note_failed)
        return net

    def lock(self, digits: str = "") -> None:
        """From now on nothing that writes leaves this browser context."""
        self.locked, self.digits = True, digits

    @property
    def order_requests(self) -> tuple[Caught, ...]:
        """What would have ordered: what surely would, else all that the shop itself was asked in writing."""
        likely = [one for one in self.caught if one.order]
        return tuple([one for one in likely if one.sure] or likely)

    async def _judge(self, route: Route, request: Request) -> None:
        try:
            if not self.locked or not self._writes(request):
                await route.fallback()
                return
            caught = self._describe(request)
            self.caught.append(caught)
            self.walker.guard.answered.add(request)
            if caught.order:
                self.walker.guard.refuse(request.method, request.url)
                await self.answer(route, caught)
            else:
                await route.abort("aborted")
        except Error:
            # The page went away, and its request with it; nothing was sent.
            return

    def _writes(self, request: Request) -> bool:
        if request.method.upper() not in READING or orders(request.method, request.url):
            return True
        return self._carries_card(request.url.encode()) or self._opens_order_page(request)

    def _carries_card(self, words: bytes) -> bool:
        said = unquote(words.decode("utf-8", errors="replace"))
        return bool(self.digits) and self.digits in re.sub(r"[^0-9A-Za-z]", "", said)

    def _opens_order_page(self, request: Request) -> bool:
        """Whether a page would open at an address where orders are taken, and which is not the page that is shown."""
        at, here = urlsplit(request.url), urlsplit(self.walker.tab.url)
        return request.is_navigation_request() and at.path != here.path and bool(ORDER_ADDRESS.search(at.path))

    def _describe(self, request: Request) -> Caught:
        at, body = urlsplit(request.url), request.post_data_buffer
        tells = bool(TELLS.search(at.path) or TELLING_HOST.search(at.hostname or ""))
        sure = self._carries_card(request.url.encode() + b" " + (body or b"")[:20_000])
        sure = sure or (orders(request.method, request.url, body) and not tells)
        asks = request.resource_type in ASKS and self.walker.scope.holds(request.url) and not tells
        page = request.is_navigation_request()
        return Caught(request.method, request.url, sure or asks, sure, page, at=time.monotonic(), request=request)

    def _note_failed(self, request: Request) -> None:
        for one in self.caught:
            if one.request is request:
                one.gone = True

    def _listen(self, line: WebSocketRoute) -> None:
        shop = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if not self.locked:
                shop.send(message)
                return
            said = message.encode() if isinstance(message, str) else message
            order = bool(ORDER_IN_BODY.search(said[:20_000])) or self._carries_card(said[:20_000])
            self.caught.append(Caught("SEND", line.url, order, order, at=time.monotonic()))
            if order:
                self.walker.guard.refuse("SEND", line.url)

        line.on_message(pass_on)


@dataclass  # not slots: its method is handed to Playwright
class Holding:
    """Holds each order request for a while, then lets it fail. seconds: how long; reason: as which network error."""

    seconds: float
    reason: str = "aborted"
    held: int = 0
    let_go: float | None = None
    released: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, route: Route, caught: Caught) -> None:
        """Holds one request. The page may give it up before."""
        self.held += 1
        ends = time.monotonic() + self.seconds
        while not (caught.gone or self.released.is_set()) and time.monotonic() < ends:
            await asyncio.sleep(0.05)
        self.held -= 1
        self.let_go = time.monotonic()
        if not caught.gone:
            await route.abort(self.reason)

    def busy(self, grace: float) -> bool:
        """Whether something is held, or was let go less than `grace` seconds ago."""
        return self.held > 0 or (self.let_go is not None and time.monotonic() - self.let_go < grace)
