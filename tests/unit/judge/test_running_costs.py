"""What a thing costs after it was bought."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.running_costs import running_costs
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return running_costs(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Printer £49; about 3p a page; cartridge £18.", Verdict.PASS, id="a page, a cartridge"),
        pytest.param(
            "<h1>Fan heater</h1><p>£39</p><p>One hour costs 54p in electricity.</p>", Verdict.PASS, id="power"
        ),
        pytest.param("It has no parts to replace.", Verdict.PASS, id="nothing more"),
        pytest.param("Printer £49.", Verdict.FAIL, id="a printer and no more"),
        pytest.param("<h1>Desk fan heater, 1500 W</h1><p>£39, warm in minutes</p>", Verdict.FAIL, id="watts"),
        pytest.param(
            "<h1>Air purifier</h1><p>£99</p><p>One filter lasts about 6 months.</p>",
            Verdict.PARTIAL,
            id="life without a price",
        ),
        pytest.param("<h1>Ground coffee</h1><p>For filter or plunger. £8</p>", Verdict.NOT_APPLICABLE, id="coffee"),
        pytest.param(
            "<h1>Stop staring into the fridge</h1><p>£40</p>", Verdict.NOT_APPLICABLE, id="the reader's fridge"
        ),
        pytest.param("<h1>Cotton apron</h1><p>£22</p>", Verdict.NOT_APPLICABLE, id="nothing to run"),
        pytest.param(
            "<h1>Bread knife</h1><p>A blade of 22 cm. £34</p>", Verdict.NOT_APPLICABLE, id="a blade that stays"
        ),
        pytest.param(
            "<h1>Ink cartridge, black</h1><p>£18</p>", Verdict.NOT_APPLICABLE, id="a refill is what others use up"
        ),
    ],
)
def test_hears_what_use_costs(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
