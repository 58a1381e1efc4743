"""What says that something went into the cart, and what changes on a page without saying so."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import button, link, loose, seen, text

from mysteryshop.model import Block, CartLine, Form, Link
from mysteryshop.visit.cart_signs import cart_signs, says_empty

LAMP, SHADE = CartLine("Brass lamp", 1, "£36.00"), CartLine("Linen shade", 1, "£14.50")
ADDER = loose(button("Add to cart"))
Part = Block | Link | Form | CartLine


def gained(before: list[Part], after: list[Part]) -> str:
    """What says so, on a product page that showed these things before and after a press."""
    return cart_signs(seen(ADDER, *after)).gained_since(cart_signs(seen(ADDER, *before)))


def counter(words: str, region: str = "header") -> Block:
    return text(words, region=region)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param([], [LAMP], id="a line where there was none"),
        pytest.param([LAMP], [LAMP, SHADE], id="one line more"),
        pytest.param([LAMP], [CartLine("Brass lamp", 2, "£72.00")], id="one unit more in the same line"),
    ],
)
def test_more_units_than_before(before: list[Part], after: list[Part]) -> None:
    assert "in the cart" in gained(before, after)


def test_a_line_that_went_away_is_no_gain() -> None:
    assert gained([LAMP, SHADE], [LAMP]) == ""


@pytest.mark.parametrize(
    "words",
    ["Added to your basket", "Brass lamp has been added to your cart.", "1 item added", "Brass lamp is now in your bag",
     "Brass lamp wurde in den Warenkorb gelegt.", "Le produit a été ajouté au panier", "Añadido al carrito",
     "Il prodotto è stato aggiunto al carrello", "Toegevoegd aan winkelwagen", "Adicionado ao carrinho",
     "Produkt został dodany do koszyka"],
)  # fmt: skip
def test_a_notice_in_every_language(words: str) -> None:
    assert words[:20] in gained([], [text(words)])
    assert gained([text(words)], [text(words)]) == ""


def test_a_notice_that_can_not_be_seen_says_nothing() -> None:
    assert gained([], [text("Added to your basket", visible=False)]) == ""
    assert gained([], [text("Added to your basket", region="footer")]) == ""
    assert gained([], [text("Added to the shop this week: " + "lamps and shades, " * 12)]) == ""


@pytest.mark.parametrize(
    "way",
    [
        link("View cart", "/basket/7"),
        loose(button("Checkout")),
        link("Zur Kasse", "/kasse"),
        link("Voir le panier", "/panier"),
        loose(button("Bekijk winkelwagen")),
        loose(button("Przejdź do kasy")),
    ],
)
def test_a_new_way_on(way: Link | Form) -> None:
    assert gained([], [way])
    assert gained([way], [way]) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([counter("0")], [counter("1")]),
        ([counter("£0.00")], [counter("£36.00")]),
        ([counter("Basket (0)")], [counter("Basket (1)")]),
        ([counter("Warenkorb 0,00 €")], [counter("Warenkorb 36,00 €")]),
        ([link("0", "/carrito", region="header")], [link("1", "/carrito", region="header")]),
        ([loose(button("0", hint="icon cart"))], [loose(button("1", hint="icon cart"))]),
        ([], [text("Basket total £36.00", region="dialog")]),
        ([], [text("It is yours", role="alert")]),
    ],
    ids=["count", "sum", "words and count", "German", "link to the cart", "icon", "dialog", "alert"],
)
def test_words_at_the_carts_place_changed(before: list[Part], after: list[Part]) -> None:
    assert gained(before, after)
    assert gained(after, after) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param([counter("12:04")], [counter("12:05")], id="a clock"),
        pytest.param(
            [counter("Your basket is kept for 09:59", "dialog")],
            [counter("Your basket is kept for 09:58", "dialog")],
            id="a clock in a dialog",
        ),
        pytest.param([], [counter("We use cookies. Do you agree?", "dialog")], id="a consent banner"),
        pytest.param([], [text("Please choose a size", role="alert")], id="a complaint"),
        pytest.param([], [text("Bitte wählen Sie eine Größe", role="alert")], id="a German complaint"),
        pytest.param([], [text("Kies een maat", role="alert")], id="a Dutch complaint"),
        pytest.param([], [text("Out of stock", role="alert")], id="sold out"),
        pytest.param([], [text("Your basket is empty", region="dialog")], id="an empty cart opened"),
        pytest.param(
            [], [text("Votre panier est vide", region="dialog"), loose(button("Commander"))], id="with a way on"
        ),
        pytest.param([], [text("Other customers liked the oak stool")], id="new words of the page"),
        pytest.param([], [text("Sale ends on Sunday", region="header")], id="new words of the header"),
        pytest.param([], [loose(button("Add another to cart"))], id="another button that adds"),
    ],
)
def test_what_changed_without_anything_going_in(before: list[Part], after: list[Part]) -> None:
    assert gained(before, after) == ""


def test_what_the_page_asks_for_is_told_once() -> None:
    before = cart_signs(seen(ADDER))
    after = cart_signs(seen(ADDER, text("Please choose a size")))
    assert after.complaint_since(before) == "Please choose a size"
    assert after.complaint_since(after) == ""
    assert before.complaint_since(after) == ""


@pytest.mark.parametrize(
    "words",
    ["Your cart is empty", "Your basket is currently empty.", "There are no items in your cart",
     "Dein Warenkorb ist noch leer", "Votre panier est vide", "Tu carrito está vacío", "Il carrello è vuoto",
     "Je winkelwagen is leeg", "O seu carrinho está vazio", "Twój koszyk jest pusty"],
)  # fmt: skip
def test_a_cart_that_says_it_is_empty(words: str) -> None:
    assert says_empty(seen(text(words)))
    assert not says_empty(seen(text(words), LAMP))
    assert not says_empty(seen(text(words, role="button")))
    assert not says_empty(seen(text(words, visible=False)))


@pytest.mark.parametrize("words", ["Your cart", "The bottle is empty", "2 items in your basket", "Empty promises"])
def test_a_cart_that_does_not_say_so(words: str) -> None:
    assert not says_empty(seen(text(words)))
