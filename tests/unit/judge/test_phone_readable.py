"""What a narrow screen showed, and what the page itself says of phones."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.phone_readable import phone_readable
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, Verdict
from mysteryshop.model.passes import Narrow, Passes, Spot

TABLE = (Spot("x", "body > table > tr > td"),)
FITS = Narrow(320, 0.0, targets=20, characters=1000)
VIEWPORT = '<meta name="viewport" content="width=device-width">'


def ask(narrow: Narrow | None, head: str = VIEWPORT, passes: Passes | None = None) -> Answer:
    html = f"<html lang=en><head>{head}</head><body><main><h1>Kettle</h1><p>Boils water.</p></main></body></html>"
    page = page_from_html(html, PageKind.PRODUCT)
    return phone_readable(Reading(replace(page, passes=passes or Passes(narrow=narrow))), None)


@pytest.mark.parametrize(
    ("narrow", "verdict"),
    [
        pytest.param(FITS, Verdict.PASS, id="it fits"),
        pytest.param(replace(FITS, overflow=3.0), Verdict.PASS, id="nobody sees three pixels"),
        pytest.param(replace(FITS, overflow=90.0, wide=(Spot("x", "body > div"),)), Verdict.FAIL, id="sideways"),
        pytest.param(replace(FITS, overflow=90.0), Verdict.FAIL, id="sideways, nobody knows why"),
        pytest.param(replace(FITS, overflow=90.0, wide=TABLE), Verdict.PARTIAL, id="table"),
        pytest.param(replace(FITS, small_targets=1), Verdict.PARTIAL, id="one small target"),
        pytest.param(replace(FITS, small_targets=5), Verdict.PARTIAL, id="a quarter"),
        pytest.param(replace(FITS, small_targets=6), Verdict.FAIL, id="more than a quarter"),
        pytest.param(replace(FITS, tiny_characters=40), Verdict.PASS, id="a line of small print"),
        pytest.param(replace(FITS, tiny_characters=200), Verdict.PARTIAL, id="a fifth in tiny letters"),
        pytest.param(replace(FITS, tiny_characters=600), Verdict.FAIL, id="mostly tiny"),
        pytest.param(replace(FITS, characters=0, targets=0), Verdict.PASS, id="nothing on it"),
    ],
)
def test_weighs_what_the_narrow_screen_showed(narrow: Narrow, verdict: Verdict) -> None:
    assert ask(narrow).verdict is verdict


def test_a_page_laid_out_for_a_desk_fails_without_a_look() -> None:
    assert ask(None, head="").verdict is Verdict.FAIL


def test_a_page_that_forbids_zooming_is_partial_and_quotes_its_own_word() -> None:
    answer = ask(FITS, head='<meta name=viewport content="width=device-width, user-scalable=no">')
    assert answer.verdict is Verdict.PARTIAL
    assert answer.quotes[0].text == '<meta name=viewport content="width=device-width, user-scalable=no">'


def test_a_look_that_could_not_be_taken_is_a_question_with_its_reason() -> None:
    answer = ask(None, passes=Passes(why_not={"narrow": "scripts were off"}))
    assert (answer.verdict, answer.reason) == (
        Verdict.REVIEW,
        "Nobody looked at this page on a narrow screen: scripts were off.",
    )


def test_each_fault_is_told_and_quoted() -> None:
    spots = (Spot("Grey", "a:nth-of-type(1)"), Spot("Green", "a:nth-of-type(2)"))
    answer = ask(replace(FITS, small_targets=9, small=spots, overflow=50, wide=(Spot("Sizes", "div"),)))
    assert [quote.text for quote in answer.quotes] == ["Sizes", "Grey", "Green"]
    assert answer.reason == (
        "At 320 pixels it has to be pushed 50 pixels sideways; 9 of 20 targets are under 24 pixels and close to others."
    )
