"""What is left of a shop in a browser that blocks things."""

from dataclasses import replace
from typing import Any

import pytest
from tests.support.staged_pages import STANDING, staged_page

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.works_without_extras import works_without_extras
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Scenario, Verdict

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
SWITCH, CALL = "Please switch JavaScript on to order.", "Or call 01632 960123."


@pytest.mark.parametrize(
    ("said", "told", "verdict"),
    [
        pytest.param((), {"works": True}, PASS, id="all of it"),
        pytest.param((), {"works": True, "missed": ("the reviews",)}, PARTIAL, id="parts are missing"),
        pytest.param((SWITCH,), {"works": True, "html": ""}, PARTIAL, id="nothing stands there but the notice"),
        pytest.param((SWITCH, CALL), {"works": False}, PASS, id="what to do, and another way"),
        pytest.param((SWITCH,), {"works": False}, PARTIAL, id="what to do"),
        pytest.param((CALL,), {"works": False}, PARTIAL, id="another way"),
        pytest.param(("Loading…",), {"works": False}, FAIL, id="a spinner"),
        pytest.param((), {"works": True, "html": ""}, FAIL, id="blank"),
        pytest.param((), {}, REVIEW, id="nobody tried"),
        pytest.param((), {"browser_error": True}, FAIL, id="the browser's own error"),
    ],
)
def test_holds_what_is_said_against_what_works(said: tuple[str, ...], told: dict[str, Any], verdict: Verdict) -> None:
    page = staged_page(
        Scenario.JS_OFF, *said, place=PageKind.PRODUCT, asked_as=PageKind.PRODUCT, **{"html": STANDING, **told}
    )
    assert works_without_extras(page, None).verdict is verdict


def test_other_companies_parts_are_no_excuse() -> None:
    page = staged_page(Scenario.THIRD_PARTY_BLOCKED, SWITCH, CALL, works=False)
    assert works_without_extras(page, None).verdict is PARTIAL


def test_a_server_that_failed_meanwhile_is_a_question() -> None:
    page = staged_page(Scenario.THIRD_PARTY_BLOCKED, "Server Error (500)", works=False)
    failed = Reading(replace(page.page, status=500), asked_as=page.asked_as)
    assert works_without_extras(page, None).verdict is FAIL
    answer = works_without_extras(failed, None)
    assert (answer.verdict, "answered 500" in answer.reason) == (REVIEW, True)


def test_names_what_was_missed() -> None:
    page = staged_page(Scenario.JS_OFF, works=False, missed=("the cart could not be opened",))
    assert "the cart could not be opened" in works_without_extras(page, None).reason


@pytest.mark.parametrize(("words", "verdict"), [(f"{SWITCH} {CALL}", PASS), (SWITCH, PARTIAL), ("Loading", FAIL)])
def test_a_text_is_held_to_its_words(words: str, verdict: Verdict) -> None:
    assert works_without_extras(Reading(page_from_text(words, PageKind.HOME)), None).verdict is verdict
