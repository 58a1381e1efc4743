"""Taking the ways that were found: the likeliest first, back again from a wrong one, menus unfolded."""

from __future__ import annotations

from dataclasses import replace

from playwright.async_api import Error

from mysteryshop.model import PageKind
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import Way, menu_buttons, place_of
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import NOTHING_CHANGED, Outcome, Walker

MOST_TRIES = 3
"""Ways that are tried before a page kind counts as not reached."""

MENU_PARTS = "nav li:has(ul), header li:has(ul), nav [aria-haspopup=true], header [aria-haspopup=true]"
HOVER_MS = 1500


def aim_at(kind: PageKind) -> Aim:
    """What a step that only hopes to reach this kind takes for success."""
    aisle = kind is PageKind.CATEGORY
    return Aim(kind, said_so=False, only=True, proof=aisle, fresh=aisle)


async def try_ways(walker: Walker, kind: PageKind, ways: list[Way], *, proof: bool = False) -> Outcome:
    """Takes the likeliest way; from one that leads elsewhere it goes back and takes the next."""
    problems: list[str] = []
    aim = aim_at(kind) if not proof else Aim(kind, said_so=False, only=True, proof=True)
    here = walker.tab.url
    for way in ways[:MOST_TRIES]:
        mark = walker.trail.mark()
        outcome = await take(walker, way, replace(aim, named=way.name if way.said else ""))
        if outcome.page and PageKind.ERROR not in outcome.page.kinds[:1]:
            others = [f"'{other.name}'" for other in ways if other is not way][:1]
            runner_up = f"; next best: {others[0]}" if others else ""
            return Outcome(how=f"took '{way.name}' ({way.why}){runner_up}", page=outcome.page)
        if outcome.page:
            return Outcome(problem=f"'{way.name}' leads to a page that is not there", page=outcome.page)
        why = outcome.problem or "it led nowhere"
        problems.append(f"'{way.name}': {why}" if len(ways) > 1 else why)
        walker.trail.back_to(mark)
        await walker.go_back(here)
    return Outcome("; ".join(problems))


async def take(walker: Walker, way: Way, aim: Aim) -> Outcome:
    """Presses a way that is seen; one that is hidden, or that does nothing when pressed, is opened by its address."""
    is_address = way.href.startswith("http")
    if way.selector and (way.visible or walker.persona.keyboard):
        before, seen = walker.tab.url, walker.seen
        mark = walker.trail.mark()
        outcome = Outcome(await walker.press(walker.tab.locator(way.selector).first))
        if not outcome.problem:
            outcome = await walker.arrive(aim, None if is_address else seen)
            if outcome.problem == NOTHING_CHANGED and not is_address:
                # A page that has not come to life yet takes no press; a person presses again.
                walker.trail.back_to(mark)
                again = await walker.press(walker.tab.locator(way.selector).first)
                outcome = Outcome(again) if again else await walker.arrive(aim, seen)
            if not is_address or outcome.page is not None or walker.tab.url != before or walker.guard.left_for:
                return outcome
            walker.trail.back_to(mark)
        elif not is_address or walker.persona.keyboard:
            return outcome
    return await walker.go(way.href, aim) if is_address else Outcome(f"'{way.name}' can't be seen")


async def unfold(walker: Walker) -> bool:
    """Unfolds the menu, behind its button or under the pointer; whether the page shows more ways than before.

    Where nothing unfolded once, it is not tried again.
    """
    here = await walker.sight()
    shown = _ways_shown(here)
    if place_of(here.url) in walker.folded:
        return False
    for way in menu_buttons(here)[:2]:
        mark = walker.trail.mark()
        if not await walker.press(walker.tab.locator(way.selector).first):
            await walker.traffic.calm()
            if _ways_shown(await walker.look_again()) > shown:
                return True
        walker.trail.back_to(mark)
    if not walker.persona.keyboard and await _hover(walker, shown):
        return True
    walker.folded.add(place_of(here.url))
    return False


def _ways_shown(seen: Seen) -> int:
    buttons = sum(b.visible for form in seen.forms for b in form.buttons)
    return sum(link.visible for link in seen.links) + buttons


async def _hover(walker: Walker, shown: int) -> bool:
    part = walker.tab.locator(MENU_PARTS).first
    try:
        if not await part.is_visible():
            return False
        await part.hover(timeout=HOVER_MS)
        walker.trail.note_hover()
        await walker.traffic.calm()
    except Error:
        return False
    return _ways_shown(await walker.look_again()) > shown
