"""Did it work, and what happens next?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.confirmation_tells import confirmation_tells
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Verdict


def ask(text: str, kind: PageKind = PageKind.CONFIRMATION) -> Answer:
    return confirmation_tells(Reading(page_from_text(text, kind), asked_as=kind), None)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Order 4711 is in. Arrives Tue 3 June. Change it until 18:00 today.", Verdict.PASS),
        ("Your order BB-10001 is in\nIt arrives Thu 4 June.\nQuestions? Call us on 01632 960142.", Verdict.PASS),
        pytest.param("Your order BB-10001 is in. You paid £24.00.", Verdict.PARTIAL, id="no day, nobody to ask"),
        pytest.param("Order total £24.00. 2 x Lamp", Verdict.PARTIAL, id="no number"),
        ("Thank you.", Verdict.FAIL),
        pytest.param("Your order 2026 is confirmed.", Verdict.FAIL, id="a year is no number"),
    ],
)
def test_what_a_confirmation_tells(text: str, verdict: Verdict) -> None:
    assert ask(text).verdict is verdict


def test_all_six_parts_are_found_on_a_full_page() -> None:
    html = (
        "<main><h1>Your order BB-10001 is in</h1><ul><li>1 × Aria lamp</li></ul><dl><dt>Total</dt><dd>£28.95</dd></dl>"
        "<p>It arrives on Thursday 4 June.</p><p>Cancel your order until 15:00.</p><p>Questions? Call 01632"
        " 960142.</p></main>"
    )
    answer = confirmation_tells(Reading(page_from_html(html, PageKind.CONFIRMATION)), None)
    assert answer.verdict is Verdict.PASS
    assert "Not found" not in answer.reason


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("A loaf you can bake in a small kitchen.", Verdict.NOT_APPLICABLE),
        ("Subject: Your order 7051 has shipped\nTracking code below.", Verdict.NOT_APPLICABLE),
        ("Subject: Order 7051\nTwo to three working days. Reply to this mail to change your order.", Verdict.PASS),
        ("Thanks for your order!", Verdict.FAIL),
    ],
)
def test_letters_that_answer_no_order_are_not_asked(text: str, verdict: Verdict) -> None:
    assert ask(text, PageKind.EMAIL).verdict is verdict
