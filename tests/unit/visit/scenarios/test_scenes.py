"""What scenes work out for themselves: a word with letters swapped, an address that leads nowhere, an empty shelf."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mysteryshop.model import Block, Field, Form
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.scenarios.scenes.forms import code_field, total_of
from mysteryshop.visit.scenarios.scenes.missing import GONE, retired
from mysteryshop.visit.scenarios.scenes.searches import on_most_pages, swapped
from mysteryshop.visit.scenarios.scenes.stock import none_left
from mysteryshop.visit.scenarios.stage import new_words


def seen(*texts: str) -> Seen:
    """A page that shows these texts, one block each."""
    blocks = tuple(Block(text, "paragraph", f"p:nth-of-type({place})") for place, text in enumerate(texts, 1))
    return Seen("http://shop.example/", "", "en", "", blocks, (), (), (), (), 1280, 800, (1280, 800), "text/html")


@pytest.mark.parametrize(("word", "typo"), [("lantern", "lnatern"), ("boots", "botos"), ("kettle", "ktetle")])
def test_swaps_two_letters_that_differ(word: str, typo: str) -> None:
    assert swapped(word) == typo


@given(st.text("abcdefgh", min_size=5, max_size=14).filter(lambda word: len(set(word[1:4])) > 1))
def test_a_swapped_word_is_another_word_of_the_same_letters(word: str) -> None:
    assert swapped(word) != word
    assert sorted(swapped(word)) == sorted(word)


@pytest.mark.parametrize(
    ("url", "gone"),
    [
        ("http://a.example/p/oak-lamp", f"http://a.example/p/oak-lamp{GONE}"),
        ("http://a.example/p/oak-lamp/", f"http://a.example/p/oak-lamp{GONE}/"),
        ("http://a.example/oak.html?ref=home", f"http://a.example/oak{GONE}.html"),
    ],
)
def test_makes_up_the_address_of_a_thing_that_is_gone(url: str, gone: str) -> None:
    assert retired(url) == gone


@pytest.mark.parametrize(
    ("told", "empty"),
    [
        ({"in_stock": True, "price": 12}, {"in_stock": False, "price": 12}),
        ({"variants": [{"stock": 4}, {"stock": 0}]}, {"variants": [{"stock": 0}, {"stock": 0}]}),
        ({"availability": "InStock"}, {"availability": "OutOfStock"}),
        ({"stock_status": "in_stock", "qty": "3"}, {"stock_status": "out_of_stock", "qty": "0"}),
        ({"product": {"availableForSale": True}}, {"product": {"availableForSale": False}}),
    ],
)
def test_says_of_every_answer_on_stock_that_nothing_is_left(told: Any, empty: Any) -> None:
    assert none_left(told)[0] == empty
    assert none_left(told)[1] > 0


@pytest.mark.parametrize("told", [{"name": "In stock we trust"}, {"quantity": 0}, ["in_stock"], "in stock", None, 7])
def test_leaves_answers_alone_that_say_nothing_of_stock(told: Any) -> None:
    assert none_left(told) == (told, 0)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), st.lists, max_leaves=8))
def test_an_emptied_shelf_is_empty(told: Any) -> None:
    once, _ = none_left({"stock": 3, "rest": told})
    assert none_left(once) == (once, 0)


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (("Boots £40.00", "Delivery £3.95", "Total £43.95"), "£43.95"),
        (("Subtotal £40.00", "Total", "£43.95", "VAT included"), "£43.95"),
        (("To pay: 43,95 €",), "43,95 €"),
        (("Boots £40.00",), ""),
        (("Total hours of light: many",), ""),
    ],
)
def test_reads_the_sum_to_pay(texts: tuple[str, ...], total: str) -> None:
    assert total_of(seen(*texts)) == total


def test_new_words_are_those_that_were_not_there_before() -> None:
    before, after = seen("Boots", "£40.00"), seen("Boots", "Sorry, that did not work.", "£40.00")
    assert new_words(before, after) == ("Sorry, that did not work.",)


def test_words_that_came_and_went_are_told_too() -> None:
    page = seen("Boots", "£40.00")
    assert new_words(page, page, ["Adding your boots", "Boots"]) == ("Adding your boots",)


def test_what_stands_on_every_page_is_no_answer_to_a_search() -> None:
    shoes, bag = ("Shoes", "nav > a"), ("Cart 1", "aside > a")
    lamp = ("Oak lamp", "main > a")
    assert on_most_pages([[shoes, bag], [shoes, lamp], [shoes, bag, lamp, lamp], [shoes, bag]]) == {shoes, bag, lamp}
    assert on_most_pages([[shoes, lamp]]) == frozenset()
    assert on_most_pages([[shoes, lamp], [shoes], [shoes], [shoes], [shoes]]) == {shoes}


def field(name: str, label: str = "", *, visible: bool = True) -> Field:
    return Field(name=name, type="text", label=label, selector=f"#{name}", visible=visible)


@pytest.mark.parametrize(
    ("action", "fields", "found"),
    [
        pytest.param("/basket", [field("qty"), field("coupon")], "coupon", id="named so"),
        pytest.param("/basket", [field("x", "Discount code")], "x", id="labelled so"),
        pytest.param("/basket/vouchers/add/", [field("code", "Code")], "code", id="sent to where codes are taken"),
        pytest.param("/gift-cards", [field("to", "For whom"), field("words", "Message")], None, id="several things"),
        pytest.param("/basket/vouchers/add/", [field("code", "Code", visible=False)], None, id="still folded"),
        pytest.param("/search", [field("q")], None, id="a search"),
    ],
)
def test_finds_the_field_for_codes(action: str, fields: list[Field], found: str | None) -> None:
    form = Form(action, "post", "form", fields=tuple(fields))
    at = code_field(replace(seen("Basket"), forms=(form,)))
    assert (at[1].name if at else None) == found
