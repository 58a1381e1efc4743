"""What a channel says, cut into the pieces that promise one thing each, with what each piece stands under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.facts_statements import Statement, statements
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Quote

SHORTEST = 2
"""Letters of a piece that can say anything."""

_CUT = regex(r"\s+[·•|]\s+|\s*;\s+|\s*[•·]\s*|\s{3,}|\s+(?:—|–|-|→)\s+(?=[A-Z(])|\t+")
"""Where a line of a list or a price board goes on to the next thing. Source: menus, leaflets and listings."""

_CUT_SIGN = regex(r"[·•|;—–→\t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Signs of which each cut has one, unless it is of blanks only or of a blank and a hyphen; white space among them."""

_LABEL_SIGN = regex(r"[:→\]–—]")
"""Signs of which one stands behind every label."""

_WORD = regex(r"\w")

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
        return self.statement.source or self.statement.page.id

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
        if statement.source != source:
            number, source = 0, statement.source
        label = label_of(statement.text)
        for start, words in pieces(statement.text):
            found.append(Segment(words, start, statement, label, number))
            number += 1
    return tuple(found)


def label_of(text: str) -> str:
    """The label that opens a line ("Delivery:"), or an empty string."""
    labelled = _LABELLED.match(text) if _LABEL_SIGN.search(text) else None
    return labelled.group("label").strip() if labelled else ""


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each piece of a sentence, without the white space around them."""
    start = 0
    for cut in [*(_CUT.finditer(text) if _may_be_cut(text) else ()), None]:
        end = cut.start() if cut else len(text)
        words = text[start:end]
        kept = words.strip()
        if len(kept) >= SHORTEST and _WORD.search(kept):
            yield start + words.index(kept), kept
        start = cut.end() if cut else end


def _may_be_cut(text: str) -> bool:
    """Whether a text has a sign at which it could be cut; most have none, and the pattern is dear."""
    return " -" in text or "   " in text or _CUT_SIGN.search(text) is not None
