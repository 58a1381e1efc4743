"""Searching: what this customer looks for, typed into the shop's own search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Action, Page, PageKind, Step
from mysteryshop.visit.finding_products import product_ways
from mysteryshop.visit.finding_search import search_fields
from mysteryshop.visit.finding_ways import aisle_ways, menu_buttons, ways_to
from mysteryshop.visit.intents import SEARCH_FIELD
from mysteryshop.visit.keyboard import why_out_of_reach
from mysteryshop.visit.locate import visible_ones
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.search_words import finds_nothing, searches_of
from mysteryshop.visit.walker import NOTHING_CHANGED, Outcome, Walker

SUBMIT = (
    "xpath=ancestor::form[1]//*[self::button[not(@type) or @type='submit'] or "
    "self::input[@type='submit' or @type='image']]"
)


async def search(walker: Walker, step: Step) -> Outcome:
    """Types what this customer looks for into the shop's own search; where it finds nothing, the next words."""
    if not await _fields(walker) and not await _opened_search(walker):
        return Outcome("no search field was found")
    said = (step.words,) if step.words else await words_to_search(walker)
    if not said:
        return Outcome("nothing to search for: the step has no words and the persona has none")
    best = Outcome()
    passed: list[Page] = []
    for number, words in enumerate(said):
        mark = walker.trail.mark()
        outcome = await _search_for(walker, words, step.page_kind)
        if number and outcome.page is None:
            # No second search from here: what the first one showed is what this customer has.
            walker.trail.back_to(mark)
            return replace(best, on_the_way=tuple(passed[:-1]))
        best = replace(outcome, how=_in_words(said[: number + 1]))
        if outcome.page is None or walker.seen is None or not finds_nothing(walker.seen):
            break
        passed.append(outcome.page)
    return replace(best, on_the_way=tuple(page for page in passed if page is not best.page))


def _in_words(said: Sequence[str]) -> str:
    in_vain = " and ".join(f"'{words}'" for words in said[:-1])
    return f"searched for '{said[-1]}'" + (f"; nothing was found for {in_vain}" if in_vain else "")


async def search_field(walker: Walker) -> list[Found]:
    """The field to search with, opened where it is folded away; empty where there is none."""
    return await _fields(walker) or await _opened_search(walker)


async def _fields(walker: Walker) -> list[Found]:
    """The field that is shown for searching: by what it is called, else by where its form leads."""
    named = await visible_ones(walker.tab.locator(SEARCH_FIELD), 1)
    if named:
        return named
    for selector in search_fields(await walker.sight())[:2]:
        found = await visible_ones(walker.tab.locator(selector), 1)
        if found:
            return found
    return []


async def _search_for(walker: Walker, said: str, kind: PageKind | None) -> Outcome:
    fields = await search_field(walker)
    if not fields:
        return Outcome("no search field was found")
    why = await why_out_of_reach(fields[0]) if walker.persona.keyboard else ""
    if why:
        return Outcome(walker.out_of_reach("the search field", why))
    aim = Aim(kind or PageKind.SEARCH)
    before = await walker.sight()
    try:
        await fields[0].fill(said)
        await walker.pace.wait()
        walker.traffic.begin()
        await fields[0].press("Enter", no_wait_after=True)
    except Error as error:
        return Outcome(f"the search field took no words: {first_line(error)}")
    walker.trail.note(Step(Action.SEARCH, said, page_kind=kind))
    outcome = await walker.arrive(aim, before)
    return await _by_its_button(walker, fields[0], aim) if outcome.problem == NOTHING_CHANGED else outcome


async def _by_its_button(walker: Walker, field: Found, aim: Aim) -> Outcome:
    """A search that Enter does not send is sent by its own button."""
    buttons = await visible_ones(field.locator(SUBMIT), 1)
    before, mark = walker.seen, walker.trail.mark()
    why = await walker.press(buttons[0]) if buttons else NOTHING_CHANGED
    walker.trail.back_to(mark)
    return Outcome(why) if why else await walker.arrive(aim, before)


async def words_to_search(walker: Walker) -> tuple[str, ...]:
    """What this customer would type; in a shop of another language, a word from its own shelves."""
    mine = searches_of(walker.persona)
    seen = await walker.sight()
    if not seen.lang or seen.lang[:2].lower() == walker.persona.locale[:2].lower():
        return mine
    names = [way.name for way in product_ways(seen)] or [way.name for way in aisle_ways(seen)]
    candidates = re.findall(r"[^\W\d_]{4,}", names[0]) if names else []
    theirs = max(candidates, key=len, default="")
    return (theirs,) if theirs else mine


async def _opened_search(walker: Walker) -> list[Found]:
    """The search field behind an icon, or in a menu that a phone folds away."""
    here = await walker.sight()
    for way in (*ways_to(PageKind.SEARCH, here)[:2], *menu_buttons(here)[:2]):
        if way.visible and way.selector and not await walker.press(walker.tab.locator(way.selector).first):
            await walker.traffic.calm()
            await walker.look_again()
            fields = await _fields(walker)
            if fields:
                return fields
    return []
