"""Kinds of payment, named and chosen."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.payment_ways import payment_ways
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.model import PageKind, Verdict


def choices(*labels: str, foot: str = "") -> str:
    listed = "".join(f'<label><input type="radio" name="m"> {label}</label>' for label in labels)
    return f"<main><form>{listed}</form></main>{foot}"


def verdict_of(words: str, kind: PageKind = PageKind.PAYMENT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return payment_ways(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            choices("Card", "PayPal", "Bank transfer"),
            Verdict.PASS,
            id="three kinds",
        ),
        pytest.param(
            choices("Visa", "Mastercard", "American Express"),
            Verdict.FAIL,
            id="three brands of one kind",
        ),
        pytest.param(
            choices("Card", "Klarna"),
            Verdict.PARTIAL,
            id="two kinds",
        ),
        pytest.param(
            '<main><form><input name="c" autocomplete="cc-number" aria-label="Number"></form></main>',
            Verdict.FAIL,
            id="fields for a card",
        ),
        pytest.param(
            choices("Card", foot="<footer><p>We accept PayPal and bank transfer.</p></footer>"),
            Verdict.FAIL,
            id="what the foot says counts for nothing here",
        ),
        pytest.param("<main><p>Choose how to pay on the next page.</p></main>", Verdict.REVIEW, id="none can be read"),
    ],
)
def test_counts_the_kinds_that_can_be_chosen(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("You can pay by card, PayPal or bank transfer.", Verdict.PASS, id="three kinds named"),
        pytest.param("We accept gift cards and PayPal.", Verdict.PARTIAL, id="a gift card is a voucher and no card"),
        pytest.param("Refunds go to your card.", Verdict.NOT_APPLICABLE, id="a refund is no way to pay"),
        pytest.param("The recipe card is ideal for beginners.", Verdict.NOT_APPLICABLE, id="other cards, other ideals"),
    ],
)
def test_elsewhere_counts_what_is_named(words: str, verdict: Verdict) -> None:
    assert verdict_of(words, PageKind.FAQ) is verdict


def test_where_the_payment_page_was_reached_nothing_else_counts() -> None:
    faq = page_from_text("You can pay by card, PayPal or bank transfer.", PageKind.FAQ)
    paying = page_from_html(choices("Card"), PageKind.PAYMENT)
    setting = Setting(around=Surroundings(pages=(paying, faq)))
    assert payment_ways(Reading(faq, setting), None).verdict is Verdict.NOT_APPLICABLE
    assert payment_ways(Reading(paying, setting), None).verdict is Verdict.FAIL
