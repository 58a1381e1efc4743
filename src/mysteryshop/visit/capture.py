"""What the shopper sees, kept: waiting until the page is still, one script for all it shows, one screenshot."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar
from urllib.parse import urlsplit

from playwright.async_api import CDPSession, Error
from playwright.async_api import Page as Tab

from mysteryshop.model import Block, Box, Button, CartLine, Field, Form, Link
from mysteryshop.visit.in_time import within

STILL_MS = 300
CAP_MS = 8000
"""A page is settled when text and layout were still this long; the cap ends the wait. Source: the design's promise."""

TALLEST = 6000
"""CSS pixels of a screenshot; what lies below is cut and said to be."""

SHARP = 880
"""Picture pixels across. Phones have more dots than CSS pixels: narrow pages are kept finer, to be read in crops."""

MOST_PICTURE_BYTES = 3_000_000
MOST_HTML = 1_500_000
BOUNDS = {"most_blocks": 3000, "most_links": 1500, "most_html": MOST_HTML, "longest_text": 4000}
"""Characters and counts. A hostile page can't fill the disk; the longest honest pages measured stay under half."""

QUALITY = 70

LONGEST_LOOK = 20.0
"""Seconds that a page may take to tell of itself; one whose own script never ends would never answer."""

Answered = TypeVar("Answered")


@dataclass(frozen=True, slots=True)
class Seen:
    """The page as the page script described it."""

    url: str
    title: str
    lang: str
    html: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    forms: tuple[Form, ...]
    structured: tuple[dict[str, Any], ...]
    cart: tuple[CartLine, ...]
    width: int
    height: int
    viewport: tuple[int, int]
    content_type: str

    @property
    def text(self) -> str:
        """All visible words, one block a line."""
        return "\n".join(block.text for block in self.blocks if block.visible)


@cache
def page_script(name: str) -> str:
    """The source of one page script."""
    return files("mysteryshop.visit").joinpath("page_scripts", f"{name}.js").read_text(encoding="utf-8")


async def settle(tab: Tab, *, cap_ms: int = CAP_MS, still_ms: int = STILL_MS, cdp: CDPSession | None = None) -> str:
    """Waits until the page is still; what ended the wait: "still" or "cap". A navigation on the way starts it anew.

    cdp: the tab's own line, by which a script of the page that never ends is ended.
    """
    for _ in range(6):
        try:
            asked = tab.evaluate(page_script("settle"), {"still": still_ms, "cap": cap_ms})
            return str(await _answered(cdp, asked, cap_ms / 1000 + 4))
        except PageHangs:
            return "cap"
        except Error as problem:
            if not _went_elsewhere(problem):
                raise
            await tab.wait_for_load_state("domcontentloaded")
    return "cap"


SHOWN = "() => [document.URL, document.readyState, document.body?.innerText, document.body?.scrollHeight].join()"


async def settle_unscripted(tab: Tab, *, cap_ms: int = CAP_MS, still_ms: int = STILL_MS) -> str:
    """The same where scripts are off: no clock runs in such a page, so it is looked at twice from outside."""
    try:
        async with asyncio.timeout(cap_ms / 1000):
            before, now = "", await _shown(tab)
            while before != now:
                await tab.wait_for_timeout(still_ms)
                before, now = now, await _shown(tab)
    except TimeoutError:
        return "cap"
    return "still"


async def _shown(tab: Tab) -> str:
    """What is shown, for comparing. A page that is just being left is another one each time."""
    try:
        await tab.wait_for_load_state("load")
        return str(await tab.evaluate(SHOWN))
    except Error as problem:
        if not _went_elsewhere(problem):
            raise
        return f"{asyncio.get_running_loop().time()}"


MOST_SCREENS = 14
SCROLL_PAUSE_MS = 70
"""How far down a page that shows its parts on the way is read before it is kept, and how long at each screen."""


async def reveal(tab: Tab, cdp: CDPSession | None = None) -> str:
    """Scrolls through a page whose parts show themselves only then: "nothing hidden", "revealed", "in vain".

    Raises: Error.
    """
    asked = tab.evaluate(page_script("reveal"), {"most_steps": MOST_SCREENS, "pause": SCROLL_PAUSE_MS})
    try:
        return str(await _answered(cdp, asked, CAP_MS / 1000))
    except PageHangs:
        return "in vain"


