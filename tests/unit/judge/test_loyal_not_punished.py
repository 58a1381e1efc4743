"""Strangers and those who stay."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.loyal_not_punished import loyal_not_punished
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return loyal_not_punished(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("30% off your first order; every tenth delivery is free.", Verdict.PASS, id="both"),
        pytest.param(
            "New customers get £5 off. Returning customers get free delivery.",
            Verdict.PASS,
            id="both, in two sentences",
        ),
        pytest.param("New customers only: 30% off.", Verdict.FAIL, id="strangers"),
        pytest.param("Take 15% off when you sign up.", Verdict.FAIL, id="who signs up"),
        pytest.param("Your first loaf is a free evening away.", Verdict.NOT_APPLICABLE, id="a first that is no order"),
        pytest.param("Every order is free of postage.", Verdict.NOT_APPLICABLE, id="for all"),
    ],
)
def test_holds_welcome_against_loyalty(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
