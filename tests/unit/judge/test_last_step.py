"""The last step of a checkout: what stands beside its button, and what the button says."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.button_says_pay import button_says_pay
from mysteryshop.judge.detectors.total_before_pay import total_before_pay
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, CartLine, Page, PageKind, Verdict

PAY = "<form method='post' action='/order'><button>Pay now</button></form>"
ADDRESS = "<p>Deliver to: Sam Rowan, 14 Millrace Yard, Thornby TH4 2QD</p>"


def rows(*pairs: str) -> str:
    return "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in (p.split("|") for p in pairs)) + "</dl>"


def total(body: str, kind: PageKind = PageKind.PAYMENT, *around: Page) -> Answer:
    page = page_from_html(f"<main><h1>Payment</h1>{body}</main>", kind)
    return total_before_pay(Reading(page, Setting(around=Surroundings((*around, page))), asked_as=kind), None)


def button(body: str) -> Verdict:
    return button_says_pay(
        Reading(page_from_html(f"<main><h1>Payment</h1>{body}</main>", PageKind.PAYMENT)), None
    ).verdict


FULL = rows("1 × Aria lamp|£24.00", "Standard delivery|£4.95", "Total|£28.95")


def test_the_whole_order_beside_the_button_passes_and_says_what_is_missing_still() -> None:
    answer = total(FULL + ADDRESS + PAY)
    assert answer.verdict is Verdict.PASS
    assert "no tax" in answer.reason
    assert "no day of arrival" in answer.reason
    assert answer.quotes[-1].text == "Pay now"


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        pytest.param(FULL + PAY, Verdict.PARTIAL, id="no address"),
        pytest.param(rows("Total|£28.95") + PAY, Verdict.FAIL, id="a total alone"),
        pytest.param(rows("Handling fee|£1.95", "Total|£28.95") + PAY, Verdict.FAIL, id="a fee is no thing"),
        pytest.param(PAY, Verdict.FAIL, id="nothing"),
        pytest.param(
            rows("Aria lamp|£24.00", "Delivery|Free", "Order total|£24.00") + ADDRESS + PAY, Verdict.PASS, id="free"
        ),
    ],
)
def test_what_is_missing_beside_the_button_costs(body: str, verdict: Verdict) -> None:
    assert total(body).verdict is verdict


def test_things_are_known_by_their_names_in_the_cart() -> None:
    cart = replace(page_from_html("<main></main>", PageKind.CART), cart=(CartLine("Aria lamp", 1, "£24.00"),))
    named = "<p>Aria lamp</p>" + rows("Delivery|£4.95", "Total|£28.95") + ADDRESS + PAY
    assert total(named, PageKind.PAYMENT, cart).verdict is Verdict.PASS


def test_an_address_that_is_typed_on_the_same_page_counts() -> None:
    typed = "<form><label for='s'>Street</label><input id='s' name='street' autocomplete='address-line1'></form>"
    assert total(FULL + typed + PAY).verdict is Verdict.PASS


def test_earlier_steps_of_a_checkout_are_not_asked() -> None:
    step = (
        "<form action='/c'><label for='e'>Email</label><input id='e' name='e'><button>Continue to"
        " delivery</button></form>"
    )
    payment = replace(page_from_html(PAY, PageKind.PAYMENT), id="002-payment")
    assert total(step, PageKind.CHECKOUT).verdict is Verdict.NOT_SEEN
    assert total(step, PageKind.CHECKOUT, payment).verdict is Verdict.NOT_APPLICABLE
    assert total(FULL + ADDRESS + PAY, PageKind.CHECKOUT).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Pay £28.95", Verdict.PASS),
        ("Buy now", Verdict.PASS),
        ("Complete purchase", Verdict.PASS),
        ("Order with obligation to pay", Verdict.PASS),
        ("Place order", Verdict.PARTIAL),
        ("Confirm booking", Verdict.PARTIAL),
        ("Continue", Verdict.FAIL),
        ("Submit", Verdict.FAIL),
        ("Continue to payment", Verdict.NOT_SEEN),
        ("Review order", Verdict.NOT_SEEN),
    ],
)
def test_the_words_on_the_button(words: str, verdict: Verdict) -> None:
    assert button_says_pay(Reading(page_from_text(words, PageKind.PAYMENT)), None).verdict is verdict
    assert button(f"<form action='/order'><button>{words}</button></form>") is verdict


def test_the_button_in_the_form_of_the_card_is_the_last_one() -> None:
    card = (
        "<form action='/o'><input name='card' autocomplete='cc-number'><button type='button'>Edit"
        " address</button><button>Continue</button></form>"
    )
    other = (
        "<form action='/v'><input name='v'><button>Apply voucher</button></form><form action='/p'><button>Buy a"
        " gift card</button></form>"
    )
    assert button(card + other) is Verdict.FAIL


def test_a_page_with_no_button_of_the_shops_is_a_question() -> None:
    assert (
        button("<p>Pay in the frame below, by card or from your account, as you like best today.</p><p>Safe.</p>")
        is Verdict.REVIEW
    )


def test_menus_and_the_foot_hold_no_last_button() -> None:
    foot = (
        "<form action='/o'><button>Continue</button></form></main><footer><form><button>Buy a gift"
        " card</button></form></footer><main>"
    )
    assert button(foot) is Verdict.FAIL
