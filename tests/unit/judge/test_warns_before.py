"""Trouble that is told before anybody orders."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.warns_before import warns_before
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return warns_before(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            "Post is slow this week: order by Wed for Saturday, or collect.", Verdict.PASS, id="time and way round"
        ),
        pytest.param(
            "Our warehouse is closed from 3 to 9 June. Order by Tuesday and it still leaves this week.",
            Verdict.PASS,
            id="two sentences",
        ),
        pytest.param("All parcels are on time.", Verdict.PASS, id="nothing is late"),
        pytest.param("Deliveries are delayed because of the strike.", Verdict.REVIEW, id="bare"),
        pytest.param("Because of snow no parcels leave until 2 March 2026.", Verdict.FAIL, id="long over"),
        pytest.param("A lamp that lights the page.", Verdict.REVIEW, id="nothing told"),
        pytest.param("Slow cooking for your Sunday.", Verdict.REVIEW, id="slow, and no trouble"),
    ],
)
def test_hears_notices(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def test_a_walk_is_asked_once_and_answered_once() -> None:
    home = replace(page_from_text("Lamps.", PageKind.HOME), id="001-home")
    product = replace(page_from_text("A lamp.", PageKind.PRODUCT), id="002-product")
    info = replace(page_from_text("All parcels are on time.", PageKind.DELIVERY_INFO), id="003-delivery-info")
    unanswered = Setting(around=Surroundings(pages=(home, product)))
    answered = Setting(around=Surroundings(pages=(home, product, info)))
    assert warns_before(Reading(home, unanswered), None).verdict is Verdict.REVIEW
    assert warns_before(Reading(product, unanswered), None).verdict is Verdict.NOT_APPLICABLE
    assert warns_before(Reading(home, answered), None).verdict is Verdict.NOT_APPLICABLE
    assert warns_before(Reading(info, answered), None).verdict is Verdict.PASS
