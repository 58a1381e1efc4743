"""What can be had, in several channels: one thing there and not there is raised, two variants are not."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.judge.facts.saying import CHATS, channels_saying, pairs_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.stock.family import FAMILY


def pairs_of(*texts: str) -> list[Pair]:
    """What is raised among channels that say these things, reviews too; a text that asks first is an FAQ."""
    return pairs_in(channels_saying(*texts, known_by=CHATS), FAMILY)


def sure(*texts: str) -> list[Pair]:
    """Those that are not left to a person."""
    return [pair for pair in pairs_of(*texts) if pair.sure]


def listing(name: str, state: str) -> str:
    """A product's structured data."""
    offer = {"@type": "Offer", "availability": f"https://schema.org/{state}"}
    return json.dumps({"@context": "https://schema.org", "@type": "Product", "name": name, "offers": offer})


WRONG = [
    pytest.param("Rye loaf - in stock", "The rye loaf is sold out.", id="there and gone"),
    pytest.param("Rowan's here, nineteen skeins of it.", "A word on Rowan: it's out of stock.", id="here it is"),
    pytest.param("We've none of the propane this summer.", "Propane is in stock.", id="none of it"),
    pytest.param(
        "The propane and butane are both on the forecourt today.", "Propane: out of stock", id="both where they stand"
    ),
    pytest.param("The last oak stool went on Saturday.", "Oak stool: in stock", id="the last one went"),
    pytest.param("No oak stools until March.", "The oak stools are in stock.", id="none until"),
    pytest.param("The oak stool isn't on the shelf just now.", "Oak stool, in stock", id="not on the shelf"),
    pytest.param("The oak stool has been dropped from the range.", "Oak stool: in stock", id="dropped"),
    pytest.param(
        "Walnut stool\n£140\nIn stock", "The walnut stool is made to order.", id="on the shelf and not yet made"
    ),
    pytest.param("Is the heron print available?\nYes, we have it here.", "Heron print: out of stock", id="an answer"),
    pytest.param(
        "[heron print] It's sold out, sorry.", listing("Heron print", "InStock"), id="a saved reply and markup"
    ),
    pytest.param("Blue glaze jug, in stock", listing("Blue glaze jug", "Discontinued"), id="discontinued in markup"),
    pytest.param("Balcony: good availability", "Balcony: sold out", id="an area of seats"),
    pytest.param("Good availability in the Gallery.", "Gallery - sold out", id="in an area"),
    pytest.param(
        "All four colours are in stock: Sand, Moss, Ink, Rust.", "Moss is out of stock until May.", id="one of all"
    ),
    pytest.param("Field tent: ready to ship", "We no longer make the field tent.", id="no longer made"),
    pytest.param("Field tent, in stock", "The field tent has been discontinued.", id="discontinued"),
    pytest.param("The oak settle is in stock.", "We don't keep the oak settle in stock.", id="not kept"),
    pytest.param("Winter box, available now", "Winter box: pre-order", id="not yet out"),
    pytest.param("The plum tart is available all year round.", "Plum tart (autumn only)", id="all year and in season"),
    pytest.param(
        "Do you have the brass lamp?\nThere are none left, I'm afraid.", "Brass lamp, 6 available", id="none left"
    ),
    pytest.param(
        "The Alder desk ships today from stock.",
        "Alder desk: currently unavailable",
        id="Alder desk: currently unavailable",
    ),
    pytest.param("Brass kettle — back in stock!", "Our brass kettle has sold out.", id="Our brass kettle has sold"),
    pytest.param(
        "Is the sage glaze still made?\nYes, and it's in stock.",
        "We've stopped making the sage glaze.",
        id="We've stopped making the sage",
    ),
    pytest.param(
        "The Lark pram is on pre-order until June.",
        "Lark pram - in stock, next-day delivery",
        id="Lark pram - in stock",
    ),
    pytest.param(
        "Tickets for the Saturday supper are still available.",
        "The Saturday supper is fully booked.",
        id="The Saturday supper is fully",
    ),
    pytest.param(
        "Marmalade: available all year",
        "Marmalade is seasonal, January to March only.",
        id="Marmalade is seasonal, January to",
    ),
]

OTHER_WORDINGS = [
    ("The walnut stool is on our shelf today.", "Each walnut stool is built once you order it."),
    ("The linen apron is on back order.", "Linen apron: ready to post"),
    ("We're out of them until spring.\nHazel hurdle: out of stock", "Hazel hurdles are in stock."),
    ("Ash and Birch are in stock.", "Birch: out of stock"),
    ("The Tarn kayak isn't a stocked line.", "Tarn kayak: 3 in stock"),
    ("The Sunday walk is full.", "The Sunday walk still has places: 4 places left."),
    ("The last copper kettle went on Friday. Copper kettle: gone for good.", "Copper kettle, in stock"),
    ("[brass lamp] Yes it's in stock, we can send it today.", "Brass lamp\nMade to order, allow six weeks"),
    ("The slate sundial is no longer held.", "Slate sundial: available now"),
    ("There's a waiting list for the oak cradle.", "Oak cradle, ready to ship"),
    ("The cedar planter is temporarily unavailable.", "The cedar planter is in the workshop now, sent tomorrow."),
    ("The Tarn kayak (ref 48213) is sold out.", "Red kayak 48213: in stock"),
]


