"""api-500: what the page itself asks the shop for is answered with an error."""

from __future__ import annotations

from dataclasses import replace

from playwright.async_api import Error, Route

from mysteryshop.model import PageKind
from mysteryshop.visit.guard import orders
from mysteryshop.visit.scenarios.scenes.places import Ready, as_watched, ready_at
from mysteryshop.visit.scenarios.stage import Stage, fields_kept

PLACES = (PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT)

BODY = '{"error": "Internal Server Error"}'


class FailingCalls:
    """Answers every call of the page with 500 while it stands; whole pages, files and orders are left to the guard."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self.calls = stage, 0

    async def __aenter__(self) -> FailingCalls:
        await self._stage.walker.tab.route("**/*", self._answer)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stage.walker.tab.unroute("**/*", self._answer)

    async def _answer(self, route: Route) -> None:
        request = route.request
        ours = self._stage.walker.scope.holds(request.url)
        try:
            if (
                request.resource_type not in ("xhr", "fetch")
                or not ours
                or orders(request.method, request.url, request.post_data_buffer)
            ):
                await route.fallback()
            else:
                self.calls += 1
                await route.fulfill(status=500, content_type="application/json", body=BODY)
        except Error:
            # The page went away while it waited for its answer.
            return


async def api_500(stage: Stage) -> None:
    """At the thing's page, the cart and the checkout: the customer acts, and the page's own calls fail."""
    for place in PLACES:
        ready = await ready_at(stage, place)
        if isinstance(ready, str):
            stage.not_staged(ready, place)
        else:
            await _fail_at(stage, place, ready)


async def _fail_at(stage: Stage, place: PageKind, ready: Ready) -> None:
    act = ready.act
    async with FailingCalls(stage) as failing:
        watched = await stage.watch(act, calls_count=True)
        typed = await stage.typed(watched.lines_before)
        shown = await stage.show(ready.seen)
    if watched.problem or not failing.calls:
        sends = f"the {place} page makes no calls of its own when a customer {act.does}: it sends whole pages"
        stage.not_staged(watched.problem or sends, place)
        return
    how = "every call of the page to the shop was answered with an error (500)"
    staged = replace(
        as_watched(stage, ready, watched, how), calls=failing.calls, fields=fields_kept(ready.typed, typed)
    )
    await stage.keep(replace(staged, cart_after=await stage.cart()), shown)
