"""Waits that run from an order to the finished thing, lengths in quarters, and whose promise it is."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.unit.judge.facts.kinds.deadlines.deadlines_told import pairs_of, promises_of, sure_of

from mysteryshop.judge.facts.kinds.places import bracket_end
from mysteryshop.judge.facts.kinds.spans import find_spans

MADE = [
    "From deposit to key: {} weeks.",
    "Handover takes place {} weeks after the deposit clears.",
    "Ready {} weeks after you book.",
    "Complete {} weeks after your deposit.",
]


@pytest.mark.parametrize(("one", "other"), list(combinations(MADE, 2)))
def test_the_wait_for_a_finished_thing_is_one_promise(one: str, other: str) -> None:
    assert sure_of(one.format("eight"), other.format("twelve")) == {frozenset({"8 weeks", "12 weeks"})}
    assert sure_of(one.format("eight"), other.format("eight")) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Order any room within a week of the show: 10% off.", []),
        ("You wait three weeks for a sofa.", [("arrive", "3 weeks")]),
        ("There's a three-week wait for sofas.", [("arrive", "3 weeks")]),
        ("Dispatched the day after payment.", [("dispatch", "1 day")]),
        ("Yew bows take nine weeks from order, and I'll write when yours is strung.", [("make", "9 weeks")]),
        ("Your bow takes about nine weeks from order.", [("arrive", "9 weeks")]),
        ("Carved bows ship nine weeks after you order.", [("dispatch", "9 weeks")]),
        ("We need nine weeks before it leaves the workshop.", [("dispatch", "9 weeks")]),
        ("Guaranteed two years from order.", [("guarantee", "2 years")]),
        ("If you'd paid, you'll be paid back or carried tomorrow, as you like.", []),
        ("1 March, reply to Jo: we're about two hours getting to the door.", [("attend", "2 hours")]),
        ("Someone will be with you in under three-quarters of an hour.", [("attend", "45 minutes")]),
    ],
)
def test_what_a_length_of_time_is_of(text: str, told: list[tuple[str, str]]) -> None:
    assert promises_of(text) == told


def test_each_wait_is_that_of_the_place_named_before_it() -> None:
    told = "North Island parcels reach you in 2 working days, the South Island takes 4."
    assert sure_of(told, "North Island parcels take five working days.") == {
        frozenset({"2 working days", "5 working days"})
    }
    assert sure_of(told, "South Island parcels take four working days.") == set()


def test_the_makers_guarantee_is_another_than_the_shops() -> None:
    told = "Ten-year maker's guarantee.", "We guarantee pianos for three years."
    assert sure_of(*told) == set()
    assert pairs_of(*told)
    alone = "Ten-year maker's guarantee.", "Guarantee: three years"
    assert sure_of(*alone) == {frozenset({"10 years", "3 years"})}
    beside = "Ten-year maker's guarantee on new pianos. Used ones: five years' guarantee.", "Guarantee: three years"
    assert frozenset({"10 years", "3 years"}) not in sure_of(*beside)
    both = "A seven-year manufacturer's warranty.", "Boilers have a five-year manufacturer's warranty."
    assert sure_of(*both) == {frozenset({"7 years", "5 years"})}


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("within a quarter of an hour", "15 minutes"),
        ("three quarters of an hour", "45 minutes"),
        ("in a quarter of a year", "3 months"),
    ],
)
def test_quarters_are_whole_smaller_units(text: str, length: str) -> None:
    assert [found.span.text for found in find_spans(text)] == [length]


def test_a_quarter_of_the_year_is_no_length() -> None:
    assert find_spans("in the third quarter of the year") == ()


def test_whom_a_post_answers_stands_before_its_words() -> None:
    post = "17 Feb, reply to Sandeep: No, you weren't."
    assert post[bracket_end(post) :] == "No, you weren't."
    assert bracket_end("Reply times: two days") == 0
