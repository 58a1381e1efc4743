"""Where words stand in a file: from the words that were judged back to line and column."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.errors import Place

_WORD = re.compile(r"\w+")

LONGEST_RUN = 12
"""Words of a quote that are looked for in one run. Source: chosen; a sentence that repeats so many is the same one."""

SHORTEST_RUN = 3
"""Words of a longer quote that at least must stand together. Source: chosen; two are found anywhere."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand. name: `page 2`, `row 3`, where that says more. has_lines: whether the file has lines at all.

    In a file without lines the place's line is the page number, so that programs still get a number.
    """

    place: Place
    name: str = ""
    has_lines: bool = True

    def __str__(self) -> str:
        """`file:line:column`, with the row in tables; `file, page 2` where there are no lines."""
        if not self.has_lines:
            return f"{self.place.file}, {self.name or f'page {self.place.line}'}"
        return f"{self.place} ({self.name})" if self.name else str(self.place)


@dataclass(frozen=True, slots=True)
class Anchor:
    """From this character of a piece on, its words stand at this line and column."""

    offset: int
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a file, in reading order, and where they stand. exact: whether columns can be told."""

    words: str
    anchors: tuple[Anchor, ...]
    exact: bool = True
    name: str = ""

    def anchor_at(self, offset: int) -> Anchor:
        """Line and column of one character of this piece."""
        anchor = self.anchors[max(0, bisect_right(self.anchors, offset, key=lambda each: each.offset) - 1)]
        return Anchor(offset, anchor.line, anchor.column + (offset - anchor.offset if self.exact else 0))


def line_pieces(text: str, first_line: int = 1, first_column: int = 1) -> tuple[Piece, ...]:
    """One piece a line of this text, which begins at that line and column of its file."""
    lines = text.split("\n")
    return tuple(
        Piece(words, (Anchor(0, first_line + number, first_column if number == 0 else 1),))
        for number, words in enumerate(lines)
    )


class Locator:
    """Finds the words of one text in its file; white space, markup and signs between the words do not matter."""

    def __init__(self, file: str, pieces: Sequence[Piece], *, name: str = "", has_lines: bool = True) -> None:
        self._file, self._pieces, self._name, self._has_lines = file, pieces, name, has_lines
        found = [(match, number) for number, piece in enumerate(pieces) for match in _WORD.finditer(piece.words)]
        self._words = [match.group().casefold() for match, _ in found]
        self._at = [(number, match.start()) for match, number in found]
        self._first: dict[str, list[int]] = {}
        for index, word in enumerate(self._words):
            self._first.setdefault(word, []).append(index)

    def find(self, words: str, start: int = 0) -> int | None:
        """The index of the first word of these words at or after `start`, or None. A long text is told by its start."""
        wanted = [match.group().casefold() for match in _WORD.finditer(words)]
        places = self._first.get(wanted[0], []) if wanted else []
        for length in _ever_shorter(len(wanted)):
            for number in range(bisect_left(places, start), len(places)):
                index = places[number]
                if self._words[index : index + length] == wanted[:length]:
                    return index
        return None

    def spot(self, index: int | None) -> Spot:
        """The place of that word; of the whole text when there is none."""
        number, offset = self._at[index or 0] if self._at else (0, 0)
        if not self._pieces:
            return Spot(Place(self._file), self._name, self._has_lines)
        piece = self._pieces[number]
        anchor = piece.anchor_at(offset)
        return Spot(Place(self._file, anchor.line, anchor.column), piece.name or self._name, self._has_lines)

    def quoted(self, words: str, start: int = 0) -> Spot:
        """The place of a quote, looked for from there on, then anywhere; `start` itself when it is not found."""
        found = self.find(words, start)
        return self.spot(start if found is None and (found := self.find(words)) is None else found)

    def starts(self, blocks: Iterable[tuple[str, str]]) -> dict[str, int]:
        """Where each block of a page begins, by its selector. blocks: selector and words, in reading order."""
        found: dict[str, int] = {}
        cursor = 0
        for selector, words in blocks:
            index = self.find(words, cursor)
            if index is not None:
                found.setdefault(selector, index)
                cursor = index + 1
        return found


def _ever_shorter(count: int) -> Iterator[int]:
    """Lengths to try: many words at first, then fewer, since words that nobody reads may stand between them."""
    length = min(count, LONGEST_RUN)
    while length >= min(count, SHORTEST_RUN) > 0:
        yield length
        length //= 2
