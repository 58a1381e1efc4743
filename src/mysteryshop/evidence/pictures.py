"""The smaller copy of a screenshot that reports embed."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 60_000
"""What one page may add to a report, so that 48 pages stay under 5 MB and 200 under 20 MB, words and all."""

LOOKS = ((880, 64), (880, 50), (880, 38), (720, 38), (600, 38), (480, 34), (360, 34))
"""Width in pixels and JPEG quality, the best first: a page gets the first that is small enough.

Words of 16 px stay readable in a crop of the first five; only very long pages full of photographs need the others.
"""


def small_copy(jpeg: bytes) -> bytes:
    """A JPEG of the same shape, at most 880 pixels wide, and as good as fits into `MOST_BYTES`."""
    from PIL import Image

    with Image.open(BytesIO(jpeg)) as opened:
        picture = opened.convert("RGB")
    if picture.width <= LOOKS[0][0] and len(jpeg) <= MOST_BYTES:
        return jpeg  # A narrow page is not made smaller by packing it again.
    shrunk: dict[int, Picture] = {}
    packed = jpeg
    for width, quality in LOOKS:
        if width not in shrunk:
            shrunk[width] = _shrunk(picture, width)
        packed = min(_packed(shrunk[width], quality), packed, key=len)
        if len(packed) <= MOST_BYTES:
            break
    return packed


def _shrunk(picture: Picture, widest: int) -> Picture:
    from PIL.Image import Resampling

    scale = min(1.0, widest / picture.width)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture if scale == 1.0 else picture.resize(size, Resampling.BILINEAR, reducing_gap=1.5)


def _packed(picture: Picture, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()
