"""Steps that lead to another page: open, go-to, search, choose."""

from __future__ import annotations

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Locator, Page, PageKind, Step
from mysteryshop.visit.finding_ways import Way, aisle_ways, menu_buttons, product_ways, way_by_link, ways_to
from mysteryshop.visit.intents import SEARCH_FIELD, says
from mysteryshop.visit.locate import NotFound, find, visible_ones
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import BUYING, Outcome, Walker, first_line, same_place

MOST_TRIES = 3
"""Ways that are tried before a page kind counts as not reached."""


async def open_page(walker: Walker, step: Step) -> Outcome:
    """Opens an address of the shop. The audit's own address is its home, whatever it redirects to."""
    url = walker.address(step.words)
    at_home = url.rstrip("/") == walker.site.url.rstrip("/")
    return await walker.go(url, Aim(step.page_kind or (PageKind.HOME if at_home else None)))


async def go_to(walker: Walker, step: Step) -> Outcome:
    """Finds the way to a page kind by what links and buttons say, and takes it; then asks: am I there?"""
    if step.locator is not None:
        return await _press_named(walker, step.locator, Aim(step.page_kind))
    kind = step.page_kind or PageKind(step.words)
    refusal = _may_not(walker, kind)
    if refusal:
        return Outcome(refusal)
    standing_on = _standing_on(walker, kind)
    if standing_on and kind is not PageKind.CATEGORY:
        return Outcome(how=f"the {standing_on.main_kind} page answers for it too")
    ways = await _ways(walker, kind)
    if kind is PageKind.CART:
        return await _to_the_cart(walker, ways)
    if ways:
        return await _try_ways(walker, kind, ways)
    return _told_elsewhere(walker, kind) if standing_on is None else Outcome(how="the page shown answers for it too")


def _standing_on(walker: Walker, kind: PageKind) -> Page | None:
    page = walker.keeper.pages[-1] if walker.keeper.pages else None
    return page if page and kind in page.kinds and same_place(walker.tab.url, page.url) else None


async def _ways(walker: Walker, kind: PageKind) -> list[Way]:
    here = walker.seen or await walker.look_again()
    ways = ways_to(kind, here)
    if not any(way.visible for way in ways):
        ways += way_by_link(kind, list(walker.known_links.values()), walker.tab.url)
    if kind is PageKind.CATEGORY:
        ways += aisle_ways(here)
    return [way for way in ways if _is_news(walker, kind, way)]


def _told_elsewhere(walker: Walker, kind: PageKind) -> Outcome:
    """A part of another page that is headed by what was looked for; else what was looked at in vain."""
    for page in walker.keeper.pages:
        for block in page.blocks:
            if block.role == "heading" and block.region == "main" and says(kind, block.text):
                return Outcome(how=f"the {page.main_kind} page has a part '{block.text}'", told_on=page)
    here = walker.seen
    looked = len(here.links) + sum(len(form.buttons) for form in here.forms) if here else 0
    return Outcome(f"no way to the {kind} page was found among {looked} links and buttons")


async def _to_the_cart(walker: Walker, ways: list[Way]) -> Outcome:
    """The cart's own page where there is one; else the drawer, dialog or part of this page that shows what is in."""
    outcome = await _try_ways(walker, PageKind.CART, ways)
    if outcome.page is not None and not outcome.problem:
        return outcome
    shown = await walker.arrive(Aim(PageKind.CART, said_so=False, only=True, proof=True))
    if shown.page is not None:
        return Outcome(how="the page shows what is in the cart", page=shown.page)
    return Outcome(outcome.problem or "no way to the cart was found, and nothing on the page shows what is in it")


def _is_news(walker: Walker, kind: PageKind, way: Way) -> bool:
    """Whether a way may show something new.

    A page that was kept already as something else is not kept again on its address alone; and "All products" is
    often the home page itself.
    """
    if way.said and kind is not PageKind.CATEGORY:
        return True
    return way.href == "" or all(not same_place(page.url, way.href) for page in walker.keeper.pages)


def _may_not(walker: Walker, kind: PageKind) -> str:
    if kind in BUYING and walker.stopped:
        return "buying was stopped before it"
    if kind is PageKind.PAYMENT and not walker.may_act:
        return "permission is 'none': the walk ends at the checkout's first page"
    return ""


def _aim_at(kind: PageKind) -> Aim:
    aisle = kind is PageKind.CATEGORY
    return Aim(kind, said_so=False, only=True, proof=aisle, fresh=aisle)


