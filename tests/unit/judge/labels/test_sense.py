"""How a text is laid out for the encoder, and that typing changes nothing of what it hears."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mysteryshop.judge.labels import Task, read_labels
from mysteryshop.judge.labels.sense import BEGIN, END, LONGEST_QUESTION, lay_out
from mysteryshop.judge.meaning.encoder import LONGEST

PIECES = st.lists(st.integers(1000, 2000), max_size=120)


@given(sentences=st.lists(PIECES, min_size=1, max_size=8), asked=PIECES)
def test_every_sentence_has_a_place_in_the_text(sentences: list[list[int]], asked: list[int]) -> None:
    laid = lay_out(sentences, asked)
    assert len(laid.pieces) == len(laid.sides) <= LONGEST
    assert laid.pieces[0] == BEGIN
    assert laid.pieces[-1] == laid.pieces[laid.begins - 1] == END
    assert laid.begins <= LONGEST_QUESTION + 2
    assert len(laid.sentences) == len(sentences)
    assert all(0 < start < end <= len(laid.pieces) for start, end in laid.sentences)


@given(sentences=st.lists(st.lists(st.integers(1000, 2000), min_size=1, max_size=20), min_size=1, max_size=6))
def test_a_text_that_fits_is_read_whole(sentences: list[list[int]]) -> None:
    laid = lay_out(sentences, [])
    assert [list(laid.pieces[start:end]) for start, end in laid.sentences] == sentences


@pytest.mark.usefixtures("encoder")
@pytest.mark.parametrize(
    "typed",
    [
        "WE DON'T SELL THE LID BY ITSELF. A SPARE SET COSTS £4, AND WE'LL POST IT TODAY.",
        "We don’t sell the lid by itself. A spare set costs £4, and we’ll post it today.",
        "We don't sell the lid\u00a0by itself. A spare set costs £4, and we'll post it today. 🙂",
    ],
)
def test_typing_changes_no_label(typed: str) -> None:
    plain = "We don't sell the lid by itself. A spare set costs £4, and we'll post it today."
    asked = "Can I buy just the lid?"
    expected, told = (read_labels("faq", text, question=asked) for text in (plain, typed))
    assert {name: label.value for name, label in told.labels.items()} == {
        name: label.value for name, label in expected.labels.items()
    }


@pytest.mark.usefixtures("encoder")
@pytest.mark.parametrize("text", ["", " ", "\u200b", "🙂", "🙂🙂 🙂"])
def test_where_there_is_no_word_nothing_is_made_of_it(text: str) -> None:
    assert not read_labels("faq", text, question="Can I have one?").sensed


@pytest.mark.usefixtures("encoder")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(task=st.sampled_from(("faq", "copy")), text=st.text(max_size=200), asked=st.text(max_size=40))
def test_any_text_is_read_with_proofs_of_its_own(task: Task, text: str, asked: str) -> None:
    told = read_labels(task, text, question=asked)
    for label in told.labels.values():
        assert all(place < len(told.sentences) for place in label.proofs)
    assert told == read_labels(task, text, question=asked)


@pytest.mark.usefixtures("encoder")
def test_every_yes_is_proved_by_a_sentence() -> None:
    text = "The lift is out of order until Friday. Ring the bell and Tom will carry your bags up."
    told = read_labels("faq", text, question="Is there a lift?")
    assert told.sensed
    for label in told.labels.values():
        assert label.value is False or label.proofs
        assert all(told.sentences[place] in text for place in label.proofs)
