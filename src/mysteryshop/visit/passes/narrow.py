"""The page on a narrow screen, in the tab in which it stands: made narrow, measured and set back."""

from __future__ import annotations

import asyncio
from typing import Any

from playwright.async_api import Error, ViewportSize
from playwright.async_api import Page as Tab

from mysteryshop.model.passes import Narrow
from mysteryshop.visit.passes.backstage import Backstage, LookFailed
from mysteryshop.visit.passes.spots import as_spots

WIDTH = 320
"""CSS pixels. Source: WCAG 2.2, 1.4.10: what a page has to fit into without being pushed sideways."""

HEIGHT = 640

SMALLEST_TARGET = 24
"""CSS pixels. Source: WCAG 2.2, 2.5.8; with its exceptions: lone targets, links in sentences, browsers' own."""

SMALLEST_TEXT = 12
"""CSS pixels. Source: chosen; what mobile browsers and search engines' advice call too small to read."""

MOST_SPOTS = 5

PAUSE = 0.12
"""Seconds for the page to lay itself out anew. Source: measured; resize handlers commonly wait 100 ms."""

SHOWN = "() => [document.URL, performance.timeOrigin, document.querySelectorAll('dialog[open], [role=dialog]').length]"


class Disturbed(LookFailed):
    """A page that is not what it was, because its window changed; it is not asked again in this walk."""


async def look_narrow(tab: Tab, stage: Backstage) -> Narrow:
    """The page at 320 pixels. It is set back afterwards. Raises: Disturbed, LookFailed, Error."""
    size = tab.viewport_size
    if size is None:
        raise LookFailed("the window's size is not the shopper's to change")
    told: dict[str, Any] = {}
    try:
        before, scrolled = await tab.evaluate(SHOWN), await tab.evaluate("() => [scrollX, scrollY]")
        told = await _measured(tab, stage, size)
        after = await tab.evaluate(SHOWN)
        await tab.evaluate("([x, y]) => scrollTo(x, y)", scrolled)
    except Error:
        # It went away under our hands (a photograph alone can do that), which no page does that is only looked at.
        await tab.wait_for_load_state("load")
        before, after = [""], None
    if after != before:
        raise Disturbed("the page changed when its window did")
    spots = {name: as_spots(told[name]) for name in ("wide", "small", "tiny")}
    return Narrow(**{**told, **spots})


async def _measured(tab: Tab, stage: Backstage, size: ViewportSize) -> dict[str, Any]:
    try:
        await tab.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        await asyncio.sleep(PAUSE)
        world = await stage.open()
        given = {"smallest_target": SMALLEST_TARGET, "smallest_text": SMALLEST_TEXT, "most": MOST_SPOTS}
        return dict(await stage.look(world, "narrow", given))
    finally:
        await tab.set_viewport_size(size)
        await asyncio.sleep(PAUSE)
