"""Help after the sale."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.after_purchase import after_purchase
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return after_purchase(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("How to set it up (3 min), spare parts, repairs.", Verdict.PASS, id="three kinds"),
        pytest.param(
            '<main><h1>Stool</h1><a href="/care">Care guide</a><a href="/parts">Spare parts</a></main>',
            Verdict.PASS,
            id="links",
        ),
        pytest.param("Hand wash only. We mend it for five years.", Verdict.PASS, id="care and repair"),
        pytest.param("Wash it at 30 degrees.", Verdict.PARTIAL, id="care"),
        pytest.param("Easy to clean, made of steel.", Verdict.FAIL, id="easy to clean tells nobody how"),
        pytest.param("We have no spare parts.", Verdict.FAIL, id="denied"),
        pytest.param("Care is up to the owner.", Verdict.FAIL, id="left to the owner"),
        pytest.param("Set up an account to see your orders.", Verdict.FAIL, id="setting up an account"),
        pytest.param("<h1>Rye flour</h1><p>A kilo, £2.40</p>", Verdict.NOT_APPLICABLE, id="eaten"),
    ],
)
def test_counts_kinds_of_help(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
