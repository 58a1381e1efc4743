"""Walks in one browser for a whole test run, and the words to order them in."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Playwright

from mysteryshop.evidence import read_visit
from mysteryshop.model import (
    Access,
    Action,
    Journey,
    JourneyEntry,
    Locator,
    Page,
    PageKind,
    Permission,
    Persona,
    Plan,
    Site,
    Step,
    StepRecord,
    StoredVisit,
)
from mysteryshop.visit.browser import running_browser
from mysteryshop.visit.shopping import VisitOrder, WalkOptions, make_visit

CUSTOMER = Persona("tester", patience=8.0)
LONGEST_WALK = 60.0


@dataclass
class Walked:
    """A walk as its evidence on disk tells it. said: the progress lines."""

    stored: StoredVisit
    folder: Path
    said: list[str] = field(default_factory=list)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages kept, in walking order."""
        return self.stored.pages

    @property
    def steps(self) -> tuple[StepRecord, ...]:
        """What became of each step."""
        return self.stored.visit.steps

    def page(self, kind: PageKind) -> Page:
        """The first page of this main kind."""
        return next(page for page in self.pages if page.main_kind is kind)

    def entry(self, kind: PageKind) -> JourneyEntry:
        """What the journey says of this kind."""
        return next(entry for entry in self.stored.visit.journey if entry.page_kind is kind)


class Shopper:
    """One browser, started when it is first needed, for as many walks as one likes."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._stack = AsyncExitStack()
        self._started: tuple[Playwright, Browser] | None = None

    def walk(
        self,
        site: Site,
        steps: Sequence[Step],
        folder: Path,
        *,
        persona: Persona = CUSTOMER,
        options: WalkOptions | None = None,
        secrets: frozenset[str] = frozenset(),
        timed: bool = False,
    ) -> Walked:
        """The evidence of one walk, read back from disk."""
        plan = Plan("test", site, (persona,), (Journey(tuple(steps)),), secrets=secrets)
        order = VisitOrder("tester", plan, persona, plan.journeys[0], folder, audit_folder=folder.parent, timed=timed)
        said: list[str] = []
        self._loop.run_until_complete(self._walk(order, options or WalkOptions(timeout=10), said))
        return Walked(read_visit(folder), folder, said)

    async def _walk(self, order: VisitOrder, options: WalkOptions, said: list[str]) -> None:
        if self._started is None:
            self._started = await self._stack.enter_async_context(running_browser())
        playwright, browser = self._started
        async with asyncio.timeout(LONGEST_WALK):
            await make_visit(playwright, browser, order, options, said.append)

    def close(self) -> None:
        """Ends the browser."""
        self._loop.run_until_complete(self._stack.aclose())
        self._loop.close()


def own(url: str, *, access: Access | None = None, hosts: tuple[str, ...] = (), pace: float | None = None) -> Site:
    """A shop of one's own."""
    return Site(url, Permission.TEST, hosts, access, pace=pace)


def stranger(url: str, *, pace: float | None = 0.0) -> Site:
    """Somebody else's shop; the pace is quick, so that tests are."""
    return Site(url, Permission.NONE, pace=pace)


def open_(path: str, kind: PageKind | None = None) -> Step:
    """The step `open: path`."""
    return Step(Action.OPEN, path, page_kind=kind)


def click(words: str = "", nth: int = 0, *, role: str = "", name: str = "", text: str = "", css: str = "") -> Step:
    """The step `click: words`, or `click: {role: …}`."""
    is_located = any((role, name, text, css))
    located = Locator(role=role, name=name, text=text, css=css, nth=nth) if is_located else None
    return Step(Action.CLICK, words, locator=located)


def go_to(kind: PageKind) -> Step:
    """The step `go-to: kind`."""
    return Step(Action.GO_TO, kind.value)


def processes_with(mark: str) -> list[int]:
    """Processes (of any program) that inherited this environment mark; Linux only."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if mark.encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found
