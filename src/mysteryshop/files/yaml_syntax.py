"""What a YAML parser complains of, in words for the person who wrote the file."""

from __future__ import annotations

import re
from typing import Protocol

import yaml

from mysteryshop.errors import Mistake, Place

_QUOTES = 'Put quotes round a text that has a colon in it: title: "Lamps: the new range".'
_INDENT = "Lines that belong together begin in the same column; use spaces, two a level."
_STARTS = "A text that begins with one of @ ` % * & ! | > needs quotes."

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (r"'\\t'|tab character", "a tab stands where YAML wants spaces", "Indent with spaces, two a level."),
    (r"mapping values are not allowed", "a second ':' stands in one line, or the line is indented wrongly", _QUOTES),
    (r"expected ':'", "a ':' is missing after this key", "Keys are written `key: value`, with a space."),
    (r"quoted scalar.*unexpected", "a quotation mark is opened here and never closed", "Close it on the same line."),
    (r"unknown escape", "this backslash means nothing", "Use single quotes for a text with backslashes."),
    (r"cannot start any token", "a text can't begin with this character", _STARTS),
    (r"alphabetic or numeric|alias|anchor", "a text can't begin with this character", _STARTS),
    (r"',' or [']?[}\]]", "a comma or a closing bracket is missing", 'Inside { } or [ ], write "${NAME}" in quotes.'),
    (r"block sequence entries", "a list can't begin here", "Put the first '- ' on a line of its own."),
    (r"block scalar", "the text after '|' or '>' does not begin as it should", "Begin it on the next line."),
    (r"tag", "'!' begins a YAML tag here, and none are read", "A text that begins with ! needs quotes."),
    (r"directive", "'%' begins a YAML directive here, and none are read", "A text that begins with % needs quotes."),
    (r"expected key|'-' indicator|block end|block mapping|block collection", "this line is not in line", _INDENT),
    (r"document start", "the file goes on after its end", _INDENT),
)
"""Pattern in the parser's words (libyaml's and PyYAML's own), the problem, the way out."""

_BEGINS_EARLIER = r"quoted scalar.*unexpected|scanning an (alias|anchor)"
"""Complaints whose cause stands where the thing began, not where the parser gave up."""


class _Mark(Protocol):
    line: int
    column: int


def syntax_mistake(error: yaml.YAMLError, name: str, lines: list[str]) -> Mistake:
    """The parser's complaint, at the place where a person would look for it."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else None
    words = " ".join(filter(None, (marked.context, marked.problem) if marked else (str(error),)))
    line, column = _spot(marked.problem_mark if marked else None, lines)
    if lines[line][column : column + 1] == "\t":
        words = "tab character"
    problem, hint = _reworded(words)
    if marked and marked.context_mark and re.search(_BEGINS_EARLIER, words):
        line, column = _spot(marked.context_mark, lines)
    return Mistake(Place(name, line + 1, column + 1), problem, hint)


def _spot(mark: _Mark | None, lines: list[str]) -> tuple[int, int]:
    """The mark's line and column, counted from 0 and within the file."""
    line = min(mark.line, len(lines) - 1) if mark else 0
    return line, min(mark.column, len(lines[line])) if mark else 0


def _reworded(words: str) -> tuple[str, str]:
    for pattern, problem, hint in _SAYINGS:
        if re.search(pattern, words):
            return problem, hint
    return f"this can't be read as YAML: {' '.join(words.split())}", ""
