"""The journey as it is told: what was reached, what was missed, and why."""

from __future__ import annotations

from mysteryshop.model import Action, Page, PageKind, Stage, Step
from mysteryshop.visit.entries import Stop, journey_entries
from mysteryshop.visit.usual_journey import usual_journey
from mysteryshop.visit.walker import Outcome

AT = "http://shop.example/"


def page(*kinds: PageKind, status: int = 200, browser_error: bool = False) -> Page:
    return Page(f"001-{kinds[0]}", kinds, AT, AT, status, "A page", "", 0, browser_error=browser_error)


def go(kind: PageKind, outcome: Outcome, *, optional: bool = False) -> Stop:
    return Stop(Step(Action.GO_TO, kind.value, optional=optional), outcome)


def test_a_page_is_reached_for_its_main_kind_and_once_for_each_further_kind() -> None:
    help_page = page(PageKind.FAQ, PageKind.DELIVERY_INFO)
    stops = [go(PageKind.FAQ, Outcome(how="took 'Help'", page=help_page)), go(PageKind.HELP, Outcome(page=help_page))]
    reached = [(entry.page_kind, entry.stage, entry.how) for entry in journey_entries(stops)]
    assert reached[:2] == [
        (PageKind.FAQ, Stage.HELP, "took 'Help'"),
        (PageKind.DELIVERY_INFO, Stage.RECEIVE, "took 'Help'"),
    ]


def test_what_was_missed_comes_last_with_its_reason() -> None:
    stops = [
        go(PageKind.FAQ, Outcome("no way was found")),
        go(PageKind.CART, Outcome(page=page(PageKind.CART))),
        go(PageKind.ABOUT, Outcome("no way was found"), optional=True),
        Stop(Step(Action.SEARCH, "lamp"), Outcome("no search field was found")),
    ]
    told = [(entry.page_kind, entry.reached, entry.why_not) for entry in journey_entries(stops)]
    assert told == [
        (PageKind.CART, True, ""),
        (PageKind.FAQ, False, "no way was found"),
        (PageKind.SEARCH, False, "no search field was found"),
    ]


def test_an_error_page_on_the_way_is_not_the_thing_that_was_looked_for() -> None:
    dead = page(PageKind.ERROR, status=404)
    (entry,) = journey_entries([go(PageKind.FAQ, Outcome("'FAQ' leads to a page that is not there", page=dead))])
    assert (entry.page_kind, entry.reached, entry.status, entry.page) == (PageKind.FAQ, False, 404, "001-error")


def test_the_browsers_own_error_page_is_no_page_of_the_shop() -> None:
    (entry,) = journey_entries([go(PageKind.CART, Outcome("refused", page=page(PageKind.CART, browser_error=True)))])
    assert not entry.reached


def test_the_usual_journey_stops_before_it_looks_for_answers() -> None:
    steps = usual_journey().steps
    stop = next(i for i, step in enumerate(steps) if step.action is Action.STOP)
    assert steps[0].action is Action.OPEN
    assert steps[stop - 1].words == PageKind.CHECKOUT
    assert not any(step.action in (Action.ADD_TO_CART, Action.FILL) for step in steps[stop:])
    assert steps[-1].page_kind is PageKind.ERROR
