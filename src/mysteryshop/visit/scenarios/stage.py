"""One scenario's stage: a fresh browser context, the way to a place of the journey, and what is kept of the trial."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace

from playwright.async_api import Error

from mysteryshop.model import (
    Action,
    CartLine,
    Page,
    PageKind,
    PressedControl,
    Scenario,
    Staged,
    Step,
    Trial,
    TypedField,
)
from mysteryshop.visit.capture import Seen, Shot, page_script
from mysteryshop.visit.cart_signs import says_empty
from mysteryshop.visit.opening import open_address
from mysteryshop.visit.recognise import QUANTITY
from mysteryshop.visit.scenarios.acts import PlannedAct
from mysteryshop.visit.scenarios.route import Route
from mysteryshop.visit.scenarios.watching import WORDS_BY, Watched, Watcher
from mysteryshop.visit.steps import DO
from mysteryshop.visit.walker import Walker


@dataclass(frozen=True, slots=True)
class TypedValue:
    """What stands in one field now. value: never kept as evidence, only compared."""

    key: str
    kind: str
    label: str
    value: str
    message: str = ""
    near: float | None = None


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A failure page that the audit names: its HTML, or the address where it stands. name: the file's."""

    kind: PageKind
    name: str = ""
    html: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown at one moment. before: what was shown before the act, to tell which words are new."""

    seen: Seen
    before: Seen | None = None
    shot: Shot | None = None


@dataclass(slots=True)
class Stage:
    """Where one scenario is staged. trials: what became of it so far.

    walker: in a context of its own; its keeper passes pages by without keeping them, until `keep`. say: hears of each
    trial; of the way there, which was told in the sound walk, nobody hears.
    """

    scenario: Scenario
    walker: Walker
    route: Route
    say: Callable[[str], None]
    failures: tuple[SavedPage, ...] = ()
    trials: list[Trial] = field(default_factory=list)

    async def stand_at(self, place: PageKind, *, onward: bool = False) -> str:
        """Goes to a place as the sound walk did; why it was not reached, or nothing.

        onward: the customer stands on the cart page, with the thing in it.
        """
        steps = self.route.steps_on(place) if onward else self.route.steps_to(place)
        if not steps and not (onward and place is PageKind.CART):
            return f"the sound walk did not reach the {place} page"
        for step in steps:
            outcome = await DO[step.action](self.walker, step)
            if outcome.problem and not step.optional and step.action is not Action.ANSWER_COOKIES:
                return f"on the way to the {place} page, '{step}' could not be done again: {outcome.problem}"
        await self.walker.look_again()
        return ""

    async def see(self) -> Seen:
        """What is shown now."""
        return await self.walker.look_again()

    async def watch(
        self,
        act: PlannedAct,
        *,
        cap: float = WORDS_BY,
        least: float = 0.0,
        calls_count: bool = False,
        whole: bool = True,
        held: AsyncExitStack | None = None,
    ) -> Watched:
        """Does the act and watches the page, and the button that is pressed.

        calls_count: while calls of the page are under way, words that stand are not yet the last ones. whole: the watch
        does not end before the act is done. held: the watcher stays until it closes: when one leaves, Chromium takes
        back whatever network was emulated in the tab.
        """
        busy = (lambda: self.walker.traffic.under_way) if calls_count else None
        async with AsyncExitStack() as own:
            watcher = await (held or own).enter_async_context(Watcher.over(self.walker.tab))
            stopped = self.walker.guard.stopped
            watched = await watcher.watch(act.do, cap=cap, least=least, still_busy=busy, whole=whole)
            if self.walker.guard.stopped > stopped and self.scenario not in AT_THE_TILL:
                # What came of it is our own guard's doing, and none of the shop's.
                return replace(watched, problem=f"the order guard stopped what '{act.name or 'it'}' sends")
            return watched

    async def cart(self) -> tuple[CartLine, ...] | None:
        """The lines of the cart as its own page shows them; None when they can't be read."""
        page = self.route.page(PageKind.CART)
        offer = self.route.offer()
        try:
            if page is not None and (offer is None or page.url != offer.url):
                await self.walker.pace.wait()
                self.walker.traffic.begin()
                await open_address(self.walker.tab, page.url, self.walker.timeout)
                await self.walker.traffic.calm()
            else:
                outcome = await DO[Action.GO_TO](self.walker, Step(Action.GO_TO, PageKind.CART.value))
                if outcome.problem:
                    return None
            seen = await self.see()
        except Error:
            return None
        if seen.cart:
            return seen.cart
        return () if says_empty(seen) else None

    async def typed(self, before: Sequence[str] = ()) -> tuple[TypedValue, ...]:
        """What stands in the fields that a customer sees, and what is said of each. before: lines known before."""
        try:
            told = json.loads(await self.walker.tab.evaluate(page_script("typed"), list(before)))
        except Error:
            return ()
        return tuple(TypedValue(**one) for one in told)

    def not_staged(self, why: str, place: PageKind | None = None) -> None:
        """Notes that the scenario could not be staged, and why, in words for the report."""
        self.trials.append(Trial(self.scenario, place, why_not=why))

    async def keep_before(self, seen: Seen, place: PageKind) -> str:
        """Keeps the page as it is before anything fails; its id."""
        page = await self.walker.keeper.keep_staged((), seen, self.scenario, f"before-{place}", None)
        return page.id

    async def keep(self, staged: Staged, shown: Shown | None = None, kinds: Sequence[PageKind] = ()) -> Page:
        """Keeps what came of the trial. shown: what was shown, where the shopper has gone on since; else what is now.

        kinds: left out, a fault at its place.
        """
        shown = shown or Shown(await self.see())
        seen, before = shown.seen, shown.before
        if before is not None and not staged.browser_error:
            staged = replace(staged, said=new_words(before, seen, staged.said))
        named = tuple(dict.fromkeys(kinds or (PageKind.FAULT, staged.place)))
        page = await self.walker.keeper.keep_staged(named, seen, self.scenario, str(named[0]), staged, shown.shot)
        self.trials.append(Trial(self.scenario, staged.place, page.id))
        self.say(f"{self.scenario} at {staged.place}: {_in_short(staged)}")
        return page

    async def show(self, before: Seen | None = None) -> Shown:
        """What is shown now, photographed, to be kept once the shopper has looked at other pages."""
        seen = await self.see()
        return Shown(seen, before, await self.walker.keeper.photograph(seen))