async def _try_ways(walker: Walker, kind: PageKind, ways: list[Way]) -> Outcome:
    problems: list[str] = []
    here = walker.tab.url
    for way in ways[:MOST_TRIES]:
        outcome = await _take(walker, way, _aim_at(kind))
        if outcome.page and PageKind.ERROR not in outcome.page.kinds[:1]:
            others = [f"'{other.name}'" for other in ways if other is not way][:1]
            runner_up = f"; next best: {others[0]}" if others else ""
            return Outcome(how=f"took '{way.name}' ({way.why}){runner_up}", page=outcome.page)
        if outcome.page:
            return Outcome(problem=f"'{way.name}' leads to a page that is not there", page=outcome.page)
        why = outcome.problem or "it led nowhere"
        problems.append(f"'{way.name}': {why}" if len(ways) > 1 else why)
        await walker.go_back(here)
    return Outcome("; ".join(problems))


async def _take(walker: Walker, way: Way, aim: Aim) -> Outcome:
    if way.visible and way.selector:
        before, seen = walker.tab.url, walker.seen
        why = await walker.press(walker.tab.locator(way.selector).first)
        if not why:
            is_button = not way.href.startswith("http")
            outcome = await walker.arrive(aim, seen if is_button else None)
            if outcome.problem or walker.tab.url != before or not way.href.startswith("http") or "#" in way.href:
                return outcome
        elif not way.href.startswith("http"):
            return Outcome(why)
    return await walker.go(way.href, aim) if way.href.startswith("http") else Outcome(f"'{way.name}' can't be seen")


async def _press_named(walker: Walker, wanted: Locator, aim: Aim) -> Outcome:
    found = await find(walker.tab, wanted)
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    before = walker.seen or await walker.look_again()
    why = await walker.press(found)
    return Outcome(why) if why else await walker.arrive(aim, before)


async def search(walker: Walker, step: Step) -> Outcome:
    """Types what this customer looks for into the shop's own search and presses Enter."""
    said = step.words or next(iter(walker.persona.search), "") or walker.persona.needs
    if not said:
        return Outcome("nothing to search for: the step has no words and the persona has none")
    fields = await visible_ones(walker.tab.locator(SEARCH_FIELD), 1)
    if not fields:
        fields = await _opened_search(walker)
    if not fields:
        return Outcome("no search field was found")
    try:
        await fields[0].fill(said)
        await walker.pace.wait()
        walker.traffic.begin()
        await fields[0].press("Enter", no_wait_after=True)
    except Error as error:
        return Outcome(f"the search field took no words: {first_line(error)}")
    outcome = await walker.arrive(Aim(step.page_kind or PageKind.SEARCH))
    return Outcome(outcome.problem, f"searched for '{said}'", outcome.page)


async def _opened_search(walker: Walker) -> list[Found]:
    """The search field behind an icon, or in a menu that a phone folds away."""
    here = walker.seen or await walker.look_again()
    for way in (*ways_to(PageKind.SEARCH, here)[:2], *menu_buttons(here)[:2]):
        if way.visible and way.selector and not await walker.press(walker.tab.locator(way.selector).first):
            await walker.traffic.calm()
            fields = await visible_ones(walker.tab.locator(SEARCH_FIELD), 1)
            if fields:
                return fields
    return []


async def choose(walker: Walker, step: Step) -> Outcome:
    """Opens a product from a list: the first that can be bought, or the one named."""
    kind = step.page_kind or PageKind.PRODUCT
    if step.locator is not None:
        return await _press_named(walker, step.locator, Aim(kind))
    named = "" if step.words in ("", "first result", "first") else step.words
    ways = product_ways(walker.seen or await walker.look_again(), named)
    standing_on = walker.keeper.pages[-1] if walker.keeper.pages else None
    if not ways and not named and standing_on and PageKind.PRODUCT in standing_on.kinds:
        return Outcome(how=f"the {standing_on.main_kind} page offers things to buy itself")
    if not ways:
        return Outcome(f"no product called '{named}' was found" if named else "no product was found to choose from")
    for way in ways[:MOST_TRIES]:
        outcome = await _take(walker, way, Aim(kind, said_so=step.page_kind is not None))
        if outcome.page:
            return Outcome(outcome.problem, f"chose '{way.name}' ({way.why}), first of {len(ways)}", outcome.page)
    return Outcome(f"'{ways[0].name}' could not be opened")
