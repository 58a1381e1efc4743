"""offline and slow: what becomes of the line between the customer and the shop."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from playwright.async_api import Error

from mysteryshop.model import PageKind
from mysteryshop.visit.scenarios.acts import going_to, searching
from mysteryshop.visit.scenarios.scenes.places import Ready, as_watched, ready_at
from mysteryshop.visit.scenarios.stage import Shown, Stage, TypedValue, fields_kept
from mysteryshop.visit.scenarios.watching import Watched

OFFLINE_PLACES = (PageKind.PRODUCT, PageKind.CHECKOUT)

WAITS = (3.0, 12.0)
"""Seconds by which every answer comes later. Source: the catalogue's table of faults."""

BEFORE_IT_COMES = 0.4
"""Seconds before the answer at which the watch ends: what comes with the answer is no word of the waiting."""


async def offline(stage: Stage) -> None:
    """The line is cut, and the customer goes on: puts a thing into the cart, goes on in the checkout."""
    for place in OFFLINE_PLACES:
        ready = await ready_at(stage, place)
        if isinstance(ready, str):
            stage.not_staged(ready, place)
        else:
            await _cut(stage, ready)


async def _cut(stage: Stage, ready: Ready) -> None:
    walker = stage.walker
    async with AsyncExitStack() as held:
        await walker.tab.context.set_offline(True)
        try:
            watched = await stage.watch(ready.act, held=held)
            if ready.place is PageKind.PRODUCT and not watched.problem and not walker.traffic.asked:
                ready, watched = await _go_on(stage, ready, watched, held)
            typed = await stage.typed(watched.lines_before)
            shown = await stage.show(ready.seen)
        finally:
            await walker.tab.context.set_offline(False)
    if watched.problem or not walker.traffic.asked:
        why = f"on the {ready.place} page nothing is asked of the shop when a customer {ready.act.does}"
        stage.not_staged(watched.problem or why, ready.place)
        return
    staged = as_watched(stage, ready, watched, "the line was cut")
    if shown.seen.url.startswith("chrome-error:"):
        staged = replace(staged, browser_error=True, said=(), words_at=None)
        typed = await _typed_again(stage)
    staged = replace(staged, fields=fields_kept(ready.typed, typed))
    await stage.keep(replace(staged, cart_after=await stage.cart()), shown)


async def _go_on(stage: Stage, ready: Ready, watched: Watched, held: AsyncExitStack) -> tuple[Ready, Watched]:
    """Goes to the cart, where adding asked the shop for nothing: what was done last, and what came of it."""
    seen = await stage.see()
    act = going_to(stage.walker, seen, PageKind.CART)
    if act is None:
        return ready, watched
    both = replace(act, did=f"{ready.act.did} and then '{act.name}'")
    return replace(ready, act=both, seen=seen), await stage.watch(both, held=held)


async def _typed_again(stage: Stage) -> tuple[TypedValue, ...]:
    """What stands in the fields once the customer has gone back from the browser's own error."""
    try:
        await stage.walker.tab.go_back(wait_until="commit", timeout=stage.walker.timeout * 1000)
        await stage.walker.traffic.calm()
    except Error:
        return ()
    return await stage.typed()


@asynccontextmanager
async def slow_line(stage: Stage, seconds: float) -> AsyncIterator[None]:
    """Every answer comes this much later, by the browser's own emulation of a network."""
    cdp = await stage.walker.tab.context.new_cdp_session(stage.walker.tab)
    line = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    await cdp.send("Network.enable")
    await cdp.send("Network.emulateNetworkConditions", {**line, "latency": seconds * 1000})
    try:
        yield
    finally:
        try:
            await cdp.send("Network.emulateNetworkConditions", {**line, "latency": 0})
            await cdp.detach()
        except Error:
            # The tab is gone, and its slow line with it.
            pass


async def slow(stage: Stage) -> None:
    """Searching with answers 3 s late, adding with answers 12 s late: is there a sign of life, are there words?"""
    await _slow_search(stage, WAITS[0])
    await _slow_adding(stage, WAITS[1])


async def _slow_search(stage: Stage, seconds: float) -> None:
    problem = await stage.stand_at(PageKind.HOME)
    act = None if problem else await searching(stage.walker)
    if act is None:
        stage.not_staged(problem or "no search field was found", PageKind.SEARCH)
        return
    seen = await stage.see()
    ready = Ready(PageKind.SEARCH, act, seen, None, (), await stage.keep_before(seen, PageKind.SEARCH))
    await _wait_long(stage, ready, seconds)


async def _slow_adding(stage: Stage, seconds: float) -> None:
    ready = await ready_at(stage, PageKind.PRODUCT)
    if isinstance(ready, str):
        stage.not_staged(ready, PageKind.PRODUCT)
    else:
        await _wait_long(stage, ready, seconds)


async def _wait_long(stage: Stage, ready: Ready, seconds: float) -> None:
    # A page that waits for the next one lets itself neither be read nor photographed: what is kept is how it stood.
    shown = Shown(ready.seen, None, await stage.walker.keeper.photograph(ready.seen))
    async with slow_line(stage, seconds):
        watched = await stage.watch(ready.act, cap=seconds - BEFORE_IT_COMES, whole=False)
    staged = as_watched(stage, ready, watched, f"every answer of the shop came {seconds:.0f} s late")
    # Adding is the cart's business, though it is done on the thing's own page.
    kind = PageKind.CART if ready.place is PageKind.PRODUCT else ready.place
    await stage.keep(staged, shown, (PageKind.FAULT, kind))
