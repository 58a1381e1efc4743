"""image-failure: no picture comes; do words still let a customer choose?"""

from __future__ import annotations

from playwright.async_api import Error, Route

from mysteryshop.model import Page, PageKind, Staged
from mysteryshop.visit.adders import ways_to_add
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scenarios.stage import Stage, seen_words
from mysteryshop.visit.shelves import MONEY

PLACES = (PageKind.CATEGORY, PageKind.PRODUCT)

WITHOUT_WORDS = """() => {
  const WORDS_BESIDE = "a, button, label, figure, li, td, th, dd, dt, p, summary, article";
  const named = (one) => one.closest("a, button")?.innerText.trim();
  const decorates = (one) => named(one) || (one.hasAttribute("alt") && one.closest(WORDS_BESIDE)?.innerText.trim());
  const own = [...document.images].filter((one) => !one.closest("header, nav, footer, [aria-hidden=true]"));
  const presented = (one) => /^(?:presentation|none)$/.test(one.role || "");
  const silent = own.filter((one) => !one.alt.trim() && !presented(one) && !decorates(one));
  return silent.slice(0, 40).map((one) => (one.currentSrc || one.src).split("/").pop().split("?")[0].slice(0, 80));
}"""
"""Pictures of the page itself that leave nothing behind; one that only decorates words beside it may, and so may one in
a link that says in words where it leads: a customer can still choose."""


async def image_failure(stage: Stage) -> None:
    """Opens a list and a thing's own page with every picture refused."""
    for place in PLACES:
        page = stage.route.offer() if place is PageKind.PRODUCT else stage.route.page(place)
        if page is None:
            stage.not_staged(f"the sound walk did not reach the {place} page", place)
        else:
            await _open(stage, place, page)


async def _open(stage: Stage, place: PageKind, page: Page) -> None:
    refused = 0

    async def refuse(route: Route) -> None:
        nonlocal refused
        try:
            if route.request.resource_type == "image":
                refused += 1
                await route.abort("failed")
            else:
                await route.fallback()
        except Error:
            # The page went away before it was answered.
            return

    await stage.walker.tab.route("**/*", refuse)
    try:
        outcome = await stage.walker.go(page.url, Aim(place, said_so=False))
        seen = await stage.see()
        pictures = list(await stage.walker.tab.evaluate(WITHOUT_WORDS))
    finally:
        await stage.walker.tab.unroute("**/*", refuse)
    if outcome.problem or not refused:
        stage.not_staged(outcome.problem or f"the {place} page shows no pictures that could fail", place)
        return
    lost = _lost(page, seen, place)
    staged = Staged(
        stage.scenario,
        place,
        how="no picture was let through",
        did=f"opened the {place} page",
        said=seen_words(seen),
        calls=refused,
        works=not lost,
        missed=(*lost, *(f"picture without words: {name}" for name in dict.fromkeys(pictures))),
    )
    await stage.keep(staged, kinds=(place,))


def _lost(page: Page, seen: Seen, place: PageKind) -> list[str]:
    """What a customer needs to choose and buy, and what was there with the pictures."""
    lost = []
    if MONEY.search(page.text) and not MONEY.search(seen.text):
        lost.append("the price")
    if place is PageKind.PRODUCT and not ways_to_add(seen):
        lost.append("the button that puts it into the cart")
    return lost
