"""Steps that press: click."""

from __future__ import annotations

from mysteryshop.model import Step
from mysteryshop.visit.locate import NotFound, find, find_words
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.walker import Outcome, Walker


async def click(walker: Walker, step: Step) -> Outcome:
    """Presses what the step names, unless that would order, pay, register, subscribe or write to anybody."""
    found = await (find(walker.tab, step.locator) if step.locator else find_words(walker.tab, step.words))
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    before = walker.tab.url
    why = await walker.press(found)
    if why:
        return Outcome(why)
    if step.page_kind is None:
        await walker.traffic.calm()
        if walker.tab.url == before and not walker.guard.left_for:
            await walker.look_again()
            return Outcome(how=f"pressed {step.locator or step.words}")
        return await walker.keep_shown(Aim())
    return await walker.arrive(Aim(step.page_kind))
