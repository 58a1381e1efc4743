"""What a page is for, told from the page itself; what one hoped for is not believed against all signs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.visit.seeing import AT, button, field, form, heading, link, loose, seen, text

from mysteryshop.model import Block, CartLine, PageKind
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.recognise import Aim, form_key, recognise
from mysteryshop.visit.shelves import MONEY

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


def unmarked(words: str, size: float) -> Block:
    return Block(words, "text", "div", font_size=size)


PRODUCT = (heading("Brass lamp"), text("£36.00"), form(button("Add to cart"), field("quantity")))
SIGN_IN = form(field("email", "email"), field("password", "password"), button("Sign in"), action="/login")
SHELF = [link(f"Lamp {number}", f"/l{number}", priced=True) for number in (1, 2, 3)] + [
    text(f"£{number}.50") for number in (10, 20, 30)
]


def test_a_sign_in_form_that_stands_on_every_page_makes_no_account_page() -> None:
    page = seen(*PRODUCT, SIGN_IN, path="/x/lamp")
    assert PageKind.ACCOUNT in kinds(page)
    usual = frozenset({form_key(SIGN_IN)})
    assert PageKind.ACCOUNT not in recognise(page, 200, f"{AT}/", NO_AIM, usual).kinds
    other = form(field("new", "password"), field("again", "password"), action="/password")
    assert PageKind.ACCOUNT in recognise(seen(other), 200, f"{AT}/", NO_AIM, usual).kinds


def test_the_page_of_one_thing_is_no_list_though_it_recommends_others() -> None:
    page = seen(*PRODUCT, {"@type": "Product"}, link("Shade", "/s"), text("£14.50"), path="/x/lamp")
    assert kinds(page)[0] is PageKind.PRODUCT
    assert PageKind.CATEGORY not in kinds(page)
    hoped = Aim(PageKind.CATEGORY, said_so=False, only=True, proof=True)
    assert PageKind.CATEGORY not in kinds(page, aim=hoped)


def test_a_shelf_of_priced_things_is_a_list() -> None:
    page = seen(heading("Lamps"), *SHELF, path="/collections/lamps")
    assert kinds(page)[0] is PageKind.CATEGORY
    assert PageKind.PRODUCT not in kinds(page)


def test_a_list_with_a_button_at_each_thing_is_a_list() -> None:
    adders = loose(*(button(f"Add to cart {number}") for number in range(6)))
    page = seen(heading("Lamps"), *SHELF, adders, path="/x/lamps")
    hoped = Aim(PageKind.CATEGORY, said_so=False, only=True, proof=True)
    assert kinds(page, aim=hoped)[0] is PageKind.CATEGORY
    assert PageKind.PRODUCT not in kinds(page, aim=hoped)


def test_a_list_of_tickets_with_an_amount_at_each_can_be_bought_from() -> None:
    amounts = [field(f"qty_{kind}", "select", f"Quantity {kind}") for kind in ("adult", "child", "senior")]
    prices = [text(words, role="cell") for words in ("£12.00", "£6.00", "£9.00")]
    page = seen(heading("Evening of lanterns"), *prices, form(*amounts, button("Book tickets")), path="/e/lanterns")
    assert PageKind.PRODUCT in kinds(page, aim=Aim(PageKind.PRODUCT, said_so=False, only=True, proof=True))


def test_a_page_headed_by_what_was_chosen_is_its_page() -> None:
    page = seen(heading("Brass lamp"), text("It glows."), path="/x/9")
    hoped = Aim(PageKind.PRODUCT, said_so=False, only=True, proof=True)
    assert PageKind.PRODUCT not in kinds(page, aim=hoped)
    assert kinds(page, aim=replace(hoped, named="Brass lamp £36.00"))[0] is PageKind.PRODUCT
    assert PageKind.PRODUCT not in kinds(page, aim=replace(hoped, named="Oak stool"))


def test_the_largest_words_are_the_heading_where_none_is_marked() -> None:
    lines = [unmarked("We answer within a day.", 16), unmarked("Or write.", 16), unmarked("Since 1962.", 16)]
    assert kinds(seen(unmarked("Contact us", 28), *lines, path="/contact"))[0] is PageKind.CONTACT
    assert kinds(seen(unmarked("Contact us", 28), *lines))[0] is PageKind.OTHER
    assert PageKind.CONTACT not in kinds(seen(unmarked("Contact us", 16), *lines, path="/x"))
    assert kinds(seen(unmarked("404 Not found", 30), *lines))[0] is PageKind.ERROR


def test_what_a_checkout_repeats_of_the_cart_is_not_the_cart() -> None:
    asks = form(field("postcode"), field("street"), field("name"))
    lines = (CartLine("Lamp", 1, "£36.00"), text("Order summary"))
    page = seen(heading("Checkout"), asks, *lines, path="/checkout/address")
    assert kinds(page) == (PageKind.CHECKOUT,)
    assert kinds(page, aim=Aim(PageKind.CHECKOUT, said_so=False))[0] is PageKind.CHECKOUT
    assert PageKind.CART not in kinds(page, aim=Aim(PageKind.CHECKOUT, said_so=False))


@pytest.mark.parametrize(
    ("words", "path"),
    [("Your cart", "/cart"), ("Warenkorb", "/warenkorb"), ("Mon panier", "/panier"), ("Tu carrito", "/carrito"),
     ("Carrello", "/carrello"), ("Winkelwagen", "/winkelwagen"), ("Carrinho", "/carrinho"), ("Koszyk", "/koszyk")],
)  # fmt: skip
def test_a_cart_is_told_in_every_language(words: str, path: str) -> None:
    assert kinds(seen(heading(words), CartLine("Lamp", 1, "36,00 €"), path=path))[0] is PageKind.CART


def test_a_thing_that_is_called_basket_is_no_cart() -> None:
    page = seen(heading("Proving basket"), text("£9.00"), form(button("Add to cart")), path="/p/proving-basket")
    assert PageKind.CART not in kinds(page)


@pytest.mark.parametrize(
    ("words", "priced"),
    [("£36.00", True), ("36,00 €", True), ("€ 36", True), ("PLN 36", True), ("36 zł", True),
     ("36.00", True), ("CHF 36.-", True), ("Lamp", False), ("12:30", False), ("2026-05-01", False), ("1.25 kg", False),
     ("0.75 l", False), ("5.25 %", False), ("version 1.22.3", False), ("36", False)],
)  # fmt: skip
def test_a_price_is_told_from_measures_dates_and_versions(words: str, priced: bool) -> None:
    assert bool(MONEY.search(words)) is priced


def on_shelf(*, sold_here: int) -> Seen:
    """Two things to buy under one heading. sold_here: how many of them stand beside the heading, as its own thing."""
    shelf = [f"main > ol > li:nth-of-type({number})" for number in range(2)]
    cards = ["main > div"] * sold_here + shelf[sold_here:]
    ways = [replace(link("Thing", f"/p{at}", priced=True), selector=f"{card} > a") for at, card in enumerate(shelf)]
    buttons = [replace(button("Add to cart"), selector=f"{card} > form > button") for card in cards]
    head = replace(heading("Kitchen"), selector="main > h1")
    return seen(head, text("£32.00"), text("£54.00"), *ways, *map(form, buttons), path="/catalogue/kitchen_4/")


@pytest.mark.parametrize("sold_here", [0, 1])
def test_a_short_list_with_a_button_at_each_thing_is_no_product(sold_here: int) -> None:
    told = recognise(on_shelf(sold_here=sold_here), 200, f"{AT}/", Aim(PageKind.CATEGORY, named="Kitchen"))
    assert told.kinds[0] is PageKind.CATEGORY
    assert (PageKind.PRODUCT in told.kinds) is bool(sold_here)
