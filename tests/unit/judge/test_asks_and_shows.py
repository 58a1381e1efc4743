"""What customers asked for, and what came of it."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.asks_and_shows import asks_and_shows
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return asks_and_shows(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("You asked for single jars; here they are.", Verdict.PASS, id="asked and here"),
        pytest.param(
            "You told us that the lid was hard to open. So we made the rim wider.", Verdict.PASS, id="in two sentences"
        ),
        pytest.param("Tell us what you think: write a review.", Verdict.REVIEW, id="asked only"),
        pytest.param("Reply from the shop: thank you, Ann.", Verdict.REVIEW, id="answered"),
        pytest.param("Our jars are made in Thornby.", Verdict.REVIEW, id="neither"),
    ],
)
def test_wants_to_see_what_changed(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def test_once_in_a_walk_is_enough() -> None:
    home = replace(page_from_text("Jars.", PageKind.HOME), id="001-home")
    product = replace(page_from_text("A jar.", PageKind.PRODUCT), id="002-product")
    about = replace(page_from_text("You asked for single jars; here they are.", PageKind.ABOUT), id="003-about")
    silent = Setting(around=Surroundings(pages=(home, product)))
    told = Setting(around=Surroundings(pages=(home, product, about)))
    assert asks_and_shows(Reading(home, silent), None).verdict is Verdict.REVIEW
    assert asks_and_shows(Reading(product, silent), None).verdict is Verdict.NOT_APPLICABLE
    assert asks_and_shows(Reading(home, told), None).verdict is Verdict.NOT_APPLICABLE
