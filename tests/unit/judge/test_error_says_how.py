"""What a form says of a slip."""

from typing import Any

import pytest
from tests.support.staged_pages import staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.error_says_how import error_says_how
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, PressedControl, Scenario, TypedField, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
HOW = "Enter it like AB1 2CD."
PRESSED = {"pressed": PressedControl("Continue")}


def field(message: str = "", near: float | None = 8.0, *, kept: bool = True) -> TypedField:
    return TypedField("Postcode", kept, message, near if message else None)


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param((), {"fields": (field(HOW),)}, PASS, id="how, beside the field"),
        pytest.param((), {"fields": (field("A postcode has two parts, such as AB1 2CD.", 600),)}, PASS, id="names it"),
        pytest.param((), {"fields": (field(HOW, 600),)}, PARTIAL, id="how, far away"),
        pytest.param((), {"fields": (field("Please enter a valid postcode."),)}, PARTIAL, id="names it, not how"),
        pytest.param((), {"fields": (field("Invalid input"),)}, FAIL, id="blank words"),
        pytest.param((), {"fields": (field(HOW, kept=False),)}, PARTIAL, id="how, but emptied"),
        pytest.param((), {"fields": (field("Wrong postcode.", kept=False),)}, FAIL, id="not how, and emptied"),
        pytest.param(("Enter a postcode such as AB1 2CD.",), {"fields": (field(),)}, PASS, id="on the page, naming it"),
        pytest.param(("Error.",), {"fields": (field(),)}, FAIL, id="on the page, blank"),
        pytest.param((), {"fields": (field(),), **PRESSED}, FAIL, id="pressed, silence"),
        pytest.param(("Delivery £4.95",), {"fields": (field(),), **PRESSED}, FAIL, id="new words on something else"),
        pytest.param((), {"fields": (field("£4.95"),), **PRESSED}, FAIL, id="a price beside it"),
        pytest.param(("Enter your card.",), {"fields": (field(kept=False),), **PRESSED}, PARTIAL, id="it went on"),
        pytest.param((), {"fields": (TypedField("Town", True, HOW, 70.0), field(HOW))}, PASS, id="the nearest field"),
        pytest.param((), {"fields": (field(),)}, REVIEW, id="only left, silence"),
        pytest.param((), {"browser_error": True}, FAIL, id="the browser's own error"),
    ],
)
def test_looks_for_field_fix_and_what_was_typed(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    page = staged_page(Scenario.POSTCODE_WRONG, *said, asked_as=PageKind.CHECKOUT, **told)
    answer = error_says_how(page, None)
    assert answer.verdict is verdict
    assert answer.quotes


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The card number must have 16 digits.", PASS),
        ("Use a phone number without spaces.", PASS),
        ("It must have at least 8 characters.", PARTIAL),
        ("Phone number is wrong.", PARTIAL),
        ("Something is not right.", FAIL),
    ],
)
def test_a_text_is_held_to_its_words(words: str, verdict: Verdict) -> None:
    assert error_says_how(Reading(page_from_text(words, PageKind.CHECKOUT)), None).verdict is verdict
