"""A whole visit: the browser context, the steps in their order, the evidence, and the cart left as it was found."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.async_api import Browser, BrowserContext, Error, Playwright

from mysteryshop.errors import NotAudited
from mysteryshop.evidence import Redaction, VisitWriter
from mysteryshop.model import (
    Journey,
    Page,
    PageKind,
    Permission,
    Persona,
    Plan,
    Site,
    Step,
    Visit,
)
from mysteryshop.visit.access import check_authority, context_options, open_asker, open_context
from mysteryshop.visit.asking import Asker
from mysteryshop.visit.browser import running_browser
from mysteryshop.visit.budget import Budget
from mysteryshop.visit.guard import Guard, orders
from mysteryshop.visit.identity import software
from mysteryshop.visit.keeping import Keeper
from mysteryshop.visit.passes import FreshDoor, FreshLooks, KeepingLooks
from mysteryshop.visit.probe import Prober
from mysteryshop.visit.scope import Pace, Robots, Scope
from mysteryshop.visit.traffic import Traffic
from mysteryshop.visit.walk import Walk, now
from mysteryshop.visit.walker import Walker


@dataclass(frozen=True, slots=True)
class WalkOptions:
    """How the walk is done. timeout: seconds an address may take to answer.

    trace: keep Playwright's trace and a HAR; of a walk that uses secrets only with trace_secrets.
    looks: further looks that the chosen checks need (see `mysteryshop.model.passes`), with the page kinds they need
    them of; each costs time, so none is taken unasked.
    """

    headed: bool = False
    trace: bool = False
    trace_secrets: bool = False
    timeout: float = 30.0
    looks: Mapping[str, frozenset[PageKind]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VisitOrder:
    """One visit to make: whose audit, who walks, which steps, into which folder.

    kept: pages of an earlier, broken run of the same visit. plan_record: the plan as the evidence keeps it.
    audit_folder: what relative paths of the audit file start from. started: when the earlier run began.
    in_yaml: how a step stands in an audit file, for lines that are proposed. timed: this walk's pages are loaded
    afresh at its end, where a look needs that; one walk of an audit speaks for all.
    """

    id: str
    plan: Plan
    persona: Persona
    journey: Journey
    folder: Path
    kept: tuple[Page, ...] = ()
    plan_record: Mapping[str, Any] = field(default_factory=dict)
    audit_folder: Path = Path()
    started: str = ""
    in_yaml: Callable[[Step], str] = str
    timed: bool = False


LONGEST_WAIT_MS = 5000
"""How long anything that names no time of its own may wait for a thing on the page; a page that went on has it not."""

Say = Callable[[str, str], None]
"""Hears of each page: the visit's id, and what was kept."""


def shop(orders: Sequence[VisitOrder], options: WalkOptions, *, workers: int = 1, say: Say) -> tuple[Visit, ...]:
    """Makes the visits in one browser, `workers` at a time, and answers with them in order.

    A visit that broke says so in `state` and `problem`; what it had kept is on disk.
    Raises: NoBrowser, UsageProblem, OutputNotWritable, NotAudited (disk full).
    """
    return asyncio.run(_shop_all(orders, options, workers, say))


async def _shop_all(orders: Sequence[VisitOrder], options: WalkOptions, workers: int, say: Say) -> tuple[Visit, ...]:
    gate = asyncio.Semaphore(max(workers, 1))
    async with running_browser(headed=options.headed) as (playwright, browser):

        async def one(order: VisitOrder) -> Visit:
            async with gate:
                return await make_visit(playwright, browser, order, options, lambda words: say(order.id, words))

        return tuple(await asyncio.gather(*(one(order) for order in orders)))


