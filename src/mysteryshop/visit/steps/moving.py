"""Steps that lead to another page: open, go-to, choose."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from mysteryshop.model import Locator, Page, PageKind, Step
from mysteryshop.visit.adders import ways_to_add
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_products import SAID_SOLD_OUT, product_ways
from mysteryshop.visit.finding_ways import AISLES, Way, aisle_ways, way_by_link, ways_to
from mysteryshop.visit.intents import says
from mysteryshop.visit.locate import NotFound, find
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.steps.to_checkout import to_the_cart, to_the_checkout
from mysteryshop.visit.steps.ways import MOST_TRIES, take, try_ways, unfold
from mysteryshop.visit.walker import BUYING, Outcome, Walker, same_place

TOLD_BY = ("heading", "summary", "button", "term", "label")
"""Roles of the words that stand over a part of a page."""


async def open_page(walker: Walker, step: Step) -> Outcome:
    """Opens an address of the shop. The audit's own address is its home, whatever it redirects to."""
    url = walker.address(step.words)
    at_home = url.rstrip("/") == walker.site.url.rstrip("/")
    return await walker.go(url, Aim(step.page_kind or (PageKind.HOME if at_home else None)))


async def go_to(walker: Walker, step: Step) -> Outcome:
    """Finds the way to a page kind by what links and buttons say, and takes it; then asks: am I there?"""
    if step.locator is not None:
        return await press_named(walker, step.locator, Aim(step.page_kind))
    kind = step.page_kind or PageKind(step.words)
    refusal = _may_not(walker, kind)
    if refusal:
        return Outcome(refusal)
    standing_on = _standing_on(walker, kind)
    if standing_on and kind not in (PageKind.CATEGORY, PageKind.CART):
        return Outcome(how=f"the {standing_on.main_kind} page answers for it too")
    own_way = OWN_WAYS.get(kind)
    return await (own_way(walker) if own_way else _to_a_page(walker, kind, standing_on))


async def _to_a_sold_out_thing(walker: Walker) -> Outcome:
    """What a list that was seen calls sold out: what is a customer told who wanted just that?"""
    for page in walker.keeper.pages:
        if PageKind.SOLD_OUT in page.kinds:
            return Outcome(how=f"'{page.title}' was sold out", told_on=page)
    for seen in walker.lists:
        if _called_sold_out(seen, walker) and await walker.stand_at(seen.url):
            return await try_ways(walker, PageKind.SOLD_OUT, _called_sold_out(await walker.sight(), walker), proof=True)
    return Outcome("nothing in the lists that were seen is called sold out")


OWN_WAYS: Mapping[PageKind, Callable[[Walker], Awaitable[Outcome]]] = {
    PageKind.CART: to_the_cart,
    PageKind.CHECKOUT: to_the_checkout,
    PageKind.SOLD_OUT: _to_a_sold_out_thing,
}
"""Kinds of page that no link of a menu leads to as to others."""


def _called_sold_out(seen: Seen, walker: Walker) -> list[Way]:
    return [way for way in product_ways(seen, home=walker.home) if SAID_SOLD_OUT in way.why]


async def _to_a_page(walker: Walker, kind: PageKind, standing_on: Page | None) -> Outcome:
    outcome = Outcome()
    ways = await _ways(walker, kind)
    if ways:
        outcome = await try_ways(walker, kind, ways)
        if outcome.page is not None:
            return outcome
    if not ways and kind not in AISLES and await unfold(walker):
        ways = [way for way in _on_this_page(walker, kind) if way.visible and _is_news(walker, kind, way)]
        outcome = await try_ways(walker, kind, ways) if ways else outcome
        if outcome.page is not None:
            return outcome
    again = await _from_a_hub(walker, kind)
    if again is not None and again.page is not None:
        return again
    if standing_on is not None:
        return Outcome(how="the page shown answers for it too")
    if kind in AISLES:
        return outcome if outcome.problem else Outcome(f"no way to the {kind} page was found")
    told = _told_elsewhere(walker, kind)
    return told if told.told_on is not None or not outcome.problem else outcome


def _standing_on(walker: Walker, kind: PageKind) -> Page | None:
    page = walker.keeper.pages[-1] if walker.keeper.pages else None
    return page if page and kind in page.kinds and same_place(walker.tab.url, page.url) else None


async def _ways(walker: Walker, kind: PageKind) -> list[Way]:
    here = await walker.sight()
    ways = _on_this_page(walker, kind)
    if kind is PageKind.CATEGORY and not any(way.visible for way in ways) and await unfold(walker):
        ways = _on_this_page(walker, kind) or ways
    if not any(way.visible for way in ways):
        ways += way_by_link(kind, list(walker.known_links.values()), here.url)
    return [way for way in ways if _is_news(walker, kind, way)]


