"""The looks that wait for the end of the walk: how fast a page comes, and what a second visitor is told."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urldefrag, urlsplit

from playwright.async_api import BrowserContext, Error

from mysteryshop.evidence import VisitWriter
from mysteryshop.model import Page, PageKind
from mysteryshop.model.passes import Load, Look, Passes, SecondVisit, Vitals
from mysteryshop.model.patterns import regex
from mysteryshop.visit.guard import Guard
from mysteryshop.visit.passes.at_keeping import AFTERWARDS, KINDS, Looks, without
from mysteryshop.visit.passes.fresh import PROFILE, FreshDoor, Loaded, load_afresh, telling_lines
from mysteryshop.visit.scope import Pace, Robots, Scope

ROUNDS = 3
"""Loads of each page, of which the middle one counts. Source: the catalogue."""

LONGEST_ALL = 180.0
"""Seconds for all fresh loads of a walk, polite pauses left out. Source: chosen; 12 loads of 10 seconds, and half."""


ACTS = regex(r"(?:^|&)(?:add|remove|delete|update|empty|clear|undo|quantity|qty)[\w%\[\]-]*=", re.IGNORECASE)
"""Queries of addresses that change the cart when they are merely opened. Source: the common shop systems."""

LEAST_GAP = 12.0
"""Seconds between two visitors where something on the page may be counting down: fewer can't be told from the seconds
that a page takes to come. Source: measured; twice the spread of when a page is read."""

_COUNTS = regex(r"\d\s*:\s*[0-5]\d|^\W*\d{1,3}\W*$|\d\s?(?:h|m|s|hr|min|sec)\w{0,6}\b", re.IGNORECASE)


@dataclass(slots=True)
class FreshLooks:
    """Opens the pages of one walk again, as somebody new, and writes down how they came and what they said.

    context, guard: the walk's own; what is stopped in a fresh context counts with what was stopped in the walk.
    """

    door: FreshDoor
    context: BrowserContext
    wanted: Looks
    writer: VisitWriter
    scope: Scope
    robots: Robots
    pace: Pace
    guard: Guard
    clock: Callable[[], float] = time.monotonic

    async def take(self, pages: Sequence[Page]) -> None:
        """Takes the wanted looks at one page of each kind and adds them to its evidence. Raises: as VisitWriter."""
        if not any(self._wanted_of(page) for page in pages):
            return
        chosen = self._choose(pages)
        loaded = await self._load_all(chosen)
        for page in pages:
            wanted = self._wanted_of(page)
            if not wanted:
                continue
            before = page.passes or Passes()
            if page.id in loaded:
                after = _added(before, page, wanted, loaded[page.id])
            else:
                after = replace(before, elsewhere=wanted)
            self.writer.add_page(replace(page, passes=after), None, (0, 0))

    def _wanted_of(self, page: Page) -> tuple[Look, ...]:
        if page.browser_error or page.scenario:
            return ()
        kinds = set(page.kinds) & set(KINDS)
        return tuple(look for look in AFTERWARDS if self.wanted.get(look, frozenset()) & kinds)

    def _choose(self, pages: Sequence[Page]) -> list[Page]:
        """One page of each kind: the first that is mainly for it."""
        chosen: dict[PageKind, Page] = {}
        for page in sorted(pages, key=lambda page: page.main_kind not in KINDS):
            kind = next((kind for kind in page.kinds if kind in KINDS), None)
            if kind and self._wanted_of(page):
                chosen.setdefault(kind, page)
        return list(chosen.values())

    async def _load_all(self, chosen: Sequence[Page]) -> dict[str, list[Loaded | str]]:
        """What came of each load, or why none did, by page. In rounds, so that time passes between a page's loads."""
        loaded: dict[str, list[Loaded | str]] = {page.id: [] for page in chosen}
        state = await self._state(chosen)
        began, paused = self.clock(), self.pace.waited
        for turn in range(ROUNDS):
            for page in chosen:
                if turn and Look.VITALS not in self._wanted_of(page):
                    continue
                spent = self.clock() - began - (self.pace.waited - paused)
                if spent > LONGEST_ALL:
                    loaded[page.id].append("there was no time left for it")
                    continue
                loaded[page.id].append(await self._load(page, state, last=turn == ROUNDS - 1))
        return loaded

    async def _state(self, chosen: Iterable[Page]) -> Any:
        """The walk's own cookies, for its cart: a stranger's would be empty."""
        if not any(PageKind.CART in page.kinds for page in chosen):
            return None
        try:
            return await self.context.storage_state()
        except Error:
            return None

    async def _load(self, page: Page, state: Any, *, last: bool) -> Loaded | str:
        wanted = self._wanted_of(page)
        timed = Look.VITALS in wanted
        if not self.scope.holds(page.url) or not self.robots.allows(page.url):
            return "robots.txt asks not to open it"
        if ACTS.search(urlsplit(page.url).query):
            return "its address does something each time it is opened"
        await self.pace.wait()
        read = Look.SECOND_VISIT in wanted and (last or not timed)
        if read and any(_COUNTS.search(line.text) for line in telling_lines(page.blocks)):
            await self._let_time_pass(page)
        try:
            async with self.door.open(state if page.main_kind is PageKind.CART else None) as (tab, cdp, guard):
                try:
                    return await load_afresh(tab, cdp, page.url, timed=timed, read=read)
                finally:
                    self.guard.stopped += guard.stopped
                    self.guard.sent += guard.sent
        except Error as problem:
            return f"it did not come again ({str(problem).splitlines()[0][:120]})"

    async def _let_time_pass(self, page: Page) -> None:
        since = (datetime.now(UTC) - datetime.fromisoformat(page.captured)).total_seconds()
        await asyncio.sleep(min(max(LEAST_GAP - since, 0.0), LEAST_GAP))


def _added(before: Passes, page: Page, wanted: Sequence[Look], loads: Sequence[Loaded | str]) -> Passes:
    after = before
    came = [load for load in loads if isinstance(load, Loaded) and _same_place(load, page)]
    why = next((load for load in loads if isinstance(load, str)), "its address led to another page the second time")
    if Look.VITALS in wanted:
        measured: tuple[Load, ...] = tuple(load.load for load in came if load.load is not None)
        whole = len(measured) == ROUNDS
        after = replace(after, vitals=Vitals(PROFILE, measured)) if whole else without(after, Look.VITALS, why)
    if Look.SECOND_VISIT in wanted:
        read = next((load for load in reversed(came) if load.lines is not None), None)
        after = replace(after, second_visit=_second(page, read)) if read else without(after, Look.SECOND_VISIT, why)
    return after


def _second(page: Page, second: Loaded) -> SecondVisit:
    known = page.main_kind is PageKind.CART
    return SecondVisit(page.captured, second.at, telling_lines(page.blocks), second.lines or (), same_visitor=known)


def _same_place(load: Loaded, page: Page) -> bool:
    return load.status == page.status and urldefrag(load.url).url == urldefrag(page.url).url
