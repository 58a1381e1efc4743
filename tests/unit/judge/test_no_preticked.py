"""Boxes that are ticked already, and lines that nobody put in."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.no_preticked import no_preticked
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import CartLine, PageKind, Verdict


def box(label: str, kind: str = "checkbox", state: str = "checked") -> str:
    return f'<form><label><input type="{kind}" name="x" {state}> {label}</label></form>'


def verdict_of(html: str, kind: PageKind = PageKind.CHECKOUT) -> Verdict:
    return no_preticked(Reading(page_from_html(f"<main>{html}</main>", kind)), None).verdict


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        pytest.param("Breakage cover £1.50", Verdict.FAIL, id="cover"),
        pytest.param("Anything at all, £0.90", Verdict.FAIL, id="a price tells that it is sold"),
        pytest.param("Round up for charity", Verdict.FAIL, id="a donation"),
        pytest.param("Keep me up to date with offers", Verdict.PARTIAL, id="advertising"),
        pytest.param("My billing address is the same", Verdict.PASS, id="the same address"),
        pytest.param("Remember me", Verdict.PASS, id="remember me"),
        pytest.param("Leave it with a neighbour", Verdict.REVIEW, id="none can tell"),
    ],
)
def test_tells_extras_from_harmless_boxes(label: str, verdict: Verdict) -> None:
    assert verdict_of(box(label)) is verdict
    assert verdict_of(box(label, state="")) is Verdict.PASS


def test_what_must_be_ticked_or_chosen_is_no_extra() -> None:
    assert verdict_of(box("Standard delivery £3.95", kind="radio")) is Verdict.PASS
    assert verdict_of(box("I accept the terms, fee £1", state="checked required")) is Verdict.PASS


def test_a_paid_choice_made_beside_a_no_is_an_extra() -> None:
    choice = (
        '<form><label><input type="radio" name="cover" checked> With insurance</label>'
        '<label><input type="radio" name="cover"> No, thanks</label></form>'
    )
    assert verdict_of(choice) is Verdict.FAIL


SUM = "<dl><dt>Items</dt><dd>£18.00</dd><dt>{}</dt><dd>{}</dd><dt>Total</dt><dd>£20.00</dd></dl>"


@pytest.mark.parametrize(
    ("label", "amount", "verdict"),
    [
        pytest.param("Donation", "£2.00", Verdict.FAIL, id="a donation in the sum"),
        pytest.param("Donation", "£0.00", Verdict.PASS, id="nothing given"),
        pytest.param("Standard delivery", "£2.00", Verdict.PASS, id="delivery"),
    ],
)
def test_reads_the_sum(label: str, amount: str, verdict: Verdict) -> None:
    assert verdict_of(SUM.format(label, amount), PageKind.CART) is verdict


def test_a_thing_that_was_chosen_is_no_extra_whatever_it_is_called() -> None:
    chosen = page_from_html("<main><h1>Parcel insurance</h1></main>", PageKind.PRODUCT)
    cart = replace(
        page_from_html("<main><h1>Your cart</h1></main>", PageKind.CART),
        id="001-cart",
        cart=(CartLine("Parcel insurance", 1, "£4.00"),),
    )
    setting = Setting(around=Surroundings(pages=(chosen, cart)))
    assert no_preticked(Reading(cart, setting), None).verdict is Verdict.PASS
    assert no_preticked(Reading(cart), None).verdict is Verdict.FAIL