async def make_visit(
    playwright: Playwright, browser: Browser, order: VisitOrder, options: WalkOptions, say: Callable[[str], None]
) -> Visit:
    """One visit in a browser that runs already. Raises: as `shop`, but NoBrowser."""
    site = order.plan.site
    if site is None:
        raise NotAudited("The audit names no site to visit.")
    await asyncio.to_thread(check_authority, site, order.audit_folder)
    visit = Visit(
        id=order.id,
        persona=order.persona.name,
        channel=order.journey.channel,
        started=order.started or now(),
        plan=order.plan_record,
        software=software(browser.version),
    )
    writer = VisitWriter(order.folder, visit, Redaction(order.plan.secrets))
    async with AsyncExitStack() as open_things:
        walker = await get_ready(Started(playwright, browser), order, options, writer, open_things)
        walker.say = say
        return await Walk(walker, order.journey, writer, visit, order.in_yaml).go()


@dataclass(frozen=True, slots=True)
class Started:
    """A running browser and what drives it."""

    playwright: Playwright
    browser: Browser


async def get_ready(
    started: Started, order: VisitOrder, options: WalkOptions, writer: VisitWriter, open_things: AsyncExitStack
) -> Walker:
    """A shopper in a fresh context of its own, the order guard standing. open_things: what is closed at the end."""
    site, playwright, browser = order.plan.site, started.playwright, started.browser
    assert site is not None
    wishes = context_options(playwright, order.persona, site, browser.version, order.audit_folder)
    keep_trace = options.trace and (options.trace_secrets or not order.plan.secrets)
    if keep_trace:
        wishes["record_har_path"] = str(order.folder / "network.har")
    context = await open_context(browser, wishes, site)
    open_things.push_async_callback(context.close)
    context.set_default_timeout(LONGEST_WAIT_MS)
    if keep_trace:
        await _trace(context, order.folder, open_things)
    line = await open_asker(playwright, wishes)
    open_things.push_async_callback(line.dispose)
    scope = Scope(site)
    keys = dict(site.access.headers) if site.access else {}
    asker = Asker(line, site.url, keys, lambda url: scope.holds(url) and not orders("GET", url))
    guard = Guard(scope, headers=keys, origin=site.url)
    await guard.stand(context)
    tab = await context.new_page()
    cdp = await context.new_cdp_session(tab)
    await guard.watch(tab, cdp)
    robots = await _read_robots(asker, site)
    pace = Pace(site, robots)
    traffic = Traffic(tab, cdp, scripts=order.persona.javascript)
    keeper = Keeper(tab, cdp, writer, traffic, Prober(asker, scope, robots, pace.seconds / 2))
    keeper.remember(order.kept)
    keeper.secrets = sorted(order.plan.secrets)
    keeper.pixel_ratio = float(wishes.get("device_scale_factor", 1) or 1)
    keeper.start_url = site.url
    if options.looks:
        scripts = order.persona.javascript
        keeper.looks = KeepingLooks(tab, cdp, options.looks, scripts=scripts, timed=order.timed)
    if options.looks and order.timed:
        door = FreshDoor(browser, wishes, site, lambda: Guard(scope, headers=keys, origin=site.url))
        keeper.fresh = FreshLooks(door, context, options.looks, writer, scope, robots, pace, guard)
    return Walker(
        plan=order.plan,
        site=site,
        persona=order.persona,
        tab=tab,
        guard=guard,
        scope=scope,
        robots=robots,
        pace=pace,
        traffic=traffic,
        keeper=keeper,
        budget=Budget(on=order.journey.discovered, pace=pace.seconds),
        timeout=options.timeout,
    )


async def _trace(context: BrowserContext, folder: Path, open_things: AsyncExitStack) -> None:
    await context.tracing.start(screenshots=True, snapshots=True)
    open_things.push_async_callback(context.tracing.stop, path=str(folder / "trace.zip"))


async def _read_robots(asker: Asker, site: Site) -> Robots:
    if site.permission is not Permission.NONE:
        return Robots(None)
    try:
        answer = await asker.ask(urljoin(site.url, "/robots.txt"), timeout_ms=10_000)
        words = await answer.text() if answer.ok else None
    except (Error, UnicodeDecodeError):
        words = None
    return Robots(words[:500_000] if words else None)
