"""What a channel says, cut into the pieces that promise one thing each, with what each piece stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.reading.facts_statements import Statement, statements
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Quote

SHORTEST = 2
"""Letters of a piece that can say anything."""

_CUT = regex(r"\s+[·•|]\s+|\s*;\s+|\s*[•·]\s*|\s{3,}|\s+(?:—|–|-|→)\s+(?=[A-Z(])|\t+")
"""Where a line of a list or a price board goes on to the next thing. Source: menus, leaflets and listings."""

_LABELLED = regex(r"^\W{0,4}\[?(?P<label>[\w&'’/ .+-]{2,40}?)\]?\s*(?::|→|\]| [–—] )\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a sentence that can promise something.

    text: its words with plain signs. start: where it begins in the sentence. whole: the sentence. topic: the
    heading, question or label that it stands under. label: a label inside its own line ("Delivery:"), or empty.
    before, after: the neighbouring sentences of the same block. line: all the words of its block. number: its place
    among the segments of its source, in reading order.
    """

    text: str
    start: int
    statement: Statement
    label: str = ""
    number: int = 0

    @property
    def page(self) -> Reading:
        """The page or channel that says it."""
        return self.statement.page

    @property
    def sentence(self) -> Sentence:
        """The sentence it is a piece of."""
        return self.statement.sentence

    @property
    def whole(self) -> str:
        """The sentence's words, plain."""
        return self.statement.text

    @property
    def topic(self) -> str:
        """The heading, question or label that it stands under, plain."""
        return self.statement.topic

    @property
    def line(self) -> str:
        """All the words of the block that it stands in."""
        return self.sentence.block.text

    @property
    def source(self) -> str:
        """Who says it: one page, or one channel's file. Claims of one source are not held against one another."""
        return self.page.id

    def quote(self, start: int, end: int) -> Quote:
        """Some of its words as evidence."""
        return self.sentence.span(self.start + start, self.start + end)


def segments(site: SiteReading) -> tuple[Segment, ...]:
    """Every piece of every channel that can promise something, in reading order; cut once a site."""
    return site.once(_segments)


def _segments(site: SiteReading) -> tuple[Segment, ...]:
    found: list[Segment] = []
    number, source = 0, ""
    for statement in site.once(statements):
        if statement.page.id != source:
            number, source = 0, statement.page.id
        for segment in _pieces(statement):
            found.append(replace(segment, number=number))
            number += 1
    return tuple(found)


def _pieces(statement: Statement) -> Iterator[Segment]:
    text = statement.text
    labelled = _LABELLED.match(text)
    label = labelled.group("label").strip() if labelled else ""
    start = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        words = text[start:end]
        kept = words.strip()
        if len(kept) >= SHORTEST and re.search(r"\w", kept):
            yield Segment(kept, start + words.index(kept), statement, label)
        start = cut.end() if cut else end
