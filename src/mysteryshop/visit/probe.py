"""Whether the ways on that a page offers lead anywhere: asked politely, a few a page, and never one that acts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from urllib.parse import urldefrag

from playwright.async_api import Error

from mysteryshop.model import Link
from mysteryshop.visit.asking import Asker
from mysteryshop.visit.guard import orders
from mysteryshop.visit.meaning import LOGOUT, ORDER, only_tells
from mysteryshop.visit.scope import Robots, Scope

MOST_A_PAGE = 10
MOST_A_VISIT = 80
TIMEOUT_MS = 5000
AT_ONCE = 4

FIRST = {"main": 0, "nav": 1, "header": 2, "footer": 3, "aside": 4, "dialog": 5, "form": 0}
"""The page's own ways on before the menus that every page repeats."""


class Prober:
    """Asks for links and remembers the answers for the whole walk."""

    def __init__(self, asker: Asker, scope: Scope, robots: Robots, pause: float) -> None:
        self._asker, self._scope, self._robots, self._pause = asker, scope, robots, pause
        self.answers: dict[str, int | None] = {}

    async def probe(self, links: Iterable[Link], here: str) -> dict[str, int | None]:
        """Status by address (without fragment) for what is known by now; 0 stands for no answer at all."""
        fresh = self._choose(links, here)
        if self._pause:
            for url in fresh:
                self.answers[url] = await self._status(url)
                await asyncio.sleep(self._pause)
        else:
            gate = asyncio.Semaphore(AT_ONCE)

            async def one(url: str) -> None:
                async with gate:
                    self.answers[url] = await self._status(url)

            await asyncio.gather(*(one(url) for url in fresh))
        return self.answers

    def _choose(self, links: Iterable[Link], here: str) -> list[str]:
        left = min(MOST_A_PAGE, MOST_A_VISIT - len(self.answers))
        wanted = sorted((link for link in links if link.visible), key=lambda link: FIRST.get(link.region, 0))
        fresh: dict[str, None] = {}
        for link in wanted:
            url = urldefrag(link.href).url
            if url not in self.answers and url != urldefrag(here).url and self._harmless(link, url):
                fresh.setdefault(url)
        return list(fresh)[: max(left, 0)]

    def _harmless(self, link: Link, url: str) -> bool:
        if not self._scope.holds(url) or not only_tells(url, link.text) or orders("GET", url):
            return False
        return not (ORDER.search(link.text) or LOGOUT.search(link.text)) and self._robots.allows(url)

    async def _status(self, url: str) -> int | None:
        try:
            answer = await self._asker.ask(url, timeout_ms=TIMEOUT_MS)
            status = answer.status
            await answer.dispose()
        except Error:
            return 0
        return status
