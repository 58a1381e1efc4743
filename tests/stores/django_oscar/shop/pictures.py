"""Product pictures: a thing in its colour between sky and sea, drawn, so that nobody's photographs are needed."""

from __future__ import annotations

import io
from itertools import cycle

from PIL import Image, ImageDraw

SIDE = 640
SKY, SEA, FOAM = "#dfe9ec", "#9fb9c2", "#f6f8f7"


def product_picture(number: int, colour: str) -> bytes:
    """A PNG of SIDE × SIDE pixels; the shape goes by the product's number."""
    picture = Image.new("RGB", (SIDE, SIDE), SKY)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, SIDE * 2 // 3, SIDE, SIDE), fill=SEA)
    for left in range(-40, SIDE, 80):
        draw.arc((left, SIDE * 2 // 3 - 16, left + 80, SIDE * 2 // 3 + 24), 180, 360, fill=FOAM, width=6)
    _shape(draw, number % 3, colour)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _shape(draw: ImageDraw.ImageDraw, which: int, colour: str) -> None:
    if which == 0:
        draw.polygon([(320, 120), (470, 230), (430, 520), (210, 520), (170, 230)], fill=colour)
    elif which == 1:
        draw.rounded_rectangle((210, 140, 430, 520), radius=90, fill=colour)
    else:
        draw.ellipse((150, 200, 490, 500), fill=colour)
    for top, shade in zip(range(300, 480, 60), cycle((FOAM, SKY)), strict=False):
        draw.line((250, top, 390, top), fill=shade, width=8)