@pytest.mark.parametrize(("one", "other"), OTHER_WORDINGS)
def test_one_thing_there_and_not_there_in_other_words(one: str, other: str) -> None:
    assert sure(one, other)


@pytest.mark.parametrize(("one", "other"), WRONG)
def test_one_thing_there_and_not_there(one: str, other: str) -> None:
    assert sure(one, other)


RIGHT = [
    pytest.param("Rye loaf: sold out", "Spelt loaf: in stock", id="two things"),
    pytest.param("Walnut stool, tall: sold out", "Walnut stool, low: in stock", id="two variants"),
    pytest.param("Stalls: sold out", "Circle: 12 left", id="two areas"),
    pytest.param(
        "The oak settle is made to order.", "We don't keep the oak settle in stock.", id="the same in other words"
    ),
    pytest.param("Brass lamp: in stock", "Brass lamp: only a few left", id="few left is there"),
    pytest.param("Brass lamp: in stock", "If an item is out of stock we write to you.", id="a rule for all things"),
    pytest.param("Brass lamp: sold out online", "Brass lamp: in stock at the shop", id="online and in the shop"),
    pytest.param("Heron print: in stock", "Heron print in stock? Ask us first.", id="a question"),
    pytest.param("Blinds are made to order.", "Blind cleaning kit: in stock", id="a thing and its kit"),
    pytest.param("4,000 articles in stock", "Brass lamp: sold out", id="all articles and one thing"),
    pytest.param("Brass lamp: sold out", "Brass lamp: discontinued", id="gone either way"),
    pytest.param("The menu is on the shelf by the door.", "Menu: sold out", id="something else on a shelf"),
    pytest.param(
        "Order before noon and it's ready today.",
        "Sourdough sold out by eleven most days.",
        id="Sourdough sold out by eleven",
    ),
    pytest.param(
        "Made to order in our kitchen: pizza, pasta.", "Pizza dough balls: in stock", id="Pizza dough balls: in stock"
    ),
    pytest.param(
        "12 seats left on Tuesday's boat.",
        "Wednesday's boat is full, no seats left.",
        id="Wednesday's boat is full, no",
    ),
    pytest.param(
        "Only a few places left on the March course.", "The May course is fully booked.", id="The May course is fully"
    ),
    pytest.param("Large is sold out.", "Small and medium are in stock.", id="Small and medium are in"),
    pytest.param("When a colour is sold out we tell you.", "All colours in stock.", id="All colours in stock"),
    pytest.param(
        "Spare filters are always in stock.",
        "The Tarn jug is sold out; filters are not affected.",
        id="The Tarn jug is sold",
    ),
    pytest.param("Nothing is made until you order.", "Gift cards available now.", id="Gift cards available now"),
]

OTHER_RIGHT = [
    ("Order before two and it's posted the same day.", "The brass lamp is made to order."),
    ("Ash and Birch are in stock.", "Walnut: out of stock"),
    ("The guide book is on the shelf by the till.", "Guide book club: full."),
    ("Your parcel leaves our workshop tomorrow.", "The oak cradle is made to order."),
    ("The price on the shelf has tax in it.", "Shelf brackets: sold out"),
    ("Bottle green is cut to order.", "Black is in the workshop now."),
    ("We're full of ideas.", "Places left on the idea walk: 3."),
]


@pytest.mark.parametrize(("one", "other"), OTHER_RIGHT)
def test_what_can_be_both_in_other_words(one: str, other: str) -> None:
    assert sure(one, other) == []


@pytest.mark.parametrize(("one", "other"), RIGHT)
def test_what_can_be_both(one: str, other: str) -> None:
    assert sure(one, other) == []


def test_one_variant_beside_the_whole_is_for_a_person() -> None:
    assert [pair.sure for pair in pairs_of("Heron print: in stock", "Heron print, A2: sold out")] in ([False], [])


SAID = ["Rye loaf: sold out", "Rye loaf: in stock", "Heron print: pre-order", listing("Heron print", "InStock")]


def test_the_order_of_channels_changes_nothing() -> None:
    found = [{frozenset((p.a.quote.text, p.b.quote.text)) for p in sure(*order)} for order in permutations(SAID)]
    assert len(found[0]) == 2
    assert all(pairs == found[0] for pairs in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from(SAID[:3]), max_size=3))
def test_a_channel_copied_word_for_word_adds_no_contradiction(said: list[str]) -> None:
    text = "\n".join(said) or "Hello"
    assert sure(text, text) == []
