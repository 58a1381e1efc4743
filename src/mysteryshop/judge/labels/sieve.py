"""Which of many patterns may match a text, told in one go; the patterns themselves are asked only of those."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import re2  # it comes without types

_WHOLE_WORDS = re.compile(r"\(\?:\(\?<!\\w\)\|\(\?='\)\)(.*)\(\?!\\w\)", re.DOTALL)
"""How `lexicon` fences whole words in."""

_LOOKS = re.compile(r"\(\?<?[=!]")
_ONE = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
_PIECE = re.compile(rf"{_ONE}|.", re.DOTALL)
"""One sign of a pattern: escaped, a class, or just itself."""

_COUNTED = re.compile(rf"{_ONE}|\{{(?P<least>\d+),\d*\}}", re.DOTALL)
"""So and so many of the same, which makes automata large."""

_BEYOND_ASCII = re.compile(r"[^\W\x00-\x7f]|[\ud800-\udfff]")
"""Letters and digits that RE2 does not count as such, and halves of pairs, which it can't read."""

MEMORY = 64 << 20
"""Bytes that the sieve of one kind of text may take. Source: chosen; the three compile and match well within it."""


class Sieve:
    """Patterns put together into one automaton of RE2, which lets through whatever one of them could match.

    RE2 knows no lookarounds. Without them a pattern matches more than before, never less, so nothing is lost; what
    is let through is then asked properly.
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """patterns: of `wording`, at no cost until the first text is read."""
        self.patterns = tuple(patterns)

    @cached_property
    def _together(self) -> Any:
        options = re2.Options()
        options.case_sensitive = False
        options.max_mem = MEMORY
        together = re2.Set.SearchSet(options)
        for pattern in self.patterns:
            together.Add(widened(pattern.pattern))
        together.Compile()
        return together

    def matching(self, text: str) -> list[int]:
        """The places, from 0 and rising, of the patterns that match somewhere in a text of small letters."""
        return [place for place, _ in self.matches(text)]

    def matches(self, text: str) -> list[tuple[int, re.Match[str]]]:
        """The same, each place with its pattern's first match."""
        if not text.isascii() and _BEYOND_ASCII.search(text):
            maybe: Sequence[int] = range(len(self.patterns))
        else:
            maybe = sorted(self._together.Match(text) or ())
        return [(place, found) for place in maybe if (found := self.patterns[place].search(text))]


def widened(pattern: str) -> str:
    r"""A pattern without lookarounds and counts that matches wherever the given one does; whole words stay whole.

    >>> widened(r"no (?!problem)\w+")
    'no (?:)\\w+'
    """
    whole = _WHOLE_WORDS.fullmatch(pattern)
    wide = _COUNTED.sub(_any_number, _without_looks(whole[1] if whole else pattern))
    return rf"(?:^|\W|\w\b)(?:{wide})(?:\W|$)" if whole else wide


def _any_number(found: re.Match[str]) -> str:
    least = found["least"]
    return found[0] if least is None else "+" if int(least) else "*"


def _without_looks(pattern: str) -> str:
    if not _LOOKS.search(pattern):
        return pattern
    kept: list[str] = []
    at = depth = 0
    while at < len(pattern):
        piece = _piece(pattern, at)
        if not depth and _LOOKS.match(pattern, at):
            kept.append("(?:)")
            depth, at = 1, at + 1
            continue
        if depth:
            depth += {"(": 1, ")": -1}.get(piece, 0)
        else:
            kept.append(piece)
        at += len(piece)
    return "".join(kept)


def _piece(pattern: str, at: int) -> str:
    found = _PIECE.match(pattern, at)
    return found[0] if found else pattern[at]
