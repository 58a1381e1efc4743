"""Text cut into sentences, each still knowing where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.model import LONGEST_QUOTE, Block, Quote

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "nos",
        "approx",
        "incl",
        "excl",
        "inc",
        "ltd",
        "co",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "tel",
        "ext",
        "min",
        "max",
    ]
)
"""Words whose full stop does not end a sentence. Source: the usual abbreviations of British shop copy."""

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|\n+")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)[.]$")
_SMALL_NEXT = re.compile(r"[a-z0-9£$€(]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one block; text is exactly the block's own characters from start to end."""

    text: str
    block: Block
    start: int = 0

    @property
    def end(self) -> int:
        """Index in the block's text just past this sentence."""
        return self.start + len(self.text)

    @property
    def quote(self) -> Quote:
        """The sentence as evidence, 300 characters at most."""
        return Quote(self.text[:LONGEST_QUOTE], self.block.selector, self.block.box)

    def span(self, start: int, end: int) -> Quote:
        """A part of the sentence as evidence; start and end count from the sentence's first character."""
        return Quote(self.text[start:end][:LONGEST_QUOTE], self.block.selector, self.block.box)


def split_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each sentence of a text, in order, without the white space around them."""
    start = 0
    for end in _END.finditer(text):
        if "\n" not in end.group() and _goes_on(text, end):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def sentences_of(block: Block) -> tuple[Sentence, ...]:
    """The sentences of one block."""
    return tuple(Sentence(words, block, start) for start, words in split_sentences(block.text))


def _goes_on(text: str, end: re.Match[str]) -> bool:
    if end.group().strip() != ".":
        return end.group().startswith("…") and bool(_SMALL_NEXT.match(text[end.end() : end.end() + 1]))
    before = _LAST_WORD.search(text[: end.start() + 1])
    if before is None or before.group(1).lower() not in ABBREVIATIONS:
        return False
    return bool(_SMALL_NEXT.match(text[end.end() : end.end() + 1]))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    words = text[start:end]
    kept = words.strip()
    if kept:
        yield start + words.index(kept), kept
