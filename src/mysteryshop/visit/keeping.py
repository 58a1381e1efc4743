"""Keeping a page as evidence: looked at, photographed, its links probed, written before the next one is kept."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urldefrag

from playwright.async_api import CDPSession, Error
from playwright.async_api import Page as Tab

from mysteryshop.evidence import VisitWriter
from mysteryshop.model import Form, Page, PageKind, Scenario, Staged, Timings
from mysteryshop.visit.capture import Seen, Shot, look, reveal, take_screenshot
from mysteryshop.visit.in_time import within
from mysteryshop.visit.passes import FreshLooks, KeepingLooks
from mysteryshop.visit.probe import Prober
from mysteryshop.visit.recognise import Aim, Recognised, form_key, recognise
from mysteryshop.visit.traffic import Traffic

HIDE_SECRETS = """(secrets) => {
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  const hide = (el) => el && el.style && el.style.setProperty("-webkit-text-security", "disc", "important");
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (secrets.some((secret) => node.data.includes(secret))) hide(node.parentElement);
  for (const field of document.querySelectorAll("input, textarea"))
    if (secrets.some((secret) => field.value.includes(secret))) hide(field);
}"""


LONGEST_SHOT = 15.0
"""Seconds that a photograph may take. Source: the longest honest page measured took 3 on a busy machine."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """How the shopper came to the page to be kept. requested: the address; waited_for: what ended the wait."""

    step: int
    requested: str
    aim: Aim
    response_seconds: float
    settled_seconds: float
    waited_for: str
    notice: str = ""


def _signs_in(form: Form) -> bool:
    return any(field.type == "password" for field in form.fields)


PATIENCE_WITH_SCROLLING = 2
"""Pages on which scrolling showed nothing, after which this shop's hidden words are hidden for another reason."""


