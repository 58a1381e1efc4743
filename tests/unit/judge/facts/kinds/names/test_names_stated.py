"""Measures and traits of one thing, in several channels: two figures are raised; units and two things are not."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.unit.judge.facts.saying import CHATS, channels_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.family import FAMILY


def sure(*texts: str) -> list[Pair]:
    """What is raised for sure among channels that say these things; a text that asks first is an FAQ."""
    return sure_in(channels_saying(*texts, known_by=CHATS), FAMILY)


WRONG = [
    ("The Heron has a range of 80 km.", "Heron scooter: range 80 miles"),
    ("The Heron weighs 14 kg.", "Heron, weight: 18 kg"),
    ("Heron lamp\nHeight: 42 cm", "The Heron lamp has a height of 52 cm."),
    ("The Heron sleeps six.", "Heron lodge · sleeps 4"),
    ("The Heron is a 5-seater.", "Heron: seats 7"),
    ("The Heron has belts for two.", "The Heron seats five."),
    ("Heron: 7 gears", "The Heron, an 8-speed tourer"),
    ("The Heron is a 64-page notebook.", "Heron notebook, 96 pages"),
    ("The Heron puzzle has 500 pieces: a 500-piece joy.", "Heron puzzle, 1000 pieces"),
    ("Heron candle: burns for 40 hours", "Heron candle, burn time 60 hours"),
    ("The Heron kettle: capacity 1.7 litres", "Heron kettle, 1 litre capacity"),
    ("The Heron hamper serves four.", "Heron hamper, serves 6"),
    ("Heron speaker, 12-hour battery life", "Heron speaker: battery life 20 hours"),
    ("The Heron chair comes fully assembled.", "The Heron chair is flat-packed."),
    ("The Heron rug is machine washable.", "Heron rug: hand wash only"),
    ("The Heron mug is dishwasher safe.", "The Heron mug is not dishwasher safe."),
    ("The Heron jacket is waterproof.", "The Heron jacket is not waterproof, only shower resistant."),
    ("Is it frozen?\nNever. It comes fresh off the boat.", "Your fish is blast frozen."),
    ("All our soap is vegan.", "The Heron soap contains honey."),
    ("Heron torch, batteries included", "Heron torch (batteries not included)"),
]


@pytest.mark.parametrize(("one", "other"), WRONG)
def test_one_thing_told_two_ways(one: str, other: str) -> None:
    assert sure(one, other)


RIGHT = [
    ("The Heron has a range of 80 km.", "Heron scooter: range 50 miles"),
    ("The Heron has a range of 80 km.", "The Egret has a range of 50 km.", "Heron and Egret are here."),
    ("Heron: 80 km range", "Heron Plus: 120 km range"),
    ("The Heron weighs 14 kg.", "The Heron weighs 14,000 g."),
    ("The Heron sleeps six.", "The Heron seats seven."),
    ("Heron: height 42 cm", "Heron: width 30 cm"),
    ("The Heron lamp: height 42 cm", "The Heron shade: height 20 cm", "Heron lamp and Heron shade in one box."),
    ("Heron rug: machine washable", "Egret rug: hand wash only", "Choose Heron or Egret."),
    ("Heron candle: burns for 40 hours", "Heron candle: burns for about forty hours"),
    ("The Heron has two speeds.", "Heron: speed 25 km/h"),
    ("Heron tickets: seats 11 and 12", "Heron hall: seats 7"),
    ("Heron chair, flat pack or fully assembled", "Heron chair: fully assembled"),
    ("Our bread is never frozen.", "The ice cream is deep frozen."),
    ("Frozen peas go in the freezer.", "Our bread is never frozen."),
]


@pytest.mark.parametrize("texts", RIGHT)
def test_what_can_be_both(texts: tuple[str, ...]) -> None:
    assert sure(*texts) == []


def test_the_order_of_channels_changes_nothing() -> None:
    said = ["The Heron sleeps six.", "Heron lodge · sleeps 4", "The Heron rug is machine washable."]
    found = [{frozenset((p.a.quote.text, p.b.quote.text)) for p in sure(*order)} for order in permutations(said)]
    assert len(found[0]) == 1
    assert all(pairs == found[0] for pairs in found)
