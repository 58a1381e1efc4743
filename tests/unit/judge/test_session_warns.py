"""What a customer meets who was away too long."""

from typing import Any

import pytest
from tests.support.staged_pages import LAMP, staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.session_warns import session_warns
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Scenario, TypedField, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
IN, OUT = {"cart_before": (LAMP,), "cart_after": (LAMP,)}, {"cart_before": (LAMP,), "cart_after": ()}
TYPED, EMPTIED = {"fields": (TypedField("Town", kept=True),)}, {"fields": (TypedField("Town", kept=False),)}
WHY = "You were away, so we signed you out."


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param(("Session expired.",), OUT, FAIL, id="an empty cart"),
        pytest.param((WHY, "Carry on."), OUT, FAIL, id="kind words on an empty cart"),
        pytest.param((WHY, "Sign in to continue."), {**IN, **EMPTIED}, PASS, id="why, kept, a way back"),
        pytest.param((), {**IN, "works": True}, PASS, id="nothing lost, all goes on"),
        pytest.param((), {**IN, **TYPED}, PASS, id="cart and fields as they were"),
        pytest.param((WHY,), {**IN, **EMPTIED}, PARTIAL, id="why, but no way back"),
        pytest.param((), {**IN, **EMPTIED}, PARTIAL, id="kept, no word"),
        pytest.param(("Please start again.",), {}, FAIL, id="cart unread, told to begin again"),
        pytest.param((), {}, REVIEW, id="cart unread, silence"),
        pytest.param((), {"works": False}, FAIL, id="stuck in silence"),
        pytest.param((), {"browser_error": True}, FAIL, id="the browser's own error"),
    ],
)
def test_holds_words_against_what_is_kept(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    page = staged_page(Scenario.SESSION_EXPIRED, *said, asked_as=PageKind.CHECKOUT, **told)
    assert session_warns(page, None).verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Signed out to protect you. Your basket is here; carry on.", PASS),
        ("Your session ends in 3 minutes. Do you need more time?", PASS),
        ("Your cart is saved.", PARTIAL),
        ("Session expired.", FAIL),
    ],
)
def test_a_text_is_held_to_its_words(words: str, verdict: Verdict) -> None:
    assert session_warns(Reading(page_from_text(words, PageKind.CHECKOUT)), None).verdict is verdict
