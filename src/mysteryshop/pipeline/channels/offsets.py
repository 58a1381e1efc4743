"""Where the entries of a list stand in JSON text: Python's decoder gives values, and not their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

_SPACE = re.compile(r"\s*")


def starts_of(text: str, at: int, keys: Sequence[str]) -> list[int]:
    """Offsets of the entries of the list that an object at `at` holds under these keys, outermost first.

    The text is valid JSON with these keys, as the decoder has read it.
    """
    for key in keys:
        # Of a key that stands twice the decoder keeps the last.
        at = [start for name, start in _members(text, at) if name == key][-1]
    return list(_entries(text, at))


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Each key of the object at `at`, and where its value begins."""
    decoder = json.JSONDecoder()
    at = _past_space(text, at + 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        at = _past_space(text, _past_space(text, at) + 1)
        yield key, at
        at = _next(text, at, decoder)


def _entries(text: str, at: int) -> Iterator[int]:
    decoder = json.JSONDecoder()
    at = _past_space(text, at + 1)
    while text[at] != "]":
        yield at
        at = _next(text, at, decoder)


def _next(text: str, at: int, decoder: json.JSONDecoder) -> int:
    """Past the value at `at` and the comma behind it."""
    at = _past_space(text, decoder.raw_decode(text, at)[1])
    return _past_space(text, at + 1) if text[at] == "," else at


def _past_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
