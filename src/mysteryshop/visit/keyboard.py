"""Pressing things with keys alone, as a customer does who uses no pointer."""

from __future__ import annotations

from typing import Any, cast

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.visit.capture import page_script

REACH_MS = 2000
"""Milliseconds within which a thing must take the focus."""


async def press_control(found: Found, *, keyboard: bool, timeout: float) -> str:
    """Presses it with the pointer or with keys alone; why keys can't reach it, or nothing.

    timeout: milliseconds that the pointer may wait for it. Raises: Error when it could not be pressed.
    """
    if not keyboard:
        await found.click(timeout=timeout, no_wait_after=True)
        return ""
    reached = await _focus(found)
    if reached["why"]:
        return str(reached["why"])
    if not reached.get("ticked"):
        await found.page.keyboard.press(reached["key"])
    return ""


async def tick_control(found: Found, *, keyboard: bool, timeout: float, hidden: bool = False) -> str:
    """Ticks a box or a radio button, unless it is; why keys can't reach it, or nothing.

    hidden: the page draws a tick of its own over it. Raises: Error.
    """
    if keyboard:
        return await press_control(found, keyboard=True, timeout=timeout)
    await found.check(timeout=timeout, force=hidden)
    return ""


async def why_out_of_reach(found: Found) -> str:
    """Why keys alone can't reach a field, a list or a button; empty when they can, and then it has the focus."""
    try:
        return str((await _focus(found))["why"])
    except Error:
        return "it went away"


async def _focus(found: Found) -> dict[str, Any]:
    return cast("dict[str, Any]", await found.evaluate(page_script("focus"), timeout=REACH_MS))
