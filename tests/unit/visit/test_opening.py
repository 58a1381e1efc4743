"""Opening an address, and why one did not open in words."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from playwright.async_api import Error, Page

from mysteryshop.visit.opening import TRIES, first_line, open_address, why_unreachable

AT = "http://shop.example/"
THROWN_BACK = f'Page.goto: Navigation to "{AT}faq" is interrupted by another navigation to "{AT}"'


class Tab:
    """A tab that refuses as often as it is told to, with the words of a real one: the moment can't be staged."""

    def __init__(self, *refusals: str) -> None:
        self.refusals, self.opened, self.waited = list(refusals), 0, 0

    async def goto(self, url: str, **_: Any) -> None:
        self.opened += 1
        if self.refusals:
            raise Error(self.refusals.pop(0))

    async def wait_for_load_state(self, *_: Any, **__: Any) -> None:
        self.waited += 1
        raise Error("Timeout 2000ms exceeded.")


def opened(tab: Tab) -> None:
    asyncio.run(open_address(cast("Page", tab), f"{AT}faq", 30))


def test_a_shopper_who_is_thrown_back_opens_the_address_again() -> None:
    tab = Tab(THROWN_BACK)
    opened(tab)
    assert (tab.opened, tab.waited) == (2, 1)


def test_a_page_that_never_lets_go_is_given_up() -> None:
    tab = Tab(*[THROWN_BACK] * 9)
    with pytest.raises(Error, match="interrupted"):
        opened(tab)
    assert tab.opened == TRIES


def test_another_refusal_is_believed_at_once() -> None:
    tab = Tab("Page.goto: net::ERR_CONNECTION_REFUSED at http://shop.example/")
    with pytest.raises(Error, match="REFUSED"):
        opened(tab)
    assert tab.opened == 1


def test_why_an_address_did_not_open_is_said_in_words() -> None:
    refused = Error("Page.goto: net::ERR_CONNECTION_REFUSED at http://shop.example/\nCall log:\n")
    assert why_unreachable(refused, AT, 30).endswith("nothing answers there: the connection was refused")
    assert why_unreachable(Error("Timeout 2000ms exceeded."), AT, 2).endswith("no answer within 2 s")
    assert why_unreachable(Error("Page.goto: something new\nlog"), AT, 2).endswith("something new")


def test_what_the_browser_said_is_cut_to_one_short_line() -> None:
    assert first_line(Error("\n\nLocator.click: it is hidden\nCall log:")) == "it is hidden"
    assert first_line(Error("")) == "no reason given"
    assert len(first_line(Error("x" * 999))) == 200
