"""Searching: what this customer looks for, typed into the shop's own search."""

from __future__ import annotations

import re

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Action, PageKind, Step
from mysteryshop.visit.finding_products import product_ways
from mysteryshop.visit.finding_ways import aisle_ways, menu_buttons, ways_to
from mysteryshop.visit.intents import SEARCH_FIELD
from mysteryshop.visit.locate import visible_ones
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import NOTHING_CHANGED, Outcome, Walker, first_line

SUBMIT = "xpath=ancestor::form[1]//*[self::button[not(@type) or @type='submit'] or self::input[@type='submit' or @type='image']]"


async def search(walker: Walker, step: Step) -> Outcome:
    """Types what this customer looks for into the shop's own search and presses Enter."""
    fields = await visible_ones(walker.tab.locator(SEARCH_FIELD), 1) or await _opened_search(walker)
    if not fields:
        return Outcome("no search field was found")
    said = step.words or await _wanted(walker)
    if not said:
        return Outcome("nothing to search for: the step has no words and the persona has none")
    aim = Aim(step.page_kind or PageKind.SEARCH)
    before = walker.seen or await walker.look_again()
    try:
        await fields[0].fill(said)
        await walker.pace.wait()
        walker.traffic.begin()
        await fields[0].press("Enter", no_wait_after=True)
    except Error as error:
        return Outcome(f"the search field took no words: {first_line(error)}")
    walker.trail.note(Step(Action.SEARCH, said, page_kind=step.page_kind))
    outcome = await walker.arrive(aim, before)
    if outcome.problem == NOTHING_CHANGED:
        outcome = await _by_its_button(walker, fields[0], aim)
    return Outcome(outcome.problem, f"searched for '{said}'", outcome.page)


async def _by_its_button(walker: Walker, field: Found, aim: Aim) -> Outcome:
    """A search that Enter does not send is sent by its own button."""
    buttons = await visible_ones(field.locator(SUBMIT), 1)
    before, mark = walker.seen, walker.trail.mark()
    why = await walker.press(buttons[0]) if buttons else NOTHING_CHANGED
    walker.trail.back_to(mark)
    return Outcome(why) if why else await walker.arrive(aim, before)


async def _wanted(walker: Walker) -> str:
    """What this customer would type; in a shop of another language, a word from its own shelves."""
    mine = next(iter(walker.persona.search), "") or walker.persona.needs
    seen = walker.seen or await walker.look_again()
    if not seen.lang or seen.lang[:2].lower() == walker.persona.locale[:2].lower():
        return mine
    names = [way.name for way in product_ways(seen)] or [way.name for way in aisle_ways(seen)]
    candidates = re.findall(r"[^\W\d_]{4,}", names[0]) if names else []
    return max(candidates, key=len, default=mine)


async def _opened_search(walker: Walker) -> list[Found]:
    """The search field behind an icon, or in a menu that a phone folds away."""
    here = walker.seen or await walker.look_again()
    for way in (*ways_to(PageKind.SEARCH, here)[:2], *menu_buttons(here)[:2]):
        if way.visible and way.selector and not await walker.press(walker.tab.locator(way.selector).first):
            await walker.traffic.calm()
            fields = await visible_ones(walker.tab.locator(SEARCH_FIELD), 1)
            if fields:
                await walker.look_again()
                return fields
    return []
