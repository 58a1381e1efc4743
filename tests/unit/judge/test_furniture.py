"""The words of a template, told from what somebody wrote to be read."""

from dataclasses import replace
from typing import Any

import pytest

from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.copy import copy_words, read_copy, tagline
from mysteryshop.judge.reading.furniture import is_template_line, stands_beside_copy, surroundings
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.model import Block, Page, PageKind

HEAD = """<nav><a href="/login">Login or register</a></nav>
<header><div>Driftwise <span>For people who paddle before breakfast</span></div>
<div>Basket total: £0.00</div></header>"""
CARD = "<h3><a href='/p'>{}</a></h3><p>£26.00</p><p>In stock</p><button>Add to basket</button>"
LISTING = f"""{HEAD}<aside><h4>Show results for</h4><ul><li><a href="/warm">Keep warm</a></li></ul></aside>
<main><h1>Keep warm</h1><form>9 results. <label>Sort by</label></form>{CARD.format("Neap gloves, 3 mm")}
{CARD.format("Drysack")}</main>"""
PRODUCT = f"""{HEAD}<main><h1>Neap gloves, 3 mm</h1><p>£26.00</p><p>In stock (40 available)</p>
<p><a href="#r">Write a review</a></p><h2>Product Description</h2>
<p>Your fingers still work after an hour at 6 °C. Long cuffs tuck under a sleeve.</p>
<h2>Product Information</h2><table><tr><th>Price (incl. tax)</th><td>£26.00</td></tr></table></main>"""


def reading(html: str, kind: PageKind, *beside: Page) -> Reading:
    page = page_from_html(html, kind, "https://shop.example/here")
    return Reading(page, Setting(around=surroundings((page, *beside))))


def block(text: str, role: str = "paragraph", **more: Any) -> Block:
    return replace(Block(text, role, "p"), **more)


@pytest.mark.parametrize(
    "line",
    [
        "0 items in cart: £0.00",
        "Wishlist contains 0 items",
        "Your basket is empty.",
        "Limpet gloves has been added to your basket",
        "9 results.",
        "Found 2 results.",
        "Showing 1-12 of 40 products",
        "Page 2 of 9",
        "Sort by",
        "Powered by Shopware | Theme by Ann",
        "© 2026 Driftwise. All rights reserved.",
        "required",
        "Write a review",
        "This product does not have any reviews yet - be the first to write one.",
        "Currently unrated",
        "Sign in",
        "You are here: Home > Tools",
        "Home » Pots » Seed trays",
        "Home / Kitchen / Kettles",
    ],
)
def test_knows_a_line_of_the_template(line: str) -> None:
    assert is_template_line(block(line))


@pytest.mark.parametrize(
    "line",
    [
        "Your basket is safe.",
        "You are here for the bread, and we bake it at four.",
        "Home is where the kettle is",
        "Order by 15:00 and it leaves today.",
        "Filter coffee for slow mornings",
        "Share the warmth",
        "Nothing in your wardrobe lasts like this.",
        "No results for lampp.",
        "Available in black and in white.",
        "In the box: lamp, hook and 2 bulbs.",
        "Rated 4.6 by 212 buyers; most praise the quiet motor.",
    ],
)
def test_leaves_what_somebody_wrote_to_be_read(line: str) -> None:
    assert not is_template_line(block(line))
    assert not stands_beside_copy(block(line), frozenset())


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(block("In stock (40 available)"), id="a stock line"),
        pytest.param(block("Only 3 left"), id="the last ones"),
        pytest.param(block("Product Description", "heading", level=2), id="a section's title"),
        pytest.param(block("SKU: WR-003"), id="a code"),
        pytest.param(block("Add to wish list"), id="something to press"),
        pytest.param(block("Terms and conditions", "list-item", tag="a"), id="a link in a list"),
        pytest.param(block("Refine by", "heading", level=4, region="aside"), id="a facet"),
        pytest.param(block("March 22 –"), id="a date"),
    ],
)
def test_knows_what_stands_beside_the_copy(told: Block) -> None:
    assert stands_beside_copy(told, frozenset())


def test_the_words_of_a_link_are_a_menu_when_they_are_no_sentence() -> None:
    assert stands_beside_copy(block("Gloves and boots"), frozenset({"gloves and boots"}))
    assert not stands_beside_copy(block("Find the boots for your own cold feet."), frozenset({"find the boots"}))


def test_words_in_the_same_place_on_three_pages_are_the_sites() -> None:
    line = "<p>Sea-tested since last Tuesday, {} times.</p>"
    beside = [
        page_from_html(
            f"<main><p>{name}</p>{line.format(number)}</main>", PageKind.HELP, f"https://shop.example/{name}"
        )
        for number, name in enumerate(("delivery", "returns", "terms"))
    ]
    page = page_from_html(f"<main><h1>Returns</h1>{line.format(9)}</main>", PageKind.FAQ, "https://shop.example/faq")
    assert Reading(page, Setting(around=surroundings([page, *beside]))).text == "Returns"
    assert "Sea-tested" in Reading(page, Setting(around=surroundings([page, *beside[:1]]))).text


def test_goods_that_stand_in_many_lists_are_not_the_sites() -> None:
    pages = [
        page_from_html("<main><p>22 cm, cane, 210 g.</p></main>", kind, f"https://shop.example/{kind}")
        for kind in (PageKind.HOME, PageKind.CATEGORY, PageKind.SEARCH, PageKind.PRODUCT)
    ]
    assert not surroundings(pages).repeated


def test_a_fault_told_on_every_page_is_still_told() -> None:
    pages = [
        page_from_html("<main><p>Sorry, the till is down.</p></main>", PageKind.FAULT, f"https://shop.example/{i}")
        for i in range(4)
    ]
    assert not surroundings(pages).repeated


def test_the_copy_of_a_product_is_its_description() -> None:
    copy = read_copy(reading(PRODUCT, PageKind.PRODUCT))
    assert [sentence.text for sentence in copy.sentences] == [
        "Neap gloves, 3 mm",
        "Your fingers still work after an hour at 6 °C.",
        "Long cuffs tuck under a sleeve.",
    ]


@pytest.mark.parametrize("name", ["Neap gloves, 3 mm", "Neap gloves, 3 …", "Neap gloves with ..."])
def test_a_list_of_goods_has_no_copy_but_its_name(name: str) -> None:
    page = reading(LISTING.replace("Neap gloves, 3 mm", name), PageKind.CATEGORY)
    assert [sentence.text for sentence in read_copy(page).sentences] == ["Keep warm"]
    assert copy_words(page) == 2


def test_the_line_beside_the_shops_name_is_its_tagline_and_the_cart_is_not() -> None:
    told = [sentence.text for sentence in tagline(reading(LISTING, PageKind.HOME))]
    assert told == ["Driftwise For people who paddle before breakfast"]


def test_what_is_missing_is_missed_under_the_main_heading() -> None:
    assert reading(LISTING, PageKind.CATEGORY).opening.text == "Keep warm"
