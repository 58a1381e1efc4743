"""Whether the customer's own work outlives a fault."""

from typing import Any

import pytest
from tests.support.staged_pages import LAMP, staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.keeps_my_work import keeps_my_work
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, CartLine, PageKind, Scenario, TypedField, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
TWO = CartLine("Oak lamp", 2, "£48.00")
DEARER = CartLine("Oak lamp", 1, "£29.00")
GERMAN = (
    "Leider ist etwas schiefgegangen und Sie müssen die Bestellung von vorne beginnen, weil der Server nicht mit der"
    " Datenbank sprechen kann und wir das erst reparieren."
)
KEPT, GONE = TypedField("Postcode", kept=True), TypedField("Postcode", kept=False)


def after_the_fault(*said: str, **told: Any) -> Answer:
    return keeps_my_work(staged_page(Scenario.API_500, *said, **told), None)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        pytest.param({"cart_before": (LAMP,), "cart_after": (LAMP,)}, PASS, id="kept in silence"),
        pytest.param({"cart_before": (LAMP,), "cart_after": ()}, FAIL, id="emptied"),
        pytest.param({"cart_before": (TWO,), "cart_after": (LAMP,)}, FAIL, id="one of two is gone"),
        pytest.param({"cart_before": (LAMP,), "cart_after": (TWO,)}, PASS, id="one more is no loss"),
        pytest.param({"cart_before": (LAMP,), "cart_after": (DEARER,)}, REVIEW, id="another price"),
        pytest.param({"cart_before": (LAMP,), "cart_after": None}, REVIEW, id="not read afterwards"),
        pytest.param({"cart_before": None, "cart_after": None}, REVIEW, id="never read"),
        pytest.param({"cart_before": (), "cart_after": ()}, Verdict.NOT_APPLICABLE, id="nothing put in or typed"),
        pytest.param({"cart_before": (), "cart_after": (), "fields": (KEPT,)}, PASS, id="typed and kept"),
        pytest.param({"cart_before": (LAMP,), "cart_after": (LAMP,), "fields": (GONE,)}, PARTIAL, id="fields emptied"),
        pytest.param({"cart_before": (LAMP,), "cart_after": (), "fields": (GONE,)}, FAIL, id="both lost"),
        pytest.param({"cart_before": (LAMP,), "fields": (KEPT,)}, REVIEW, id="fields kept, cart unread"),
    ],
)
def test_holds_the_cart_and_the_fields_against_before(told: dict[str, Any], verdict: Verdict) -> None:
    assert after_the_fault(**told).verdict is verdict


def test_names_what_was_lost_and_shows_the_screen() -> None:
    answer = after_the_fault(cart_before=(LAMP,), cart_after=())
    assert "1 × Oak lamp" in answer.reason
    assert [quote.text for quote in answer.quotes] == ["Oak lamp"]


def test_the_words_that_say_it_are_quoted_first() -> None:
    answer = after_the_fault("Sorry. Your cart is safe.", cart_before=(LAMP,), cart_after=(LAMP,))
    assert (answer.verdict, answer.quotes[0].text) == (PASS, "Your cart is safe.")


def test_a_kept_cart_called_lost_is_partial() -> None:
    answer = after_the_fault("Your cart has been emptied.", cart_before=(LAMP,), cart_after=(LAMP,))
    assert answer.verdict is PARTIAL


def test_the_cart_counts_where_the_browser_showed_its_own_error() -> None:
    assert after_the_fault(browser_error=True, cart_before=(LAMP,), cart_after=()).verdict is FAIL


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Your basket is still here.", PASS),
        ("Nothing you put in your cart is lost.", PASS),
        ("We have kept your order and your address.", PASS),
        ("All that you put in earlier is safe.", PASS),
        ("What was in your cart before is still there.", PASS),
        ("Press Add to cart again in a minute.", REVIEW),
        ("Please start again.", FAIL),
        ("You will need to enter your details again.", FAIL),
        ("Your changes could not be saved.", FAIL),
        ("Your cart is saved. Please re-enter your card.", PARTIAL),
        ("Something broke.", REVIEW),
        (GERMAN, REVIEW),
    ],
)
def test_a_text_is_held_to_its_words(words: str, verdict: Verdict) -> None:
    assert keeps_my_work(Reading(page_from_text(words, PageKind.FAULT)), None).verdict is verdict
