"""Which words a pattern cannot match without, read from the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from operator import itemgetter
from typing import Any

MOST = 256
"""Strings of one place in a pattern that are kept apart. Source: chosen; the longest list of words has some hundred."""

KEPT = 3
"""Needs kept of each pattern, the rarest first. Source: chosen; a fourth turned away next to no text."""

DIGIT = "0"
"""What stands for every figure."""

LETTERS = r"[^\W\d_]+"
"""What is one word here: a run of letters."""

Need = frozenset[str]
"""Words and signs, in small letters, of which one is in every text that a pattern matches, alone or inside a word."""

_WORDS = re.compile(LETTERS)
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Told:
    """A part of a pattern. exact: all that it can be, in small letters, or None. needs: what else it holds."""

    exact: frozenset[str] | None
    needs: tuple[Need, ...] = ()

    @property
    def all(self) -> tuple[Need, ...]:
        """All that a text needs for this part."""
        return self.needs if self.exact is None else (*self.needs, *_need(self.exact))


_NOTHING = frozenset({""})
_UNKNOWN = _Told(None)


def needs_of(tree: Iterable[tuple[Any, Any]]) -> tuple[Need, ...]:
    """What has to be in a text for a pattern to match somewhere: one of each. Empty where nothing can be told.

    tree: the pattern as Python's own reader of patterns took it apart.
    """
    rare = {need for need in _sequence(tree).all if all(_rank(word) > 1 for word in need)}
    return tuple(sorted(rare, key=_commonness)[:KEPT])


def need_of(words: str) -> Need:
    """What a text needs that has these words, in small letters, as they stand; empty where nothing can be told."""
    return next(iter(_need(frozenset({_plain(map(ord, words))}))), frozenset())


def _commonness(need: Need) -> tuple[int, int, list[str]]:
    """How many texts have it, roughly: short words are in many."""
    return -min(map(_rank, need)), len(need), sorted(need)


def _rank(word: str) -> int:
    """How much a word tells, 1 to 4: letters alone nearly nothing, signs and figures as much as two letters."""
    return min(len(word), 4) if word.isalpha() else 2


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Told:
    """Parts in a row: what each of them needs, and what those need together that stand side by side."""
    whole, needs, run = True, list[Need](), _NOTHING
    for told in _told(parts):
        needs.extend(told.needs)
        if told.exact is not None and len(run) * len(told.exact) <= MOST:
            run = frozenset(before + after for before, after in product(run, told.exact))
            continue
        whole = False
        needs.extend(_need(run))
        run = _NOTHING if told.exact is None else told.exact
    return _Told(run, tuple(needs)) if whole else _Told(None, (*needs, *_need(run)))


def _told(parts: Iterable[tuple[Any, Any]]) -> Iterator[_Told]:
    """What each part tells, letters in a row as one."""
    for operator, alike in groupby(parts, key=itemgetter(0)):
        if str(operator) == "LITERAL":
            yield _Told(frozenset({_plain(code for _, code in alike)}))
        else:
            read = _READ.get(str(operator), _unknown)
            yield from (read(argument) for _, argument in alike)


def _plain(codes: Iterable[int]) -> str:
    return _FIGURE.sub(DIGIT, "".join(map(chr, codes)).lower())


def _unknown(_argument: Any) -> _Told:
    return _UNKNOWN


def _between(_argument: Any) -> _Told:
    """Edges of words and looks ahead or back, which take up no letters."""
    return _Told(_NOTHING)


def _one_of(members: Sequence[tuple[Any, Any]]) -> _Told:
    signs: set[str] = set()
    for operator, argument in members:
        if str(operator) == "LITERAL":
            signs.add(_plain((argument,)))
        elif str(operator) == "RANGE" and argument[1] - argument[0] < MOST:
            signs.update(map(_plain, ((code,) for code in range(argument[0], argument[1] + 1))))
        elif str(argument) == "CATEGORY_DIGIT":
            signs.add(DIGIT)
        else:
            return _UNKNOWN
    return _Told(frozenset(signs))


def _branch(argument: tuple[None, Sequence[Iterable[tuple[Any, Any]]]]) -> _Told:
    ways = [_sequence(way) for way in argument[1]]
    exact = [way.exact for way in ways if way.exact is not None and not way.needs]
    if len(exact) == len(ways) and sum(map(len, exact)) <= MOST:
        return _Told(frozenset().union(*exact))
    rarest = [min(way.all, key=_commonness, default=None) for way in ways]
    needed = [need for need in rarest if need is not None]
    return _Told(None, (frozenset().union(*needed),)) if len(needed) == len(ways) else _UNKNOWN


def _repeated(argument: tuple[int, int, Iterable[tuple[Any, Any]]]) -> _Told:
    least, most, body = argument
    told = _sequence(body)
    if least:
        return told if most == 1 else _Told(None, told.all)
    return _Told(told.exact | _NOTHING) if most == 1 and told.exact is not None and not told.needs else _UNKNOWN


_READ: Mapping[str, Callable[[Any], _Told]] = {
    "IN": _one_of,
    "AT": _between,
    "ASSERT": _between,
    "ASSERT_NOT": _between,
    "SUBPATTERN": lambda argument: _sequence(argument[-1]),
    "ATOMIC_GROUP": _sequence,
    "BRANCH": _branch,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
}
"""What is told by each sort of part. Source: the opcodes of Python's `re`; of any other nothing is told."""


def _need(strings: frozenset[str]) -> tuple[Need, ...]:
    """What a text needs that has one of these strings: the longest word of each, or a sign of it."""
    words = {_word(string) for string in strings}
    if "" in words or not words:
        return ()
    return (frozenset(word for word in words if not any(other != word and other in word for other in words)),)


def _word(string: str) -> str:
    """The longest word of a string, else a sign or figure in it, else nothing."""
    longest = max(_WORDS.findall(string), key=len, default="")
    if len(longest) > 1:
        return longest
    signs = (sign for sign in string if sign == DIGIT or not (sign.isalnum() or sign.isspace() or sign == "_"))
    return next(signs, longest)
