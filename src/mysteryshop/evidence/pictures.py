"""The smaller copy of a screenshot that reports embed."""

from __future__ import annotations

from io import BytesIO

WIDEST = 880
"""Pixels. Words of 16 px stay readable in a crop, and twenty pages stay under 5 MB."""

QUALITY = 64


def small_copy(jpeg: bytes) -> bytes:
    """A JPEG at most WIDEST pixels wide, of the same shape."""
    from PIL import Image

    with Image.open(BytesIO(jpeg)) as picture:
        scale = min(1.0, WIDEST / picture.width)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        small = picture.convert("RGB").resize(size, Image.Resampling.BILINEAR, reducing_gap=1.5)
        out = BytesIO()
        small.save(out, "JPEG", quality=QUALITY)
        # A narrow page is not made smaller by packing it again.
        return min(out.getvalue(), jpeg, key=len)
