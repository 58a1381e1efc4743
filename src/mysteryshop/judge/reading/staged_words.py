"""What a customer was told while a fault was staged: the words that were new on the screen, with their places."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.sentences import Sentence, sentences_of
from mysteryshop.model import Block, Quote, Staged

READ_IN = "en"
"""The language of the word lists."""

BROWSERS_OWN = "The customer sees the browser's own error page; the shop said nothing."


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of the fault; of a text, all that it says.

    readable: it is in the language of the word lists, or too short to tell. searched: the longest of it, or what stood
    on the screen when nothing was said.
    """

    sentences: tuple[Sentence, ...]
    readable: bool
    searched: Quote

    @property
    def anything(self) -> bool:
        """Whether anything was said at all."""
        return bool(self.sentences)


def read_told(reading: Reading) -> Told:
    """What was said of the fault, whatever page kind the check is asked of; use with `Reading.once`."""
    blocks = _blocks(reading)
    sentences = tuple(sentence for block in blocks for sentence in sentences_of(block))
    longest = max(sentences, key=lambda sentence: len(sentence.text), default=None)
    searched = longest.quote if longest else reading.opening
    return Told(sentences, language_of(reading) in ("", READ_IN), searched)


def _blocks(reading: Reading) -> tuple[Block, ...]:
    staged = reading.page.staged
    if staged is None:
        return tuple(block for block in reading.blocks if block.visible and block.role not in ("button", "option"))
    here = {block.text.strip(): block for block in reversed(reading.page.blocks) if block.visible}
    # A message that faded before the page was kept has no place any more, but it was said.
    lines = [here.get(line.strip(), Block(line.strip(), "text", "")) for line in staged.said if line.strip()]
    return tuple(block for block in dict.fromkeys(lines) if block.role != "option")


def screen(reading: Reading) -> tuple[Quote, ...]:
    """What stood on the screen, as evidence; nothing where it was blank, or the browser's own."""
    return (reading.opening,) if reading.opening.text else ()


def was_pressed(staged: Staged) -> bool:
    """Whether the customer pressed a button, and did not only leave a field."""
    return staged.pressed is not None and bool(staged.pressed.name.strip())
