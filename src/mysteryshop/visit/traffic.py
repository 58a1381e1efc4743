"""What went over the line since the last page: the document's answer, calls under way, errors."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from playwright.async_api import CDPSession, ConsoleMessage, Error, Request, Response
from playwright.async_api import Page as Tab

from mysteryshop.model import Request as FailedRequest
from mysteryshop.visit.capture import CAP_MS, STILL_MS, settle, settle_unscripted

KEPT_HEADERS = (
    "content-type",
    "retry-after",
    "cache-control",
    "content-language",
    "server",
    "x-powered-by",
    "strict-transport-security",
)
MOST_LINES = 50
LONGEST_LINE = 400

LONGEST_CALL = 3.0
"""Seconds that a call started by a step may keep the shopper from looking; a long poll would never end."""

LONGEST_NAVIGATION = 20.0


@dataclass(slots=True)
class Answer:
    """How the server answered for the document that is shown."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""


class Traffic:
    """Listens to one tab."""

    def __init__(self, tab: Tab, cdp: CDPSession, *, scripts: bool = True) -> None:
        self._tab, self._cdp, self._scripts = tab, cdp, scripts
        self.answer = Answer()
        self.console: list[str] = []
        self.failed: list[FailedRequest] = []
        self.page_loads = 0
        self.wrote = 0
        self.asked = 0
        self._navigation: Request | None = None
        self._calls: dict[Request, float] = {}
        self._endless: set[str] = set()
        tab.on("request", self._on_request)
        tab.on("response", self._on_response)
        tab.on("requestfinished", self._on_finished)
        tab.on("requestfailed", self._on_failed)
        tab.on("framenavigated", self._on_navigated)
        tab.on("console", self._on_console)
        tab.on("pageerror", lambda error: self._note(f"error: {error}"))

    def drain(self) -> tuple[tuple[str, ...], tuple[FailedRequest, ...]]:
        """Console errors and failed requests since the last page, and starts anew."""
        kept = tuple(self.console), tuple(self.failed)
        self.console, self.failed = [], []
        return kept

    @property
    def under_way(self) -> bool:
        """Whether a page or a call of the page is still waited for."""
        return self._navigation is not None or bool(self._calls)

    def begin(self) -> None:
        """A step begins: only calls from now on are waited for, and requests that write are counted anew."""
        self._calls.clear()
        self.wrote = self.asked = 0

    async def calm(self, *, still_ms: int = STILL_MS) -> str:
        """Waits until what a step set going has come to rest and the page is still; what ended the wait.

        still_ms: shorter than a customer's eye needs only where nothing is kept of what is shown.
        """
        began, ended = time.monotonic(), "cap"
        while time.monotonic() - began < CAP_MS / 1000 + LONGEST_NAVIGATION:
            ended = await self._settle(still_ms)
            if self._navigation is None and not self._waiting_calls():
                break
            await self._until_answered()
        return ended

    async def _settle(self, still_ms: int) -> str:
        if not self._scripts:
            return await settle_unscripted(self._tab, cap_ms=CAP_MS, still_ms=still_ms)
        return await settle(self._tab, still_ms=still_ms, cdp=self._cdp)

    def _waiting_calls(self) -> bool:
        now = time.monotonic()
        # A line that the shop keeps open is waited for once, not on every page that opens it.
        self._endless |= {_bare(call.url) for call, began in self._calls.items() if now - began >= LONGEST_CALL}
        return any(now - began < LONGEST_CALL for began in self._calls.values())

    async def _until_answered(self) -> None:
        began = time.monotonic()
        while (self._navigation is not None or self._waiting_calls()) and time.monotonic() - began < LONGEST_NAVIGATION:
            await asyncio.sleep(0.02)
        if self._navigation is not None:
            self._navigation = None
            self._note("error: a page that was asked for did not come within 20 s")

    def _on_request(self, request: Request) -> None:
        self.asked += request.is_navigation_request() or request.resource_type in ("xhr", "fetch")
        self.wrote += request.method not in ("GET", "HEAD", "OPTIONS")
        if request.is_navigation_request():
            if _is_main(request):
                self._navigation = request
                self.page_loads += request.redirected_from is None
            else:
                # A small cart may stand in a frame of its own.
                self._calls[request] = time.monotonic()
        elif request.resource_type in ("xhr", "fetch") and _bare(request.url) not in self._endless:
            self._calls[request] = time.monotonic()

    def _on_response(self, response: Response) -> None:
        request = response.request
        if request.is_navigation_request() and _is_main(request):
            kept = {name: response.headers[name][:200] for name in KEPT_HEADERS if name in response.headers}
            self.answer = Answer(response.status, kept, response.url)
        elif response.status >= 400 and len(self.failed) < MOST_LINES:
            reason = f"answered {response.status}"
            self.failed.append(FailedRequest(_bare(request.url), request.method, reason, response.status))

    def _on_finished(self, request: Request) -> None:
        self._calls.pop(request, None)

    def _on_failed(self, request: Request) -> None:
        self._calls.pop(request, None)
        if request is self._navigation:
            self._navigation = None
        if len(self.failed) < MOST_LINES:
            self.failed.append(FailedRequest(_bare(request.url), request.method, str(request.failure or "failed")))

    def _on_navigated(self, frame: object) -> None:
        if frame is self._tab.main_frame:
            self._navigation = None

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(message.text)

    def _note(self, line: str) -> None:
        if len(self.console) < MOST_LINES:
            self.console.append(line[:LONGEST_LINE])


def _is_main(request: Request) -> bool:
    try:
        return request.frame.parent_frame is None
    except Error:
        return False


def _bare(url: str) -> str:
    return url.split("?", maxsplit=1)[0][:LONGEST_LINE]
