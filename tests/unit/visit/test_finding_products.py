"""Which links and cards lead to single products, the likeliest first, and what of a list never does."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import button, heading, link, loose, seen, text

from mysteryshop.model import Link
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_products import product_ways

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


def names(page: Seen, *, named: str = "", home: Seen | None = None, hidden: bool = False) -> list[str]:
    return [way.name for way in product_ways(page, named, home, hidden=hidden)]


def test_the_first_result_is_the_first_that_can_be_bought() -> None:
    assert names(SHELF) == ["Brass lamp", "Warm bulb", "Linen shade"]


@pytest.mark.parametrize("words", ["Sold out", "Ausverkauft", "Épuisé", "Agotado", "Esaurito", "Uitverkocht",
    "Esgotado", "Wyprzedane"])  # fmt: skip
def test_what_is_sold_out_comes_last_in_every_language(words: str) -> None:
    page = seen(link("Shade", "/p/shade", y=100), text("14,50 €", y=110), text(words, y=120),
                link("Lamp", "/p/lamp", y=1000), text("36,00 €", y=1010))  # fmt: skip
    assert names(page) == ["Lamp", "Shade"]


def test_a_product_is_found_by_its_name() -> None:
    assert names(SHELF, named="warm") == ["Warm bulb"]
    assert names(SHELF, named="sofa") == []


def test_the_picture_and_the_title_of_a_product_are_one_way() -> None:
    page = seen(link("", "/p/lamp"), link("Brass lamp", "/p/lamp"), text("£36.00"), heading("Lamps"))
    assert names(page) == ["Brass lamp"]


def test_a_card_with_its_price_goes_before_what_only_has_the_address() -> None:
    page = seen(
        link("Made in Leeds", "/products/made-in-leeds", y=100),
        link("Our makers", "/products/makers", y=1100),
        link("Oak stool", "/oak-stool", y=2100, priced=True),
        link("Ash stool", "/products/ash-stool", y=3100, priced=True),
    )
    assert names(page)[:2] == ["Ash stool", "Oak stool"]


def test_a_card_without_a_link_is_pressed() -> None:
    card = button("Oak stool £48.00", hint="card", priced=True)
    assert [(way.selector, way.href) for way in product_ways(seen(loose(card)))] == [(card.selector, "")]


@pytest.mark.parametrize("words", ["Buy now £48.00", "Pay £48.00", "Subscribe £4.00"])
def test_a_card_whose_words_act_is_left_alone(words: str) -> None:
    assert names(seen(loose(button(words, priced=True)))) == []


def alike(*rows: tuple[str, str]) -> list[Link]:
    """Links of one list: their places in the page differ only by their numbers."""
    one = link("", "/")
    return [
        Link(words, link("", path).href, f"main > ul > li:nth-of-type({number}) > a", "main", one.box)
        for number, (words, path) in enumerate(rows, 1)
    ]


def test_a_list_without_prices_is_told_by_links_that_are_alike() -> None:
    things = alike(("Oak stool", "/oak-stool"), ("Ash stool", "/ash-stool"), ("Elm stool", "/elm-stool"))
    assert names(seen(*things)) == ["Oak stool", "Ash stool", "Elm stool"]
    assert names(seen(*things[:2])) == []


def test_links_that_are_alike_but_lead_to_known_places_are_no_things() -> None:
    known = (("Delivery", "/delivery"), ("Returns", "/returns"), ("Contact", "/contact"), ("Impressum", "/impressum"))
    assert names(seen(*alike(*known))) == []


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("£20.00 - £29.99 (3)", "/lamps?price=20-29"),
        ("£100 and above", "/lamps?price=100-"),
        ("Under £20.00", "/lamps?price=-20"),
        ("2", "/lamps?page=2"),
        ("Next", "/lamps?page=2"),
        ("»", "/lamps?page=9"),
        ("Load more", "/lamps?page=3"),
        ("Sort by price", "/lamps?by=price"),
        ("Show all", "/lamps?all"),
        ("Add to cart", "/lamps/3/put"),
        ("Compare", "/compare/3"),
        ("View cart", "/carts"),
        ("Call us", "tel:01632960123"),
    ],
)
def test_the_lists_own_controls_are_no_products(words: str, path: str) -> None:
    page = seen(link(words, path, priced=True), link("Brass lamp", "/brass-lamp", priced=True), path="/lamps")
    assert names(page) == ["Brass lamp"]


@pytest.mark.parametrize("region", ["header", "nav", "footer", "dialog"])
def test_things_stand_in_the_pages_own_part(region: str) -> None:
    assert names(seen(link("Brass lamp", "/p/lamp", region=region, priced=True))) == []


def test_what_stands_on_the_home_page_too_is_a_menu() -> None:
    menu = alike(("Lamps", "/lamps"), ("Shades", "/shades"), ("Rugs", "/rugs"))
    home = seen(*menu, path="/")
    things = seen(*menu, link("Brass lamp", "/brass-lamp", priced=True), path="/lamps")
    assert {"Shades", "Rugs"} & set(names(things))
    assert names(things, home=home) == ["Brass lamp"]


def test_priced_cards_count_even_where_the_home_page_shows_them_too() -> None:
    card = link("Brass lamp", "/brass-lamp", priced=True)
    assert names(seen(card, path="/lamps"), home=seen(card, path="/")) == ["Brass lamp"]


def test_what_is_out_of_sight_is_offered_only_when_asked_for() -> None:
    page = seen(
        link("Brass lamp", "/p/lamp", priced=True, visible=False),
        loose(button("Oak stool £48.00", priced=True, visible=False)),
    )
    assert names(page) == []
    assert names(page, hidden=True) == ["Brass lamp"]
