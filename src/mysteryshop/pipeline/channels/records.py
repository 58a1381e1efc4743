"""What a channel's file holds, and pages made of its pieces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mysteryshop.model import Block, ChannelKind, Page, PageKind
from mysteryshop.pipeline.drafts.content import Content

FOLD_WORDS = 120
"""Words that fit on a first screen. Source: the same figure that drafts are read with."""


@dataclass(frozen=True, slots=True)
class Given:
    """A channel's file as it was opened. kind: as its owner says, or None. now: when it is read, an ISO moment.

    dated: `now` is the day that its owner gave, which the file's own dates do not change.
    """

    content: Content
    kind: ChannelKind | None
    now: str
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What a file turned out to hold. why: what told its kind; empty where its owner said it.

    left_out: what stands in it and was not read, in words for the report.
    """

    kind: ChannelKind
    why: str
    pages: tuple[Page, ...]
    left_out: tuple[str, ...] = ()


def page_of_blocks(kind: PageKind, name: str, blocks: Iterable[Block], now: str, *, title: str = "") -> Page:
    """A page that holds these blocks; the first of them are above the fold."""
    words = 0
    shown: list[Block] = []
    for block in blocks:
        words += len(block.text.split())
        shown.append(replace(block, above_fold=words <= FOLD_WORDS or not shown))
    return Page(
        id="",
        kinds=(kind,),
        url=name,
        requested=name,
        status=None,
        title=title,
        captured=now,
        step=0,
        blocks=tuple(shown),
    )
