"""js-off and third-party-blocked: what is left of the shop in a browser that blocks things."""

from __future__ import annotations

from playwright.async_api import Error, Route

from mysteryshop.model import PageKind, Staged
from mysteryshop.visit.scenarios.stage import Stage, seen_words

WAY = (PageKind.HOME, PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT)
"""The way to buying, which must do without anything that is an extra."""


async def js_off(stage: Stage) -> None:
    """The way to the checkout with scripts off."""
    await _walk(stage, "scripts were off")


async def third_party_blocked(stage: Stage) -> None:
    """The way to the checkout with nothing from other hosts: no chat, no tags, no consent manager, no reviews."""
    blocked: set[str] = set()

    async def block(route: Route) -> None:
        request = route.request
        try:
            if request.url.startswith("http") and not stage.walker.scope.holds(request.url):
                blocked.add(request.url.split("?")[0])
                await route.abort("blockedbyclient")
            else:
                await route.fallback()
        except Error:
            # The page went away before it was answered.
            return

    await stage.walker.tab.route("**/*", block)
    await _walk(stage, "everything from other hosts was blocked", blocked)
    if not blocked:
        for trial in [trial for trial in stage.trials if trial.page]:
            stage.trials.remove(trial)
        stage.walker.keeper.staged.clear()
        stage.not_staged("The pages on the way ask nobody but the shop itself for anything.")


async def _walk(stage: Stage, how: str, blocked: set[str] | None = None) -> None:
    """Each page of the way as far as it goes; where it ends, the page that stood there last is kept as what is left."""
    broken = ""
    for place in WAY:
        if stage.route.page(place) is None:
            continue
        before = len(blocked) if blocked is not None else 0
        problem = await stage.stand_at(place)
        if problem:
            # A shop that merely stumbled is not held to have broken for want of an extra.
            problem = await stage.stand_at(place)
        seen = await stage.see()
        works = not problem and bool(seen_words(seen))
        staged = Staged(
            stage.scenario,
            place,
            how,
            f"went to the {place} page",
            said=seen_words(seen),
            works=works,
            missed=(problem,) if problem else (),
            calls=len(blocked) - before if blocked is not None else 0,
        )
        await stage.keep(staged)
        broken = problem
        if broken:
            break
