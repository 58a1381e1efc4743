"""What a rewriting must keep, and what it may say."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.rewriting.keeping import facts_in, keeps, references_in
from mysteryshop.judge.rewriting.knowing import knows, spoken_wait
from mysteryshop.model import PageKind


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Call 01632 960123, 9 to 6.", {"01632", "960123", "9", "6"}),
        ("It costs £3.95 (or 4 euros).", {"£3.95", "4"}),
        ("Back by 14:30 on 3 June.", {"14:30", "3", "june"}),
        ("We deliver in two days, at noon.", {"two", "noon"}),
        ("The Saver fare is gone. Joan will answer.", {"saver", "joan"}),
        ("Write to help@lantern.example.", {"help@lantern.example"}),
        ("Something went wrong. Please try again.", set()),
        ("One of us will help.", set()),
        ("You entered an invalid URL.", set()),
        ("Northern Ireland is outside the area.", {"northern", "ireland"}),
        ("MEGA SALE TODAY", {"today"}),
    ],
)
def test_knows_what_a_customer_may_need(text: str, facts: set[str]) -> None:
    assert facts_in(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("NullPointerException at Cart.total", set()),
        ("500 Internal Server Error nginx/1.18.0", set()),
        ("Traceback (most recent call last): File srv/cart.py, line 41", set()),
        ("SQLSTATE[42S02] Reference: K7Q2-19", {"k7q2-19"}),
        ("Cannot GET /lamps/oak", set()),
    ],
)
def test_of_code_only_the_reference_is_kept(text: str, facts: set[str]) -> None:
    assert facts_in(text) == facts


def test_finds_the_codes_that_can_be_quoted() -> None:
    assert references_in("Request ID: 8f3a-2201, order no. 40118, reference to follow") == ("8f3a-2201", "40118")


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("Back by 14:30.", "You can order from 14:30.", True),
        ("Back by 14:30.", "You can order from 14:00.", False),
        ("£5 on 3 June", "On 3 June it is £5, sorry.", True),
        ("The Saver fare", "The fare", False),
        ("Dunmore's parcel", "The parcel for Dunmore", True),
    ],
)
def test_nothing_is_lost(old: str, new: str, kept: bool) -> None:
    assert keeps(old, new) is kept


PAGE = page_from_text("The checkout is down until 18:00. Call Joan on 01632 960123.", PageKind.FAULT)


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Sorry, you can't check out until 18:00.", True),
        ("You can call Joan on 01632 960123.", True),
        ("You can check out from 19:00.", False),
        ("Call Mary on 01632 960123.", False),
        ("Call us on 01632 960999.", False),
        ("We will refund you.", False),
        ("Delivery is free.", False),
        ("Write to help@lantern.example.", False),
    ],
)
def test_says_only_what_the_page_knows(words: str, known: bool) -> None:
    assert knows(Reading(PAGE), words) is known


def test_what_the_server_says_of_the_wait_is_known_too() -> None:
    told = Reading(replace(PAGE, headers={"retry-after": "1800"}))
    assert knows(told, "Please try again in about half an hour.")
    assert not knows(Reading(PAGE), "Please try again in about half an hour.")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("59", "a minute"),
        ("60", "a minute"),
        ("600", "10 minutes"),
        ("3600", "an hour"),
        ("7200", "2 hours"),
        ("x", ""),
    ],
)
def test_a_wait_in_words(value: str, words: str) -> None:
    assert spoken_wait(value) == words
