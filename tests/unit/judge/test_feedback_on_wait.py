"""Did my click do anything?"""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.feedback_on_wait import Options, feedback_on_wait
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Scenario, Staged, Verdict

PAGE = page_from_html("<main><h1>Cart</h1><p>One lamp</p></main>", PageKind.CART)


def staged(first_sign: float | None, words_at: float | None, watched: float = 12.0, *said: str) -> Answer:
    fault = Staged(
        Scenario.SLOW,
        PageKind.CART,
        how="every answer came 12 s later",
        did="pressed 'Add to cart'",
        said=said,
        first_sign=first_sign,
        words_at=words_at,
        watched=watched,
    )
    return feedback_on_wait(Reading(replace(PAGE, staged=fault)), Options())


@pytest.mark.parametrize(
    ("first_sign", "words_at", "watched", "verdict"),
    [
        pytest.param(0.3, 2.0, 12.0, Verdict.PASS, id="a sign at once, words soon after"),
        pytest.param(0.3, None, 2.7, Verdict.PASS, id="a sign at once, and the wait is over before words are due"),
        pytest.param(0.3, None, 12.0, Verdict.PARTIAL, id="a spinner and no word for twelve seconds"),
        pytest.param(0.3, 11.0, 12.0, Verdict.PARTIAL, id="words that come too late"),
        pytest.param(4.0, 4.0, 12.0, Verdict.PARTIAL, id="words, and nothing that answers the click"),
        pytest.param(None, None, 12.0, Verdict.FAIL, id="a still screen"),
        pytest.param(None, None, 2.7, Verdict.FAIL, id="a still screen for a short while"),
        pytest.param(11.5, 11.5, 12.0, Verdict.FAIL, id="the answer itself, and nothing before"),
    ],
)
def test_what_a_customer_sees_while_waiting(
    first_sign: float | None, words_at: float | None, watched: float, verdict: Verdict
) -> None:
    assert staged(first_sign, words_at, watched).verdict is verdict


def test_the_words_that_came_are_quoted_and_the_seconds_told() -> None:
    answer = staged(0.4, 0.4, 12.0, "Adding your lamp, one moment.")
    assert [quote.text for quote in answer.quotes] == ["Adding your lamp, one moment."]
    assert "pressed 'Add to cart'" in answer.reason
    assert "0.4 s" in answer.reason


def test_the_seconds_are_the_checks_own() -> None:
    fault = Staged(Scenario.SLOW, PageKind.CART, "slow", "pressed", first_sign=1.8, words_at=2.0, watched=12.0)
    page = Reading(replace(PAGE, staged=fault))
    assert feedback_on_wait(page, Options(sign_within=2.0)).verdict is Verdict.PASS
    assert feedback_on_wait(page, Options()).verdict is Verdict.PARTIAL


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Checking stock, this can take a few seconds.", Verdict.PASS),
        ("We are placing your order. Please don't press again.", Verdict.PASS),
        ("Loading...", Verdict.PARTIAL),
        ("Please wait", Verdict.PARTIAL),
        ("Your cart holds one lamp.", Verdict.FAIL),
    ],
)
def test_a_draft_is_read_as_what_is_shown_meanwhile(text: str, verdict: Verdict) -> None:
    assert feedback_on_wait(Reading(page_from_text(text, PageKind.CART)), Options()).verdict is verdict
