"""Phrases found in a passage, and what excuses them."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.phrases.passages import Line, Passage
from mysteryshop.judge.phrases.patterns import Phrasebook
from mysteryshop.judge.phrases.signs import PlainText, plain_text
from mysteryshop.model import Quote


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a phrase stands. start, end: in the sentence as the page has it."""

    line: Line
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves, as the page has them."""
        return self.line.text[self.start : self.end]

    @property
    def quote(self) -> Quote:
        """The sentence that they stand in."""
        return self.line.quote_with(self.end)


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found in one passage: the places that count, and those that something near excuses."""

    passage: Passage
    counted: tuple[Hit, ...]
    excused: tuple[Hit, ...]


def search(passage: Passage, sought: Phrasebook, unless: Phrasebook | None = None, reach: int = 0) -> Hits:
    """Where the phrases stand in a passage.

    unless: what excuses a hit in the same sentence, or up to `reach` sentences before or after it in its paragraph.
    """
    plain = tuple(plain_text(line.text) for line in passage.lines)
    counted: list[Hit] = []
    excused: list[Hit] = []
    for number, line in enumerate(passage.lines):
        spans = sought.find(plain[number])
        if spans:
            kept = excused if unless and _excuses(unless, passage, plain, number, reach) else counted
            kept.extend(Hit(line, *plain[number].original(*span)) for span in spans)
    return Hits(passage, tuple(counted), tuple(excused))


def _excuses(unless: Phrasebook, passage: Passage, plain: tuple[PlainText, ...], number: int, reach: int) -> bool:
    paragraph = passage.lines[number].paragraph
    near = range(max(0, number - reach), min(len(plain), number + reach + 1))
    return any(passage.lines[other].paragraph == paragraph and unless.find(plain[other]) for other in near)
