"""What goes on after it was bought."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.subscription_clear import subscription_clear
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return subscription_clear(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Free for 14 days, then £6 a month; cancel online any time.", Verdict.PASS, id="all three"),
        pytest.param("£18 a month. No contract.", Verdict.PASS, id="a price that comes again"),
        pytest.param("£36 a year, stop any time.", Verdict.PASS, id="by the year"),
        pytest.param("£18 a month.", Verdict.PARTIAL, id="no way out"),
        pytest.param("Subscribe and save 10%. Cancel any time.", Verdict.PARTIAL, id="no price"),
        pytest.param("Start free!", Verdict.FAIL, id="a start"),
        pytest.param("Your first month is free.", Verdict.FAIL, id="a first month"),
        pytest.param("£18 a month. You cannot cancel.", Verdict.PARTIAL, id="a way out that is none"),
        pytest.param(
            "Subscribe to our newsletter for a free recipe each month.", Verdict.NOT_APPLICABLE, id="a newsletter"
        ),
        pytest.param("Pay in 3 instalments of £20 a month.", Verdict.NOT_APPLICABLE, id="instalments"),
        pytest.param("Costs £12 a year to run.", Verdict.NOT_APPLICABLE, id="energy"),
        pytest.param(
            "Free delivery. We mend it free for 5 years.", Verdict.NOT_APPLICABLE, id="free, and nothing goes on"
        ),
    ],
)
def test_asks_for_price_and_way_out(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
