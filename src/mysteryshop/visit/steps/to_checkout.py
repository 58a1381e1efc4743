"""To the cart and to the checkout's door: through drawers, dialogs, ticks and sign-in walls."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from playwright.async_api import Error

from mysteryshop.model import Action, Page, PageKind, Step
from mysteryshop.visit.buying_words import AGREE, GUEST
from mysteryshop.visit.cart_signs import says_empty
from mysteryshop.visit.counters import counter_ways
from mysteryshop.visit.finding_ways import Way, onward_ways, way_by_link, ways_to
from mysteryshop.visit.intents import ADDRESS
from mysteryshop.visit.keyboard import tick_control
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.steps.adding import add_another
from mysteryshop.visit.steps.ways import take, try_ways
from mysteryshop.visit.walker import Outcome, Walker, same_place

TICK_MS = 2000


async def to_the_cart(walker: Walker) -> Outcome:
    """The cart's own page where there is one, and the drawer, dialog or part of this page that shows what is in."""
    whole = _whole_cart(walker)
    if whole is not None:
        return Outcome(how="the page shows what is in the cart", page=whole)
    outcome = await _reach_cart(walker)
    if walker.added and walker.seen is not None and says_empty(walker.seen):
        empty = outcome.page
        if await add_another(walker, Step(Action.ADD_TO_CART)):
            again = await _reach_cart(walker)
            passed = (*outcome.on_the_way, *([empty] if empty else []))
            return replace(again, how=f"{again.how}; the cart was empty at first", on_the_way=passed)
    return outcome


def _whole_cart(walker: Walker) -> Page | None:
    """The cart's own page, where adding to the cart led to it and it was kept a moment ago."""
    last = walker.keeper.pages[-1] if walker.keeper.pages else None
    if last is None or walker.seen is None or last.main_kind is not PageKind.CART or says_empty(walker.seen):
        return None
    own = same_place(last.url, walker.tab.url) and ADDRESS[PageKind.CART].search(urlsplit(last.url).path)
    return last if own and walker.seen.cart else None


async def _reach_cart(walker: Walker) -> Outcome:
    await walker.traffic.calm()
    await walker.look_again()
    last = walker.keeper.pages[-1] if walker.keeper.pages else None
    standing_on = last if last and PageKind.CART in last.kinds and same_place(last.url, walker.tab.url) else None
    drawer = standing_on or await _shown_cart(walker)
    if drawer is not None:
        return await _on_to_the_whole_cart(walker, Outcome(how="the page shows what is in the cart", page=drawer))
    ways = await _cart_ways(walker)
    outcome = await try_ways(walker, PageKind.CART, ways) if ways else Outcome()
    if outcome.page is None and ways:
        # What the way opened may be a small box with the real way in it.
        inner = [way for way in ways_to(PageKind.CART, await walker.look_again()) if way.visible]
        news = [way for way in inner if way.selector not in {known.selector for known in ways}]
        outcome = await try_ways(walker, PageKind.CART, news) if news else outcome
    if outcome.page is not None and not outcome.problem:
        return await _on_to_the_whole_cart(walker, outcome)
    shown = await _shown_cart(walker)
    if shown is None and walker.added:
        # What says "checkout" beside a thing that was just added often leads to the cart first.
        onward = [way for way in ways_to(PageKind.CHECKOUT, await walker.sight()) if way.visible]
        outcome = await try_ways(walker, PageKind.CART, onward, proof=True) if onward else outcome
        shown = outcome.page
    if shown is not None:
        return Outcome(how="the page shows what is in the cart", page=shown)
    return Outcome(outcome.problem or "no way to the cart was found, and nothing on the page shows what is in it")


async def _shown_cart(walker: Walker) -> Page | None:
    """The cart that the page shows already: a drawer that opened when the thing went in, or a part of the page."""
    seen = await walker.sight()
    in_dialog = any(line.selector and _in_dialog(walker, line.selector) for line in seen.cart)
    if not seen.cart or not (in_dialog or PageKind.CART in walker.keeper.kinds_of(seen, Aim())):
        return None
    return (await walker.keep_shown(Aim(PageKind.CART, said_so=False, only=True, proof=True))).page


def _in_dialog(walker: Walker, selector: str) -> bool:
    seen = walker.seen
    blocks = seen.blocks if seen else ()
    return any(b.region == "dialog" and b.visible and b.selector.startswith(selector) for b in blocks)


async def _cart_ways(walker: Walker) -> list[Way]:
    here = await walker.sight()
    ways = [way for way in ways_to(PageKind.CART, here) if not same_place(way.href or "about:blank", here.url)]
    if not any(way.visible for way in ways):
        ways += way_by_link(PageKind.CART, list(walker.known_links.values()), here.url)
        ways += counter_ways(walker.before_adding, here)
    return ways


