"""The card's fields and the last button, told by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.visit.seeing import Part, button, field, form, link, loose, seen

from mysteryshop.visit.scenarios.till import CARD, SLIP, asks_for, card_on, last_button, says_last

NUMBER = field("pan", label="Card number")


def luhn(number: str) -> int:
    digits = [int(digit) for digit in reversed(number.replace(" ", ""))]
    return sum(sum(divmod(digit * (1 + place % 2), 10)) for place, digit in enumerate(digits)) % 10


def test_the_test_card_holds_its_checksum_and_the_slip_does_not() -> None:
    assert luhn(CARD) == 0
    assert luhn(SLIP) != 0


@pytest.mark.parametrize(
    ("name", "label", "asks"),
    [
        ("card", "Number", "number"),
        ("x1", "Long number", "number"),
        ("a", "Kartennummer", "number"),
        ("b", "Numéro de carte", "number"),
        ("to", "Valid to (MM/YY)", "exp"),
        ("e", "Expires (month and year)", "exp"),
        ("exp_month", "Expiry date", "exp-month"),
        ("exp_year", "Expiry date", "exp-year"),
        ("c", "Last three digits on the back", "csc"),
        ("cvv", "", "csc"),
        ("n", "Name on card", "name"),
        ("gift", "Gift card number", ""),
        ("loyalty", "Member card number", ""),
        ("line1", "House and street", ""),
        ("name", "Name", ""),
        ("voucher", "Voucher code", ""),
    ],
)
def test_a_field_asks_for_one_part_of_a_card_or_none(name: str, label: str, asks: str) -> None:
    assert asks_for(field(name, label=label)) == asks


def test_what_the_shop_says_of_a_field_in_its_token_is_believed() -> None:
    assert asks_for(field("q7", label="Nummer", autocomplete="section-a cc-number")) == "number"
    assert asks_for(field("card", label="Number", autocomplete="postal-code")) == ""


def test_a_page_with_no_field_for_a_number_asks_for_no_card() -> None:
    assert card_on(seen(form(field("n", label="Name on card"), button("Pay now")))) is None


def test_the_cards_fields_are_found_by_what_they_ask_for() -> None:
    card = card_on(seen(form(NUMBER, field("to", label="Expiry date"), field("cvc"))))
    assert card is not None
    assert sorted(card.fields) == ["csc", "exp", "number"]
    assert card.number is NUMBER


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ((form(NUMBER, button("Back"), button("Pay £12.00")),), "Pay £12.00"),
        # Bad shops call it so.
        ((form(NUMBER, button("Continue")),), "Continue"),
        ((form(NUMBER, button("Continue shopping"), button("Submit")),), "Submit"),
        ((form(NUMBER, button("Scan card")), loose(button("Place order"))), "Place order"),
        ((loose(button("Pay with PayPal")), form(NUMBER, button("Pay by card"), button("Pay now"))), "Pay now"),
        ((loose(button("Apply"), button("Confirm")),), "Confirm"),
        ((form(button("Place order", disabled=True), NUMBER), loose(button("Place order"))), "Place order"),
    ],
)
def test_the_last_button_is_told_by_its_words_and_its_form(parts: tuple[Part, ...], name: str) -> None:
    last = last_button(seen(*parts))
    assert last is not None
    assert (last.text, last.disabled) == (name, False)


@pytest.mark.parametrize(
    "parts",
    [
        (form(field("email", "email"), button("Continue")),),
        (loose(button("Buy now", region="header")),),
        (link("Checkout", "/checkout"),),
        (form(NUMBER, button("Back"), button("Apply voucher")),),
        (form(NUMBER, replace(button("Pay now"), visible=False)),),
    ],
)
def test_where_nothing_pays_there_is_no_last_button(parts: tuple[Part, ...]) -> None:
    assert last_button(seen(*parts)) is None


@pytest.mark.parametrize(
    ("words", "last"),
    [("Order now", True), ("Pay", True), ("Zahlungspflichtig bestellen", True), ("Payment", False), ("Next", False)],
)
def test_words_that_order_or_pay(words: str, last: bool) -> None:
    assert says_last(words) is last
