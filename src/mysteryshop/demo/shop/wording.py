"""The shop's words, read from `words/*.toml`, for one edition.

A table with nothing but `before` and `after` in it is one thing said twice; the edition picks its side. A table with
`edition = "after"` stands in that edition only.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

from mysteryshop.demo.edition import Edition

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_SIDES = frozenset(Edition)


class _Known(dict[str, str]):
    """The facts that words may name; a name that only one page knows stays as it is, for that page to fill."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def read_words(edition: Edition) -> dict[str, Any]:
    """One entry a file of `words/`, named like it, with this edition's side of every pair."""
    folder = files("mysteryshop.demo.shop") / "words"
    return {
        entry.name.removesuffix(".toml"): _sided(tomllib.loads(entry.read_text(encoding="utf-8")), edition)
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml")
    }


def spoken(words: Any, facts: Mapping[str, str]) -> Any:
    """The words with today's facts in them: tables become objects with attributes, `{phone}` becomes a number."""
    known = _Known(facts)
    if isinstance(words, str):
        return words.format_map(known)
    if isinstance(words, list):
        return [spoken(item, known) for item in words]
    if isinstance(words, dict):
        return SimpleNamespace(**{key.replace("-", "_"): spoken(value, known) for key, value in words.items()})
    return words


def linked(words: str) -> str:
    """HTML of one line of words; `[text](address)` becomes a link, all else is only text."""
    return _LINK.sub(r'<a href="\2">\1</a>', escape(words))


def _sided(value: Any, edition: Edition) -> Any:
    if isinstance(value, list):
        return [_sided(item, edition) for item in value if _stands(item, edition)]
    if not isinstance(value, dict):
        return value
    if value.keys() == _SIDES:
        return value[edition.value]
    return {key: _sided(item, edition) for key, item in value.items() if _stands(item, edition)}


def _stands(value: Any, edition: Edition) -> bool:
    return not isinstance(value, dict) or value.get("edition", edition.value) == edition.value
