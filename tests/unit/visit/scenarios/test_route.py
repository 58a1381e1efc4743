"""The shortest way to a place of a journey that was walked before."""

from __future__ import annotations

from mysteryshop.model import (
    Action,
    ChannelKind,
    Journey,
    Locator,
    Page,
    PageKind,
    Step,
    StepRecord,
    StoredVisit,
    Visit,
)
from mysteryshop.visit.scenarios.route import Route

ADD = Step(Action.CLICK, locator=Locator(role="button", name="Add to cart"))
SIZE = Step(Action.SELECT, locator=Locator(label="Size"), value="38")
TO_CART = Step(Action.OPEN, "/cart", page_kind=PageKind.CART)
TO_CHECKOUT = Step(Action.CLICK, locator=Locator(role="link", name="Check out"), page_kind=PageKind.CHECKOUT)

STEPS = (
    Step(Action.OPEN),
    Step(Action.SEARCH, "boots"),
    Step(Action.CHOOSE, "first result"),
    SIZE,
    Step(Action.ADD_TO_CART),
    Step(Action.GO_TO, "cart"),
    Step(Action.GO_TO, "checkout"),
    Step(Action.STOP),
    Step(Action.GO_TO, "faq"),
)
TAKEN = {4: (ADD,), 5: (TO_CART,), 6: (TO_CHECKOUT,)}
KEPT = {
    0: ("/", PageKind.HOME),
    1: ("/search?q=boots", PageKind.SEARCH),
    2: ("/p/boots", PageKind.PRODUCT),
    5: ("/cart", PageKind.CART),
    6: ("/checkout", PageKind.CHECKOUT),
    8: ("/faq", PageKind.FAQ),
}


def route(*, without: tuple[int, ...] = ()) -> Route:
    """A walk over those steps; the ones in `without` were not done and kept nothing."""
    pages = tuple(
        Page(f"{step:03d}", (kind,), f"http://shop.example{path}", "", 200, "", "2026-01-01T12:00:00+00:00", step)
        for step, (path, kind) in KEPT.items()
        if step not in without
    )
    records = tuple(
        StepRecord(str(step), index not in without, 1.0, taken=TAKEN.get(index, ())) for index, step in enumerate(STEPS)
    )
    visit = Visit("walk", "expert", ChannelKind.WEB, "2026-01-01T12:00:00+00:00", steps=records)
    return Route(Journey(STEPS), StoredVisit(visit, pages), lambda url: url.removeprefix("http://shop.example"))


OPENED = Step(Action.OPEN, "/p/boots", page_kind=PageKind.PRODUCT)


def test_goes_straight_to_the_thing_and_does_again_what_put_it_in() -> None:
    assert route().steps_to(PageKind.PRODUCT) == (OPENED,)
    assert route().steps_to(PageKind.CART) == (OPENED, SIZE, ADD, TO_CART)
    assert route().steps_to(PageKind.CHECKOUT) == (OPENED, SIZE, ADD, TO_CART, TO_CHECKOUT)


def test_goes_on_from_the_cart_without_putting_in_a_second_one() -> None:
    assert route().steps_on(PageKind.CHECKOUT) == (TO_CHECKOUT,)
    assert route().steps_on(PageKind.CART) == ()
    assert route().steps_on(PageKind.PRODUCT) == (OPENED,)


def test_opens_other_pages_by_their_address() -> None:
    assert route().steps_to(PageKind.FAQ) == (Step(Action.OPEN, "/faq", page_kind=PageKind.FAQ),)


def test_knows_no_way_where_the_sound_walk_never_came() -> None:
    assert route().steps_to(PageKind.PAYMENT) == ()
    assert route().steps_to(PageKind.CONTACT) == ()
    assert route(without=(6,)).steps_to(PageKind.CHECKOUT) == ()
    assert route(without=(4,)).steps_to(PageKind.CART) == ()


def test_a_step_that_named_itself_is_done_as_it_was_written() -> None:
    plain = route()
    records = tuple(StepRecord(r.step, r.done, r.seconds) for r in plain.sound.visit.steps)
    visit = Visit("walk", "expert", ChannelKind.WEB, "2026-01-01T12:00:00+00:00", steps=records)
    written = Route(plain.journey, StoredVisit(visit, plain.sound.pages), plain.path)
    assert written.steps_to(PageKind.CART) == (OPENED, SIZE, STEPS[4], STEPS[5])