async def _on_to_the_whole_cart(walker: Walker, outcome: Outcome) -> Outcome:
    """From a drawer on to the cart's own page, where it names one."""
    page = outcome.page
    if page is None or ADDRESS[PageKind.CART].search(page.url):
        return outcome
    ways = [way for way in await _cart_ways(walker) if way.visible and not same_place(way.href or "about:", page.url)]
    # By its address: on the page, the same link may only open the drawer again.
    links = [way for way in ways if way.href.startswith("http")]
    buttons = [way for way in ways if not way.href and way.region in ("dialog", "main")]
    for way in (*links, *buttons)[:1]:
        here, aim = walker.tab.url, Aim(PageKind.CART, said_so=False, only=True, proof=True)
        further = await (walker.go(way.href, aim) if way.href else take(walker, way, aim))
        if further.page is not None and not further.problem and not same_place(further.page.url, page.url):
            how = f"{outcome.how}; then its own page, '{way.name}'"
            return replace(further, how=how, on_the_way=(*outcome.on_the_way, page))
        await walker.stand_at(here)
    return outcome


async def to_the_checkout(walker: Walker) -> Outcome:
    """The checkout's first page, or the sign-in that stands before it; then its door for guests, if it has one."""
    outcome = await _reach_checkout(walker)
    if outcome.page is None or outcome.problem:
        return outcome
    return await _by_the_guest_door(walker, outcome)


async def _reach_checkout(walker: Walker) -> Outcome:
    outcome = await _press_checkout(walker)
    if outcome.page is None and await _tick_what_must_be_agreed(walker):
        outcome = await _press_checkout(walker)
    if outcome.page is None and "terms page" in outcome.problem:
        outcome = await _through_the_terms(walker, outcome)
    if outcome.page is None and await _back_at_the_cart(walker):
        outcome = await _press_checkout(walker)
    return outcome


async def _through_the_terms(walker: Walker, missed: Outcome) -> Outcome:
    """Some shops show their terms before the checkout, to be ticked: goes there, ticks, and goes on."""
    ways = [way for way in ways_to(PageKind.CHECKOUT, await walker.sight()) if way.visible]
    if not ways or await walker.press(walker.tab.locator(ways[0].selector).first):
        return missed
    await walker.traffic.calm()
    await walker.look_again()
    if not await _tick_what_must_be_agreed(walker):
        return missed
    beyond = await _press_checkout(walker)
    return replace(beyond, how=f"{beyond.how}; after the terms were ticked") if beyond.page else missed


async def _back_at_the_cart(walker: Walker) -> bool:
    """Goes to the cart that was seen, or to one that a way here leads to; whether it stands there."""
    cart = next((page for page in reversed(walker.keeper.pages) if PageKind.CART in page.kinds), None)
    if cart is not None and not same_place(cart.url, walker.tab.url):
        return await walker.stand_at(cart.url)
    ways = await _cart_ways(walker)
    return bool(ways) and (await try_ways(walker, PageKind.CART, ways[:1])).page is not None


async def _press_checkout(walker: Walker) -> Outcome:
    here = await walker.sight()
    ways = [way for way in ways_to(PageKind.CHECKOUT, here) if way.visible] + onward_ways(here)
    known = way_by_link(PageKind.CHECKOUT, list(walker.known_links.values()), here.url)
    ways += [way for way in known if way.href not in {other.href for other in ways}]
    if not ways:
        looked = len(here.links) + sum(len(form.buttons) for form in here.forms)
        return Outcome(f"no way to the checkout page was found among {looked} links and buttons")
    return await try_ways(walker, PageKind.CHECKOUT, ways)


async def _tick_what_must_be_agreed(walker: Walker) -> bool:
    """Ticks "I agree to the terms" on the cart, without which some shops let nobody on; whether one was ticked."""
    seen = await walker.sight()
    ticked = False
    for form in seen.forms:
        for field in form.fields:
            box = field.type == "checkbox" and not field.checked and not field.disabled
            if box and (AGREE.search(field.label) or AGREE.search(field.name.replace("_", " ").replace("-", " "))):
                try:
                    at, keys = walker.tab.locator(field.selector).first, walker.persona.keyboard
                    why = await tick_control(at, keyboard=keys, timeout=TICK_MS, hidden=not field.visible)
                    ticked = ticked or not why
                except Error:
                    continue
    if ticked:
        await walker.look_again()
    return ticked


async def _by_the_guest_door(walker: Walker, outcome: Outcome) -> Outcome:
    """Past a sign-in by the shop's own door for guests, with nothing typed; the sign-in page is kept all the same."""
    page, seen = outcome.page, walker.seen
    if page is None or seen is None or PageKind.ACCOUNT not in page.kinds:
        return outcome
    buttons = [(b.text, b.selector, "") for form in seen.forms for b in form.buttons if b.visible and not b.disabled]
    links = [(link.text, link.selector, link.href) for link in seen.links if link.visible]
    doors = [
        Way(name, at, href, visible=True, weight=4.0, why=f"it says '{name}'")
        for name, at, href in (*buttons, *links)
        if GUEST.search(name) and len(name.split()) <= LONGEST_DOOR
    ]
    if not doors:
        return outcome
    here, mark = walker.tab.url, walker.trail.mark()
    beyond = await take(walker, doors[0], Aim(PageKind.CHECKOUT, said_so=False, only=True))
    if beyond.page is None or beyond.problem:
        walker.trail.back_to(mark)
        await walker.go_back(here)
        return outcome
    how = f"{outcome.how}; then by its door for guests, '{doors[0].name}'"
    return Outcome(how=how, page=beyond.page, on_the_way=(*outcome.on_the_way, page))


LONGEST_DOOR = 7
"""Words of a button or link; longer text only tells of guests."""
