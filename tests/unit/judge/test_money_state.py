"""Whether the customer is told what became of the money."""

from typing import Any

import pytest
from tests.support.staged_pages import staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.money_state import money_state
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, PressedControl, Scenario, TypedField, Verdict

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL
PRESSED = PressedControl("Pay £24.00")


def paying(scenario: Scenario, *said: str, **told: Any) -> Answer:
    return money_state(staged_page(scenario, *said, place=PageKind.PAYMENT, **told), None)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Your card was not charged and no order was made.", PASS),
        ("Nothing has been taken from your account, and your order has not been placed.", PASS),
        ("No money was taken and there is no order: no order was created.", PASS),
        ("Your payment was declined. You have not been charged.", PASS),
        ("We haven't charged your card. Your basket is safe.", PASS),
        ("We do not know yet if the payment went through. Don't pay again: we will write to you within an hour.", PASS),
        ("We have taken £24.00, and your order is confirmed.", PASS),
        ("You have not been charged.", PARTIAL),
        ("Your order was not placed.", PARTIAL),
        ("Your card was declined.", PARTIAL),
        ("We can't tell whether the payment went through.", PARTIAL),
        ("Error while processing the request.", FAIL),
        ("Something went wrong. Please try again later.", FAIL),
        ("Free delivery on orders over £50.", FAIL),
    ],
)
def test_hears_money_and_order(words: str, verdict: Verdict) -> None:
    assert money_state(Reading(page_from_text(words, PageKind.PAYMENT)), None).verdict is verdict
    expected = FAIL if "taken £" in words else verdict
    assert paying(Scenario.CARD_DECLINED, words).verdict is expected


def test_an_order_is_not_claimed_that_never_was() -> None:
    answer = paying(Scenario.PAY_TIMEOUT, "Thank you for your order!")
    assert (answer.verdict, answer.quotes[0].text) == (FAIL, "Thank you for your order!")


def test_silence_fails_and_the_screen_is_quoted() -> None:
    answer = paying(Scenario.PAY_TIMEOUT)
    assert (answer.verdict, answer.quotes[0].text) == (FAIL, "Oak lamp")
    assert "pressed 'Pay'" in answer.reason


def test_the_browsers_own_error_fails() -> None:
    answer = paying(Scenario.PAY_TIMEOUT, browser_error=True)
    assert answer.verdict is FAIL
    assert "browser's own error" in answer.reason


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param(("Check the card number: it has 16 digits.",), {}, PASS, id="about the card"),
        pytest.param((), {"fields": (TypedField("Card number", True, "Invalid", 4),)}, PASS, id="at the field"),
        pytest.param((), {}, Verdict.NOT_APPLICABLE, id="only left, nothing said"),
        pytest.param((), {"pressed": PRESSED}, FAIL, id="pressed, nothing said"),
        pytest.param(("Error.",), {"pressed": PRESSED}, FAIL, id="a bare error after a click"),
        pytest.param(("Your order has been placed.",), {}, FAIL, id="claims an order"),
    ],
)
def test_a_wrong_card_number_needs_no_more_than_the_field(
    said: tuple[str, ...], told: dict[str, Any], verdict: Verdict
) -> None:
    assert paying(Scenario.CARD_INVALID, *said, **told).verdict is verdict
