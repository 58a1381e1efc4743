"""What a house rule is about: the whole page, its headline, its first sentence, or each question or answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mysteryshop.judge.reading import Reading, Sentence
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.questions import Pair, read_pairs
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.model import LONGEST_QUOTE, PageKind, Quote

Where = Literal["any-sentence", "headline", "first-sentence", "question", "answer"]

SPOKEN: dict[Where, str] = {
    "any-sentence": "page",
    "headline": "headline",
    "first-sentence": "first sentence",
    "question": "question",
    "answer": "answer",
}
"""How a reason calls one passage."""

IN_ANSWERS = frozenset({PageKind.FAQ, PageKind.HELP})
"""Pages whose first sentences are those of their answers."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. quote: its beginning as evidence. paragraph: equal for sentences that stand together."""

    text: str
    quote: Quote
    paragraph: int = 0

    def quote_with(self, end: int) -> Quote:
        """The sentence as evidence, so cut (where it is too long) that the character before `end` is in it."""
        start = max(0, end - LONGEST_QUOTE)
        return replace(self.quote, text=self.text[start : start + LONGEST_QUOTE])


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that a rule is held against together. searched: what to quote when something is missing in them."""

    lines: tuple[Line, ...]
    searched: tuple[Quote, ...]


def passages_of(page: Reading, where: Where) -> tuple[Passage, ...]:
    """The passages of a page, in reading order; none where it has nothing of that sort."""
    if where == "any-sentence":
        return _whole(page)
    if where == "headline":
        return _one(_headline(page))
    if where == "first-sentence" and page.asked_as in IN_ANSWERS:
        return tuple(_answer(pair, 1) for pair in page.once(read_pairs))
    if where == "first-sentence":
        return _one(_body(page)[:1])
    pairs = page.once(read_pairs)
    if where == "question":
        return tuple(Passage((Line(pair.question, pair.asked),), (pair.asked,)) for pair in pairs)
    return tuple(_answer(pair) for pair in pairs)


def _whole(page: Reading) -> tuple[Passage, ...]:
    lines = tuple(
        Line(sentence.text, sentence.quote, number)
        for number, block in enumerate(page.prose)
        for sentence in sentences_of(block)
    )
    return (Passage(lines, (page.opening,)),) if lines else ()


def _one(sentences: Sequence[Sentence]) -> tuple[Passage, ...]:
    lines = tuple(Line(sentence.text, sentence.quote) for sentence in sentences)
    return (Passage(lines, tuple(line.quote for line in lines)),) if lines else ()


def _answer(pair: Pair, most: int | None = None) -> Passage:
    lines = tuple(Line(sentence.text, sentence.quote) for sentence in pair.answer[:most])
    return Passage(lines, (pair.asked, lines[0].quote))


def _headline(page: Reading) -> tuple[Sentence, ...]:
    """The main heading, else the first heading, else the first sentence, which then stands for one."""
    heads = [block for block in page.shown if block.role == "heading"]
    head = next((block for block in heads if block.level == 1), next(iter(heads), None))
    return sentences_of(head) if head else page.sentences[:1]


def _body(page: Reading) -> tuple[Sentence, ...]:
    """The copy under the headline, else whatever is no heading, else the headline itself."""
    copy = page.once(read_copy)
    under = tuple(sentence for sentence in page.sentences if sentence.block.role != "heading")
    return copy.body or under or page.sentences
