"""What stands between the shopper and a shop is seen and named; a shop with one good page is no wall."""

from __future__ import annotations

import pytest

from mysteryshop.model import Block, Page, PageKind, StepRecord
from mysteryshop.visit.walls import wall_in_the_way

AT = "http://shop.example/"


def page(
    words: str = "Lamps to read by",
    status: int | None = 200,
    *,
    title: str = "",
    kind: str = "text/html; charset=utf-8",
    how: str = "",
    browser_error: bool = False,
) -> Page:
    blocks = (Block(words, "paragraph", "p"),) if words else ()
    headers = {"content-type": kind} if kind else {}
    return Page(
        "001-home", (PageKind.HOME,), AT, AT, status, title, "", 0,
        headers=headers, blocks=blocks, how=how, browser_error=browser_error,
    )  # fmt: skip


GOOD = page()
NOT_FOUND = page("No such page", 404, how="asked for as error; answered 404")


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (page(""), "shows no words"),
        (page("%PDF", kind="application/pdf"), "serves application/pdf, not a web page"),
        (page("Hi", kind="text/plain"), "serves text/plain, not a web page"),
        (page("Sign in", 401), "asks for a user name"),
        (page("No", 403), "refuses the shopper (403)"),
        (page("Not here", 404), "answers with an error (404)"),
        (page("Broken", 500), "answers with an error (500)"),
        (page("Checking your browser", title="Just a moment..."), "a wall against robots ('Just a moment...')"),
        (page("Please solve the captcha", 503), "a wall against robots"),
    ],
)
def test_a_wall_is_named_with_or_without_a_made_up_page_behind_it(first: Page, why: str) -> None:
    assert why in wall_in_the_way([first], [])
    assert why in wall_in_the_way([first, NOT_FOUND], [])
    assert wall_in_the_way([first, GOOD], []) == ""


@pytest.mark.parametrize(
    "first",
    [
        GOOD,
        page(kind=""),
        page("We are closed for repairs until six.", 503),
        NOT_FOUND,
        page("How captchas work, told at length. " * 60),
    ],
    ids=["a shop", "no content type", "closed for now", "an error page that was asked for", "an article"],
)
def test_a_page_of_the_shop_is_no_wall(first: Page) -> None:
    assert wall_in_the_way([first], []) == ""


def test_a_browsers_own_error_page_says_what_the_step_met() -> None:
    records = [StepRecord("open: /", done=False, seconds=1, problem="nothing answers there")]
    assert wall_in_the_way([page(browser_error=True)], records) == "nothing answers there"


def test_no_page_at_all_says_why() -> None:
    records = [
        StepRecord("note: x", done=True, seconds=0),
        StepRecord("open: /", done=False, seconds=1, problem="shut"),
    ]
    assert wall_in_the_way([], records) == "shut"
    assert wall_in_the_way([], []) == "no page was reached"