def _on_this_page(walker: Walker, kind: PageKind) -> list[Way]:
    if walker.seen is None:
        return []
    ways = ways_to(kind, walker.seen)
    if kind is PageKind.CATEGORY:
        known = {way.selector for way in ways}
        ways += [way for way in aisle_ways(walker.seen) if way.selector not in known]
        ways.sort(key=lambda way: -way.weight)
    return ways


async def _from_a_hub(walker: Walker, kind: PageKind) -> Outcome | None:
    """The same from the home or help page, where this page has no menu: buttons have no address to open."""
    for hub in walker.hubs if kind not in AISLES else ():
        buttons = [way for way in ways_to(kind, hub) if way.visible and not way.href.startswith("http")]
        if not buttons or same_place(walker.tab.url, hub.url) or not await walker.stand_at(hub.url):
            continue
        ways = [way for way in _on_this_page(walker, kind) if _is_news(walker, kind, way)]
        outcome = await try_ways(walker, kind, ways) if ways else Outcome()
        if outcome.page is not None:
            return outcome
    return None


def _told_elsewhere(walker: Walker, kind: PageKind) -> Outcome:
    """A part of another page that is headed by what was looked for; else what was looked at in vain."""
    for page in (page for page in walker.keeper.pages if not set(page.kinds) & BUYING):
        for block in page.blocks:
            own = block.region == "main" or (kind is PageKind.CONTACT and block.region == "footer")
            if block.role in TOLD_BY and own and says(kind, block.text):
                return Outcome(how=f"the {page.main_kind} page has a part '{block.text}'", told_on=page)
    here = walker.seen
    looked = len(here.links) + sum(len(form.buttons) for form in here.forms) if here else 0
    return Outcome(f"no way to the {kind} page was found among {looked} links and buttons")


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


async def press_named(walker: Walker, wanted: Locator, aim: Aim) -> Outcome:
    """Presses the thing that the audit names."""
    found = await find(walker.tab, wanted)
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    before = await walker.sight()
    why = await walker.press(found)
    return Outcome(why) if why else await walker.arrive(aim, before)


async def choose(walker: Walker, step: Step) -> Outcome:
    """Opens a product from a list: the first that can be bought, or the one named."""
    kind = step.page_kind or PageKind.PRODUCT
    if step.locator is not None:
        return await press_named(walker, step.locator, Aim(kind))
    named = "" if step.words in ("", "first result", "first") else step.words
    ways = product_ways(await walker.sight(), named, walker.home)
    standing_on = walker.keeper.pages[-1] if walker.keeper.pages else None
    if not ways and not named and standing_on and PageKind.PRODUCT in standing_on.kinds:
        return Outcome(how=f"the {standing_on.main_kind} page offers things to buy itself")
    if not ways:
        ways = await _on_another_list(walker, named) or await _out_of_sight(walker, named)
    if not ways and not named and standing_on and ways_to_add(await walker.sight()):
        return Outcome(how=f"the {standing_on.main_kind} page offers a thing to buy itself", told_on=standing_on)
    if not ways:
        return Outcome(f"no product called '{named}' was found" if named else "no product was found to choose from")
    return await _first_that_can_be_bought(walker, ways, kind, said_so=step.page_kind is not None)


async def _on_another_list(walker: Walker, named: str) -> list[Way]:
    """What other lists that were seen on the way offer: the home page's, a search's."""
    for seen in walker.lists:
        ways = product_ways(seen, named, walker.home)
        if ways and await walker.stand_at(seen.url):
            return product_ways(walker.seen or seen, named, walker.home)
    return []


async def _out_of_sight(walker: Walker, named: str) -> list[Way]:
    """What the page holds but shows only under the pointer or in another slide."""
    return product_ways(await walker.sight(), named, walker.home, hidden=True)


async def _first_that_can_be_bought(walker: Walker, ways: list[Way], kind: PageKind, *, said_so: bool) -> Outcome:
    """Opens one thing after the other until one can be bought; what was sold out is kept, too."""
    hope = Aim(kind, said_so=said_so, only=not said_so, proof=not said_so)
    here = walker.tab.url
    passed: list[Page] = []
    problems: list[str] = []
    for number, way in enumerate(ways[:MOST_TRIES]):
        mark = walker.trail.mark()
        outcome = await take(walker, way, replace(hope, named=way.name))
        if outcome.page is not None:
            how = f"chose '{way.name}' ({way.why}), {_ordinal(number)} of {len(ways)}"
            walker.shelf = [other for other in ways if other is not way][number:]
            if PageKind.SOLD_OUT not in outcome.page.kinds or number == min(len(ways), MOST_TRIES) - 1:
                return Outcome(outcome.problem, how, outcome.page, on_the_way=tuple(passed))
            passed.append(outcome.page)
        else:
            problems.append(f"'{way.name}': {outcome.problem}")
        walker.trail.back_to(mark)
        await walker.go_back(here)
    return Outcome("; ".join(problems) or f"'{ways[0].name}' could not be opened", on_the_way=tuple(passed))


def _ordinal(number: int) -> str:
    return ("first", "second", "third")[number] if number < 3 else f"number {number + 1}"
