"""What a channel says, cut into the pieces that promise one thing each, with what each piece stands under."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.reading.facts_statements import Statement, statements
from mysteryshop.judge.reading.page import Reading, SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Quote

SEVERAL, MOST = 5, 0.6
"""Pages of a channel from which its frame can be told from them, and the share of them that carry it.

Source: chosen; a foot stands on nearly every page, a heading of a few products on some.
"""

FRAME = "the frame of "
"""What the source begins with of what stands on most pages of a channel: its head, menu and foot."""

SHORTEST = 2
"""Letters of a piece that can say anything."""

LONGEST_PRESSED = 40
"""Letters of a line that can be no more than the name of something to press. Source: chosen."""

_CUT = regex(r"\s+[·•|]\s+|\s*;\s+|\s*[•·]\s*|\s{3,}|\s+(?:—|–|-|→)\s+(?=[A-Z(])|\t+")
"""Where a line of a list or a price board goes on to the next thing. Source: menus, leaflets and listings."""

_CUT_SIGN = regex(r"[·•|;—–→\t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Signs of which each cut has one, unless it is of blanks only or of a blank and a hyphen; white space among them."""

_LABEL_SIGN = regex(r"[:→\]–—]")
"""Signs of which one stands behind every label."""

_WORD = regex(r"\w")

_LABELLED = regex(r"^\W{0,4}\[?(?P<label>[\w&'’/ .+-]{2,40}?)\]?\s*(?::|→|\]| [–—] )\s*(?=\S)")


_PRESSED = regex(
    r"\W*(?:(?:remove|delete|update|edit|change|view|empty|clear)(?: (?:it|this|item|all|quantity|qty|details|options"
    r"|(?:(?:from )?(?:the |your |my )?(?:cart|basket|bag|order))))?|undo|apply|cancel|close|back|increase|decrease"
    r"|(?:save|add|move)(?: it| this)? (?:for later|(?:to )?(?:the |your |my )?(?:cart|basket|bag|wish ?list"
    r"|favou?rites)))\W*",
    re.IGNORECASE,
)
"""A line that is only the name of something to press: it promises nothing, and is nothing's name or heading."""


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
    numbers: Counter[str] = Counter()
    for statement in _with_sources(site.once(statements)):
        if len(statement.text) <= LONGEST_PRESSED and _PRESSED.fullmatch(statement.text):
            continue
        label = label_of(statement.text)
        for start, words in pieces(statement.text):
            found.append(Segment(words, start, statement, label, numbers[statement.source]))
            numbers[statement.source] += 1
    return tuple(found)


def _with_sources(told: Sequence[Statement]) -> Iterator[Statement]:
    """The statements; what stands on most pages of a channel is said by the site's frame, and by none of its pages.

    So a page can contradict the foot that it carries, and does not know of what the foot says.
    """
    pages: dict[str, set[str]] = defaultdict(set)
    carrying: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in told:
        pages[one.page.channel].add(one.page.id)
        carrying[one.page.channel, one.sentence.block.text].add(one.page.id)
    for one in told:
        channel = one.page.channel
        framed = len(pages[channel]) >= SEVERAL and (
            len(carrying[channel, one.sentence.block.text]) > MOST * len(pages[channel])
        )
        yield replace(one, source=f"{FRAME}{channel}") if framed else one


def label_of(text: str) -> str:
    """The label that opens a line ("Delivery:"), or an empty string."""
    labelled = _LABELLED.match(text) if _LABEL_SIGN.search(text) else None
    return labelled.group("label").strip() if labelled else ""


@once_a_text
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
