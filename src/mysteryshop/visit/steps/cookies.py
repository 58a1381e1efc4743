"""Answering a cookie banner: refused where one can, never silently accepted."""

from __future__ import annotations

from mysteryshop.model import Box, Step
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import ACCEPT_COOKIES, COOKIE_WORDS, REFUSE_COOKIES
from mysteryshop.visit.walker import Outcome, Walker

NEAR = 500.0
"""CSS pixels between a button and the words on cookies that it answers."""


async def answer_cookies(walker: Walker, step: Step) -> Outcome:
    """Refuses, accepts or leaves a cookie banner, and keeps in evidence what was offered."""
    seen = await walker.look_again()
    words = _banner(seen)
    if not words:
        return Outcome(how="no cookie banner was shown")
    if step.words == "leave":
        notice = "a cookie banner was left unanswered"
        walker.notices.append(notice)
        return Outcome(how=notice)
    pattern = ACCEPT_COOKIES if step.words == "accept" else REFUSE_COOKIES
    near = [(name, selector) for name, selector, box in _controls(seen) if _close(box, words)]
    choices = [(name, selector) for name, selector in near if pattern.search(name)]
    if not choices:
        notice = f"a cookie banner offered no way to {step.words or 'refuse'}; it was left open"
        walker.notices.append(notice)
        return Outcome(notice)
    name, selector = choices[0]
    why = await walker.press(walker.tab.locator(selector).first)
    if why:
        return Outcome(why)
    # Many banners go only once the shop has noted the answer.
    await walker.traffic.calm()
    await walker.look_again()
    notice = f"a cookie banner was answered with '{name}'"
    walker.notices.append(notice)
    return Outcome(how=notice)


def _banner(seen: Seen) -> list[Box]:
    """Where words on cookies stand; some banners only say so by their buttons: "Necessary only", "Allow all"."""
    buttons = [b for form in seen.forms for b in form.buttons if b.visible and b.box is not None]
    asked = [b.box for b in buttons if REFUSE_COOKIES.fullmatch(b.text.strip()) and b.box is not None]
    offered = any(ACCEPT_COOKIES.fullmatch(b.text.strip()) for b in buttons)
    return _worded(seen) or (asked if offered else [])


def _worded(seen: Seen) -> list[Box]:
    return [
        b.box
        for b in seen.blocks
        if b.visible and b.box is not None and COOKIE_WORDS.search(b.text) and b.region not in ("footer", "nav")
    ]


def _controls(seen: Seen) -> list[tuple[str, str, Box | None]]:
    buttons = [(b.text, b.selector, b.box) for form in seen.forms for b in form.buttons if b.visible]
    return buttons + [(link.text, link.selector, link.box) for link in seen.links if link.visible]


def _close(box: Box | None, words: list[Box]) -> bool:
    return box is not None and any(abs(box.y - near.y) < NEAR for near in words)
