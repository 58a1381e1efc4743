"""What delivery costs, told before the checkout."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.delivery_early import delivery_early
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return delivery_early(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Delivery £4.95, free from £50.", Verdict.PASS, id="amount and rule"),
        pytest.param("<p>£24</p><dl><dt>Postage</dt><dd>£3.20</dd></dl>", Verdict.PASS, id="a label with its amount"),
        pytest.param("<header><p>Free delivery on every order</p></header><h1>Lamp</h1>", Verdict.PASS, id="a banner"),
        pytest.param("Free delivery over £50.", Verdict.PARTIAL, id="only from which sum it is free"),
        pytest.param(
            '<h1>Lamp</h1><p>£24 <a href="/d">plus shipping costs</a></p>', Verdict.PARTIAL, id="behind a link"
        ),
        pytest.param("Shipping and taxes are calculated at checkout.", Verdict.FAIL, id="put off"),
        pytest.param("The lamp costs £24.", Verdict.FAIL, id="no word on it"),
        pytest.param(
            "The lamp costs £24 and ships tomorrow.", Verdict.FAIL, id="the price of the thing is no cost of delivery"
        ),
        pytest.param("Take £5 off your delivery with a friend.", Verdict.FAIL, id="money off is no cost"),
        pytest.param("Returns cost £3.95 by post.", Verdict.FAIL, id="sending it back is another matter"),
        pytest.param("Your e-ticket comes at once as a download.", Verdict.NOT_APPLICABLE, id="nothing is delivered"),
    ],
)
def test_tells_a_cost_from_a_promise_to_tell_it(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


@pytest.mark.parametrize(
    ("elsewhere", "verdict"),
    [
        pytest.param("Your parcel comes by courier.", Verdict.FAIL, id="another page sends parcels"),
        pytest.param("Come and sing with us.", Verdict.REVIEW, id="no page speaks of sending anything"),
    ],
)
def test_asks_a_person_where_no_page_of_the_walk_sends_anything(elsewhere: str, verdict: Verdict) -> None:
    page = page_from_text("The lamp costs £24.", PageKind.PRODUCT)
    walk = Surroundings(pages=(page_from_text(elsewhere, PageKind.HELP), page))
    assert delivery_early(Reading(page, Setting(around=walk)), None).verdict is verdict
