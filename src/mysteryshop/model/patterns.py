"""Patterns that cost nothing until they are first asked: a run uses a part of all the words the program knows."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Any, cast


class LazyPattern:
    """A pattern that is compiled when it is first asked something; before that it only knows its words.

    A text of one kind is read by a part of all patterns, and compiling the others would take longer than judging it.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has under this name (`search`, `sub`, …), kept here, so that it is asked once."""
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found


@cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, at no cost until it is first used. Raises: re.error then, when it can't be compiled.

    The functions of `re` don't take it: ask it by its own methods.
    """
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
