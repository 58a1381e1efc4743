"""A world of its own in the shop's page: what looks at it there neither meets the page's scripts nor leaves a trace."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

from playwright.async_api import CDPSession, Error

from mysteryshop.visit.capture import page_script
from mysteryshop.visit.in_time import within

WORLD = "mysteryshop-looks"

LONGEST_LOOK = 10.0
"""Seconds that one look may take. Source: the slowest page measured took 1.6 on a busy machine."""


class LookFailed(Exception):
    """A look that could not be taken. why: in words that go into a report."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Backstage:
    """Evaluates scripts in an isolated world of the page that is shown in a tab."""

    def __init__(self, cdp: CDPSession) -> None:
        self._cdp = cdp

    async def open(self, *libraries: str) -> int:
        """A new world with these scripts loaded: its number, for `run`. Raises: LookFailed, Error."""
        tree = await self._cdp.send("Page.getFrameTree")
        frame = tree["frameTree"]["frame"]["id"]
        made = await self._cdp.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": WORLD})
        world = int(made["executionContextId"])
        for source in libraries:
            await self.run(world, f"{source}\n;0")
        return world

    async def look(self, world: int, script: str, given: Mapping[str, Any]) -> Any:
        """What a page script answers when it is called with these values. Raises: LookFailed, Error."""
        called = f"(() => {{ {page_script('here')}\nreturn ({page_script(script)})({json.dumps(given)}); }})()"
        return await self.run(world, called)

    async def run(self, world: int, expression: str) -> Any:
        """The expression's value, waited for. Raises: LookFailed when the page breaks it or takes too long, Error."""
        asked = self._cdp.send(
            "Runtime.evaluate",
            {"expression": expression, "contextId": world, "awaitPromise": True, "returnByValue": True},
        )
        try:
            answer = await within(asked, LONGEST_LOOK)
        except TimeoutError:
            with suppress(TimeoutError, Error):
                await within(self._cdp.send("Runtime.terminateExecution"), 2)
            raise LookFailed(f"the page did not answer within {LONGEST_LOOK:.0f} s") from None
        if "exceptionDetails" in answer:
            told = answer["exceptionDetails"]
            said = told.get("exception", {}).get("description") or told.get("text", "")
            raise LookFailed(f"the page broke the look: {str(said).splitlines()[0][:200]}")
        return answer["result"].get("value")

    @asynccontextmanager
    async def pretending(self, world: int, things: Sequence[str]) -> AsyncIterator[None]:
        """While it is open, the browser draws these things (expressions) as if they had the focus. Raises: Error."""
        for domain in ("DOM", "CSS"):
            await self._cdp.send(f"{domain}.enable")
        try:
            await self._cdp.send("DOM.getDocument", {"depth": 0})
            for thing in things:
                await self._force(world, thing)
            yield
        finally:
            # With the line to the styles closed, nothing is forced any longer.
            for domain in ("CSS", "DOM"):
                await self._cdp.send(f"{domain}.disable")

    async def _force(self, world: int, thing: str) -> None:
        found = await self._cdp.send("Runtime.evaluate", {"expression": thing, "contextId": world})
        node = await self._cdp.send("DOM.requestNode", {"objectId": found["result"]["objectId"]})
        forced = {"nodeId": node["nodeId"], "forcedPseudoClasses": ["focus", "focus-visible", "focus-within"]}
        await self._cdp.send("CSS.forcePseudoState", forced)
