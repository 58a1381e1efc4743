"""One thing under two names: raised where only one channel calls it so; two things and known synonyms are not."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.judge.facts.saying import CHATS, channels_saying, sure_in

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.kinds.names.family import FAMILY


def sure(*texts: str) -> list[Pair]:
    """What is raised for sure among channels that say these things; a text that asks first is an FAQ."""
    return sure_in(channels_saying(*texts, known_by=CHATS), FAMILY)


def listing(name: str, code: str) -> str:
    """A product's structured data."""
    return json.dumps({"@context": "https://schema.org", "@type": "Product", "name": name, "sku": code})


WRONG = [
    pytest.param(
        (
            "Small tray £9 · Big tray £15 · Party tray £28",
            "Big tray is £15, small £9.\nParty tray £28",
            "Small tray £9, Big tray £15, Feast Board £28",
        ),
        id="the one left over of two lists",
    ),
    pytest.param(("Heron cushion, ref. HC-310, £24", listing("Egret cushion", "HC-310")), id="one code"),
    pytest.param(
        ("You're after the Heron, code HC-310, grey.", 'The cushion is HC-310 on our shelves, the "Egret" in grey.'),
        id="a name in quotes after its code",
    ),
    pytest.param(
        (
            "Ten-crossing book, the Islander Ten: £46, on foot",
            "Ask for a Carra Hopper, ten crossings on foot for £46.",
            "That's the Islander Ten.",
        ),
        id="a name added to what it is",
    ),
    pytest.param(
        (
            "The Larch Pass, $45 a month, includes eight guest swims.",
            "Larch Pass holders: swims reset on the first.",
            "What is the swim membership?\nIt's called Swim Gold, it costs $45 a month and includes eight guest swims.",
        ),
        id="one price and description",
    ),
    pytest.param(
        (
            "Cobb, for three rooms: $310 a month\nDune, for four rooms: $390 a month",
            "What's the three-room set?\nThat's the Cobb.",
            "Vale package (three rooms), a year at $310",
        ),
        id="an order for another name",
    ),
    pytest.param(
        (
            "The Fjell is a light three-season jacket.",
            "Buy the Fjell today.",
            "The Skarn, our light three-season jacket",
        ),
        id="one description",
    ),
    pytest.param(
        ("The weekend ticket is called Rover.", "No ticket of ours is called Rover."), id="a name that nothing bears"
    ),
    pytest.param(("Ask for the Rover.", "The Rover was renamed in March."), id="an old name"),
    pytest.param(
        (
            "Heron 4 reading lamp, brass",
            "With the Heron you see more.",
            "Osprey Lane Egret 4 reading lamp, brass finish",
        ),
        id="two titles",
    ),
]

OTHER_WORDINGS = [
    ("Teal blackout blind: from £40", "Our blackout blind's called Midnight.", "2 x Teal blackout blind, grey"),
    ("Is there a points scheme?\nYes: Earn Acorns, our points scheme.", "Join Feather Club, our points scheme."),
    ("The 18 cm bread knife, the one we call THE BARKER", "What's the bread knife called?\nIt's the Rye, 18 cm."),
    (
        "Full Shine (wash and wax): small £18, medium £24, large £30",
        "Full Shine £18 / £24 / £30",
        "Full Gleam package\nsmall 18 · medium 24 · large 30",
    ),
    (
        "| Cub Club, ages 4-6, 5 mornings | £80 | £95 |",
        "The Cub Club starts on Monday.",
        "1 child, Bear Den Club (our 4 to 6 group), five mornings: £80",
    ),
    ("THE MILLER'S LAST DANCE", "Tonight: The Miller's Last Dance", "You saw The Miller's Last Song"),
]


@pytest.mark.parametrize("texts", OTHER_WORDINGS)
def test_a_name_that_one_channel_alone_uses_in_other_words(texts: tuple[str, ...]) -> None:
    assert sure(*texts)


OTHER_RIGHT = [
    ("Teal blackout blind: £40\nGrey blackout blind: £44", "Our blackout blind's called Teal."),
    ("First box 30% off: FEATHER30", "FEATHER30  -£9.00\nBox for two £30"),
    ("Ring 01632 960 118 or write.", "Book on 01632 960 118."),
    ("Wash: small £18, medium £24, large £30", "Groom: small £18, medium £24, large £31"),
    ("The Miller's Saturday Walk", "The Miller's Sunday Walk", "Join The Miller's Sunday Walk"),
    ("Bread and Butter Making for Beginners", "Bread and Cheese Making for Beginners and friends"),
    ("Tess, our head baker, starts at four.", "Jo, our head baker, starts at five."),
    ("The 18 cm bread knife, the one we call Barker", "What's the paring knife called?\nIt's the Pip, 9 cm."),
]


@pytest.mark.parametrize("texts", OTHER_RIGHT)
def test_names_that_can_stand_beside_one_another_in_other_words(texts: tuple[str, ...]) -> None:
    assert sure(*texts) == []


@pytest.mark.parametrize("texts", WRONG)
def test_a_name_that_one_channel_alone_uses(texts: tuple[str, ...]) -> None:
    assert sure(*texts)


RIGHT = [
    pytest.param(("Heron cushion £24", "Egret cushion £24", "Heron cushion, now £24"), id="two things of one price"),
    pytest.param(("Heron cushion, ref. HC-310, £24", listing("Heron Cushion", "HC-310")), id="capitals"),
    pytest.param(("Heron cushion, ref. HC-310", listing("Heron cushion 45 cm, blue", "HC-310")), id="a longer name"),
    pytest.param(
        (
            "The Larch Pass (formerly Swim Gold), $45 a month, eight guest swims.",
            "Swim Gold: $45 a month, eight guest swims",
        ),
        id="a synonym that is told",
    ),
    pytest.param(("Small tray £9 · Big tray £15", "Small tray £9, Big tray £15, Feast Board £28"), id="one more thing"),
    pytest.param(
        ("Parking in the garage: €12 a night", "Private parking on site, €12 a night"), id="descriptions are no names"
    ),
    pytest.param(("The weekend ticket is called Rover.", "No ticket of ours is called Ranger."), id="two names"),
    pytest.param(("Flu shots $25", "Flu jab $25", "Flu shot: $25"), id="two words for one service"),
    pytest.param(("Eye test £25\nThe eye test lasts half an hour.", "Contact lens check £25"), id="two services"),
]


@pytest.mark.parametrize("texts", RIGHT)
def test_names_that_can_stand_beside_one_another(texts: tuple[str, ...]) -> None:
    assert sure(*texts) == []


def test_the_order_of_channels_changes_nothing() -> None:
    texts = WRONG[0].values[0]
    assert isinstance(texts, tuple)
    found = [{frozenset((p.a.value.text, p.b.value.text)) for p in sure(*order)} for order in permutations(texts)]
    assert all(pairs == found[0] for pairs in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Heron cushion £24", "Egret cushion £24", "Big tray £15, ref. BT-15"]), max_size=3))
def test_a_channel_copied_word_for_word_adds_no_contradiction(said: list[str]) -> None:
    text = "\n".join(said) or "Hello"
    assert sure(text, text) == []