async def look(tab: Tab, cdp: CDPSession | None = None) -> Seen:
    """All that the page shows, in one round trip. Raises: PageHangs, Error."""
    for attempt in range(3):
        try:
            told = await _answered(cdp, tab.evaluate(page_script("capture"), BOUNDS), LONGEST_LOOK)
            return as_seen(json.loads(told))
        except Error as problem:
            if attempt == 2 or not (_went_elsewhere(problem) or isinstance(problem, PageHangs)):
                raise
            await settle(tab, cap_ms=STILL_MS if isinstance(problem, PageHangs) else CAP_MS, cdp=cdp)
    raise AssertionError("unreachable")


class PageHangs(Error):
    """A page whose own script leaves no time for anybody else."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"the page's own script kept the browser busy for {seconds:.0f} s")


async def _answered(cdp: CDPSession | None, asked: Awaitable[Answered], seconds: float) -> Answered:
    """What the page answers. A script of the page's own that never ends is ended. Raises: PageHangs, Error."""
    try:
        return await within(asked, seconds)
    except TimeoutError:
        await _end_script(cdp)
        raise PageHangs(seconds) from None


async def _end_script(cdp: CDPSession | None) -> None:
    # Only a line that stood before the script began reaches a page that listens to nobody.
    if cdp is not None:
        with suppress(TimeoutError, Error):
            await within(cdp.send("Runtime.terminateExecution"), 2)


def _went_elsewhere(problem: Error) -> bool:
    return any(words in str(problem) for words in ("context was destroyed", "navigat", "Cannot find context"))


def _readable(address: str) -> str:
    """An address that can be taken apart; what no browser could open is none."""
    try:
        urlsplit(address)
    except ValueError:
        return ""
    return address


def as_seen(raw: dict[str, Any]) -> Seen:
    """The page script's answer as records. A link that no browser could open counts as none."""
    raw["links"] = [link for link in raw["links"] if _readable(link["href"])]
    for form in raw["forms"]:
        form["action"] = _readable(form["action"])
    return Seen(
        url=raw["url"],
        title=raw["title"],
        lang=raw["lang"],
        html=raw["html"],
        blocks=tuple(Block(**{**block, "box": _box(block["box"])}) for block in raw["blocks"]),
        links=tuple(Link(**{**link, "box": _box(link["box"])}) for link in raw["links"]),
        forms=tuple(_form(form) for form in raw["forms"]),
        structured=tuple(raw["data"]),
        cart=tuple(CartLine(**{**line, "box": _box(line["box"])}) for line in raw["cart"]),
        width=int(raw["width"]),
        height=int(raw["height"]),
        viewport=(int(raw["viewport"][0]), int(raw["viewport"][1])),
        content_type=raw["content_type"],
    )


def _box(raw: dict[str, float] | None) -> Box | None:
    return Box(**raw) if raw else None


def _form(raw: dict[str, Any]) -> Form:
    fields = tuple(Field(**{**f, "options": tuple(f["options"]), "box": _box(f["box"])}) for f in raw["fields"])
    buttons = tuple(Button(**{**b, "box": _box(b["box"])}) for b in raw["buttons"])
    return Form(raw["action"], raw["method"], raw["selector"], raw["region"], fields, buttons)


@dataclass(frozen=True, slots=True)
class Shot:
    """A JPEG of the page. size: what it shows, in CSS pixels; cut: the page went on below."""

    jpeg: bytes
    size: tuple[int, int]
    cut: bool


async def take_screenshot(cdp: CDPSession, seen: Seen, pixel_ratio: float) -> Shot:
    """The whole page as a customer would scroll it, at most TALLEST high."""
    height = min(seen.height, TALLEST)
    density = min(pixel_ratio, max(1.0, SHARP / seen.width))
    jpeg = b""
    for quality in (QUALITY, 45, 25):
        answer = await cdp.send(
            "Page.captureScreenshot",
            {
                "format": "jpeg",
                "quality": quality,
                "optimizeForSpeed": True,
                "captureBeyondViewport": True,
                "clip": {"x": 0, "y": 0, "width": seen.width, "height": height, "scale": density / pixel_ratio},
            },
        )
        jpeg = base64.b64decode(answer["data"])
        if len(jpeg) <= MOST_PICTURE_BYTES:
            break
    return Shot(jpeg, (seen.width, height), cut=height < seen.height)
