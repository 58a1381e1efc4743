"""Loads by somebody who was never there: a fresh browser context each, with the order guard and the scope standing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.async_api import Browser, CDPSession, Error
from playwright.async_api import Page as Tab

from mysteryshop.model import Block, Site
from mysteryshop.model.passes import Line, Load
from mysteryshop.visit.access import open_context
from mysteryshop.visit.capture import look, page_script, settle
from mysteryshop.visit.guard import Guard

PROFILE = "mid-phone-4g: CPU slowed 4 times, 9 Mbit/s down, 1.5 up, 170 ms there and back"
SLOWDOWN = 4
NETWORK = {"offline": False, "latency": 170, "downloadThroughput": 9_000_000 / 8, "uploadThroughput": 1_500_000 / 8}
"""The fixed device and line. Source: chosen after the "fast 4G" preset of browsers' developer tools and the usual
slowdown with which a desktop stands for a middling phone."""

LONGEST_LOAD_MS = 30_000

SEARCH_FIELD = (
    "input[type=search], [role=searchbox], input[name=q], input[name=s], input[name=search], input[name=query]"
)


@dataclass(frozen=True, slots=True)
class FreshDoor:
    """What a fresh context is made of. wishes: keyword arguments of a context; guard: makes one for each."""

    browser: Browser
    wishes: Mapping[str, Any]
    site: Site
    guard: Callable[[], Guard]

    @asynccontextmanager
    async def open(self, state: Any = None) -> AsyncIterator[tuple[Tab, CDPSession, Guard]]:
        """A tab of somebody new, closed at the end. state: cookies of somebody known."""
        wishes = {name: value for name, value in self.wishes.items() if not name.startswith("record_")}
        context = await open_context(self.browser, wishes | ({"storage_state": state} if state else {}), self.site)
        try:
            guard = self.guard()
            await guard.stand(context)
            tab = await context.new_page()
            cdp = await context.new_cdp_session(tab)
            await guard.watch(tab, cdp)
            yield tab, cdp, guard
        finally:
            await context.close()


@dataclass(frozen=True, slots=True)
class Loaded:
    """One fresh load as it came. url: where it ended; at: ISO time; lines: what was shown, None where nobody asked."""

    url: str
    status: int | None
    at: str
    load: Load | None
    lines: tuple[Line, ...] | None = None


async def load_afresh(tab: Tab, cdp: CDPSession, url: str, *, timed: bool, read: bool) -> Loaded:
    """The page at this address, measured on the fixed profile (timed) and read (read). Raises: Error."""
    if timed:
        await cdp.send("Network.enable")
        await cdp.send("Network.emulateNetworkConditions", NETWORK)
        await cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    answer = await tab.goto(url, wait_until="load", timeout=LONGEST_LOAD_MS)
    await settle(tab, cdp=cdp)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    load = await _measure(tab) if timed else None
    if timed:
        await cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    lines = telling_lines((await look(tab, cdp)).blocks) if read else None
    return Loaded(tab.url, answer.status if answer else None, at, load, lines)


async def _measure(tab: Tab) -> Load:
    # What was painted last is read before any key is pressed: a key ends the browser's count of it.
    told = await tab.evaluate(page_script("vitals"), {"keys": False})
    slowest = None
    field = tab.locator(SEARCH_FIELD).and_(tab.locator(":visible")).first
    try:
        if await field.count():
            await field.focus(timeout=1000)
            await tab.keyboard.type("a")
            slowest = (await tab.evaluate(page_script("vitals"), {"keys": True}))["input"]
    except Error:
        # A field that lets nobody in is no measure; the rest stands.
        slowest = None
    return Load(told["lcp"], told["wait"], told["shift"], slowest)


LONGEST_LINE = 160
MOST_LINES = 400
"""Characters and counts. Source: chosen; a timer or a stock claim is short, and a hostile page can't fill the disk."""


def telling_lines(blocks: tuple[Block, ...]) -> tuple[Line, ...]:
    """The visible lines with a figure in them, and their neighbours, which say what the figure is of."""
    shown = [block for block in blocks if block.visible and len(block.text) <= LONGEST_LINE]
    told = {near for index, block in enumerate(shown) if _has_figure(block) for near in (index - 1, index, index + 1)}
    kept = [shown[index] for index in sorted(told) if 0 <= index < len(shown)]
    return tuple(Line(block.text, block.selector, block.box) for block in kept[:MOST_LINES])


def _has_figure(block: Block) -> bool:
    return any(letter.isdecimal() for letter in block.text)
