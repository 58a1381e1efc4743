"""`result.json`: the result itself, in the order of its records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from mysteryshop.model import Result


def render_json(result: Result, _folder: Path) -> bytes:
    """UTF-8, two spaces a level, a newline at the end; equal results give equal bytes.

    Half a surrogate pair, which some page text holds, is written as its JSON escape.
    """
    text = json.dumps(plain(result), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")


def plain(value: Any) -> Any:
    """Records, read-only mappings and tuples as the dicts and lists that `json` knows."""
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(each) for each in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value
