"""Which pages a user means: a page kind, or an address with `*` for whatever may stand there."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from mysteryshop.model.words import PageKind

SITE = "site"
"""What belongs to no single page."""


def is_page_pattern(text: str) -> bool:
    """Whether it is a page kind, a path (`/help/*`), an address (`https://shop.example/*`) or begins with `*`."""
    return text in tuple(PageKind) or text.startswith(("/", "*")) or "://" in text


def fits_page(pattern: str, url: str, kinds: Collection[PageKind]) -> bool:
    """Whether a page is meant. A path is held against the address's path, and its query where it names one.

    Only `*` is special, so no pattern can take long. A slash at the end makes no difference.
    """
    if pattern in tuple(PageKind):
        return pattern in kinds
    return _fits(pattern.rstrip("/") or "/", _part_of(url, pattern).rstrip("/") or "/")


def _part_of(url: str, pattern: str) -> str:
    """The part of the address that this pattern speaks of."""
    bare = url.partition("#")[0]
    if "://" in pattern:
        return bare
    try:
        parts = urlsplit(bare)
    except ValueError:
        return bare
    return parts.path + (f"?{parts.query}" if "?" in pattern and parts.query else "")


def _fits(pattern: str, text: str) -> bool:
    first, *others = pattern.split("*")
    if not others:
        return pattern == text
    *middle, last = others
    if not text.startswith(first) or not text.endswith(last) or len(text) < len(first) + len(last):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        at = text.find(piece, at, end) + len(piece)
        if at < len(piece):
            return False
    return True
