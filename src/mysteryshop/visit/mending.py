"""Steps whose thing is gone: the shopper finds the way again, says so, and proposes the new line for the audit file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from playwright.async_api import Error
from playwright.async_api import Locator as Found

from mysteryshop.model import Action, PageKind, Step
from mysteryshop.visit.concrete import Stance, concrete_steps
from mysteryshop.visit.intents import GO_TO
from mysteryshop.visit.locate import NotFound, find
from mysteryshop.visit.recognise import Aim
from mysteryshop.visit.steps import DO
from mysteryshop.visit.steps.ways import unfold
from mysteryshop.visit.walker import BUYING, NOTHING_CHANGED, Outcome, Walker, same_place

FAILED = (PageKind.ERROR, PageKind.MAINTENANCE)
WENT_WRONG = ("could not be pressed", "went away before")
"""Why a press failed of itself; every other reason is a refusal, and a refusal is never mended."""

OPTIONS = """(el) => el.tagName !== "SELECT" ? [] :
  [...el.options].filter((o) => o.value !== "" && !o.disabled).map((o) => o.label.trim()).filter(Boolean)"""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a step. instead: the steps that were taken in its place, when it had to be mended."""

    outcome: Outcome
    instead: tuple[Step, ...] = ()


async def do_step(walker: Walker, step: Step) -> Done:
    """Does a step as it is written; when the thing that it names is gone or leads elsewhere, finds the way again."""
    if step.action is Action.SELECT:
        return await _select(walker, step)
    aim = _aim_of(step)
    if aim is None:
        return Done(await DO[step.action](walker, step))
    stood = walker.tab.url
    tried = await _as_written(walker, step)
    if not tried.broken:
        return Done(tried.outcome)
    mended = await _find_again(walker, aim, tried.broken, stood)
    return mended or Done(await _left_as_it_is(walker, step, tried))


def _aim_of(step: Step) -> Step | None:
    """The same step without the name of its thing, so that it finds its own way; None when it is not to be mended."""
    if step.action is Action.ADD_TO_CART:
        return replace(step, locator=None, words="") if step.locator else None
    kind = step.page_kind
    if step.action is Action.OPEN:
        return Step(Action.GO_TO, kind.value) if kind and kind in GO_TO else None
    if step.locator is None:
        return None
    if step.action is Action.CHOOSE or (step.action is Action.CLICK and kind is PageKind.PRODUCT):
        return Step(Action.CHOOSE, "first result")
    if step.action in (Action.GO_TO, Action.CLICK) and kind and kind in GO_TO:
        return Step(Action.GO_TO, kind.value)
    return None


@dataclass(frozen=True, slots=True)
class _Tried:
    """A step done as it is written. broken: why it needs mending, empty when it does not."""

    outcome: Outcome
    broken: str = ""
    elsewhere: bool = False


async def _as_written(walker: Walker, step: Step) -> _Tried:
    if step.action is Action.OPEN:
        outcome = await DO[step.action](walker, step)
        failed = outcome.page is not None and outcome.page.main_kind in FAILED and not outcome.page.browser_error
        return _Tried(outcome, f"{step.words} shows a page that is not there" if failed else "")
    assert step.locator is not None
    found = await find(walker.tab, step.locator)
    if isinstance(found, NotFound) and await unfold(walker):
        # It was there all the while, in a menu that is folded away.
        found = await find(walker.tab, step.locator)
    if isinstance(found, NotFound):
        problem = f"{found.what} was not found on {walker.tab.url}"
        return _Tried(Outcome(problem), f"{found.what} was not found")
    if step.action is Action.ADD_TO_CART:
        outcome = await DO[step.action](walker, step)
        return _Tried(outcome, _went_wrong(outcome.problem))
    return await _pressed(walker, step, found)


async def _pressed(walker: Walker, step: Step, found: Found) -> _Tried:
    if walker.stopped and step.page_kind in BUYING:
        return _Tried(Outcome("buying was stopped before it"))
    before = None if step.action is Action.CLICK else walker.seen or await walker.look_again()
    why = await walker.press(found)
    if why:
        return _Tried(Outcome(why), _went_wrong(why))
    kind = step.page_kind or PageKind.PRODUCT
    outcome = await walker.arrive(Aim(kind, said_so=False, only=True), before)
    if outcome.problem == NOTHING_CHANGED and _stands_on(walker, kind):
        return _Tried(Outcome(how=f"the page shown is the {kind} page already"))
    dead = outcome.page is not None and outcome.page.main_kind in FAILED
    if (outcome.problem or dead) and not walker.guard.left_for:
        why = outcome.problem or "it leads to a page that is not there"
        return _Tried(outcome, f"{step.locator}: {why}", elsewhere=outcome.page is None)
    return _Tried(outcome)


def _stands_on(walker: Walker, kind: PageKind) -> bool:
    page = walker.keeper.pages[-1] if walker.keeper.pages else None
    return page is not None and kind in page.kinds and same_place(walker.tab.url, page.url)


def _went_wrong(why: str) -> str:
    return why if any(words in why for words in WENT_WRONG) else ""


async def _find_again(walker: Walker, aim: Step, broken: str, stood: str) -> Done | None:
    """The way found by what the step was for; None when there is none."""
    if aim.action is not Action.ADD_TO_CART and walker.tab.url != stood:
        await walker.go_back(stood)
    trail = walker.trail
    was_on, mark = trail.on, trail.begin()
    trail.on = True
    try:
        outcome = await DO[aim.action](walker, aim)
        noted = trail.since(mark)
    finally:
        trail.on = was_on
        if not was_on:
            trail.back_to(mark)
    if outcome.problem or (outcome.page is not None and outcome.page.main_kind in FAILED):
        return None
    here = walker.tab.url
    instead = concrete_steps(walker, aim, outcome, noted, Stance(here, here)) or [aim]
    if len(instead) > 1 and instead[0] == Step(Action.GO_TO, PageKind.CART.value):
        # A drawer was shown first; the line that leads to the cart's own page is the one to write.
        instead = instead[1:]
    how = f"mended: {broken}; {outcome.how or 'another way was found'}"
    return Done(replace(outcome, how=how), tuple(instead))


async def _left_as_it_is(walker: Walker, step: Step, tried: _Tried) -> Outcome:
    """No better way: what the step leads to is kept as what it is, and the step counts as not done."""
    if not tried.elsewhere or step.locator is None:
        return tried.outcome
    found = await find(walker.tab, step.locator)
    if isinstance(found, NotFound) or await walker.press(found):
        return tried.outcome
    kept = await walker.arrive(Aim())
    return Outcome(tried.outcome.problem, kept.how, kept.page)


async def _select(walker: Walker, step: Step) -> Done:
    """Selects the option; when it is no longer offered, the first that is."""
    outcome = await DO[Action.SELECT](walker, step)
    offered = await _options(walker, step) if outcome.problem else ()
    if not offered or step.value in offered:
        return Done(outcome)
    instead = replace(step, value=offered[0], place=None)
    again = await DO[Action.SELECT](walker, instead)
    if again.problem:
        return Done(outcome)
    gone = f"mended: '{step.value}' is not offered in {step.locator}; took '{offered[0]}', the first of {len(offered)}"
    return Done(replace(again, how=gone), (instead,))


async def _options(walker: Walker, step: Step) -> Sequence[str]:
    found = await find(walker.tab, step.locator) if step.locator else NotFound("")
    if isinstance(found, NotFound):
        return ()
    try:
        return cast("list[str]", await found.evaluate(OPTIONS))
    except Error:
        return ()
