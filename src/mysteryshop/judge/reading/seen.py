"""What a customer sees on a page without doing anything: its blocks, whole, with labels and amounts put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.page import FURNITURE, SKIP_LINK, Reading
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.wording import READ_TO, plain
from mysteryshop.model import LONGEST_QUOTE, Block, Page, PageKind, Quote

LABELS = frozenset({"term", "cell", "label"})
"""Roles of what may name the block behind it."""

LABEL_WORDS = 6
"""Words of the longest label that is read together with what stands behind it. Source: chosen; rows of a sum."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are read in one go: a sentence, or a value with its label before it. quote: where they stand."""

    text: str
    quote: Quote
    block: Block


def quote_of(block: Block, page: str = "") -> Quote:
    """A block as evidence, 300 characters at most."""
    return Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box, page)


def seen(reading: Reading, *, own: bool = False) -> tuple[Block, ...]:
    """The visible blocks in reading order. own: without menus, banners, footers and dialogs."""
    return seen_on(reading.page, own=own)


def seen_on(page: Page, *, own: bool = False) -> tuple[Block, ...]:
    """The visible blocks of a stored page, as `seen`."""
    shown = (block for block in page.blocks if block.visible and block.text.strip())
    return tuple(b for b in shown if not SKIP_LINK.match(b.text.strip()) and not (own and b.region in FURNITURE))


def pieces(blocks: Iterable[Block], page: str = "") -> Iterator[Piece]:
    """Every sentence, with signs made plain; a short value has its label before it: `Delivery: £4.95`."""
    before: Block | None = None
    for block in blocks:
        label = f"{plain(before.text).strip(' :')}: " if before is not None and _names(before, block) else ""
        for sentence in sentences_of(block):
            quote = Quote(sentence.quote.text, block.selector, block.box, page)
            yield Piece(label + plain(sentence.text[:READ_TO]), quote, block)
        before = block


def asked_before(reading: Reading, kinds: Iterable[PageKind]) -> bool:
    """Whether an earlier page of this walk has one of these kinds: what no page answers is asked of a person once."""
    wanted = frozenset(kinds)
    for page in reading.around.pages:
        if page.id == reading.page.id:
            return False
        if wanted & set(page.kinds) and page.staged is None and not page.browser_error:
            return True
    return False


def whole(blocks: Iterable[Block], page: str = "") -> Iterator[Piece]:
    """Every block as one piece, its label before it: for words that full stops do not part (`excl. VAT`)."""
    before: Block | None = None
    for block in blocks:
        label = f"{plain(before.text).strip(' :')}: " if before is not None and _names(before, block) else ""
        yield Piece(label + plain(block.text[:READ_TO]), quote_of(block, page), block)
        before = block


def said(blocks: Iterable[Block], pattern: re.Pattern[str], unless: re.Pattern[str] | None = None) -> tuple[Quote, ...]:
    """The sentences in which a pattern is heard, but for those in which `unless` is heard too; each once."""
    heard = (
        piece.quote
        for piece in pieces(blocks)
        if pattern.search(piece.text) and not (unless is not None and unless.search(piece.text))
    )
    return tuple(dict.fromkeys(heard))


def _names(label: Block, value: Block) -> bool:
    """Whether a block is a short label of the short block behind it."""
    words = plain(label.text).split()
    short = len(words) <= LABEL_WORDS and len(value.text.split()) <= LABEL_WORDS
    return label.role in LABELS and value.role != "heading" and label.region == value.region and short
