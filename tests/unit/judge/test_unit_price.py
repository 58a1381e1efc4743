"""Prices for a kilo or a litre, reckoned."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.unit_price import unit_price
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return unit_price(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("750 g, £6 (£8.00 per kg)", Verdict.PASS, id="right"),
        pytest.param("Olive oil 500 ml, £9.50 (£1.90/100 ml)", Verdict.PASS, id="for a hundred millilitres"),
        pytest.param("Rice 2 kg, £3.00 (15p per 100 g)", Verdict.PASS, id="in pence"),
        pytest.param("Cola 6 x 330 ml, £3.96 (£2.00 per litre)", Verdict.PASS, id="several of one size"),
        pytest.param(
            "<h1>Rye flour</h1><p>Contents: 1.5 kg</p><p>£2.40</p><p>£1.60 / kg</p>", Verdict.PASS, id="under its label"
        ),
        pytest.param("750 g, £6", Verdict.FAIL, id="none"),
        pytest.param("750 g, £6 (£6.50 per kg)", Verdict.FAIL, id="the sum is wrong"),
        pytest.param("<h1>Green tea 100 g</h1><p>£4.20</p>", Verdict.FAIL, id="its name says that it is drunk"),
        pytest.param("<h1>Fern blend 100 g</h1><p>£4.20</p>", Verdict.REVIEW, id="nobody can tell what it is"),
        pytest.param("<h1>Storage jar, 850 ml</h1><p>£14.00</p>", Verdict.NOT_APPLICABLE, id="what a jar holds"),
        pytest.param(
            "<h1>Proving bowl</h1><p>22 cm, cane, 210 g.</p><p>£18.00</p>",
            Verdict.NOT_APPLICABLE,
            id="what a bowl weighs",
        ),
        pytest.param("<h1>Rucksack 20 l</h1><p>£60</p>", Verdict.NOT_APPLICABLE, id="what a rucksack holds"),
        pytest.param("Back Paddock blend, 250 g £18 / 1 kg £62", Verdict.FAIL, id="two sizes, none with a unit price"),
        pytest.param("Rucksack up to 15 kg, £60", Verdict.NOT_APPLICABLE, id="a limit"),
        pytest.param("Coffee, 250 g: £6 for 250 g", Verdict.FAIL, id="for 250 g is a price and no unit price"),
        pytest.param("The lamp costs £24.", Verdict.NOT_APPLICABLE, id="no quantity"),
    ],
)
def test_knows_what_is_sold_by_measure_and_reckons(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def test_writes_the_price_that_the_sum_gives() -> None:
    page = page_from_text("750 g, £6 (£6.50 per kg)", PageKind.PRODUCT)
    assert unit_price(Reading(page), None).suggestion == "£8.00 per kg"


def test_reads_each_card_of_a_list() -> None:
    cards = "<h2>Honey, 340 g</h2><p>£6.80</p><p>£20.00 per kg</p><h2>Oats, 1 kg</h2><p>£2.10</p>"
    answer = unit_price(Reading(page_from_html(f"<main>{cards}</main>", PageKind.CATEGORY)), None)
    assert answer.verdict is Verdict.FAIL
    assert [quote.text for quote in answer.quotes] == ["Oats, 1 kg", "£2.10"]
