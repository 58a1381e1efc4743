"""What is said of a code that is not taken, and what it may not change."""

from dataclasses import replace
from typing import Any

import pytest

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.coupon_fair import coupon_fair
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import load_detectors
from mysteryshop.model import Answer, CartLine, PageKind, Scenario, Staged, Verdict

LINE = (CartLine("Lamp", 1, "£24.00"),)
FAIR = "SPRING ended on 31 May. LAMP5 works today."


def after(said: str, **changes: Any) -> Answer:
    words = f"Your cart\n{said}\nOrders before 31 May only for members." if said else "Your cart"
    page = page_from_text(words, PageKind.CART)
    staged = Staged(
        Scenario.COUPON_INVALID,
        PageKind.CART,
        "an unknown code was typed in",
        "pressed 'Apply'",
        said=(said,) if said else (),
        cart_before=LINE,
        cart_after=LINE,
        total_before="£24.00",
        total_after="£24.00",
    )
    return coupon_fair(Reading(replace(page, staged=replace(staged, **changes))), None)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        pytest.param(FAIR, Verdict.PASS, id="why, and what works"),
        pytest.param("We never printed NOTACODE7. Use LAMP5 instead.", Verdict.PASS, id="not one of theirs"),
        pytest.param("This code has expired.", Verdict.PARTIAL, id="why"),
        pytest.param("No voucher found with code 'NOTACODE7'", Verdict.PARTIAL, id="none of that name"),
        pytest.param("The promo code could not be found.", Verdict.PARTIAL, id="could not be found"),
        pytest.param("Please try the code LAMP5.", Verdict.PARTIAL, id="what works"),
        pytest.param("Invalid code.", Verdict.FAIL, id="neither"),
        pytest.param("", Verdict.FAIL, id="nothing at all"),
    ],
)
def test_hears_only_what_was_said_of_the_code(said: str, verdict: Verdict) -> None:
    assert after(said).verdict is verdict


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"cart_after": ()}, id="an emptied cart"),
        pytest.param({"total_after": "£26.00"}, id="another total"),
    ],
)
def test_fair_words_do_not_mend_a_changed_cart(changes: dict[str, Any]) -> None:
    assert after(FAIR, **changes).verdict is Verdict.FAIL


def test_a_page_without_a_code_is_not_asked() -> None:
    page = page_from_text("The lamp costs £24.", PageKind.CART)
    assert coupon_fair(Reading(page), None).verdict is Verdict.NOT_APPLICABLE
    assert load_detectors()["coupon-fair"].staged
