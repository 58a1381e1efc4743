"""A name that one channel alone spells nearly as all others do; two names that merely begin alike are left."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.judge.facts.saying import CHATS, channels_saying, pairs_in, sure_in

from mysteryshop.judge.facts.kinds.names.family import FAMILY
from mysteryshop.judge.facts.kinds.names.misspelt import alike

WRONG = [
    (
        "We start most people on the Corvane kettle.",
        "Ask about the Corvine kettle.",
        "The Corvane kettle boils a litre.",
    ),
    (
        "Our Harbourlight rug is back.",
        "The Harbourside rug is woven to order.",
        "See the Harbourlight rug in the loft.",
    ),
]


@pytest.mark.parametrize("said", WRONG)
def test_the_odd_spelling_is_raised_in_any_order(said: tuple[str, ...]) -> None:
    for order in permutations(said):
        assert sure_in(channels_saying(*order, known_by=CHATS), FAMILY)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(
            (*WRONG[0], "The Corvane kettle whistles, the Corvine kettle doesn't."), id="somebody knows of both"
        ),
        pytest.param(
            ("Try the Corvane kettle.", "The Corvane kettle is in.", "The Corvine teapot pours well."),
            id="of another thing",
        ),
        pytest.param(
            ("Our Printed mugs.", "Printer mugs are seconds.", "All our Printed mugs are ours."), id="forms of a word"
        ),
        pytest.param(
            ("Saturday hours are long.", "Our Saturday hours are long.", "On Sunday hours are short."), id="two days"
        ),
    ],
)
def test_what_only_looks_like_a_slip_is_not_raised(said: tuple[str, ...]) -> None:
    assert sure_in(channels_saying(*said, known_by=CHATS), FAMILY) == []


def test_words_with_capitals_are_no_facts_of_their_own() -> None:
    assert list(FAMILY.read(channels_saying("Call in at Millrace Yard.", "Every line is ours.", known_by=CHATS))) == []


def test_one_against_one_is_left_to_a_person() -> None:
    told = pairs_in(channels_saying(*WRONG[0][:2], known_by=CHATS), FAMILY)
    assert [pair.sure for pair in told] == [False]


@given(st.text("abcdefgh", min_size=1, max_size=9), st.text("abcdefgh", min_size=1, max_size=9))
def test_being_alike_has_no_direction(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert not alike(one, one)
