from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.golden.sample import sample_result

from mysteryshop.model import Box
from mysteryshop.report.pictures import Picture
from mysteryshop.report.view.crops import Mark, crop_round, first_screen
from mysteryshop.report.view.stops import Stop

PAGE = sample_result().pages[0]


def stop(width: int = 1280, height: int = 3000) -> Stop:
    return Stop(PAGE, "page-1", "1", "Home", Picture("picture-1", "data:", width, height, min(800, height)))


def mark(x: float, y: float, width: float, height: float) -> Mark:
    return Mark(Box(x, y, width, height), (1,))


def test_the_crop_begins_at_the_words_so_that_none_is_cut() -> None:
    crop = crop_round(stop(), [mark(300, 1000, 400, 40)])
    assert crop.view.x == 300 - 28
    assert crop.view.x + crop.view.width >= 700
    assert crop.view.y < 1000
    assert crop.view.y + crop.view.height > 1040


def test_a_small_box_keeps_its_surroundings() -> None:
    assert crop_round(stop(), [mark(300, 1000, 30, 12)]).view.width == 520


def test_boxes_close_by_are_shown_together_and_far_ones_are_not() -> None:
    near, far = mark(72, 200, 300, 30), mark(72, 2500, 300, 30)
    assert crop_round(stop(), [mark(72, 100, 300, 30), near]).marks[1] == near
    assert len(crop_round(stop(), [mark(72, 100, 300, 30), far]).marks) == 1


def test_words_below_the_cut_end_of_the_picture_are_said_to_be_there() -> None:
    crop = crop_round(stop(height=900), [mark(72, 2000, 300, 30)])
    assert crop.below
    assert not crop.marks


def test_without_a_box_the_first_screen_is_shown() -> None:
    crop = crop_round(stop(), [])
    assert (crop.view.height, crop.below) == (800, False)


def test_a_phones_first_screen_is_cut_to_fit_the_strip() -> None:
    assert first_screen(stop(400, 2000), []).view.height == pytest.approx(520)


@given(
    x=st.floats(-50, 1400),
    y=st.floats(-50, 4000),
    width=st.floats(0, 3000),
    height=st.floats(0, 5000),
    page_width=st.integers(1, 1600),
    page_height=st.integers(1, 5000),
)
def test_no_crop_ever_leaves_its_page(
    x: float, y: float, width: float, height: float, page_width: int, page_height: int
) -> None:
    view = crop_round(stop(page_width, page_height), [mark(x, y, width, height)]).view
    assert view.x >= 0
    assert view.y >= 0
    assert view.x + view.width <= page_width + 0.11
    assert view.y + view.height <= page_height + 0.11
    assert view.width > 0
    assert view.height > 0


def test_all_boxes_are_one_path_with_air_round_each() -> None:
    crop = crop_round(stop(), [mark(100, 1000, 40, 20), mark(160.4, 1000.6, 30, 20)])
    assert crop.outline == "M97 997h46v26h-46zM157 998h36v26h-36z"
    assert not first_screen(stop(), []).outline
