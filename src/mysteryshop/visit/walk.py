"""The steps of one journey, one after the other, and the record of each."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime

from playwright.async_api import Error

from mysteryshop.errors import MysteryshopError
from mysteryshop.evidence import VisitWriter
from mysteryshop.model import Journey, Step, StepRecord, Visit
from mysteryshop.visit.cart import empty_cart
from mysteryshop.visit.entries import Stop, journey_entries
from mysteryshop.visit.steps import DO
from mysteryshop.visit.walker import Outcome, Walker, first_line
from mysteryshop.visit.walls import wall_in_the_way

LONGEST_STEP = 180.0
"""Seconds. Every wait in a step has its own, shorter end; this one is for what nobody thought of."""


class Walk:
    """The steps of one journey, one after the other; each leaves its record, and none stops the walk."""

    def __init__(self, walker: Walker, journey: Journey, writer: VisitWriter, visit: Visit) -> None:
        self.walker, self.journey, self.writer, self.visit = walker, journey, writer, visit
        self.records: list[StepRecord] = []
        self.stops: list[Stop] = []

    async def go(self) -> Visit:
        """The finished (or broken) visit, written."""
        try:
            await self._take_steps()
            await self.walker.keeper.finish()
            cleaned = await empty_cart(self.walker)
            self.walker.notes.extend([cleaned] if cleaned else [])
        except Error as error:
            return self._write("broken", f"the browser stopped: {first_line(error)}")
        except MysteryshopError:
            self._write("broken", "the evidence could not be written")
            raise
        return self._write("finished", wall_in_the_way(self.walker.keeper.pages, self.records))

    async def _take_steps(self) -> None:
        for index, step in enumerate(self.journey.steps):
            self.walker.step = index
            began = time.monotonic()
            outcome = await self._take(step)
            seconds = time.monotonic() - began
            self._record(index, outcome, seconds)
            if index == 0 and outcome.page is None and not self.walker.keeper.pages:
                break
            if outcome.page is not None:
                self._write("walking", "")

    async def _take(self, step: Step) -> Outcome:
        """What became of the step; one that no page ever ends is ended here."""
        try:
            async with asyncio.timeout(max(LONGEST_STEP, 4 * self.walker.timeout)):
                return await DO[step.action](self.walker, step)
        except TimeoutError:
            return Outcome("the page never came to rest")
        except Error as error:
            if self.walker.tab.is_closed() or "crashed" in error.message:
                raise
            return Outcome(f"the page could not be read: {first_line(error)}")

    def _record(self, index: int, outcome: Outcome, seconds: float) -> None:
        step = self.journey.steps[index]
        page = outcome.page.id if outcome.page else ""
        slow = seconds > self.walker.persona.patience
        done = not outcome.problem
        self.records.append(
            StepRecord(str(step), done, round(seconds, 2), outcome.problem, page, slow=slow, how=outcome.how)
        )
        self.stops.append(Stop(step, outcome))
        if outcome.problem and not step.optional:
            self.walker.say(f"not done: {step}: {outcome.problem}")

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
