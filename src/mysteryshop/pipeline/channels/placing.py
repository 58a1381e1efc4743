"""Where the words of a channel's page stand in its file: each block says its line, page or row."""

from __future__ import annotations

import re
from dataclasses import replace

from mysteryshop.model import Block, Page
from mysteryshop.pipeline.drafts.places import Locator
from mysteryshop.pipeline.drafts.records import Text

_DATA = re.compile(r"\s*(?:\{|\[\s*\{)")
"""How structured data begins: it may hold the same words as the page, and nobody reads it there."""

_WORD = re.compile(r"\w+")


def placed(page: Page, text: Text, *, has_lines: bool = True, first_line: int = 1) -> Page:
    """The page with the place in the file (`line 12`, `page 2`) as each block's selector.

    No browser will look for these blocks, but a person will. first_line: where the text begins in its file.
    """
    shown = [piece for piece in text.pieces if not (text.is_html and _DATA.match(piece.words))]
    locator = Locator(page.url, shown, name=text.name, has_lines=has_lines)
    blocks: list[Block] = []
    last = cursor = 0
    for block in page.blocks:
        index = locator.find(block.text, cursor)
        if index is not None:
            last, cursor = index, index + len(_WORD.findall(block.text))
        # Words that are nowhere in the file (signs alone, broken letters) stand where the ones before them do.
        spot = locator.spot(last)
        where = f"line {spot.place.line + first_line - 1}" if spot.has_lines else spot.name
        blocks.append(replace(block, selector=where))
    return replace(page, blocks=tuple(blocks))
