"""Watching a page after the customer's act: when anything changes, when words come, and which."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import CDPSession, Error
from playwright.async_api import Page as Tab

from mysteryshop.model import PressedControl
from mysteryshop.visit.capture import page_script

EVERY = 0.15
"""Seconds between two looks. Source: chosen; a person notices a change after about a tenth of a second."""

WORDS_BY = 10.0
"""Seconds by which words must stand there. Source: the catalogue of faults: "by 10 s what is happening"."""

READ_FOR = 0.9
"""Seconds for which new words must stay as they are before they count as all that is said."""

REST = 0.45
"""Seconds that the page is watched before the act, for what changes by itself."""

LONGEST_ACT = 6.0
"""Seconds for which an act is waited for that has not come back: a press that leads on may only do so with the page."""

SAYS_SOMETHING = re.compile(r"[^\W\d_]{2}")

ONLY_WAITING = re.compile(
    r"^\W*\w+ing\b.{0,40}?(?:\.\.\.|…)|(?:\.\.\.|…)\W*$|"
    r"\b(?:please wait|loading|one moment|just a (?:moment|second))\b",
    re.IGNORECASE,
)
"""Words that only say that something is under way: more is still to come. Source: the usual labels of busy buttons."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What a customer could notice at one moment. pressed: the button's words, lock and look, while it is there.

    acts: clicks and keys that lead on, so far.
    """

    url: str
    title: str
    lines: tuple[str, ...]
    busy: int = 0
    pressed: tuple[tuple[str, Any], ...] = ()
    browser_error: bool = False
    acts: int = 0

    @property
    def lock(self) -> PressedControl | None:
        """The pressed button's state; None when it is gone."""
        state = dict(self.pressed)
        return PressedControl(state["name"], bool(state["locked"]), state["name"]) if state else None


@dataclass(frozen=True, slots=True)
class Watched:
    """What came of an act. problem: why the act itself could not be done. Seconds as in `Staged`.

    said: lines that were not there before, in the order in which they appeared.
    """

    problem: str = ""
    first_sign: float | None = None
    words_at: float | None = None
    seconds: float = 0.0
    said: tuple[str, ...] = ()
    before: Glance | None = None
    after: Glance | None = None
    locked: bool = False
    name_after: str = ""

    @property
    def lines_before(self) -> tuple[str, ...]:
        """The lines that stood there before the act."""
        return self.before.lines if self.before else ()


Act = Callable[[], Awaitable[str]]

WORLD = "mysteryshop-watch"
TOLD = "mysteryshopTold"


