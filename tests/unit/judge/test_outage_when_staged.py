"""What the questions about outages make of a fault that was staged on a page that otherwise still stands."""

from dataclasses import replace
from typing import Any

import pytest
from tests.support.staged_pages import STANDING, staged_page

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.human_message import human_message
from mysteryshop.judge.detectors.next_step import next_step
from mysteryshop.judge.detectors.no_internals import no_internals
from mysteryshop.judge.detectors.right_status import right_status
from mysteryshop.judge.detectors.way_on_when_missing import way_on_when_missing
from mysteryshop.judge.detectors.way_on_when_sold_out import way_on_when_sold_out
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import PageKind, Scenario, Staged, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE
WHOLE = (
    "<h1>Oak lamp</h1><p>We are sorry that you had to wait before: call 01632 960123 by 14:00 today.</p>"
    "<p>code: 4711</p>"
    "<form><label>Email<input type=email name=email></label><button>Tell me when it is back</button></form>"
    "<a href='/help'>Help</a><footer><a href='tel:01632960123'>01632 960123</a></footer>"
)
ASKED = {
    "human-message": FAIL,
    "apology": FAIL,
    "names-the-loss": FAIL,
    "next-step": FAIL,
    "promise-of-time": FAIL,
    "work-under-way": FAIL,
    "way-on-when-sold-out": FAIL,
    "no-internals": PASS,
    "message-without-blame": PASS,
    "plain-tone": NOT_APPLICABLE,
}


@pytest.mark.parametrize(("name", "verdict"), ASKED.items())
def test_silence_is_never_taken_for_the_words_that_stood_there_before(name: str, verdict: Verdict) -> None:
    detector = load_detectors()[name]
    answer = detector.run(staged_page(Scenario.API_500, html=WHOLE), build_options(detector, {}))
    assert answer.verdict is verdict
    assert verdict is NOT_APPLICABLE or [quote.text for quote in answer.quotes] == ["Oak lamp"]


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param((), {}, FAIL, id="silence"),
        pytest.param((), {"browser_error": True}, FAIL, id="the browser's own error"),
        pytest.param(("Sorry, the lamp could not be put in.",), {"words_at": 1.2}, PASS, id="words"),
        pytest.param(("1 item in your cart",), {}, FAIL, id="new words on something else"),
        pytest.param(("Error",), {}, PARTIAL, id="a label"),
    ],
)
def test_hears_only_what_is_new(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    assert human_message(staged_page(Scenario.API_500, *said, **told), None).verdict is verdict


def test_tells_for_how_long_nothing_came_or_when_it_did() -> None:
    assert "in 10 s" in human_message(staged_page(Scenario.API_500), None).reason
    late = staged_page(Scenario.API_500, "Sorry, the lamp could not be put in.", words_at=2.34)
    assert "2.3 s after" in human_message(late, None).reason


def test_the_browsers_own_error_is_named() -> None:
    reason = human_message(staged_page(Scenario.OFFLINE, browser_error=True), None).reason
    assert "the browser's own error page" in reason


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        pytest.param("Sorry, the lamp could not be put in. Call 01632 960199.", PASS, id="a number"),
        pytest.param("Sorry, that failed. <a href='/phone'>Order by phone</a>", PASS, id="a link with the message"),
        pytest.param("Sorry, the lamp could not be put in.", FAIL, id="the page's own links are no offer"),
    ],
)
def test_a_way_on_comes_with_the_message(said: str, verdict: Verdict) -> None:
    page = staged_page(Scenario.API_500, said.replace("<a href='/phone'>", "").replace("</a>", ""), html="")
    html = f"{WHOLE}<p>{said}</p>"
    told = page_from_html(html, PageKind.CHECKOUT)
    assert page.page.staged is not None
    words = told.blocks[-1].text
    marked = replace(told, kinds=page.page.kinds, staged=replace(page.page.staged, said=(words,)))
    assert next_step(Reading(marked, asked_as=PageKind.FAULT), None).verdict is verdict


def test_a_whole_new_page_offers_all_its_links() -> None:
    html = "<h1>Sorry, something broke.</h1><p><a href='/contact'>Write to us</a></p>"
    page = page_from_html(html, PageKind.FAULT)
    staged = Staged(Scenario.SERVER_500_PAGE, PageKind.HOME, "a", "b", said=tuple(b.text for b in page.blocks))
    answer = next_step(Reading(replace(page, staged=staged), asked_as=PageKind.FAULT), None)
    assert (answer.verdict, answer.quotes[-1].text) == (PASS, "Write to us")


def test_leaks_are_looked_for_in_what_was_said() -> None:
    assert no_internals(staged_page(Scenario.API_500, "Sorry, that failed.", html=WHOLE), None).verdict is PASS
    assert no_internals(staged_page(Scenario.API_500, "TypeError: x is undefined"), None).verdict is FAIL


@pytest.mark.parametrize(
    ("scenario", "status", "verdict"),
    [
        (Scenario.MISSING_PAGE, 404, PASS),
        (Scenario.MISSING_PAGE, 200, FAIL),
        (Scenario.SERVER_500_PAGE, 500, PASS),
        (Scenario.SERVER_500_PAGE, 200, FAIL),
        (Scenario.API_500, 200, NOT_APPLICABLE),
        (Scenario.OFFLINE, None, NOT_APPLICABLE),
    ],
)
def test_an_address_is_answered_by_the_shop_itself(scenario: Scenario, status: int | None, verdict: Verdict) -> None:
    page = staged_page(scenario, "We can't find it.", place=PageKind.ERROR, asked_as=PageKind.ERROR).page
    assert right_status(Reading(replace(page, status=status), asked_as=PageKind.ERROR), None).verdict is verdict


def test_a_missing_page_that_leaves_the_browsers_own_error_is_a_dead_end() -> None:
    page = staged_page(Scenario.MISSING_PAGE, place=PageKind.ERROR, asked_as=PageKind.ERROR, browser_error=True)
    assert way_on_when_missing(page, None).verdict is FAIL
    unplanned = Reading(replace(page.page, staged=None), asked_as=PageKind.ERROR)
    assert way_on_when_missing(unplanned, None).verdict is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ((), FAIL),
        (("Sold out.",), FAIL),
        (("Sold out until 20 June.",), PARTIAL),
        (("Sold out until 20 June.", "Leave your email and we write when it is back."), PASS),
    ],
)
def test_sold_out_is_answered_by_what_is_new(said: tuple[str, ...], verdict: Verdict) -> None:
    page = staged_page(
        Scenario.SOLD_OUT, *said, html=WHOLE + STANDING, place=PageKind.SOLD_OUT, asked_as=PageKind.SOLD_OUT
    )
    assert way_on_when_sold_out(page, None).verdict is verdict
