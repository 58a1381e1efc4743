"""The shortest way to one place of a journey that was walked before: the thing's own page, the cart, the checkout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mysteryshop.model import Action, Journey, Page, PageKind, Step, StepRecord, StoredVisit

OFFERS = frozenset({PageKind.PRODUCT, PageKind.CATEGORY, PageKind.SEARCH, PageKind.HOME, PageKind.LANDING})
"""Pages from which a thing goes into the cart."""

DOES_NOTHING = frozenset({Action.STOP, Action.NOTE, Action.EXPECT})

CHOOSES = frozenset({Action.FILL, Action.SELECT, Action.CLICK, Action.WAIT_FOR})
"""Steps on a thing's own page that belong to choosing it: a size, a day, a postcode."""


@dataclass(frozen=True, slots=True)
class Route:
    """What a sound walk knows of the ways. path: an address as a step opens it."""

    journey: Journey
    sound: StoredVisit
    path: Callable[[str], str]

    def page(self, kind: PageKind) -> Page | None:
        """The page that the sound walk kept of a kind: one that is mainly of it, else the first that is it too."""
        own = [page for page in self.sound.pages if page.kinds[:1] == (kind,) and not page.browser_error]
        also = [page for page in self.sound.pages if kind in page.kinds and not page.browser_error]
        return next(iter([*own, *also]), None)

    def offer(self) -> Page | None:
        """The page on which the thing was put into the cart."""
        added = self._added()
        if added is None:
            return self.page(PageKind.PRODUCT)
        before = [page for page in self.sound.pages if page.step < added and OFFERS & set(page.kinds)]
        return before[-1] if before else self.page(PageKind.PRODUCT)

    def steps_to(self, place: PageKind) -> tuple[Step, ...]:
        """The steps from a fresh browser to this place, with a thing in the cart where a customer has one there.

        None at all when the sound walk never came there.
        """
        if place in (PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT):
            return self._buying(place)
        page = self.page(place)
        return (self._opened(page),) if page else ()

    def steps_on(self, place: PageKind) -> tuple[Step, ...]:
        """The steps from the cart's own page to one that comes after it; a thing's page is opened by its address."""
        whole = self.steps_to(place)
        if place is PageKind.PRODUCT:
            return whole
        to_cart = self.steps_to(PageKind.CART)
        return whole[len(to_cart) :] if whole[: len(to_cart)] == to_cart else ()

    def _buying(self, place: PageKind) -> tuple[Step, ...]:
        offer, added = self.offer(), self._added()
        if offer is None:
            return ()
        opened = self._opened(offer)
        if place is PageKind.PRODUCT:
            return (opened,)
        reached = self._reached(place)
        if added is None or reached is None:
            return ()
        records = self.sound.visit.steps
        choosing = [s for i in range(offer.step + 1, added) for s in self._done(i, records) if s.action in CHOOSES]
        onward = [step for index in range(added, reached + 1) for step in self._done(index, records)]
        return (opened, *choosing, *onward)

    def _opened(self, page: Page) -> Step:
        return Step(Action.OPEN, self.path(page.url), page_kind=page.main_kind)

    def _added(self) -> int | None:
        records = self.sound.visit.steps
        done = [i for i, step in enumerate(self.journey.steps[: len(records)]) if _adds(step) and records[i].done]
        return done[0] if done else None

    def _reached(self, place: PageKind) -> int | None:
        """The step that first showed the place after something was put into the cart."""
        added = self._added() or 0
        there = [page.step for page in self.sound.pages if place in page.kinds and page.step >= added]
        main = [page.step for page in self.sound.pages if page.kinds[:1] == (place,) and page.step >= added]
        return next(iter([*main, *there]), None)

    def _done(self, index: int, records: Sequence[StepRecord]) -> Sequence[Step]:
        """What was really done by a step of the journey."""
        if index >= len(records) or not records[index].done:
            return ()
        taken = records[index].taken or (self.journey.steps[index],)
        return [step for step in taken if step.action not in DOES_NOTHING]


def _adds(step: Step) -> bool:
    return step.action is Action.ADD_TO_CART
