"""What a control would do, told from its words and from where it leads: the end of a booking or the way to its form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.visit.seeing import AT

from mysteryshop.visit.meaning import Control, forbidden_meaning, forbidden_words, only_tells

ENDS = ("Finish booking", "Complete your order", "Complete purchase")


@pytest.mark.parametrize("words", ENDS)
@pytest.mark.parametrize("path", ["/checkout", "/details", "/booking/details", "/en/passengers", "/checkout/address"])
def test_a_plain_link_to_the_page_that_asks_for_details_orders_nothing(words: str, path: str) -> None:
    assert forbidden_meaning(Control(words, href=AT + path)) == ""


@pytest.mark.parametrize(
    "control",
    [
        pytest.param(Control(""), id="a button"),
        pytest.param(Control("", submits=True, action=f"{AT}/details"), id="a button of a form"),
        pytest.param(Control("", submits=True, href=f"{AT}/details"), id="a link that submits"),
        pytest.param(Control("", href=f"{AT}/order"), id="a link to the order"),
        pytest.param(Control("", href=f"{AT}/finish"), id="a link to the end"),
        pytest.param(Control("", href=f"{AT}/details?confirm=1"), id="a link with a query"),
        pytest.param(Control("", href=f"{AT}/checkout/order/place"), id="an address that acts"),
        pytest.param(Control("", href="javascript:details()"), id="a script"),
        pytest.param(Control("", href="/details"), id="no whole address"),
    ],
)
@pytest.mark.parametrize("words", ENDS)
def test_anything_else_of_these_words_is_left_alone(words: str, control: Control) -> None:
    assert forbidden_meaning(replace(control, name=words)) == "it would place an order or pay"


@pytest.mark.parametrize("words", ["Place order", "Confirm and pay", "Pay now", "Jetzt kaufen", "Complete payment"])
def test_words_that_surely_order_are_left_alone_wherever_they_lead(words: str) -> None:
    assert forbidden_meaning(Control(words, href=f"{AT}/checkout/details"))


@pytest.mark.parametrize(
    "words",
    ["Zahlungspflichtig bestellen", "Kauf abschließen", "Confirmer la commande", "Payer maintenant",
     "Confirmar el pedido", "Pagar ahora", "Invia ordine", "Paga ora", "Bestelling afronden", "Nu betalen",
     "Confirmar o pedido", "Pagar", "Potwierdź zamówienie", "Zapłać", "Order with obligation to pay", "Book now"],
)  # fmt: skip
def test_the_last_press_is_known_in_every_language(words: str) -> None:
    assert forbidden_words(words)


@pytest.mark.parametrize(
    "words",
    ["In den Warenkorb", "Zur Kasse", "Ajouter au panier", "Passer la commande", "Añadir al carrito", "Tramitar pedido",
     "Aggiungi al carrello", "Vai alla cassa", "In winkelwagen", "Afrekenen", "Adicionar ao carrinho", "Do koszyka",
     "Przejdź do kasy", "Continue", "Weiter", "Lamps", "Size M"],
)  # fmt: skip
def test_the_ways_before_it_are_open_in_every_language(words: str) -> None:
    assert forbidden_words(words) == ""


@pytest.mark.parametrize("words", ["Subscribe", "Notify me", "Abonnieren", "S'abonner", "Iscriviti", "Inschrijven"])
def test_a_loose_button_that_would_subscribe_is_known_by_its_words_alone(words: str) -> None:
    assert forbidden_words(words)


@pytest.mark.parametrize(
    ("path", "words", "tells"),
    [
        ("/faq", "Questions", True),
        ("/lamps/brass", "Brass lamp", True),
        ("/lamps?page=2", "2 more", False),
        ("/rate/5", "★", False),
        ("/lamp", "Rate it", False),
        ("/lamp", "★★★★", False),
        ("/newsletter/subscribe", "News", False),
        ("/cart/empty", "Start over", False),
        ("/logout", "Bye", False),
        ("/wishlist/7", "Later", False),
    ],
)
def test_only_addresses_that_do_nothing_are_asked_whether_they_answer(path: str, words: str, *, tells: bool) -> None:
    assert only_tells(AT + path, words) is tells