class Watcher:
    """Hears from one tab whatever changes in it, also while the tab waits for its next page."""

    def __init__(self, tab: Tab, cdp: CDPSession) -> None:
        self._tab, self._cdp = tab, cdp
        self._latest: Glance | None = None
        self._moving: frozenset[str] = frozenset()
        self._acts = 0
        self._acted: float | None = None

    @classmethod
    @asynccontextmanager
    async def over(cls, tab: Tab) -> AsyncIterator[Watcher]:
        """A watcher that begins to listen, and stops at the end."""
        cdp = await tab.context.new_cdp_session(tab)
        watcher = cls(tab, cdp)
        cdp.on("Runtime.bindingCalled", watcher._hear)
        try:
            await cdp.send("Runtime.enable")
            await cdp.send("Page.enable")
            await cdp.send("Runtime.addBinding", {"name": TOLD, "executionContextName": WORLD})
            script = {"source": page_script("watch"), "worldName": WORLD}
            await cdp.send("Page.addScriptToEvaluateOnNewDocument", script)
            tree = await cdp.send("Page.getFrameTree")
            frame = tree["frameTree"]["frame"]["id"]
            world = await cdp.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": WORLD})
            there = {"expression": page_script("watch"), "contextId": world["executionContextId"]}
            await cdp.send("Runtime.evaluate", there)
            yield watcher
        finally:
            with suppress(Error):
                # Nothing is left of it in the tab once its line is cut.
                await cdp.detach()

    def _hear(self, event: dict[str, Any]) -> None:
        if event.get("name") != TOLD:
            return
        seen = json.loads(event["payload"])
        pressed = tuple(sorted((seen["pressed"] or {}).items()))
        if seen["acts"] > self._acts and self._acted is None:
            self._acted = time.monotonic()
        self._latest = Glance(
            seen["url"], seen["title"], tuple(seen["lines"]), seen["busy"], pressed, acts=seen["acts"]
        )

    def _now(self) -> Glance | None:
        if self._tab.url.startswith("chrome-error:"):
            return Glance(self._tab.url, "", (), browser_error=True)
        return self._latest

    async def watch(
        self,
        act: Act,
        *,
        cap: float = WORDS_BY,
        still_busy: Callable[[], bool] | None = None,
        least: float = 0.0,
        whole: bool = True,
    ) -> Watched:
        """Does the act and watches until something was said and stays, or the cap.

        All seconds count from the click or key by which the customer acts. still_busy: whether what the act set going
        is still under way; the watch then goes on although words stand, and past a short cap. least: seconds that are
        watched in any case. whole: the watch does not end before the act is done.
        """
        before = await self._rest()
        self._acts, self._acted = before.acts, None
        began = time.monotonic()
        doing = asyncio.ensure_future(act())
        try:
            return await self._look_on(before, began, doing, Bounds(cap, least, whole), still_busy)
        finally:
            doing.cancel()
            # Waited for without awaiting it: an interruption of the walk is not taken for the act's own end.
            await asyncio.wait([doing])
            if not doing.cancelled():
                doing.exception()

    async def _rest(self) -> Glance:
        """The page before the act; lines that change by themselves (a clock, a slide show) are no answer to it."""
        first = self._now()
        await asyncio.sleep(REST)
        before = self._now() or Glance("", "", ())
        changed = set(before.lines) ^ set(first.lines if first else before.lines)
        self._moving = frozenset(_without_digits(line) for line in changed)
        return before

    async def _look_on(
        self,
        before: Glance,
        began: float,
        doing: asyncio.Future[str],
        bounds: Bounds,
        still_busy: Callable[[], bool] | None,
    ) -> Watched:
        seen = Sighting(before, self._moving)
        passed = waited = 0.0
        while not _failed(doing):
            await asyncio.sleep(EVERY)
            if doing.done() and self._acted is None:
                self._acted = time.monotonic()
            passed = time.monotonic() - began
            waited = max(0.0, time.monotonic() - self._acted) if self._acted else 0.0
            seen.take(self._now(), passed)
            busy = bool(still_busy and still_busy())
            if bounds.whole and not doing.done() and passed < LONGEST_ACT:
                continue
            if seen.told_all(passed, busy=busy) and waited >= bounds.least:
                break
            if bounds.over(waited if self._acted else passed, busy=busy):
                break
        return seen.as_watched(passed, _problem(doing), passed - waited if self._acted else 0.0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """When a watch ends at the latest, and at the earliest. In seconds, but for whole."""

    cap: float
    least: float
    whole: bool

    def over(self, waited: float, *, busy: bool) -> bool:
        """Whether there is nothing more to wait for."""
        return waited >= (max(self.cap, WORDS_BY) if busy else self.cap)


def _failed(doing: asyncio.Future[str]) -> bool:
    return doing.done() and bool(_problem(doing))


def _problem(doing: asyncio.Future[str]) -> str:
    """Why the act could not be done; nothing while it is being done, or when it was."""
    if not doing.done() or doing.cancelled():
        return ""
    error = doing.exception()
    return doing.result() if error is None else f"it could not be done: {error}".splitlines()[0]


@dataclass(slots=True)
class Sighting:
    """What was seen since the act. Seconds since then."""

    before: Glance
    moving: frozenset[str]
    after: Glance | None = None
    sign: float | None = None
    words: float | None = None
    changed: float = 0.0
    said: list[str] = field(default_factory=list)
    locked: bool = False
    name_after: str = ""

    def take(self, now: Glance | None, passed: float) -> None:
        """A glance, so many seconds after the act."""
        if now is None or now == self.after:
            return
        news = self.news(now)
        if self.sign is None and (news or self._looks_other(now)):
            self.sign = passed
        if self.words is None and any(SAYS_SOMETHING.search(line) for line in news):
            self.words = passed
        if now.lock is not None:
            self.locked = self.locked or now.lock.locked
            self.name_after = now.lock.name
        if self.after is None or now.lines != self.after.lines or now.busy != self.after.busy:
            self.changed = passed
        self.after = now
        self.said += [line for line in news if line not in self.said]

    def told_all(self, passed: float, *, busy: bool) -> bool:
        """Whether what is to be said was said and stays; the browser's own error says all that will ever be said."""
        if self.after is not None and self.after.browser_error:
            return passed - self.changed >= READ_FOR
        waiting = busy or (self.after is not None and self.after.busy > self.before.busy)
        spoken = any(SAYS_SOMETHING.search(line) and not ONLY_WAITING.search(line) for line in self.said)
        return self.words is not None and spoken and not waiting and passed - self.changed >= READ_FOR

    def news(self, now: Glance) -> list[str]:
        """Lines that were not there before, without those that change by themselves."""
        known = set(self.before.lines)
        return [line for line in now.lines if line not in known and _without_digits(line) not in self.moving]

    def _looks_other(self, now: Glance) -> bool:
        gone = [line for line in self.before.lines if line not in now.lines]
        pressed = dict(now.pressed)
        was = dict(self.before.pressed) or ({**pressed, "locked": False} if pressed else {})
        return (
            now.url != self.before.url
            or now.busy > self.before.busy
            or any(_without_digits(line) not in self.moving for line in gone)
            or (bool(pressed) and pressed != was)
        )

    def as_watched(self, passed: float, problem: str, acted: float = 0.0) -> Watched:
        """All of it. problem: why the act itself could not be done; acted: the second at which the customer acted."""
        return Watched(
            problem,
            _since(self.sign, acted),
            _since(self.words, acted),
            round(passed - acted, 1),
            tuple(self.said),
            self.before,
            self.after or self.before,
            self.locked,
            self.name_after,
        )


def _without_digits(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _since(seconds: float | None, acted: float) -> float | None:
    return None if seconds is None else round(max(0.0, seconds - acted), 1)
