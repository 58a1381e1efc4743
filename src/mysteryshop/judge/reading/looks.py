"""What further looks at a page showed, as detectors read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import LONGEST_QUOTE, Block, Box, Button, Field, Link, Quote
from mysteryshop.model.passes import Look, Passes, Spot

EXAMPLE_LOOKS = regex(
    r"<script\b[^>]*\bdata-mysteryshop-looks\b[^>]*>(?P<told>.*?)</script>", re.IGNORECASE | re.DOTALL
)
"""What an example page brings along in place of looks that only a browser can take. Never read on a visited page."""

_VIEWPORT = regex(r"<meta\b(?=[^>]*\bname\s*=\s*[\"']?viewport\b)[^>]*>", re.IGNORECASE)
_DOCUMENT = regex(r"<html\b|<head\b|<!doctype", re.IGNORECASE)
_NO_ZOOM = regex(r"user-scalable\s*=\s*(?:no|0)\b|maximum-scale\s*=\s*1(?:\.0*)?\b", re.IGNORECASE)


def example_looks(html: str) -> Passes | None:
    """The looks that an example page brings along as JSON; None when it brings none. Raises: ValueError."""
    found = EXAMPLE_LOOKS.search(html)
    if found is None:
        return None
    from pydantic import TypeAdapter

    return TypeAdapter(Passes).validate_json(found["told"])


def left_elsewhere(page: Reading, look: Look) -> bool:
    """Whether this look was taken of another page of this kind, or in another persona's walk."""
    return page.page.passes is not None and look in page.page.passes.elsewhere


def why_missing(page: Reading, look: Look) -> str:
    """Why a look that was asked for was not taken, as a part of a sentence; empty when nobody knows."""
    return page.page.passes.why_not.get(look.value, "") if page.page.passes else ""


def placed(page: Reading) -> Mapping[str, Box]:
    """Where things stand on the page's screenshot, by selector: a look may have met them on another screen."""
    forms = page.page.forms
    things: list[Block | Link | Button | Field] = [*page.page.blocks, *page.page.links]
    for form in forms:
        things += (*form.buttons, *form.fields)
    return {thing.selector: thing.box for thing in things if thing.box is not None}


def spot_quotes(page: Reading, spots: Iterable[Spot], most: int = 3) -> tuple[Quote, ...]:
    """The first places of a look as quotes, at their place on the screenshot."""
    boxes = page.once(placed)
    told = [Quote(s.text[:LONGEST_QUOTE], s.selector, boxes.get(s.selector)) for s in spots if s.text.strip()]
    return tuple(dict.fromkeys(told))[:most]


def is_document(page: Reading) -> bool:
    """Whether the page's whole markup is at hand, not a part of one."""
    return bool(_DOCUMENT.search(page.page.html[:2000]))


def viewport(page: Reading) -> str:
    """The page's own word on how phones should lay it out; empty when it says nothing."""
    found = _VIEWPORT.search(page.page.html)
    return found[0] if found else ""


def forbids_zoom(markup: str) -> bool:
    """Whether this word on the layout keeps the reader from making the page larger."""
    return bool(_NO_ZOOM.search(markup))
