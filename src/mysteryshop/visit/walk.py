"""The steps of one journey, one after the other, and the record of each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from playwright.async_api import Error

from mysteryshop.errors import MysteryshopError
from mysteryshop.evidence import VisitWriter
from mysteryshop.model import Journey, PageKind, Step, StepRecord, Visit
from mysteryshop.visit.cart import empty_cart
from mysteryshop.visit.concrete import Stance, concrete_steps
from mysteryshop.visit.entries import Stop, journey_entries
from mysteryshop.visit.mending import Done, do_step
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.walker import Outcome, Walker
from mysteryshop.visit.walls import asks_for_scripts, wall_in_the_way

SELLING = frozenset({PageKind.PRODUCT, PageKind.SOLD_OUT, PageKind.CART, PageKind.CHECKOUT})

LONGEST_STEP = 180.0
"""Seconds. Every wait in a step has its own, shorter end; this one is for what nobody thought of."""


class Walk:
    """The steps of one journey, one after the other; each leaves its record, and none stops the walk."""

    def __init__(
        self,
        walker: Walker,
        journey: Journey,
        writer: VisitWriter,
        visit: Visit,
        in_yaml: Callable[[Step], str] = str,
    ) -> None:
        self.walker, self.journey, self.writer, self.visit = walker, journey, writer, visit
        # Given from outside: how a step stands in an audit file is known to `files` alone.
        self._in_yaml = in_yaml
        self.records: list[StepRecord] = []
        self.stops: list[Stop] = []
        self.left_at = ""
        walker.trail.on = journey.discovered

    async def go(self) -> Visit:
        """The finished (or broken) visit, written."""
        try:
            await self._take_steps()
            await self.walker.keeper.finish()
            self._say_if_nothing_is_sold()
            wall = self._wall()
            if not wall:
                await self.walker.keeper.look_afresh()
            cleaned = await empty_cart(self.walker)
            self.walker.notes.extend([cleaned] if cleaned else [])
        except Error as error:
            return self._write("broken", f"the browser stopped: {first_line(error)}")
        except MysteryshopError:
            self._write("broken", "the evidence could not be written")
            raise
        return self._write("finished", wall)

    def _say_if_nothing_is_sold(self) -> None:
        met = {kind for page in self.walker.keeper.pages for kind in page.kinds}
        hindered = self.walker.persona.keyboard or not self.walker.persona.javascript
        if self.journey.discovered and met and not met & SELLING and not hindered:
            self.walker.notes.append(
                "no shop was found on this site: nothing to put into a cart, so there is no checkout here; "
                "what there is was audited"
            )

    def _wall(self) -> str:
        pages, scripts = self.walker.keeper.pages, self.walker.persona.javascript
        if not scripts:
            self.walker.notes += dict.fromkeys(filter(None, map(asks_for_scripts, pages)))
        return wall_in_the_way(pages, self.records, scripts=scripts)

    async def _take_steps(self) -> None:
        for index, step in enumerate(self.journey.steps):
            self.walker.step = index
            began = time.monotonic()
            stood, kept = self.walker.tab.url, len(self.walker.keeper.pages)
            mark, paused = self.walker.trail.begin(), self._idle()
            done = await self._take(step)
            outcome = done.outcome
            seconds = time.monotonic() - began - (self._idle() - paused)
            self._record(index, outcome, seconds, done.instead or self._taken(step, outcome, (stood, kept), mark))
            if done.instead:
                self._propose(index, done.instead)
            if index == 0 and outcome.page is None and not self.walker.keeper.pages:
                break
            if outcome.page is not None:
                self._write("walking", "")

    def _idle(self) -> float:
        """Seconds spent so far on what no shop is to blame for: polite pauses, and further looks."""
        return self.walker.pace.waited + self.walker.keeper.looked

    async def _take(self, step: Step) -> Done:
        """What became of the step; one that no page ever ends is ended here."""
        try:
            async with asyncio.timeout(max(LONGEST_STEP, 4 * self.walker.timeout)):
                return await do_step(self.walker, step)
        except TimeoutError:
            return Done(Outcome("the page never came to rest"))
        except Error as error:
            if self.walker.tab.is_closed() or "crashed" in error.message:
                raise
            return Done(Outcome(f"the page could not be read: {first_line(error)}"))

    def _taken(self, step: Step, outcome: Outcome, before: tuple[str, int], mark: int) -> tuple[Step, ...]:
        """What was really done, as steps that do it again; nothing when nobody asked for it."""
        trail = self.walker.trail
        if not trail.on:
            return ()
        (stood, kept), noted = before, trail.since(mark)
        known = {one.page.id for one in noted if one.page is not None}
        passed = [page for page in self.walker.keeper.pages[kept:] if page.id not in known]
        taken = concrete_steps(self.walker, step, outcome, noted, Stance(stood, self.left_at or stood, passed))
        if taken and not outcome.problem:
            self.left_at = self.walker.tab.url
        else:
            trail.back_to(mark)
        return tuple(taken)

    def _record(self, index: int, outcome: Outcome, seconds: float, taken: tuple[Step, ...]) -> None:
        step = self.journey.steps[index]
        page = outcome.page.id if outcome.page else ""
        slow = seconds > self.walker.persona.patience
        done = not outcome.problem
        self.records.append(
            StepRecord(
                str(step), done, round(seconds, 2), outcome.problem, page, slow=slow, how=outcome.how, taken=taken
            )
        )
        self.stops.append(Stop(step, outcome))
        if outcome.problem and not step.optional:
            self.walker.say(f"not done: {step}: {outcome.problem}")

    def _propose(self, index: int, instead: Sequence[Step]) -> None:
        """Says that a step was mended, and keeps the line that should stand in the audit file."""
        place = self.journey.steps[index].place
        lines = "\n".join(f"- {self._in_yaml(step)}" for step in instead)
        where = f"{place.file}:{place.line}" if place else ""
        self.records[-1] = replace(self.records[-1], mended=lines, place=where)
        self.walker.say(f"{self.records[-1].how}. Proposed line{f' for {where}' if where else ''}: {lines}")

    def _write(self, state: str, problem: str) -> Visit:
        walker = self.walker
        visit = replace(
            self.visit,
            state=state,
            problem=problem,
            finished="" if state == "walking" else now(),
            journey=journey_entries(self.stops),
            steps=tuple(self.records),
            notes=tuple(walker.notes),
            stopped_before=walker.stopped_before,
            order_requests=walker.guard.order_requests,
            pages=tuple(page.id for page in walker.keeper.pages),
            page_loads=walker.traffic.page_loads,
        )
        self.writer.update(visit)
        return visit


def now() -> str:
    """The moment, as evidence writes it: ISO, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
