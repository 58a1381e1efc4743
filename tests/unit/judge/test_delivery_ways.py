"""Kinds of delivery, with days and prices."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.delivery_ways import delivery_ways
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import PageKind, Verdict


def choices(*labels: str, foot: str = "") -> str:
    listed = "".join(f'<label><input type="radio" name="m"> {label}</label>' for label in labels)
    return f"<main><form>{listed}</form></main>{foot}"


def verdict_of(words: str, kind: PageKind = PageKind.DELIVERY_INFO) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return delivery_ways(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            "Standard delivery takes 3 days and costs £3.95. You can also collect it in Thornby for nothing.",
            Verdict.PASS,
            id="home and collecting",
        ),
        pytest.param(
            choices("Standard, by Friday, £3.95", "Parcel locker, by Friday, £2.95"),
            Verdict.PASS,
            id="choices",
        ),
        pytest.param("Standard delivery or click and collect.", Verdict.PARTIAL, id="no day, no price"),
        pytest.param("Delivery is £6 by courier.", Verdict.FAIL, id="one"),
        pytest.param("Delivery is free and takes 2 days.", Verdict.FAIL, id="free, and one"),
        pytest.param("We cannot offer collection. Delivery costs £6.", Verdict.FAIL, id="a way that there is not"),
        pytest.param("We bake on Sundays.", Verdict.FAIL, id="none named"),
    ],
)
def test_counts_kinds_of_delivery(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


ADDRESS_STEP = "<main><h1>Checkout</h1><h2>Shipping address</h2><label>Town <input name='town'></label></main>"
CHOICE = "<main><label><input type='radio' name='w'> Standard, 3 days, £4</label></main>"


def test_a_step_of_the_checkout_that_offers_no_choice_leaves_the_answer_to_another_step() -> None:
    step = replace(page_from_html(ADDRESS_STEP, PageKind.CHECKOUT), id="010-checkout")
    later = replace(page_from_html(CHOICE, PageKind.CHECKOUT), id="011-checkout")
    alone = Setting(around=Surroundings(pages=(step,)))
    both = Setting(around=Surroundings(pages=(step, later)))
    assert delivery_ways(Reading(step, alone), None).verdict is Verdict.REVIEW
    assert delivery_ways(Reading(step, both), None).verdict is Verdict.NOT_APPLICABLE
    assert delivery_ways(Reading(later, both), None).verdict is Verdict.FAIL
