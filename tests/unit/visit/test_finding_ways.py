"""Which link or button is taken for the way on, and which never is."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import button, field, form, heading, link, seen, text

from mysteryshop.model import Field, PageKind
from mysteryshop.visit.finding_ways import product_ways, way_by_link, ways_to, ways_to_add
from mysteryshop.visit.steps.typing import meant


@pytest.mark.parametrize(
    ("kind", "words", "path"),
    [
        (PageKind.CART, "View cart (2)", "/cart"),
        (PageKind.CART, "Warenkorb", "/warenkorb"),
        (PageKind.CART, "Panier", "/panier"),
        (PageKind.CHECKOUT, "Proceed to checkout", "/checkout"),
        (PageKind.CHECKOUT, "Zur Kasse gehen", "/kasse"),
        (PageKind.FAQ, "FAQs", "/help/faq"),
        (PageKind.CONTACT, "Kontakt", "/kontakt"),
        (PageKind.DELIVERY_INFO, "Delivery", "/delivery"),
        (PageKind.RETURNS_INFO, "Returns & refunds", "/returns"),
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
        ("Cart", "javascript:void(0)"),
        ("Place order", "/cart"),
        ("What our customers said of their cart and why they came back for more", "/blog/7"),
        ("Lamps", "/lamps"),
    ],
)
def test_what_only_looks_like_the_way_is_not_taken(words: str, path: str) -> None:
    assert ways_to(PageKind.CART, seen(link(words, path))) == []


def test_a_link_to_the_page_itself_leads_nowhere() -> None:
    assert ways_to(PageKind.CART, seen(link("Cart", "/cart"), path="/cart")) == []
    assert ways_to(PageKind.FAQ, seen(link("FAQ", "/#/faq"), path="/#/"))


def test_a_visible_way_goes_before_a_hidden_one() -> None:
    page = seen(link("Cart", "/cart?hidden", visible=False), link("Cart", "/cart"))
    assert [way.visible for way in ways_to(PageKind.CART, page)] == [True, False]


def test_ways_of_earlier_pages_are_remembered_as_addresses() -> None:
    (way,) = way_by_link(PageKind.FAQ, [link("FAQ", "/faq")], "http://shop.example/x")
    assert (way.href, way.selector, way.visible) == ("http://shop.example/faq", "", False)


def test_the_surest_button_adds_to_the_cart() -> None:
    page = seen(
        form(button("Add to wishlist"), button("Add"), action="/list"),
        form(button("Buy"), button("Add to basket"), action="/basket/add"),
        form(button("Add to cart", disabled=True)),
        form(button("Add to cart", visible=False)),
    )
    assert ways_to_add(page)[0].name == "Add to basket"
    assert all(way.selector != "button[Add to cart]" for way in ways_to_add(page))


SHELF = seen(
    link("Linen shade", "/p/shade", y=100),
    text("£14.50", y=110),
    text("Sold out", y=120),
    link("Brass lamp", "/p/lamp", y=1000),
    text("£36.00", y=1010),
    link("Warm bulb", "/p/bulb", y=2000),
    text("£4.00", y=2010),
    link("Blog", "/blog", y=3000),
    link("Add", "/cart/add/7", y=3100),
    link("Cart", "/cart", y=3200),
    link("Partner", "/p/x", y=100, region="footer"),
)


def test_the_first_result_is_the_first_that_can_be_bought() -> None:
    assert [way.name for way in product_ways(SHELF)] == ["Brass lamp", "Warm bulb", "Linen shade"]


def test_a_product_is_found_by_its_name() -> None:
    assert [way.name for way in product_ways(SHELF, "warm")] == ["Warm bulb"]
    assert product_ways(SHELF, "sofa") == []


def test_the_picture_and_the_title_of_a_product_are_one_way() -> None:
    page = seen(link("", "/p/lamp"), link("Brass lamp", "/p/lamp"), text("£36.00"), heading("Lamps"))
    assert [way.name for way in product_ways(page)] == ["Brass lamp"]


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
