"""What the judge reads of one page: the shop's own words, in order, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from mysteryshop.judge.reading.furniture import Surroundings, is_template_line
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import LONGEST_QUOTE, Block, Page, PageKind, Quote

Read = TypeVar("Read")

FURNITURE = frozenset({"header", "nav", "footer", "dialog"})
"""Landmarks that repeat on every page and are not what this page says."""

SKIP_LINK = regex(
    r"\W*(?:skip|jump) (?:straight )?to (?:the )?(?:main|page|content|navigation|menu|search|footer)\b.{0,20}$",
    re.IGNORECASE,
)
"""A link for keyboards that stands before everything and says nothing of the page. Source: its usual wordings."""

CONTROLS = frozenset({"button", "label", "option"})
"""Roles that are for pressing and filling in, not for reading."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a reader knows beside the page: the brand's own words, the country, the true facts, the same walk."""

    brand_words: tuple[str, ...] = ()
    region: str = ""
    truths: dict[str, str] = field(default_factory=dict)
    around: Surroundings = field(default_factory=Surroundings)


class Reading:
    """One page, read. Every reading is computed once and kept (`once`)."""

    def __init__(
        self,
        page: Page,
        setting: Setting | None = None,
        *,
        asked_as: PageKind | None = None,
        where: str = "main",
        visit: str = "",
        channel: str = "web",
    ) -> None:
        """A reading of one page.

        asked_as: the page kind that the check was asked of. where: anywhere, main or first-screen.
        channel: the channel's name: web, mobile-web, or what the audit file calls it.
        """
        self.page = page
        self.setting = setting or Setting()
        self.asked_as = asked_as or page.main_kind
        self.where = where
        self.visit = visit
        self.channel = channel
        self.around = self.setting.around
        self._kept: dict[Any, Any] = {}

    @property
    def id(self) -> str:
        """`VISIT/PAGE`, as findings name it."""
        return f"{self.visit}/{self.page.id}" if self.visit else self.page.id

    @cached_property
    def now(self) -> datetime:
        """When the page was captured: the judge has no clock of its own."""
        return datetime.fromisoformat(self.page.captured)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The text blocks of the region that is read, in reading order; never scripts, menus or cookie notices."""
        spoken = tuple(b for b in self.page.blocks if b.text.strip() and not SKIP_LINK.match(b.text.strip()))
        if self.where == "anywhere":
            return spoken
        if self.told_while_staged is not None:
            return self.told_while_staged
        own = tuple(block for block in spoken if block.region not in FURNITURE)
        if self.where == "first-screen":
            own = tuple(b for b in own if b.above_fold and b.visible)
        return own or tuple(block for block in spoken if block.region != "dialog")

    @cached_property
    def told_while_staged(self) -> tuple[Block, ...] | None:
        """What was said of a fault that was staged here, and was not there before; None where none was."""
        staged = self.page.staged
        if staged is None or self.asked_as is not PageKind.FAULT:
            return None
        said = frozenset(staged.said)
        return tuple(block for block in self.page.blocks if block.visible and block.text.strip() in said)

    @cached_property
    def shown(self) -> tuple[Block, ...]:
        """The blocks that are for reading: no buttons, field labels or options, and no lines of a template."""
        return tuple(b for b in self.blocks if b.role not in CONTROLS and not is_template_line(b))

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """What is shown on this page and not on every page of the site."""
        return tuple(block for block in self.shown if not self.around.has(block))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the prose, in reading order; a heading or list item is a sentence of its own."""
        return tuple(sentence for block in self.prose for sentence in sentences_of(block))

    @cached_property
    def text(self) -> str:
        """The prose, one block a line."""
        return "\n".join(block.text for block in self.prose)

    @cached_property
    def word_count(self) -> int:
        """Words of the prose."""
        return len(self.text.split())

    @cached_property
    def opening(self) -> Quote:
        """The first 300 characters of the region that was searched: what to quote when something is missing.

        The main heading where there is one, else the first words that stand in no margin.
        """
        own = [block for block in self.prose or self.shown or self.blocks or self.page.blocks if block.visible]
        heads = [block for block in own if block.role == "heading" and block.level == 1]
        for block in (*heads, *(block for block in own if block.region != "aside"), *own):
            return Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box)
        return Quote("")

    def once(self, read: Callable[[Reading], Read]) -> Read:
        """What `read` makes of this page, computed the first time and kept."""
        if read not in self._kept:
            self._kept[read] = read(self)
        return cast("Read", self._kept[read])


class SiteReading:
    """All pages of one audit, side by side, for the checks that need more than one. `once` as in Reading."""

    def __init__(self, pages: tuple[Reading, ...], setting: Setting) -> None:
        self.pages = pages
        self.setting = setting
        self._kept: dict[Any, Any] = {}

    def once(self, read: Callable[[SiteReading], Read]) -> Read:
        """What `read` makes of this site, computed the first time and kept."""
        if read not in self._kept:
            self._kept[read] = read(self)
        return cast("Read", self._kept[read])
