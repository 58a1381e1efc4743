"""What a page is for, told from the page itself; what one hoped for is not believed against all signs."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import AT, button, field, form, heading, link, seen, text

from mysteryshop.model import CartLine, PageKind
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.recognise import Aim, recognise

NO_AIM = Aim()
QUESTIONS = [text(f"{words}?", role="summary") for words in ("Can I send it back", "When does it come", "Who pays")]


def kinds(page: Seen, status: int | None = 200, aim: Aim = NO_AIM) -> tuple[PageKind, ...]:
    return recognise(page, status, f"{AT}/", aim).kinds


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        pytest.param(seen(heading("Welcome"), path="/"), PageKind.HOME, id="the start address"),
        pytest.param(seen(heading("Help"), *QUESTIONS, path="/q"), PageKind.FAQ, id="three questions"),
        pytest.param(seen({"@type": "FAQPage"}), PageKind.FAQ, id="FAQ data"),
        pytest.param(seen(heading("Contact us"), path="/contact"), PageKind.CONTACT, id="heading and address"),
        pytest.param(seen(heading("Delivery"), path="/delivery"), PageKind.DELIVERY_INFO, id="delivery"),
        pytest.param(seen(heading("Returns and refunds"), path="/returns"), PageKind.RETURNS_INFO, id="returns"),
        pytest.param(
            seen(heading("Brass lamp"), form(button("Add to cart")), {"@type": "Product"}, path="/p/lamp"),
            PageKind.PRODUCT,
            id="a product",
        ),
        pytest.param(
            seen(heading("Your cart"), CartLine("Lamp", 1, "£36.00"), path="/cart"), PageKind.CART, id="a cart"
        ),
        pytest.param(
            seen(heading("Checkout"), form(field("postcode"), field("street"), field("name")), path="/checkout"),
            PageKind.CHECKOUT,
            id="a checkout",
        ),
        pytest.param(seen(form(field("n", autocomplete="cc-number"))), PageKind.PAYMENT, id="a card number"),
        pytest.param(seen(heading("Something else")), PageKind.OTHER, id="nothing known"),
    ],
)
def test_a_page_is_taken_for_what_it_shows(page: Seen, kind: PageKind) -> None:
    assert kinds(page)[0] is kind


@pytest.mark.parametrize(
    ("page", "status", "kind"),
    [
        (seen(heading("Oops")), 404, PageKind.ERROR),
        (seen(heading("Oops")), 500, PageKind.ERROR),
        (seen(heading("Back by six")), 503, PageKind.MAINTENANCE),
        (seen(heading("Page not found")), 200, PageKind.ERROR),
        (seen(title="404"), 200, PageKind.ERROR),
        (seen(heading("Down for maintenance")), 200, PageKind.MAINTENANCE),
    ],
)
def test_a_failure_is_seen_even_when_the_server_hides_it(page: Seen, status: int, kind: PageKind) -> None:
    assert kinds(page, status) == (kind,)
    assert kinds(page, status, Aim(PageKind.CART))[0] is kind


def test_a_failure_is_what_the_author_says_it_is() -> None:
    assert kinds(seen(heading("Queue")), 503, Aim(PageKind.QUEUE)) == (PageKind.QUEUE,)


def test_what_the_author_says_is_believed() -> None:
    assert kinds(seen(heading("Our promise")), aim=Aim(PageKind.TERMS))[0] is PageKind.TERMS


def test_a_hope_is_not_believed_against_all_signs() -> None:
    questions = seen(heading("Frequently asked questions"), *QUESTIONS, path="/faq")
    assert PageKind.CART not in kinds(questions, aim=Aim(PageKind.CART, said_so=False))
    assert kinds(questions, aim=Aim(PageKind.CART, said_so=True))[0] is PageKind.CART


def test_a_product_that_can_not_be_bought_is_sold_out() -> None:
    gone = seen(heading("Brass lamp"), text("Sold out"), {"@type": "Product"}, path="/p/lamp")
    still = seen(
        heading("Brass lamp"), text("Sold out"), form(button("Add to cart")), {"@type": "Product"}, path="/p/l"
    )
    assert kinds(gone, aim=Aim(PageKind.PRODUCT))[:2] == (PageKind.SOLD_OUT, PageKind.PRODUCT)
    assert PageKind.SOLD_OUT not in kinds(still)


def test_each_kind_says_by_which_signs_it_was_told() -> None:
    known = recognise(seen(heading("Contact us"), link("Home", "/"), path="/contact"), 200, AT, NO_AIM)
    assert known.how == "contact: its address, its heading 'Contact us'"


def test_a_sign_in_at_the_checkouts_door_is_the_checkout() -> None:
    page = seen(heading("Sign in"), form(field("pw", "password")), path="/panier/2")
    hoped = Aim(PageKind.CHECKOUT, said_so=False, only=True)
    assert kinds(page, aim=hoped)[:1] == (PageKind.CHECKOUT,)
    assert kinds(page, aim=Aim(PageKind.FAQ, said_so=False)) == (PageKind.ACCOUNT,)
