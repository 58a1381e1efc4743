"""A proposal: words to stand in place of what a finding quotes, and the page as it would be with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import Answer, Block, Page

GOES_ON = "…"
"""Ends a proposal after which the quoted words go on as they stand."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """words: what a customer would rather read. instead_of: the sentences that it replaces, in reading order.

    rest: what `…` at the end of the words stands for, unchanged. moved: sentences that are told in the words, and so
    no longer where they stood. lines: the words as they would stand on the page, where they are more than one line.
    """

    words: str
    instead_of: tuple[Sentence, ...]
    rest: str = ""
    moved: tuple[Sentence, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def replaced(self) -> str:
        """What the page says today in place of the words, without what goes on unchanged."""
        told = " ".join(sentence.text for sentence in self.instead_of)
        return told.removesuffix(self.rest) if self.rest else told

    @property
    def whole(self) -> str:
        """The words with what they leave as it stands."""
        return f"{self.words.removesuffix(GOES_ON).rstrip()} {self.rest}" if self.rest else self.words


@dataclass(frozen=True, slots=True)
class Case:
    """What has to be said better. whole: the page that knows the facts; of an answer, the page on which it stands."""

    reading: Reading
    answer: Answer
    whole: Reading

    @property
    def seed(self) -> str:
        """What decides among several shapes of a sentence: the same words always give the same one."""
        return "\n".join([self.answer.reason, *(quote.text for quote in self.answer.quotes)])


Rewriter = Callable[[Case], Iterator[Proposal]]
"""Gives proposals, the best first. Each is held against the page and the check before anybody sees it."""


def in_place(reading: Reading, proposal: Proposal) -> Reading:
    """The page with the proposal's words where the quoted ones stood, read anew as the same kind of page."""
    page = reading.page
    blocks = tuple(block for old in page.blocks for block in _changed(old, proposal))
    return read_as(reading, replace(page, blocks=blocks))


def read_as(reading: Reading, page: Page) -> Reading:
    """Another page, read as this one is."""
    return Reading(
        page,
        reading.setting,
        asked_as=reading.asked_as,
        where=reading.where,
        visit=reading.visit,
        channel=reading.channel,
    )


def _changed(block: Block, proposal: Proposal) -> Iterator[Block]:
    """The block with its sentences replaced, and the lines behind it; nothing when nothing is left of it."""
    lead = proposal.instead_of[0] if proposal.instead_of else None
    gone = [s for s in (*proposal.instead_of, *proposal.moved) if s.block == block]
    if not gone:
        yield block
        return
    text = block.text
    for sentence in sorted(set(gone), key=lambda s: s.start, reverse=True):
        words = _first_line(proposal) if sentence == lead else ""
        text = f"{text[: sentence.start]}{words}{text[sentence.end :]}"
    if text.strip():
        yield replace(block, text=text)
    if lead in gone:
        yield from (replace(block, text=line, role="paragraph", level=0, tag="p") for line in proposal.lines[1:])


def _first_line(proposal: Proposal) -> str:
    return proposal.lines[0] if proposal.lines else proposal.whole


def sentences_of_quotes(case: Case, among: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that the finding quotes, whole or by their beginning, in reading order."""
    quoted = {(quote.text, quote.selector) for quote in case.answer.quotes}
    return tuple(s for s in among if (s.quote.text, s.quote.selector) in quoted)
