"""What hurries a customer, and whether a second visit bears it out."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.honest_urgency import honest_urgency
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.hurry import Hurry, find_claims
from mysteryshop.model import Answer, PageKind, Verdict
from mysteryshop.model.passes import Line, Look, Passes, SecondVisit

NOON = "2026-03-02T12:00:00+00:00"


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("Ends in 09:58", Hurry.TIMER, 598),
        ("Order within 2h 14m for delivery tomorrow", Hurry.TIMER, 8040),
        ("Your cart is held for 9:59 minutes", Hurry.TIMER, 599),
        ("Offer expires in 20 minutes", Hurry.TIMER, 1200),
        ("Only 3 left", Hurry.STOCK, 3),
        ("5 left in stock", Hurry.STOCK, 5),
        ("Only 2 remaining in this size", Hurry.STOCK, 2),
        ("Selling fast", Hurry.STOCK, None),
        ("12 people are looking at this", Hurry.CROWD, 12),
        ("23 sold in the last 24 hours", Hurry.CROWD, 23),
        ("Offer ends Sunday 23:59", Hurry.END, None),
        ("Sale ends 30 June", Hurry.END, None),
        ("This offer is valid until 31 December", Hurry.END, None),
        ("Today only: a third off", Hurry.END, None),
        ("Hurry, this is your very last chance.", Hurry.BARE, None),
        ("Limited time offer", Hurry.BARE, None),
        ("Ends soon", Hurry.BARE, None),
    ],
)
def test_hears_what_hurries(words: str, kind: Hurry, value: int | None) -> None:
    (claim,) = find_claims([Line(words)])
    assert (claim.kind, claim.value, claim.quote.text) == (kind, value, words)


@pytest.mark.parametrize(
    "words",
    [
        "Open 9:00 to 17:00",
        "Order by 15:00 for delivery today",
        "Only 3 left-handed models",
        "£12 left to free delivery",
        "You have 30 days left to return it",
        "200 characters remaining",
        "We hold your cart for 30 minutes",
        "We reply within 2 hours 30 minutes",
        "There is no need to hurry.",
        "In a hurry? Call us.",
        "Track length 1:22:09",
        "Bake for 45 minutes",
        "Delivery in 3 to 5 days",
    ],
)
def test_terms_hours_and_lengths_hurry_nobody(words: str) -> None:
    assert find_claims([Line(words)]) == ()


def test_a_timer_in_pieces_is_one_timer() -> None:
    pieces = ["Sale ends in", "00", "Days", "09", "Hours", "58", "Minutes", "12", "Seconds", "Shop now"]
    (claim,) = find_claims([Line(piece, str(number)) for number, piece in enumerate(pieces)])
    assert (claim.kind, claim.value, claim.place) == (Hurry.TIMER, 9 * 3600 + 58 * 60 + 12, "1")


def test_hurry_over_a_timer_has_something_behind_it() -> None:
    assert [claim.kind for claim in find_claims([Line("Hurry!"), Line("Ends in 09:58")])] == [Hurry.TIMER]


def ask(first: str, later: str | None = None, seconds: int = 40, *, known: bool = False) -> Answer:
    page = page_from_html(f"<main><h1>Kettle</h1><p>{first}</p></main>", PageKind.PRODUCT)
    place = page.blocks[-1].selector
    if later is not None:
        second = SecondVisit(
            NOON,
            f"2026-03-02T12:00:{seconds:02}+00:00",
            (Line(first, place),),
            (Line(later, place),),
            same_visitor=known,
        )
        page = replace(page, passes=Passes(second_visit=second))
    return honest_urgency(Reading(page), None)


@pytest.mark.parametrize(
    ("first", "later", "verdict"),
    [
        pytest.param("Ends in 10:00", "Ends in 09:20", Verdict.PASS, id="it runs on"),
        pytest.param("Ends in 10:00", "Ends in 09:58", Verdict.FAIL, id="it starts anew"),
        pytest.param("Ends in 10:00", "Ends in 04:10", Verdict.REVIEW, id="neither nor"),
        pytest.param("Ends in 2h 14m", "Ends in 2h 14m", Verdict.REVIEW, id="minutes can't tell 40 seconds"),
        pytest.param("Only 3 left", "Only 3 left", Verdict.PASS, id="the same stock"),
        pytest.param("Only 3 left", "Only 7 left", Verdict.FAIL, id="a stock that grows"),
        pytest.param("Only 3 left", "Only 2 left", Verdict.REVIEW, id="one sold, perhaps"),
        pytest.param("12 people are looking at this", "14 people are looking at this", Verdict.REVIEW, id="two more"),
        pytest.param("12 people are looking at this", "41 people are looking at this", Verdict.FAIL, id="a leap"),
        pytest.param("Only 3 left", "In stock", Verdict.REVIEW, id="told to one only"),
        pytest.param("The sale ends on 30 June", None, Verdict.PASS, id="a named end"),
        pytest.param("Last chance!", None, Verdict.FAIL, id="no end"),
        pytest.param("Only 3 left", None, Verdict.REVIEW, id="seen once"),
        pytest.param("A quiet page", None, Verdict.NOT_APPLICABLE, id="no hurry"),
    ],
)
def test_holds_it_against_the_second_visit(first: str, later: str | None, verdict: Verdict) -> None:
    assert ask(first, later).verdict is verdict


def test_a_timer_seen_twice_within_seconds_is_a_question() -> None:
    answer = ask("Ends in 10:00", "Ends in 10:00", seconds=4)
    assert (answer.verdict, answer.reason) == (
        Verdict.REVIEW,
        "Does this timer run to a real end? A second visitor came only 4 s later.",
    )


def test_says_who_was_shown_the_timer_again() -> None:
    answer = ask("Your cart is held for 15:00", "Your cart is held for 15:00", known=True)
    assert answer.reason.startswith("The same visitor, 40 s later, was shown “Your cart is held for 15:00”")
    assert [quote.text for quote in answer.quotes] == ["Your cart is held for 15:00"]


def test_what_was_compared_elsewhere_is_not_asked_again() -> None:
    page = page_from_html("<main><p>Only 3 left</p></main>", PageKind.PRODUCT)
    page = replace(page, passes=Passes(elsewhere=(Look.SECOND_VISIT,)))
    assert honest_urgency(Reading(page), None).verdict is Verdict.NOT_APPLICABLE
