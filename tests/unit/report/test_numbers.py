from __future__ import annotations

import pytest

from mysteryshop.report.numbers import count, gained, headline, listed, lost, points, sentence


@pytest.mark.parametrize(
    ("score", "shown"),
    [
        pytest.param(74.999, 74, id="never up to the next band"),
        pytest.param(59.0, 59, id="a cap"),
        pytest.param(0.1 + 0.2 + 74.7, 75, id="a sum of binary fractions that is a whole number"),
        pytest.param(74.99999999999999, 75, id="a hair under a whole number"),
        pytest.param(0.0, 0, id="nothing"),
    ],
)
def test_headline_scores_are_rounded_down(score: float, shown: int) -> None:
    assert headline(score) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2.675, "2.68"), (1.005, "1.01"), (0.004, "0.00"), (-0.004, "0.00"), (-3.1, "−3.10"), (12, "12.00")],
)
def test_points_are_rounded_to_the_nearest_hundredth(value: float, shown: str) -> None:
    assert points(value) == shown


def test_points_carry_their_sign() -> None:
    assert (lost(2.5), gained(2.5), lost(0.0)) == ("−2.50", "+2.50", "0.00")


def test_numbers_are_words_up_to_twelve() -> None:
    assert count(0, "page") == "no pages"
    assert count(1, "page") == "one page"
    assert count(13, "page") == "13 pages"
    assert count(2, "entry", "entries") == "two entries"


def test_lists_and_sentences_read_as_people_write_them() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a"]) == "a"
    assert listed([]) == ""
    assert sentence("two pages") == "Two pages"
