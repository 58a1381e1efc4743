"""Records to JSON and back, checked on the way in."""

from __future__ import annotations

import gzip
from functools import cache
from typing import TYPE_CHECKING

from mysteryshop.model import Page, Visit

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@cache
def visit_adapter() -> TypeAdapter[Visit]:
    """Reads and writes visit.json. Made on first use, because importing pydantic costs start-up time."""
    from pydantic import TypeAdapter

    return TypeAdapter(Visit)


@cache
def page_adapter() -> TypeAdapter[Page]:
    """Reads and writes one page."""
    from pydantic import TypeAdapter

    return TypeAdapter(Page)


def page_bytes(page: Page) -> bytes:
    """A page as UTF-8 JSON, not yet packed."""
    return page_adapter().dump_json(page)


def pack(content: bytes) -> bytes:
    """Gzip without a time stamp, so that the same page gives the same bytes."""
    return gzip.compress(content, compresslevel=3, mtime=0)
