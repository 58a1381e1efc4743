"""A control whose count went up when a thing was added is the way to the cart."""

import pytest

from mysteryshop.model import Box, Button, Form, Link
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.counters import counter_ways


def seen(*controls: Link | Button) -> Seen:
    links = tuple(control for control in controls if isinstance(control, Link))
    buttons = tuple(control for control in controls if isinstance(control, Button))
    form = Form("", "get", "form", "header", (), buttons)
    return Seen("http://shop.example/", "", "en", "", (), links, (form,), (), (), 1280, 900, (1280, 800), "text/html")


def icon(text: str, selector: str = "#bag", region: str = "header", y: float = 10) -> Link:
    return Link(text, "http://shop.example/x7", selector, region, Box(0, y, 30, 30))


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(icon("0"), icon("1"), id="from nothing to one"),
        pytest.param(icon(""), icon("1"), id="a figure appears"),
        pytest.param(icon("7"), icon("8"), id="one more"),
        pytest.param(icon("", region="main"), icon("1 €", region="main"), id="at the top of a page without landmarks"),
    ],
)
def test_a_count_that_went_up_leads_to_the_cart(before: Link, now: Link) -> None:
    (way,) = counter_ways(seen(before), seen(now))
    assert (way.selector, way.href) == ("#bag", "http://shop.example/x7")
    assert "its count went from" in way.why


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(icon("3"), icon("3"), id="the same count"),
        pytest.param(icon("3"), icon("2"), id="a count that went down"),
        pytest.param(icon("0", y=900, region="main"), icon("1", y=900, region="main"), id="further down the page"),
        pytest.param(icon("Reviews 12 of many people"), icon("Reviews 13 of many people"), id="words with a figure"),
        pytest.param(icon("0", "#other"), icon("1"), id="another control"),
    ],
)
def test_other_figures_do_not(before: Link, now: Link) -> None:
    assert counter_ways(seen(before), seen(now)) == []


def test_a_button_is_pressed_where_it_stands() -> None:
    ways = counter_ways(seen(Button("", "#cart", region="header")), seen(Button("1", "#cart", region="header")))
    assert [(way.selector, way.href) for way in ways] == [("#cart", "")]


def test_nothing_is_known_before_anything_was_added() -> None:
    assert counter_ways(None, seen(icon("1"))) == []
