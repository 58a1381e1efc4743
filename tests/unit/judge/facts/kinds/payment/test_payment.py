"""Ways to pay in several channels: what one takes and another refuses is raised, an exception is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.judge.facts.saying import CHATS, channels_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.payment.family import FAMILY


def sure(*texts: str) -> list[Pair]:
    """What is raised for sure among channels that say these things; a text that asks first is an FAQ."""
    return sure_in(channels_saying(*texts, known_by=CHATS), FAMILY)


WRONG = [
    pytest.param(
        "We take cash, cards and cheques.", "Sorry, we no longer accept cheques.", id="taken and no longer taken"
    ),
    pytest.param("Card only, please.", "Pay by card or cash on the night.", id="card only refuses cash"),
    pytest.param(
        "Cash only - there's no card machine on the island.", "All major cards welcome.", id="cash only refuses cards"
    ),
    pytest.param("We're a cashless venue.", "Cash and contactless accepted at the bar.", id="cashless"),
    pytest.param(
        "Do you take Amex?\nYes, and every other card.", "American Express is not accepted.", id="an answer of yes"
    ),
    pytest.param("Can I pay by cheque?\nAfraid not.", "Cheques welcome, made out to the club.", id="an answer of no"),
    pytest.param("PayPal: no", "Pay with PayPal, Apple Pay or card.", id="a line of a table"),
    pytest.param("Cash on delivery available across the city.", "We don't do cash on delivery.", id="cash on delivery"),
    pytest.param("COD: yes", "Prepaid orders only.", id="prepaid only"),
    pytest.param(
        "Spread the cost with Klarna.\nPay by card or Klarna.",
        "[klarna] We can't offer Klarna at the moment.",
        id="a saved reply",
    ),
    pytest.param("Any card except American Express.", "We take Visa, Mastercard and Amex.", id="except one"),
    pytest.param(
        "Deposits are taken on credit or debit cards.", "Debit cards can't be used for the deposit.", id="the deposit"
    ),
    pytest.param(
        "No surcharge for paying by card.", "A 2% surcharge applies to card payments.", id="surcharge or none"
    ),
    pytest.param("Card payments carry a 1.5% fee.", "There's a 3% fee on card payments.", id="two surcharges"),
    pytest.param(
        "Is there a charge for paying by card?\nNone at all.",
        "Card payments: 2.5% surcharge",
        id="an answer about a surcharge",
    ),
    pytest.param("You can pay in three monthly instalments.", "Instalments are not available.", id="instalments"),
    pytest.param("We accept bank transfers.", "Bank transfer is not possible.", id="bank transfer"),
    pytest.param(
        "Sorry, cash isn't accepted.",
        json.dumps({"@type": "Store", "paymentAccepted": "Cash, Credit Card"}),
        id="markup",
    ),
    pytest.param(
        "Payment is by bank transfer or card.", "You pay the fitter in cash on the day.", id="lists that share nothing"
    ),
    pytest.param("Cash or card at the door.", "Please note we are card only.", id="Please note we are card"),
    pytest.param("We only take cash.", "You can pay by card, contactless or Apple Pay.", id="You can pay by card"),
    pytest.param(
        "Invoices can be paid by cheque or BACS.",
        "We stopped accepting cheques in 2022.",
        id="We stopped accepting cheques in",
    ),
    pytest.param(
        "Can I use American Express?\nYou can.",
        "We accept all cards but not American Express.",
        id="We accept all cards but",
    ),
    pytest.param("Pay later with Klarna", "Klarna isn't something we offer.", id="Klarna isn't something we offer"),
    pytest.param(
        "Gift vouchers are accepted in the cafe.", "Gift vouchers cannot be used.", id="Gift vouchers cannot be used"
    ),
    pytest.param(
        "Pay the driver in cash.",
        "Our drivers don't carry change and can't accept cash.",
        id="Our drivers don't carry change",
    ),
    pytest.param(
        "There's no extra charge for using a credit card.",
        "Credit cards incur a 2% charge.",
        id="Credit cards incur a 2%",
    ),
    pytest.param(
        "Payment: EFTPOS and cash", "[cash?] Sorry mate, we went cashless last year.", id="[cash?] Sorry mate, we went"
    ),
    pytest.param("Direct debit only.", "[pay] Card or direct debit, up to you.", id="[pay] Card or direct debit"),
]


@pytest.mark.parametrize(("one", "other"), WRONG)
def test_what_one_takes_and_another_refuses(one: str, other: str) -> None:
    assert sure(one, other)


RIGHT = [
    pytest.param("We take cash and cards.", "Cash or card, whichever suits.", id="said in other words"),
    pytest.param(
        "Pay by card or UPI.", json.dumps({"@type": "Store", "paymentAccepted": "Cash"}), id="a list refuses nothing"
    ),
    pytest.param("All cards welcome.", "Sorry, we can't take American Express.", id="one card is an exception"),
    pytest.param("Cash is fine in the shop.", "No cash at the vending machines, please.", id="an exception by place"),
    pytest.param("Pay by card online.", "In the shop we take cash only.", id="online and in the shop"),
    pytest.param(
        "Trade customers may pay by cheque.", "Cheques are not accepted from private customers.", id="two groups"
    ),
    pytest.param(
        "The deposit can't be paid in cash.", "You can pay the rest in cash on arrival.", id="the deposit and the rest"
    ),
    pytest.param("Card only.", "Refunds go back to the card you paid with, or in cash if you paid cash.", id="refunds"),
    pytest.param("30-day trial, no card needed.", "Pay by card or PayPal.", id="a trial without a card"),
    pytest.param("We don't take cash.", "Gift cards from £10, and a loyalty card for regulars.", id="other cards"),
    pytest.param("Cards accepted, no surcharge.", "Cards accepted over £5.", id="taken from an amount"),
    pytest.param("No cards under £5.", "Cards and cash welcome.", id="refused under an amount"),
    pytest.param("No surcharge on cards.", "Amex carries a 3% surcharge.", id="one card costs more"),
    pytest.param("We never store your card details.", "Pay by card.", id="not about taking cards"),
    pytest.param("Cheques take five days to clear.", "We accept cheques.", id="how long cheques take"),
    pytest.param("Don't have cash? We take cards.", "Cash welcome.", id="a question in passing"),
    pytest.param(
        "Show your student card at the till.", "We can't take cards at the moment.", id="a card that isn't for paying"
    ),
    pytest.param("We don't charge your card until it ships.", "Pay by card.", id="when it is charged"),
    pytest.param("Please don't send cash in the post.", "Cash welcome in the shop.", id="cash by post"),
    pytest.param(
        "Members pay monthly by direct debit.",
        "Pay for your first month by card at the desk.",
        id="Pay for your first month",
    ),
    pytest.param("No cash is kept on the premises overnight.", "Pay by cash or card.", id="Pay by cash or card"),
    pytest.param("Tips are cash only, please.", "Pay by card or phone.", id="Pay by card or phone"),
    pytest.param(
        "Parking machines take cards only.", "Cash and card welcome in the cafe.", id="Cash and card welcome in"
    ),
    pytest.param("We can't take card details by email.", "Pay by card on our website.", id="Pay by card on our"),
    pytest.param("Cash prizes for the best pumpkin!", "We don't take cash.", id="We don't take cash"),
    pytest.param("Sadly our card machine is down today.", "Pay by card or cash.", id="Pay by card or cash"),
    pytest.param(
        "We will never ask you to pay by bank transfer over the phone.",
        "Pay by bank transfer or card.",
        id="Pay by bank transfer or",
    ),
    pytest.param("If you don't want to pay by card, cash is fine.", "Pay by card.", id="Pay by card"),
    pytest.param("You don't have to pay cash.", "Pay cash on the day.", id="Pay cash on the day"),
    pytest.param("PayPal refunds take a day longer and aren't in our hands.", "Pay with PayPal.", id="Pay with PayPal"),
    pytest.param(
        "Cheques are only accepted from schools.", "Sorry, we can't take cheques.", id="Sorry, we can't take cheques"
    ),
    pytest.param("Do I need cash?\nNo, but it helps at the raffle.", "We take cash.", id="We take cash"),
    pytest.param("Cards: birthday, £3. Cash or card.", "We don't take cheques.", id="We don't take cheques"),
]


@pytest.mark.parametrize(("one", "other"), RIGHT)
def test_what_can_be_both(one: str, other: str) -> None:
    assert sure(one, other) == []


def test_a_short_answer_is_quoted_with_what_follows() -> None:
    (pair,) = sure("Do you take cheques?\nSorry, no. They cost us more than the bread.", "We accept cheques.")
    assert pair.a.quote.text == "Sorry, no. They cost us more than the bread."


SAID = [
    "We take cash.",
    "Card only.",
    "No cheques.",
    "Cheques and PayPal accepted.",
    "A 2% fee on card payments.",
    "No card surcharge.",
]


@settings(deadline=None)
@given(st.permutations(SAID))
def test_the_order_of_channels_changes_nothing(said: list[str]) -> None:
    def found(texts: list[str]) -> set[frozenset[str]]:
        return {frozenset((pair.a.quote.text, pair.b.quote.text)) for pair in sure(*texts)}

    assert found(said) == found(SAID)


@settings(deadline=None)
@given(st.lists(st.sampled_from(SAID), max_size=4))
def test_a_channel_copied_word_for_word_adds_no_contradiction(said: list[str]) -> None:
    text = "\n".join(said) or "Hello"
    assert sure(text, text) == []
