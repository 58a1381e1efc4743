"""Patterns that are asked only of texts in which the words stand without which they can't match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, reduce
from importlib import import_module
from operator import or_
from typing import Any, cast

from mysteryshop.judge.facts.literals import DIGIT, LETTERS, Need, need_of, needs_of
from mysteryshop.model.patterns import LazyPattern

MOST_WORDS, MOST_TEXTS = 50_000, 32_768
"""Words, with and without the signs around them, and texts that are remembered.

Source: chosen; some MB, and the vocabulary of a large shop.
"""

_TOKEN = re.compile(rf"{LETTERS}|\d+|[^\w\s]")
_LETTERS = re.compile(LETTERS)
_OWN_CASE = re.compile("[ıſİ]")
"""Letters that a pattern which ignores case takes for another, though lower case does not. Source: `re`'s table."""

_EVERYTHING = -1


class _Words(dict[str, int]):
    """Of each word, as bits, the needs that it meets."""

    def __init__(self) -> None:
        self._bits: dict[Need, int] = {}
        self._of: dict[str, int] = {}

    def bit(self, need: Need) -> int:
        """The bit of a need; a new one is noted for the words that are known, and makes texts out of date."""
        if need not in self._bits:
            self._bits[need] = 1 << len(self._bits)
            self._note(need, self._bits[need])
            for known in (_CHUNKS, _TEXTS):
                known.clear()
        return self._bits[need]

    def _note(self, need: Need, bit: int) -> None:
        every = "\n".join(self)  # most parts stand in no word that is known so far
        for part in need:
            self._of[part] = self._of.get(part, 0) | bit
            if part in every or part == DIGIT:
                for word in self:
                    if part in word or (part == DIGIT and word[0].isdecimal()):
                        self[word] |= bit

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        met, known = 0, self._of.get
        if word[0].isdecimal():
            met = known(DIGIT, 0)
        else:
            for start in range(len(word)):
                for end in range(start + 1, len(word) + 1):
                    met |= known(word[start:end], 0)
        self[word] = met
        return met


class _Chunks(dict[str, int]):
    """Of what stands between two blanks, as bits, the needs that its words and signs meet."""

    def __missing__(self, chunk: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        met = 0
        for word in _TOKEN.findall(chunk):
            met |= _WORDS[word]
        self[chunk] = met
        return met


class _Texts(dict[str, int]):
    """Of each text, as bits, the needs that its words meet."""

    def __missing__(self, text: str) -> int:
        if len(self) > MOST_TEXTS:
            self.clear()
        met = 0 if text.isascii() or not _OWN_CASE.search(text) else _EVERYTHING
        for chunk in text.lower().split():
            met |= _CHUNKS[chunk]
        self[text] = met
        return met


_TEXTS = _Texts()
_CHUNKS = _Chunks()
_WORDS = _Words()


class SievedPattern(LazyPattern):
    """A pattern that first looks whether a text has the words it needs, and is compiled for the first that has.

    What the words of a text meet is found once for all patterns, so most of them never read most texts.
    """

    @cached_property
    def needed(self) -> int:
        """As bits, what a text needs that it could match."""
        return reduce(or_, map(_WORDS.bit, needs_of(_parsed(self.pattern, self._flags))), 0)

    def __getattr__(self, name: str) -> Any:
        """As of a lazy pattern; methods that read a text to its end ask the sieve first, `match` does not."""
        if name not in _SIEVED or not self.needed:
            return super().__getattr__(name)
        found = _SIEVED[name](self, self.needed)
        setattr(self, name, found)
        return found


def _parsed(pattern: str, flags: int) -> Any:
    """The parts of a pattern, from the reader that `re` itself uses; a pattern that it can't read it can't compile."""
    return import_module("re._parser").parse(pattern, flags)


def _search(pattern: SievedPattern, needed: int) -> Callable[..., re.Match[str] | None]:
    def search(text: str, *places: int) -> re.Match[str] | None:
        return None if _TEXTS[text] & needed != needed else pattern._compiled.search(text, *places)

    return search


def _findall(pattern: SievedPattern, needed: int) -> Callable[..., list[Any]]:
    def findall(text: str, *places: int) -> list[Any]:
        return [] if _TEXTS[text] & needed != needed else pattern._compiled.findall(text, *places)

    return findall


def _finditer(pattern: SievedPattern, needed: int) -> Callable[..., Iterator[re.Match[str]]]:
    def finditer(text: str, *places: int) -> Iterator[re.Match[str]]:
        return iter(()) if _TEXTS[text] & needed != needed else pattern._compiled.finditer(text, *places)

    return finditer


def _sub(pattern: SievedPattern, needed: int) -> Callable[..., str]:
    def sub(into: Any, text: str, count: int = 0) -> str:
        return text if _TEXTS[text] & needed != needed else pattern._compiled.sub(into, text, count)

    return sub


_SIEVED: dict[str, Callable[[SievedPattern, int], Callable[..., Any]]] = {
    "search": _search,
    "findall": _findall,
    "finditer": _finditer,
    "sub": _sub,
}


@cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, at no cost until a text comes that has the words the pattern needs.

    Raises: re.error then, when it can't be compiled. The functions of `re` don't take it: ask it by its own methods.
    """
    return cast("re.Pattern[str]", SievedPattern(pattern, flags))


class Cues:
    """Pieces of words of which a text has one or none: a look before costly patterns."""

    def __init__(self, words: Iterable[str]) -> None:
        """words: in small letters; what is more than letters is looked for as it stands."""
        self._words = tuple(words)

    @cached_property
    def _bits(self) -> tuple[int, tuple[tuple[int, str], ...]]:
        plain = frozenset(word for word in self._words if _LETTERS.fullmatch(word))
        other = [(need_of(word), word) for word in self._words if word not in plain]
        return _WORDS.bit(plain) if plain else 0, tuple((_WORDS.bit(need) if need else 0, word) for need, word in other)

    def among(self, text: str) -> bool:
        """Whether one of them stands in a text, in any case."""
        plain, others = self._bits
        met = _TEXTS[text]
        if met == _EVERYTHING:
            return any(word in text.lower() for word in self._words)
        if met & plain:
            return True
        return any(met & need == need and word in text.lower() for need, word in others)


class Ways:
    """Patterns that are asked together, as if `|` stood between them; only those read a text that can match it."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        """patterns: of `regex`; where two match at one place, the one in front wins."""
        self.patterns = tuple(patterns)

    @cached_property
    def _needed(self) -> tuple[tuple[int, int], ...]:
        """Place and needs of each pattern."""
        return tuple(enumerate(cast("SievedPattern", pattern).needed for pattern in self.patterns))

    def finditer(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match in reading order, none inside another, with the place of its pattern."""
        needed, met = self._needed, _TEXTS[text]
        able = [at for at, needs in needed if met & needs == needs]
        found = {at: match for at in able if (match := self.patterns[at].search(text))}
        while found:
            first = min(found, key=lambda at: (found[at].start(), at))
            match = found[first]
            yield first, match
            for at in [at for at, other in found.items() if other.start() < match.end()]:
                again = self.patterns[at].search(text, match.end())
                if again:
                    found[at] = again
                else:
                    del found[at]
