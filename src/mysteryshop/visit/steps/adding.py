"""Putting one unit of one thing into the cart, and seeing that it is in."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from playwright.async_api import Locator as Found

from mysteryshop.model import PageKind, Permission, Step
from mysteryshop.visit.adders import disabled_adders, ways_to_add
from mysteryshop.visit.buying_words import SOLD_OUT
from mysteryshop.visit.cart_signs import CartSigns, cart_signs
from mysteryshop.visit.finding_ways import Way
from mysteryshop.visit.locate import NotFound, find, find_words
from mysteryshop.visit.options import MOST_ROUNDS, Chooser, answer_dialog
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import Outcome, Walker

MOST_PRESSES = 4
"""Presses on one page before it is given up."""

MOST_PRODUCTS = 3
"""Things that are tried before the cart counts as out of reach."""

LONGEST_TRY = 45.0
"""Seconds. A customer who could add nothing in this time is gone."""


@dataclass(slots=True)
class _Try:
    """What was tried on the way into the cart. asked: what the page wanted first; proof: what says that it went in."""

    how: str = ""
    way: str = ""
    chosen: list[str] = field(default_factory=list)
    asked: str = ""
    proof: str = ""
    problem: str = ""

    def in_words(self) -> str:
        """All that the evidence should know."""
        chosen = f"; chose {', '.join(dict.fromkeys(self.chosen))}" if self.chosen else ""
        return self.how + chosen + (f"; {self.proof}" if self.proof else "")


async def add_to_cart(walker: Walker, step: Step) -> Outcome:
    """Puts one unit into the cart and says by what it shows."""
    if walker.stopped:
        return Outcome("buying was stopped before it")
    if walker.added and walker.site.permission is Permission.NONE:
        return Outcome("one unit of one item is in the cart already; on a stranger's shop that is all")
    here = walker.tab.url
    tried = await _try_here(walker, step)
    if not tried.proof and step.locator is None and not step.words:
        tried = await _try_others(walker, step, tried)
    if tried.problem and not walker.added:
        return Outcome(tried.problem)
    if walker.tab.url != here or step.page_kind:
        outcome = await walker.keep_shown(_aim(step))
        return Outcome(outcome.problem, tried.in_words(), outcome.page)
    said = "" if tried.proof else "; nothing on the page says that it is in"
    return Outcome(how=tried.in_words() + said)


def _aim(step: Step) -> Aim:
    return Aim(step.page_kind) if step.page_kind else Aim(PageKind.CART, said_so=False, proof=True)


async def add_another(walker: Walker, step: Step) -> bool:
    """The cart turned out empty: tries the next things of the list; whether one went in."""
    return bool((await _try_others(walker, step, _Try())).proof)


async def _try_others(walker: Walker, step: Step, first: _Try) -> _Try:
    """Other things of the list that the first was chosen from: the second-best way into the cart."""
    began, tried = time.monotonic(), first
    for way in walker.shelf[: MOST_PRODUCTS - 1]:
        walker.shelf.remove(way)
        mark = walker.trail.mark()
        if time.monotonic() - began > LONGEST_TRY or not way.href.startswith("http"):
            break
        outcome = await walker.go(way.href, Aim(PageKind.PRODUCT, said_so=False, only=True))
        if outcome.page is None:
            walker.trail.back_to(mark)
            continue
        another = await _try_here(walker, step)
        if another.proof:
            why = first.problem or "nothing said that it went in"
            another.how = f"'{way.name}' instead ({why}): {another.how}"
            return another
        walker.trail.back_to(mark)
    return tried


async def _try_here(walker: Walker, step: Step) -> _Try:
    """Presses what adds; where nothing came of it, chooses what stands open, or presses the next likely button."""
    tried = _Try()
    walker.before_adding = await walker.sight()
    before = cart_signs(walker.before_adding)
    given_up: list[str] = []
    chooser = Chooser(walker)
    for number in range(MOST_PRESSES):
        found, way = await _adder(step, chooser, given_up)
        if isinstance(found, NotFound):
            tried.problem = tried.problem or f"{found.what} was not found on {walker.tab.url}"
            break
        harder = number > 0
        chooser.harder = harder
        chosen = await chooser.all_open(found)
        if harder and not chosen and way == tried.way and not tried.asked:
            # Pressing the same thing again would only put in a second unit.
            if walker.traffic.wrote or step.locator is not None or step.words:
                break
            given_up.append(way)
            continue
        tried.chosen += chosen
        after = await _press_once(walker, found, tried, before)
        if after is None:
            given_up.append(way)
            continue
        tried.how, tried.way = f"pressed {step.locator or repr(step.words or way)}", way
        if not tried.proof and await answer_dialog(chooser):
            after = cart_signs(await walker.look_again())
            tried.proof = _went_in(walker, before, after)
        if tried.proof:
            break
        tried.asked = after.complaint_since(before)
        if after.place != before.place:
            # A list's button led to the thing itself, where something is to be chosen first.
            before, tried.way = after, ""
    return tried


async def _press_once(walker: Walker, found: Found, tried: _Try, before: CartSigns) -> CartSigns | None:
    """What the page says of the cart after the press; None when it could not be pressed."""
    tried.problem = await walker.press(found, to_cart=True)
    if tried.problem:
        return None
    await walker.traffic.calm()
    walker.added = True
    for _ in range(LATE_LOOKS):
        after = cart_signs(await walker.look_again())
        tried.proof = _went_in(walker, before, after)
        if tried.proof or not walker.traffic.wrote or after.complaint_since(before):
            break
        # The shop was told; what it says of that may come late.
        await walker.tab.wait_for_timeout(LATE_MS)
    return after


LATE_LOOKS = 4
LATE_MS = 400
"""How often, and after how many milliseconds, the page is looked at again for word of what went in."""


def _went_in(walker: Walker, before: CartSigns, after: CartSigns) -> str:
    if after.place != before.place:
        kinds = walker.keeper.kinds_of(walker.seen, Aim()) if walker.seen else ()
        if {PageKind.CART, PageKind.CHECKOUT} & set(kinds) and not after.empty:
            return f"it led to the {'cart' if PageKind.CART in kinds else 'checkout'} page"
        if after.lines and not before.lines:
            return f"it led to a page that shows {after.units} in the cart"
    return after.gained_since(before)


async def _adder(step: Step, chooser: Chooser, given_up: list[str]) -> tuple[Found | NotFound, str]:
    walker = chooser.walker
    if step.locator is not None:
        return await find(walker.tab, step.locator), str(step.locator)
    if step.words:
        return await find_words(walker.tab, step.words), step.words
    ways = [way for way in ways_to_add(await walker.sight()) if way.name not in given_up]
    if not ways and not given_up:
        opened = await _opened_by_choosing(chooser)
        ways = [opened] if opened else []
    if not ways:
        return NotFound("a button that puts it into the cart"), ""
    return walker.tab.locator(ways[0].selector).first, ways[0].name


async def _opened_by_choosing(chooser: Chooser) -> Way | None:
    """A button that can't be pressed until the page has come to life or something is chosen: sees whether it opens."""
    walker, chooser.harder = chooser.walker, True
    for number in range(2 * MOST_ROUNDS):
        seen = await walker.sight()
        opened, shut = ways_to_add(seen), disabled_adders(seen)
        if opened or not shut:
            return opened[0] if opened else None
        found = walker.tab.locator(shut[0].selector).first
        if not number and await _opens_by_itself(walker, found):
            pass
        elif not await chooser.once(found, another=number > 0 and bool(SOLD_OUT.search(shut[0].name))):
            return None
        await walker.look_again()
    return None


async def _opens_by_itself(walker: Walker, found: Found) -> bool:
    for _ in range(int(WAKING_MS / LOOK_EVERY_MS)):
        if await found.is_enabled():
            return True
        await walker.tab.wait_for_timeout(LOOK_EVERY_MS)
    return False


WAKING_MS = 1500
LOOK_EVERY_MS = 100
"""How long a page that is still may keep its buttons shut while its scripts start."""
