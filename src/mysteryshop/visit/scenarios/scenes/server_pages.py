"""server-500-page and server-503-page: the page that customers get on that night, saved as a file or at its address.

A failing answer can't be faked for a whole page: what would be shown is the faker's page, not the shop's.
"""

from __future__ import annotations

from dataclasses import replace

from playwright.async_api import Error

from mysteryshop.model import PageKind, Scenario, Staged
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.scenarios.stage import SavedPage, Shown, Stage, seen_words

KINDS = {
    Scenario.SERVER_500_PAGE: (PageKind.ERROR, PageKind.FAULT),
    Scenario.SERVER_503_PAGE: (PageKind.MAINTENANCE, PageKind.QUEUE),
}

NONE_GIVEN = (
    "No such page was given (failures: in the audit file, a saved file or an address); a faked answer would only show "
    "our own page."
)


async def server_page(stage: Stage) -> None:
    """Opens each failure page that the audit names for this scenario."""
    own = [page for page in stage.failures if page.kind in KINDS[stage.scenario]]
    for page in own:
        await (_open(stage, page) if page.url else _show(stage, page))
    if not own:
        stage.not_staged(NONE_GIVEN, KINDS[stage.scenario][0])


async def _open(stage: Stage, page: SavedPage) -> None:
    outcome = await stage.walker.go(stage.walker.address(page.url), Aim(page.kind))
    if outcome.page is None:
        stage.not_staged(outcome.problem, page.kind)
        return
    await _keep(stage, page, f"the failure page at {page.url} was opened", await stage.show())


async def _show(stage: Stage, page: SavedPage) -> None:
    try:
        await stage.walker.tab.set_content(page.html, wait_until="load", timeout=stage.walker.timeout * 1000)
        await stage.walker.traffic.calm()
    except Error as error:
        stage.not_staged(f"{page.name} could not be shown: {first_line(error)}", page.kind)
        return
    shown = await stage.show()
    seen = replace(shown.seen, url=f"file:{page.name}")
    await _keep(stage, page, f"the saved page {page.name} was shown", replace(shown, seen=seen))


async def _keep(stage: Stage, page: SavedPage, how: str, shown: Shown) -> None:
    staged = Staged(stage.scenario, page.kind, how, "looked at it", said=seen_words(shown.seen))
    # However its author calls it, such a page is asked what any fault is asked, too.
    crashed = stage.scenario is Scenario.SERVER_500_PAGE
    kinds = (PageKind.FAULT, page.kind) if crashed else (page.kind, PageKind.FAULT)
    await stage.keep(staged, shown, kinds)
