"""A step that found its own way, written down as the steps that were really taken: pressed by name, opened by path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mysteryshop.model import Action, PageKind, Step
from mysteryshop.visit.entries import aimed_at
from mysteryshop.visit.usual_journey import DOUBTS
from mysteryshop.visit.walker import Outcome, Walker, same_place

LEADS_ON = (Action.CLICK, Action.OPEN, Action.SEARCH, Action.ADD_TO_CART)
AS_WRITTEN = frozenset(
    {
        Action.ANSWER_COOKIES,
        Action.FILL,
        Action.SELECT,
        Action.WAIT_FOR,
        Action.EXPECT,
        Action.NOTE,
        Action.STOP,
    }
)


@dataclass(frozen=True, slots=True)
class Stance:
    """Where the shopper stood: the address shown before a step, and the one that the last written step left."""

    shown: str
    left: str


def concrete_steps(walker: Walker, step: Step, outcome: Outcome, noted: Sequence[Step], stance: Stance) -> list[Step]:
    """The steps that do again what this one did; none when nothing has to be done for it."""
    if outcome.problem:
        return []
    bare = replace(step, place=None, optional=False)
    if step.action in AS_WRITTEN:
        return [bare]
    if step.action is Action.OPEN:
        return [replace(bare, words=step.words or walker.path(walker.site.url))]
    if step.action is Action.SEARCH:
        return [searched for searched in noted if searched.action is Action.SEARCH][-1:]
    taken = _adding(noted, bare) if step.action is Action.ADD_TO_CART else _leading(walker, bare, outcome, noted)
    begins_here = taken and taken[0].action is not Action.OPEN and not same_place(stance.shown, stance.left)
    return [Step(Action.OPEN, walker.path(stance.shown)), *taken] if begins_here else taken


def _leading(walker: Walker, step: Step, outcome: Outcome, noted: Sequence[Step]) -> list[Step]:
    """Of a go-to, choose or click: the presses on the way, and the last of them as what the step meant."""
    kind, page = aimed_at(step), outcome.page
    if outcome.told_on is not None:
        return [step]
    if page is None:
        # Another page answered for it; a click is done for its own sake.
        return list(noted) or [step] if step.action is Action.CLICK else []
    if kind in DOUBTS and _has_address(walker, page.url, page.id):
        return [Step(Action.OPEN, walker.path(page.url), page_kind=kind)]
    last = max((index for index, one in enumerate(noted) if one.action in LEADS_ON), default=-1)
    final = noted[last] if last >= 0 and _named(noted[last]) else None
    before = [one for one in noted[: max(last, 0)] if _named(one)]
    return [*before, step if final is None or kind is None else _as_meant(final, step, kind)]


def _as_meant(final: Step, step: Step, kind: PageKind) -> Step:
    """The press or opening that reached the page, said as what it was for."""
    if final.action is Action.OPEN:
        return replace(final, page_kind=kind)
    meant = Action.CHOOSE if step.action is Action.CHOOSE else Action.GO_TO
    return Step(meant, locator=final.locator, page_kind=kind)


def _adding(noted: Sequence[Step], step: Step) -> list[Step]:
    """Options first, then the press that put it in; presses of it that did nothing yet are left out.

    So is what was typed (a day, an amount, a postcode): adding types it again, and a day would be past by then.
    """
    presses = [one for one in noted if one.action is Action.ADD_TO_CART]
    options = [one for one in noted if one.action not in (Action.ADD_TO_CART, Action.FILL) and _named(one)]
    final = presses[-1] if presses and _named(presses[-1]) else step
    return [*dict.fromkeys(options), final]


def _named(step: Step) -> bool:
    return step.locator is not None or bool(step.words)


def _has_address(walker: Walker, url: str, page: str) -> bool:
    """Whether the page can be opened by its address: it has one that no other page was met at."""
    return all(not same_place(other.url, url) for other in walker.keeper.pages if other.id != page)
