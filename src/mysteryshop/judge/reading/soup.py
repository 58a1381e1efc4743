"""A page's HTML as a tree, parsed when it is first asked for: the parser takes long to load, and texts need none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag


def parsed(html: str) -> BeautifulSoup:
    """The tree of this HTML, mended as browsers mend it."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "lxml")


def is_tag(one: object) -> TypeGuard[Tag]:
    """Whether a part of the tree is an element, and no text."""
    from bs4.element import Tag

    return isinstance(one, Tag)
