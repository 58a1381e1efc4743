"""What an opening is mostly about."""

import pytest

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_lead import Lead, read_opening
from mysteryshop.judge.reading.copy_verdict import CopyVerdict, sum_up
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind


def lead_of(text: str, *brand: str) -> Lead:
    return read_opening(read_copy(Reading(page_from_text(text, PageKind.PRODUCT))), brand).kind


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        pytest.param("48 MP quad-pixel sensor, f/1.8.", Lead.SPEC, id="numbers with units"),
        pytest.param("Oak frame, brass fittings, powder-coated steel legs.", Lead.SPEC, id="materials in a row"),
        pytest.param("Sharp photos of the children indoors, shared with family.", Lead.OUTCOME, id="what it does"),
        pytest.param("You'll never kneel to weed again.", Lead.OUTCOME, id="a trouble that ends"),
        pytest.param("Kettle furred up? Pour this in tonight.", Lead.OUTCOME, id="a question that is the reader's"),
        pytest.param("Founded in 1923, we are proud of our craft.", Lead.BRAND, id="history and pride"),
        pytest.param("We are an award-winning family business.", Lead.BRAND, id="prizes"),
        pytest.param("30% off all lamps this weekend only!", Lead.OFFER, id="a deal"),
        pytest.param("Was £40, now £25. Sale ends Sunday.", Lead.OFFER, id="was and now"),
    ],
)
def test_tells_what_an_opening_is_about(text: str, lead: Lead) -> None:
    assert lead_of(text) is lead


def test_a_bare_product_name_does_not_decide() -> None:
    assert lead_of("Oakham Brass 40 cm lamp\nYou can read until late without waking anybody.") is Lead.OUTCOME


def test_we_who_do_the_work_are_no_pride() -> None:
    assert lead_of("We'll carry your old mattress down, and you have your evening back.") is Lead.OUTCOME


def test_the_brand_s_own_words_count_for_the_brand() -> None:
    text = "Norvex: the Norvex tradition."
    assert lead_of(text, "Norvex") is Lead.BRAND


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Your shirts dry by breakfast\nFor families of five.", CopyVerdict.SOLUTION_FIRST, id="solution"),
        pytest.param(
            "10 kg drum, 1400 rpm, steel\nIdeal for families with kids.", CopyVerdict.MIXED, id="specs, a need"
        ),
        pytest.param(
            "Sleep better tonight\n13 kg, 230 V, 24 dB, steel core.", CopyVerdict.MIXED, id="bare specs follow"
        ),
        pytest.param("10 kg drum, 1400 rpm, 60 dB, steel.", CopyVerdict.PRODUCT_FIRST, id="specs alone"),
    ],
)
def test_sums_a_text_up(text: str, verdict: CopyVerdict) -> None:
    assert sum_up(read_copy(Reading(page_from_text(text, PageKind.PRODUCT)))) is verdict
