"""Sets, and their parts alone."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.buy_single import buy_single
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return buy_single(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("The jar alone £9, the set £15.", Verdict.PASS, id="alone"),
        pytest.param("Proving bowl, £18 singly", Verdict.PASS, id="singly"),
        pytest.param("Sold only as a set.", Verdict.FAIL, id="as a set"),
        pytest.param("The lids are not sold separately.", Verdict.FAIL, id="not separately"),
        pytest.param("Packs can't be split.", Verdict.FAIL, id="packs"),
        pytest.param("The set can't be split. Spare lids are sold singly at £4.", Verdict.PARTIAL, id="some parts"),
        pytest.param("<h1>First loaf set</h1><p>£40</p>", Verdict.REVIEW, id="a set by its name"),
        pytest.param(
            "<h1>Oak desk</h1><p>It arrives separately from the chair.</p>",
            Verdict.NOT_APPLICABLE,
            id="parcels that arrive separately",
        ),
        pytest.param("The lamp costs £24.", Verdict.NOT_APPLICABLE, id="nothing bundled"),
    ],
)
def test_hears_whether_a_part_can_be_had_alone(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("No.", Verdict.FAIL, id="a flat no"),
        pytest.param("There's no smallest order.", Verdict.NOT_APPLICABLE, id="a no that lets one buy one"),
        pytest.param("Yes, one chair on its own is £45.", Verdict.PASS, id="yes"),
    ],
)
def test_reads_answers_to_customers(answer: str, verdict: Verdict) -> None:
    page = page_from_text(answer, PageKind.FAQ, question="Can I buy one chair without the table?")
    assert buy_single(Reading(page), None).verdict is verdict
