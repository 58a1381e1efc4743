"""Whether two clicks make one order."""

from typing import Any

import pytest
from tests.support.staged_pages import staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.one_order import one_order
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, PressedControl, Scenario, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
OPEN, LOCKED = PressedControl("Pay £24.00"), PressedControl("Pay £24.00", locked=True)
RENAMED = PressedControl("Pay £24.00", name_after="Paying…")


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param((), {"order_requests": 2, "pressed": OPEN}, FAIL, id="two orders"),
        pytest.param(("One moment.",), {"order_requests": 2, "pressed": LOCKED}, FAIL, id="two, whatever it says"),
        pytest.param((), {"order_requests": 1, "pressed": LOCKED}, PASS, id="the button locks"),
        pytest.param((), {"order_requests": 1, "pressed": RENAMED}, PASS, id="the button says so"),
        pytest.param(("We are placing your order.",), {"order_requests": 1, "pressed": OPEN}, PASS, id="words"),
        pytest.param((), {"order_requests": 1, "pressed": OPEN}, PARTIAL, id="no sign"),
        pytest.param((), {"order_requests": 1}, PARTIAL, id="no sign, no button"),
        pytest.param(("Do not press twice.",), {"order_requests": 1, "pressed": OPEN}, PARTIAL, id="left to me"),
        pytest.param((), {"order_requests": 0, "pressed": OPEN}, REVIEW, id="none was seen"),
    ],
)
def test_counts_orders_and_looks_for_a_sign(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    page = staged_page(Scenario.DOUBLE_CLICK, *said, place=PageKind.PAYMENT, asked_as=PageKind.PAYMENT, **told)
    answer = one_order(page, None)
    assert answer.verdict is verdict
    assert answer.quotes or verdict is REVIEW


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("We are taking your payment, please wait.", PASS),
        ("Click once only, otherwise you pay twice.", FAIL),
        ("We take bookings by phone.", REVIEW),
    ],
)
def test_a_text_is_held_to_its_words(words: str, verdict: Verdict) -> None:
    assert one_order(Reading(page_from_text(words, PageKind.PAYMENT)), None).verdict is verdict
