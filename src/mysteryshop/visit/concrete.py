"""A step that found its own way, written down as the steps that were really taken: pressed by name, opened by path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mysteryshop.model import Action, Page, PageKind, Step
from mysteryshop.visit.entries import aimed_at
from mysteryshop.visit.trail import Noted
from mysteryshop.visit.usual_journey import DOUBTS
from mysteryshop.visit.walker import Outcome, Walker, same_place

AS_WRITTEN = frozenset({
    Action.ANSWER_COOKIES,
    Action.FILL,
    Action.SELECT,
    Action.WAIT_FOR,
    Action.EXPECT,
    Action.NOTE,
    Action.STOP,
})  # fmt: skip
LEADS_ON = frozenset({Action.CLICK, Action.OPEN, Action.SEARCH, Action.ADD_TO_CART})


@dataclass(frozen=True, slots=True)
class Stance:
    """Where the shopper stood: the address shown before a step, and the one that the last written step left.

    passed: pages kept during the step on ways that were given up again.
    """

    shown: str
    left: str
    passed: Sequence[Page] = ()


def concrete_steps(walker: Walker, step: Step, outcome: Outcome, noted: Sequence[Noted], stance: Stance) -> list[Step]:
    """The steps that do again what this one did; none when nothing has to be done for it."""
    if outcome.problem:
        return _sold_out(walker, stance.passed)
    bare = replace(step, place=None, optional=False)
    if step.action in AS_WRITTEN:
        return [bare]
    if step.action is Action.OPEN:
        return [replace(bare, words=step.words or walker.path(walker.site.url))]
    if step.action is Action.SEARCH:
        return [one.step for one in noted if one.step and one.step.action is Action.SEARCH][-1:]
    taken = _adding(noted, bare) if step.action is Action.ADD_TO_CART else _leading(walker, bare, outcome, noted)
    if taken and taken[0].action is not Action.OPEN and not same_place(stance.shown, stance.left):
        taken = [Step(Action.OPEN, walker.path(stance.shown)), *taken]
    return [*taken, *_sold_out(walker, stance.passed)]


def _sold_out(walker: Walker, passed: Sequence[Page]) -> list[Step]:
    """What was sold out is worth a look in every later walk, too, though it led no further."""
    sold_out = [page for page in passed if PageKind.SOLD_OUT in page.kinds and _has_address(walker, page)]
    return [Step(Action.OPEN, walker.path(page.url), page_kind=PageKind.SOLD_OUT) for page in sold_out]


def _leading(walker: Walker, step: Step, outcome: Outcome, noted: Sequence[Noted]) -> list[Step]:
    """Of a go-to, choose or click: the presses on the way, the one that the step meant, and what was done after it."""
    kind, page = aimed_at(step), outcome.page
    if outcome.told_on is not None:
        return [step]
    if page is None:
        # Another page answered for it; a click is done for its own sake.
        return _as_done(noted) or [step] if step.action is Action.CLICK else []
    if kind in DOUBTS and _has_address(walker, page):
        return [Step(Action.OPEN, walker.path(page.url), page_kind=kind)]
    if kind is not None and _by_hover(noted) and _has_address(walker, page):
        return [Step(Action.OPEN, walker.path(page.url), page_kind=kind)]
    meant = _that_reached(page, noted)
    if meant is None or kind is None:
        return [*_as_done(noted[:-1]), step]
    final = noted[meant].step
    said = _as_meant(final, step, kind) if final is not None and _named(final) else step
    shown = [] if final is None else _shown_first(noted[:meant], kind)
    before = [one for one in _as_done(noted[:meant]) if one.locator is None or one.locator != said.locator]
    return [*shown, *before, said, *_as_done(noted[meant + 1 :])]


def _by_hover(noted: Sequence[Noted]) -> bool:
    return any(one.step is None and one.page is None for one in noted)


def _that_reached(page: Page, noted: Sequence[Noted]) -> int | None:
    """Where among the things done is the one that led to the page."""
    exact = [index for index, one in enumerate(noted) if one.page is not None and one.page.id == page.id]
    likely = [index for index, one in enumerate(noted) if one.step is not None and one.step.action in LEADS_ON]
    return next(iter([*exact, *likely[::-1]]), None)


def _shown_first(before: Sequence[Noted], kind: PageKind) -> list[Step]:
    """The cart in a drawer that stood open, before the way to the cart's own page was taken."""
    shown = before[0].page if before and before[0].step is None else None
    return [Step(Action.GO_TO, kind.value)] if shown is not None and kind in shown.kinds else []


def _as_meant(final: Step, step: Step, kind: PageKind) -> Step:
    """The press or opening that reached the page, said as what it was for."""
    if final.action is Action.OPEN:
        return replace(final, page_kind=kind)
    meant = Action.CHOOSE if step.action is Action.CHOOSE else Action.GO_TO
    return Step(meant, locator=final.locator, page_kind=kind)


def _as_done(noted: Sequence[Noted]) -> list[Step]:
    """What was done on the way, each with the kind of page that was kept after it."""
    done = [(one.step, one.page) for one in noted if one.step is not None and _named(one.step)]
    return [_with_kind(step, page) for step, page in done]


def _with_kind(step: Step, page: Page | None) -> Step:
    if page is None or page.main_kind is PageKind.OTHER:
        return step
    return replace(step, page_kind=page.main_kind)


def _adding(noted: Sequence[Noted], step: Step) -> list[Step]:
    """Options first, then the press that put it in; presses of it that did nothing yet are left out.

    So is what was typed (a day, an amount, a postcode): adding types it again, and a day would be past by then.
    """
    opened = [index for index, one in enumerate(noted) if one.step is not None and one.step.action is Action.OPEN]
    noted = noted[max(opened, default=0) :]
    presses = [index for index, one in enumerate(noted) if one.step is not None and _adds(one.step)]
    last = presses[-1] if presses else len(noted)
    before: list[Step] = []
    for index, one in enumerate(noted[:last]):
        if one.step is None or not _named(one.step) or one.step.action is Action.FILL:
            continue
        if not _adds(one.step):
            before.append(_with_kind(one.step, one.page))
        elif not same_place(one.at, next((later.at for later in noted[index + 1 :] if later.at), one.at)):
            # A list's button led to the thing itself, where it is added.
            before.append(Step(Action.CLICK, locator=one.step.locator))
    final = noted[last].step if presses else None
    return [*dict.fromkeys(before), final if final is not None and _named(final) else step]


def _adds(step: Step) -> bool:
    return step.action is Action.ADD_TO_CART


def _named(step: Step) -> bool:
    return step.locator is not None or bool(step.words)


def _has_address(walker: Walker, page: Page) -> bool:
    """Whether the page can be opened by its address: it has one that no other page was met at."""
    return all(not same_place(other.url, page.url) for other in walker.keeper.pages if other.id != page.id)
