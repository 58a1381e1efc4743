"""What the shopper really did on its way: the presses and openings of which a journey can be written down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from playwright.async_api import Locator as Found
from playwright.async_api import Page as Tab

from mysteryshop.model import Action, Page, Step
from mysteryshop.visit.naming import name_control, name_field


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing done. at: the address shown when it was done. page: what was kept right after it.

    step: None where a page was kept for which nothing had to be done (a drawer that was open already), and, without
    a page, where a menu opened under the pointer.
    """

    step: Step | None
    at: str = ""
    page: Page | None = None


@dataclass(slots=True)
class Trail:
    """The way as it was taken. on: it is being written down (a way that is being found, or mended).

    A press whose control has no stable name is noted with neither locator nor words.
    A way that was tried and given up is taken away again: `mark()` before it, `back_to(mark)` after.
    """

    on: bool = False
    taken: list[Noted] = field(default_factory=list)
    began: int = 0

    def begin(self) -> int:
        """A step of the journey begins here; the mark of it."""
        self.began = len(self.taken)
        return self.began

    def mark(self) -> int:
        """How far the trail goes now."""
        return len(self.taken)

    def back_to(self, mark: int) -> None:
        """Forgets what was done since the mark."""
        del self.taken[mark:]

    def since(self, mark: int) -> tuple[Noted, ...]:
        """What was done since the mark."""
        return tuple(self.taken[mark:])

    def note(self, step: Step) -> None:
        """Something done that needs no name: an address opened, words searched for."""
        if self.on:
            self.taken.append(Noted(step))

    def note_hover(self) -> None:
        """A menu opened under the pointer: no step of an audit file does that."""
        if self.on:
            self.taken.append(Noted(None))

    def note_page(self, page: Page) -> None:
        """A page was kept; it belongs to what was done last in this step."""
        if not self.on:
            return
        if len(self.taken) > self.began and self.taken[-1].page is None and self.taken[-1].step is not None:
            self.taken[-1] = replace(self.taken[-1], page=page)
        else:
            self.taken.append(Noted(None, page.url, page))

    async def note_press(self, tab: Tab, found: Found, *, to_cart: bool = False) -> None:
        """A control about to be pressed; named now, since it may be gone after it."""
        if self.on:
            action = Action.ADD_TO_CART if to_cart else Action.CLICK
            self.taken.append(Noted(Step(action, locator=await name_control(tab, found)), tab.url))

    async def note_choice(self, tab: Tab, css: str, label: str, value: str) -> None:
        """An option that was selected. One that can't be named is left out: adding to the cart chooses it again."""
        if self.on and css and value:
            locator = await name_field(tab, css, label)
            if locator is not None:
                self.taken.append(Noted(Step(Action.SELECT, locator=locator, value=value), tab.url))
