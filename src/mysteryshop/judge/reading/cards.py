"""Things in a list: what stands between one heading and the next, with its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.wording import plain
from mysteryshop.model import Block

LONGEST_CARD = 12
"""Blocks of the longest card. Source: chosen; a name, a line or two, prices, a unit price, stock and a button."""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing with its name and all that is said of it, the name among it."""

    name: Block
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """Its words, one block a line, signs made plain."""
        return plain("\n".join(block.text for block in self.blocks))


def find_cards(blocks: Iterable[Block]) -> tuple[Card, ...]:
    """The things with a price in a list, in reading order; each begins with a heading."""
    return tuple(card for card in _sections(blocks) if any(find_amounts(card.text)))


def _sections(blocks: Iterable[Block]) -> Iterator[Card]:
    section: list[Block] = []
    for block in blocks:
        if block.role == "heading":
            yield from _card(section)
            section = []
        section.append(block)
    yield from _card(section)


def _card(section: Sequence[Block]) -> Iterator[Card]:
    if section and section[0].role == "heading" and section[0].level > 1:
        yield Card(section[0], tuple(section[:LONGEST_CARD]))