def new_words(before: Seen, after: Seen, watched: Sequence[str] = ()) -> tuple[str, ...]:
    """Texts of blocks that are visible after and were not before, in reading order; then lines only the watch saw."""
    known = {block.text.strip() for block in before.blocks if block.visible}
    new = [block.text.strip() for block in after.blocks if block.visible and block.text.strip() not in known]
    shown = "\n".join(new)
    passing = [line for line in watched if line not in shown and line not in known]
    return tuple(dict.fromkeys(text for text in [*new, *passing] if text))


NOT_TYPED = frozenset({"radio", "checkbox", "select-one", "number", "range"})
"""Kinds of fields that stand filled in before a customer types anything."""


def fields_kept(before: Sequence[TypedValue], after: Sequence[TypedValue]) -> tuple[TypedField, ...]:
    """What had been typed or ticked, and whether it still stands there."""
    now = {value.key: value for value in after}
    return tuple(
        TypedField(
            one.label,
            kept=one.key in now and now[one.key].value == one.value,
            message=now[one.key].message if one.key in now else "",
            near=now[one.key].near if one.key in now else None,
        )
        for one in before
        if one.value and one.kind not in NOT_TYPED and not QUANTITY.search(f"{one.key} {one.label}")
    )


def pressed_of(watched: Watched, name: str) -> PressedControl:
    """The button that was pressed, as the watch saw it."""
    return PressedControl(name, watched.locked, watched.name_after)


def _in_short(staged: Staged) -> str:
    if staged.browser_error:
        return "the customer sees the browser's own error"
    words = " ".join(staged.said)
    return f"'{words[:80]}'" if words else f"nothing was said for {staged.watched:.0f} s"


AT_THE_TILL = frozenset({
    Scenario.CARD_INVALID,
    Scenario.CARD_DECLINED,
    Scenario.PAY_TIMEOUT,
    Scenario.DOUBLE_CLICK,
})  # fmt: skip
"""Scenarios in which what orders is pressed on purpose, and stopped."""

MARGINS = frozenset({"header", "nav", "footer"})


def seen_words(seen: Seen) -> tuple[str, ...]:
    """All that is visible and stands on no margin of the page, a block each; else what stands on the margins."""
    shown = [block for block in seen.blocks if block.visible and block.text.strip()]
    own = [block for block in shown if block.region not in MARGINS]
    return tuple(block.text.strip() for block in own or shown)
