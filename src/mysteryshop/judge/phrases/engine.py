"""RE2: the only engine that a user's pattern ever meets. Its time grows with the text, and no pattern can hang it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import re2  # it comes without types

SYNTAX = "https://github.com/google/re2/wiki/Syntax"
"""Where a user reads what a pattern may hold."""

MOST = 100
"""Places that one pattern finds in one sentence. Source: chosen; more than anybody counts, and an end to the search."""


class PatternRefused(ValueError):
    """RE2 does not take this pattern; the message is its own reason."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern ready to search. group: which of its groups holds the words that are found."""

    compiled: Any
    group: int = 0

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of the first places where it is found, left to right; none of them empty."""
        at = 0
        for _ in range(MOST):
            match = self.compiled.search(text, at) if at <= len(text) else None
            if match is None:
                return
            start, end = match.span(self.group)
            if end > start:
                yield start, end
            at = max(end, at + 1)


def compiled(pattern: str, *, case: bool, group: int = 0) -> Pattern:
    """The pattern, ready. case: whether capitals matter. Raises: PatternRefused."""
    options = re2.Options()
    options.case_sensitive = case
    options.log_errors = False
    try:
        return Pattern(re2.compile(pattern, options=options), group)
    except re2.error as refused:
        reason = refused.args[0] if refused.args else "it gives no reason"
        raise PatternRefused(reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)) from None
    except UnicodeEncodeError:
        raise PatternRefused("it holds half of a character") from None


def finds_nothing_at_all(pattern: Pattern) -> bool:
    """Whether the pattern is content with no words, so that it would be found everywhere."""
    return pattern.compiled.search("") is not None


def escaped(words: str) -> str:
    """The words as a pattern that finds just them."""
    return str(re2.escape(words))
