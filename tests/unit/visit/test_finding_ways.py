"""Which link or button is taken for the way on, and which never is."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import button, field, form, link, loose, seen, text

from mysteryshop.model import Button, Field, PageKind
from mysteryshop.visit.finding_ways import Way, aisle_ways, menu_buttons, onward_ways, way_by_link, ways_to
from mysteryshop.visit.steps.typing import meant


def names(ways: list[Way]) -> list[str]:
    return [way.name for way in ways]


@pytest.mark.parametrize(
    ("kind", "words", "path"),
    [
        (PageKind.CART, "View cart (2)", "/cart"),
        (PageKind.CART, "Warenkorb", "/warenkorb"),
        (PageKind.CART, "Panier", "/panier"),
        (PageKind.CART, "Mi carrito", "/carrito"),
        (PageKind.CART, "Carrello", "/carrello"),
        (PageKind.CART, "Winkelwagen", "/winkelwagen"),
        (PageKind.CART, "Carrinho", "/carrinho"),
        (PageKind.CART, "Koszyk", "/koszyk"),
        (PageKind.CHECKOUT, "Proceed to checkout", "/checkout"),
        (PageKind.CHECKOUT, "Zur Kasse gehen", "/kasse"),
        (PageKind.CHECKOUT, "Passer la commande", "/commande"),
        (PageKind.CHECKOUT, "Tramitar pedido", "/pedido"),
        (PageKind.CHECKOUT, "Vai alla cassa", "/cassa"),
        (PageKind.CHECKOUT, "Afrekenen", "/kassa"),
        (PageKind.CHECKOUT, "Finalizar compra", "/checkout"),
        (PageKind.CHECKOUT, "Przejdź do kasy", "/kasa"),
        (PageKind.FAQ, "FAQs", "/help/faq"),
        (PageKind.FAQ, "Häufige Fragen", "/fragen"),
        (PageKind.CONTACT, "Kontakt", "/kontakt"),
        (PageKind.DELIVERY_INFO, "Delivery", "/delivery"),
        (PageKind.DELIVERY_INFO, "Livraison", "/livraison"),
        (PageKind.RETURNS_INFO, "Returns & refunds", "/returns"),
        (PageKind.RETURNS_INFO, "Zwroty", "/zwroty"),
        (PageKind.TERMS, "AGB", "/agb"),
    ],
)
def test_the_way_is_found_by_its_words_and_its_address(kind: PageKind, words: str, path: str) -> None:
    page = seen(link("Home", "/"), link(words, path), link("Blog", "/blog"))
    (way, *_) = ways_to(kind, page)
    assert way.name == words
    assert "it says" in way.why


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Cart", "mailto:cart@shop.example"),
        ("Place order", "/cart"),
        ("What our customers said of their cart and why they came back for more", "/blog/7"),
        ("Lamps", "/lamps"),
        ("Proving basket", "/p/proving-basket"),
        ("Canvas bag", "/p/canvas-bag"),
        ("Empty cart", "/cart/empty"),
        ("Remove from cart", "/cart?remove=1"),
    ],
)
def test_what_only_looks_like_the_way_is_not_taken(words: str, path: str) -> None:
    assert ways_to(PageKind.CART, seen(link(words, path))) == []


def test_a_link_to_the_page_itself_leads_nowhere() -> None:
    assert ways_to(PageKind.CART, seen(link("Cart", "/cart"), path="/cart")) == []
    assert ways_to(PageKind.FAQ, seen(link("FAQ", "/#/faq"), path="/#/"))


@pytest.mark.parametrize("path", ["javascript:void(0)", "javascript:open_drawer()", "/x#", "/x#!"])
def test_a_button_in_a_links_clothes_is_pressed_and_never_opened(path: str) -> None:
    (way,) = ways_to(PageKind.CART, seen(link("Cart", path), path="/x"))
    assert (way.href, way.selector) == ("", f"a[{path}]")


def test_a_visible_way_goes_before_a_hidden_one() -> None:
    page = seen(link("Cart", "/cart?hidden", visible=False), link("Cart", "/cart"))
    assert [way.visible for way in ways_to(PageKind.CART, page)] == [True, False]


def test_ways_of_earlier_pages_are_remembered_as_addresses() -> None:
    (way,) = way_by_link(PageKind.FAQ, [link("FAQ", "/faq")], "http://shop.example/x")
    assert (way.href, way.selector, way.visible) == ("http://shop.example/faq", "", False)


@pytest.mark.parametrize(
    ("kind", "words", "hint"),
    [
        (PageKind.CART, "", "header cart icon"),
        (PageKind.CART, "2", "mini cart toggle"),
        (PageKind.CART, "£36.00", "basket"),
        (PageKind.CART, "", "fa shopping bag"),
        (PageKind.CART, "🛒", ""),
        (PageKind.CART, "🧺 3", ""),
        (PageKind.SEARCH, "", "icon search"),
        (PageKind.SEARCH, "", "magnifier"),
        (PageKind.SEARCH, "🔍", ""),
    ],
)
def test_an_icon_is_known_by_its_picture_or_by_what_its_makers_call_it(kind: PageKind, words: str, hint: str) -> None:
    page = seen(loose(button(words, hint=hint, region="header")), link("Lamps", "/lamps", region="header"))
    assert names(ways_to(kind, page)) == [words or hint]


@pytest.mark.parametrize("hint", ["add to cart heart", "cart remove line", "cart close", "cart wishlist", "cart logo"])
def test_an_icon_that_does_something_else_is_no_way_to_the_cart(hint: str) -> None:
    assert ways_to(PageKind.CART, seen(loose(button("", hint=hint, region="header")))) == []


def test_what_makers_call_a_control_with_words_of_its_own_says_nothing() -> None:
    assert ways_to(PageKind.CART, seen(loose(button("Brass lamps", hint="cart item", region="header")))) == []


def test_an_icon_far_down_the_page_is_not_the_shops_own() -> None:
    assert ways_to(PageKind.CART, seen(loose(button("", hint="icon cart", y=1500)))) == []


def test_words_go_before_icons() -> None:
    page = seen(link("", "/x1", hint="icon cart", region="header"), link("View cart", "/x2", region="header"))
    assert names(ways_to(PageKind.CART, page)) == ["View cart", "icon cart"]


@pytest.mark.parametrize(
    "words",
    ["Check out with multiple addresses", "Express checkout", "PayPal Checkout", "Checkout with Amazon Pay",
     "Apple Pay", "Google Pay", "Klarna checkout", "Continue shopping"],
)  # fmt: skip
def test_side_doors_are_left_out(words: str) -> None:
    page = seen(loose(button(words)), link(words, "/checkout/side"), loose(button("Proceed to checkout")))
    assert names(ways_to(PageKind.CHECKOUT, page)) == ["Proceed to checkout"]


MENU = [
    link(words, path, region="nav")
    for words, path in [("Lamps", "/lamps"), ("Shades", "/shades"), ("Leuchtmittel", "/leuchtmittel")]
]


def test_the_links_of_a_menu_are_the_shops_aisles() -> None:
    assert names(aisle_ways(seen(*MENU, path="/"))) == ["Lamps", "Shades", "Leuchtmittel"]


def test_menus_go_before_links_of_the_page_and_those_before_hidden_ones() -> None:
    page = seen(link("Kettles", "/kettles"), link("Rugs", "/rugs", region="nav", visible=False), *MENU, path="/")
    assert names(aisle_ways(page)) == ["Lamps", "Shades", "Leuchtmittel", "Rugs", "Kettles"]


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Home", "/"),
        ("Tin & Thistle", "/"),
        ("Tin & Thistle", "/index.html"),
        ("Cart", "/cart"),
        ("FAQ", "/faq"),
        ("Kontakt", "/kontakt"),
        ("Who we are", "/about-us"),
        ("Sign in", "/login"),
        ("Mein Konto", "/konto"),
        ("Versand", "/versand"),
        ("Impressum", "/impressum"),
        ("Privacy", "/privacy"),
        ("Blog", "/blog"),
        ("Wish list", "/wishes"),
        ("Facebook", "https://social.example/us"),
        ("Brass lamp £36.00", "/brass-lamp"),
        ("Lampe 36,00 €", "/lampe"),
        ("Log out", "/logout"),
        ("Add", "/cart/add/7"),
        ("Everything that we have found in eleven years", "/years"),
        ("7", "/seven"),
        ("Call us", "tel:01632960123"),
    ],
)
def test_known_places_logos_and_things_are_no_aisles(words: str, path: str) -> None:
    page = seen(*MENU, link(words, path, region="nav"), path="/")
    assert names(aisle_ways(page)) == ["Lamps", "Shades", "Leuchtmittel"]


def test_a_menu_of_buttons_is_a_menu() -> None:
    page = seen(loose(*(button(words, region="nav") for words in ("Lamps", "Shades", "Rugs"))), path="/")
    assert names(aisle_ways(page)) == ["Lamps", "Shades", "Rugs"]


@pytest.mark.parametrize("words", ["Buy now", "Subscribe", "Log out", "Place order"])
def test_a_button_that_acts_is_no_aisle(words: str) -> None:
    assert aisle_ways(seen(loose(button(words, region="nav")), path="/")) == []


@pytest.mark.parametrize("words", ["Continue", "Next", "Next step", "Weiter", "Continuer", "Suivant", "Continuar",
    "Siguiente", "Continua", "Avanti", "Verder", "Volgende", "Seguinte", "Dalej", "Continue →"])  # fmt: skip
def test_where_nothing_says_checkout_what_goes_on_is_taken(words: str) -> None:
    assert names(onward_ways(seen(loose(button(words))))) == [words]


@pytest.mark.parametrize(
    "control",
    [
        button("Continue shopping"),
        button("Next", region="header"),
        button("Next", visible=False),
        button("Next", disabled=True),
        button("Read on"),
    ],
    ids=["shopping", "header", "hidden", "disabled", "other words"],
)
def test_what_does_not_go_on_is_no_way_onward(control: Button) -> None:
    assert onward_ways(seen(loose(control), text("Continue"))) == []


@pytest.mark.parametrize(
    ("words", "hint"),
    [("Menu", ""), ("Open menu", ""), ("Menü", ""), ("Menú", ""), ("☰", ""), ("", "navbar toggler"), ("", "burger")],
)
def test_a_folded_menu_has_a_button(words: str, hint: str) -> None:
    assert len(menu_buttons(seen(loose(button(words, hint=hint), button("Search"))))) == 1


@pytest.mark.parametrize(
    "control", [button("Menu", visible=False), button("Menu", disabled=True), button("Lamps", hint="menu toggle")]
)
def test_what_can_not_unfold_a_menu_is_left_alone(control: Button) -> None:
    assert menu_buttons(seen(loose(control))) == []


@pytest.mark.parametrize(
    ("asked", "token"),
    [
        (field("x", autocomplete="shipping postal-code"), "postal-code"),
        (field("x", "email"), "email"),
        (field("customer[first_name]"), "given-name"),
        (field("x", label="Nachname"), "family-name"),
        (field("x", label="Code postal"), "postal-code"),
        (field("x", label="Town or city"), "address-level2"),
        (field("x", label="Address line 2"), "address-line2"),
        (field("x", label="Full name"), "name"),
        (field("x", label="Favourite colour"), ""),
    ],
)
def test_what_a_field_asks_for_is_told_by_its_token_name_or_label(asked: Field, token: str) -> None:
    assert meant(asked) == token


def test_a_way_is_told_once_though_a_picture_and_words_lead_there() -> None:
    page = seen(form(button("Go")), link("", "/cart", hint="icon cart", region="header"), link("Cart", "/cart"))
    assert names(ways_to(PageKind.CART, page)) == ["Cart"]
