"""A page's words are shown, never obeyed: which addresses become links, and which characters are shown at all."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of surrogate pairs and non-characters: HTML allows none of them in text.
Source: the HTML standard, "control-character-in-input-stream" and its neighbours."""

_TURNS_LETTERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates. Source: the Unicode bidirectional algorithm, UAX 9."""


def printable(value: Any) -> Any:
    """Text that may stand in an HTML file: what may not is shown as the replacement character."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNPRINTABLE.sub("\ufffd", value)
    return value


def web_address(url: str) -> str:
    """The address when it may become a link, that is when it is http or https; else nothing."""
    if _UNPRINTABLE.search(url) or any(letter.isspace() for letter in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def unbent(value: Any) -> Any:
    """Printable text that also reads in the order in which it is written, for files that no browser lays out.

    What turns the direction of letters is shown as the replacement character; the two plain marks that Hebrew and
    Arabic texts use stay.
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return _TURNS_LETTERS.sub("\ufffd", printable(value))
    return value