class Keeper:
    """Keeps the pages of one walk. Pages found in `kept` (by step) were kept before a crash and are used again."""

    def __init__(self, tab: Tab, cdp: CDPSession, writer: VisitWriter, traffic: Traffic, prober: Prober) -> None:
        self.tab, self._cdp, self._writer, self._traffic, self._prober = tab, cdp, writer, traffic, prober
        self.pages: list[Page] = []
        self.kept: dict[int, deque[Page]] = {}
        self.secrets: list[str] = []
        self.pixel_ratio = 1.0
        self.start_url = ""
        # Of a trial only what came of it is kept, not the way to it.
        self.silent = False
        self.staged: list[Page] = []
        # Further looks that some checks need; most walks take none.
        self.looks: KeepingLooks | None = None
        self.fresh: FreshLooks | None = None
        self._whole: dict[str, Page] = {}
        self._scrolled_in_vain = 0
        self._writing: asyncio.Task[Page] | None = None

    def remember(self, pages: tuple[Page, ...]) -> None:
        """Pages that an earlier, broken run of this walk kept, and what its probes were answered."""
        for page in pages:
            self.kept.setdefault(page.step, deque()).append(page)
        self.remember_answers(pages)

    def remember_answers(self, pages: tuple[Page, ...]) -> None:
        """What another walk's probes were answered, so that nobody is asked twice."""
        for page in pages:
            self._prober.answers |= {urldefrag(x.href).url: x.status for x in page.links if x.status is not None}

    async def reveal(self) -> None:
        """Reads down a page that shows its parts only then; not again where that showed nothing twice."""
        if self._scrolled_in_vain < PATIENCE_WITH_SCROLLING and await reveal(self.tab, self._cdp) == "in vain":
            self._scrolled_in_vain += 1

    async def look(self) -> Seen:
        """What is shown now, not kept."""
        return await look(self.tab, self._cdp)

    def kinds_of(self, seen: Seen, aim: Aim) -> tuple[PageKind, ...]:
        """What the page that is shown is for."""
        return self._recognise(seen, self._traffic.answer.status, aim).kinds

    def _recognise(self, seen: Seen, status: int | None, aim: Aim) -> Recognised:
        first = self.pages[0] if self.pages else None
        usual = frozenset(form_key(form) for form in first.forms if _signs_in(form)) if first else frozenset()
        return recognise(seen, status, self.start_url, aim, usual)

    async def keep(self, arrival: Arrival, seen: Seen) -> Page:
        """The page that was just seen, as evidence. It is written while the shopper goes on."""
        before = self.kept.get(arrival.step)
        if before:
            self._traffic.drain()
            self.pages.append(before.popleft())
            return self.pages[-1]
        if self.silent:
            self.pages.append(self._describe(arrival, seen))
            return self.pages[-1]
        photographing = asyncio.create_task(self.photograph(seen))
        await asyncio.sleep(0)  # the browser draws while the page is described
        page = self._describe(arrival, seen)
        shot = await photographing
        if self.looks is not None and not page.browser_error:
            page = replace(page, passes=await self.looks.look(page.kinds))
        await self.finish()
        self._writing = asyncio.create_task(self._complete(page, seen, shot))
        self.pages.append(page)
        return page

    async def keep_staged(
        self,
        kinds: tuple[PageKind, ...],
        seen: Seen,
        scenario: Scenario,
        name: str,
        staged: Staged | None,
        shot: Shot | None = None,
    ) -> Page:
        """The page that was just seen, as what came of a staged fault (or, with none, as it was before).

        shot: its picture, where it was taken before the shopper went on.
        """
        shot = shot or await self.photograph(seen)
        arrival = Arrival(0, seen.url, Aim(kinds[0] if kinds else None), 0.0, 0.0, "still")
        page = replace(
            self._describe(arrival, seen),
            id=f"{len(self.staged) + 1:03d}-{name}",
            kinds=kinds,
            scenario=scenario.value,
            staged=staged,
        )
        self.staged.append(await self._complete(page, seen, shot))
        return self.staged[-1]

    async def finish(self) -> None:
        """Waits until the last page is on disk. Raises: NotAudited when the disk is full, OutputNotWritable."""
        if self._writing is not None:
            writing, self._writing = self._writing, None
            written = await writing
            self._whole[written.id] = written

    @property
    def looked(self) -> float:
        """Seconds that further looks have cost so far, for which no shop is to blame."""
        return self.looks.seconds if self.looks is not None else 0.0

    async def look_afresh(self) -> None:
        """Takes the looks that wait for the end of the walk. Raises: as `finish`."""
        if self.fresh is not None and not self.silent:
            await self.fresh.take([self._whole.get(page.id, page) for page in self.pages])

    def _describe(self, arrival: Arrival, seen: Seen) -> Page:
        answer = self._traffic.answer
        console, failed = self._traffic.drain()
        browsers_own = seen.url.startswith("chrome-error:")
        status = None if browsers_own else answer.status
        known = self._recognise(seen, status, arrival.aim)
        kinds = (arrival.aim.kind or PageKind.ERROR,) if browsers_own else known.kinds
        return Page(
            id=f"{len(self.pages) + 1:03d}-{kinds[0]}",
            kinds=kinds,
            url=arrival.requested if browsers_own else seen.url,
            requested=arrival.requested,
            status=status,
            title=seen.title,
            captured=datetime.now(UTC).isoformat(timespec="seconds"),
            step=arrival.step,
            lang=seen.lang,
            headers=dict(answer.headers),
            html=seen.html,
            blocks=seen.blocks,
            links=seen.links,
            forms=seen.forms,
            data=seen.structured,
            cart=seen.cart,
            console=console,
            failed_requests=failed,
            timings=Timings(round(arrival.response_seconds, 3), round(arrival.settled_seconds, 3), arrival.waited_for),
            viewport=seen.viewport,
            notice=arrival.notice,
            how=known.how,
            browser_error=browsers_own,
        )

    async def photograph(self, seen: Seen) -> Shot | None:
        """The page that is shown; None where it can't be photographed."""
        try:
            if self.secrets:
                await self.tab.evaluate(HIDE_SECRETS, self.secrets)
            return await within(take_screenshot(self._cdp, seen, self.pixel_ratio), LONGEST_SHOT)
        except (Error, TimeoutError):
            # A page that can't be photographed is still evidence in its words.
            return None

    async def _complete(self, page: Page, seen: Seen, shot: Shot | None) -> Page:
        answers = await self._prober.probe(seen.links, seen.url)
        links = tuple(replace(link, status=answers.get(urldefrag(link.href).url)) for link in page.links)
        whole = replace(page, links=links)
        jpeg, size, cut = (shot.jpeg, shot.size, shot.cut) if shot else (None, (0, 0), False)
        return await asyncio.to_thread(self._writer.add_page, whole, jpeg, size, cut=cut)
