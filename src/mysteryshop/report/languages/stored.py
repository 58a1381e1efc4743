"""The words of each language, read from the files beside this one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

HERE = "mysteryshop.report.languages"


@cache
def codes() -> tuple[str, ...]:
    """Codes of the languages that have a folder here, in alphabetical order."""
    folders = (each for each in files(HERE).iterdir() if each.is_dir())
    return tuple(sorted(each.name for each in folders if each.joinpath("reasons.json").is_file()))


def table_of(code: str, name: str) -> Mapping[str, str]:
    """English to the language's own words, from one file."""
    table: Mapping[str, str] = _read(code, name)
    return table


def frame_of(code: str) -> Mapping[str, str]:
    """The report's own words, all groups of the file as one table."""
    groups: Mapping[str, Mapping[str, str]] = _read(code, "frame.json")
    return {english: said for group in groups.values() for english, said in group.items()}


def _read(code: str, name: str) -> dict[str, Any]:
    file = files(HERE).joinpath(code, name)
    stored: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return stored
