"""Staging the scenarios of an audit: each in a fresh context of one browser, several side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, replace

from playwright.async_api import Browser, Error, Playwright

from mysteryshop.errors import NotAudited
from mysteryshop.evidence import Redaction, VisitWriter
from mysteryshop.model import MEETS_ANYBODY, PageKind, Permission, Scenario, Site, StoredVisit, Trial, Visit
from mysteryshop.visit.browser import running_browser
from mysteryshop.visit.cart import empty_cart
from mysteryshop.visit.identity import software
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.scenarios.route import Route
from mysteryshop.visit.scenarios.scenes import SCENES
from mysteryshop.visit.scenarios.stage import AT_THE_TILL, SavedPage, Stage
from mysteryshop.visit.scope import is_loopback
from mysteryshop.visit.shopping import Say, Started, VisitOrder, WalkOptions, get_ready
from mysteryshop.visit.walk import now
from mysteryshop.visit.walker import Walker

LONGEST = 150.0
"""Seconds for one scenario. Every wait in it has its own, shorter end; this one is for what nobody thought of."""


@dataclass(frozen=True, slots=True)
class ScenarioOrder:
    """One scenario to stage. visit: whose audit, who, which journey, into which folder; sound: the walk that held.

    failures: the failure pages that the audit names.
    """

    scenario: Scenario
    visit: VisitOrder
    sound: StoredVisit
    failures: tuple[SavedPage, ...] = ()


def rehearse(orders: Sequence[ScenarioOrder], options: WalkOptions, *, workers: int = 3, say: Say) -> tuple[Visit, ...]:
    """Stages the scenarios in one browser, `workers` at a time, and answers with their visits in order.

    Raises: NoBrowser, OutputNotWritable, NotAudited (disk full).
    """
    return asyncio.run(_stage_all(orders, options, workers, say)) if orders else ()


async def _stage_all(
    orders: Sequence[ScenarioOrder], options: WalkOptions, workers: int, say: Say
) -> tuple[Visit, ...]:
    gate = asyncio.Semaphore(max(workers, 1))
    async with running_browser(headed=options.headed) as (playwright, browser):

        async def one(order: ScenarioOrder) -> Visit:
            async with gate:
                return await _stage(playwright, browser, order, options, lambda words: say(order.visit.id, words))

        return tuple(await asyncio.gather(*(one(order) for order in orders)))


async def _stage(
    playwright: Playwright, browser: Browser, order: ScenarioOrder, options: WalkOptions, say: Callable[[str], None]
) -> Visit:
    asked = order.visit
    visit = Visit(
        id=asked.id,
        persona=asked.persona.name,
        channel=asked.journey.channel,
        started=now(),
        plan=asked.plan_record,
        software=software(browser.version),
        scenario=order.scenario.value,
    )
    writer = VisitWriter(asked.folder, visit, Redaction(asked.plan.secrets))
    refusal = not_permitted(order.scenario, asked.plan.site)
    if refusal:
        return _written(writer, visit, [Trial(order.scenario, why_not=refusal)], None)
    async with AsyncExitStack() as open_things:
        ready = replace(asked, persona=replace(asked.persona, javascript=_with_scripts(order)))
        walker = await get_ready(
            Started(playwright, browser), ready, replace(options, trace=False), writer, open_things
        )
        walker.keeper.silent = True
        walker.keeper.remember_answers(order.sound.pages)
        stage = Stage(order.scenario, walker, Route(asked.journey, order.sound, walker.path), say, order.failures)
        problem = await _play(stage)
        if problem:
            say(f"{order.scenario}: {problem}")
        if not stage.trials:
            stage.not_staged(problem or "nothing came of it")
        return _written(writer, visit, stage.trials, walker)


def _with_scripts(order: ScenarioOrder) -> bool:
    return order.visit.persona.javascript and order.scenario is not Scenario.JS_OFF


async def _play(stage: Stage) -> str:
    """Plays the scenario; why it broke off, or nothing. What was kept before stays."""
    try:
        async with asyncio.timeout(LONGEST):
            await SCENES[stage.scenario](stage)
            await stage.walker.keeper.finish()
    except TimeoutError:
        return f"it was broken off after {LONGEST:.0f} s"
    except Error as error:
        return f"the browser stopped: {first_line(error)}"
    if stage.scenario not in AT_THE_TILL:
        # Behind the last button everything is locked, and stays so.
        await _leave_the_cart(stage)
    return ""


async def _leave_the_cart(stage: Stage) -> None:
    """Takes out again what was put in: some shops set it aside for whoever has it in the cart, and run out of it."""
    cart = stage.route.page(PageKind.CART)
    with suppress(Error):
        left = await empty_cart(stage.walker, cart.url if cart else "")
        stage.walker.notes.extend([left] if left else [])


def not_permitted(scenario: Scenario, site: Site | None) -> str:
    """Why this shop's owner has not let this be staged; empty when it may be."""
    if site is None:
        raise NotAudited("The audit names no site to visit.")
    allowed = site.permission is not Permission.NONE or is_loopback(site.url) or scenario in MEETS_ANYBODY
    return "" if allowed else "Not staged: the owner of this site has not agreed to it (site: permission: own or test)."


def _written(writer: VisitWriter, visit: Visit, trials: Sequence[Trial], walker: Walker | None) -> Visit:
    done = replace(
        visit,
        state="finished",
        finished=now(),
        trials=tuple(trials),
        pages=tuple(page.id for page in walker.keeper.staged) if walker else (),
        notes=tuple(walker.notes) if walker else (),
        order_requests=walker.guard.order_requests if walker else visit.order_requests,
        page_loads=walker.traffic.page_loads if walker else 0,
    )
    writer.update(done)
    return done
