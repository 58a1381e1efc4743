"""Whether a price says that tax is in it."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.tax_included import tax_included
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return tax_included(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("£24 including VAT", Verdict.PASS, id="in it"),
        pytest.param("£20 excl. VAT, £24 incl. VAT", Verdict.PASS, id="both prices"),
        pytest.param(
            "<h1>Lamp</h1><p>£24</p><footer><p>All prices include VAT.</p></footer>",
            Verdict.PASS,
            id="said in the foot",
        ),
        pytest.param("<dl><dt>Of which VAT</dt><dd>£3.66</dd></dl>", Verdict.PASS, id="a line of the sum"),
        pytest.param("£20 + VAT", Verdict.FAIL, id="added"),
        pytest.param("€100,00 plus 19% VAT", Verdict.FAIL, id="added, with its rate"),
        pytest.param("Prices exclude VAT. The desk is £140.", Verdict.FAIL, id="excluded"),
        pytest.param("The desk is £140.", Verdict.PARTIAL, id="no word on it"),
        pytest.param("The desk is £140. Trade customers only.", Verdict.NOT_APPLICABLE, id="a shop for the trade"),
        pytest.param("The desk is $140.", Verdict.NOT_APPLICABLE, id="dollars with no country named"),
        pytest.param("A desk of oak.", Verdict.NOT_APPLICABLE, id="no price"),
    ],
)
def test_hears_whether_tax_is_in_the_price(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def test_asks_in_dollars_where_the_country_is_named() -> None:
    page = page_from_text("The desk is $140 plus tax.", PageKind.PRODUCT)
    assert tax_included(Reading(page, Setting(region="IE")), None).verdict is Verdict.FAIL
    assert tax_included(Reading(page, Setting(region="US")), None).verdict is Verdict.NOT_APPLICABLE
