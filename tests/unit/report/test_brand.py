from __future__ import annotations

import pytest

from mysteryshop.report.brand import DARK_PAPER, HOUSE, LEAST_CONTRAST, PAPER, contrast, readable_brand


@pytest.mark.parametrize("colour", ["#1d3557", "#ffff00", "#ffffff", "#000000", "#7f7f7f", "#ff0000"])
def test_any_colour_is_made_readable_on_both_papers(colour: str) -> None:
    brand = readable_brand(colour)
    assert contrast(brand.light, PAPER) >= LEAST_CONTRAST
    assert contrast(brand.dark, DARK_PAPER) >= LEAST_CONTRAST


def test_a_colour_that_can_be_read_is_kept() -> None:
    assert readable_brand("#1d3557").light == "#1d3557"


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#1d3557}</style><script>", "#1d3557\n"])
def test_what_is_no_colour_is_the_house_colour(colour: str) -> None:
    assert readable_brand(colour).light == HOUSE


def test_contrast_is_the_one_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
