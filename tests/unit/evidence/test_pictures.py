"""The copy of a screenshot that a report embeds: small enough for a mail, wide enough to be read."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFilter

from mysteryshop.evidence.pictures import LOOKS, MOST_BYTES, small_copy


def packed(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def page_of_words(width: int) -> Image.Image:
    picture = Image.new("RGB", (width, 3000), "white")
    for line in range(25):
        ImageDraw.Draw(picture).text((20, 20 + 112 * line), "Leave your email and we will write. " * 4, fill="black")
    return picture


def photographs() -> Image.Image:
    """Grain with soft edges: of about the weight of photographs from top to bottom."""
    return Image.effect_noise((1280, 5000), 60).convert("RGB").filter(ImageFilter.GaussianBlur(2))


def test_a_page_of_words_keeps_the_width_at_which_they_can_be_read() -> None:
    small = small_copy(packed(page_of_words(1280)))
    assert Image.open(BytesIO(small)).size == (LOOKS[0][0], round(3000 * LOOKS[0][0] / 1280))


def test_a_narrow_light_page_is_taken_as_it_is() -> None:
    jpeg = packed(Image.new("RGB", (412, 900), "white"))
    assert small_copy(jpeg) == jpeg


@pytest.mark.parametrize("width", [412, 1280])
def test_a_page_full_of_photographs_still_fits(width: int) -> None:
    jpeg = packed(photographs().resize((width, 5000 * width // 1280)))
    small = small_copy(jpeg)
    assert len(jpeg) > MOST_BYTES >= len(small)
    opened = Image.open(BytesIO(small))
    assert opened.width >= LOOKS[-1][0]
    assert opened.height / opened.width == pytest.approx(5000 / 1280, rel=0.01)


def test_the_same_picture_gives_the_same_bytes() -> None:
    jpeg = packed(page_of_words(1280))
    assert small_copy(jpeg) == small_copy(jpeg)
