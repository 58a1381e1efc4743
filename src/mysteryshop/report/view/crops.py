"""Which part of a page's picture shows a quote: rectangles in CSS pixels of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mysteryshop.model import Box
from mysteryshop.report.pictures import Picture
from mysteryshop.report.view.stops import Stop

MARGIN = 28
"""CSS pixels round a box: about one line of text, so that the reader sees what stands next to it.
Source: tried on the sample's pages."""

NARROWEST = 520
"""CSS pixels across a crop at least, where the page has them: text stays near its natural size on paper too.
Source: tried on the sample's pages."""

AIR = 3
"""CSS pixels between words and the box round them. Source: tried on the sample's pages."""

FLATTEST, TALLEST = 0.34, 0.95
"""A crop's height as a part of its width, at least and at most. Source: what stands beside three paragraphs."""

FIRST_SCREEN = 1.3
"""A first screen's height as a part of its width, at most: a phone's is cut, so that the strip stays a strip.
Source: tried on the sample's pages."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a picture, with the finding numbers that it stands for."""

    box: Box
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """A window on a page's picture. picture None: none was kept. below: the words stand under its cut end."""

    stop: Stop
    picture: Picture | None
    view: Box
    marks: tuple[Mark, ...] = ()
    below: bool = False

    @property
    def stroke(self) -> float:
        """The part of the window's width that one pixel takes on a page 400 pixels wide: for the size of the pins."""
        return self.view.width / 400

    @property
    def outline(self) -> str:
        """Every mark's box with a little air, as one SVG path: a picture with twenty boxes is drawn, not spelt out."""
        return "".join(
            f"M{box.x - AIR:.0f} {box.y - AIR:.0f}h{box.width + 2 * AIR:.0f}v{box.height + 2 * AIR:.0f}"
            f"h-{box.width + 2 * AIR:.0f}z"
            for box in (mark.box for mark in self.marks)
        )


def crop_round(stop: Stop, marks: Sequence[Mark]) -> Crop:
    """The window that shows the first mark, and those beside it that fit; the first screen when there is none."""
    picture = stop.picture
    if picture is None:
        return Crop(stop, None, Box(0, 0, 1, 1))
    page = Box(0, 0, picture.width, picture.height)
    shown = tuple(mark for mark in marks if _inside(mark.box, page))
    if not shown:
        return Crop(stop, picture, first_screen(stop, ()).view, below=bool(marks))
    tallest = TALLEST * max(NARROWEST, shown[0].box.width)
    target = shown[0].box
    for mark in shown[1:]:
        wider = _round_both(target, mark.box)
        target = wider if wider.height + 2 * MARGIN <= tallest else target
    view = _window(target, page)
    return Crop(stop, picture, view, tuple(mark for mark in shown if _inside(mark.box, view)))


def first_screen(stop: Stop, marks: Sequence[Mark]) -> Crop:
    """The page as it met the customer, before any scrolling, with the marks that fall on it."""
    picture = stop.picture
    if picture is None:
        return Crop(stop, None, Box(0, 0, 1, 1))
    view = Box(0, 0, picture.width, min(picture.fold, FIRST_SCREEN * picture.width))
    return Crop(stop, picture, view, tuple(mark for mark in marks if _inside(mark.box, view)))


def whole_page(stop: Stop, marks: Sequence[Mark]) -> Crop:
    """All of the picture, with every mark on it."""
    picture = stop.picture
    if picture is None:
        return Crop(stop, None, Box(0, 0, 1, 1))
    view = Box(0, 0, picture.width, picture.height)
    return Crop(stop, picture, view, tuple(mark for mark in marks if _inside(mark.box, view)))


def _window(target: Box, page: Box) -> Box:
    """The target with some air, neither too flat nor too tall, and nowhere off the page."""
    width = min(page.width, max(NARROWEST, target.width + 2 * MARGIN))
    height = min(page.height, max(FLATTEST * width, min(target.height + 2 * MARGIN, TALLEST * width)))
    left = max(0.0, min(target.x - MARGIN, page.width - width))
    air = max(MARGIN, (height - target.height) / 2)
    top = max(0.0, min(target.y - air, page.height - height))
    return Box(round(left, 1), round(top, 1), round(width, 1), round(height, 1))


def _inside(box: Box, view: Box) -> bool:
    """Whether any of the box shows in the window."""
    across = box.x < view.x + view.width and box.x + box.width > view.x
    return across and box.y < view.y + view.height and box.y + box.height > view.y and box.width > 0 and box.height > 0


def _round_both(one: Box, other: Box) -> Box:
    left, top = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    return Box(left, top, right - left, max(one.y + one.height, other.y + other.height) - top)
