"""Was, now and the saving that is claimed between them."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.honest_discount import Options, honest_discount
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.discounts import read_discounts
from mysteryshop.model import Answer, PageKind, Verdict


def ask(words: str, kind: PageKind = PageKind.PRODUCT, tolerance: float = 1.0) -> Answer:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return honest_discount(Reading(page), Options(tolerance))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Was £60, now £45, save 40%", Verdict.FAIL, id="a percentage too high"),
        pytest.param("Was £60, now £45: you save £20!", Verdict.FAIL, id="an amount too high"),
        pytest.param("<p><s>£60</s></p><p>£45</p><p>Save 40%</p>", Verdict.FAIL, id="struck through, claim behind"),
        pytest.param("<p>-40%</p><p><del>£60</del> £45</p>", Verdict.FAIL, id="a badge before the prices"),
        pytest.param("<p>Sale £45</p><p>Regular price <s>£60</s></p><p>Save 40%</p>", Verdict.FAIL, id="today's first"),
        pytest.param("Was £60, now £45, save 25%.", Verdict.PARTIAL, id="right, and nobody says what was means"),
        pytest.param("<p><s>£60</s> £45</p>", Verdict.PARTIAL, id="no claim, no word on the earlier price"),
        pytest.param("Was £60, now £40, save 20%.", Verdict.PARTIAL, id="less claimed than saved"),
        pytest.param("RRP £100, our price £80. You save £20 (20%).", Verdict.PASS, id="a recommended price"),
        pytest.param("£45, 25% below £60, our lowest price of the last 30 days", Verdict.PASS, id="the last 30 days"),
        pytest.param("Was £60 from 1 May to 3 June, now £40: save 33%.", Verdict.PASS, id="dates, a third rounded"),
        pytest.param("Was £60, now £40 until 3 June: save 33%.", Verdict.PARTIAL, id="an end says nothing of was"),
    ],
)
def test_reckons_what_is_saved_and_asks_what_was_means(words: str, verdict: Verdict) -> None:
    assert ask(words).verdict is verdict


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("20% off lamps until Sunday.", id="no prices"),
        pytest.param("The lamp costs £45. Free delivery over £60.", id="a threshold"),
        pytest.param("<p>From <s>£60</s> from £45</p>", id="prices that begin"),
        pytest.param("Bought one by one they cost £46; the set is £6 less.", id="no earlier price"),
        pytest.param("100% cotton, £45 incl. 20% VAT", id="other percentages"),
        pytest.param("<p><s>£60</s></p><h3>Another lamp</h3><p>£45</p>", id="prices of two things"),
    ],
)
def test_no_earlier_price_beside_a_present_one_is_no_discount(words: str) -> None:
    assert ask(words).verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Up to 50% off everything.", id="up to"),
        pytest.param("Save 10% more with code LAMP.", id="on top, with a code"),
        pytest.param("50% wool.", id="what it is made of"),
    ],
)
def test_other_percentages_are_no_claim_about_these_prices(claim: str) -> None:
    offers = read_discounts(
        Reading(page_from_html(f"<p>RRP <s>£60</s> £45</p><p>{claim}</p>", PageKind.PRODUCT))
    ).offers
    assert [offer.claims for offer in offers] == [()]


def test_each_thing_of_a_list_keeps_its_own_prices() -> None:
    cards = "".join(
        f"<h3>{name}</h3><p><s>{was}</s></p><p>{now}</p>"
        for name, was, now in (("A", "£50", "£35"), ("B", "£10", "£9"))
    )
    offers = read_discounts(Reading(page_from_html(cards, PageKind.CATEGORY))).offers
    assert [(int(offer.was.value), int(offer.now.value)) for offer in offers] == [(50, 35), (10, 9)]


def test_the_fail_tells_the_sum_and_writes_the_line_anew() -> None:
    answer = ask("<p>Was <s>£60</s> now £45</p><p>Save 40%</p>")
    assert answer.reason == "From 60.00 to 45.00 is 25% less, not 40%."
    assert answer.suggestion == "£45.00, 25% below £60.00"
    assert [quote.text for quote in answer.quotes] == ["£60", "now £45", "Save 40%"]


@pytest.mark.parametrize(("tolerance", "verdict"), [(1.0, Verdict.FAIL), (3.0, Verdict.PASS)])
def test_the_house_says_how_much_may_be_rounded(tolerance: float, verdict: Verdict) -> None:
    assert ask("RRP £60, now £45, save 27%", tolerance=tolerance).verdict is verdict
